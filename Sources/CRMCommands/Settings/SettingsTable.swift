import CRMActions
import CRMDomain
import Platform
import TOMLKit
import Web
import Wording

/// One table of the settings file, read by keys; what is written wrongly is named with its place.
struct SettingsTable {
  private let table: TOMLTable
  /// The heading, as `mailbox.sales`.
  let title: String
  private let path: String
  let environment: Environment

  init(_ table: TOMLTable, title: String, path: String, _ environment: Environment) {
    (self.table, self.title, self.path) = (table, title, path)
    self.environment = environment
  }

  /// The own name of a table of which there are several.
  var name: String { title.split(separator: ".", maxSplits: 1).last.map(String.init) ?? title }

  var keys: [String] { table.keys }

  /// A text; nil where the key is missing.
  func text(_ key: String) throws(Failure) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string, !text.isEmpty else { throw bad(key, "a text is expected") }
    return text
  }

  /// One of several words.
  func choice<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Word.Type = Word.self
  ) throws(Failure) -> Word? where Word.RawValue == String {
    guard let text = try text(key) else { return nil }
    guard let known = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw bad(key, "one of \(words) is expected, not '\(text)'")
    }
    return known
  }

  /// True or false; false where the key is missing.
  func flag(_ key: String) throws(Failure) -> Bool {
    guard let value = table[key] else { return false }
    guard let flag = value.bool else { throw bad(key, "true or false is expected") }
    return flag
  }

  /// A whole number from one on.
  func number(
    _ key: String, from least: Int = 1, upTo most: Int = 3_600
  ) throws(Failure) -> Int? {
    guard let value = table[key] else { return nil }
    guard let number = value.int, number >= least, number <= most else {
      throw bad(key, "a number from \(least) to \(most) is expected")
    }
    return number
  }

  /// A list of texts.
  func words(_ key: String) throws(Failure) -> [String]? {
    guard let value = table[key] else { return nil }
    let words = value.array.map { $0.compactMap { $0.string } }
    guard let words, !words.isEmpty, words.count == value.array?.count else {
      throw bad(key, "a list of texts is expected")
    }
    return words
  }

  /// A file, looked for beside the settings.
  func file(_ key: String) throws(Failure) -> String? {
    guard let name = try text(key) else { return nil }
    let expanded = Paths.expanded(name, environment)
    return expanded.hasPrefix("/") ? expanded : Paths.join(Paths.parent(path), expanded)
  }

  /// A secret, which the settings never hold themselves: `password_file` or `password_command`.
  func secret() throws(Failure) -> SecretSource? {
    if let file = try file("password_file") { return .file(file) }
    if let command = try words("password_command") { return .command(command, environment) }
    return nil
  }

  /// Proves an address with places while there is no secret in it yet.
  func demandAddress(_ url: String) throws(Failure) {
    do {
      _ = try WebAddress(try Blank(url).filled { _ in "0" })
    } catch {
      throw error.at(place("url"))
    }
  }

  /// Where a key stands.
  func place(_ key: String) -> Text { Text(verbatim: "\(path): \(title).\(key)") }

  func bad(_ key: String, _ what: String) -> Failure {
    Settings.bad(path, "\(title).\(key): \(what)")
  }
}
