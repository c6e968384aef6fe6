import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// Several records by one command: one transaction, or one for each with `--each`.
enum Batch {
  static let each = Flag(
    "each", help: Text("one transaction a record", "отдельная транзакция на каждую запись"))

  /// Does `work` on the records that the words name; `-` reads them from standard input.
  static func run(
    _ kind: RecordKind, _ words: [String], _ arguments: Arguments, _ app: App,
    _ work: ([Int64]) throws(Failure) -> Text
  ) throws(Failure) {
    guard arguments[each] else {
      let ids = try app.ids(kind, words)
      let sentence = try work(ids)
      return try app.answer(kind, ids, sentence)
    }
    var failed = 0
    var answer = PiecewiseAnswer(kind, app)
    var named: Set<String> = []
    let words = try app.expanded(words).filter { named.insert($0).inserted }
    var known: Set<Int64> = []
    for word in words {
      do {
        let id = try app.id(kind, word)
        guard known.insert(id).inserted else { continue }
        let sentence = try work([id])
        try answer.add(id, sentence)
      } catch {
        failed += 1
        let isNamed = error.message.en.contains(word)
        let told = isNamed ? error : error.at(kind.noun.form(for: 1) + Text(verbatim: " " + word))
        app.tellSlip(told)
      }
    }
    try answer.finish()
    guard failed == 0 else {
      throw Failure(
        .partial, "batch.partial",
        Text(
          "\(failed) of \(kind.noun.counted(words.count).en) failed",
          "не удалось: \(failed) из \(words.count)"))
    }
  }
}

/// The answer of a command that does its work record by record: one document where the format is one,
/// else what each record gives, at once.
private struct PiecewiseAnswer {
  private let kind: RecordKind
  private let app: App
  private let isOneDocument: Bool
  private var ids: [Int64] = []
  private var log: [Change] = []

  init(_ kind: RecordKind, _ app: App) {
    (self.kind, self.app) = (kind, app)
    isOneDocument = [.json, .csv, .md].contains(app.format)
  }

  mutating func add(_ id: Int64, _ sentence: Text) throws(Failure) {
    guard isOneDocument else { return try app.answer(kind, [id], sentence) }
    let desk = try app.desk()
    ids.append(id)
    log += desk.lastLog
    app.noteChange(desk)
  }

  func finish() throws(Failure) {
    guard isOneDocument else { return }
    let desk = try app.desk()
    if desk.dryRun { return try app.preview(desk, log) }
    try app.printKnown(kind, ids, isSingle: false)
  }
}
