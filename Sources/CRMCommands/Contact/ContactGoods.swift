import CRMDomain
import CommandSpec

/// `crm contact goods`: what a contact bought.
enum ContactGoods {
  static let command = RecordGoods.command(Contact.kind)
}
