import CRMDomain
import Rendering

/// The text of a payment's QR code by ГОСТ Р 56042-2014, which apps of banks read.
struct PaymentCode {
  private let seller: Seller
  private let amount: Int64
  private let purpose: String

  init(_ seller: Seller, amount: Int64, purpose: String) {
    self.seller = seller
    self.amount = amount
    self.purpose = purpose
  }

  /// The fields in the order of the standard, in UTF-8 (the `2`), divided by `|`.
  var text: String {
    let fields = [
      ("Name", String(seller.name.prefix(160))), ("PersonalAcc", seller.account),
      ("BankName", String(seller.bank.prefix(45))), ("BIC", seller.bik),
      ("CorrespAcc", seller.correspondent.isEmpty ? "0" : seller.correspondent),
      ("PayeeINN", seller.inn), ("KPP", seller.kpp), ("Sum", String(amount)),
      ("Purpose", String(purpose.prefix(210))),
    ]
    let told = fields.filter { !$0.1.isEmpty }.map { name, value in
      // The divider cannot stand within a value.
      "\(name)=" + String(value.map { $0 == "|" || $0.isNewline ? "/" : $0 })
    }
    return (["ST00012"] + told).joined(separator: "|")
  }

  /// The code; nil where the library is missing or the text too long.
  var code: QRCode? { QRCode(Array(text.utf8)) }
}
