import CRMDomain
import CRMStore
import Platform
import Web
import Wording

/// What a request says in the words of records.
struct FormFacts {
  private(set) var person: String?
  private(set) var email: String?
  /// Every number that stands in the fields for one, in their order.
  private(set) var phones: [PhoneNumber] = []
  private(set) var text: String?
  private(set) var company: String?
  private(set) var inn: String?
  private(set) var subject: String?
  private(set) var interest: String?
  private(set) var page: String?
  private(set) var externalID: String?
  private(set) var utm: [String] = []
  /// The answers that mean nothing to the program, as `question: answer`.
  private(set) var others: [String] = []
  /// What stands in the field for robots.
  private(set) var honeypot: String?
  /// When the page was opened, as the page says.
  private(set) var openedAt: String?
  /// Whether nothing was sent but a trial of the address.
  let isProbe: Bool

  private static let longestLine = 300
  private static let longestText = 20_000

  init(_ body: FormBody, _ request: HTTPRequest, _ aliases: FormAliases, _ session: Session) {
    let answers = AnswerNames.plain(body.answers)
    let filled = answers.filter { !$0.value.isEmpty }
    isProbe = filled.allSatisfy { $0.name.lowercased() == "test" && $0.value == "test" }
    var names: [FormAliases.Meaning: String] = [:]
    for answer in filled {
      if aliases.isHoneypot(answer.name) {
        honeypot = FormFacts.line(answer.value)
      } else if answer.name == "crm_time" {
        openedAt = answer.value
      } else if answer.name.lowercased().hasPrefix("utm_") {
        addUTM(answer.name.lowercased(), answer.value)
      } else {
        take(answer, aliases.meaning(answer.name), session, &names)
      }
    }
    for file in body.files { others.append("file: \(FormFacts.line(file))") }
    name(names)
    page = page ?? request.header("Referer").map(FormFacts.line)
    if let page { addUTM(ofPage: page) }
  }

  private mutating func take(
    _ answer: FormBody.Answer, _ meaning: FormAliases.Meaning?, _ session: Session,
    _ names: inout [FormAliases.Meaning: String]
  ) {
    let line = FormFacts.line(answer.value)
    switch meaning {
    case .name, .first, .last, .patronymic:
      if let meaning, names[meaning] == nil { names[meaning] = line }
    case .phone:
      let read = session.readPhones(answer.value).filter(\.isReachable)
      // The entry shows one number; of more the answer is kept as it was.
      if read.count != 1 || !phones.isEmpty { keep(answer) }
      for number in read where !phones.contains(where: { $0.e164 == number.e164 }) {
        phones.append(number)
      }
    case .email:
      let read = try? EmailAddress.read(line)
      if email == nil, let read { email = read.text } else { keep(answer) }
    case .text:
      text = [text, FormFacts.prose(answer.value)].compactMap(\.self).joined(separator: "\n")
    case .company: company = company ?? line
    case .inn:
      let read = try? INN.check(line)
      if let read { inn = read } else { keep(answer) }
    case .subject: subject = subject ?? line
    case .interest: interest = [interest, line].compactMap(\.self).joined(separator: ", ")
    case .page: page = page ?? line
    case .external: externalID = externalID ?? line
    case .cookies: addUTM(ofCookies: answer.value)
    case .ignored: return
    case nil: keep(answer)
    }
  }

  private mutating func keep(_ answer: FormBody.Answer) {
    others.append("\(FormFacts.line(answer.name)): \(FormFacts.line(answer.value))")
  }

  private mutating func name(_ names: [FormAliases.Meaning: String]) {
    if let whole = names[.name], names[.last] == nil {
      person = whole
    } else {
      let parts = [names[.last], names[.first] ?? names[.name], names[.patronymic]]
      let words = parts.compactMap(\.self).joined(separator: " ")
      person = words.isEmpty ? nil : words
    }
  }

  // MARK: Where the visitor came from

  private mutating func addUTM(_ name: String, _ value: String) {
    let line = FormFacts.line(name) + "=" + FormFacts.line(value)
    if !utm.contains(where: { $0.hasPrefix(name + "=") }) { utm.append(line) }
  }

  private mutating func addUTM(ofPage page: String) {
    guard let mark = page.firstIndex(of: "?") else { return }
    let query = page[page.index(after: mark)...].prefix { $0 != "#" }
    for pair in query.split(separator: "&") where pair.lowercased().hasPrefix("utm_") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      addUTM(parts[0].lowercased(), PercentText.decode(parts[1].utf8))
    }
  }

  /// Tilda: `TILDAUTM=utm_source%3Dyandex%7C%7C%7Cutm_medium%3Dcpc`.
  private mutating func addUTM(ofCookies cookies: String) {
    for cookie in cookies.split(separator: ";") {
      let parts = cookie.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0] == "TILDAUTM" else { continue }
      let value = PercentText.decode(parts[1].utf8, plusIsSpace: false)
      for pair in value.split(separator: "|") where pair.lowercased().hasPrefix("utm_") {
        let words = pair.split(separator: "=", maxSplits: 1)
        if words.count == 2 { addUTM(words[0].lowercased(), String(words[1])) }
      }
    }
  }

  /// The number to call.
  var phone: PhoneNumber? { phones.first }

  // MARK: Texts

  /// What is the same when the sender tries again.
  var content: String {
    let main = [phone?.stored, email, text].map { $0 ?? "" }
    let isBare = main.allSatisfy(\.isEmpty)
    let parts = isBare ? [person, company, subject, interest].map { $0 ?? "" } + others : main
    return SHA256.hex(Array(parts.joined(separator: "\u{1}").utf8))
  }

  /// Everything that a person has written.
  var words: String {
    ([person, company, subject, interest, text] + others.map { Optional($0) })
      .compactMap(\.self).joined(separator: "\n")
  }

  /// What the customer wants, with all that he answered besides.
  var need: String? {
    let parts = [text, others.isEmpty ? nil : others.joined(separator: "\n")].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
  }

  /// One line without control characters.
  static func line(_ words: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in words.unicodeScalars.prefix(longestLine) {
      scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(scalars).stripped { $0 == " " }
  }

  private static func prose(_ words: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in words.unicodeScalars.prefix(longestText) where scalar != "\r" {
      let isPlain =
        scalar.value >= 0x20 && scalar.value != 0x7F || "\n\t".unicodeScalars.contains(scalar)
      scalars.append(isPlain ? scalar : " ")
    }
    return String(scalars)
  }
}
