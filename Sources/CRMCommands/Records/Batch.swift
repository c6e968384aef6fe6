import CRMDomain
import CommandSpec
import Platform
import Wording

/// Several records by one command: one transaction, or one for each with `--each`.
enum Batch {
  static func run(
    _ kind: RecordKind, _ ids: [Int64], each: Bool, _ app: App,
    _ work: ([Int64]) throws(Failure) -> Text
  ) throws(Failure) {
    guard each else {
      let sentence = try work(ids)
      return try app.answer(kind, ids, sentence)
    }
    var done: [Int64] = []
    for id in ids {
      do {
        let sentence = try work([id])
        done.append(id)
        try app.answer(kind, [id], sentence)
      } catch {
        let line = ErrorLine.text(error.at(kind.called(id)), app.language).first ?? ""
        app.world.streams.errors.write(line + "\n")
      }
    }
    guard done.count == ids.count else {
      throw Failure(
        .partial, "batch.partial",
        Text(
          "\(ids.count - done.count) of \(kind.noun.counted(ids.count).en) failed",
          "не удалось: \(ids.count - done.count) из \(ids.count)"))
    }
  }
}
