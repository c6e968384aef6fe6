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

  /// Any scalars at all, NUL, quotes and halves of emoji families among them.
  mutating func text(_ length: Int = 40) -> String {
    var scalars = String.UnicodeScalarView()
    let rare: [Unicode.Scalar] = ["\0", "'", "\"", "?", ";", "\n", "\r", "%", "\\", "\u{308}", "🧑"]
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      if Int.random(in: 0...3, using: &self) == 0 {
        scalars.append(rare.randomElement(using: &self) ?? "'")
      } else {
        let value = UInt32.random(in: 0...0x10FFFF, using: &self)
        scalars.append(Unicode.Scalar(value) ?? "ж")
      }
    }
    return String(scalars)
  }

  mutating func bytes(_ length: Int = 60) -> [UInt8] {
    (0..<Int.random(in: 0...length, using: &self)).map { _ in
      UInt8.random(in: 0...255, using: &self)
    }
  }
}
