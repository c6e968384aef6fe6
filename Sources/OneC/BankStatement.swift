import CRMDomain
import Platform
public import Wording

/// A payment of a statement in the format 1CClientBankExchange.
public struct BankPayment: Sendable {
  /// The number of the payment order.
  public var number = ""
  /// The day, ISO.
  public var date: String?
  /// The sum in hundredths.
  public var amount: Int64 = 0
  /// Who paid.
  public var payer = ""
  /// His ИНН.
  public var inn = ""
  /// His КПП.
  public var kpp = ""
  /// The account it came from.
  public var from = ""
  /// The account it came to.
  public var to = ""
  /// What it is for.
  public var purpose = ""
  /// Whether it came in.
  public var isIncoming = false

  /// An empty one.
  public init() {}

  /// What tells it from every other payment: banks number by payer, and give some no ИНН.
  public var key: String {
    let words = "\(payer) \(purpose)".unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    let folded = Fold.key(String(String.UnicodeScalarView(words)))
    return "\(oldKey)/\(from)/\(SHA256.hex(Array(folded.utf8)).prefix(12))"
  }

  /// The key that older versions gave it.
  public var oldKey: String { "bank/\(to)/\(date ?? "")/\(number)/\(amount)/\(inn)" }
}

/// Reads statements of banks, with the tolerances of 1С itself: any case of names, either line end,
/// missing end marks, charsets that say one thing and are another.
public enum BankStatement {
  /// The first line of every statement.
  public static let mark = "1CClientBankExchange"

  /// Whether the bytes begin like a statement.
  public static func isStatement(_ head: some Sequence<UInt8>) -> Bool {
    let bytes = Array(head.prefix(64))
    return String(decoding: bytes, as: UTF8.self).contains(mark)
  }

  /// The payments of a statement.
  public static func read(_ bytes: [UInt8]) throws(Failure) -> [BankPayment] {
    let text = decoded(bytes)
    var payments: [BankPayment] = []
    var accounts: Set<String> = []
    var section: [String: String]?
    var isFirst = true
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.drop { $0 == "\u{FEFF}" || $0 == " " }
      if isFirst {
        guard line.hasPrefix(mark) else { throw notOne }
        isFirst = false
        continue
      }
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = Fold.key(String(parts[0]))
      let value = parts.count > 1 ? String(parts[1]).trimmed : ""
      switch name {
      case "секциядокумент":
        if let section { payments.append(payment(section, accounts)) }
        section = ["": value]
      case "конецдокумента", "конецфайла":
        if let section { payments.append(payment(section, accounts)) }
        section = nil
      case "расчсчет" where section == nil: accounts.insert(value)
      default:
        if !value.isEmpty { section?[name] = value }
      }
    }
    if let section { payments.append(payment(section, accounts)) }
    if isFirst { throw notOne }
    return payments
  }

  private static let notOne = Failure(
    .data, "bank.unreadable",
    Text("this is no 1CClientBankExchange statement", "это не выписка 1CClientBankExchange"))

  private static func decoded(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let head = Charset.decode(Array(bytes.prefix(400)), from: "cp866")
    let isDOS = head.contains("=DOS") || head.contains("ВерсияФормата")
    return Charset.decode(bytes, from: isDOS ? "cp866" : "windows-1251")
  }

  private static func payment(_ tags: [String: String], _ own: Set<String>) -> BankPayment {
    var payment = BankPayment()
    payment.number = tags["номер"] ?? ""
    payment.amount = abs(OneCWords.sum(tags["сумма"]) ?? 0)
    let came = OneCWords.day(tags["датапоступило"])
    payment.date = came ?? OneCWords.day(tags["дата"])
    payment.payer = several("плательщик", tags, 1)
    let keys = (tags["плательщикинн"] ?? "").split(separator: "/").map(String.init)
    payment.inn = significant(keys.first)
    payment.kpp = significant(tags["плательщиккпп"] ?? (keys.count > 1 ? keys[1] : nil))
    if payment.payer.hasPrefix("ИНН ") {
      let words = payment.payer.split(separator: " ").map(String.init)
      if payment.inn.isEmpty, words.count > 1 { payment.inn = words[1] }
      payment.payer = words.dropFirst(2).joined(separator: " ")
    }
    payment.from = tags["плательщиксчет"] ?? tags["плательщикрасчсчет"] ?? ""
    payment.to = tags["получательсчет"] ?? tags["получательрасчсчет"] ?? ""
    payment.purpose = several("назначениеплатежа", tags, 6)
    let isOurs = own.isEmpty || own.contains(payment.to)
    payment.isIncoming = came != nil && isOurs && !own.contains(payment.from)
    return payment
  }

  /// A value that may be told in numbered lines.
  private static func several(_ name: String, _ tags: [String: String], _ last: Int) -> String {
    if let whole = tags[name] { return whole }
    return (1...last).compactMap { tags["\(name)\($0)"] }.joined(separator: " ")
  }

  /// Zeros alone mean nothing.
  private static func significant(_ text: String?) -> String {
    guard let text, text.contains(where: { $0 != "0" }) else { return "" }
    return text
  }
}
