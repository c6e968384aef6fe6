import CStemmer

/// What the forms of one word have in common, by the Snowball rules of Russian and English.
public enum WordStem {
  /// The stem of a folded word; the word itself where it is neither Cyrillic nor Latin.
  public static func of(_ word: String) -> String {
    guard let language = language(word), let stemmer = sb_stemmer_new(language, "UTF_8") else {
      return word
    }
    defer { sb_stemmer_delete(stemmer) }
    let bytes = Array(word.utf8)
    guard bytes.count < 256, let stem = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count)) else {
      return word
    }
    let length = Int(sb_stemmer_length(stemmer))
    return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
  }

  private static func language(_ word: String) -> String? {
    if word.unicodeScalars.allSatisfy({ (0x430...0x44F).contains($0.value) }) { return "russian" }
    return word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) ? "english" : nil
  }
}
