import CRMDomain
import CRMStore
import Wording

/// What the step `set` of a rule writes, and where: `field=word` on the record itself,
/// `deal.field=word` on the deals that refer to it; the word may be another field, as
/// `{company.category}`.
enum SetStep {
  /// The field that is set, its kind, and the field by which records of that kind refer to the one
  /// that the rule looks at; nil where it is that record itself.
  struct Target {
    let kind: RecordKind
    let field: Field
    let reference: Field?
  }

  static func target(_ name: String, of kind: RecordKind) throws(Failure) -> Target {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2, let other = Kinds.named(parts[0]) else {
      guard let field = kind.field(name) else { throw FieldFailure.unknown(name, kind) }
      return Target(kind: kind, field: field, reference: nil)
    }
    guard let field = other.field(parts[1]) else { throw FieldFailure.unknown(parts[1], other) }
    guard let reference = other.field(kind.name), reference.type == .reference(kind.name) else {
      throw Rule.unreadable(
        Text(
          "a \(other.noun.form(for: 1).en) does not refer to a \(kind.noun.form(for: 1).en)",
          "\(other.noun.form(for: 1).ru) не ссылается на \(kind.noun.object.ru)"))
    }
    return Target(kind: other, field: field, reference: reference)
  }

  /// The fields that lead to the value, where the word is nothing but `{field}`.
  static func path(_ word: String) -> [String]? {
    guard word.hasPrefix("{"), word.hasSuffix("}") else { return nil }
    return word.dropFirst().dropLast().split(separator: ".").map(String.init)
  }

  /// Fails where the path leads nowhere.
  static func demand(_ path: [String], _ kind: RecordKind) throws(Failure) {
    var kind = kind
    for (place, name) in path.enumerated() {
      guard let field = kind.field(name), field.isStored else {
        throw FieldFailure.unknown(name, kind)
      }
      guard place < path.count - 1 else { return }
      guard case .reference(let target) = field.type, let other = Kinds.named(target) else {
        throw Rule.unreadable(
          Text(
            "'\(name)' does not lead to another record", "«\(name)» не ведёт к другой записи"))
      }
      kind = other
    }
  }
}

extension RuleEngine {
  /// Runs the step `set`.
  func set(
    _ name: String, _ word: String, on kind: RecordKind, _ id: Int64
  ) throws(Failure) {
    let target = try SetStep.target(name, of: kind)
    var draft = Draft()
    if let path = SetStep.path(word) {
      draft[target.field] = try value(at: path, of: kind, id)
    } else {
      draft[target.field] = try value(word, for: target.field, of: kind, id)
    }
    guard let reference = target.reference else {
      try operation.set(kind, id, draft)
      return
    }
    let pointer = Pointer(kind: target.kind, field: reference)
    for other in try operation.store.pointing(by: pointer, at: Link(kind.name, id)) {
      guard try !operation.isRemoved(target.kind, other) else { continue }
      try operation.set(target.kind, other, draft)
    }
  }

  /// The value that a path of fields leads to from a record.
  private func value(
    at path: [String], of kind: RecordKind, _ id: Int64
  ) throws(Failure) -> Value {
    var (kind, id) = (kind, id)
    for name in path.dropLast() {
      guard case .reference(let target)? = kind.field(name)?.type,
        let other = Kinds.named(target), let next = try operation.raw(kind, id)[name].integer
      else { return .null }
      (kind, id) = (other, next)
    }
    return try operation.raw(kind, id)[path.last ?? ""]
  }
}
