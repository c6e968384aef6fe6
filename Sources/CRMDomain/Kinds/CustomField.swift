import Wording

/// A field that the people of one store added to a kind of record (F133).
///
/// The store keeps its description in `custom_fields` and its values in a column of the kind's own
/// table; everything generic then treats it like a declared field.
public enum CustomField {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.open, .fixed])
  /// Kind.
  public static let kind_ = Field(
    "kind", .text, Text("Record", "Запись"), [.open, .required, .addOnly, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Имя"), [.open, .required, .addOnly, .listed])
  /// Type.
  public static let type = Field(
    "type", .text, Text("Type", "Тип"), [.open, .required, .addOnly, .listed])
  /// English label.
  public static let labelEn = Field(
    "label_en", .text, Text("English", "По-английски"), [.open, .listed])
  /// Russian label.
  public static let labelRu = Field(
    "label_ru", .text, Text("Russian", "По-русски"), [.open, .listed])
  /// Values.
  public static let choices = Field("choices", .tags, Text("Values", "Значения"), [.open, .listed])
  /// Required.
  public static let required = Field(
    "required", .flag, Text("Asked", "Обязат."), [.open, .listed])
  /// Sensitive.
  public static let sensitive = Field(
    "sensitive", .flag, Text("Masked", "Скрыто"), [.open, .listed])
  /// Listed.
  public static let listed = Field("listed", .flag, Text("Listed", "В списке"), [.open, .listed])
  /// Column.
  public static let column = Field("column", .text, Text("Column", "Столбец"), [.open, .fixed])
  /// Created.
  public static let createdAt = Field(
    "created_at", .instant, Text("Created", "Создано"), [.open, .fixed])

  /// The description of the kind.
  public static let kind = RecordKind(
    "field", Noun("field", "fields", "поле", "поля", "полей"), table: "custom_fields",
    ownership: .administrator, title: "name", order: ["kind", "id"],
    fields: [
      id, kind_, name, type, labelEn, labelRu, choices, required, sensitive, listed, column,
      createdAt,
    ])

  /// The names of the kinds that can be given fields.
  public static let kinds = ["lead", "contact", "company", "deal", "product", "task"]

  /// Whether a kind can be given fields.
  public static func extends(_ kind: String) -> Bool { kinds.contains(kind) }

  /// How many fields a kind may be given.
  public static let limit = 100
  /// How many bytes a name may have.
  public static let nameLimit = 40
  /// How many letters a label or a value of a choice may have.
  public static let labelLimit = 60
  /// How many values a choice may have.
  public static let choiceLimit = 200

  /// The field that a record of this kind describes; nil where its type means nothing.
  public static func field(_ record: Record) -> Field? {
    guard let name = record[name].text, let column = record[column].text,
      let type = type(record[self.type].text ?? "", of: record)
    else { return nil }
    var traits: Field.Traits = .custom
    if type == .text { traits.insert(.searchable) }
    let flags: [(Field, Field.Traits)] = [
      (required, .required), (sensitive, .sensitive), (listed, .listed),
    ]
    for (flag, trait) in flags where record[flag].integer == 1 { traits.insert(trait) }
    let label = Text(record[labelEn].text ?? name, record[labelRu].text ?? name)
    return Field(name, type, label, traits, column: column)
  }

  private static func type(_ word: String, of record: Record) -> FieldType? {
    guard word != "choice" else {
      return .choice(Vocabulary(record[choices].list.map(CustomFieldType.choice)))
    }
    return CustomFieldType.named(word)
  }
}

/// The types that an added field can have.
public enum CustomFieldType {
  /// The words for types, as they are typed; `reference` stands with a kind: `reference:company`.
  public static let words = [
    "text", "prose", "integer", "money", "percent", "day", "instant", "flag", "choice",
  ]

  /// The kinds that a reference may lead to.
  public static let targets = CustomField.kinds + ["user"]

  /// The type of that name; a choice without its values.
  public static func named(_ word: String) -> FieldType? {
    switch word {
    case "text": return .text
    case "prose": return .prose
    case "integer": return .integer
    case "money": return .money(currency: "currency")
    case "percent": return .percent
    case "day": return .day
    case "instant": return .instant
    case "flag": return .flag
    case "choice": return .choice(Vocabulary([]))
    default:
      let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts[0] == "reference", targets.contains(parts[1]) else {
        return nil
      }
      return .reference(parts[1])
    }
  }

  /// Whether a column of the type holds numbers.
  public static func isNumber(_ type: FieldType) -> Bool {
    switch type {
    case .integer, .money, .percent, .instant, .flag, .reference: true
    default: false
    }
  }

  /// One value of a choice: `hot`, or with its names in both languages `hot:Hot:Горячий`.
  public static func choice(_ word: String) -> Vocabulary.Entry {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let key = parts[0]
    let english = parts.count > 1 && !parts[1].isEmpty ? parts[1] : key
    let russian = parts.count > 2 && !parts[2].isEmpty ? parts[2] : english
    return Vocabulary.Entry(key, Text(english, russian))
  }
}
