import Foundation
import Testing

/// What goes out comes in again and changes nothing.
@Suite("export and import")
struct RoundTripTests {
  /// A store in a folder of its own.
  private final class Shop {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-round-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
      // A leftover in the temporary folder is harmless.
      try? FileManager.default.removeItem(at: folder)
    }

    func crm(_ words: String..., input: [UInt8] = []) throws -> [UInt8] {
      let outcome = try InProcessFace().run(
        words: words,
        environment: [
          "CRM_DB": folder.appendingPathComponent("crm.db").path, "CRM_USER": "olga",
          "CRM_NOW": "2026-11-23T09:00:00Z", "TZ": "UTC", "LC_ALL": "C.UTF-8",
          "HOME": folder.path,
        ], input: input, terminal: false, directory: folder.path)
      let said = String(decoding: outcome.err, as: UTF8.self)
      #expect(outcome.code == 0, "crm \(words.joined(separator: " ")): \(said)")
      return outcome.out
    }
  }

  private static let pieces = [
    "Ромашка", "a", "\"", ",", ";", "\t", "'", "=1+1", "@x", "-", "\\", " ", "ё", "🙂", "\\n", "<&>",
  ]

  private static func word(_ dice: inout Dice) -> String {
    "Я"
      + (0..<Int.random(in: 0...6, using: &dice)).map { _ in
        pieces.randomElement(using: &dice) ?? ""
      }.joined() + "."
  }

  private static func people(_ dice: inout Dice, _ count: Int) throws -> [UInt8] {
    var lines: [UInt8] = []
    for number in 0..<count {
      var object: [String: Any] = [
        "name": word(&dice), "position": word(&dice), "owner": "olga",
        "emails": (0..<Int.random(in: 0...2, using: &dice)).map { "p\(number).\($0)@b.example" },
        "tags": ["опт", "юг"].filter { _ in Bool.random(using: &dice) },
      ]
      if Bool.random(using: &dice) { object["birthday"] = "1985-04-12" }
      if Bool.random(using: &dice) {
        object["phones"] = ["+7916\(1_000_000 + number)", "+7495\(1_000_000 + number)x12"]
      }
      lines += Array(try JSONSerialization.data(withJSONObject: object)) + [10]
    }
    return lines
  }

  @Test(arguments: [["--format", "csv"], ["--format", "ndjson"], ["--safe-cells"]])
  func contacts(_ flags: [String]) throws {
    var dice = Dice(seed: 21)
    let shop = try Shop()
    _ = try shop.crm("init")
    _ = try shop.crm("import", "contact", "-", input: try Self.people(&dice, 60))
    let isSafe = flags == ["--safe-cells"]
    let out =
      isSafe
      ? try shop.crm("export", "contact", "--safe-cells")
      : try shop.crm("export", "contact", flags[0], flags[1])
    let counts =
      isSafe
      ? try shop.crm("import", "contact", "-", "--key", "id", "--safe-cells", input: out)
      : try shop.crm("import", "contact", "-", "--key", "id", input: out)
    #expect(String(decoding: counts, as: UTF8.self) == "60\t0\t0\t60\t0\t0\t\n")
    let again = try shop.crm("export", "contact", "--format", "ndjson")
    let other = try Shop()
    _ = try other.crm("init")
    _ = try other.crm("import", "contact", "-", "--map", "-=id", input: out.isEmpty ? [] : again)
    #expect(try other.crm("export", "contact", "--format", "ndjson") == again)
  }

  @Test func cards() throws {
    var dice = Dice(seed: 22)
    let shop = try Shop()
    _ = try shop.crm("init")
    _ = try shop.crm("import", "contact", "-", input: try Self.people(&dice, 40))
    // Those without an address or number have no key by which a card finds them.
    for version in ["vcard", "vcard4"] {
      let cards = try shop.crm("export", "contact", "phone!=", "--to", version)
      let counts = try shop.crm("import", "contact", "-", input: cards)
      let words = String(decoding: counts, as: UTF8.self).split(separator: "\t")
      #expect(words[0] == words[3] && words[1] == "0" && words[2] == "0", "\(words)")
    }
  }
}
