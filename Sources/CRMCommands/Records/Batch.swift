import CRMDomain
import CommandSpec
import CommandSpec
import Platform
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
    let words = try app.expanded(words)
    for word in words {
      do {
        let id = try app.id(kind, word)
        let sentence = try work([id])
        try app.answer(kind, [id], sentence)
      } catch {
        failed += 1
        let isNamed = error.message.en.contains(word)
        let told = isNamed ? error : error.at(kind.noun.form(for: 1) + Text(verbatim: " " + word))
        app.world.streams.errors.write((ErrorLine.text(told, app.language).first ?? "") + "\n")
      }
    }
    guard failed == 0 else {
      throw Failure(
        .partial, "batch.partial",
        Text(
          "\(failed) of \(kind.noun.counted(words.count).en) failed",
          "не удалось: \(failed) из \(words.count)"))
    }
  }
}
