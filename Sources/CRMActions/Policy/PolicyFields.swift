import Wording

/// Reads the keys of one table of the policy; a failure names line, table and key.
struct PolicyFields {
  let table: PolicyTable
  let place: String

  /// Takes a table of the section or place named; keys that nobody knows are refused.
  init(_ table: PolicyTable, _ place: String, keys: [String]) throws(Failure) {
    self.table = table
    self.place = place
    for (key, value) in table.entries where !keys.contains(key) {
      let all = keys.joined(separator: ", ")
      throw Failure(
        .data, "policy.unknown-key",
        Text("unknown key '\(key)'", "неизвестный ключ «\(key)»"),
        hint: Suggestion.hint(for: key, among: keys) ?? Text("keys: \(all)", "ключи: \(all)")
      ).at(PolicyFields.place(value.line, place))
    }
  }

  /// «line 12: pipeline.stage».
  static func place(_ line: Int?, _ place: String) -> Text {
    guard let line else { return Text(verbatim: place) }
    return Text("line \(line), \(place)", "строка \(line), \(place)")
  }

  /// The text of a key that has to be there.
  func text(_ key: String) throws(Failure) -> String {
    guard let text = try optionalText(key), !text.isEmpty else {
      throw failure(key, line: table.line, Text("it is missing", "не указано"))
    }
    return text
  }

  /// The text of a key.
  func optionalText(_ key: String) throws(Failure) -> String? {
    guard let value = table[key] else { return nil }
    guard case .text(let text) = value.content else {
      throw failure(key, line: value.line, Text("a text is expected", "ожидается текст"))
    }
    return text
  }

  /// The text of a key, one of those named.
  func choice(_ key: String, of choices: [String], or fallback: String? = nil) throws(Failure)
    -> String
  {
    let given = try optionalText(key)
    if given == nil, let fallback { return fallback }
    let word = try text(key)
    guard choices.contains(word) else {
      let list = choices.joined(separator: ", ")
      throw failure(
        key, line: table[key]?.line,
        Text("'\(word)' is not one of: \(list)", "«\(word)» – не из списка: \(list)"))
    }
    return word
  }

  /// The truth value of a key.
  func flag(_ key: String, or fallback: Bool) throws(Failure) -> Bool {
    guard let value = table[key] else { return fallback }
    guard case .flag(let flag) = value.content else {
      throw failure(
        key, line: value.line, Text("true or false is expected", "ожидается true или false"))
    }
    return flag
  }

  /// The number of a key, from nought up.
  func number(_ key: String) throws(Failure) -> Int64? {
    guard let value = table[key] else { return nil }
    guard case .integer(let number) = value.content, (0...1_000_000_000).contains(number) else {
      throw failure(key, line: value.line, Text("a number is expected", "ожидается число"))
    }
    return number
  }

  /// The texts of a key.
  func texts(_ key: String) throws(Failure) -> [String] {
    guard let value = table[key] else { return [] }
    guard case .list(let members) = value.content else {
      throw failure(key, line: value.line, Text("a list is expected", "ожидается список"))
    }
    var texts: [String] = []
    for member in members {
      guard case .text(let text) = member.content, !text.isEmpty else {
        throw failure(
          key, line: member.line ?? value.line, Text("texts are expected", "ожидаются тексты"))
      }
      guard !texts.contains(text) else {
        throw failure(
          key, line: member.line ?? value.line,
          Text("'\(text)' stands there twice", "«\(text)» указано дважды"))
      }
      texts.append(text)
    }
    return texts
  }

  /// The tables of a key.
  func tables(_ key: String) throws(Failure) -> [PolicyTable] {
    guard let value = table[key] else { return [] }
    guard let tables = PolicyFields.tables(value) else {
      throw failure(
        key, line: value.line,
        Text("tables [[\(key)]] are expected", "ожидаются таблицы [[\(key)]]"))
    }
    return tables
  }

  static func tables(_ value: PolicyValue) -> [PolicyTable]? {
    guard case .list(let members) = value.content else { return nil }
    var tables: [PolicyTable] = []
    for member in members {
      guard case .table(let table) = member.content else { return nil }
      tables.append(table)
    }
    return tables
  }

  /// What is said of a key.
  func failure(_ key: String, line: Int?, _ message: Text) -> Failure {
    Failure(.data, "policy.unreadable", message).at(
      PolicyFields.place(line ?? table.line, "\(place).\(key)"))
  }

  /// The same failure with this place before it.
  func located(_ failure: Failure, _ key: String) -> Failure {
    Failure(.data, failure.id, failure.message, hint: failure.hint).at(
      PolicyFields.place(table[key]?.line ?? table.line, "\(place).\(key)"))
  }
}
