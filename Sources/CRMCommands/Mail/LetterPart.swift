import CommandSpec
import Mail
import Rendering
import Wording

/// A part of a letter as bytes, for files and other programs.
extension MailShow {
  typealias PartReader = (_ id: Int64, _ bytes: [UInt8]) throws(Failure) -> [UInt8]

  /// What is asked for instead of the card, if anything.
  static func part(_ arguments: Arguments) -> PartReader? {
    if arguments[raw] { return { _, bytes in bytes } }
    if arguments[headers] { return { _, bytes in header(Letter.parse(bytes)) } }
    if arguments[html] {
      return { id, bytes throws(Failure) in
        guard let html = Letter.parse(bytes).html else { throw missing(id) }
        return Array((html + "\n").utf8)
      }
    }
    guard let number = arguments[attachment] else { return nil }
    return { id, bytes throws(Failure) in
      let letter = Letter.parse(bytes)
      guard letter.attachments.indices.contains(number &- 1) else {
        throw missing(id, attachment: number, of: letter.attachments.count)
      }
      return letter.attachmentBytes(number - 1)
    }
  }

  /// The fields, each on one line, decoded.
  private static func header(_ letter: Letter) -> [UInt8] {
    let lines = letter.headers.map { field in
      "\(Sanitize.terminal(field.name)): \(Sanitize.terminal(field.decoded))\n"
    }
    return Array(lines.joined().utf8)
  }

  private static func missing(_ id: Int64) -> Failure {
    Failure(
      .noInput, "mail.no-html",
      Text("letter \(id) has no HTML body", "в письме \(id) нет HTML"))
  }

  private static func missing(_ id: Int64, attachment: Int, of count: Int) -> Failure {
    Failure(
      .noInput, "mail.no-attachment",
      Text(
        "letter \(id) has no attachment \(attachment)", "в письме \(id) нет вложения \(attachment)"),
      hint: Text("it has \(count)", "вложений: \(count)"))
  }

  static let oneLetter = Failure(
    .usage, "mail.one-letter",
    Text("name one letter", "укажите одно письмо"))

  static let partMissing = Failure(
    .usage, "mail.no-part",
    Text("what should be written?", "что записать?"),
    hint: Text("add --raw, --html or --attachment N", "добавьте --raw, --html или --attachment N"))
}
