public import CRMDomain
public import Wording

/// What is said when a word does not fit a field.
public enum FieldFailure {
  /// A name that the kind does not have, with the ones it has.
  public static func unknown(_ name: String, _ kind: RecordKind) -> Failure {
    let names = kind.fields.map(\.name)
    let all = names.joined(separator: " ")
    return Failure(
      .usage, "field.unknown",
      Text(
        "\(kind.noun.form(for: 5).en) have no field '\(name)'",
        "у \(kind.noun.genitive.ru) нет поля «\(name)»"),
      hint: Suggestion.hint(for: name, among: names) ?? Text("fields: \(all)", "поля: \(all)"))
  }

  /// A field that is not written by hand.
  public static func fixed(_ field: Field, _ kind: RecordKind) -> Failure {
    Failure(
      .usage, "field.fixed",
      Text(
        "the field '\(field.name)' of \(kind.noun.ofOne.en) is not set by hand",
        "поле «\(field.name)» не задаётся вручную"),
      hint: setters["\(kind.name).\(field.name)"].map {
        Text("use 'crm \($0)'", "используйте 'crm \($0)'")
      } ?? Text("see 'crm \(kind.command) --help'", "см. 'crm \(kind.command) --help'"))
  }

  /// The commands that set what is not written by hand.
  private static let setters = [
    "lead.status": "lead status", "lead.owner": "lead assign", "lead.wake_on": "lead wait",
    "lead.reason": "lead disqualify", "deal.stage": "deal stage", "deal.pipeline": "deal pipeline",
    "deal.owner": "deal assign",
    "deal.reason": "deal stage", "deal.wake_on": "deal stage", "task.status": "task done",
    "task.outcome": "task done", "task.assignee": "task assign", "user.active": "user disable",
    "user.away_until": "user away", "rule.enabled": "rule disable",
    "quote.status": "quote status", "invoice.status": "invoice status",
    "order.status": "order status", "invoice.paid_amount": "payment add",
    "notification.read_at": "notification read", "interaction.status": "interaction done",
  ]

  /// A word that is not one of a field's values.
  static func choice(_ word: String, _ field: Field, _ dictionary: Vocabulary) -> Failure {
    let known = dictionary.entries.map(\.key)
    let keys = known.joined(separator: ", ")
    return Failure(
      .usage, "value.unknown",
      Text(
        "'\(word)' is not a value of '\(field.name)'", "«\(word)» не значение поля «\(field.name)»"),
      hint: Suggestion.hint(for: word, among: known)
        ?? Text("choose from: \(keys)", "выберите из: \(keys)"))
  }

  /// A comparison that a field does not offer.
  static func comparison(_ field: Field, _ how: String, others: [Field] = []) -> Failure {
    let names = others.map(\.name).joined(separator: ", ")
    return Failure(
      .usage, "filter.unsupported",
      Text(
        "the field '\(field.name)' cannot be compared with '\(how)'",
        "поле «\(field.name)» нельзя сравнивать через «\(how)»"),
      hint: names.isEmpty
        ? Text("see 'crm help filters'", "см. 'crm help filters'")
        : Text("'\(how)' works with: \(names)", "«\(how)» годится для: \(names)"))
  }

  /// A range that ends before it begins, which nothing lies in.
  static func reversed(_ term: FilterTerm) -> Failure {
    let (low, high) = (term.low ?? "", term.high ?? "")
    return Failure(
      .usage, "filter.reversed",
      Text(
        "the range '\(low)..\(high)' ends before it begins",
        "диапазон «\(low)..\(high)» кончается раньше, чем начинается"),
      hint: Text("write '\(high)..\(low)'", "пишите «\(high)..\(low)»"))
  }

  /// A field without an order of its own.
  static func unsortable(_ field: Field) -> Failure {
    Failure(
      .usage, "sort.unsupported",
      Text("nothing can be sorted by '\(field.name)'", "по полю «\(field.name)» нельзя сортировать")
    )
  }

  /// More text or more values than any list is asked for.
  static func filterTooLong(_ field: Field) -> Failure {
    Failure(
      .usage, "filter.too-long",
      Text(
        "the filter on '\(field.name)' is too long",
        "условие на поле «\(field.name)» слишком длинное"
      ))
  }

  /// A telephone number that cannot be read.
  static func phone(_ word: String) -> Failure {
    Failure(
      .data, "phone.unreadable",
      Text("'\(word)' is not a telephone number", "«\(word)» не телефонный номер"),
      hint: Text(
        "write +7 916 123-45-67, 8 (916) 123-45-67 or 8 495 123-45-67 доб. 12",
        "пишите +7 916 123-45-67, 8 (916) 123-45-67 или 8 495 123-45-67 доб. 12"))
  }

  /// A truth value that cannot be read.
  static func flag(_ word: String) -> Failure {
    Failure(
      .data, "flag.unreadable",
      Text("'\(word)' is neither yes nor no", "«\(word)» – не да и не нет"),
      hint: Text("write yes or no", "пишите yes или no, да или нет"))
  }

  /// A whole number that cannot be read.
  static func number(_ word: String) -> Failure {
    Failure(
      .data, "number.unreadable",
      Text("'\(word)' is not a whole number", "«\(word)» – не целое число"))
  }
}
