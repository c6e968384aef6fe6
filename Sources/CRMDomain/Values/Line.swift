public import Wording

/// One line of a deal or document: a price, a quantity, a discount, and the tax, rounded once.
///
/// The amount is price × quantity × (1 − discount), rounded to a minor unit; the tax is computed from
/// that rounded amount. Halves go away from zero, so that a return mirrors its sale. The total of a
/// document is the sum of its lines, never computed again from the whole.
public struct Line: Sendable, Hashable {
  /// Minor units for one unit of goods.
  public let price: Int64
  /// How much.
  public let quantity: Quantity
  /// Taken off the price.
  public let discount: Percent
  /// The rate of the tax.
  public let vatRate: VATRate
  /// Whether the price holds the tax already.
  public let vatIncluded: Bool
  /// Minor units after the discount; holds the tax when the price does.
  public let amount: Int64
  /// The tax in minor units.
  public let vat: Int64
  /// Minor units to pay: the amount, and the tax where it comes on top.
  public let gross: Int64

  /// Makes a line; fails with `line.too-large` when a result does not fit.
  public init(
    price: Int64, quantity: Quantity, discount: Percent = .zero, vatRate: VATRate,
    vatIncluded: Bool
  ) throws(Failure) {
    let full = Int128(price) * Int128(quantity.thousandths)
    let (reduced, overflow) = full.multipliedReportingOverflow(
      by: Int128(10_000 - discount.hundredths))
    let divided = Line.rounded(reduced, by: 10_000_000)
    guard !overflow, let amount = Int64(exactly: divided) else { throw Line.tooLarge }
    let rate = Int128(vatRate.percent)
    let tax = Line.rounded(Int128(amount) * rate, by: vatIncluded ? 100 + rate : 100)
    guard let vat = Int64(exactly: tax),
      let gross = Int64(exactly: Int128(amount) + (vatIncluded ? 0 : tax))
    else { throw Line.tooLarge }
    self.price = price
    self.quantity = quantity
    self.discount = discount
    self.vatRate = vatRate
    self.vatIncluded = vatIncluded
    self.amount = amount
    self.vat = vat
    self.gross = gross
  }

  /// The sums of a document in minor units.
  public struct Total: Sendable, Hashable {
    /// Sum of the amounts.
    public let amount: Int64
    /// Sum of the taxes.
    public let vat: Int64
    /// Sum to pay.
    public let gross: Int64
  }

  /// The sums of the lines; fails with `line.too-large` when one does not fit.
  public static func total(_ lines: some Sequence<Line>) throws(Failure) -> Total {
    var amount: Int128 = 0
    var vat: Int128 = 0
    var gross: Int128 = 0
    for line in lines {
      amount += Int128(line.amount)
      vat += Int128(line.vat)
      gross += Int128(line.gross)
    }
    guard let amount = Int64(exactly: amount), let vat = Int64(exactly: vat),
      let gross = Int64(exactly: gross)
    else { throw tooLarge }
    return Total(amount: amount, vat: vat, gross: gross)
  }

  /// Division to the nearest whole, halves away from zero; `divisor` is positive.
  private static func rounded(_ value: Int128, by divisor: Int128) -> Int128 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
    return quotient + (value < 0 ? -1 : 1)
  }

  private static var tooLarge: Failure {
    Failure(
      .data, "line.too-large",
      Text("the sum of the line is too large", "сумма строки слишком велика"))
  }
}
