public import Wording

/// A kind of record, described once: what it is called, where it lives, what its fields are and who
/// may see it.
public struct RecordKind: Sendable {
  /// The noun of the command line and of references: `lead`, as in `lead/12`.
  public let name: String
  /// The noun with its plural forms.
  public let noun: Noun
  /// The table of the store.
  public let table: String
  /// Whose a record is.
  public let ownership: Ownership
  /// The field that names a record to a person.
  public let title: String
  /// Fields that name a record instead of its id, where the value is unique.
  public let naturalKeys: [String]
  /// What `list` leaves out unless asked.
  public let hidden: Hidden
  /// How `list` is sorted unless asked: names, with `-` for descending.
  public let order: [String]
  /// The fields in their declared order.
  public let fields: [Field]
  /// The names of the fields in alphabetical order, with their places. (A dictionary would be no
  /// faster for some forty names, and the first one of a process costs a search for what hashes text.)
  private let places: [(name: String, place: Int)]

  /// Whose a record is, which decides who may see and change it.
  public enum Ownership: Sendable, Hashable {
    /// Everybody sees it; seniors and up change it.
    case shared
    /// The user in the field named; others see that it exists.
    case field(String)
    /// Any of the users in the fields named; nobody else below a senior sees it.
    case personal([String])
    /// The owner of the first of the records that the fields name.
    case through([String])
    /// Whoever sees the record that the field `on` names, and the user in the field named here.
    case hanging(user: String?)
    /// Seniors and up only.
    case office
    /// The administrator changes it, everybody sees it.
    case administrator
  }

  /// What `list` hides unless a filter names the field or `--all` is given.
  public enum Hidden: Sendable, Hashable {
    case nothing
    /// Records whose stage is of one of these kinds.
    case stageKinds(field: String, [String])
    /// Records whose field holds another value.
    case unless(field: String, String)
  }

  /// Describes a kind.
  public init(
    _ name: String, _ noun: Noun, table: String, ownership: Ownership, title: String,
    naturalKeys: [String] = [], hidden: Hidden = .nothing, order: [String] = ["-id"],
    fields: [Field]
  ) {
    self.name = name
    self.noun = noun
    self.table = table
    self.ownership = ownership
    self.title = title
    self.naturalKeys = naturalKeys
    self.hidden = hidden
    self.order = order
    self.fields = fields
    places = fields.indices.map { (fields[$0].name, $0) }.sorted { $0.name < $1.name }
  }

  /// The field of that name.
  public func field(_ name: String) -> Field? {
    place(of: name).map { fields[$0] }
  }

  /// The fields for which something holds, in their declared order. Others are not copied.
  public func fields(with trait: Field.Traits) -> [Field] {
    fields.indices.filter { fields[$0].traits.contains(trait) }.map { fields[$0] }
  }

  /// The column of a field; a column that is no field is called as it is.
  public func column(_ name: String) -> String { field(name)?.column ?? name }

  /// The same kind with more fields behind its own; one whose name is taken is left out.
  public func extended(by more: [Field]) -> RecordKind {
    var names = Set(fields.map(\.name))
    let added = more.filter { names.insert($0.name).inserted }
    return RecordKind(
      name, noun, table: table, ownership: ownership, title: title, naturalKeys: naturalKeys,
      hidden: hidden, order: order, fields: fields + added)
  }

  func place(of name: String) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].name == name ? places[low].place : nil
  }

  /// What a person calls one record: «lead 12», «лид 12».
  public func called(_ id: Int64) -> Text {
    noun.form(for: 1) + Text(verbatim: " \(id)")
  }

  /// What is acted on: «lead 12», «сделку 12».
  public func object(_ id: Int64) -> Text { noun.object + Text(verbatim: " \(id)") }

  /// What something is of: «lead 12», «сделки 12».
  public func genitive(_ id: Int64) -> Text { noun.genitive + Text(verbatim: " \(id)") }

  /// The words of the command line that lead to the kind's verbs.
  public var command: String {
    switch name {
    case "item": "deal item"
    case "line": "invoice item"
    case "message": "mail"
    case "field", "pipeline", "stage", "view": "config \(name)"
    case "attachment": "attach"
    case "site": "company site"
    case "affiliation": "company link"
    case "relation": "contact link"
    case "level": "config escalation"
    case "workday": "config calendar"
    case "submission": "form entry"
    case "channel": "notification channel"
    case "invitation": "survey invitation"
    case "recipient": "campaign recipient"
    default: name
    }
  }

  /// The command that lists all records of the kind.
  public var listing: String {
    switch name {
    case "item": "crm deal item list DEAL"
    case "line": "crm invoice item list INVOICE"
    case "operation": "crm log"
    case "point": "crm guide STAGE"
    case "check": "crm deal checklist DEAL"
    case "affiliation": "crm company links COMPANY"
    case "relation": "crm contact links CONTACT"
    case "level", "workday", "channel", "view": "crm \(command) list"
    default: "crm \(command) list --all"
    }
  }

  /// The reference to one record: `lead/12`.
  public func reference(_ id: Int64) -> String { "\(name)/\(id)" }

  /// The fields of the table that `list` prints.
  public var listed: [Field] { fields(with: .listed) }
}
