public import CRMDomain
public import CRMStore
import Platform
import SQL
import Web
public import Wording

/// When the page of a form was opened, signed by us: what the page says of itself a robot can say too.
public struct FormClock: Sendable {
  /// A page that lay open for longer has to be opened anew.
  private static let patience: Int64 = 3 * 86_400

  let form: String
  let key: String

  /// What the page puts into `crm_time`.
  public func stamp(_ now: Instant) -> String { stamp(now.seconds) }

  private func stamp(_ seconds: Int64) -> String {
    let words = "\(form) \(seconds)"
    let digest = SHA256.keyed(Array(words.utf8), key: Array(key.utf8))
    return "\(seconds).\(Hexadecimal.text(digest.prefix(16)))"
  }

  /// How many seconds before `now` a stamp was given; nil where it was not given by us, or too long
  /// ago.
  func age(of stamp: String, at now: Instant) -> Int64? {
    guard let seconds = Int64(stamp.prefix { $0 != "." }), Secret.isSame(stamp, self.stamp(seconds))
    else { return nil }
    let age = now.seconds - seconds
    return (0...FormClock.patience).contains(age) ? age : nil
  }
}

extension Store {
  /// The clock of a form; nil where nobody has asked it for the time yet, or the form takes nothing.
  public func clock(ofForm name: String) throws(Failure) -> FormClock? {
    let row = try engine.first(
      "SELECT time_key FROM forms WHERE name = \(name) AND enabled = 1 AND removed = 0")
    return row?[0].text.map { FormClock(form: name, key: $0) }
  }

  /// Gives a form its key, where it has none; the store has to be open for a change.
  public func windClock(ofForm name: String) throws(Failure) {
    let key = Hexadecimal.text(Entropy.bytes(16))
    try engine.run(
      """
      UPDATE forms SET time_key = \(key)
      WHERE name = \(name) AND enabled = 1 AND removed = 0 AND time_key IS NULL
      """)
  }
}
