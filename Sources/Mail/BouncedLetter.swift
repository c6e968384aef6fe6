/// The letter of ours that a report gives back, whole or in part.
extension BounceReader {
  func originalRecipient() -> String? {
    var fields = letter.returnedFields
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
    let fields = letter.returnedFields
    if let id = fields.value("message-id").flatMap({ MessageIDs.parse($0).first }) { return id }
    return fieldsInText().value("message-id").flatMap { MessageIDs.parse($0).first }
      ?? letter.inReplyTo.first
  }
}
