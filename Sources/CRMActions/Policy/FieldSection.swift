import CRMDomain
public import CRMStore
public import Wording

/// The fields that people added to the kinds of records (F133).
public struct FieldSection: PolicySection {
  static let name = "field"

  /// Makes the section.
  public init() {}

  /// `[[field]]`.
  public let key = FieldSection.name

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Fields of your own. kind: lead, contact, company, deal, product, task. type: text, prose, integer,
      money, percent, day, instant, flag, choice (with choices), reference:KIND. required: asked of new
      records. sensitive: masked like contact data. listed: a column of lists. A field with values is
      not taken away, nor does its type change.
      """,
      """
      Свои поля. kind: lead, contact, company, deal, product, task. type: text, prose, integer, money,
      percent, day, instant, flag, choice (с choices), reference:ВИД. required: обязательно в новых
      записях. sensitive: скрывается, как контактные данные. listed: столбец в списках. Поле со
      значениями не удаляется, и тип его не меняется.
      """)
  }

  /// One field as the document says it.
  private struct Wanted {
    let request: FieldRequest
    let fields: PolicyFields
  }

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    let records = try store.all(Selection(CustomField.kind, order: ["id"]))
    let sorted = CustomField.kinds.flatMap { kind in
      records.filter { $0[CustomField.kind_].text == kind }
    }
    return sorted.map { record in
      var table = PolicyTable()
      let texts = [
        CustomField.kind_, CustomField.name, CustomField.type, CustomField.labelEn,
        CustomField.labelRu,
      ]
      for field in texts { table.put(field.name, record[field].text) }
      table.put("choices", record[CustomField.choices].list)
      for flag in [CustomField.required, CustomField.sensitive, CustomField.listed]
      where record[flag] == .integer(1) {
        table.put(flag.name, true)
      }
      return table
    }
  }

  /// What the document says, read whole before anything is changed.
  private func wanted(_ tables: [PolicyTable]) throws(Failure) -> [Wanted] {
    var wanted: [Wanted] = []
    for table in tables {
      let fields = try PolicyFields(
        table, key,
        keys: [
          "kind", "name", "type", "label_en", "label_ru", "choices", "required", "sensitive",
          "listed",
        ])
      var request = FieldRequest(
        kind: try fields.choice("kind", of: CustomField.kinds), name: try fields.text("name"),
        type: try fields.text("type"))
      request.labelEn = try fields.optionalText("label_en")
      request.labelRu = try fields.optionalText("label_ru")
      request.choices = try fields.texts("choices")
      request.isRequired = try fields.flag("required", or: false)
      request.isSensitive = try fields.flag("sensitive", or: false)
      request.isListed = try fields.flag("listed", or: false)
      guard
        !wanted.contains(where: {
          $0.request.kind == request.kind && $0.request.name == request.name
        })
      else {
        throw fields.failure(
          "name", line: table["name"]?.line,
          Text("'\(request.name)' stands there twice", "«\(request.name)» указано дважды"))
      }
      wanted.append(Wanted(request: request, fields: fields))
    }
    return wanted
  }

  /// Makes the added fields of the store those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let wanted = try wanted(tables)
    let store = operation.store
    // What goes first leaves its name and labels free.
    for record in try store.all(Selection(CustomField.kind)) {
      let same = wanted.first {
        $0.request.kind == record[CustomField.kind_].text
          && $0.request.name == record[CustomField.name].text
      }
      if let same, same.request.type == record[CustomField.type].text { continue }
      do {
        _ = try operation.removeField(record.id, force: false)
      } catch {
        guard let same else { throw error.at(Text(verbatim: key)) }
        throw same.fields.located(error, "type")
      }
    }
    for one in wanted {
      do { try put(one.request, operation) } catch { throw one.fields.located(error, "name") }
    }
  }

  private func put(_ request: FieldRequest, _ operation: Operation) throws(Failure) {
    guard let id = try operation.store.fieldID(request.kind, request.name) else {
      _ = try operation.addField(request)
      return
    }
    var changes = FieldChanges()
    changes.labelEn = request.labelEn ?? request.labelRu
    changes.labelRu = request.labelRu ?? request.labelEn
    if request.type == "choice" { changes.choices = request.choices }
    changes.isRequired = request.isRequired
    changes.isSensitive = request.isSensitive
    changes.isListed = request.isListed
    _ = try operation.editField(id, changes)
  }

  /// Fields that are called by one language alone, and choices without a choice.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    for one in try wanted(tables) {
      let (request, table) = (one.request, one.fields.table)
      let place = "field.\(request.kind).\(request.name)"
      let english = request.labelEn ?? ""
      if english.isEmpty || english.unicodeScalars.contains(where: { $0.value >= 0x400 }) {
        findings.append(
          PolicyFinding(
            line: table["label_en"]?.line ?? table.line, place: place,
            Text("no English name", "нет английского названия")))
      }
      if request.labelRu ?? "" == "" || request.labelRu == request.labelEn {
        findings.append(
          PolicyFinding(
            line: table["label_ru"]?.line ?? table.line, place: place,
            Text("no Russian name", "нет русского названия")))
      }
      if request.type == "choice", request.choices.count == 1 {
        findings.append(
          PolicyFinding(
            line: table["choices"]?.line ?? table.line, place: place,
            Text("one value is no choice", "одно значение – не выбор")))
      }
    }
    return findings
  }
}
