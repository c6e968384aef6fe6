// The C library declares `environ` as a plain variable; nothing in the program writes to it.
@preconcurrency import Glibc
public import Wording

/// The environment variables that a run sees: those of the process, or a table in tests.
public struct Environment: Sendable {
  /// The variables of a table; nil for those of the process, which are looked up one by one: each
  /// start asks for a few of many.
  private let table: [String: String]?

  /// An environment of exactly these variables.
  public init(_ values: [String: String]) {
    table = values
  }

  private init() {
    table = nil
  }

  /// The variables of this process; bytes that are no UTF-8 are repaired.
  public static func process() -> Environment { Environment() }

  /// All names and values.
  public var values: [String: String] { table ?? Environment.all() }

  private static func all() -> [String: String] {
    var values: [String: String] = [:]
    var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    while let cursor = next, let entry = cursor.pointee {
      let text = String(cString: entry)
      if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        values[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next = cursor + 1
    }
    return values
  }

  /// The value of a variable; nil where it is not set.
  public subscript(name: String) -> String? {
    if let table { return table[name] }
    return getenv(name).map { String(cString: $0) }
  }

  /// The value where it is set and not empty.
  public func nonEmpty(_ name: String) -> String? {
    guard let value = self[name], !value.isEmpty else { return nil }
    return value
  }

  /// The words of the command line after the program's name; one that is no UTF-8 is refused.
  public static func commandLine() throws(Failure) -> [String] {
    var words: [String] = []
    for index in 1..<Swift.max(1, Int(CommandLine.argc)) {
      guard let pointer = CommandLine.unsafeArgv[index] else { break }
      guard let word = String(validatingCString: pointer) else {
        throw Failure(
          .usage, "argument.not-utf8",
          Text("argument \(index) is not valid UTF-8", "аргумент \(index) не в кодировке UTF-8"))
      }
      words.append(word)
    }
    return words
  }
}
