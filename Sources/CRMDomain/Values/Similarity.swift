/// How alike two names are, in percent: for finding what may be the same.
///
/// A name is folded before it comes here. Numbers tell names apart: «Магазин 1» is not «Магазин 2».
public struct SimilarName: Sendable, Hashable {
  /// The words in the order of the name.
  public let words: [String]
  /// The letters without blanks.
  public let letters: [UInt32]
  private let numbers: [String]
  private let sorted: [String]

  /// Takes a name apart.
  public init(_ name: String) {
    words = Fold.words(name)
    letters = words.flatMap { $0.unicodeScalars.map(\.value) }
    sorted = words.sorted()
    numbers = sorted.filter { word in
      word.unicodeScalars.contains { $0.properties.numericType != nil }
    }
  }

  /// The words, sorted: the same for «аптека Здоровье» and «Здоровье, аптека».
  public var wordSet: String { sorted.joined(separator: " ") }

  /// How alike the names are: 100 for the same words, 0 for nothing in common.
  public func likeness(_ other: SimilarName) -> Int {
    guard !letters.isEmpty, !other.letters.isEmpty, numbers == other.numbers else { return 0 }
    if letters == other.letters || sorted == other.sorted { return 100 }
    return max(byLetters(other), byWords(other))
  }

  private func byLetters(_ other: SimilarName) -> Int {
    let longest = max(letters.count, other.letters.count)
    // Short names differ by a letter on purpose.
    guard min(letters.count, other.letters.count) > 3 else { return 0 }
    let limit = longest / 3
    let distance = EditDistance.between(letters, other.letters, limit: limit)
    return distance > limit ? 0 : 100 - 100 * distance / longest
  }

  private func byWords(_ other: SimilarName) -> Int {
    var rest = other.sorted
    var common = 0
    for word in sorted {
      if let place = rest.firstIndex(of: word) {
        rest.remove(at: place)
        common += 1
      }
    }
    return 200 * common / (sorted.count + other.sorted.count)
  }
}

/// The number of letters to insert, drop, replace or swap with a neighbour to get from one word to
/// another.
public enum EditDistance {
  /// The distance, or something above `limit` where it is larger: then it is not worked out.
  public static func between(_ a: [UInt32], _ b: [UInt32], limit: Int) -> Int {
    let (a, b) = trimmed(a, b)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var before: [Int] = []
    var above = Array(0...b.count)
    for row in 1...a.count {
      var current = [row] + Array(repeating: 0, count: b.count)
      var least = row
      for column in 1...b.count {
        let isSame = a[row - 1] == b[column - 1]
        var cost = min(above[column] + 1, current[column - 1] + 1)
        cost = min(cost, above[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
          cost = min(cost, before[column - 2] + 1)
        }
        current[column] = cost
        least = min(least, cost)
      }
      if least > limit { return limit + 1 }
      (before, above) = (above, current)
    }
    return above[b.count]
  }

  /// The words without the beginning and the end that they share.
  private static func trimmed(_ a: [UInt32], _ b: [UInt32]) -> ([UInt32], [UInt32]) {
    var start = 0
    let shorter = min(a.count, b.count)
    while start < shorter, a[start] == b[start] { start += 1 }
    var end = 0
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    return (Array(a[start..<(a.count - end)]), Array(b[start..<(b.count - end)]))
  }
}
