import CRMDomain
import CommandSpec

/// `crm order status`: any status by name.
enum OrderStatus {
  static let command = PaperVerbs.status(Order.kind)
}
