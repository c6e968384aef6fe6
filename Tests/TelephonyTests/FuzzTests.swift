import CRMDomain
import Foundation
import Telephony
import Testing

/// Bytes of strangers, changed at random: nothing may stop the readers, and what they read has to keep
/// its own rules. `CRM_FUZZ` says how many rounds; `Tests/Fuzz/run.sh` runs very many.
@Suite("Fuzz: rows, notices and numbers")
struct FuzzTests {
  static let rounds = ProcessInfo.processInfo.environment["CRM_FUZZ"].flatMap { Int($0) } ?? 300

  /// Well-formed rows of every format, and notices.
  static let seeds: [[UInt8]] = [
    #""","79062000001","78120000000","from-trunk","""Anna"" <7>","PJSIP/t-1","PJSIP/101-2","Dial","#
      + #""","2024-01-22 10:00:00",,"2024-01-22 10:00:59",59,50,"ANSWERED","DOC","1705917600.1","","","#
      + #""1705917600.1",1"#,
    #""Anna","101","89062000001","int","SIP/1","SIP/2","Dial","x","2024-01-22 10:00:00","","#
      + #""2024-01-22 10:00:09","9","0","BUSY","DOC","","1705917600.1","",5"#,
    #""Anna "Q" O","101","9000","default","2024-01-22 10:00:00","","2024-01-22 10:00:09","9","0","#
      + #""USER_BUSY","uuid-1","","","PCMA","PCMA""#,
    "1705917600|pbx-1705917600.1|sales|PJSIP/101|COMPLETECALLER|10|90|1",
    #""CHAN_START","1705917600.5","Anna","7","","","","101","from-trunk","SIP/1","","","3","","#
      + #""1705917600.1","1705917600.1","","","","""#,
    "AcctId,Account Code,Caller Number,Callee Number,Start Time,Talk Time,Session\n"
      + "1,,79062000001,101,2024-01-22 10:00:00,5,s1",
    "event=NOTIFY_END&call_start=2024-01-22+10%3A00%3A00&pbx_call_id=1&caller_id=%2B79062000001",
    "EventType=hangup&CallID=1&CallFlow=in&EventTime=170591760000000000000000&Duration=-9e99",
  ].map { Array($0.utf8) }

  /// A few changes: bytes replaced, taken out, doubled, or put in from another seed.
  static func mutated(_ dice: inout Dice) -> [UInt8] {
    var bytes = seeds[Int.random(in: 0..<seeds.count, using: &dice)]
    for _ in 0..<Int.random(in: 1...8, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &dice))
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(contentsOf: Array("\"\n,|&%=".utf8).shuffled(using: &dice), at: place)
      default:
        let other = seeds[Int.random(in: 0..<seeds.count, using: &dice)]
        bytes.insert(contentsOf: other.prefix(Int.random(in: 0...80, using: &dice)), at: place)
      }
    }
    return bytes
  }

  @Test("Rows: nothing is lost between pieces, whatever they are")
  func rows() {
    var dice = Dice(seed: 11)
    for _ in 0..<Self.rounds {
      let bytes = Self.mutated(&dice) + [0x0A] + Self.mutated(&dice) + [0x0A]
      var whole = RowSplitter()
      let records = whole.feed(bytes)
      var torn = RowSplitter()
      let cut = Int.random(in: 0...bytes.count, using: &dice)
      let pieces = torn.feed(Array(bytes[..<cut])) + torn.feed(Array(bytes[cut...]))
      #expect(records == pieces && whole.rest == torn.rest)
      var reader = RowReader()
      for record in records { check(reader.read(record)) }
      for format in RowFormat.allCases {
        var named = RowReader(format: format)
        for record in records { check(named.read(record)) }
      }
    }
  }

  /// What was read of a row is kept as text and comes back the same.
  private func check(_ outcome: RowReader.Outcome) {
    guard case .leg(let leg) = outcome else { return }
    #expect(!leg.key.isEmpty && !leg.call.isEmpty)
    let kept = CallLeg(body: leg.body)
    #expect(kept != nil && kept?.body == leg.body)
    let rules = ExchangeRules(inbound: [], isExtension: { $0.utf8.count < 5 }, utc: { $0 })
    if let summary = CallSummary([leg, leg], rules) {
      #expect(summary.duration >= 0 && summary.talk >= 0)
      #expect(["in", "out", "internal"].contains(summary.direction))
    }
  }

  @Test("Notices: every mapping reads anything")
  func notices() throws {
    var dice = Dice(seed: 12)
    let mappings = try ShippedMappings.all()
    for _ in 0..<Self.rounds {
      let fields = NoticeFields(urlencoded: Self.mutated(&dice))
      for mapping in mappings {
        let leg = mapping.leg(fields)
        #expect(leg.talk ?? 0 >= 0 && leg.duration ?? 0 >= 0)
        check(.leg(leg))
      }
    }
  }

  @Test("Mappings: a slip names its line, and nothing worse happens")
  func mappings() {
    var dice = Dice(seed: 13)
    let words = [
      "exchange", "when", "call", "a", "b=c", "in", "out", "talk", "us", "\n", "\n", "#", "=",
    ]
    for _ in 0..<Self.rounds {
      let text = (0..<20).map { _ in words[Int.random(in: 0..<words.count, using: &dice)] }
        .joined(separator: " ")
      _ = try? NoticeMapping.read(text)
    }
  }

  @Test("Numbers: whatever is typed gives numbers that can be read again")
  func numbers() {
    var dice = Dice(seed: 14)
    let rules = PhoneRules(region: .russia, areaCode: "495")
    let parts = [
      "8", "+7", "(916)", " 555-01-23", "доб. 12", "вн", ",", ";", "/", "\u{202F}", "٣", "３",
      "tel:",
      ";ext=9", "или", "810", "00", "380", "#", "*", "O", "\u{200B}", "-", "Анна", "1", "23", "456",
    ]
    for _ in 0..<Self.rounds {
      let text = (0..<Int.random(in: 1...9, using: &dice)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &dice)]
      }.joined()
      for number in PhoneNormaliser.numbers(in: text, rules: rules) where number.e164.hasPrefix("+")
      {
        #expect(number.e164.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }, "\(text)")
        #expect((8...16).contains(number.e164.utf8.count), "\(text)")
        let again = PhoneNormaliser.numbers(in: number.e164, rules: rules)
        #expect(again.map(\.e164) == [number.e164], "\(text)")
      }
    }
  }
}
