import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `--as-of TIME`: the store as it was at a moment, for commands that read.
enum AsOf {
  static let option = Option<String>(
    "as-of", value: "TIME",
    help: Text("as it was then, by the journal", "как было тогда, по журналу"))

  /// The store for a command that reads: as it is, or as it was.
  static func reader(_ app: App, _ kind: RecordKind? = nil) throws(Failure) -> Store {
    let store = try app.reader()
    guard let word = app.arguments[option], !store.hasTravelled else { return store }
    if let kind { try store.demandJournal(of: kind) }
    do {
      try store.travel(to: try moment(word, store.session))
    } catch {
      throw error.at(Text(verbatim: "--as-of"))
    }
    return store
  }

  /// The end of the day, month or year meant, unless a time of day is given: «как было 31 октября».
  private static func moment(_ word: String, _ session: Session) throws(Failure) -> Instant {
    let range = try TimeWord.read(word).range(
      now: session.now, zone: session.zone, preferring: .past)
    let last = max(range.lowerBound, range.upperBound.adding(seconds: -1))
    // A day that is not over is as it is now.
    return range.lowerBound <= session.now ? min(last, session.now) : range.lowerBound
  }
}
