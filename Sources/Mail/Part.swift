/// One part of a letter (RFC 2045): its header, and where its body stands.
struct Part {
  /// The part that holds this one; -1 for the letter itself.
  let parent: Int
  let fields: [HeaderField]
  /// The media type in lower case, such as `text/plain`.
  var type: String
  let typeParameters: Parameters
  let disposition: Parameters
  let encoding: TransferEncoding
  /// Where the body stands in the letter's buffer.
  var body: Range<Int>
  /// The parts within, by index.
  var children: [Int] = []

  init(parent: Int, header: HeaderBlock, fallbackType: String, bodyStart: Int, hint: String?) {
    self.parent = parent
    let bare = header.fields(hint: nil)
    let typeField = Part.typeField(bare)
    let declared = typeField.map { Parameters($0.unfolded[...]) }
    let charset = declared?.plain("charset") ?? hint
    fields = charset == nil ? bare : header.fields(hint: charset)
    typeParameters = declared?.hinted(charset) ?? Parameters([])
    disposition = Parameters(bare.value("content-disposition") ?? [], hint: charset)
    encoding = TransferEncoding(bare.value("content-transfer-encoding"))
    type = Part.normalized(declared?.value, fallback: fallbackType)
    body = bodyStart..<bodyStart
  }

  /// Of several Content-Type fields the first that names a type; one with a boundary is better yet.
  private static func typeField(_ fields: [HeaderField]) -> HeaderField? {
    let all = fields.all("content-type")
    guard all.count > 1 else { return all.first }
    return all.first { Parameters($0.unfolded[...]).bytes("boundary") != nil }
      ?? all.first { $0.valueBytes.contains(Octet.slash) } ?? all.first
  }

  private static func normalized(_ value: String?, fallback: String) -> String {
    guard let value, !value.isEmpty else { return fallback }
    switch value {
    case "text", "plain": return "text/plain"
    case "html": return "text/html"
    case "multipart": return "multipart/mixed"
    default: break
    }
    let halves = value.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { return "text/plain" }
    return value
  }

  var isMultipart: Bool { type.hasPrefix("multipart/") }
  var isText: Bool { type.hasPrefix("text/") }

  /// The file name from Content-Disposition or Content-Type, whichever has one.
  var declaredName: String? {
    for name in [disposition.text("filename"), typeParameters.text("name")] {
      if let name, !name.isEmpty { return name }
    }
    return nil
  }

  /// The charset that the part declares.
  var charset: String? { typeParameters.plain("charset") }

  /// The Content-ID without its brackets.
  var contentID: String? {
    guard let value = fields.value("content-id")?.trimmed else { return nil }
    let inside = value.filter { $0 != Octet.less && $0 != Octet.greater && !$0.isSpace }
    return inside.isEmpty ? nil : String(decoding: inside, as: UTF8.self)
  }
}
