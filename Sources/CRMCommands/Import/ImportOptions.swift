import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// What the flags of `crm import` ask for.
struct ImportOptions {
  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func request() throws(Failure) -> ImportRequest {
    let name = arguments[Import.kind]
    guard let kind = ImportRequest.kinds.first(where: { $0.name == name }) else {
      throw Failure.unknownValue(name, among: ImportRequest.kinds.map(\.name))
    }
    if arguments[Import.auto], kind.name != Lead.kind.name {
      throw Failure(
        .usage, "import.auto",
        Text("only leads go to sellers in turn", "по очереди раздаются только лиды"))
    }
    var request = ImportRequest(kind)
    request.key = arguments[Import.key]
    request.duplicates = arguments[Import.onDuplicate]
    request.each = arguments[Import.each]
    request.auto = arguments[Import.auto]
    request.withRules = arguments[Import.withRules]
    request.clearsEmpty = arguments[Import.clearEmpty]
    request.addsCompanies = arguments[Import.addCompanies]
    request.allowsDuplicates = arguments[RecordAdd.allowDuplicate]
    for word in arguments[Import.map] { request.map.append(try ImportOptions.pair(word)) }
    return request
  }

  /// `field=Column`, `-=Column`, or `Column=-`.
  private static func pair(_ word: String) throws(Failure) -> (column: String, field: String?) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw Failure(
        .usage, "map.unreadable",
        Text("'\(word)' maps nothing", "«\(word)» ничего не сопоставляет"),
        hint: Text("write --map phone='Моб. тел.'", "пишите --map phone='Моб. тел.'"))
    }
    if parts[0] == "-" { return (parts[1], nil) }
    if parts[1] == "-" { return (parts[0], nil) }
    return (parts[1], parts[0])
  }
}
