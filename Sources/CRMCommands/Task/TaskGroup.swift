import CRMDomain
import CommandSpec
import Wording

/// `crm task`: what is to be done, by whom, until when.
enum TaskGroup {
  static let group = Group<App>(
    "task", summary: Text("What is to be done, until when", "Задачи")
  ) {
    [.command(TaskAdd.command)] + RecordVerbs.all(FollowUp.kind) + [
      .command(TaskDone.command), .command(TaskDecline.command), .command(TaskSnooze.command),
      .command(TaskAssign.command),
    ]
  }

  /// Tasks, named by number.
  static let tasks = FollowUp.kind.operands()
}
