import CRMDomain
import CRMStore
import Mail
public import Wording

extension Desk {
  /// Writes a page of figures as a letter into the outbox; returns the number of the delivery.
  ///
  /// It is on the user who asked for it: figures belong to no lead and to no customer.
  public func sendPage(
    _ wish: LetterWish, by account: MailboxAccount
  ) throws(Failure) -> Int64 {
    guard let subject = wish.subject, !subject.isEmpty else { throw LetterFailure.noSubject }
    guard let user = store.actor?.id else { throw LetterFailure.noRecipient }
    return try change { operation throws(Failure) in
      let sending = LetterSending(operation, try account.sender(), dryRun: dryRun)
      return try sending.queue(
        wish, subject: subject, LetterLinks(), on: Link(User.kind.name, user), answering: nil,
        fields: [("Auto-Submitted", "auto-generated")])
    }
  }
}
