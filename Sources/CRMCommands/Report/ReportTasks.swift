import CommandSpec
import Reports
import Wording

/// `crm report tasks`: how tasks are done.
enum ReportTasks {
  static let command = ReportCommand.make(
    .tasks, summary: Text("Show how tasks are done", "Показать выполнение задач"),
    details: Text(
      "Tasks count as given when they were made, as done and declined when they were "
        + "closed, for whom they are. Those without a time are in time whenever they are done. "
        + "What is open and overdue is so at this moment, whatever the period.",
      "Поставленные задачи считаются по времени создания, выполненные и отклонённые – по "
        + "времени закрытия, у исполнителя. Задача без срока выполнена в срок. Открытые и "
        + "просроченные – на эту минуту, независимо от периода."),
    examples: [
      Example(
        "crm report tasks --period week", Text("this week", "эта неделя")),
      Example(
        "crm report tasks --by kind --period month", Text("by kind", "по видам")),
      Example(
        "crm report tasks --explain ivan:late --period month",
        Text("what was late", "что сделано с опозданием")),
    ])
}
