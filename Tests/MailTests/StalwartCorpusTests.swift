import Foundation
import Testing

@testable import Mail

/// Judges the parser by the parses that stalwart's mail-parser records for its own test letters.
struct StalwartCorpusTests {
  /// A score: how many of how many agree, and which do not.
  private final class Tally {
    var agreed = 0
    var total = 0
    var odd: [String] = []

    func compare<Value: Equatable>(_ got: Value, _ wanted: Value, _ name: String) {
      total += 1
      if got == wanted { agreed += 1 } else { odd.append("\(name): got \(got) wanted \(wanted)") }
    }
  }

  private typealias Object = [String: Any]

  private func headers(_ json: Object) -> [(name: String, value: Any)] {
    guard let parts = json["parts"] as? [Object], let first = parts.first,
      let list = first["headers"] as? [Object]
    else { return [] }
    return list.compactMap { entry in
      guard let value = entry["value"] else { return nil }
      return ((entry["name"] as? String) ?? "other", value)
    }
  }

  private func addresses(_ value: Any) -> [String] {
    guard let address = (value as? Object)?["Address"] as? Object else { return [] }
    var entries = address["List"] as? [Object] ?? []
    for group in address["Group"] as? [Object] ?? [] {
      entries += group["addresses"] as? [Object] ?? []
    }
    return entries.map { entry in
      let name = (entry["name"] as? String) ?? ""
      let address = (entry["address"] as? String) ?? ""
      return "\(name == address ? "" : name)|\(address)"
    }
  }

  private func seconds(_ value: Any) -> Int64? {
    guard let date = (value as? Object)?["DateTime"] as? [String: Any],
      let year = date["year"] as? Int, let month = date["month"] as? Int,
      let day = date["day"] as? Int, let hour = date["hour"] as? Int,
      let minute = date["minute"] as? Int, let second = date["second"] as? Int
    else { return nil }
    var components = DateComponents()
    (components.year, components.month, components.day) = (year, month, day)
    (components.hour, components.minute, components.second) = (hour, minute, second)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    guard let instant = calendar.date(from: components) else { return nil }
    let zone = ((date["tz_hour"] as? Int) ?? 0) * 3600 + ((date["tz_minute"] as? Int) ?? 0) * 60
    let isWest = (date["tz_before_gmt"] as? Bool) ?? false
    return Int64(instant.timeIntervalSince1970) + Int64(isWest ? zone : -zone)
  }

  /// The words of a text, which is what two ways of showing it must have in common.
  private func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  @Test func agreesWithTheRecordedParses() throws {
    let subjects = Tally()
    let senders = Tally()
    let dates = Tally()
    let ids = Tally()
    let texts = Tally()
    for file in Corpus.files("stalwart-mail-parser", [".json"]) {
      guard let json = try JSONSerialization.jsonObject(with: Data(Corpus.bytes(file))) as? Object
      else { continue }
      let letter = Letter.parse(
        Corpus.bytes(file.deletingPathExtension().appendingPathExtension("eml")))
      let name = file.pathComponents.suffix(2).joined(separator: "/")
      for (field, value) in headers(json) {
        let text = (value as? Object)?["Text"] as? String ?? ""
        switch field {
        case "subject": subjects.compare(letter.subject, text.onOneLine, name)
        case "from":
          senders.compare(letter.from.map { "\($0.name)|\($0.address)" }, addresses(value), name)
        case "to":
          senders.compare(letter.to.map { "\($0.name)|\($0.address)" }, addresses(value), name)
        case "date": if let wanted = seconds(value) { dates.compare(letter.date, wanted, name) }
        case "message_id": ids.compare(letter.messageID ?? "", text, name)
        default: break
        }
      }
      if let parts = json["parts"] as? [Object], let bodies = json["text_body"] as? [Int] {
        let wanted = bodies.compactMap { index -> String? in
          (parts[index]["body"] as? Object)?["Text"] as? String
        }
        guard wanted.count == bodies.count, !wanted.isEmpty else { continue }
        texts.compare(words(letter.text), wanted.flatMap(words), name)
      }
    }
    guard subjects.total > 0 else { return }
    for (what, tally) in [
      ("subjects", subjects), ("address lists", senders), ("dates", dates), ("ids", ids),
      ("plain texts", texts),
    ] {
      print("stalwart .json: \(tally.agreed) of \(tally.total) \(what) agree")
      if ProcessInfo.processInfo.environment["MAIL_ODD"] != nil {
        tally.odd.forEach { print("  " + $0.prefix(500)) }
      }
    }
    // Where they differ, upstream leaves undeclared bytes as U+FFFD, or the parse is another choice.
    #expect(subjects.agreed >= 51)
    #expect(senders.agreed >= 98)
    #expect(dates.agreed >= 49)
    #expect(ids.agreed == ids.total)
    #expect(texts.agreed >= 49)
  }
}
