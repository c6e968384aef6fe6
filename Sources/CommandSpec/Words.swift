public import Wording

/// The words that the system hands to the program.
public enum Words {
  /// Turns the bytes of each word into text, or names the first bad byte.
  ///
  /// Words and bytes are counted from 1; the program's own name is not among `words`.
  public static func decode(_ words: [[UInt8]]) throws(Failure) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(words.count)
    for (index, bytes) in words.enumerated() {
      do {
        texts.append(String(copying: try UTF8Span(validating: bytes.span)))
      } catch {
        let place = error.byteOffsets.lowerBound + 1
        throw Failure(
          .usage, "usage.not-utf8",
          Text(
            "argument \(index + 1) is not valid UTF-8 at byte \(place)",
            "аргумент \(index + 1) – не UTF-8: ошибка в байте \(place)"),
          hint: Text("set a UTF-8 locale", "включите локаль с UTF-8"))
      }
    }
    return texts
  }
}
