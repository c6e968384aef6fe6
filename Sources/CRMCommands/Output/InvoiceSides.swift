import CRMDomain
import Wording

/// Who sells, as the settings say.
struct Seller {
  let name: String
  let inn: String
  let kpp: String
  let address: String
  let bank: String
  let bik: String
  let account: String
  let correspondent: String
  let director: String
  let accountant: String

  /// The keys that the settings may have.
  static let keys: [(name: String, about: Text)] = [
    ("name", Text("legal name of the seller, for papers", "наименование продавца в документах")),
    ("inn", Text("its INN", "его ИНН")), ("kpp", Text("its KPP", "его КПП")),
    ("address", Text("its address", "его адрес")), ("bank", Text("its bank", "его банк")),
    ("bik", Text("the BIK of the bank", "БИК банка")),
    ("account", Text("its account there", "расчётный счёт")),
    ("corr", Text("correspondent account of the bank", "корреспондентский счёт банка")),
    ("director", Text("who signs as director", "руководитель")),
    ("accountant", Text("who signs as accountant", "бухгалтер")),
  ]

  init(_ settings: Settings) throws(Failure) {
    func value(_ key: String) -> String { settings.seller[key] ?? "" }
    let own = value("name")
    name = own.isEmpty ? settings.companyName ?? "" : own
    (inn, kpp, address) = (value("inn"), value("kpp"), value("address"))
    (bank, bik, account) = (value("bank"), value("bik"), value("account"))
    (correspondent, director, accountant) =
      (value("corr"), value("director"), value("accountant"))
    let needed = [("name", name), ("inn", inn), ("bank", bank), ("bik", bik), ("account", account)]
    let missing = needed.filter { $0.1.isEmpty }.map(\.0)
    guard missing.isEmpty else { throw Seller.unknown(missing) }
    _ = try INN.check(inn)
    _ = try BankAccount.check(account, bik: bik)
  }

  private static func unknown(_ missing: [String]) -> Failure {
    let keys = missing.joined(separator: ", ")
    return Failure(
      .config, "seller.unknown",
      Text(
        "who invoices? the settings lack [seller] \(keys)",
        "кто выставляет счёт? в настройках нет [seller] \(keys)"),
      hint: Text("see 'crm help settings'", "см. 'crm help settings'"))
  }
}

/// Who buys, as the invoice and the company say.
struct Buyer {
  let name: String
  let inn: String
  let kpp: String
  let address: String

  init(_ invoice: Record, _ company: Record?) {
    let legal = company?[Company.legalName].text ?? company?.title
    name = legal ?? invoice[Order.party].text ?? ""
    inn = company?[Company.inn].text ?? invoice[Order.inn].text ?? ""
    kpp = company?[Company.kpp].text ?? invoice[Order.kpp].text ?? ""
    address = company?[Company.legalAddress].text ?? ""
  }
}
