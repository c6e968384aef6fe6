import CRMDomain
import CRMStore
import Wording

/// Finds the record that a row is about.
struct ImportMatches {
  /// A record of another kind with the same address, number or ИНН.
  struct Other {
    let kind: RecordKind
    let id: Int64
    let type: KeyType
    let key: String
  }

  private let store: Store
  private let request: ImportRequest
  private var kind: RecordKind { request.kind }
  /// The field by which records are told apart where the store keeps no keys for it.
  private let field: Field?
  private var carriers: [String: Int64?] = [:]

  init(_ store: Store, _ request: ImportRequest) throws(Failure) {
    self.store = store
    self.request = request
    let hasKeys = ImportMatches.indexed(request.kind)
    let name = request.key ?? (hasKeys ? nil : request.kind.naturalKeys.first)
    guard let name else {
      field = nil
      return
    }
    guard let key = request.kind.field(name) else {
      throw FieldFailure.unknown(name, request.kind)
    }
    guard key.type == .id || key.isStored && !key.isList else {
      throw Failure(
        .usage, "key.unusable",
        Text("records cannot be found by '\(name)'", "по полю «\(name)» записи не найти"))
    }
    let isKept = hasKeys && ImportMatches.type(key) != nil
    field = isKept ? nil : key
    if let field, field.type != .id { carriers = try store.carriers(of: field, request.kind) }
  }

  private static func indexed(_ kind: RecordKind) -> Bool {
    [Lead.kind.name, Contact.kind.name, Company.kind.name].contains(kind.name)
  }

  private static func type(_ field: Field) -> KeyType? {
    switch field.type {
    case .email: .email
    case .phone: .line
    case .inn: .inn
    default: nil
    }
  }

  /// The record that a draft is about, and one of another kind that shares a key with it.
  func find(_ draft: Draft) throws(Failure) -> (record: Int64?, other: Other?) {
    if let field {
      guard let record = try byField(field, draft) else {
        return (nil, try ImportMatches.indexed(kind) ? byKeys(draft, only: nil).other : nil)
      }
      return (record, nil)
    }
    let only = request.key.flatMap { kind.field($0) }.flatMap(ImportMatches.type)
    if let only, !Store.keys(of: draft, kind).contains(where: { $0.type == only }) {
      throw ImportMatches.keyless(request.key ?? "")
    }
    return try byKeys(draft, only: only)
  }

  private func byField(_ field: Field, _ draft: Draft) throws(Failure) -> Int64? {
    guard let word = draft[field]?.stored else {
      if field.type == .id { return nil }
      throw ImportMatches.keyless(field.name)
    }
    if field.type == .id { return try store.resolve(kind.name, kind.reference(Int64(word) ?? 0)) }
    guard let found = carriers[Fold.key(word)] else { return nil }
    guard let found else { throw ambiguous(word, []) }
    return found
  }

  /// Notes a record that was added, for the rows that follow.
  mutating func remember(_ id: Int64, _ draft: Draft) {
    guard let field, field.type != .id, let word = draft[field]?.stored else { return }
    let key = Fold.key(word)
    carriers.updateValue(carriers[key] == nil ? id : nil, forKey: key)
  }

  // MARK: By the keys that the store keeps

  private func byKeys(
    _ draft: Draft, only: KeyType?
  ) throws(Failure) -> (record: Int64?, other: Other?) {
    var sets: [Set<Int64>] = []
    var other: Other?
    var first = ""
    let keys = Store.keys(of: draft, kind).filter { $0.type != .phone && $0.type != .domain }
    for (type, key) in keys where type != .name {
      var mine: Set<Int64> = []
      for holder in try store.holders(of: type, key) {
        if holder.kind == kind.name {
          if try fits(holder.id, draft, type) { mine.insert(holder.id) }
        } else if other == nil, kind.name == Lead.kind.name,
          let found = Kinds.named(holder.kind)
        {
          other = Other(kind: found, id: holder.id, type: type, key: key)
        }
      }
      if !mine.isEmpty, only == nil || only == type {
        sets.append(mine)
        first = key
      }
    }
    if sets.isEmpty, only == nil {
      for (type, key) in keys where type == .name {
        let named = try store.owners(of: type, key, kind: kind.name)
        var mine: Set<Int64> = []
        for id in named where try fits(id, draft, type) { mine.insert(id) }
        if !mine.isEmpty { sets.append(mine) }
        first = key
      }
    }
    return (try one(sets, first), other)
  }

  private func one(_ sets: [Set<Int64>], _ key: String) throws(Failure) -> Int64? {
    guard let head = sets.first else { return nil }
    let all = sets.dropFirst().reduce(head) { $0.union($1) }
    if all.count == 1 { return all.first }
    let shared = sets.dropFirst().reduce(head) { $0.intersection($1) }
    guard shared.count == 1 else { throw ambiguous(key, all.sorted()) }
    return shared.first
  }

  /// One ИНН with different КПП means branches, one name with different ИНН means namesakes.
  private func fits(_ id: Int64, _ draft: Draft, _ type: KeyType) throws(Failure) -> Bool {
    guard kind.name == Company.kind.name, type == .inn || type == .name else { return true }
    let name = type == .inn ? "kpp" : "inn"
    guard let mine = draft[name]?.text else { return true }
    let found = try store.unrestricted { () throws(Failure) in try store.find(kind, id) }
    guard let theirs = found?[name].text else { return true }
    return mine == theirs
  }

  private func ambiguous(_ key: String, _ ids: [Int64]) -> Failure {
    let list = ids.prefix(10).map(String.init).joined(separator: ", ")
    let noun = kind.noun
    return Failure(
      .data, "\(kind.name).ambiguous",
      Text("the row fits several \(noun.form(for: 2).en)", "строке подходит несколько записей")
        + Text(verbatim: ids.isEmpty ? ": \(key)" : ": \(list)"),
      hint: Text(
        "tell them apart by one field with --key, or correct the records first",
        "различайте по одному полю: --key, или сначала исправьте записи"))
  }

  private static func keyless(_ name: String) -> Failure {
    Failure(
      .data, "key.missing",
      Text("nothing stands in '\(name)', the key", "пусто в ключевом поле «\(name)»"))
  }
}
