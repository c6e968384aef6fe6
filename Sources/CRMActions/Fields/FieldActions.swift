import CRMDomain
import CRMStore
import SQL
public import Wording

/// Fields that the people of a store add (F133).
extension Desk {
  /// Adds a field to a kind.
  public func addField(_ request: FieldRequest) throws(Failure) -> Int64 {
    try change { operation throws(Failure) in try operation.addField(request) }
  }

  /// Changes what a field is called, offers or asks for; its name and type stay.
  public func editField(_ id: Int64, _ changes: FieldChanges) throws(Failure) -> Bool {
    try change { operation throws(Failure) in try operation.editField(id, changes) }
  }

  /// Takes fields away; `force` clears their values first. Returns how many records lost one.
  public func removeFields(_ ids: [Int64], force: Bool) throws(Failure) -> Int {
    try change { operation throws(Failure) in
      var cleared = 0
      for id in ids { cleared += try operation.removeField(id, force: force) }
      try FieldUse.demandKnown(store)
      return cleared
    }
  }

  /// The added field of that name, or a failure that names those there are.
  public func fieldID(_ kindName: String, _ name: String) throws(Failure) -> Int64 {
    let kind = try FieldCheck.kind(kindName, store)
    if let found = try store.fieldID(kind.name, name) { return found }
    let known = kind.fields.filter(\.isCustom).map(\.name)
    guard kind.field(name) == nil else {
      throw Failure(
        .data, "field.declared",
        Text(
          "the field '\(name)' is one of the program itself", "поле «\(name)» встроено в программу"
        ))
    }
    let list = known.joined(separator: ", ")
    throw Failure(
      .noInput, "field.not-found",
      Text(
        "\(kind.noun.form(for: 5).en) have no added field '\(name)'",
        "у \(kind.noun.genitive.ru) нет добавленного поля «\(name)»"),
      hint: known.isEmpty
        ? Text("list them with 'crm config field list'", "список: 'crm config field list'")
        : Suggestion.hint(for: name, among: known)
          ?? Text("there are: \(list)", "есть: \(list)"))
  }
}

extension Store {
  func fieldID(_ kind: String, _ name: String) throws(Failure) -> Int64? {
    try engine.value(
      "SELECT id FROM custom_fields WHERE kind = \(kind) AND name = \(name) AND removed = 0"
    ).integer
  }
}

extension Operation {
  /// Adds a field after checking every word of the request.
  func addField(_ request: FieldRequest) throws(Failure) -> Int64 {
    try store.demandAdministrator()
    let kind = try FieldCheck.kind(request.kind, store)
    try FieldCheck.name(request.name, kind)
    let type = try FieldCheck.type(request.type)
    try FieldCheck.choices(request.choices, isChoice: request.type == "choice")
    let plain = request.name.split(separator: "_").joined(separator: " ")
    let fallback = plain.prefix(1).uppercased() + plain.dropFirst()
    let english = request.labelEn ?? request.labelRu ?? fallback
    let russian = request.labelRu ?? request.labelEn ?? fallback
    for label in [english, russian] {
      try FieldCheck.label(label, kind, except: request.name)
    }
    let draft: Draft = [
      CustomField.kind_: .text(kind.name), CustomField.name: .text(request.name),
      CustomField.type: .text(request.type), CustomField.labelEn: .text(english),
      CustomField.labelRu: .text(russian), CustomField.choices: .list(request.choices),
      CustomField.required: .integer(request.isRequired ? 1 : 0),
      CustomField.sensitive: .integer(request.isSensitive ? 1 : 0),
      CustomField.listed: .integer(request.isListed ? 1 : 0),
    ]
    let traits: Field.Traits = type == .text ? [.custom, .searchable] : .custom
    let field = Field(request.name, type, Text(english, russian), traits)
    return try addField(draft, field, to: kind)
  }

  /// Changes a field; returns whether anything was different.
  func editField(_ id: Int64, _ changes: FieldChanges) throws(Failure) -> Bool {
    try store.demandAdministrator()
    guard let (kind, field) = try store.customField(id) else {
      throw .bug("no field \(id)")
    }
    var draft = Draft()
    let labels = [(changes.labelEn, CustomField.labelEn), (changes.labelRu, CustomField.labelRu)]
    for (label, place) in labels {
      guard let label else { continue }
      try FieldCheck.label(label, kind, except: field.name)
      draft[place] = .text(label)
    }
    let flags = [
      (changes.isRequired, CustomField.required), (changes.isSensitive, CustomField.sensitive),
      (changes.isListed, CustomField.listed),
    ]
    for (flag, place) in flags {
      if let flag { draft[place] = .integer(flag ? 1 : 0) }
    }
    if let choices = changes.choices {
      try demandUsedKept(choices, field, kind)
      draft[CustomField.choices] = .list(choices)
    }
    return try set(CustomField.kind, id, draft)
  }

  /// A value that records hold stays among those of a choice.
  private func demandUsedKept(
    _ words: [String], _ field: Field, _ kind: RecordKind
  ) throws(Failure) {
    guard case .choice(let vocabulary) = field.type else {
      return try FieldCheck.choices(words, isChoice: false)
    }
    try FieldCheck.choices(words, isChoice: true)
    let kept = Set(words.map { CustomFieldType.choice($0).key })
    for entry in vocabulary.entries where !kept.contains(entry.key) {
      let query: SQL = """
        SELECT COUNT(*) FROM \(name: kind.table) WHERE \(name: field.column) = \(entry.key)
        """
      let count = Int(try store.engine.value(query).integer ?? 0)
      guard count > 0 else { continue }
      let counted = kind.noun.counted(count)
      throw Failure(
        .data, "field.in-use",
        Text(
          "'\(entry.key)' is the value of \(counted.en)", "«\(entry.key)» – значение: \(counted.ru)"
        ),
        hint: Text(
          "see 'crm \(kind.command) list --all \(field.name)=\(entry.key)'",
          "см. 'crm \(kind.command) list --all \(field.name)=\(entry.key)'"))
    }
  }

  /// Takes a field away and returns how many records lost a value.
  func removeField(_ id: Int64, force: Bool) throws(Failure) -> Int {
    try store.demandAdministrator()
    guard let (kind, field) = try store.customField(id) else {
      throw .bug("no field \(id)")
    }
    let carriers = try store.carriers(ofCustom: field, kind)
    guard carriers.isEmpty || force else {
      let counted = kind.noun.counted(carriers.count)
      throw Failure(
        .data, "field.in-use",
        Text(
          "the field '\(field.name)' has a value in \(counted.en)",
          "у поля «\(field.name)» есть значения: \(counted.ru)"),
        hint: Text(
          "'crm config field rm \(kind.name) \(field.name) --force' clears them; 'crm undo' restores",
          "'crm config field rm \(kind.name) \(field.name) --force' очистит их; вернуть: 'crm undo'"
        ))
    }
    var empty = Draft()
    empty[field] = .null
    // Rules are for what people do with records, not for a field that goes.
    let wasQuiet = isQuiet
    isQuiet = true
    for record in carriers { try set(kind, record, empty) }
    isQuiet = wasQuiet
    try remove(CustomField.kind, id)
    return carriers.count
  }
}
