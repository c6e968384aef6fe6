import CRMDomain
import Testing

@Suite("Similar names")
struct SimilarityTests {
  @Test(
    "What people mistype is alike, what they mean apart is not",
    arguments: [
      ("ромашка", "рамашка", 80...90), ("здоровье аптека", "аптека здоровье", 100...100),
      ("аптека «Здоровье»", "Аптека Здоровье", 100...100), ("ромашка плюс", "ромашка", 60...70),
      ("магазин 1", "магазин 2", 0...0), ("вектор", "сектор", 80...84), ("икс", "игр", 0...0),
      ("северсталь", "севресталь", 90...95), ("", "", 0...0), ("альфа", "омега", 0...0),
    ])
  func likeness(_ one: String, _ two: String, _ range: ClosedRange<Int>) {
    #expect(range.contains(SimilarName(one).likeness(SimilarName(two))), "\(one) – \(two)")
    #expect(
      SimilarName(one).likeness(SimilarName(two)) == SimilarName(two).likeness(SimilarName(one)))
  }

  /// The distance by its definition, without short cuts.
  static func plain(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for row in 0...a.count { table[row][0] = row }
    for column in 0...b.count { table[0][column] = column }
    for row in a.indices {
      for column in b.indices {
        let swap = a[row] == b[column] ? 0 : 1
        var cost = min(table[row][column + 1] + 1, table[row + 1][column] + 1)
        cost = min(cost, table[row][column] + swap)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          cost = min(cost, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = cost
      }
    }
    return table[a.count][b.count]
  }

  @Test("The distance is the one of the definition, up to the limit", arguments: 0..<40)
  func distance(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<100 {
      let one = dice.word()
      let two = dice.word()
      let exact = Self.plain(one, two)
      let limit = Int.random(in: 0...6, using: &dice)
      let found = EditDistance.between(one, two, limit: limit)
      #expect(exact <= limit ? found == exact : found > limit, "\(one) \(two) \(limit)")
    }
  }
}

extension Dice {
  fileprivate mutating func word() -> [UInt32] {
    let length = Int.random(in: 0...8, using: &self)
    return (0..<length).map { _ in UInt32.random(in: 97...100, using: &self) }
  }
}
