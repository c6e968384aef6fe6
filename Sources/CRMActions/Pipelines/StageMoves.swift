import CRMDomain
import CRMStore
import Wording

/// Records that stand on a stage when the stage goes: they move with it, or it stays.
extension Operation {
  /// Moves whoever stands on a stage to another one, without rules: nobody did anything.
  func moveOccupants(of from: Stage, to: Stage) throws(Failure) {
    guard Operation.isSettled(from.kind) == Operation.isSettled(to.kind),
      from.holder.name == to.holder.name
    else { throw Operation.unlike(from, to) }
    let wasQuiet = isQuiet
    isQuiet = true
    defer { isQuiet = wasQuiet }
    for id in try store.occupants(of: from) {
      if !from.isOfDeals {
        try set(from.holder, id, [from.field: .text(to.key)])
      } else {
        var draft = closingTimes(of: try raw(Deal.kind, id), to)
        draft[Deal.stage] = .text(to.key)
        draft[Deal.pipeline] = .text(to.pipeline)
        try set(Deal.kind, id, draft)
      }
    }
  }

  /// What ends a deal or a lead for good ends it on another stage as well.
  private static func isSettled(_ kind: String) -> Bool {
    ["done", "lost", "converted"].contains(kind)
  }

  private static func unlike(_ from: Stage, _ to: Stage) -> Failure {
    Failure(
      .data, "stage.unlike",
      Text(
        "records on '\(from.key)' cannot move to '\(to.key)': only one of the two ends the work",
        "записи со стадии «\(from.key)» нельзя перенести на «\(to.key)»: работу завершает лишь одна из них"
      ),
      hint: Text("name a stage of the same sort", "укажите стадию того же рода"))
  }

  /// Fails where records stand on a stage that is to go; names how many.
  func demandDeserted(_ stage: Stage, goes: Bool = true) throws(Failure) {
    let count = try store.population(of: stage)
    guard count > 0 else { return }
    let kind = stage.holder
    let what = kind.noun.counted(count)
    let command = stage.isStatus ? "crm config status rm" : "crm config stage rm"
    let word = stage.isStatus ? "STATUS" : "STAGE"
    throw Failure(
      .data, "stage.in-use",
      Text(
        "\(what.en) would be stranded on '\(stage.key)' («\(stage.label.en)»)",
        "на «\(stage.label.ru)» (\(stage.key)) ещё стоят записи: \(what.ru)"),
      hint: goes
        ? Text(
          "move them in the same step: '\(command) \(stage.key) --move-to \(word)'",
          "перенесите их тем же шагом: '\(command) \(stage.key) --move-to СТАДИЯ'")
        : Text("move them to another stage first", "сначала переведите их на другую стадию"))
  }
}
