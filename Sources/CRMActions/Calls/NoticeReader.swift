import Platform
import Telephony
import Wording

/// Reads the bytes of a notice into fields: JSON, or a form, whatever its type says.
enum NoticeReader {
  /// The notices in some bytes; nil where they are JSON that cannot be read.
  static func fields(_ bytes: [UInt8]) -> [NoticeFields]? {
    let start = bytes.drop { $0 <= 0x20 }
    guard let first = start.first else { return [] }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      var end = start
      while let last = end.last, last <= 0x20 { end = end.dropLast() }
      return [opened(NoticeFields(urlencoded: Array(end)))]
    }
    guard let value = try? JSONReader.read(Array(start)) else { return nil }
    if case .list(let members) = value { return members.map(fields) }
    return [fields(value)]
  }

  /// JSON as the flat fields of a notice.
  static func fields(_ value: JSONValue) -> NoticeFields {
    var fields = NoticeFields()
    add(value, "", &fields)
    return fields
  }

  /// A form with a field `json` holds its notice in there, as Mango's does.
  private static func opened(_ form: NoticeFields) -> NoticeFields {
    guard form.has("json"), let value = try? JSONReader.read(Array(form["json"].utf8)) else {
      return form
    }
    return fields(value)
  }

  private static func add(_ value: JSONValue, _ path: String, _ fields: inout NoticeFields) {
    func inner(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    switch value {
    case .null: fields[path] = ""
    case .flag(let flag): fields[path] = flag ? "1" : "0"
    case .number(let text), .text(let text): fields[path] = text
    case .list(let members):
      for (index, member) in members.enumerated() { add(member, inner(String(index)), &fields) }
    case .object(let members):
      for member in members { add(member.value, inner(member.name), &fields) }
    }
  }
}
