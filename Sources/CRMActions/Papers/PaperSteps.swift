public import CRMDomain
import CRMStore
import SQL
public import Wording

/// A step of a paper as it was asked for.
public struct PaperStep: Sendable {
  /// Where it goes.
  public enum Target: Sendable {
    /// The first status of a kind: `open`, `won`, `done`, `lost`.
    case kind(String)
    /// The status of that key or name.
    case named(String)
  }

  /// The status.
  public let target: Target
  /// Why: needed where a customer declines.
  public let reason: String?

  /// Names a step.
  public init(_ target: Target, reason: String?) {
    self.target = target
    self.reason = reason
  }
}

extension Desk {
  /// Moves papers to a status, all or none.
  public func step(_ kind: RecordKind, _ ids: [Int64], _ step: PaperStep) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids { try operation.stepPaper(kind, id, step) }
    }
  }
}

extension Operation {
  func stepPaper(_ kind: RecordKind, _ id: Int64, _ step: PaperStep) throws(Failure) {
    let paper = try present(kind, id)
    try store.demandChange(paper)
    let to = try status(step.target, of: kind)
    let from = try store.stage(paper[Quote.status.name].text ?? "", of: kind.name)
    guard from?.key != to.key else { return }
    let hasReason = step.reason?.isEmpty == false
    if to.kind == "lost", !hasReason { throw Operation.reasonMissing(Operation.step(kind, id, to)) }
    try demandStep(paper, from: from, to: to)
    try set(
      kind, id,
      [
        Quote.status: .text(to.key),
        Quote.reason: to.kind == "lost" ? .optional(step.reason) : .null,
      ])
  }

  private func status(
    _ target: PaperStep.Target, of kind: RecordKind
  ) throws(Failure) -> Stage {
    switch target {
    case .named(let word): return try store.stage(named: word, of: kind.name)
    case .kind(let stageKind):
      if let stage = try store.stage(kind: stageKind, of: kind.name) { return stage }
      let label = StageRecord.kinds.label(stageKind)
      throw Failure(
        .data, "status.missing",
        Text(
          "no status of \(kind.noun.form(for: 5).en) is of the kind '\(stageKind)'",
          "нет статуса вида «\(label.ru)»: \(kind.noun.form(for: 1).ru)"),
        hint: Text(
          "crm config stage list --pipeline \(kind.name)",
          "crm config stage list --pipeline \(kind.name)"))
    }
  }

  /// What stands in the way of a step: an empty invoice is not sent, an unpaid one not «paid».
  private func demandStep(_ paper: Record, from: Stage?, to: Stage) throws(Failure) {
    let kind = paper.kind
    if from?.kind == "done" {
      throw refusal(
        paper, to, Text("it is «\(from?.label.en ?? "")»", "он уже «\(from?.label.ru ?? "")»"),
        hint: nil)
    }
    let amount = paper[Quote.amount.name].integer ?? 0
    if kind.name == Invoice.kind.name, ["open", "won"].contains(to.kind), amount <= 0 {
      throw refusal(
        paper, to, Text("it has no goods and no sum", "в нём нет товаров и суммы"),
        hint: Text(
          "crm invoice item add --invoice \(paper.id) SKU:QTY",
          "crm invoice item add --invoice \(paper.id) АРТИКУЛ:КОЛ-ВО"))
    }
    let paid = paper[Invoice.paidAmount.name].integer ?? 0
    if kind.name == Invoice.kind.name, to.kind == "done", paid < amount || amount <= 0 {
      throw refusal(
        paper, to, Text("it is not paid in full", "он оплачен не полностью"),
        hint: Text(
          "crm payment add --invoice \(paper.id)", "crm payment add --invoice \(paper.id)"))
    }
  }

  private func refusal(_ paper: Record, _ to: Stage, _ why: Text, hint: Text?) -> Failure {
    Failure(
      .data, "\(paper.kind.name).step-refused",
      paper.kind.object(paper.id)
        + Text(" cannot become «\(to.label.en)»: ", " нельзя перевести в «\(to.label.ru)»: ") + why,
      hint: hint)
  }
}
