import Platform

extension HTTPRequest {
  /// Takes the value of one field out of a body that is a form or JSON; nil where it is not in there.
  ///
  /// A field that holds a file is handed on without the rest being read with it. What is left is a form.
  public mutating func takeField(_ name: String) -> [UInt8]? {
    guard let first = body.first(where: { $0 > 0x20 }) else { return nil }
    return first == UInt8(ascii: "{") ? takeMember(name) : takeAnswer(name)
  }

  private mutating func takeAnswer(_ name: String) -> [UInt8]? {
    let start = Array((name + "=").utf8)
    let pieces = body.split(separator: UInt8(ascii: "&"))
    guard let found = pieces.firstIndex(where: { $0.starts(with: start) }) else { return nil }
    let value = PercentText.bytes(pieces[found].dropFirst(start.count), plusIsSpace: true)
    var rest = pieces
    rest.remove(at: found)
    body = Array(rest.joined(separator: [UInt8(ascii: "&")]))
    return value
  }

  private mutating func takeMember(_ name: String) -> [UInt8]? {
    guard let value = try? JSONReader.read(Array(body.drop { $0 <= 0x20 })),
      case .object(var members) = value,
      let found = members.firstIndex(where: { $0.name == name }),
      case .text(let text) = members.remove(at: found).value
    else { return nil }
    let answers = JSONAnswers.flat(.object(members)).map {
      PercentText.encoded($0.name) + "=" + PercentText.encoded($0.value)
    }
    body = Array(answers.joined(separator: "&").utf8)
    return Array(text.utf8)
  }
}
