public import Platform
import Wording

/// Writes XML as it comes, in UTF-8 or windows-1251, an element a line.
///
/// The declaration stands alone on the first line and the root on the second, as 1С wants it.
public final class XMLWriter {
  /// The charsets that are written.
  public enum Encoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case cyrillic = "windows-1251"
  }

  private let output: Output
  private let encoding: Encoding
  private var open: [String] = []

  /// Begins a document.
  public init(_ output: Output, _ encoding: Encoding) {
    self.output = output
    self.encoding = encoding
    line(#"<?xml version="1.0" encoding="\#(encoding.rawValue)"?>"#)
  }

  /// Opens an element, holds it open while `body` writes into it, and closes it.
  public func element(
    _ name: String, _ attributes: [(String, String)] = [], _ body: () -> Void
  ) {
    line("<\(name)\(XMLWriter.written(attributes))>")
    open.append(name)
    body()
    open.removeLast()
    line("</\(name)>")
  }

  /// Writes an element with a text; nothing where there is none.
  public func element(_ name: String, _ text: String?, _ attributes: [(String, String)] = []) {
    guard let text, !text.isEmpty else { return }
    line("<\(name)\(XMLWriter.written(attributes))>\(XMLWriter.escaped(text))</\(name)>")
  }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { #" \#($0)="\#(escaped($1))""# }.joined()
  }

  /// Text as XML holds it: marks escaped, what no XML may hold left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += " "
      default:
        let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        if !isForbidden { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  private func line(_ text: String) {
    let indented = String(repeating: "  ", count: open.count) + text + "\n"
    guard encoding == .cyrillic else { return output.write(indented) }
    output.write(bytes: XMLWriter.cyrillic(indented))
  }

  /// The text in windows-1251; what that cannot hold is written as the nearest thing it can.
  static func cyrillic(_ text: String) -> [UInt8] {
    if let bytes = Charset.encode(text, to: Encoding.cyrillic.rawValue) { return bytes }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let known = Charset.encode(String(scalar), to: Encoding.cyrillic.rawValue)
      bytes += known ?? Array((nearest[scalar] ?? "?").utf8)
    }
    return bytes
  }

  private static let nearest: [Unicode.Scalar: String] = [
    "\u{2212}": "-", "\u{2011}": "-", "\u{2009}": " ", "\u{202F}": " ", "\u{20BD}": "RUB",
    "\u{00D7}": "x", "\u{2033}": "\"", "\u{2032}": "'", "\u{00B2}": "2", "\u{00B3}": "3",
  ]
}
