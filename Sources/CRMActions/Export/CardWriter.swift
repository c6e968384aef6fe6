public import CRMDomain

/// Writes contacts as vCards: lines end with CR LF, fold after 75 bytes, and are UTF-8.
public struct CardWriter: Sendable {
  /// The versions that address books read.
  public enum Version: String, Sendable, CaseIterable {
    /// RFC 2426: what telephones and Outlook take.
    case v3 = "3.0"
    /// RFC 6350.
    case v4 = "4.0"
  }

  private static let width = 75

  private let version: Version

  /// The fields of a contact that a card holds.
  public static let fields = [
    Contact.id, Contact.name, Contact.firstName, Contact.lastName, Contact.patronymic,
    Contact.position, Contact.emails, Contact.phones, Contact.birthday, Contact.companies,
    Contact.tags,
  ]

  /// Writes cards of one version.
  public init(_ version: Version) {
    self.version = version
  }

  /// The card of a contact; `companies` are the names of its companies.
  public func card(_ contact: Record, companies: [String]) -> String {
    var lines = ["BEGIN:VCARD", "VERSION:\(version.rawValue)"]
    lines.append("FN:" + CardWriter.escaped(contact[Contact.name].text ?? ""))
    let name = [Contact.lastName, Contact.firstName, Contact.patronymic].map {
      CardWriter.escaped(contact[$0].text ?? "")
    }
    lines.append("N:" + name.joined(separator: ";") + ";;")
    if let company = companies.first { lines.append("ORG:" + CardWriter.escaped(company)) }
    if let title = contact[Contact.position].text {
      lines.append("TITLE:" + CardWriter.escaped(title))
    }
    for phone in contact[Contact.phones].list { lines.append(telephone(phone)) }
    for address in contact[Contact.emails].list {
      lines.append("EMAIL:" + CardWriter.escaped(address))
    }
    if let day = contact[Contact.birthday].text { lines.append("BDAY:" + birthday(day)) }
    let tags = contact[Contact.tags].list.map(CardWriter.escaped)
    if !tags.isEmpty { lines.append("CATEGORIES:" + tags.joined(separator: ",")) }
    lines.append("END:VCARD")
    return lines.map(CardWriter.folded).joined()
  }

  private func telephone(_ stored: String) -> String {
    let number = PhoneNumber(stored: stored)
    let mark = number.ext
    switch version {
    case .v3: return "TEL;TYPE=VOICE:" + number.e164 + (mark.map { " ext. \($0)" } ?? "")
    case .v4: return "TEL;VALUE=uri:tel:" + number.e164 + (mark.map { ";ext=\($0)" } ?? "")
    }
  }

  private func birthday(_ day: String) -> String {
    version == .v3 ? day : day.split(separator: "-").joined()
  }

  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      case "\r": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The line with its end, cut into pieces of at most 75 bytes that split no character.
  static func folded(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var room = width
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        result.append(contentsOf: ["\r", "\n", " "])
        room = width - 1
      }
      result.append(scalar)
      room -= size
    }
    return String(result) + "\r\n"
  }
}
