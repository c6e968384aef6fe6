import CRMDomain
import CRMStore
import OneC
import SQL
import Wording

/// What was taken away and is told of again: an undo and 1С itself may be taken back, what a person
/// removed stays away.
extension OneCIntake {
  /// How a known record stands when it is told of.
  enum Standing {
    /// It is there.
    case here
    /// It was brought back.
    case back
    /// It is not there and stays so.
    case away
  }

  /// Why 1С took something away, as the journal keeps it.
  static let deleted = Text("deleted in 1C", "удалено в 1С")

  /// Brings a record back that went when its import was undone, or that 1С had deleted and has again.
  func bringBack(
    _ kind: RecordKind, _ id: Int64, isGone: Bool = false
  ) throws(Failure) -> Standing {
    guard try operation.isRemoved(kind, id) else { return .here }
    guard !isGone else {
      told.report.pass(OneCIntake.deleted)
      return .away
    }
    guard try isReturning(kind, id) else {
      told.report.pass(Text("removed here", "удалено у нас"))
      return .away
    }
    try operation.restore(kind, id, isNews: true)
    return .back
  }

  /// Whether a payment or shipment counts: what is not posted has not happened, and what was posted
  /// before is gone then.
  func hasHappened(
    _ paper: inout CommerceDocument, _ kind: RecordKind
  ) throws(Failure) -> Bool {
    guard let posted = paper.fact("Проведен"), !OneCWords.isTrue(posted) else { return true }
    guard let known = try OneCPlace(self).known(paper, kind) else { return false }
    paper.isGone = true
    return try !operation.isRemoved(kind, known)
  }

  /// Takes away money or goods that 1С no longer has; what the bank tells of as well stays.
  func takeAway(_ record: Record) throws(Failure) -> Bool {
    let isTold =
      record.kind.name == Payment.kind.name
      && (!record[Payment.secondID.name].isEmpty
        || record[Quote.source.name].text != OneCIntake.source)
    guard !isTold else {
      told.report.pass(
        Text("deleted in 1C, yet the bank has it", "удалено в 1С, но есть в выписке банка"))
      return false
    }
    let cause = operation.cause
    operation.cause = Cause(reason: OneCIntake.deleted[try store.ownLanguage()])
    defer { operation.cause = cause }
    try operation.remove(record.kind, record.id)
    return true
  }

  /// Whether no person wanted the record away: its removal is the undo of an import, or that of 1С.
  private func isReturning(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Bool {
    guard case .removal(let remover)? = try store.departure(of: kind, id) else {
      return try store.wasTakenBack(kind, id)
    }
    return try store.engine.first(
      """
      SELECT 1 FROM changes WHERE operation = \(remover) AND kind = \(kind.name)
        AND record = \(id) AND field = 'removed'
        AND reason IN (\(OneCIntake.deleted.en), \(OneCIntake.deleted.ru))
      """) != nil
  }
}
