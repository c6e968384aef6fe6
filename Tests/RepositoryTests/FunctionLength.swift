/// Finds functions and how long they are, by the indentation that the formatter guarantees.
enum FunctionLength {
  /// A function, initialiser, subscript or computed property with a body.
  struct Function: Equatable {
    /// The line of its declaration, from 1.
    let line: Int
    /// Its first line without indentation.
    let declaration: String
    /// How many lines it takes, the declaration and the closing brace among them.
    let length: Int
  }

  /// The functions of a file, nested ones too.
  static func functions(in lines: [String]) -> [Function] {
    lines.indices.compactMap { start in
      guard isDeclaration(lines[start]) else { return nil }
      let indent = indentation(lines[start])
      guard let open = bodyStart(lines, from: start, indent: indent) else { return nil }
      let end = lines[(open + 1)...].firstIndex {
        indentation($0) == indent && $0.dropFirst(indent).hasPrefix("}")
      }
      guard let end else { return nil }
      return Function(
        line: start + 1, declaration: String(lines[start].dropFirst(indent)),
        length: end - start + 1)
    }
  }

  private static func isDeclaration(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    for word in words {
      let name = word.prefix { $0 != "(" && $0 != "<" && $0 != "?" }
      if ["func", "init", "deinit", "subscript", "var"].contains(name) { return true }
      if !isModifier(word) { return false }
    }
    return false
  }

  private static func isModifier(_ word: Substring) -> Bool {
    let words: Set<Substring> = [
      "public", "package", "internal", "fileprivate", "private", "static", "final", "class",
      "override", "mutating", "nonmutating", "borrowing", "consuming", "convenience", "required",
      "indirect", "lazy", "nonisolated", "isolated", "prefix", "postfix",
    ]
    return word.hasPrefix("@") || words.contains(word) || word.hasPrefix("private(")
      || word.hasPrefix("nonisolated(")
  }

  /// The line that ends in the `{` of the body; nil for a requirement or a one-line body.
  private static func bodyStart(_ lines: [String], from start: Int, indent: Int) -> Int? {
    var line = start
    while line < lines.count {
      if lines[line].hasSuffix("{") { return line }
      // A signature goes on only in deeper lines, and in the one that closes its parenthesis
      // or opens its body.
      let next = line + 1
      guard next < lines.count, !lines[next].isEmpty,
        indentation(lines[next]) > indent || lines[next].dropFirst(indent).hasPrefix(")")
          || lines[next].dropFirst(indent) == "{"
      else { return nil }
      line = next
    }
    return nil
  }

  private static func indentation(_ line: String) -> Int {
    line.prefix { $0 == " " }.count
  }
}
