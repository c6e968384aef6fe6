import CRMDomain
import CRMStore
import Wording

/// Fills the places of a template with the values of a record and of those around it, as the actor
/// sees them.
struct TemplateFilling {
  let store: Store
  let language: Language
  /// The record that the template is for.
  let record: Record
  private let format: LetterValues
  private let goods: GoodsPlaces

  /// `goods` is one for many letters.
  init(
    _ store: Store, _ record: Record, _ language: Language, _ goods: GoodsPlaces = GoodsPlaces()
  ) {
    self.store = store
    self.record = record
    self.language = language
    self.goods = goods
    format = LetterValues(store: store, language: language)
  }

  /// The record of the template's kind that a record is, or belongs to.
  static func root(_ kind: String, of record: Record, _ store: Store) throws(Failure) -> Record? {
    try TemplateFilling(store, record, .en).related(kind, to: record, depth: 2)
  }

  /// The text with its places filled in, and the places that are empty, which are left as they are.
  func filled(_ text: String) throws(Failure) -> (text: String, empty: [String]) {
    var empty: [String] = []
    let filled = try Blank(text).filled { place throws(Failure) in
      let value = try value(of: place)
      guard !value.isEmpty else {
        empty.append(place)
        return "{\(place)}"
      }
      return value
    }
    return (filled, empty)
  }

  /// What stands in a place; empty where nothing is known.
  func value(of place: String) throws(Failure) -> String {
    if let names = try goods.value(of: place, for: record, store) { return names }
    var words = place.split(separator: ".").map(String.init)
    var current: Record? = record
    if words.count > 1 {
      current = try root(words.removeFirst())
    }
    while words.count > 1, let holder = current {
      let name = words.removeFirst()
      current = try target(holder, name)
    }
    guard let holder = current, let name = words.first, let field = holder.kind.field(name) else {
      return ""
    }
    return try format.text(field, of: holder)
  }

  private func root(_ name: String) throws(Failure) -> Record? {
    switch name {
    case "user":
      return try store.actor.flatMap { user throws(Failure) in try store.find(User.kind, user.id) }
    case "owner" where record.kind.field("owner") == nil:
      let owner = try store.owner(of: record.kind, record.id)
      return try owner.flatMap { id throws(Failure) in try store.find(User.kind, id) }
    default:
      if record.kind.name == name { return record }
      if let found = try target(record, name) { return found }
      return try related(name, to: record, depth: 2)
    }
  }

  /// What a field refers to.
  private func target(_ record: Record, _ name: String) throws(Failure) -> Record? {
    guard case .reference(let kind)? = record.kind.field(name)?.type,
      let other = Kinds.named(kind), let id = record[name].integer
    else { return nil }
    return try store.find(other, id)
  }

  /// The record of a kind that a record belongs to, also through its deal, lead or contact.
  private func related(
    _ kind: String, to record: Record, depth: Int
  ) throws(Failure) -> Record? {
    if record.kind.name == kind { return record }
    if let found = try target(record, kind) { return found }
    if kind == Company.kind.name, let first = record["companies"].list.first,
      let id = Int64(first)
    {
      return try store.find(Company.kind, id)
    }
    guard depth > 0, [Lead.kind, Contact.kind, Company.kind].contains(where: { $0.name == kind })
    else { return nil }
    for name in [Deal.kind.name, Contact.kind.name, Lead.kind.name] {
      if let next = try target(record, name),
        let found = try related(kind, to: next, depth: depth - 1)
      {
        return found
      }
    }
    return nil
  }
}
