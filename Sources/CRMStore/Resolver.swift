public import CRMDomain
import SQL
public import Wording

/// Finds the record that a word names: an id, `kind/id`, or a natural key (design 5).
extension Store {
  /// The id of the record of a kind that `word` names.
  public func resolve(_ kindName: String, _ word: String) throws(Failure) -> Int64 {
    guard let kind = try kind(named: kindName) else { throw .bug("no kind \(kindName)") }
    if let link = Link(word), link.kind == kind.name { return try existing(kind, link.id) }
    if kind.name == User.kind.name { return try resolveUser(word) }
    let candidates = try candidates(kind, word)
    guard let found = candidates.first else { throw try missing(kind, word) }
    guard candidates.count == 1 else { throw ambiguous(kind, word, candidates) }
    return found
  }

  /// The record of any kind that `lead/12` names.
  public func resolveLink(_ word: String) throws(Failure) -> (kind: RecordKind, id: Int64) {
    let parts = word.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = try kind(named: parts[0]) else {
      throw Failure(
        .usage, "reference.unreadable",
        Text("'\(word)' is not a reference to a record", "«\(word)» – не ссылка на запись"),
        hint: Text("write lead/12 or deal/7", "пишите lead/12 или deal/7"))
    }
    return (kind, try resolve(kind.name, parts[1]))
  }

  private func existing(
    _ kind: RecordKind, _ id: Int64
  ) throws(Failure) -> Int64 {
    guard try isThere(kind, id) else { throw try absent(kind, id) }
    return id
  }

  private func isThere(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Bool {
    let query: SQL = "SELECT 1 FROM \(name: kind.table) WHERE id = \(id) AND removed = 0"
    return try engine.first(query) != nil
  }

  private func resolveUser(_ word: String) throws(Failure) -> Int64 {
    if word == "me" || word == "я" { return try actingUser().id }
    if let user = try user(login: word) { return user.id }
    if let id = Int64(word), try isThere(User.kind, id) { return id }
    let known = try engine.all("SELECT login FROM users WHERE removed = 0 AND active = 1")
      .map { $0.text(0) }
    let logins = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? " …" : "")
    throw Failure(
      .noInput, "user.not-found",
      Text("there is no user '\(word)'", "нет пользователя «\(word)»"),
      hint: Suggestion.hint(for: word, among: known)
        ?? Text("users: \(logins)", "пользователи: \(logins)"))
  }

  private func candidates(_ kind: RecordKind, _ word: String) throws(Failure) -> [Int64] {
    if let id = Int64(word), !word.hasPrefix("+") {
      if try isThere(kind, id) { return [id] }
    }
    for key in kind.naturalKeys {
      let found = try searchable(try byKey(kind, key, word), kind, by: key)
      if !found.isEmpty { return try spoken(found, kind) }
    }
    return kind.name == Company.kind.name ? try companies(named: word) : []
  }

  /// The companies of a name, said with or without its legal form; by its legal name a company is found
  /// by those who see it whole.
  private func companies(named word: String) throws(Failure) -> [Int64] {
    let key = CompanyName.key(word)
    let found = try owners(of: .name, key, kind: Company.kind.name)
    guard try reach() != nil else { return found }
    var open: [Int64] = []
    for id in found {
      if CompanyName.key(try title(Company.kind, id)) == key {
        open.append(id)
      } else if try sees(owner: owner(of: Company.kind, id)) {
        open.append(id)
      }
    }
    return open
  }

  /// A template of that name in several languages: the one in the language of the command.
  private func spoken(_ ids: [Int64], _ kind: RecordKind) throws(Failure) -> [Int64] {
    guard kind.name == Template.kind.name, ids.count > 1 else { return ids }
    let language = session.language.rawValue
    for id in ids
    where try engine.value("SELECT language FROM templates WHERE id = \(id)").text == language {
      return [id]
    }
    return ids
  }

  /// What the actor may not see of a record, he cannot find it by either.
  private func searchable(
    _ ids: [Int64], _ kind: RecordKind, by key: String
  ) throws(Failure) -> [Int64] {
    guard case .field(let owner) = kind.ownership, try reach() != nil,
      kind.field(key)?.traits.contains(.open) != true
    else { return ids }
    var found: [Int64] = []
    for id in ids {
      let query: SQL = "SELECT \(name: owner) FROM \(name: kind.table) WHERE id = \(id)"
      if try sees(owner: try engine.value(query).integer) { found.append(id) }
    }
    return found
  }

  private func byKey(
    _ kind: RecordKind, _ key: String, _ word: String
  ) throws(Failure) -> [Int64] {
    guard let field = kind.field(key) else { return [] }
    switch field.type {
    // A word that is no address or number simply names nothing by that key.
    case .email:
      guard let address = try? EmailAddress.read(word) else { return [] }
      return try owners(of: .email, address.key, kind: kind.name)
    case .phone:
      guard let number = try? phone(word) else { return [] }
      return try owners(of: .line, number, kind: kind.name)
    case .inn: return try owners(of: .inn, word, kind: kind.name)
    default:
      let column = field.traits.contains(.searchable) ? field.keyColumn : field.column
      let wanted = field.traits.contains(.searchable) ? Fold.key(word) : word
      let query: SQL = """
        SELECT id FROM \(name: kind.table) WHERE \(name: column) = \(wanted) AND removed = 0
        """
      return try engine.all(query).map { $0.integer(0) }
    }
  }

  private func missing(_ kind: RecordKind, _ word: String) throws(Failure) -> Failure {
    if let id = Int64(word) { return try absent(kind, id) }
    return Failure(
      .noInput, "\(kind.name).not-found",
      Text("there is no ", "нет ") + kind.noun.genitive + Text(" '\(word)'", " «\(word)»"),
      hint: try suggestion(kind, word)
        ?? Text("list them with '\(kind.listing)'", "список: '\(kind.listing)'"))
  }

  /// Rules and templates are few and have names that people mistype.
  private func suggestion(_ kind: RecordKind, _ word: String) throws(Failure) -> Text? {
    guard [RuleRecord.kind.name, Template.kind.name].contains(kind.name) else { return nil }
    let query: SQL = "SELECT DISTINCT name FROM \(name: kind.table) WHERE removed = 0"
    let names = try engine.all(query).map { $0.text(0) }
    return Suggestion.hint(for: word, among: names)
  }

  private func ambiguous(_ kind: RecordKind, _ word: String, _ ids: [Int64]) -> Failure {
    let list = ids.map(String.init).joined(separator: ", ")
    return Failure(
      .data, "\(kind.name).ambiguous",
      Text("'\(word)' names several: \(list)", "«\(word)» подходит нескольким: \(list)"),
      hint: Text("name one by its number", "назовите запись по номеру"))
  }
}
