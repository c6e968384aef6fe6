public import CRMDomain
import CRMStore
public import Mail
import Platform
public import Wording

/// How papers go to the customer by mail.
public struct PaperMail: Sendable {
  /// The template.
  public var template: String
  /// The mailbox that sends.
  public var account: MailboxAccount
  /// The recipients; empty for the address of the record.
  public var to: [String] = []
  /// The files of each paper.
  public var files: [Int64: [LetterBuilder.File]] = [:]
  /// What makes the identifiers of the letters unlike any other.
  public let chance: String

  /// Names the way.
  public init(template: String, account: MailboxAccount, chance: String) {
    self.template = template
    self.account = account
    self.chance = chance
  }
}

/// A paper that was sent: by which delivery, or by none where nobody's address is known.
public struct SentPaper: Sendable {
  /// The paper.
  public let id: Int64
  /// The delivery in the outbox.
  public let delivery: Int64?
  /// Whether it was sent before.
  public let isRepeated: Bool
}

extension Desk {
  /// Marks papers as sent, all or none, and writes a letter for each whose address is known.
  ///
  /// A paper that was sent before is not mailed again, unless somebody names an address.
  public func send(
    _ kind: RecordKind, _ ids: [Int64], _ step: PaperStep, by mail: PaperMail?
  ) throws(Failure) -> [SentPaper] {
    try change { operation throws(Failure) in
      var sent: [SentPaper] = []
      for id in ids {
        let before = try operation.present(kind, id)[Quote.status.name]
        try operation.stepPaper(kind, id, step)
        var delivery: Int64?
        let isNew = try operation.raw(kind, id)[Quote.status.name] != before
        if let mail, isNew || !mail.to.isEmpty {
          delivery = try self.mail(kind, id, mail, operation)
        }
        sent.append(SentPaper(id: id, delivery: delivery, isRepeated: !isNew))
      }
      return sent
    }
  }

  private func mail(
    _ kind: RecordKind, _ id: Int64, _ mail: PaperMail, _ operation: Operation
  ) throws(Failure) -> Int64? {
    var wish = LetterWish(chance: mail.chance)
    wish.template = mail.template
    wish.to = mail.to
    wish.files = mail.files[id] ?? []
    do {
      return try LetterSending(operation, try mail.account.sender(), dryRun: dryRun).write(
        wish, on: Link(kind.name, id))
    } catch  where error.id == "mail.no-recipient" {
      return nil
    }
  }

  /// The files on a record, to go along with a letter.
  public func letterFiles(on link: Link) throws(Failure) -> [LetterBuilder.File] {
    let term = FilterTerm(path: ["on"], op: .equals, values: [link.text])
    let attached = try store.all(Selection(AttachedFile.kind, terms: [term], order: ["id"]))
    let sizes = attached.compactMap { $0[AttachedFile.size].integer }
    guard sizes.reduce(0, +) <= Int64(Desk.largestLetter) else { throw LetterFailure.tooLarge }
    return try attached.map { file throws(Failure) in
      let output = Output.memory()
      try store.copy(file, to: output)
      return LetterBuilder.File(name: file.title, bytes: output.collected())
    }
  }
}
