/// Makes the list of files out of the parts that are not the letter's text.
enum AttachmentList {
  /// The attachments and where their bytes are, in the order of the letter.
  static func make(
    _ parts: [Part], buffer: Bytes, body: BodyText
  ) -> ([Attachment], [AttachmentSource]) {
    var attachments: [Attachment] = []
    var sources: [AttachmentSource] = []
    for (index, part) in parts.enumerated() where !part.isMultipart && !body.used.contains(index) {
      if part.body.isEmpty, part.declaredName == nil { continue }
      let number = attachments.count
      attachments.append(
        Attachment(
          index: number, name: name(of: part, number: number, buffer: buffer), type: part.type,
          size: part.encoding.decodedCount(buffer[part.body]),
          inline: part.disposition.value == "inline"
            || (part.disposition.value != "attachment" && part.contentID != nil),
          contentID: part.contentID))
      sources.append(.part(index))
    }
    for file in body.embedded {
      let number = attachments.count
      let name = Attachment.safeName(EncodedWord.decode(file.name))
      attachments.append(
        Attachment(
          index: number, name: name.isEmpty ? "attachment-\(number + 1).bin" : name,
          type: "application/octet-stream", size: file.content.count, inline: false, contentID: nil)
      )
      sources.append(.embedded(file.content))
    }
    return (attachments, sources)
  }

  private static func name(of part: Part, number: Int, buffer: Bytes) -> String {
    if let name = part.declaredName.map(Attachment.safeName), !name.isEmpty { return name }
    let ending = Attachment.ending(of: part.type)
    if part.type == "message/rfc822", part.encoding == .identity {
      let header = HeaderBlock(buffer[part.body], from: part.body.lowerBound, isTop: true)
      let subject = header.fields(hint: part.charset).first("subject")?.decoded ?? ""
      let name = Attachment.safeName(String(subject.onOneLine.map { $0 == "/" ? "-" : $0 }))
      if !name.isEmpty { return name + "." + ending }
    }
    return "attachment-\(number + 1).\(ending)"
  }
}
