import CRMActions
import CRMDomain
import CRMStore
import Rendering
import Wording

/// Times that were typed, read against the clock of the command.
extension App {
  /// A day; a failure names the flag.
  func day(_ word: String, _ flag: String) throws(Failure) -> Day {
    do {
      return try TimeWord.read(word).day(
        now: try now(), zone: try zone(), preferring: .future)
    } catch {
      throw error.at(Text(verbatim: flag))
    }
  }

  /// The first moment that a word means: a day begins at midnight. A failure names the flag.
  func start(_ word: String, _ flag: String) throws(Failure) -> Instant {
    do {
      return try TimeWord.read(word).range(now: try now(), zone: try zone(), preferring: .past)
        .lowerBound
    } catch {
      throw error.at(Text(verbatim: flag))
    }
  }

  /// A moment at which something is still to be done; one that is over is warned of.
  func deadline(_ word: String, _ flag: String) throws(Failure) -> Instant {
    let moment = try moment(word, flag)
    try warnIfOver(moment.seconds, flag)
    return moment
  }

  /// Says so where something is to be done at a time that is over.
  func warnIfOver(_ seconds: Int64?, _ flag: String) throws(Failure) {
    guard let seconds, seconds < (try now().seconds) else { return }
    let shown = Times.exact(seconds, try look())
    note(
      Text(
        "crm: \(flag): that time is over already: \(shown)",
        "crm: \(flag): это время уже прошло: \(shown)"))
  }

  /// A moment; a bare day ends at 18:00. A failure names the flag.
  func moment(_ word: String, _ flag: String) throws(Failure) -> Instant {
    do {
      return try desk().store.deadline(word)
    } catch {
      throw error.at(Text(verbatim: flag))
    }
  }
}
