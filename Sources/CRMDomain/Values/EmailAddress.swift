public import Wording

/// One e-mail address, checked strictly enough to be put into a letter's header.
public struct EmailAddress: Sendable, Hashable {
  /// The part before the sign, as written.
  public let local: String
  /// The part after the sign, as written; national letters are kept.
  public let domain: String

  /// The address as written.
  public var text: String { "\(local)@\(domain)" }

  /// What equal addresses share: lower case throughout, letters and marks composed, the domain in
  /// national letters however it was written.
  public var key: String { Fold.lower("\(local)@\(DomainName.national(domain))") }

  /// What equal domains share.
  public var domainKey: String { Fold.lower(DomainName.national(domain)) }

  /// The address as it goes over the network: the domain in ASCII.
  public var wire: String { "\(local)@\(DomainName.ascii(domain) ?? domain)" }

  /// The address as people read it: a Russian domain in Russian. Others stay as they were written,
  /// because a domain of mixed letters may pass for another.
  public var readable: String {
    let national = DomainName.national(domain)
    return DomainName.isCyrillic(national) ? "\(local)@\(national)" : text
  }

  /// For those who may not see it: `a…@e….ru`.
  public var masked: String {
    let labels = domain.split(separator: ".")
    let top = labels.last.map { ".\($0)" } ?? ""
    return "\(local.prefix(1))…@\(domain.prefix(1))…\(top)"
  }

  /// Whether a domain gives addresses to anybody, so that it says nothing about a company.
  public static func isPublic(domain: String) -> Bool {
    let known: Set<String> = [
      "gmail.com", "googlemail.com", "yandex.ru", "ya.ru", "yandex.com", "yandex.by", "yandex.kz",
      "mail.ru", "bk.ru", "inbox.ru", "list.ru", "internet.ru", "rambler.ru", "lenta.ru", "ro.ru",
      "autorambler.ru", "myrambler.ru", "outlook.com", "hotmail.com", "live.com", "live.ru",
      "msn.com", "yahoo.com", "icloud.com", "me.com", "mac.com", "aol.com", "gmx.de", "gmx.net",
      "gmx.com", "web.de", "protonmail.com", "proton.me", "ukr.net", "i.ua", "tut.by", "mail.kz",
      "vk.com", "narod.ru", "pochta.ru", "nm.ru", "sibmail.com", "ngs.ru",
    ]
    return known.contains(domain.lowercased())
  }

  /// Reads exactly one address: no name, no brackets, no blanks, no control characters, no quoted
  /// local part, a domain of two labels at least. Fails with `email.unreadable`.
  public static func read(_ text: String) throws(Failure) -> EmailAddress {
    guard let address = parse(text) else {
      throw Failure(
        .data, "email.unreadable",
        quoted(text) + Text(" is not an e-mail address", " – не адрес электронной почты"),
        hint: Text(
          "write one address, as anna@firm.example", "пишите один адрес: anna@firm.example")
      )
    }
    return address
  }

  private static func parse(_ text: String) -> EmailAddress? {
    // Limits of RFC 5321, 4.5.3.1, in bytes.
    guard text.utf8.count <= 254 else { return nil }
    if let sign = plainSign(text) {
      return EmailAddress(
        local: String(text[..<sign]), domain: String(text[text.utf8.index(after: sign)...]))
    }
    let parts = text.unicodeScalars.split(
      separator: "@", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last,
      isLocal(local), isDomain(domain)
    else { return nil }
    return EmailAddress(local: String(local), domain: String(domain))
  }

  /// Where the sign stands in an address of Latin letters, digits, hyphens and dots, as nearly all are:
  /// one look at each byte. Nil says nothing: the rules below decide.
  private static func plainSign(_ text: String) -> String.Index? {
    let (dot, hyphen, at) = (UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "@"))
    guard text.utf8.count <= 64 else { return nil }
    var sign: String.Index?
    var before = dot
    var isTopNamed = false
    for (index, byte) in zip(text.utf8.indices, text.utf8) {
      switch byte {
      case dot, at:
        guard before != dot, before != at, before != hyphen else { return nil }
        if byte == at {
          guard sign == nil else { return nil }
          sign = index
        }
        isTopNamed = false
      case hyphen:
        guard before != dot, before != at, before != hyphen else { return nil }
      case 0x41...0x5A, 0x61...0x7A: isTopNamed = isTopNamed || before == dot
      case 0x30...0x39: break
      default: return nil
      }
      before = byte
    }
    return isTopNamed && before != hyphen ? sign : nil
  }

  private static func isLocal(_ local: String.UnicodeScalarView.SubSequence) -> Bool {
    let atoms = local.split(separator: ".", omittingEmptySubsequences: false)
    return (1...64).contains(Substring(local).utf8.count)
      && atoms.allSatisfy { atom in
        startsCleanly(atom) && atom.allSatisfy { isWord($0) || isAtomSign($0) }
      }
  }

  private static func isDomain(_ domain: String.UnicodeScalarView.SubSequence) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last, top.contains(where: { !isDigit($0) }) else {
      return false
    }
    return labels.allSatisfy { label in
      (1...63).contains(Substring(label).utf8.count) && label.first != "-" && label.last != "-"
        && startsCleanly(label)
        && label.allSatisfy { isWord($0) || $0 == "-" }
    }
  }

  /// Whether there is a first scalar, and it is no mark without a letter.
  private static func startsCleanly(_ part: String.UnicodeScalarView.SubSequence) -> Bool {
    guard let first = part.first else { return false }
    // No ASCII scalar is a mark; what a scalar is takes long to look up.
    guard !first.isASCII else { return true }
    switch first.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: return true
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  /// Letters and digits; beyond ASCII also the marks that belong to letters.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0...0x7F: false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
        .nonspacingMark, .spacingMark, .decimalNumber:
        !scalar.properties.isDefaultIgnorableCodePoint
      default: false
      }
    }
  }

  /// The signs of an atom, RFC 5322, 3.2.3.
  private static func isAtomSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}",
      "~":
      true
    default: false
    }
  }
}
