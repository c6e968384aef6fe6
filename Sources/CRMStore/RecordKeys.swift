public import CRMDomain
import SQL
public import Wording

/// The folded keys by which records are found and told apart (design 6, «Duplicate keys»).
public enum KeyType: String, Sendable {
  /// A folded e-mail address.
  case email
  /// A telephone number without its extension: who may be calling.
  case phone
  /// A telephone number with its extension: who exactly.
  case line
  /// An ИНН.
  case inn
  /// A company name without legal form and quotes.
  case name
  /// The domain of a company's addresses: a hint, never a match.
  case domain
}

extension Store {
  /// The records of a kind that carry a key, oldest first.
  public func owners(
    of type: KeyType, _ key: String, kind: String
  ) throws(Failure) -> [Int64] {
    let rows = try engine.all(
      """
      SELECT DISTINCT record FROM record_keys
      WHERE type = \(type.rawValue) AND "key" = \(key) AND kind = \(kind) ORDER BY record
      """)
    return rows.map { $0.integer(0) }
  }

  /// Writes the keys of a record anew from its values.
  func indexKeys(_ kind: RecordKind, _ id: Int64, _ record: Record?) throws(Failure) {
    try engine.run("DELETE FROM record_keys WHERE kind = \(kind.name) AND record = \(id)")
    if let record { try addKeys(kind, id, Store.keys(of: record)) }
  }

  /// Writes the keys of a record that has none yet.
  func addKeys(
    _ kind: RecordKind, _ id: Int64, _ keys: [(type: KeyType, key: String)]
  ) throws(Failure) {
    for (type, key) in keys {
      try engine.run(
        Store.addingKey.rebound([
          .text(kind.name), .integer(id), .text(type.rawValue), .text(key),
        ]))
    }
  }

  private static let addingKey: SQL = """
    INSERT INTO record_keys (kind, record, type, "key")
    VALUES (\(SQLValue.null), \(SQLValue.null), \(SQLValue.null), \(SQLValue.null))
    ON CONFLICT DO NOTHING
    """

  /// The fields from which keys are made.
  static let keyFields: Set<String> = [
    "email", "emails", "phone", "phones", "inn", "name", "legal_name",
  ]

  /// Whether records of a kind are found by keys.
  static func hasKeys(_ kind: RecordKind) -> Bool {
    [KindName.lead, KindName.contact, KindName.company].contains(kind.name)
  }

  /// The keys that a record's values make.
  static func keys(of record: Record) -> [(type: KeyType, key: String)] {
    keys(of: record.kind) { record[$0] }
  }

  /// The keys by which a draft's record would be found, from its values.
  public static func keys(
    of draft: Draft, _ kind: RecordKind
  ) -> [(type: KeyType, key: String)] {
    let draft = Operation.aligned(draft, of: kind)
    return keys(of: kind) { draft[$0] ?? .null }
  }

  private static func keys(
    of kind: RecordKind, _ value: (String) -> Value
  ) -> [(type: KeyType, key: String)] {
    var keys: [(type: KeyType, key: String)] = []
    for address in value("emails").list {
      // Stored addresses were read before; one that is not readable has no key.
      guard let email = try? EmailAddress.read(address) else { continue }
      keys.append((.email, email.key))
      if kind.name == KindName.company, !EmailAddress.isPublic(domain: email.domain) {
        keys.append((.domain, email.domainKey))
      }
    }
    for line in value("phones").list {
      keys.append((.line, line))
      keys.append((.phone, PhoneNumber(stored: line).e164))
    }
    if let inn = value("inn").text { keys.append((.inn, inn)) }
    if kind.name == KindName.company {
      for field in [Company.name, Company.legalName] {
        if let name = value(field.name).text { keys.append((.name, CompanyName.key(name))) }
      }
    }
    return keys
  }
}
