import CRMDomain
import Foundation
import Telephony
import Testing
import Wording

@Suite struct PhonePropertyTests {
  static let alphabet = Array(
    "0123456789012345678901234567890123456789++++    ()--.,;/#*~<>@=:\"_|\nxхдобвнextоили\u{A0}\u{200B}٣８O"
      .unicodeScalars)

  static func text(_ dice: inout Dice) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &dice) {
      if Int.random(in: 0...30, using: &dice) == 0 {
        scalars.append(Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &dice)) ?? "x")
      } else {
        scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &dice)])
      }
    }
    return String(scalars)
  }

  @Test func anyTextGivesWellFormedNumbers() {
    var dice = Dice(seed: 21)
    for _ in 0..<30_000 {
      let text = Self.text(&dice)
      let region = PhoneRules.Region.allCases.randomElement(using: &dice) ?? .russia
      let rules = PhoneRules(region: region, areaCode: Bool.random(using: &dice) ? "812" : nil)
      let numbers = PhoneNormaliser.numbers(in: text, rules: rules)
      for number in numbers {
        guard number.isReachable else { continue }
        #expect(number.e164.hasPrefix("+") && (8...16).contains(number.e164.utf8.count), "\(text)")
        #expect(number.e164.dropFirst().utf8.allSatisfy { (48...57).contains($0) })
        #expect((1...6).contains(number.ext?.utf8.count ?? 1))
        // Its own E.164 form is a fixed point.
        let again = PhoneNormaliser.numbers(in: number.e164, rules: rules)
        #expect(again.map(\.e164) == [number.e164], "\(text) → \(number.e164)")
        let pretty = PhoneNormaliser.numbers(in: number.pretty(language: .ru), rules: rules)
        #expect(pretty.map(\.e164) == [number.e164] && pretty.first?.ext == number.ext, "\(text)")
      }
      #expect(Set(numbers.map { $0.e164 + "x" + ($0.ext ?? "") }).count == numbers.count)
    }
  }

  @Test func randomBytesAreHarmless() {
    var dice = Dice(seed: 22)
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
        UInt8.random(in: 0...255, using: &dice)
      }
      _ = PhoneNormaliser.numbers(in: String(decoding: bytes, as: UTF8.self), rules: PhoneRules())
    }
  }

  @Test func longTextsAreRead() {
    let rules = PhoneRules()
    #expect(
      PhoneNormaliser.numbers(in: String(repeating: "1", count: 300_000), rules: rules).isEmpty)
    #expect(
      PhoneNormaliser.numbers(in: String(repeating: "+", count: 100_000), rules: rules).isEmpty)
    #expect(
      PhoneNormaliser.numbers(in: String(repeating: "8 ", count: 100_000), rules: rules).isEmpty)
    let many = String(repeating: "89062000001 ", count: 20_000)
    #expect(PhoneNormaliser.numbers(in: many, rules: rules).map(\.e164) == ["+79062000001"])
    _ = PhoneNormaliser.numbers(
      in: String(repeating: "89062000001,23,", count: 20_000), rules: rules)
    _ = PhoneNormaliser.numbers(in: String(repeating: "<@(", count: 50_000) + ">", rules: rules)
  }

  /// Any grouping of a number gives the same answer.
  @Test func groupingDoesNotMatter() {
    var dice = Dice(seed: 23)
    let separators = [
      "", "", "", " ", "-", " - ", ".", "\u{A0}", "\u{2011}", "(", ")", ") ", "\u{200B}",
    ]
    for _ in 0..<10_000 {
      let national = dice.russian()
      var text = ["+7", "8", "7", "+7 ", "8-", "8 ("].randomElement(using: &dice) ?? "8"
      for digit in national {
        text += String(digit) + (separators.randomElement(using: &dice) ?? "")
      }
      let numbers = PhoneNormaliser.numbers(in: text, rules: PhoneRules())
      #expect(numbers.map(\.e164) == ["+7" + national], "\(text)")
      #expect(numbers.first?.quality == .valid)
    }
  }

  /// Where Python's `phonenumbers` can be imported, it agrees about random numbers.
  @Test func anotherLibraryAgrees() throws {
    var dice = Dice(seed: 24)
    let prefixes = ["+7", "8", "7", "", "+380", "+375", "8 10 375", "+998", "+49", "+1"]
    let texts = (0..<4_000).map { _ in
      let prefix = prefixes.randomElement(using: &dice) ?? ""
      let count = prefix.contains("37") || prefix.contains("380") || prefix.contains("998") ? 9 : 10
      return prefix
        + (Bool.random(using: &dice) ? dice.digits(count) : String(dice.russian().suffix(count)))
    }
    guard let answers = try Self.askPython(texts) else {
      print("skipped: python3 cannot import phonenumbers")
      return
    }
    #expect(answers.count == texts.count)
    var agreed = 0
    for (text, answer) in zip(texts, answers) where !answer.isEmpty {
      let number = PhoneNormaliser.number(in: text, rules: PhoneRules())
      #expect(number?.e164 == answer, "\(text)")
      agreed += 1
    }
    #expect(agreed > 500)
  }

  /// The E.164 forms that the library calls valid under RU, empty where it does not.
  static func askPython(_ texts: [String]) throws -> [String]? {
    let script = """
      import sys, phonenumbers as p
      for line in sys.stdin:
        try: n = p.parse(line.strip(), "RU")
        except Exception: n = None
        print(p.format_number(n, p.PhoneNumberFormat.E164) if n and p.is_valid_number(n) else "")
      """
    let input = FileManager.default.temporaryDirectory.appendingPathComponent(
      "phones-\(UUID()).txt")
    defer { try? FileManager.default.removeItem(at: input) }  // A left-over file harms nobody.
    try Data(texts.map { $0 + "\n" }.joined().utf8).write(to: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .dropLast().map(String.init)
  }
}
