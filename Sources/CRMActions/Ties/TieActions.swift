public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// What one record is to another one, as it is typed and told: for companies and contacts alike.
public struct TieRole: Sendable, Hashable {
  /// The word of `--role`.
  public let key: String
  /// What a person reads: what the first one is to the other.
  public let label: Text
  /// What is done in the store.
  let storing: Storing

  /// How a role is kept.
  enum Storing: Sendable, Hashable {
    /// The first one is the tie's first end.
    case forward(String)
    /// The first one is the tie's other end.
    case backward(String)
    /// The first one is the head company of the other.
    case head
    /// The other is the head company of the first one.
    case subsidiary
  }

  /// The roles that records of a kind may have to one another.
  public static func all(of kind: RecordKind) -> [TieRole] {
    let isCompany = kind.name == Company.kind.name
    var roles: [TieRole] = []
    if isCompany {
      roles = [
        TieRole(key: "head", label: HoldingMark.head.label, storing: .head),
        TieRole(key: "subsidiary", label: HoldingMark.subsidiary.label, storing: .subsidiary),
      ]
    }
    for tie in isCompany ? Affiliation.ties : Relation.ties {
      roles.append(TieRole(key: tie.key, label: tie.label, storing: .forward(tie.key)))
      guard let inverse = tie.inverse else { continue }
      roles.append(
        TieRole(key: inverse.key, label: inverse.label, storing: .backward(tie.key)))
    }
    return roles
  }

  /// What the other one is, as the first one sees it.
  static func seen(_ role: TieRole, _ ties: [Tie]) -> String {
    guard case .forward(let key) = role.storing else {
      if case .backward(let key) = role.storing { return key }
      return ""
    }
    return ties.first { $0.key == key }?.inverse?.key ?? key
  }

  /// The role that a word names: its key, or its label in either language.
  public static func read(_ word: String, of kind: RecordKind) throws(Failure) -> TieRole {
    let key = Fold.key(word)
    let roles = all(of: kind)
    let found = roles.first {
      $0.key == key || Fold.key($0.label.en) == key || Fold.key($0.label.ru) == key
    }
    if let found { return found }
    let keys = roles.map(\.key)
    let list = keys.joined(separator: ", ")
    throw Failure(
      .usage, "value.unknown",
      Text("--role: '\(word)' is no role", "--role: «\(word)» – не роль"),
      hint: Suggestion.hint(for: word, among: keys)
        ?? Text("choose from: \(list)", "выберите из: \(list)"))
  }
}

/// A tie as one of its ends sees it.
public struct SeenTie: Sendable {
  /// The number of the tie.
  public let id: Int64
  /// The record at the other end.
  public let other: Int64
  /// What the other one is to the record that was asked about.
  public let role: Vocabulary.Entry
  /// What was noted.
  public let note: String?
}

extension RecordKind {
  /// The kind of the ties between records of this kind, and the names of its ends.
  var ties: (kind: RecordKind, first: String, roles: [Tie])? {
    switch name {
    case Company.kind.name: (Affiliation.kind, "company", Affiliation.ties)
    case Contact.kind.name: (Relation.kind, "contact", Relation.ties)
    default: nil
    }
  }
}

extension Store {
  /// The ties of a record, oldest first, whichever end it is.
  public func ties(of kind: RecordKind, _ id: Int64) throws(Failure) -> [SeenTie] {
    guard let ties = kind.ties else { return [] }
    let first = SQL.name(ties.first)
    let rows = try engine.all(
      """
      SELECT id, \(first), "role", other, note FROM \(name: ties.kind.table)
      WHERE removed = 0 AND (\(first) = \(id) OR other = \(id)) ORDER BY id
      """)
    return rows.compactMap { row in
      guard let tie = ties.roles.first(where: { $0.key == row.text(2) }) else { return nil }
      let isFirst = row.integer(1) == id
      let forward = Vocabulary.Entry(tie.key, tie.label)
      return SeenTie(
        id: row.integer(0), other: isFirst ? row.integer(3) : row.integer(1),
        role: isFirst ? tie.inverse ?? forward : forward, note: row[4].text)
    }
  }
}

extension Desk {
  /// Says what a record is to others; returns the records that were not tied so before.
  public func link(
    _ kind: RecordKind, _ id: Int64, to others: [Int64], as role: TieRole, note: String?
  ) throws(Failure) -> [Int64] {
    try change { operation throws(Failure) in
      let record = try operation.present(kind, id)
      try store.demandChange(record)
      var linked: [Int64] = []
      for other in others {
        guard other != id else { throw Desk.ownTie(kind, id) }
        if try operation.link(kind, id, to: other, as: role, note: note) { linked.append(other) }
      }
      return linked
    }
  }

  /// Takes ties between a record and others away, of one role or all; returns whose were there.
  public func unlink(
    _ kind: RecordKind, _ id: Int64, from others: [Int64], as role: TieRole?
  ) throws(Failure) -> [Int64] {
    try change { operation throws(Failure) in
      try store.demandChange(try operation.present(kind, id))
      var unlinked: [Int64] = []
      for other in others {
        guard try operation.unlink(kind, id, from: other, as: role) else {
          throw Desk.noTie(kind, id, other)
        }
        unlinked.append(other)
      }
      return unlinked
    }
  }

  private static func ownTie(_ kind: RecordKind, _ id: Int64) -> Failure {
    Failure(
      .data, "\(kind.name).own-link",
      Text(
        "\(kind.called(id).en) cannot be linked with itself",
        "нельзя связать \(kind.object(id).ru) с собой"))
  }

  private static func noTie(_ kind: RecordKind, _ id: Int64, _ other: Int64) -> Failure {
    Failure(
      .noInput, "\(kind.name).not-linked",
      Text(
        "\(kind.called(id).en) and \(kind.called(other).en) are not linked",
        "\(kind.called(id).ru) и \(kind.called(other).ru) не связаны"),
      hint: Text(
        "see 'crm \(kind.name) links \(id)'", "см. 'crm \(kind.name) links \(id)'"))
  }
}

extension Operation {
  func link(
    _ kind: RecordKind, _ id: Int64, to other: Int64, as role: TieRole, note: String?
  ) throws(Failure) -> Bool {
    switch role.storing {
    case .head: return try setHead(id, of: other)
    case .subsidiary: return try setHead(other, of: id)
    case .forward(let key): return try tie(kind, id, key, other, note)
    case .backward(let key): return try tie(kind, other, key, id, note)
    }
  }

  func unlink(
    _ kind: RecordKind, _ id: Int64, from other: Int64, as role: TieRole?
  ) throws(Failure) -> Bool {
    var isDone = false
    if kind.name == Company.kind.name {
      if role == nil || role?.storing == .head { isDone = try dropHead(id, of: other) || isDone }
      if role == nil || role?.storing == .subsidiary {
        isDone = try dropHead(other, of: id) || isDone
      }
    }
    guard let ties = kind.ties else { return isDone }
    let wanted = role.map { TieRole.seen($0, ties.roles) }
    for tie in try store.ties(of: kind, id) where tie.other == other {
      guard wanted == nil || wanted == tie.role.key else { continue }
      try remove(ties.kind, tie.id)
      isDone = true
    }
    return isDone
  }

  private func tie(
    _ kind: RecordKind, _ first: Int64, _ key: String, _ other: Int64, _ note: String?
  ) throws(Failure) -> Bool {
    guard let ties = kind.ties, let tie = ties.roles.first(where: { $0.key == key }) else {
      throw .bug("no ties between records of the kind \(kind.name)")
    }
    _ = try present(kind, other)
    let known = try store.ties(of: kind, first).first { seen in
      seen.other == other && seen.role.key == (tie.inverse?.key ?? tie.key)
    }
    if let known {
      guard let note, note != known.note else { return false }
      return try set(ties.kind, known.id, [Affiliation.note: .text(note)])
    }
    var draft: Draft = [Affiliation.other: .integer(other), Affiliation.role: .text(key)]
    draft[ties.first] = .integer(first)
    if let note { draft[Affiliation.note] = .text(note) }
    try add(ties.kind, draft)
    return true
  }

  /// Takes the ties and the sites of a removed record away.
  func removeTies(_ kind: RecordKind, _ id: Int64) throws(Failure) {
    if let ties = kind.ties {
      for tie in try store.ties(of: kind, id) { try remove(ties.kind, tie.id) }
    }
    guard kind.name == Company.kind.name else { return }
    let sites = try store.engine.all(
      "SELECT id FROM sites WHERE company = \(id) AND removed = 0 ORDER BY id")
    for site in sites { try remove(Site.kind, site.integer(0)) }
  }

  /// After a merge: a tie of a record with itself is none, and one of two equal ties is enough.
  func tidyTies(_ kind: RecordKind, _ id: Int64) throws(Failure) {
    guard let ties = kind.ties else { return }
    var seen: Set<[String]> = []
    for tie in try store.ties(of: kind, id) {
      let isKnown = !seen.insert([String(tie.other), tie.role.key]).inserted
      if tie.other == id || isKnown { try remove(ties.kind, tie.id) }
    }
  }
}
