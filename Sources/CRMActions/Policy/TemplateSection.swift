import CRMDomain
public import CRMStore
public import Wording

/// The templates of letters.
public struct TemplateSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[template]]`.
  public let key = "template"

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Templates of letters and SMS, one for each language. kind: the record that it is for. In subject
      and body {lead.id}, {contact.first_name}, {company.name}, {owner.name}… stand for values.
      """,
      """
      Шаблоны писем и SMS, по одному на язык. kind: для какой записи. В subject и body вместо
      {lead.id}, {contact.first_name}, {company.name}, {owner.name}… подставляются значения.
      """)
  }

  /// One template as the document says it.
  private struct Wanted {
    let name: String
    let language: String
    let draft: Draft
    let fields: PolicyFields
  }

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    try store.all(Selection(Template.kind)).map { record in
      var table = PolicyTable()
      for field in [
        Template.name, Template.language, Template.kind_, Template.subject, Template.body,
      ] { table.put(field.name, record[field].text) }
      return table
    }
  }

  /// What the document says, read whole before anything is changed.
  private func wanted(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [Wanted] {
    var wanted: [Wanted] = []
    for table in tables {
      let fields = try PolicyFields(
        table, key, keys: ["name", "language", "kind", "subject", "body"])
      let name = try fields.text("name")
      let language = try fields.choice(
        "language", of: Template.languages.entries.map(\.key),
        or: try store.ownLanguage().rawValue)
      guard !wanted.contains(where: { $0.name == name && $0.language == language }) else {
        throw fields.failure(
          "name", line: table["name"]?.line,
          Text("'\(name)' stands there twice", "«\(name)» указан дважды"))
      }
      let kind = try fields.choice("kind", of: Template.holders.map(\.name))
      wanted.append(
        Wanted(
          name: name, language: language,
          draft: [
            Template.name: .text(name), Template.language: .text(language),
            Template.kind_: .text(kind),
            Template.subject: .optional(try fields.optionalText("subject")),
            Template.body: .text(try fields.text("body")),
          ], fields: fields))
    }
    return wanted
  }

  /// Makes the templates of the store those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let wanted = try wanted(tables, operation.store)
    for one in wanted {
      do { try put(one, operation) } catch { throw one.fields.located(error, "body") }
    }
    for record in try operation.store.all(Selection(Template.kind))
    where !wanted.contains(where: { Template.key($0.name, $0.language) == record.title }) {
      try operation.remove(Template.kind, record.id)
    }
  }

  private func put(_ one: Wanted, _ operation: Operation) throws(Failure) {
    guard let known = try operation.store.templateID(Template.key(one.name, one.language)) else {
      _ = try operation.addTemplate(one.draft)
      return
    }
    var draft = Draft()
    for field in [Template.kind_, Template.subject, Template.body] {
      draft[field] = one.draft[field]
    }
    try operation.editTemplate(known, draft)
  }

  /// Places that nothing can fill.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    for one in try wanted(tables, store) {
      guard let kind = Kinds.named(one.draft[Template.kind_]?.text ?? "") else { continue }
      let places = try TemplatePlaces(store, kind)
      for field in [Template.subject, Template.body] {
        do { try places.demandKnown(one.draft[field]?.text ?? "") } catch {
          findings.append(
            PolicyFinding(
              line: one.fields.table[field.name]?.line ?? one.fields.table.line,
              place: "template.\(Template.key(one.name, one.language))", error.message))
        }
      }
    }
    return findings
  }
}
