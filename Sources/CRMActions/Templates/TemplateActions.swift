public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Writing templates of letters.
extension Desk {
  /// Adds a template; its places are looked at first.
  public func addTemplate(_ draft: Draft) throws(Failure) -> Int64 {
    try store.demandSupervisor()
    return try change { operation throws(Failure) in try operation.addTemplate(draft) }
  }

  /// Changes a template.
  public func editTemplate(_ id: Int64, _ draft: Draft) throws(Failure) {
    try store.demandSupervisor()
    try change { operation throws(Failure) in
      try operation.editTemplate(id, draft)
      if draft[Template.kind_] != nil { try TemplateUse.demandKnown(store) }
    }
  }
}

extension Operation {
  func addTemplate(_ draft: Draft) throws(Failure) -> Int64 {
    var draft = draft
    let name = draft[Template.name]?.text ?? ""
    guard !name.isEmpty, name.utf8.count <= 60, name.utf8.allSatisfy(TemplateFailure.isNameByte)
    else { throw TemplateFailure.name(name) }
    draft.fill(Template.language, .text(try store.ownLanguage().rawValue))
    let key = Template.key(name, draft[Template.language]?.text ?? "")
    guard try store.templateID(key) == nil else { throw TemplateFailure.exists(key) }
    draft[Template.key] = .text(key)
    try Completeness.demand(Template.kind, draft, current: nil, store)
    try demandPlaces(draft, nil)
    return try add(Template.kind, draft)
  }

  func editTemplate(_ id: Int64, _ draft: Draft) throws(Failure) {
    let current = try present(Template.kind, id)
    try Completeness.demand(Template.kind, draft, current: current, store)
    try demandPlaces(draft, current)
    try set(Template.kind, id, draft)
  }

  private func demandPlaces(_ draft: Draft, _ current: Record?) throws(Failure) {
    let name = (draft[Template.kind_] ?? current?[Template.kind_])?.text ?? ""
    guard let kind = Kinds.named(name) else { throw .bug("a template for nothing") }
    let places = try TemplatePlaces(store, kind)
    for field in [Template.subject, Template.body] {
      guard let text = (draft[field] ?? current?[field])?.text else { continue }
      do { try places.demandKnown(text) } catch { throw error.at(field.label) }
    }
  }
}

/// A template filled in for a record.
public struct FilledTemplate: Sendable {
  /// The subject.
  public let subject: String?
  /// The text.
  public let text: String
  /// The places for which there is no value; they stand in the text as they are.
  public let empty: [String]
}

extension Store {
  /// The number of the template with that key.
  func templateID(_ key: String) throws(Failure) -> Int64? {
    try engine.value(#"SELECT id FROM templates WHERE "key" = \#(key) AND removed = 0"#).integer
  }

  /// The template of a name in a language, or in the one that there is; `name.en` names one exactly.
  public func template(_ name: String, _ language: Language) throws(Failure) -> Record {
    let rows = try engine.all(
      #"""
      SELECT id, language FROM templates WHERE (name = \#(name) OR "key" = \#(name)) AND removed = 0
      ORDER BY id
      """#)
    let row = rows.first { $0.text(1) == language.rawValue } ?? rows.first
    guard let row else {
      // Says what is there.
      return try record(Template.kind, try resolve(Template.kind.name, name))
    }
    return try unrestricted { () throws(Failure) in try record(Template.kind, row.integer(0)) }
  }

  /// A template filled in with the values of a record, or of the one that it belongs to.
  public func filled(
    _ template: Record, for record: Record
  ) throws(Failure) -> FilledTemplate {
    let name = template[Template.kind_].text ?? ""
    let belonging = try TemplateFilling.root(name, of: record, self)
    guard let root = if let belonging { belonging } else { try openPaper(name, of: record) } else {
      throw TemplateFailure.otherKind(template, record)
    }
    let language = Language(rawValue: template[Template.language].text ?? "") ?? session.language
    let filling = TemplateFilling(self, root, language)
    let subject = try template[Template.subject].text.map { text throws(Failure) in
      try filling.filled(text)
    }
    let body = try filling.filled(template[Template.body].text ?? "")
    var empty = subject?.empty ?? []
    for place in body.empty where !empty.contains(place) { empty.append(place) }
    return FilledTemplate(subject: subject?.text, text: body.text, empty: empty)
  }
}

extension Store {
  /// The paper of a deal that a template for its kind speaks of: the only one that is not settled.
  private func openPaper(_ name: String, of record: Record) throws(Failure) -> Record? {
    guard record.kind.name == Deal.kind.name,
      let kind = Papers.staged.first(where: { $0.name == name })
    else { return nil }
    let open = try engine.all(
      #"""
      SELECT p.id FROM \#(name: kind.table) p
        JOIN stages s ON s.pipeline = \#(name) AND s."key" = p.status
      WHERE p.deal = \#(record.id) AND p.removed = 0 AND s.kind IN ('initial', 'open')
      ORDER BY p.id
      """#
    ).map { $0.integer(0) }
    guard open.count <= 1 else { throw TemplateFailure.severalPapers(kind, open, record) }
    return try open.first.map { id throws(Failure) in try self.record(kind, id) }
  }
}

/// Why a template cannot be written or used.
enum TemplateFailure {
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  static func name(_ name: String) -> Failure {
    Failure(
      .data, "template.name",
      Text("'\(name)' is no name for a template", "«\(name)» – не имя шаблона"),
      hint: Text("small Latin letters, digits, '-' and '_'", "латинские буквы, цифры, «-» и «_»"))
  }

  static func exists(_ key: String) -> Failure {
    Failure(
      .data, "template.exists",
      Text("there is a template '\(key)' already", "шаблон «\(key)» уже есть"),
      hint: Text("'crm template edit \(key)'", "'crm template edit \(key)'"))
  }

  static func otherKind(_ template: Record, _ record: Record) -> Failure {
    let noun = Kinds.named(template[Template.kind_].text ?? "")?.noun ?? record.kind.noun
    return Failure(
      .data, "template.other-kind",
      Text(
        "the template '\(template.title)' is for \(noun.form(for: 5).en), and there is none for ",
        "шаблон «\(template.title)» – для записи «\(noun.form(for: 1).ru)», а её нет: ")
        + record.kind.called(record.id))
  }

  static func severalPapers(_ kind: RecordKind, _ ids: [Int64], _ deal: Record) -> Failure {
    let refs = ids.map { kind.reference($0) }.joined(separator: ", ")
    return Failure(
      .data, "template.several-papers",
      deal.kind.called(deal.id) + Text(" has several: \(refs)", ": документов несколько: \(refs)"),
      hint: Text(
        "name one: --on \(kind.reference(ids[0]))", "укажите один: --on \(kind.reference(ids[0]))"))
  }

  static func notForLeads(_ template: Record) -> Failure {
    Failure(
      .data, "template.not-for-leads",
      Text(
        "the template '\(template.title)' is not for leads",
        "шаблон «\(template.title)» – не для лидов"))
  }

  static func empty(_ template: Record, _ places: [String]) -> Failure {
    let words = places.map { "{\($0)}" }.joined(separator: ", ")
    return Failure(
      .data, "template.empty-place",
      Text(
        "the template '\(template.title)' asks for what is empty: \(words)",
        "для шаблона «\(template.title)» не заполнено: \(words)"),
      hint: Text(
        "fill it in, or write the letter with --text", "заполните поле или напишите письмо с --text"
      ))
  }
}
