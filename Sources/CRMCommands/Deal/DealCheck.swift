import CRMDomain
import CommandSpec

/// `crm deal check`: ticks points of the checklist.
enum DealCheck {
  static let command = Checklists.tick(Deal.kind)
}
