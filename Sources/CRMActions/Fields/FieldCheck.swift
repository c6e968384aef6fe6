import CRMDomain
import CRMStore
import Wording

/// What must hold of a field before it is added or changed.
enum FieldCheck {
  /// The kind, if it can be given fields.
  static func kind(_ name: String, _ store: Store) throws(Failure) -> RecordKind {
    guard CustomField.extends(name), let kind = try store.kind(named: name) else {
      let known = CustomField.kinds.joined(separator: ", ")
      throw Failure(
        .usage, "field.kind",
        Text("'\(name)' takes no fields of one's own", "к «\(name)» нельзя добавить поле"),
        hint: Suggestion.hint(for: name, among: CustomField.kinds)
          ?? Text("choose from: \(known)", "выберите из: \(known)"))
    }
    return kind
  }

  static func name(_ name: String, _ kind: RecordKind) throws(Failure) {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let isPlain = name.utf8.allSatisfy { byte in
      letters.contains(byte) || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard isPlain, let first = name.utf8.first, letters.contains(first),
      name.utf8.count <= CustomField.nameLimit
    else {
      throw Failure(
        .usage, "field.name",
        Text("'\(name)' is no name for a field", "«\(name)» не годится как имя поля"),
        hint: Text(
          "small Latin letters, digits and '_', a letter first, at most \(CustomField.nameLimit)",
          "строчные латинские буквы, цифры и «_», сначала буква, не больше \(CustomField.nameLimit)"
        ))
    }
    guard kind.field(name) == nil, name != "removed", !name.hasSuffix("_key") else {
      throw Failure(
        .data, "field.exists",
        kind.field(name) == nil
          ? Text("the name '\(name)' is the program's own", "имя «\(name)» занято программой")
          : Text(
            "\(kind.noun.form(for: 5).en) have a field '\(name)' already",
            "у \(kind.noun.genitive.ru) уже есть поле «\(name)»"),
        hint: kind.field(name)?.isCustom == true
          ? Text(
            "change it with 'crm config field edit \(kind.name) \(name)'",
            "измените его: 'crm config field edit \(kind.name) \(name)'")
          : Text("choose another name", "выберите другое имя"))
    }
    guard kind.fields.filter(\.isCustom).count < CustomField.limit else {
      throw Failure(
        .data, "field.too-many",
        Text(
          "a kind takes no more than \(CustomField.limit) fields",
          "к одному виду записей добавляется не больше \(CustomField.limit) полей"))
    }
  }

  static func type(_ word: String) throws(Failure) -> FieldType {
    if let type = CustomFieldType.named(word) { return type }
    let words = CustomFieldType.words.joined(separator: ", ")
    let targets = CustomFieldType.targets.joined(separator: ", ")
    throw Failure(
      .usage, "field.type",
      Text("there is no type '\(word)'", "нет типа «\(word)»"),
      hint: Text(
        "choose from: \(words), reference:KIND with one of \(targets)",
        "выберите из: \(words), reference:ВИД, где вид – \(targets)"))
  }

  /// A label that no other field of the kind has, so that a column of a file can be named by it.
  static func label(
    _ label: String, _ kind: RecordKind, except name: String
  ) throws(Failure) {
    guard (1...CustomField.labelLimit).contains(label.count), !label.contains(where: \.isNewline),
      !Fold.key(label).isEmpty
    else {
      throw Failure(
        .data, "field.label",
        Text(
          "a label has 1 to \(CustomField.labelLimit) letters in one line",
          "название – от 1 до \(CustomField.labelLimit) знаков в одну строку"))
    }
    let key = Fold.key(label)
    let same = kind.fields.first { field in
      field.name != name
        && [field.name, field.label.en, field.label.ru].contains { Fold.key($0) == key }
    }
    guard let same else { return }
    throw Failure(
      .data, "field.label",
      Text(
        "the field '\(same.name)' is called «\(label)» already",
        "«\(label)» уже называется поле «\(same.name)»"),
      hint: Text(
        "give another one with --label-en or --label-ru",
        "укажите другое название: --label-en, --label-ru"))
  }

  static func choices(_ words: [String], isChoice: Bool) throws(Failure) {
    guard isChoice else {
      guard words.isEmpty else {
        throw refused(
          Text("only a choice has --choices", "--choices бывает только у типа choice"))
      }
      return
    }
    guard (1...CustomField.choiceLimit).contains(words.count) else {
      throw refused(
        Text(
          "a choice needs 1 to \(CustomField.choiceLimit) values: --choices a,b,c",
          "типу choice нужно от 1 до \(CustomField.choiceLimit) значений: --choices a,b,c"))
    }
    var known: Set<String> = []
    for word in words {
      let entry = CustomFieldType.choice(word)
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      let isPlain =
        parts.count <= 3 && !Fold.key(entry.key).isEmpty && !entry.key.contains("..")
        && parts.allSatisfy { $0.count <= CustomField.labelLimit }
        && !word.contains { $0.isNewline || "\",=".contains($0) }
      guard isPlain else {
        throw refused(
          Text("'\(word)' is no value of a choice", "«\(word)» не годится как значение"))
      }
      // A word for a value is its key or a name of it: none may mean two.
      for name in Set([entry.key, entry.label.en, entry.label.ru].map(Fold.key)) {
        guard known.insert(name).inserted else {
          throw refused(Text("'\(word)' stands there twice", "«\(word)» повторяется"))
        }
      }
    }
  }

  private static func refused(_ message: Text) -> Failure {
    Failure(
      .usage, "field.choices", message,
      hint: Text(
        "write --choices hot,cold or --choices hot:Hot:Горячий,cold:Cold:Холодный",
        "пишите --choices hot,cold или --choices hot:Hot:Горячий,cold:Cold:Холодный"))
  }
}
