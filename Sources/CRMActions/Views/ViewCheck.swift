import CRMDomain
import CRMStore
import SQL
import Wording

/// What must hold of a view before it is saved, and when it is used.
enum ViewCheck {
  /// The kinds that no view shows, as they have no list of their own.
  private static let unlisted = [
    "item", "operation", "view", "field", "preference", "stage", "point", "check",
  ]

  static func kind(_ name: String, _ store: Store) throws(Failure) -> RecordKind {
    guard !unlisted.contains(name), let kind = try store.kind(named: name) else {
      let known = CustomField.kinds
      let list = known.joined(separator: ", ")
      throw Failure(
        .usage, "view.kind",
        Text("there is no view of '\(name)'", "для «\(name)» нет представлений"),
        hint: Suggestion.hint(for: name, among: known)
          ?? Text("choose from: \(list)", "выберите из: \(list)"))
    }
    return kind
  }

  static func name(_ name: String) throws(Failure) {
    guard (1...60).contains(name.count), !Fold.key(name).isEmpty,
      !name.contains(where: \.isNewline), !name.hasPrefix("-"), Fold.key(name) != "none"
    else {
      throw Failure(
        .usage, "view.name",
        Text("'\(name)' is no name for a view", "«\(name)» не годится как название"),
        hint: Text("1 to 60 letters in one line", "от 1 до 60 знаков в одну строку"))
    }
  }

  /// Fails where a filter, a column or the order means nothing.
  static func demandSound(
    _ request: ViewRequest, _ kind: RecordKind, _ store: Store
  ) throws(Failure) {
    var terms: [FilterTerm] = []
    for word in request.filters {
      guard !word.contains(where: \.isNewline) else {
        throw Failure(
          .usage, "view.filter",
          Text("a filter of a view stands in one line", "фильтр – одна строка"))
      }
      terms.append(try FilterTerm.read(word))
    }
    for name in request.columns where kind.field(name) == nil {
      throw FieldFailure.unknown(name, kind)
    }
    try store.demandSound(Selection(kind, terms: terms, order: request.sort))
  }

  static func taken(_ other: Record) -> Failure {
    Failure(
      .data, "view.exists",
      Text(
        "there is a shared view '\(other.title)' already",
        "общее представление «\(other.title)» уже есть"))
  }

  static func missing(
    _ name: String, _ kind: RecordKind?, _ store: Store
  ) throws(Failure) -> Failure {
    let me = try store.actingUser().id
    var condition: SQL = "removed = 0 AND (owner = \(me) OR shared = 1)"
    if let kind { condition = "\(condition) AND kind = \(kind.name)" }
    let names = try store.engine.all("SELECT name FROM views WHERE \(condition) ORDER BY name")
      .map { $0.text(0) }
    let list = names.prefix(12).joined(separator: ", ")
    return Failure(
      .noInput, "view.not-found",
      Text("there is no view '\(name)'", "нет представления «\(name)»")
        + (kind.map { Text(" of ", " для ") + $0.noun.form(for: 5) } ?? Text("", "")),
      hint: Suggestion.hint(for: name, among: names)
        ?? (names.isEmpty
          ? Text(
            "save one with 'crm config view add NAME KIND'",
            "сохраните: 'crm config view add НАЗВАНИЕ ВИД'")
          : Text("views: \(list)", "есть: \(list)")))
  }
}
