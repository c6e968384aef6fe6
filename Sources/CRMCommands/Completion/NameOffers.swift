import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// Lists of names between commas, as `--fields` and `--sort` take them.
extension Offers {
  /// What was typed as far as its last comma, and each name that is not there yet behind it.
  func names(sorting: Bool) throws(Failure) -> [Offer] {
    let items = due.partial.split(separator: ",", omittingEmptySubsequences: false)
    let last = items.last ?? ""
    let sign = sorting && last.hasPrefix("-") ? "-" : ""
    let head = due.partial.dropLast(last.count) + sign
    let taken = Set(items.dropLast().map { sorting && $0.hasPrefix("-") ? $0.dropFirst() : $0 })
    return try columns().filter { !taken.contains(Substring($0.word)) }.map {
      Offer(head + $0.word, $0.about)
    }
  }

  /// The fields of the kind, or those that the command declares for its output.
  private func columns() throws(Failure) -> [Offer] {
    let declared = Tree.make().model(around: due.path).command(at: due.path)?.fields ?? []
    if ["list", "show", "export", "add", "edit"].contains(due.path.last), let kind = try subject(),
      // A command such as `call refused list` has columns of its own.
      declared.allSatisfy({ kind.field($0.name) != nil })
    {
      return kind.fields.map { told($0.name, $0.label) }
    }
    return declared.map { told($0.name, $0.about) }
  }

  /// The fields of the record that the line names.
  func fieldsOfRecord() throws(Failure) -> [Offer] {
    guard let (declared, _) = due.operands.first.flatMap(References.link) else { return [] }
    return try store.kind(declared).fields.map { told($0.name, $0.label) }
  }
}
