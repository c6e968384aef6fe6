import CommandSpec
import Wording

/// `crm report`: numbers for the head of the department.
enum ReportGroup {
  static let group = Group<App>("report", summary: Text("Reports", "Отчёты")) { [] }
}
