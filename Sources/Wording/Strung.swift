extension [String] {
  /// The words with a separator between them, for what every start does: the library's `joined` is
  /// generic, and its first call has the runtime look through all conformances of the program.
  public func strung(with separator: String) -> String {
    var text = ""
    for (index, word) in enumerated() {
      if index > 0 { text += separator }
      text += word
    }
    return text
  }
}
