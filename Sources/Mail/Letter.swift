public import Platform

/// One letter, read from its bytes.
///
/// Reading never fails: what is odd is listed in `faults`, and bytes that are not a letter at all
/// give a value that is not `isReadable`. The raw bytes stay beside it, so that attachments are
/// decoded only when somebody wants them.
public struct Letter: Sendable {
  /// The bytes as they came.
  public let raw: [UInt8]
  /// Whether there is anything like a header; only otherwise is the letter an error.
  public let isReadable: Bool
  /// What was odd about the letter, in a few English words each, for logs.
  public let faults: [String]
  /// The fields of the header in order.
  public let headers: [HeaderField]

  /// The Message-ID without brackets, case kept; nil where it is missing or empty.
  public let messageID: String?
  /// The identifiers that the letter answers.
  public let inReplyTo: [String]
  /// The identifiers of the thread, oldest first.
  public let references: [String]
  /// The authors.
  public let from: [Mailbox]
  /// Who sent it for the authors.
  public let sender: Mailbox?
  /// Where answers should go.
  public let replyTo: [Mailbox]
  /// The recipients.
  public let to: [Mailbox]
  /// The recipients of copies.
  public let cc: [Mailbox]
  /// The subject on one line; empty where there is none.
  public let subject: String
  /// When it was written, in UTC seconds; nil where the date is missing or unreadable.
  public let date: Int64?
  /// Seconds east of Greenwich of the zone that the date names.
  public let dateZoneOffset: Int?
  /// The newest date that a server on the way wrote, in UTC seconds.
  public let receivedDate: Int64?
  /// The envelope sender: empty for `<>`, nil where no server wrote it.
  public let returnPath: String?
  /// The address to which a server delivered the letter.
  public let deliveredTo: String?
  /// The identifier of the mailing list, without brackets.
  public let listID: String?

  /// The best body as plain text with `\n` line ends.
  public let text: String
  /// The HTML body, if there is one.
  public let html: String?
  /// The files, in the order of the letter.
  public let attachments: [Attachment]
  /// What sort of sender the letter has.
  public internal(set) var kind = LetterKind.personal
  /// Which fields or words told the kind.
  public internal(set) var signals: [String] = []
  /// Whether an answer by program is allowed: never to machines, lists, or against a field's wish.
  public internal(set) var mayBeAnswered = true
  /// Whether a filter on the way marked it as spam.
  public let spamFlag: Bool

  /// The buffer that ranges of parts refer to: `raw`, or a copy with its line ends put right.
  let buffer: Bytes
  let parts: [Part]
  let sources: [AttachmentSource]

  /// Puts together what the readers found; the kind is still to be told.
  init(raw: [UInt8], buffer: Bytes, reader: PartReader, body: BodyText) {
    let fields = reader.parts.first?.fields ?? []
    self.raw = raw
    self.buffer = buffer
    parts = reader.parts
    headers = fields
    isReadable = reader.hasHeader
    faults = reader.faults + body.faults
    messageID = fields.value("message-id").flatMap(MessageIDs.own)
    inReplyTo = fields.value("in-reply-to").map { MessageIDs.parse($0) } ?? []
    references = fields.value("references").map { MessageIDs.parse($0) } ?? []
    from = fields.mailboxes("from")
    sender = fields.mailboxes("sender").first
    replyTo = fields.mailboxes("reply-to")
    to = fields.mailboxes("to")
    cc = fields.mailboxes("cc")
    subject = fields.first("subject")?.decoded.onOneLine ?? ""
    let written = fields.value("date").flatMap(LetterDate.parse)
    date = written?.seconds
    dateZoneOffset = written?.offset
    receivedDate = fields.first("received").flatMap(Letter.traceDate)
    returnPath = fields.value("return-path").map {
      AddressList.parse($0, limit: 1).first?.address ?? ""
    }
    deliveredTo = fields.mailboxes("delivered-to").first?.address
    listID = fields.value("list-id").flatMap { MessageIDs.parse($0).first ?? MessageIDs.own($0) }
    spamFlag = SpamMark.isSet(fields)
    text = body.text
    html = body.html
    (attachments, sources) = AttachmentList.make(reader.parts, buffer: buffer, body: body)
  }

  /// The date after the last semicolon of a trace field.
  private static func traceDate(_ field: HeaderField) -> Int64? {
    let value = field.unfolded[...]
    guard let mark = value.lastIndex(of: Octet.semicolon) else { return nil }
    return LetterDate.parse(value[(mark + 1)...])?.seconds
  }

  /// The first field called `name`, decoded for people; nil where there is none.
  public func header(_ name: String) -> String? {
    let wanted = Array(name.utf8).map(\.lowered)
    return headers.first { $0.nameBytes.lazy.map(\.lowered).elementsEqual(wanted) }?.decoded
  }

  /// The subject without `Re:`, `Fwd:`, `Отв:` and request numbers, in lower case, for comparing.
  public var subjectKey: String { Subject.key(subject) }

  /// The numbers in `[#123]` or `[crm #123]` of the subject.
  public var requestNumbers: [Int] { Subject.requestNumbers(subject) }

  /// Whether the letter says that it answers another one.
  public var isReply: Bool {
    !inReplyTo.isEmpty || !references.isEmpty || Subject.isReply(subject)
  }

  /// The text without quote and signature; the whole text where nothing else is left.
  public var textWithoutQuote: String {
    QuoteStripper.strip(text, isReply: isReply)
  }

  /// The decoded bytes of the attachment with this index; empty where there is none.
  public func attachmentBytes(_ index: Int) -> [UInt8] {
    guard sources.indices.contains(index) else { return [] }
    switch sources[index] {
    case .part(let part): return Array(parts[part].encoding.decode(buffer[parts[part].body]))
    case .embedded(let content): return content
    }
  }

  /// A hash over what does not change on the way: authors, date, subject, text and attachments.
  ///
  /// `digest` is SHA-256 as lower-case hexadecimal digits. Two copies of a letter that came through
  /// different servers, with different trace fields and transfer encodings, have one hash.
  public func contentHash(_ digest: ([UInt8]) -> String = { SHA256.hex($0) }) -> String {
    var whole: [UInt8] = []
    func add(_ text: String) {
      whole += text.utf8
      whole.append(0)
    }
    for mailbox in from { add(mailbox.key) }
    add(date.map(String.init) ?? "")
    add(subject)
    add(text)
    for attachment in attachments {
      add(attachment.name)
      add(digest(hashedBytes(attachment.index)))
    }
    return digest(whole)
  }
}

extension Letter {
  /// The bytes of an attachment for hashing: where the letter holds them as lines, a mailbox may have
  /// changed the line ends.
  private func hashedBytes(_ index: Int) -> [UInt8] {
    let bytes = attachmentBytes(index)
    guard case .part(let part) = sources[index], parts[part].encoding != .base64 else {
      return bytes
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == Octet.lineFeed, out.last == Octet.carriageReturn { out.removeLast() }
      out.append(byte)
    }
    return out
  }
}

/// Where the bytes of an attachment are.
enum AttachmentSource: Sendable {
  case part(Int)
  /// Decoded from uuencode in the middle of a text.
  case embedded([UInt8])
}
