import CRMActions
import Platform
import TOMLKit
import Wording

/// Reads the policy from TOML, with the line of every key.
enum PolicyFile {
  /// The document in a file, or on standard input for `-`.
  static func read(_ name: String, _ app: App) throws(Failure) -> PolicyDocument {
    let bytes = try bytes(name, app)
    let text = try naming(name) { () throws(Failure) in
      let text = try PlainText.read(bytes)
      try PolicyDocument.demandWhole(text)
      return text
    }
    let outline: PolicyOutline
    outline = try naming(name) { () throws(Failure) in try PolicyOutline(text) }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let line = error.source.begin.line
      throw Failure(
        .data, "policy.unreadable",
        Text(
          "\(name), line \(line): \(error.description)",
          "\(name), строка \(line): \(error.description)"))
    } catch {
      throw Failure(.data, "policy.unreadable", Text(verbatim: "\(name): \(error)"))
    }
    return try naming(name) { () throws(Failure) in try PolicyDocument(root(table, outline)) }
  }

  /// Does something with what a file holds; a failure names the file.
  static func naming<Result>(
    _ name: String?, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do {
      return try work()
    } catch {
      guard let name, name != "-", error.exit == .data else { throw error }
      throw error.at(Text(verbatim: name))
    }
  }

  private static func bytes(_ name: String, _ app: App) throws(Failure) -> [UInt8] {
    guard name == "-" else { return try Files.read(try app.file(name), limit: 16 << 20) }
    return try app.inputBytes()
  }

  /// The table with the lines that the outline knows.
  static func root(_ table: TOMLTable, _ outline: PolicyOutline) -> PolicyTable {
    converted(table, [], outline, line: nil)
  }

  private static func converted(
    _ table: TOMLTable, _ path: [String], _ outline: PolicyOutline, line: Int?
  ) -> PolicyTable {
    var result = PolicyTable(line: outline.line(path) ?? line)
    let keys = table.keys.sorted {
      (outline.line(path + [$0]) ?? 0, $0) < (outline.line(path + [$1]) ?? 0, $1)
    }
    for key in keys {
      guard let value = table[key] else { continue }
      result[key] = converted(value, path + [key], outline, line: result.line)
    }
    return result
  }

  private static func converted(
    _ value: any TOMLValueConvertible, _ path: [String], _ outline: PolicyOutline, line: Int?
  ) -> PolicyValue {
    let line = outline.line(path) ?? line
    if let text = value.string { return PolicyValue(.text(text), line: line) }
    if let flag = value.bool { return PolicyValue(.flag(flag), line: line) }
    if let number = value.int { return PolicyValue(.integer(Int64(number)), line: line) }
    if let table = value.table {
      return PolicyValue(.table(converted(table, path, outline, line: line)), line: line)
    }
    if let array = value.array {
      var members: [PolicyValue] = []
      for (index, member) in array.enumerated() {
        members.append(converted(member, path + [String(index)], outline, line: line))
      }
      return PolicyValue(.list(members), line: line)
    }
    return PolicyValue(.text(value.debugDescription), line: line)
  }
}

extension App {
  /// All of standard input, as a small file.
  func inputBytes() throws(Failure) -> [UInt8] {
    guard !world.streams.input.isTerminal else {
      throw Failure(
        .usage, "input.terminal",
        Text("standard input is a terminal", "стандартный ввод – терминал"),
        hint: Text("name a file, or give one with '<'", "укажите файл или передайте его через '<'"))
    }
    var bytes: [UInt8] = []
    while let line = try world.streams.input.nextLine() {
      bytes += line
      bytes.append(0x0A)
    }
    return bytes
  }
}
