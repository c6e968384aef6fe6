import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// Which records a survey is about: those that are named, or the deals that filters choose.
struct SurveyTargets {
  let app: App

  init(_ app: App) {
    self.app = app
  }

  func links(_ named: [String], _ filters: [String]) throws(Failure) -> [Link] {
    guard named.isEmpty || filters.isEmpty else {
      throw Failure(
        .usage, "survey.both",
        Text("either --on or filters", "либо --on, либо фильтры"),
        hint: Text("see 'crm help survey send'", "см. 'crm help survey send'"))
    }
    let links = try named.isEmpty ? deals(filters) : app.links(named)
    guard !links.isEmpty else {
      throw Failure(.no, "survey.nobody", Text("no deal fits", "подходящих сделок нет"))
    }
    return links
  }

  /// Deals by the filters of 'deal list'; `closed` with a time means when they were.
  private func deals(_ filters: [String]) throws(Failure) -> [Link] {
    guard !filters.isEmpty else {
      throw Failure(
        .usage, "survey.no-target", Text("who is to be asked?", "кого спросить?"),
        hint: Text(
          "give --on deal/7, or filters of deals, as stage=shipped closed=-30d..",
          "укажите --on deal/7 или фильтры сделок: stage=shipped closed=-30d.."))
    }
    var terms: [FilterTerm] = []
    for word in filters {
      let term = try FilterTerm.read(word)
      terms.append(
        term.op == .range && term.path == [Deal.closed.name]
          ? FilterTerm(
            path: [Deal.closedAt.name], op: .range, low: term.low, high: term.high, raw: term.raw)
          : term)
    }
    let store = try app.desk().store
    let selection = Selection(
      Deal.kind, terms: terms, order: ["id"], fields: ["id"], includesHidden: true)
    return try store.all(selection).map { Link(Deal.kind.name, $0.id) }
  }

  /// A call is a task, and no letter.
  static func demandSense(_ arguments: Arguments) throws(Failure) {
    guard arguments[SurveySend.by] == "call" else { return }
    guard arguments[SurveySend.noTask] || arguments[LetterText.from] != nil else { return }
    throw Failure(
      .usage, "survey.call",
      Text(
        "--by call is a task to call: it goes neither with --no-task nor with --from",
        "--by call – это задача позвонить: с --no-task и --from не сочетается"),
      hint: Text("see 'crm help survey send'", "см. 'crm help survey send'"))
  }
}
