import CRMDomain
import CRMStore
import SQL
import Web
import Wording

/// Says why an entry is better looked at by a person first (spam is never thrown away).
struct FormJudge {
  let store: Store

  init(_ store: Store) {
    self.store = store
  }

  func doubt(
    _ facts: FormFacts, _ form: Record, _ arrival: FormArrival
  ) throws(Failure) -> Text? {
    if facts.honeypot != nil {
      return Text("a field that people do not see is filled in", "заполнено поле-ловушка")
    }
    if let least = form[Form.minSeconds].integer, least > 0, try isTooFast(facts, least, arrival) {
      return Text("filled in too fast", "заполнено слишком быстро")
    }
    let words = facts.words
    if let most = form[Form.maxLinks].integer {
      let links = FormJudge.links(words)
      if links > most { return Text("\(links) links in it", "ссылок: \(links)") }
    }
    if form[Form.cyrillic] == .integer(1),
      !words.unicodeScalars.contains(where: { (0x400...0x4FF).contains($0.value) })
    {
      return Text("no Cyrillic letter in it", "нет ни одной русской буквы")
    }
    guard let most = form[Form.perAddress].integer, most > 0, let remote = arrival.remote else {
      return nil
    }
    let count = try store.arrivals(from: remote, before: arrival.receivedAt)
    return count < most
      ? nil
      : Text(
        "the \(count + 1)th from this address in 10 minutes",
        "с этого адреса за 10 минут: \(count + 1)")
  }

  /// The page asked us for the time when it was opened, and sends back what we have signed.
  private func isTooFast(
    _ facts: FormFacts, _ least: Int64, _ arrival: FormArrival
  ) throws(Failure) -> Bool {
    guard let stamp = facts.openedAt, let clock = try store.clock(ofForm: arrival.form),
      let age = clock.age(of: stamp, at: arrival.receivedAt)
    else { return true }
    return age < least
  }

  private static func links(_ words: String) -> Int64 {
    let text = words.lowercased()
    var count: Int64 = 0
    for mark in ["http://", "https://", "[url"] {
      var rest = text[...]
      while let found = rest.firstRange(of: mark) {
        count += 1
        rest = rest[found.upperBound...]
      }
    }
    return count
  }
}

extension Store {
  /// How many requests came from a network address within the ten minutes before.
  func arrivals(from remote: String, before moment: Instant) throws(Failure) -> Int64 {
    let at = moment.seconds
    return try engine.value(
      """
      SELECT COUNT(*) FROM form_arrivals
      WHERE remote = \(remote) AND seen_at > \(at - 600) AND seen_at <= \(at)
      """
    ).integer ?? 0
  }
}
