/// On which line each table and key of a TOML file stands: the parser keeps that to itself.
///
/// Paths are keys and places: `pipeline`, `1`, `stage`, `0`, `kind`.
struct PolicyOutline {
  private var lines: [[String]: Int] = [:]

  init(_ text: String) {
    var path: [String] = []
    var counts: [[String]: Int] = [:]
    /// What ends the text or list that goes over several lines.
    var closing: String?
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated() {
      if let end = closing {
        if row.contains(end) { closing = nil }
        continue
      }
      let line = row.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[[") {
        path = PolicyOutline.counted(PolicyOutline.keys(line), &counts)
        lines[path] = index + 1
        let section = Array(path.dropLast())
        if lines[section] == nil { lines[section] = index + 1 }
      } else if line.hasPrefix("[") {
        path = PolicyOutline.placed(PolicyOutline.keys(line), counts)
        lines[path] = index + 1
      } else if let (key, value) = PolicyOutline.assignment(line) {
        lines[path + [key]] = index + 1
        closing = PolicyOutline.closing(value)
      }
    }
  }

  /// The line of a table or key.
  func line(_ path: [String]) -> Int? { lines[path] }

  private static func keys(_ header: Substring) -> [String] {
    let inner = header.drop { $0 == "[" }.prefix { $0 != "]" }
    return inner.split(separator: ".").map { $0.filter { !" \t\"'".contains($0) } }
  }

  /// The path of one more table of an array, within the last one of each array above.
  private static func counted(_ keys: [String], _ counts: inout [[String]: Int]) -> [String] {
    let array = placed(Array(keys.dropLast()), counts) + keys.suffix(1)
    let place = counts[array, default: 0]
    counts[array] = place + 1
    return array + [String(place)]
  }

  private static func placed(_ keys: [String], _ counts: [[String]: Int]) -> [String] {
    var path: [String] = []
    for key in keys {
      path.append(key)
      if let count = counts[path] { path.append(String(count - 1)) }
    }
    return path
  }

  private static func assignment(_ line: Substring) -> (key: String, value: Substring)? {
    guard !line.hasPrefix("#"), let equals = line.firstIndex(of: "=") else { return nil }
    let key = line[..<equals].filter { !" \t\"'".contains($0) }
    let value = line[line.index(after: equals)...].drop { $0 == " " || $0 == "\t" }
    return key.isEmpty ? nil : (key, value)
  }

  /// What a value that begins on this line ends with on a later one.
  private static func closing(_ value: Substring) -> String? {
    for quotes in ["'''", "\"\"\""] where value.hasPrefix(quotes) {
      return value.dropFirst(3).contains(quotes) ? nil : quotes
    }
    guard value.hasPrefix("[") else { return nil }
    return value.contains("]") ? nil : "]"
  }
}
