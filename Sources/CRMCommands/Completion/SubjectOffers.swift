import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// Of which records a line speaks.
extension Offers {
  /// The kind whose fields the line speaks of, with the fields of the store.
  func subject() throws(Failure) -> RecordKind? {
    switch (due.path.first, due.path.last) {
    case ("export", _), ("import", _): return try named(due.operands.first)
    case ("config", "add") where due.path.contains("view"):
      return try named(due.operands.dropFirst().first)
    case ("segment", "add"): return try named(option("--kind") ?? Contact.kind.name)
    case ("campaign", "add"): return try named(option("--kind") ?? Lead.kind.name)
    case ("campaign", "edit") where due.parameter?.name == "to": return try audience()
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

  /// The kind of records to which the campaign of the line goes.
  private func audience() throws(Failure) -> RecordKind? {
    guard let name = due.operands.first, let id = try store.campaignID(name) else {
      return try named(Lead.kind.name)
    }
    return try named(try store.record(Campaign.kind, id)[Campaign.kind_].text)
  }

  /// The kind of that name, with the fields of the store.
  func named(_ name: String?) throws(Failure) -> RecordKind? {
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
}
