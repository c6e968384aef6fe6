public import CRMDomain
public import Wording

/// A «Контрагент»: a customer as 1С knows him.
public struct Counterparty: Sendable {
  /// The key that stays the same in every export.
  public var id = ""
  /// The short name.
  public var name = ""
  /// The name of the papers.
  public var legalName = ""
  /// Whether it is a person or sole entrepreneur, and no legal entity.
  public var isPerson = false
  /// ИНН.
  public var inn = ""
  /// КПП of a legal entity.
  public var kpp = ""
  /// ОКПО.
  public var okpo = ""
  /// The legal address in one line.
  public var legalAddress = ""
  /// The postal address in one line.
  public var postalAddress = ""
  /// Telephone numbers.
  public var phones: [String] = []
  /// E-mail addresses.
  public var emails: [String] = []
  /// The account of 20 digits.
  public var account = ""
  /// The bank's code.
  public var bik = ""

  /// An empty one.
  public init() {}

  /// What 1С needs and this one lacks, or has wrong; empty when it may go.
  public var gaps: [Text] {
    var gaps: [Text] = []
    func demand(_ isThere: Bool, _ what: Text) { if !isThere { gaps.append(what) } }
    demand(!legalName.isEmpty || !name.isEmpty, Text("legal name", "полное наименование"))
    demand((try? INN.check(inn)) != nil, Text("INN", "ИНН"))
    if !isPerson { demand((try? KPP.check(kpp)) != nil, Text("KPP", "КПП")) }
    demand(!legalAddress.isEmpty, Text("legal address", "юридический адрес"))
    demand(!account.isEmpty, Text("bank account", "расчётный счёт"))
    demand(!bik.isEmpty, Text("BIK", "БИК"))
    if !account.isEmpty, !bik.isEmpty {
      demand(
        (try? BankAccount.check(account, bik: bik)) != nil,
        Text("bank account that fits its BIK", "расчётный счёт, подходящий к БИК"))
    }
    return gaps
  }

  /// The key that the papers of 1С use: `ИНН_КПП`.
  public var paperKey: String { kpp.isEmpty || isPerson ? inn : "\(inn)_\(kpp)" }
}

/// What a deal sells, as 1С takes it for an order.
public struct SaleOrder: Sendable {
  /// One line of goods; sums are in hundredths, with the tax in them.
  public struct Line: Sendable {
    /// The key of the product.
    public var id = ""
    /// Артикул.
    public var sku = ""
    /// The name.
    public var name = ""
    /// The unit as people write it.
    public var unit = ""
    /// The price of one.
    public var price: Int64 = 0
    /// Thousandths.
    public var quantity: Int64 = 0
    /// The sum.
    public var amount: Int64 = 0
    /// The rate.
    public var rate = VATRate.none
    /// The tax in the sum.
    public var vat: Int64 = 0

    /// An empty one.
    public init() {}
  }

  /// The key that stays the same in every export.
  public var id = ""
  /// The number, at most eleven characters: 1С finds an order by it.
  public var number = ""
  /// The day, ISO.
  public var date = ""
  /// The time of the day.
  public var time = "00:00:00"
  /// ISO 4217.
  public var currency = "RUB"
  /// The customer.
  public var counterparty = Counterparty()
  /// The goods.
  public var lines: [Line] = []
  /// The sum where there are no goods.
  public var amount: Int64 = 0
  /// What else is to be known.
  public var comment = ""

  /// An empty one.
  public init() {}

  /// The sum of the order.
  public var total: Int64 { lines.isEmpty ? amount : lines.reduce(0) { $0 + $1.amount } }
}
