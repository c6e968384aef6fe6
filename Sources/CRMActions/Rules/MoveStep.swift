import CRMDomain
import CRMStore
import Wording

/// The step `move` of a rule: the deal that a record refers to goes on, by the rules of steps.
extension RuleEngine {
  /// Moves the deal forward to a stage, named by key, name or kind; never back, and not into a stage
  /// that this way of selling does not have. What stands in the way becomes a task.
  func move(
    _ name: String, to word: String, on kind: RecordKind, _ id: Int64
  ) throws(Failure) {
    let store = operation.store
    let isItself = kind.name == Deal.kind.name && name == kind.name
    guard let deal = isItself ? id : try operation.raw(kind, id)[name].integer else { return }
    let record = try operation.raw(Deal.kind, deal)
    let pipeline = record[Deal.pipeline].text ?? ""
    guard let from = try store.stage(record[Deal.stage].text ?? "", of: pipeline),
      let to = try target(word, of: pipeline), try !operation.isRemoved(Deal.kind, deal)
    else { return }
    if from.kind == "lost" {
      let why = Text("it was given up", "она закрыта как потерянная")
      return try ask(deal, to, why, kind, id)
    }
    guard to.position > from.position else { return }
    do throws(Failure) {
      try store.unrestricted { () throws(Failure) in
        try operation.moveDeal(
          deal, StageRequest(stage: to.key, reason: nil, isForced: false, wakeOn: nil))
      }
    } catch {
      guard error.id == "deal.step-refused" else { throw error }
      try ask(deal, to, error.message, kind, id)
    }
  }

  private func target(_ word: String, of pipeline: String) throws(Failure) -> Stage? {
    let stages = try operation.store.stages(of: pipeline)
    // A sale that knows no «won» is done when it is won.
    let kinds = word == "won" ? ["won", "done"] : [word]
    if let named = stages.first(where: { $0.key == word || Fold.key($0.label.ru) == word }) {
      return named
    }
    return kinds.lazy.compactMap { kind in stages.first { $0.kind == kind } }.first
  }

  /// A task to move the deal by hand, which says what is in the way.
  private func ask(
    _ deal: Int64, _ to: Stage, _ why: Text, _ kind: RecordKind, _ id: Int64
  ) throws(Failure) {
    let store = operation.store
    let title =
      Text("Move the deal to «\(to.label.en)»", "Перевести сделку в «\(to.label.ru)»")
      + Text(" after ", ": ") + kind.called(id) + Text(verbatim: " – ") + why
    let words = title[try store.ownLanguage()]
    let link = Deal.kind.reference(deal)
    guard try store.openTask(title: words, on: link) == nil else { return }
    let owner = try store.owner(of: Deal.kind, deal)
    try operation.addTask(
      words, "process", on: link, for: owner, due: operation.now.adding(seconds: 14_400),
      isUrgent: true)
  }
}
