import CRMDomain
import CommandSpec

/// `crm deal checklist`: what is to be done on the present stage.
enum DealChecklist {
  static let command = Checklists.show(Deal.kind)
}
