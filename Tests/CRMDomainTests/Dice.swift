/// A small seeded generator (SplitMix64), so that a failing property can be run again.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of scalars that readers stumble over: digits, signs, blanks, marks, Cyrillic, any at all.
  mutating func text(_ length: Int = 24) -> String {
    let signs = Array(
      "0123456789+-.,:;/ '\"()%~!=_@<>kmTZtzдчмин₽$\u{301}\u{308}\u{A0}\u{200B}\n\0".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      switch Int.random(in: 0...9, using: &self) {
      case 0...6: scalars.append(signs[Int.random(in: 0..<signs.count, using: &self)])
      case 7: scalars.append(Unicode.Scalar(UInt32.random(in: 0x400...0x45F, using: &self)) ?? "а")
      default: scalars.append(Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &self)) ?? "x")
      }
    }
    return String(scalars)
  }
}
