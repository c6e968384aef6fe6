/// Joins the soft line breaks of `format=flowed` (RFC 3676).
enum FlowedText {
  /// `text` with its flowed lines joined; `deletesSpace` is the parameter `delsp=yes`.
  static func unwrap(_ text: String, deletesSpace: Bool) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var openDepth: Int?
    for line in Array(text.utf8)[...].lines {
      let depth = line.prefix { $0 == Octet.greater }.count
      var content = line.dropFirst(depth)
      if content.first == Octet.space { content = content.dropFirst() }
      let isSignature = content.elementsEqual([Octet.hyphen, Octet.hyphen, Octet.space])
      if let joined = openDepth, joined == depth, !isSignature {
        out += content
      } else {
        if openDepth != nil { out.append(Octet.lineFeed) }
        if depth > 0 {
          out += [UInt8](repeating: Octet.greater, count: depth)
          out.append(Octet.space)
        }
        out += content
      }
      if content.last == Octet.space, !isSignature {
        if deletesSpace { out.removeLast() }
        openDepth = depth
      } else {
        out.append(Octet.lineFeed)
        openDepth = nil
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
