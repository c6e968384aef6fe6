import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// What may be compared with a field, or put into it.
extension Offers {
  /// The values of one field; `typed` is what stands of the value so far.
  func values(
    of field: Field, _ kind: RecordKind, typed: String, isFilter: Bool
  ) throws(Failure) -> [Offer] {
    switch FieldParameters.completion(field, kind.name) {
    case .choices(let choices): return choices.map { told($0.value, $0.about) }
    case .ask("record"): return try links(typed)
    case .ask(let name):
      var special: [Offer] = []
      if name == User.kind.name { special = [told("me", Text("yourself", "вы сами"))] }
      if isFilter, case .reference = field.type {
        special.append(told("none", Text("nobody, nothing", "никто, ничего")))
      }
      return try special + values(name)
    default: return try dates(field, isFilter) + present(field, kind)
    }
  }

  /// What the newest records say in a field of text, as far as the actor may read them.
  private func present(_ field: Field, _ kind: RecordKind) throws(Failure) -> [Offer] {
    guard field.type == .text, field.isStored, field.name != kind.title,
      !field.traits.contains(.sensitive)
    else { return [] }
    let filled = FilterTerm(path: [field.name], op: .isNotEmpty)
    var seen: Set<String> = []
    return try store.all(
      Selection(kind, terms: [filled], limit: 200, fields: [field.name], includesHidden: true)
    ).compactMap { $0[field].text }.filter { $0.count <= 40 && seen.insert($0).inserted }
      .map { Offer($0, KeyWords.shown($0, field)?[store.session.language] ?? "") }
  }

  private func dates(_ field: Field, _ isFilter: Bool) -> [Offer] {
    guard field.type == .day || field.type == .instant else { return [] }
    let days = [
      told("today", Text("today", "сегодня")), told("tomorrow", Text("tomorrow", "завтра")),
    ]
    guard isFilter else { return days + [told("+7d", Text("in a week", "через неделю"))] }
    return days + [
      told("yesterday", Text("yesterday", "вчера")),
      told("-7d..", Text("the last seven days", "последние семь дней")),
      told("-30d..", Text("the last thirty days", "последние тридцать дней")),
    ]
  }
}
