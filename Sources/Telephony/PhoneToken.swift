/// A part of a text that may hold telephone numbers.
enum PhoneToken {
  /// Groups of digits with blanks, dashes, dots or brackets between them.
  case piece(PhonePiece)
  /// Letters; `isGlued` when a digit touches them.
  case word(String, isGlued: Bool)
  /// One of `;` `,` `/` `#` `*`; a new line and `|` are `;`.
  case mark(Unicode.Scalar)

  /// Cuts plain text into tokens.
  static func tokens(_ text: [Unicode.Scalar]) -> [PhoneToken] {
    var tokens: [PhoneToken] = []
    var index = 0
    while index < text.count {
      let scalar = text[index]
      if PhoneText.isDigit(scalar) || scalar == "+" {
        tokens.append(.piece(PhonePiece(text, &index)))
      } else if scalar.properties.isAlphabetic {
        tokens.append(word(text, &index))
      } else {
        if let mark = mark(scalar) { tokens.append(.mark(mark)) }
        index += 1
      }
    }
    return tokens
  }

  private static func mark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\n", "|", ";": ";"
    case "/", "\\": "/"
    case ",", "#", "*": scalar
    default: nil
    }
  }

  private static func word(_ text: [Unicode.Scalar], _ index: inout Int) -> PhoneToken {
    let start = index
    var word = String.UnicodeScalarView()
    while index < text.count, text[index].properties.isAlphabetic {
      word.append(text[index])
      index += 1
    }
    let touchesLeft = start > 0 && PhoneText.isDigit(text[start - 1])
    let touchesRight = index < text.count && PhoneText.isDigit(text[index])
    return .word(String(word), isGlued: touchesLeft || touchesRight)
  }
}

/// Digits that stand together, in the groups in which they were written.
struct PhonePiece {
  /// Where a group of digits begins, and whether a blank stands before it.
  private struct Start {
    let offset: Int
    let followsBlank: Bool
  }

  /// All digits, ASCII.
  let digits: ArraySlice<UInt8>
  let hasPlus: Bool
  private let starts: ArraySlice<Start>

  /// Reads from a digit or a plus up to the first character that cannot stand inside a number.
  init(_ text: [Unicode.Scalar], _ index: inout Int) {
    var digits: [UInt8] = []
    var starts: [Start] = []
    hasPlus = text[index] == "+"
    if hasPlus { index += 1 }
    var isOpen = false
    var sawBlank = false
    scan: while index < text.count {
      let scalar = text[index]
      switch scalar {
      case "0"..."9":
        if !isOpen { starts.append(Start(offset: digits.count, followsBlank: sawBlank)) }
        digits.append(UInt8(truncatingIfNeeded: scalar.value))
        isOpen = true
        sawBlank = false
      case " ", "(", ")", "-", ".", "~":
        isOpen = false
        sawBlank = sawBlank || scalar == " "
      default: break scan
      }
      index += 1
    }
    self.digits = digits[...]
    self.starts = starts[...]
  }

  private init(_ digits: ArraySlice<UInt8>, _ starts: ArraySlice<Start>, hasPlus: Bool) {
    self.digits = digits
    self.starts = starts
    self.hasPlus = hasPlus
  }

  /// What stands before and from the group numbered `count`, where a blank divides them there.
  func divided(after count: Int) -> (head: PhonePiece, tail: PhonePiece)? {
    let place = starts.startIndex + count
    guard place < starts.endIndex, starts[place].followsBlank else { return nil }
    let offset = starts[place].offset
    return (
      PhonePiece(digits[..<offset], starts[..<place], hasPlus: hasPlus),
      PhonePiece(digits[offset...], starts[place...], hasPlus: false)
    )
  }
}
