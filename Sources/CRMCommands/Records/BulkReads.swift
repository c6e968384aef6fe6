import CRMActions
import CRMDomain
import CRMStore
import Wording

/// Reads of contact data in bulk leave a line in the journal (design 6, F008).
enum BulkReads {
  /// How many records may be read before it is noted.
  static let threshold = 100

  static func note(
    _ kind: RecordKind, _ fields: [Field], _ count: Int, _ app: App
  ) throws(Failure) {
    let isSensitive = fields.contains { $0.traits.contains(.sensitive) }
    guard count > threshold, isSensitive, !app.isDryRun else { return }
    try note(
      Text(
        "read contact data of \(kind.noun.counted(count).en)",
        "прочитаны контактные данные: \(kind.noun.counted(count).ru)"), app)
  }

  static func noteSearch(_ count: Int, _ app: App) throws(Failure) {
    guard count > threshold, !app.isDryRun else { return }
    try note(
      Text(
        "read contact data of \(count) records found",
        "прочитаны контактные данные найденных записей: \(count)"), app)
  }

  private static func note(_ words: Text, _ app: App) throws(Failure) {
    let login = try app.reader().actor?.login
    let store = try Store.open(
      app.storePath, .write, session: try app.session(), login: login)
    try Desk(store, dryRun: false).note(words[app.language])
  }
}
