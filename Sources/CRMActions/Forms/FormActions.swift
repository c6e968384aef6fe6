public import CRMDomain
public import CRMStore
import SQL
public import Web
public import Wording

/// Taking in what came through forms, and what people do with it (F021, F028–F030).
extension Desk {
  /// Takes requests in, each in a transaction of its own and with exactly one outcome.
  public func ingest(_ arrivals: [FormArrival]) throws(Failure) -> FormReport {
    var report = FormReport()
    if dryRun {
      // One transaction for all, so that later ones see what earlier ones would have made.
      return try change { operation throws(Failure) in
        for arrival in arrivals { try FormFiling(operation).file(arrival, &report) }
        return report
      }
    }
    for arrival in arrivals {
      var next = report
      try change { operation throws(Failure) in
        try FormFiling(operation).file(arrival, &next)
      }
      report = next
    }
    return report
  }

  /// Adds a form; returns its number and its secret, which is told this once, where one is wanted.
  public func addForm(
    _ draft: Draft, withSecret: Bool
  ) throws(Failure) -> (id: Int64, secret: String?) {
    try store.demandAdministrator()
    let name = draft[Form.name]?.text ?? ""
    try Desk.demandFormName(name)
    guard try store.formID(name) == nil else {
      throw Failure(
        .data, "form.exists",
        Text("there is a form '\(name)' already", "форма «\(name)» уже есть"),
        hint: Text("see 'crm form show \(name)'", "см. 'crm form show \(name)'"))
    }
    try Desk.demandSound(draft)
    let secret = withSecret ? Secret.make() : nil
    let id = try change { operation throws(Failure) in
      var full = draft
      full.fill(Form.enabled, .integer(1))
      full.fill(Form.honeypot, .text("website"))
      full.fill(Form.maxLinks, .integer(2))
      full.fill(Form.cyrillic, .integer(0))
      full.fill(Form.perAddress, .integer(20))
      full[Form.secret] = .optional(secret.map(Secret.hash))
      return try operation.add(Form.kind, full)
    }
    return (id, secret)
  }

  /// Fails where a name cannot stand at the end of an address.
  static func demandFormName(_ name: String) throws(Failure) {
    guard !name.isEmpty, name.utf8.count <= 60, name.utf8.allSatisfy(Desk.isNameByte) else {
      throw Failure(
        .usage, "form.name",
        Text("'\(name)' is no name for a form", "«\(name)» – не название формы"),
        hint: Text("small Latin letters, digits and '-'", "латинские буквы, цифры и «-»"))
    }
  }

  /// Gives a form a new secret, or none.
  public func setSecret(of id: Int64, wanted: Bool) throws(Failure) -> String? {
    try store.demandAdministrator()
    let secret = wanted ? Secret.make() : nil
    _ = try change { operation throws(Failure) in
      try operation.set(Form.kind, id, [Form.secret: .optional(secret.map(Secret.hash))])
    }
    return secret
  }

  /// Fails where a line of `aliases` names no meaning, or the page afterwards is no address.
  public static func demandSound(_ draft: Draft) throws(Failure) {
    for line in draft[Form.aliases]?.list ?? [] where !FormAliases.isLine(line) {
      let all = FormAliases.Meaning.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        .usage, "form.alias",
        Text("aliases: '\(line)' means nothing", "aliases: «\(line)» ничего не значит"),
        hint: Text(
          "write MEANING=FIELD, one of \(all)", "пишите ЗНАЧЕНИЕ=ПОЛЕ, значение – из: \(all)"))
    }
    guard let page = draft[Form.redirect]?.text, !page.isEmpty else { return }
    let isAddress = page.hasPrefix("https://") || page.hasPrefix("http://") || page.hasPrefix("/")
    guard isAddress, page.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }) else {
      throw Failure(
        .usage, "form.redirect",
        Text("'\(page)' is no address of a page", "«\(page)» – не адрес страницы"),
        hint: Text(
          "https://site.example/thanks, other letters percent-encoded",
          "https://site.example/thanks, прочие буквы – в процентной кодировке"))
    }
  }

  /// Lets entries out of quarantine: each is filed as if it came now. Returns the outcomes.
  public func release(_ ids: [Int64]) throws(Failure) -> [String] {
    try change { operation throws(Failure) in
      var outcomes: [String] = []
      for id in ids {
        try operation.demandQuarantined(id)
        outcomes.append(try FormFiling(operation).release(id))
      }
      return outcomes
    }
  }

  /// Declares entries in quarantine to be nothing; they stay on record.
  public func drop(entries ids: [Int64]) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        try operation.demandQuarantined(id)
        try operation.set(Submission.kind, id, [Submission.outcome: .text("dropped")])
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}

extension Operation {
  /// The form of that name; one that is switched off takes nothing.
  func form(_ name: String) throws(Failure) -> Record {
    guard let id = try store.formID(name) else { throw Store.noForm(name) }
    let form = try raw(Form.kind, id)
    guard form[Form.enabled] == .integer(1) else {
      throw Failure(
        .data, "form.disabled",
        Text("the form '\(name)' is switched off", "форма «\(name)» выключена"),
        hint: Text("crm form edit \(name) enabled=yes", "crm form edit \(name) enabled=yes"))
    }
    return form
  }

  func demandQuarantined(_ id: Int64) throws(Failure) {
    let entry = try store.record(Submission.kind, id)
    guard entry[Submission.outcome].text == "quarantine" else {
      throw Failure(
        .data, "entry.not-quarantined",
        Submission.kind.called(id) + Text(" is not in quarantine", " – не в карантине"))
    }
  }
}

extension Store {
  /// The number of the form of that name.
  public func formID(_ name: String) throws(Failure) -> Int64? {
    try engine.value("SELECT id FROM forms WHERE name = \(name) AND removed = 0").integer
  }

  /// What is said of a form that is not there.
  public static func noForm(_ name: String) -> Failure {
    Failure(
      .noInput, "form.not-found",
      Text("there is no form '\(name)'", "нет формы «\(name)»"),
      hint: Text("see 'crm form list', or 'crm form add'", "см. 'crm form list' или 'crm form add'")
    )
  }

  /// The request of an entry exactly as it was kept.
  public func requestBytes(of entry: Int64) throws(Failure) -> [UInt8] {
    let row = try engine.first(
      """
      SELECT r.bytes FROM submissions s JOIN form_requests r ON r.hash = s.raw
      WHERE s.id = \(entry)
      """)
    guard let bytes = row?[0].blob else { throw .bug("a form entry without a request") }
    return bytes
  }
}

/// How a form would be read.
public struct FormTrial: Sendable {
  /// Every field with what it means; nil for one that nobody has thought of.
  public let fields: [(name: String, meaning: String?, value: String)]
  /// What would become of it.
  public let outcome: String
  /// What should be known of it.
  public let note: Text?
}

extension Desk {
  /// Reads a request as a form would, and says what would become of it; the desk must be a trial one.
  public func tryForm(_ id: Int64, _ request: HTTPRequest) throws(Failure) -> FormTrial {
    let form = try store.record(Form.kind, id)
    let aliases = FormAliases(form[Form.aliases].list, honeypot: form[Form.honeypot].text)
    var fields: [(name: String, meaning: String?, value: String)] = []
    if let body = try? FormBody(request.body, type: request.header("Content-Type")) {
      for answer in AnswerNames.plain(body.answers) {
        let meaning =
          aliases.isHoneypot(answer.name) ? "honeypot" : aliases.meaning(answer.name)?.rawValue
        fields.append((answer.name, meaning, FormFacts.line(answer.value)))
      }
    }
    let arrival = FormArrival(
      form: form[Form.name].text ?? "", source: "trial", place: "", request: request,
      receivedAt: now, remote: nil)
    let report = try ingest([arrival])
    let outcome = FormReport.outcomes.first { report.counts[$0] ?? 0 > 0 } ?? "probe"
    let note = lastLog.last { $0.kind.name == Submission.kind.name && $0.field == "note" }?.after
    return FormTrial(fields: fields, outcome: outcome, note: note.map { Text(verbatim: $0) })
  }
}
