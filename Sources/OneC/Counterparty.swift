import CRMDomain
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
  /// Whether that person trades under his own name (ИП).
  public var isEntrepreneur = false
  /// ИНН.
  public var inn = ""
  /// КПП of a legal entity.
  public var kpp = ""
  /// ОКПО.
  public var okpo = ""
  /// ОГРН or ОГРНИП; CommerceML has no place for it.
  public var ogrn = ""
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
  public var lines: [CommerceLine] = []
  /// The sum where there are no goods.
  public var amount: Int64 = 0
  /// What else is to be known.
  public var comment = ""

  /// An empty one.
  public init() {}

  /// The sum of the order.
  public var total: Int64 { lines.isEmpty ? amount : lines.reduce(0) { $0 + $1.amount } }
}
