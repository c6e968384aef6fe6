/// Reads the identifiers of Message-ID, In-Reply-To and References.
enum MessageIDs {
  /// The identifiers in an unfolded value, without brackets, case kept; duplicates go.
  ///
  /// Bare words count where there are no brackets at all and they hold an `@`, as old programs
  /// write. Blanks within brackets are folds that a server broke, and go.
  static func parse(_ value: Bytes, limit: Int = 1_000) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    func add(_ bytes: Bytes) {
      let text = String(decoding: bytes.filter { $0 > Octet.space && $0 != 0x7F }, as: UTF8.self)
      if !text.isEmpty, found.count < limit, seen.insert(text).inserted { found.append(text) }
    }
    var index = value.startIndex
    while let start = value[index...].firstIndex(of: Octet.less) {
      let inside = value[(start + 1)...]
      let end = inside.firstIndex { $0 == Octet.greater || $0 == Octet.less } ?? value.endIndex
      add(value[(start + 1)..<end])
      index = end < value.endIndex && value[end] == Octet.greater ? end + 1 : end
    }
    if found.isEmpty {
      for word in value.split(whereSeparator: {
        $0.isSpace || $0 == Octet.comma || $0 == Octet.greater
      })
      where word.contains(Octet.at) {
        add(word)
      }
    }
    return found
  }

  /// The identifier of a letter itself: the first, or whatever single word stands there.
  static func own(_ value: Bytes) -> String? {
    if let first = parse(value, limit: 1).first { return first }
    let word = value.trimmed.prefix { !$0.isSpace }
    return word.isEmpty || word.isSame(as: "<>") ? nil : String(decoding: word, as: UTF8.self)
  }
}
