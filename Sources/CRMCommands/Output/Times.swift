import CRMActions
import CRMDomain
import CRMStore
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

  /// A moment; a bare day ends at 18:00. A failure names the flag.
  func moment(_ word: String, _ flag: String) throws(Failure) -> Instant {
    do {
      return try desk().store.deadline(word)
    } catch {
      throw error.at(Text(verbatim: flag))
    }
  }
}
