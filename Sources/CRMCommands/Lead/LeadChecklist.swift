import CRMDomain
import CommandSpec

/// `crm lead checklist`: what is to be done on the present stage.
enum LeadChecklist {
  static let command = Checklists.show(Lead.kind)
}
