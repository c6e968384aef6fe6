public import CRMDomain

/// One line of goods; sums are in hundredths and hold the tax.
public struct CommerceLine: Sendable, Equatable {
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

/// A paper as it came from 1С.
public struct CommerceDocument: Sendable {
  /// What papers there are.
  public enum Kind: String, Sendable {
    case order, invoice, shipment, payment, other
  }

  /// Somebody named on a paper.
  public struct Party: Sendable {
    /// Покупатель, Продавец…, folded.
    public var role = ""
    /// What he is called.
    public var name = ""
    /// ИНН.
    public var inn = ""
    /// КПП.
    public var kpp = ""

    /// Nobody.
    public init() {}
  }

  /// What it is.
  public var kind = Kind.other
  /// «ХозОперация» as it was written.
  public var operation = ""
  /// The form of the tax service that the file is: `ON_CHETOP`, `DP_IZVPOL`; empty for others.
  public var form = ""
  /// The key in 1С.
  public var id = ""
  /// The number.
  public var number = ""
  /// The number that 1С gave it, where `number` is that of the other side.
  public var ownNumber = ""
  /// The day, ISO.
  public var date: String?
  /// The sum in hundredths.
  public var amount: Int64?
  /// ISO 4217.
  public var currency = Currency.roubles
  /// The role of the writer, folded: «продавец».
  public var role = ""
  /// Who is named.
  public var parties: [Party] = []
  /// To be paid until, ISO.
  public var dueOn: String?
  /// The comment.
  public var comment = ""
  /// What it follows from, as 1С says it: a number of ours may stand in it.
  public var base = ""
  /// The goods.
  public var lines: [CommerceLine] = []
  /// «ЗначенияРеквизитов» by folded name.
  public var facts: [String: String] = [:]
  /// Payments and shipments of an order.
  public var parts: [CommerceDocument] = []
  /// Whether 1С has marked it as deleted or cancelled.
  public var isGone = false

  /// An empty paper.
  public init() {}

  /// How the keys begin of papers that have none in 1С.
  public static let ownKeys = "1c/"

  /// What tells a paper without a key from every other one: what it is, its number, its day and who
  /// buys.
  public var ownKey: String {
    let named = number.isEmpty ? ownNumber : number
    return "\(ownKeyOfNumber(named))\(date ?? "")/\(buyer?.inn ?? "")"
  }

  /// How the keys of all papers of this number begin.
  public func ownKeyOfNumber(_ number: String) -> String {
    "\(CommerceDocument.ownKeys)\(kind.rawValue)/\(number)/"
  }

  /// The customer: who is named as buyer or payer, or who is not the seller.
  public var buyer: Party? {
    let buyers = ["покупатель", "плательщик", "получатель"]
    return parties.first { buyers.contains($0.role) } ?? parties.first { $0.role != "продавец" }
  }

  /// A fact by any of its names; nil for the empty values of 1С.
  public func fact(_ names: String...) -> String? {
    for name in names {
      if let value = facts[Fold.key(name)], !value.isEmpty, value != "T" { return value }
    }
    return nil
  }
}
