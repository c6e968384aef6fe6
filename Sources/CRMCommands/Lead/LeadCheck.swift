import CRMDomain
import CommandSpec

/// `crm lead check`: ticks points of the checklist.
enum LeadCheck {
  static let command = Checklists.tick(Lead.kind)
}
