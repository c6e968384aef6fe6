/// Finds what was probably meant by a word that is not known.
public enum Suggestion {
  /// Longer words are not compared: nobody mistypes them, and the time stays bounded.
  static let longest = 40

  /// The candidates nearest to `word`, at most three, all equally near; empty when none is near.
  ///
  /// Near means: typed on the other keyboard layout, at most two slips away (one for words up to
  /// three letters; swapping neighbours is one slip), or one being the beginning of the other.
  public static func closest(to word: String, among candidates: [String]) -> [String] {
    guard !word.isEmpty, word.utf8.prefix(4 * longest + 1).count <= 4 * longest else { return [] }
    let spellings = [word, KeyboardLayout.latin(word), KeyboardLayout.cyrillic(word)]
      .map { Array($0.lowercased()) }
    var best = Int.max
    var found: [String] = []
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      guard let score = spellings.compactMap({ score($0, letters) }).min(), score <= best else {
        continue
      }
      if score < best { found = [] }
      best = score
      if !found.contains(candidate) { found.append(candidate) }
    }
    return Array(found.prefix(3))
  }

  /// The line «did you mean …?», or nothing when no candidate is near.
  public static func hint(
    for word: String, among candidates: [String], prefix: String = ""
  ) -> Text? {
    hint(closest(to: word, among: candidates).map { prefix + $0 })
  }

  /// The line «did you mean …?» with what was found, or nothing.
  public static func hint(_ found: [String]) -> Text? {
    guard !found.isEmpty else { return nil }
    let english = found.map { "'\($0)'" }.joined(separator: " or ")
    let russian = found.map { "«\($0)»" }.joined(separator: " или ")
    return Text("did you mean \(english)?", "возможно, \(russian)?")
  }

  /// How far apart two words are, in half slips; nil when too far. One being the beginning of the
  /// other counts as one slip and a half, or two and a half for only two letters.
  private static func score(_ typed: [Character], _ known: [Character]) -> Int? {
    let shared = min(typed.count, known.count)
    let slips = slips(typed, known, atMost: shared <= 3 ? 1 : 2).map { 2 * $0 }
    guard shared >= 2, typed.prefix(shared) == known.prefix(shared) else { return slips }
    return min(slips ?? .max, shared >= 3 ? 3 : 5)
  }

  /// The optimal string alignment distance: insert, delete, replace, swap neighbours.
  static func slips(_ left: [Character], _ right: [Character], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit, max(left.count, right.count) <= longest else {
      return nil
    }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      before = previous
      previous = current
    }
    let distance = previous[right.count]
    return distance <= limit ? distance : nil
  }
}
