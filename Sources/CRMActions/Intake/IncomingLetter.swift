import Mail
import Platform

/// A letter that was read, before anything is known about it: all that needs no store.
struct IncomingLetter {
  let found: FoundLetter
  /// The mailbox that it came to.
  let mailbox: String?
  /// How its folder is filed.
  let policy: FilingPolicy
  /// SHA-256 of the bytes.
  let hash: String
  let letter: Letter
  /// What stays the same when the letter comes by another way; the hash where it is unreadable.
  let content: String
  /// The sender's own words.
  let ownText: String

  init(
    _ found: FoundLetter, hash: String, mailbox: String?, policy: FilingPolicy = FilingPolicy()
  ) {
    self.policy = policy
    self.found = found
    self.hash = hash
    self.mailbox = mailbox
    letter = Letter.parse(found.bytes)
    content = letter.isReadable ? letter.contentHash(SHA256.hex) : hash
    ownText = letter.textWithoutQuote
  }

  /// Who wrote it: `From`, or what stands in its place.
  var sender: Mailbox? {
    (letter.from + [letter.sender].compactMap(\.self) + letter.replyTo).first {
      $0.address.contains("@")
    }
  }
}
