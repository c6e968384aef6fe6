/// What a line of a reply is, as far as telling own words from quoted ones needs it.
enum QuoteLine: Equatable {
  /// Nothing but blanks.
  case empty
  /// Words, as far as one can tell.
  case text
  /// A line with a quote sign.
  case quote
  /// «On Monday Anna wrote:», «12.01.2026, 10:00, "Анна" <a@b>:», «--- Original message ---».
  case attribution
  /// «From: …», «Тема: …» of a message copied into the text.
  case header
  /// «--» before a signature, or a rule of signs.
  case delimiter
  /// «Sent from my iPhone», «Отправлено из Яндекс Почты».
  case device

  /// Tells what one line is, all but attributions, which may take several lines.
  init(_ line: Bytes) {
    let bare = line.trimmed
    if bare.isEmpty {
      self = .empty
    } else if QuoteLine.isQuote(bare) {
      self = .quote
    } else if QuoteLine.isDelimiter(bare) {
      self = .delimiter
    } else if DeviceSignature.matches(bare) {
      self = .device
    } else if CopiedHeader.matches(bare) {
      self = .header
    } else {
      self = .text
    }
  }

  /// `> text`, `| text`, and `C> text` or `Richard> text` with the initials of who is quoted.
  private static func isQuote(_ line: Bytes) -> Bool {
    if line.first == Octet.greater { return true }
    if line.first == 0x7C { return line.count == 1 || line.dropFirst().first == Octet.space }
    // Letters and digits, Latin or of two bytes, at most 12 bytes long, then the sign.
    let lead = line.prefix { $0.isLetter || $0.isDigit || $0 >= 0x80 }
    guard !lead.isEmpty, lead.count <= 12, lead.endIndex < line.endIndex else { return false }
    guard line[lead.endIndex] == Octet.greater else { return false }
    return line.count == lead.count + 1 || line[lead.endIndex + 1] == Octet.space
      || line[lead.endIndex + 1] == Octet.greater
  }

  /// A line of hyphens, underscores, equals signs and the like alone; or the mark of a tracker.
  private static func isDelimiter(_ line: Bytes) -> Bool {
    // U+1427 alone is left by a tracking service; one or two long dashes stand for `--`.
    let marks: [[UInt8]] = [
      [0xE1, 0x90, 0xA7], [0xE2, 0x80, 0x94], [0xE2, 0x80, 0x94, 0xE2, 0x80, 0x94],
    ]
    if marks.contains(where: { line.elementsEqual($0) }) { return true }
    guard line.count >= 2, let first = line.first else { return false }
    let signs: [UInt8] = [
      Octet.hyphen, Octet.underscore, Octet.equals, Octet.star, 0x2B, 0x23, 0x7E, 0x2D,
    ]
    return signs.contains(first) && line.allSatisfy { $0 == first }
      && (first == Octet.hyphen || line.count >= 3)
  }

  /// Whether a delimiter is the plain signature mark rather than a rule.
  static func isSignatureMark(_ line: Bytes) -> Bool {
    let bare = line.trimmed
    return bare.elementsEqual([Octet.hyphen, Octet.hyphen]) || (bare.first ?? 0) >= 0x80
  }
}

/// The lines that mail programs of phones and web services add under a letter.
enum DeviceSignature {
  /// Beginnings that need no more.
  private static let whole = [
    "sent from my ", "sent from mail", "sent via ", "sent with ", "envoyé depuis", "envoyé de mon ",
    "von meinem ", "diese nachricht wurde von meinem", "sendt fra min", "skickat från min",
    "verzonden met ", "verzonden vanaf ", "get outlook for ", "get [outlook for", "inviato da ",
    "enviado desde mi ", "enviado do meu ", "wysłane z ", "從我的 ", "gesendet von meinem ",
    "gesendet mit ", "sent by galaxy", "lähetetty ", "odesláno z ", "получить outlook для",
    "скачать outlook", "отримати outlook", "загрузить outlook",
  ]
  /// Beginnings that need the name of a device or a mail service in the line.
  private static let partial = [
    "sent from ", "from my ", "отправлено с ", "отправлено из ", "отправлено от ",
    "отправлено через ",
    "послано с ", "написано с ", "письмо отправлено с ", "надіслано з ", "відправлено з ",
    "отправлен с ",
    "с уважением, отправлено", "надіслано через ", "сообщение отправлено с ",
  ]
  private static let devices = PhraseList([
    "iphone", "ipad", "ipod", "android", "blackberry", "mobile", "phone", "galaxy", "samsung",
    "huawei",
    "honor", "xiaomi", "redmi", "windows", "outlook", "gmail", "mail", "yandex", "яндекс", "почт",
    "смартфон", "телефон", "мобил", "планшет", "устройств", "пристро", "ios", "macbook",
    "thunderbird",
    "the bat", "poco", "realme", "tablet", "device", "airmail", "mailbox", "айфон", "айпад",
  ])

  private static let wholeList = PhraseList(whole)
  private static let partialList = PhraseList(partial)

  /// The first words of all beginnings: what most lines of text fail at.
  private static let firstWords = Set((whole + partial).map { $0.prefix { $0 != " " } })

  /// Whether `line` is such a line.
  static func matches(_ line: Bytes) -> Bool {
    guard line.count <= 200 else { return false }
    let open: Set<UInt8> = [Octet.less, Octet.open, Octet.star, Octet.underscore, 0x5B]
    let bare = line.drop { open.contains($0) || $0 == Octet.hyphen || $0.isBlank }
    guard let first = bare.first, first.isLetter || first >= 0x80 else { return false }
    if bare.count <= 40, bare.suffix(12).isSame(as: " from mobile") { return true }
    let word = String(decoding: bare.prefix { $0 != Octet.space }.prefix(32), as: UTF8.self)
    guard firstWords.contains(word.lowercased()[...]) else { return false }
    let low = String(decoding: bare, as: UTF8.self).lowercased()
    if wholeList.prefixLength(of: low) != nil { return true }
    return low.count <= 100 && partialList.prefixLength(of: low) != nil && devices.occurs(in: low)
  }
}

/// The header lines that Outlook and others put over a message copied into the text.
enum CopiedHeader {
  private static let names: Set<String> = [
    "from", "sent", "to", "cc", "bcc", "date", "subject", "reply-to", "от", "от кого",
    "отправитель",
    "отправлено", "дата", "кому", "копия", "тема", "получатель", "від", "надіслано", "копія",
    "ответить", "дата отправки", "de", "envoyé", "à", "objet", "répondre à", "von", "gesendet",
    "an",
    "betreff", "datum", "antwort an", "da", "risposta", "data", "a", "oggetto", "inviato", "från",
    "skickat", "till", "ämne", "enviado", "enviado el", "para", "asunto", "assunto", "fecha", "van",
    "verzonden", "aan", "onderwerp", "od", "wysłano", "do", "temat", "fra", "til", "emne", "sendt",
    "发件人", "发送时间", "收件人", "主题", "抄送", "importance", "важность",
  ]

  /// Whether `line` is `Name: value`, bold or not.
  static func matches(_ line: Bytes) -> Bool {
    let bare = line.drop { $0 == Octet.star || $0.isBlank || $0 == Octet.greater }
    guard let colon = bare.prefix(48).firstIndex(of: Octet.colon) else {
      return false
    }
    let name = bare[bare.startIndex..<colon].trimmed
    guard !name.isEmpty, name.count <= 40 else { return false }
    return names.contains(String(decoding: name, as: UTF8.self).lowercased())
  }
}
