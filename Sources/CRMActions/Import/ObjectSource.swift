public import Platform
public import Wording

/// Rows of NDJSON: one object a line, whose members are columns.
public struct ObjectSource: ImportSource {
  private let text: TextInput
  private var line = 0

  /// Every object names its own columns.
  public var heading: [String]? { nil }

  /// Reads objects from `text`.
  public init(_ text: TextInput) {
    self.text = text
  }

  /// The next object; a line that is none, or that breaks off, is a failure.
  public mutating func next() throws(Failure) -> ImportRow? {
    while let next = try text.nextLine() {
      line += 1
      if next.bytes.allSatisfy({ $0 == 0x20 || $0 == 9 }) { continue }
      do {
        return try row(JSONReader.read(next.bytes))
      } catch {
        throw error.at(Text("line \(line)", "строка \(line)"))
      }
    }
    return nil
  }

  private func row(_ value: JSONValue) throws(Failure) -> ImportRow {
    guard case .object(let members) = value else {
      throw Failure(
        .data, "json.no-object",
        Text("the line is no JSON object", "строка – не объект JSON"),
        hint: Text(
          "write one object a line, as 'jq -c .[]' does",
          "пишите по одному объекту в строке, например через 'jq -c .[]'"))
    }
    var words: [String?] = []
    for (name, value) in members { words.append(try word(value, name)) }
    return ImportRow(line: line, columns: members.map(\.name), words: words)
  }

  private func word(_ value: JSONValue, _ name: String) throws(Failure) -> String? {
    switch value {
    case .null: return nil
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let digits): return digits
    case .text(let text): return text
    case .list(let members):
      var words: [String] = []
      for member in members {
        if let word = try word(member, name) { words.append(word) }
      }
      return words.joined(separator: "\n")
    case .object:
      throw Failure(
        .data, "json.nested",
        Text("'\(name)' holds an object", "в «\(name)» – вложенный объект"))
    }
  }
}
