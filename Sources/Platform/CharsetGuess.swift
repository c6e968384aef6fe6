/// Tells which charset undeclared eight-bit text is in, by how much like Russian each reading looks.
///
/// Four Cyrillic tables are tried. A reading earns points for frequent letters and frequent pairs,
/// and loses them for a capital after a small letter, a sign that no word begins with, a box-drawing
/// character, or a Latin letter in the same word. The wrong tables give either case turned round
/// (KOI8-R against windows-1251) or box drawing (cp866), so that a word is mostly enough.
struct CharsetGuess {
  /// What a byte above 0x7F is in one table.
  private enum Class {
    static let neutral: UInt8 = 0
    static let odd: UInt8 = 0x80
    static let upperFlag: UInt8 = 0x40
    static let mask: UInt8 = 0x3F
  }

  /// How much text is looked at; a longer one tells nothing more.
  private static let sampleLimit = 1_500

  /// How one reading of the sample did.
  struct Score {
    /// Points of all pairs together.
    var points = 0
    /// Letters that are not ASCII.
    var letters = 0
    /// Capitals right after small letters.
    var inversions = 0

    /// Points a letter, in hundredths: about 400 to 600 for Russian, below 100 for nonsense.
    var perLetter: Int { letters == 0 ? -1_000 : points * 100 / letters }
  }

  /// The Cyrillic tables with the class of each byte.
  private static let candidates: [(table: SingleByteTable, classes: [UInt8])] = [
    SingleByteTable.windows1251, .koi8r, .cp866, .iso88595,
  ].map { ($0, $0.upper.map(classify)) }

  /// Points of a letter by frequency: `а` is 1, `я` 32, `ё` 33, the Ukrainian і ї є ґ 34 to 37.
  private static let weights: [Int] = {
    var weights = [Int](repeating: 0, count: 64)
    let groups = [("оеаинт", 4), ("срвлкмд", 3), ("пуяыьгзбч", 2), ("йхжшюі", 1), ("фъїєґ", -1)]
    for (letters, weight) in groups {
      for letter in letters.utf16 { weights[Int(classify(letter) & Class.mask)] = weight }
    }
    return weights
  }()

  /// Whether a pair of small letters is among the frequent ones of Russian.
  private static let frequentPairs: [Bool] = {
    let pairs =
      "стноентонаовниравокогопоеркаалитетпртанеоротолреледеероднивелиодаклаамотвародолиссесьятьасеслось"
      + "заилвосяобоссктритисиваятадепезачтодибываминомилвсачтеадкооббесаснуыйыеойтрвтвнскрегоозсч"
      + "счётдоговпрспсебршутеттссддлтьльньщечаеннныеымузкупркуплрубытеюстсуюижчешибдрхордрптрэтеще"
    var frequent = [Bool](repeating: false, count: 64 * 64)
    let codes = pairs.utf16.map { Int(classify($0) & Class.mask) }
    for (first, second) in zip(codes, codes.dropFirst()) { frequent[first * 64 + second] = true }
    return frequent
  }()

  /// The class of a character: a letter's number with the flag of a capital, neutral, or odd.
  private static func classify(_ code: UInt16) -> UInt8 {
    switch code {
    case 0x430...0x44F: UInt8(code - 0x430 + 1)
    case 0x410...0x42F: UInt8(code - 0x410 + 1) | Class.upperFlag
    case 0x451: 33
    case 0x401: 33 | Class.upperFlag
    case 0x456: 34
    case 0x457: 35
    case 0x454: 36
    case 0x491: 37
    case 0x406: 34 | Class.upperFlag
    case 0x407: 35 | Class.upperFlag
    case 0x404: 36 | Class.upperFlag
    case 0x490: 37 | Class.upperFlag
    case 0xA0, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0, 0xB1, 0xBB, 0x2013...0x2026, 0x2116, 0x2122:
      Class.neutral
    default: Class.odd
    }
  }

  /// The table that `bytes` most likely are in; `hint` is what the surroundings declare.
  static func table(for bytes: ArraySlice<UInt8>, hint: SingleByteTable? = nil) -> SingleByteTable {
    if looksWestern(bytes) { return .windows1252 }
    var best = SingleByteTable.windows1251
    var bestPoints = Int.min
    for candidate in candidates {
      let score = score(bytes, candidate.classes)
      // One pair's worth for what is declared nearby, and less for the commonest charset, so that
      // a tie falls the likely way.
      let prior =
        candidate.table.name == hint?.name ? 6 : candidate.table.name == best.name ? 1 : 0
      if score.points + prior > bestPoints {
        best = candidate.table
        bestPoints = score.points + prior
      }
    }
    return best
  }

  /// A better table than `declared`, where the text is long enough and the case is clear.
  static func correction(
    of declared: SingleByteTable, for bytes: ArraySlice<UInt8>
  ) -> SingleByteTable? {
    if declared.name == SingleByteTable.windows1252.name {
      guard !looksWestern(bytes) else { return nil }
      let best = table(for: bytes)
      guard let classes = classes(of: best) else { return nil }
      let score = score(bytes, classes)
      return score.letters >= 6 && score.perLetter >= 300 ? best : nil
    }
    guard let own = classes(of: declared) else { return nil }
    let ownScore = score(bytes, own)
    let best = table(for: bytes, hint: declared)
    guard best.name != declared.name, let other = classes(of: best) else { return nil }
    let bestScore = score(bytes, other)
    // Below 50 the declared reading is no language; else the other must be better by far, with a
    // capital after a small letter to show that the declared one has case turned round.
    let isFarBetter =
      ownScore.perLetter < 50
      || (ownScore.inversions > 0 && bestScore.inversions == 0 && bestScore.letters >= 12
        && bestScore.perLetter >= ownScore.perLetter * 3 / 2 + 50)
    return bestScore.letters >= 6 && bestScore.perLetter >= 300 && isFarBetter ? best : nil
  }

  private static func classes(of table: SingleByteTable) -> [UInt8]? {
    candidates.first { $0.table.name == table.name }?.classes
  }

  /// Whether the bytes above 0x7F stand alone among Latin letters, as in «Jürgen» or «à bientôt».
  private static func looksWestern(_ bytes: ArraySlice<UInt8>) -> Bool {
    var high = 0
    var alone = 0
    var seen = 0
    var before: UInt8 = 0x20
    var index = bytes.startIndex
    while index < bytes.endIndex, seen < sampleLimit {
      let byte = bytes[index]
      let after = index + 1 < bytes.endIndex ? bytes[index + 1] : 0x20
      if byte >= 0x80 {
        seen += 1
        high += 1
        if before < 0x80, after < 0x80, isLatin(before) || isLatin(after) { alone += 1 }
      }
      before = byte
      index += 1
    }
    return high > 0 && alone * 2 > high
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func score(_ bytes: ArraySlice<UInt8>, _ classes: [UInt8]) -> Score {
    var score = Score()
    var before: UInt8 = 0
    var beforeLatin = false
    for byte in bytes {
      if byte < 0x80 {
        beforeLatin = isLatin(byte)
        if beforeLatin, before != 0 { score.points -= 3 }
        before = 0
        continue
      }
      let kind = classes[Int(byte) - 0x80]
      if kind == Class.odd || kind == Class.neutral {
        if kind == Class.odd { score.points -= 5 }
        before = 0
      } else {
        if beforeLatin { score.points -= 3 }
        score.letters += 1
        score.points += points(of: kind, after: before)
        let isUpper = kind & Class.upperFlag != 0
        if isUpper, before != 0, before & Class.upperFlag == 0 { score.inversions += 1 }
        before = kind
      }
      beforeLatin = false
      if score.letters >= sampleLimit { break }
    }
    return score
  }

  /// The points of a letter after another of the same word, or at its beginning (0).
  private static func points(of kind: UInt8, after before: UInt8) -> Int {
    let letter = Int(kind & Class.mask)
    var points = weights[letter]
    // ъ, ы and ь begin no word.
    if before == 0, (27...29).contains(letter) { points -= 6 }
    guard before != 0 else { return points }
    let isUpper = kind & Class.upperFlag != 0
    if isUpper, before & Class.upperFlag == 0 { points -= 6 }
    if frequentPairs[Int(before & Class.mask) * 64 + letter] { points += 3 }
    return points
  }
}
