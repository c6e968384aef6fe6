extension JSONValue {
  /// The value as one line of JSON.
  public var written: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): JSONValue.quoted(text)
    case .list(let values): "[" + values.map(\.written).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { JSONValue.quoted($0.name) + ":" + $0.value.written }
        .joined(separator: ",") + "}"
    }
  }

  /// The member of that name; nil for another value.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The value at a path of names and numbers, as `suggestions.0.data.inn`.
  public func at(_ path: String) -> JSONValue? {
    var value: JSONValue? = self
    for word in path.split(separator: ".") {
      if case .list(let values)? = value {
        value = Int(word).flatMap { values.indices.contains($0) ? values[$0] : nil }
      } else {
        value = value?[String(word)]
      }
    }
    return value
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        result += "\\u00" + Hexadecimal.text([UInt8(scalar.value)])
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
