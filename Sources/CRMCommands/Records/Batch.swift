import CRMDomain
import CommandSpec
import Platform
import Wording

/// Several records by one command: one transaction, or one for each with `--each`.
enum Batch {
  static func run(
    _ kind: RecordKind, _ words: [String], each: Bool, _ app: App,
    _ work: ([Int64]) throws(Failure) -> Text
  ) throws(Failure) {
    guard each else {
      let ids = try app.ids(kind, words)
      let sentence = try work(ids)
      return try app.answer(kind, ids, sentence)
    }
    var failed = 0
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
