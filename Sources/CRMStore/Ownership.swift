public import CRMDomain
import SQL
public import Wording

extension Store {
  /// Runs `body` as the program itself, which sees everything.
  public func unrestricted<Result>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outer = actor
    actor = nil
    defer { actor = outer }
    return try body()
  }

  /// The user who answers for a record, wherever its kind says so.
  public func owner(of kind: RecordKind, _ id: Int64) throws(Failure) -> Int64? {
    switch kind.ownership {
    case .field(let name): return try column(name, kind, id)
    case .personal(let names):
      return try names.first.flatMap { name throws(Failure) in try column(name, kind, id) }
    case .through(let names):
      for name in names {
        guard case .reference(let target)? = kind.field(name)?.type,
          let other = Kinds.named(target), let next = try column(name, kind, id)
        else { continue }
        if target == User.kind.name { return next }
        if let owner = try owner(of: other, next) { return owner }
      }
      return nil
    case .hanging(let name):
      if let name, let user = try column(name, kind, id) { return user }
      guard let holder = try holder(of: kind, id), let other = Kinds.named(holder.kind) else {
        return nil
      }
      return try owner(of: other, holder.id)
    case .shared, .office, .administrator: return nil
    }
  }

  /// The record that something hangs on, by its field `on`.
  func holder(of kind: RecordKind, _ id: Int64) throws(Failure) -> Link? {
    try engine.value(#"SELECT "on" FROM \#(name: kind.table) WHERE id = \#(id)"#).text
      .flatMap { Link($0) }
  }

  private func column(
    _ name: String, _ kind: RecordKind, _ id: Int64
  ) throws(Failure) -> Int64? {
    let query: SQL = "SELECT \(name: name) FROM \(name: kind.table) WHERE id = \(id)"
    return try engine.value(query).integer
  }
}
