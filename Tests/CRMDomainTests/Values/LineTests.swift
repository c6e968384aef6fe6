import CRMDomain
import Testing
import Wording

@Suite struct LineTests {
  /// A sum of real documents, from published sales.
  @Test(arguments: [
    (44_687_500, VATRate.twenty, true, 7_447_917), (2_953_500, .twenty, true, 492_250),
    (10_000, .twentyTwo, true, 1_803),
    (10_000, .five, true, 476), (1_025_000, .twenty, false, 205_000),
    (17_000_000, .twentyTwo, true, 3_065_574),
    (10_000, .none, true, 0), (10_000, .zero, false, 0), (-10_000, .twentyTwo, true, -1_803),
  ])
  func taxAsInRealDocuments(price: Int64, rate: VATRate, isIncluded: Bool, vat: Int64) throws {
    let line = try Line(price: price, quantity: .one, vatRate: rate, vatIncluded: isIncluded)
    #expect(line.amount == price && line.vat == vat)
    #expect(line.gross == (isIncluded ? price : price + vat))
  }

  @Test(arguments: [
    (1, 500, 0, 1), (1, 499, 0, 0), (-1, 500, 0, -1), (333, 1_000, 1_000, 300),
    (8_500_000, 2_000, 0, 17_000_000),
    (100, 1_000, 10_000, 0), (1_005, 1_000, 5_000, 503), (99, 333, 0, 33),
  ])
  func amountsAreRoundedOnce(price: Int64, quantity: Int64, discount: Int64, amount: Int64) throws {
    let percent = try #require(Percent(hundredths: discount))
    let line = try Line(
      price: price, quantity: Quantity(thousandths: quantity), discount: percent, vatRate: .none,
      vatIncluded: true)
    #expect(line.amount == amount)
  }

  /// Whether `value` is `numerator / denominator` rounded to the nearest, halves away from zero:
  /// |2 (value × denominator − numerator)| ≤ denominator, and on equality |value| is the larger.
  private static func isNearest(_ value: Int64, _ numerator: Int128, _ denominator: Int128) -> Bool
  {
    let twice = 2 * (Int128(value) * denominator - numerator)
    if twice.magnitude < denominator.magnitude { return true }
    return twice.magnitude == denominator.magnitude && (twice > 0) == (numerator > 0)
  }

  @Test func linesAgreeWithExactArithmetic() throws {
    var dice = Dice(seed: 7)
    for _ in 0..<20_000 {
      let price = Int64.random(in: -10_000_000_000...10_000_000_000, using: &dice)
      let quantity = Int64.random(in: -5_000_000...5_000_000, using: &dice)
      let discount = Int64.random(in: 0...10_000, using: &dice)
      let rate = VATRate.allCases.randomElement(using: &dice) ?? .none
      let isIncluded = Bool.random(using: &dice)
      let line = try Line(
        price: price, quantity: Quantity(thousandths: quantity),
        discount: #require(Percent(hundredths: discount)), vatRate: rate, vatIncluded: isIncluded)
      let exact = Int128(price) * Int128(quantity) * Int128(10_000 - discount)
      #expect(Self.isNearest(line.amount, exact, 10_000_000))
      let base = isIncluded ? 100 + Int128(rate.percent) : 100
      #expect(Self.isNearest(line.vat, Int128(line.amount) * Int128(rate.percent), base))
      #expect(line.gross == line.amount + (isIncluded ? 0 : line.vat))
      let back = try Line(
        price: -price, quantity: Quantity(thousandths: quantity),
        discount: #require(Percent(hundredths: discount)), vatRate: rate, vatIncluded: isIncluded)
      #expect(back.amount == -line.amount && back.vat == -line.vat)
    }
  }

  @Test func totalsAreSumsOfLines() throws {
    var dice = Dice(seed: 8)
    let lines = try (0..<50).map { _ in
      try Line(
        price: Int64.random(in: 0...1_000_000, using: &dice),
        quantity: Quantity(thousandths: Int64.random(in: 0...10_000, using: &dice)),
        vatRate: .twentyTwo,
        vatIncluded: Bool.random(using: &dice))
    }
    let total = try Line.total(lines)
    #expect(total.amount == lines.map(\.amount).reduce(0, +))
    #expect(total.vat == lines.map(\.vat).reduce(0, +))
    #expect(total.gross == lines.map(\.gross).reduce(0, +))
    #expect(try Line.total([]) == Line.total(EmptyCollection<Line>()))
  }

  @Test(arguments: [
    (Int64.max, Int64.max, false), (.min, .min, false), (.max, 1_001, false), (.min, .max, true),
    (.max, 1_000, false),
  ])
  func whatDoesNotFitIsRefused(price: Int64, quantity: Int64, isIncluded: Bool) {
    #expect {
      try Line(
        price: price, quantity: Quantity(thousandths: quantity), vatRate: .twentyTwo,
        vatIncluded: isIncluded)
    } throws: { ($0 as? Failure)?.id == "line.too-large" }
  }

  @Test func totalsThatDoNotFitAreRefused() throws {
    let line = try Line(price: .max, quantity: .one, vatRate: .none, vatIncluded: true)
    #expect(line.amount == .max)
    #expect(throws: Failure.self) { try Line.total([line, line]) }
  }
}
