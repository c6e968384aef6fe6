import CRMDomain
import CRMStore
import Mail
import Wording

/// What a letter says in the words of records.
struct LetterFacts {
  let incoming: IncomingLetter
  let session: Session
  private var letter: Letter { incoming.letter }

  /// The longest text that a message keeps, in characters; the whole stands in the bytes.
  private static let longestText = 100_000
  /// The longest need of a lead.
  private static let longestNeed = 4_000
  private static let longestLine = 300

  /// The fields of the message that come from the letter.
  func message() -> Draft {
    var draft: Draft = [
      Message.mailbox: .optional(incoming.mailbox),
      Message.messageID: .optional(letter.messageID.map { cleaned($0, 998) }),
      Message.inReplyTo: .optional(
        (letter.inReplyTo.first ?? letter.references.last).map { cleaned($0, 998) }),
      Message.from: .optional(incoming.sender.map(written)),
      Message.to: .list(letter.to.prefix(200).map(written)),
      Message.cc: .list(letter.cc.prefix(200).map(written)),
      Message.subject: text(letter.subject),
      Message.date: .integer(date),
      Message.text: prose(LetterFacts.longestText),
      Message.attachments: .list(letter.attachments.prefix(200).map { cleaned($0.name, 300) }),
    ]
    draft["content"] = .text(incoming.content)
    draft["raw"] = .text(incoming.hash)
    return draft
  }

  /// When it was written, or else received, or else taken in.
  var date: Int64 { letter.date ?? letter.receivedDate ?? session.now.seconds }

  /// The lead that an unknown sender makes.
  func lead() -> Draft {
    let sender = incoming.sender
    let address = sender?.address ?? ""
    // An address that cannot be answered to stays in the letter alone.
    let email = (try? EmailAddress.read(address))?.readable
    let person = sender.map { cleaned($0.name, LetterFacts.longestLine) } ?? ""
    let subject = cleaned(letter.subject, LetterFacts.longestLine)
    let name = [subject, person, address].first { !$0.isEmpty }
    let owner: Int64? =
      if case .user(let id) = incoming.policy.assignment { id } else { nil }
    let company = cleaned(letter.header("Organization") ?? "", LetterFacts.longestLine)
    return [
      Lead.name: .text(name ?? Text("Letter", "Письмо")[session.language]),
      Lead.person: .optional(person.isEmpty || person == address ? nil : person),
      Lead.company: .optional(company.isEmpty ? nil : company),
      Lead.emails: .list(email.map { [$0] } ?? []),
      Lead.phones: .list(SignaturePhones.read(incoming, session).map(\.stored)),
      Lead.channel: .text("mail"),
      Lead.source: .optional(incoming.policy.source ?? incoming.mailbox),
      Lead.need: prose(LetterFacts.longestNeed), Lead.owner: .optional(owner),
    ]
  }

  private func text(_ words: String) -> Value {
    let line = cleaned(words, 998)
    return line.isEmpty ? .null : .text(line)
  }

  private func prose(_ limit: Int) -> Value {
    let words = incoming.ownText
    let cut = words.utf8.count <= limit ? words : String(words.prefix(limit)) + "…"
    return cut.isEmpty ? .null : .text(withoutNull(cut))
  }

  /// «Name <address>», on one line.
  private func written(_ mailbox: Mailbox) -> String {
    let known = mailbox.address.contains("--") ? try? EmailAddress.read(mailbox.address) : nil
    let address = cleaned(known?.readable ?? mailbox.address, 254)
    let name = cleaned(mailbox.name, 200)
    return name.isEmpty || name == address ? address : "\(name) <\(address)>"
  }

  /// One line of at most so many characters: list columns keep their members on lines of their own.
  private func cleaned(_ words: String, _ limit: Int) -> String {
    let isPlain = words.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && words.utf8.count <= limit
    if isPlain { return words }
    var scalars = String.UnicodeScalarView()
    for scalar in words.unicodeScalars.prefix(limit) {
      scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(scalars)
  }

  /// A text column ends at a null character for some readers of the store.
  private func withoutNull(_ words: String) -> String {
    guard words.utf8.contains(0) else { return words }
    return String(words.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : Character($0) })
  }
}
