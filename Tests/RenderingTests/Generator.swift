import Rendering

/// A small seeded source of chance (SplitMix64), so that a failing case comes back.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func upTo(_ limit: Int) -> Int {
    Int.random(in: 0...limit, using: &self)
  }

  /// What strangers write, and what they should not.
  private static let morsels: [String] = [
    "a", "Z", "7", " ", "  ", "\t", "\n", "\r\n", "\r", "\"", "'", ",", ";", "\\", "|", "=", "+7",
    "@", "-", "Ж", "ё", "Ё", "аптека «Здоровье»", "–", "…", "№", "\u{202E}", "\u{2066}", "\u{200B}",
    "\u{FEFF}", "\u{061C}", "\u{1B}[31m", "\u{1B}]0;title\u{07}", "\u{1B}", "\u{9B}2J", "\u{0}",
    "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "e\u{301}", "漢字", "한국", "😀", "🇷🇺",
    "👨\u{200D}👩\u{200D}👧", "\u{FFFD}", "\u{10FFFF}", "<b>", "*_`[x](y)", "\u{AD}", "مرحبا",
    "\u{E0041}", "%s", "\u{0B}", "\u{1F}",
  ]

  mutating func text() -> String {
    (0..<upTo(12)).map { _ in Generator.morsels.randomElement(using: &self) ?? "" }.joined()
  }

  mutating func scalarText() -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<upTo(20) {
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) {
        view.append(scalar)
      }
    }
    return String(view)
  }

  mutating func value(depth: Int = 2) -> CellValue {
    switch upTo(depth > 0 ? 8 : 6) {
    case 0: .null
    case 1: .text(text())
    case 2: .integer(Int64.random(in: .min ... .max, using: &self))
    case 3: .decimal(Int64.random(in: .min ... .max, using: &self), scale: upTo(4))
    case 4: .instant(Int64.random(in: -4_000_000_000...9_000_000_000, using: &self))
    case 5: .day("2026-11-2\(upTo(9))")
    case 6: .flag(upTo(1) == 0)
    case 7: .list((0..<upTo(3)).map { _ in value(depth: depth - 1) })
    default: .object((0..<upTo(3)).map { ("k\($0) \(text())", value(depth: depth - 1)) })
    }
  }
}
