import CRMDomain
public import CRMStore
public import Wording

/// The forms of the site in the policy file; their secrets are not in it.
public struct FormSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[form]]`.
  public let key = "form"

  private static let keys = [
    "name", "enabled", "source", "aliases", "honeypot", "min_seconds", "max_links", "cyrillic",
    "per_address", "redirect",
  ]

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Forms of the site: /form/NAME of 'crm cgi'. aliases: MEANING=FIELD. honeypot: a field that only
      robots fill in. min_seconds, max_links, cyrillic, per_address (in 10 minutes): what fails them waits
      in quarantine. redirect: the page afterwards. Secrets are not here: 'crm form secret'.
      """,
      """
      Формы сайта: /form/ИМЯ у crm cgi. aliases: ЗНАЧЕНИЕ=ПОЛЕ. honeypot: поле, которое заполняют только
      роботы. min_seconds, max_links, cyrillic, per_address (за 10 минут): не прошедшее ждёт в карантине.
      redirect: страница после отправки. Секретов здесь нет: 'crm form secret'.
      """)
  }

  private struct Wanted {
    let name: String
    let draft: Draft
    let fields: PolicyFields
  }

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    try store.all(Selection(Form.kind)).map { form in
      var table = PolicyTable()
      table.put("name", form[Form.name].text)
      if form[Form.enabled] != .integer(1) { table["enabled"] = PolicyValue(.flag(false)) }
      table.put("source", form[Form.source].text)
      table.put("aliases", form[Form.aliases].list)
      table.put("honeypot", form[Form.honeypot].text)
      for field in [Form.minSeconds, Form.maxLinks] {
        if let number = form[field].integer { table[field.name] = PolicyValue(.integer(number)) }
      }
      if form[Form.cyrillic] == .integer(1) { table["cyrillic"] = PolicyValue(.flag(true)) }
      if let number = form[Form.perAddress].integer {
        table["per_address"] = PolicyValue(.integer(number))
      }
      table.put("redirect", form[Form.redirect].text)
      return table
    }
  }

  private func wanted(_ tables: [PolicyTable]) throws(Failure) -> [Wanted] {
    var wanted: [Wanted] = []
    for table in tables {
      let fields = try PolicyFields(table, key, keys: FormSection.keys)
      let name = try fields.text("name")
      guard !wanted.contains(where: { $0.name == name }) else {
        throw fields.failure(
          "name", line: table["name"]?.line,
          Text("'\(name)' stands there twice", "«\(name)» указано дважды"))
      }
      let draft: Draft = [
        Form.enabled: .integer(try fields.flag("enabled", or: true) ? 1 : 0),
        Form.source: .optional(try fields.optionalText("source")),
        Form.aliases: .list(try fields.texts("aliases")),
        Form.honeypot: .optional(try fields.optionalText("honeypot")),
        Form.minSeconds: .optional(try fields.number("min_seconds")),
        Form.maxLinks: .optional(try fields.number("max_links")),
        Form.cyrillic: .integer(try fields.flag("cyrillic", or: false) ? 1 : 0),
        Form.perAddress: .optional(try fields.number("per_address")),
        Form.redirect: .optional(try fields.optionalText("redirect")),
      ]
      do {
        try Desk.demandFormName(name)
        try Desk.demandSound(draft)
      } catch { throw fields.located(error, "name") }
      wanted.append(Wanted(name: name, draft: draft, fields: fields))
    }
    return wanted
  }

  /// Makes the forms of the store those of the document; what came through others stays.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let wanted = try wanted(tables)
    let forms = try operation.store.all(Selection(Form.kind))
    for form in forms where !wanted.contains(where: { $0.name == form[Form.name].text }) {
      try operation.remove(Form.kind, form.id)
    }
    for one in wanted {
      if let known = forms.first(where: { $0[Form.name].text == one.name }) {
        try operation.set(Form.kind, known.id, one.draft)
      } else {
        var draft = one.draft
        draft[Form.name] = .text(one.name)
        _ = try operation.add(Form.kind, draft)
      }
    }
  }

  /// Forms that let everything in.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    try wanted(tables).compactMap { one in
      let checks = [Form.honeypot, Form.minSeconds, Form.maxLinks, Form.perAddress]
      guard checks.allSatisfy({ one.draft[$0]?.isEmpty ?? true }) else { return nil }
      return PolicyFinding(
        line: one.fields.table.line, place: "form.\(one.name)",
        Text("nothing keeps spam out", "ничто не отсеивает спам"))
    }
  }
}
