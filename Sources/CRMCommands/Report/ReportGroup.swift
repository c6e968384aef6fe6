import CommandSpec
import Wording

/// `crm report`: figures about the work as a whole.
enum ReportGroup {
  static let group = Group<App>(
    "report", summary: Text("Figures about the work as a whole", "Отчёты о работе отдела"),
    details: Text(
      "A seller's reports cover his own work, a senior's the department.",
      "Отчёты продавца охватывают его работу, отчёты старшего – весь отдел.")
  ) {
    [.command(ReportFunnel.command), .command(ReportOverdue.command)]
  }

  /// Whose work is looked at.
  static let owner = Option<String>(
    "owner", value: "LOGIN",
    help: Text("only this user's work", "работа только этого пользователя"),
    completion: .ask("user"))
}
