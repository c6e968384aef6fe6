import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// Names of fields and what may be compared with them or put into them, inside of words.
extension Offers {
  /// The kind whose fields the line speaks of, with the fields of the store.
  func subject() throws(Failure) -> RecordKind? {
    switch (due.path.first, due.path.last) {
    case ("export", _), ("import", _): return try named(due.operands.first)
    case ("view", _): return try named(due.operands.dropFirst().first)
    case ("segment", "add"): return try named(option("--kind") ?? Contact.kind.name)
    case ("campaign", "add"): return try named(option("--kind") ?? Lead.kind.name)
    case ("survey", "send"): return try store.kind(Deal.kind)
    default: break
    }
    for count in stride(from: due.path.count, to: 0, by: -1) {
      let words = due.path.prefix(count).joined(separator: " ")
      if let kind = Kinds.all.first(where: { $0.command == words }) { return try store.kind(kind) }
    }
    // The innermost noun: `quote item list` asks for items.
    for word in due.path.reversed() { if let kind = try named(word) { return kind } }
    return nil
  }

  private func named(_ name: String?) throws(Failure) -> RecordKind? {
    guard let name else { return nil }
    return try store.kind(named: name)
  }

  /// The value of an option among the finished words.
  private func option(_ flag: String) -> String? {
    for (index, word) in words.enumerated() {
      if word == flag, index + 1 < words.count { return words[index + 1] }
      if word.hasPrefix(flag + "=") { return String(word.dropFirst(flag.count + 1)) }
    }
    return nil
  }

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
