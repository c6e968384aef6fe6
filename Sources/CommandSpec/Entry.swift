/// A word at the top of the tree, and what it calls, made only when it is called: a start that made all
/// of them would touch half the pages of the program.
public struct Entry<Context>: Sendable {
  /// The word.
  public let name: String
  /// Other words that call the same.
  public let aliases: [String]
  /// Makes what it calls, which has the same names.
  public let node: @Sendable () -> Node<Context>

  /// A noun.
  public static func group(
    _ name: String, aliases: [String] = [],
    _ group: @escaping @autoclosure @Sendable () -> Group<Context>
  ) -> Entry<Context> {
    Entry(name: name, aliases: aliases) { .group(group()) }
  }

  /// A command of its own.
  public static func command(
    _ name: String, aliases: [String] = [],
    _ command: @escaping @autoclosure @Sendable () -> Command<Context>
  ) -> Entry<Context> {
    Entry(name: name, aliases: aliases) { .command(command()) }
  }

  func answers(to word: String) -> Bool { name == word || aliases.contains(word) }
}
