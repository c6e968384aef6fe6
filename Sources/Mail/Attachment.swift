/// A file that came with a letter.
public struct Attachment: Sendable, Hashable {
  /// Its place among the attachments of the letter, from 0.
  public let index: Int
  /// A file name that is safe to show and to use: the last part of a path, without control
  /// characters; made up from the type where the letter gives none.
  public let name: String
  /// The media type that the sender declares, in lower case: a claim, not a fact.
  public let type: String
  /// The size of the decoded contents in bytes.
  public let size: Int
  /// Whether the letter shows it within its text rather than beside it.
  public let inline: Bool
  /// The Content-ID by which HTML refers to it, without brackets.
  public let contentID: String?

  /// Whether this is Outlook's `winmail.dat`, which holds the real attachments in its own format.
  public var isTNEF: Bool {
    type == "application/ms-tnef" || type == "application/vnd.ms-tnef"
      || name.lowercased() == "winmail.dat"
  }

  /// A name without folders, control and direction characters, at most 200 characters long.
  static func safeName(_ name: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x2F, 0x5C: out = String.UnicodeScalarView()
      case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
        continue
      default: out.append(scalar)
      }
      if out.count > 4_000 { break }
    }
    let text = String(out).onOneLine
    if text.allSatisfy({ $0 == "." }) { return "" }
    guard text.count > 200 else { return text }
    // The ending tells the type, so it is the middle that goes.
    let ending = text.lastIndex(of: ".").map { text[$0...] } ?? ""
    return ending.count > 20
      ? String(text.prefix(200)) : String(text.prefix(200 - ending.count)) + ending
  }

  /// The usual ending of files of a media type, for a part without a name.
  static func ending(of type: String) -> String {
    switch type {
    case "message/rfc822", "message/global": "eml"
    case "text/plain": "txt"
    case "text/html": "html"
    case "text/calendar": "ics"
    case "text/vcard", "text/x-vcard", "text/directory": "vcf"
    case "text/csv": "csv"
    case "application/pdf": "pdf"
    case "application/zip": "zip"
    case "application/ms-tnef", "application/vnd.ms-tnef": "dat"
    case "application/pgp-signature": "asc"
    case "application/pkcs7-signature", "application/x-pkcs7-signature": "p7s"
    case "image/jpeg", "image/jpg": "jpg"
    case "image/png": "png"
    case "image/gif": "gif"
    case "audio/wav", "audio/x-wav": "wav"
    case "audio/mpeg": "mp3"
    default: "bin"
    }
  }
}
