import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// What a writing command says in the end.
extension App {
  /// Says what a writing command did: the sentence to a person, ids to a pipe, records as JSON; or
  /// what it would have done.
  func answer(
    _ kind: RecordKind, _ ids: [Int64], _ sentence: @autoclosure () throws(Failure) -> Text
  ) throws(Failure) {
    let desk = try desk()
    noteChange(desk)
    if desk.dryRun { return try preview(desk) }
    switch format {
    case .table:
      if !isQuiet { tell(try sentence()) }
    case .json, .ndjson, .csv, .md:
      try printKnown(kind, ids, isSingle: ids.count == 1)
    case .tsv, .ids:
      for id in ids { write("\(id)\n") }
    }
  }

  /// Says what was done where no record is the answer.
  func answer(_ sentence: Text) throws(Failure) {
    let desk = try desk()
    noteChange(desk)
    if desk.dryRun { return try preview(desk) }
    if format == .table, !isQuiet { tell(sentence) }
  }

  /// Prints records with all their fields, also those that were just taken away.
  func printKnown(_ kind: RecordKind, _ ids: [Int64], isSingle: Bool) throws(Failure) {
    let store = try desk().store
    let fields = try printedFields(kind, isSingle: true)
    try print(kind, fields, isSingle: isSingle) { body throws(Failure) in
      for id in ids { try body(try store.lastKnown(kind, id)) }
    }
  }

  /// What a person should know of the last change, on standard error.
  func noteChange(_ desk: Desk) {
    for warning in desk.lastWarnings { note(Text(verbatim: "crm: ") + warning) }
    if !desk.dryRun { noteOperation(desk) }
  }

  /// What `--verbose` adds: the operation to name in `crm undo`, and what the rules did.
  private func noteOperation(_ desk: Desk) {
    guard arguments[Globals.verbose], let number = desk.lastOperation else { return }
    let changes = desk.lastLog.count
    let byRules = desk.lastLog.filter { $0.rule != nil }
    let rules = Set(byRules.compactMap(\.rule)).sorted().joined(separator: ", ")
    note(
      Text(
        "operation \(number): \(changes) changes, \(byRules.count) by rules",
        "операция \(number): изменений \(changes), из них по правилам \(byRules.count)")
        + Text(verbatim: rules.isEmpty ? "" : " (\(rules))"))
  }

  /// A sentence to a person begins with a capital.
  private func tell(_ sentence: Text) {
    let words = sentence[language]
    write(words.prefix(1).uppercased() + words.dropFirst() + "\n")
  }
}
