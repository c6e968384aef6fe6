import CRMDomain

/// Which names of fields mean what, in the words of the sites that send them.
struct FormAliases {
  /// What an answer can mean.
  enum Meaning: String, CaseIterable {
    case name, first, last, patronymic, phone, email, text, company, inn, subject, interest
    case page, external, cookies, ignored
  }

  private let own: [String: Meaning]
  private let honeypot: String?

  /// The names of a form: its own lines, as `phone=Ваш номер`, come before the usual ones.
  init(_ lines: [String], honeypot: String?) {
    var own: [String: Meaning] = [:]
    for line in lines {
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let meaning = Meaning(rawValue: String(parts[0])) else { continue }
      own[FormAliases.key(String(parts[1]))] = meaning
    }
    self.own = own
    self.honeypot = honeypot.map(FormAliases.key)
  }

  /// Whether a line names a meaning and a field.
  static func isLine(_ line: String) -> Bool {
    let parts = line.split(separator: "=", maxSplits: 1)
    return parts.count == 2 && Meaning(rawValue: String(parts[0])) != nil
  }

  /// Whether only robots fill in the field.
  func isHoneypot(_ name: String) -> Bool { honeypot == FormAliases.key(name) }

  /// What a field means; nil for one that nobody has thought of.
  func meaning(_ name: String) -> Meaning? {
    let key = FormAliases.key(name)
    if let own = own[key] { return own }
    if let usual = FormAliases.usual[key] { return usual }
    return FormAliases.isTechnical(name) ? .ignored : nil
  }

  /// Folded, with hyphens as blanks, without «your».
  static func key(_ name: String) -> String {
    let folded = Fold.key(String(name.map { "-_:*?".contains($0) ? " " : $0 }))
    var words = folded.split(separator: " ")
    if words.count > 1, let first = words.first, yours.contains(String(first)) {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  private static let yours: Set<String> = ["your", "ваш", "ваше", "ваша", "введите", "укажите"]

  private static let usual: [String: Meaning] = {
    var usual: [String: Meaning] = [:]
    for (meaning, names) in names {
      for name in names { usual[key(name)] = meaning }
    }
    return usual
  }()

  private static let names: [(Meaning, [String])] = [
    (
      .name,
      [
        "name", "имя", "фио", "fio", "fullname", "full name", "имя и фамилия", "контактное лицо",
        "как к вам обращаться", "как вас зовут", "contact name", "client name", "customer name",
        "user name", "имя клиента",
      ]
    ),
    (.first, ["first name", "firstname", "first"]),
    (.last, ["last name", "lastname", "last", "surname", "фамилия"]),
    (.patronymic, ["second name", "middle name", "patronymic", "отчество"]),
    (
      .phone,
      [
        "phone", "tel", "телефон", "mobile", "telephone", "phone number", "номер телефона",
        "контактный телефон", "номер", "тел", "мобильный", "мобильный телефон", "whatsapp",
        "телефон для связи",
      ]
    ),
    (
      .email,
      [
        "email", "e mail", "mail", "почта", "электронная почта", "эл почта", "эл. почта",
        "адрес электронной почты", "email address", "имейл", "емейл",
      ]
    ),
    (
      .text,
      [
        "message", "comment", "comments", "комментарий", "сообщение", "вопрос", "question", "text",
        "textarea", "details", "текст", "комментарий к заказу", "задача", "описание",
      ]
    ),
    (
      .company,
      ["company", "компания", "организация", "organization", "название компании", "company title"]
    ),
    (.inn, ["inn", "инн"]),
    (.subject, ["subject", "тема", "title"]),
    (
      .interest,
      [
        "interest", "product", "service", "товар", "услуга", "интерес", "интересует",
        "что интересует",
      ]
    ),
    (.page, ["url", "page url", "page", "referer", "referrer", "form page", "страница"]),
    (.external, ["tranid", "transaction id", "submission id", "entry id"]),
    (.cookies, ["cookies"]),
  ]

  /// Fields that sites add for themselves.
  private static func isTechnical(_ name: String) -> Bool {
    let name = name.lowercased()
    let exact: Set<String> = [
      "formid", "form_id", "token", "_charset_", "_remote_ip", "_date", "_time", "_wpnonce",
      "g-recaptcha-response", "h-captcha-response", "crm_time", "source_id", "submit", "action",
      "отметка времени", "_wp_http_referer", "csrf_token", "tildaspec-cookie",
    ]
    return exact.contains(name) || name.hasPrefix("_wpcf7") || name.hasPrefix("tildaspec")
  }
}
