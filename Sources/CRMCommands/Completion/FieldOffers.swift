import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// Names of fields and what may be compared with them or put into them, inside of words.
extension Offers {
  /// `field=`, then `field=value`, also behind commas and through references.
  func filters() throws(Failure) -> [Offer] {
    guard let kind = try subject() else { return [] }
    let typed = due.partial
    guard let sign = typed.firstIndex(where: { "=~".contains($0) }) else {
      if kind.field("on") != nil, typed.contains("/") { return try links(typed) }
      return try fieldNames(typed, kind)
    }
    guard typed[sign] == "=" else { return [] }
    var path = typed[..<sign]
    if path.last == "!" { path.removeLast() }
    guard let (field, owner) = try field(path, of: kind) else { return [] }
    return try completed(after: typed[...sign], field, owner, allowsLists: true)
  }

  /// The names of fields with a sign behind them; those of another kind behind a dot.
  private func fieldNames(_ typed: String, _ kind: RecordKind) throws(Failure) -> [Offer] {
    guard let dot = typed.lastIndex(of: ".") else { return filterable(kind, "") }
    guard let (field, _) = try field(typed[..<dot], of: kind),
      case .reference(let target) = field.type, let other = try named(target)
    else { return [] }
    return filterable(other, String(typed[...dot]))
  }

  private func filterable(_ kind: RecordKind, _ head: String) -> [Offer] {
    kind.fields.filter { !$0.name.hasSuffix("_label") }.map { told("\(head)\($0.name)=", $0.label) }
  }

  /// The field at the end of a dotted path, and the kind that has it.
  private func field(
    _ path: Substring, of kind: RecordKind
  ) throws(Failure) -> (Field, RecordKind)? {
    var kind = kind
    var found: Field?
    for name in path.split(separator: ".") {
      if let found {
        guard case .reference(let target) = found.type, let next = try named(target) else {
          return nil
        }
        kind = next
      }
      guard let field = kind.field(String(name)) else { return nil }
      found = field
    }
    return found.map { ($0, kind) }
  }

  /// `field=value` of an edit or of a new record.
  func changes() throws(Failure) -> [Offer] {
    guard let kind = try subject() else { return [] }
    guard let sign = due.partial.firstIndex(of: "=") else {
      let isNew = due.parameter?.name == "set"
      return kind.fields.filter { isNew ? $0.isSetByAdd : $0.isSetByEdit }.map {
        told("\($0.name)=", $0.label)
      }
    }
    let head = due.partial[...sign]
    guard let field = kind.field(String(head.dropLast())) else { return [] }
    return try completed(after: head, field, kind, allowsLists: field.isList)
  }

  /// What was typed as far as its last comma, and each value that is not there yet behind it.
  private func completed(
    after head: Substring, _ field: Field, _ kind: RecordKind, allowsLists: Bool
  ) throws(Failure) -> [Offer] {
    let rest = due.partial.dropFirst(head.count)
    let items = allowsLists ? rest.split(separator: ",", omittingEmptySubsequences: false) : [rest]
    let last = items.last ?? ""
    let kept = due.partial.dropLast(last.count)
    let isFilter = due.parameter?.name != "set" && due.path.last != "edit"
    return try values(of: field, kind, typed: String(last), isFilter: isFilter)
      .filter { !items.dropLast().contains(Substring($0.word)) }
      .map { Offer(kept + quoted($0.word, allowsLists), $0.about) }
  }

  /// A comma within a value would part it.
  private func quoted(_ word: String, _ isListed: Bool) -> String {
    isListed && word.contains(",") ? "\"\(word)\"" : word
  }
}
