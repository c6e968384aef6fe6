import CRMDomain
import CommandSpec

/// `crm company goods`: what a company bought.
enum CompanyGoods {
  static let command = RecordGoods.command(Company.kind)
}
