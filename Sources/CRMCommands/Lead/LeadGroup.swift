import CRMDomain
import CommandSpec
import Wording

/// `crm lead`: requests, from the first word to the deal.
enum LeadGroup {
  static let group = Group<App>(
    "lead", summary: Text("Requests of customers", "Запросы клиентов (лиды)"),
    details: Text(
      "A lead is a request with the contact data of whoever made it. Its number is what the customer is told.",
      "Лид – это запрос с контактными данными того, кто его сделал. Его номер сообщают клиенту.")
  ) {
    [.command(LeadAdd.command)] + RecordVerbs.all(Lead.kind) + [
      .command(LeadAssign.command), .command(LeadRemind.command), .command(LeadStatus.command),
      .command(LeadQualify.command),
      .command(LeadWait.command), .command(LeadDisqualify.command), .command(LeadConvert.command),
      .command(LeadChecklist.command), .command(LeadCheck.command),
      .command(LeadSuggest.command),
    ] + RecordVerbs.merging(Lead.kind)
  }

  /// Leads, named by number, address or telephone.
  static let leads = Lead.kind.operands()
  /// The reason of a step.
  static let reason = Option<String>(
    "reason", value: "TEXT", help: Text("why", "причина"))
}
