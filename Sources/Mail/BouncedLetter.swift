/// The letter of ours that a report gives back, whole or in part.
extension BounceReader {
  private func originalFields() -> [HeaderField] {
    for part in letter.parts
    where part.type == "message/rfc822" || part.type == "text/rfc822-headers"
      || part.type == "message/rfc822-headers" || part.type == "message/global"
    {
      let copy = part.encoding.decode(letter.buffer[part.body])
      let fields = HeaderBlock(copy, from: copy.startIndex, isTop: true).fields(hint: nil)
      if !fields.isEmpty { return fields }
    }
    return []
  }

  func originalRecipient() -> String? {
    var fields = originalFields()
    if fields.isEmpty { fields = fieldsInText() }
    let to = fields.value("to").map { AddressList.parse($0, limit: 2) } ?? []
    return to.first { $0.address.contains("@") }?.address
  }

  /// The header of our letter where it is quoted in the text itself.
  private func fieldsInText() -> [HeaderField] {
    let bytes = Array(body.utf8)[...]
    let from = report.utf8.count
    guard from < bytes.count else { return [] }
    var position = from
    var fields: [HeaderField] = []
    while position < bytes.endIndex, fields.isEmpty {
      let header = HeaderBlock(bytes, from: position, isTop: false)
      if header.isPlausible { fields = header.fields(hint: nil) }
      position = max(bytes.lineEnd(from: position), header.bodyStart)
    }
    return fields
  }

  func originalMessageID() -> String? {
    let fields = originalFields()
    if let id = fields.value("message-id").flatMap({ MessageIDs.parse($0).first }) { return id }
    return fieldsInText().value("message-id").flatMap { MessageIDs.parse($0).first }
      ?? letter.inReplyTo.first
  }
}
