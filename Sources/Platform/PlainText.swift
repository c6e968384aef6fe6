public import Wording

/// Text that a person gives in a file or on standard input.
public enum PlainText {
  /// The bytes as text, without a byte order mark. What is not UTF-8, or holds a NUL, is no text: it
  /// would be kept as something else than was meant, so the failure names its line.
  public static func read(_ bytes: [UInt8]) throws(Failure) -> String {
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    if let read = String(validating: text, as: UTF8.self), !text.contains(0) { return read }
    var number = 0
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.contains(0) { throw hasNull.at(place(number)) }
      if String(validating: line, as: UTF8.self) == nil { throw notUTF8.at(place(number)) }
    }
    throw notUTF8
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func place(_ line: Int) -> Text { Text("line \(line)", "строка \(line)") }

  private static let notUTF8 = Failure(
    .data, "text.not-utf8", Text("the text is not valid UTF-8", "текст не в кодировке UTF-8"),
    hint: Text(
      "convert it first, as 'iconv -f windows-1251 -t utf-8'",
      "сначала перекодируйте: 'iconv -f windows-1251 -t utf-8'"))

  private static let hasNull = Failure(
    .data, "text.null", Text("a NUL byte is no text", "нулевой байт – не текст"),
    hint: Text("give plain text in UTF-8", "нужен простой текст в кодировке UTF-8"))
}
