import CRMDomain

/// Goes over the tokens of one text and collects its numbers.
struct PhoneReader {
  /// What stands between the last number and the piece at hand.
  private struct Gap {
    var marks: [Unicode.Scalar] = []
    var isExtension = false
    var isBroken = false
  }

  private struct Found {
    var number: PhoneDigits.Reading
    var ext: String?
  }

  private let raw: String
  private let rules: PhoneRules
  private var found: [Found] = []
  private var leftovers: [PhonePiece] = []
  private var hasForeignWord = false
  private var gap = Gap()
  /// Endings of two digits after single commas, which count only when there are several.
  private var commaEndings: [ArraySlice<UInt8>] = []

  init(raw: String, rules: PhoneRules) {
    self.raw = raw
    self.rules = rules
  }

  mutating func read(_ tokens: [PhoneToken]) {
    for (index, token) in tokens.enumerated() {
      switch token {
      case .mark(let mark): gap.marks.append(mark)
      case .word(let word, let isGlued): take(word, isGlued)
      case .piece(let piece):
        let isSpoilt = gap.isBroken || startsBrokenWord(tokens, index + 1)
        if !isSpoilt { take(piece) }
        gap = Gap()
      }
    }
    flushCommaEndings()
  }

  /// The numbers found, each once; where there is none, the short ones.
  var numbers: [PhoneNumber] {
    let full = found.map { found in
      PhoneNumber(
        e164: found.number.e164, ext: found.ext, raw: raw, quality: found.number.quality)
    }
    let all = full.isEmpty && !hasForeignWord ? leftovers.compactMap(short) : full
    if all.count < 2 { return all }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.e164 + "x" + ($0.ext ?? "")).inserted }
  }

  private func short(_ piece: PhonePiece) -> PhoneNumber? {
    let digits = piece.digits
    guard !piece.hasPlus, digits.contains(where: { $0 != UInt8(ascii: "0") }) else { return nil }
    let isService = piece.digits.count <= 5 || rules.extensionDigits.contains(piece.digits.count)
    guard isService || (6...7).contains(piece.digits.count) else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    return PhoneNumber(e164: text, raw: raw, quality: isService ? .service : .local)
  }
}

extension PhoneReader {
  private static let extensionWords: Set<String> = [
    "доб", "добав", "добавочный", "добавочн", "д", "вн", "внут", "внутр", "внутренний", "ext",
    "extn",
    "extension", "x", "х",
  ]

  private static let labels: Set<String> = [
    "тел", "телефон", "телефоны", "т", "моб", "мобильный", "м", "сот", "сотовый", "с", "раб",
    "рабочий", "р", "д", "дом", "домашний", "гор", "городской", "факс", "ф", "tel", "phone", "mob",
    "mobile", "cell", "fax", "office", "work", "home", "whatsapp", "viber", "telegram", "sip",
    "sips",
  ]

  private static let alternatives: Set<String> = ["или", "и", "or", "and"]

  private mutating func take(_ word: String, _ isGlued: Bool) {
    if Self.extensionWords.contains(word), !found.isEmpty {
      gap.isExtension = true
    } else if Self.alternatives.contains(word) {
      gap.marks.append("/")
    } else if !Self.labels.contains(word) {
      hasForeignWord = true
      gap.isBroken = gap.isBroken || isSlip(word, isGlued)
    }
  }

  /// Whether the piece before `index` is followed by letters typed for digits.
  private func startsBrokenWord(_ tokens: [PhoneToken], _ index: Int) -> Bool {
    guard index < tokens.count, case .word(let word, let isGlued) = tokens[index] else {
      return false
    }
    return isSlip(word, isGlued) && !Self.extensionWords.contains(word)
  }

  /// One or two letters that touch digits are a slip of the hand, as in `9O6`.
  private func isSlip(_ word: String, _ isGlued: Bool) -> Bool {
    isGlued && word.unicodeScalars.count <= 2 && !Self.labels.contains(word)
      && !Self.alternatives.contains(word)
  }

  private mutating func take(_ piece: PhonePiece) {
    if takeExtension(piece) { return }
    flushCommaEndings(unless: gap.marks == [","] && piece.digits.count == 2)
    if let reading = reading(piece), !isTailOfCity(piece) {
      found.append(Found(number: reading))
    } else if !takeSeveral(piece), !takeEnding(piece) {
      leftovers.append(piece)
    }
  }

  private func reading(_ piece: PhonePiece) -> PhoneDigits.Reading? {
    PhoneDigits(digits: piece.digits, hasPlus: piece.hasPlus, rules: rules).reading()
  }

  /// Takes one to six digits after a word or mark of extension, and goes on with what follows them.
  private mutating func takeExtension(_ piece: PhonePiece) -> Bool {
    guard isExtensionGap(piece), !piece.hasPlus, let last = found.indices.last,
      found[last].ext == nil
    else { return false }
    if piece.digits.count <= 6 {
      guard piece.digits.count > 0 else { return false }
      found[last].ext = String(decoding: piece.digits, as: UTF8.self)
      return true
    }
    guard let (head, tail) = piece.divided(after: 1), head.digits.count <= 6, reading(piece) == nil,
      reading(tail) != nil
    else { return false }
    found[last].ext = String(decoding: head.digits, as: UTF8.self)
    gap = Gap()
    take(tail)
    return true
  }

  private func isExtensionGap(_ piece: PhonePiece) -> Bool {
    if gap.isExtension { return true }
    switch gap.marks {
    case ["#"], ["*"]: return true
    // Two digits after one comma may be another ending as well; five and more are a number.
    case [","]: return [1, 3, 4].contains(piece.digits.count) && commaEndings.isEmpty
    default:
      return gap.marks.count > 1 && gap.marks.allSatisfy { $0 == "," } && piece.digits.count <= 6
    }
  }

  /// A local number beside a city number takes that one's area code, not the office's.
  private func isTailOfCity(_ piece: PhonePiece) -> Bool {
    guard (5...7).contains(piece.digits.count), let last = found.last else { return false }
    return !gap.marks.isEmpty && !NumberingPlan.isMobile(last.number.digits)
  }

  /// Numbers divided by blanks alone; a few digits that follow the last make it doubtful.
  private mutating func takeSeveral(_ piece: PhonePiece) -> Bool {
    var readings: [PhoneDigits.Reading] = []
    var rest = piece
    while let (reading, tail) = leadingNumber(rest) {
      readings.append(reading)
      rest = tail
    }
    guard let last = readings.last else { return false }
    if let reading = reading(rest), rest.digits.count > 7 {
      readings.append(reading)
    } else {
      guard rest.digits.count <= 6 else { return false }
      readings[readings.count - 1] = last.doubtful
    }
    found += readings.map { Found(number: $0) }
    return true
  }

  /// The shortest sure number at the head that ends before a blank.
  private func leadingNumber(
    _ piece: PhonePiece
  ) -> (reading: PhoneDigits.Reading, tail: PhonePiece)? {
    for count in 1...16 {
      guard let (head, tail) = piece.divided(after: count), head.digits.count >= 10,
        let reading = reading(head), reading.quality == .valid
      else { continue }
      return (reading, tail)
    }
    return nil
  }

  /// `…-41/42`, `…41,23,24`, and a local number after a full one: the digits replace the ending.
  private mutating func takeEnding(_ piece: PhonePiece) -> Bool {
    guard !piece.hasPlus, let last = found.last?.number, !gap.marks.isEmpty else { return false }
    let isSlash = gap.marks.contains("/")
    switch piece.digits.count {
    case 2 where gap.marks == [","]:
      commaEndings.append(piece.digits)
    case 2 where isSlash, 4 where isSlash:
      found.append(Found(number: replaced(last, piece.digits)))
    case 5...7 where !NumberingPlan.isMobile(last.digits):
      found.append(Found(number: replaced(last, piece.digits)))
    default: return false
    }
    return true
  }

  private mutating func flushCommaEndings(unless isGoingOn: Bool = false) {
    guard !isGoingOn else { return }
    if commaEndings.count > 1, let last = found.last?.number {
      found += commaEndings.map { Found(number: replaced(last, $0)) }
    }
    commaEndings = []
  }

  private func replaced(
    _ reading: PhoneDigits.Reading, _ ending: ArraySlice<UInt8>
  ) -> PhoneDigits.Reading {
    PhoneDigits.Reading(
      digits: reading.digits.dropLast(ending.count) + ending, quality: reading.quality)
  }
}
