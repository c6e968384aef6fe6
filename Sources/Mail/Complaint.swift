/// A report that the reader of a letter of ours calls it spam (RFC 5965).
public struct Complaint: Sendable, Equatable {
  /// What sort of report it is, as `abuse`; in lower case.
  public let type: String
  /// The Message-ID of our letter, without brackets, where the report returns it.
  public let originalMessageID: String?
  /// Who complains, where the report says so.
  public let recipient: String?
}

extension Letter {
  /// The complaint that the letter is; nil for every other letter. What only says that a letter is no
  /// spam is no complaint.
  public var complaint: Complaint? {
    guard let report = parts.first(where: { $0.type == "message/feedback-report" }) else {
      return nil
    }
    let bytes = report.encoding.decode(buffer[report.body])
    let fields = HeaderBlock(bytes, from: bytes.startIndex, isTop: false).fields(hint: nil)
    let type = fields.value("feedback-type")?.trimmed.loweredText ?? "abuse"
    guard type != "not-spam" else { return nil }
    let recipient = fields.value("original-rcpt-to").flatMap {
      AddressList.parse($0, limit: 1).first?.address
    }
    return Complaint(
      type: type,
      originalMessageID: returnedFields.value("message-id").flatMap { MessageIDs.parse($0).first },
      recipient: recipient)
  }

  /// The header of the letter that a report returns, whole or only its header.
  var returnedFields: [HeaderField] {
    for part in parts
    where part.type == "message/rfc822" || part.type == "text/rfc822-headers"
      || part.type == "message/rfc822-headers" || part.type == "message/global"
    {
      let copy = part.encoding.decode(buffer[part.body])
      let fields = HeaderBlock(copy, from: copy.startIndex, isTop: true).fields(hint: nil)
      if !fields.isEmpty { return fields }
    }
    return []
  }
}
