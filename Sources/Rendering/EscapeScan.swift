/// Finds the escape sequences of ECMA-48 in a text, in linear time also where they never end.
struct EscapeScan {
  private let scalars: [Unicode.Scalar]
  /// Set once a string sequence was looked for its end in vain: no later one has an end either.
  private var hasNoTerminator = false

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// How many scalars the sequence that begins at `start` has; 0 where none does.
  mutating func length(at start: Int) -> Int {
    switch scalars[start].value {
    case 0x1B: break
    case 0x9B: return control(from: start + 1) - start
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: return string(from: start + 1) - start
    default: return 0
    }
    guard start + 1 < scalars.count else { return 1 }
    switch scalars[start + 1] {
    case "[": return control(from: start + 2) - start
    case "]", "P", "X", "^", "_": return string(from: start + 2) - start
    default: return plain(from: start + 1) - start
    }
  }

  /// `CSI` parameters, intermediates and one final byte; what breaks off early ends before the odd one.
  private func control(from start: Int) -> Int {
    var at = start
    while at < scalars.count, (0x20...0x3F).contains(scalars[at].value) { at += 1 }
    return at < scalars.count && (0x40...0x7E).contains(scalars[at].value) ? at + 1 : at
  }

  /// Intermediates and one final byte after a bare escape.
  private func plain(from start: Int) -> Int {
    var at = start
    while at < scalars.count, (0x20...0x2F).contains(scalars[at].value) { at += 1 }
    return at < scalars.count && (0x30...0x7E).contains(scalars[at].value) ? at + 1 : at
  }

  /// A string up to `BEL` or `ST`; where that never comes only the opening goes, and what follows is
  /// text that a person should see.
  private mutating func string(from start: Int) -> Int {
    if hasNoTerminator { return start }
    var at = start
    while at < scalars.count {
      switch scalars[at].value {
      case 0x07, 0x9C: return at + 1
      case 0x1B where at + 1 < scalars.count && scalars[at + 1] == "\\": return at + 2
      default: at += 1
      }
    }
    hasNoTerminator = true
    return start
  }
}
