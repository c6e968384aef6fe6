import CRMDomain
import CommandSpec
import Wording

/// `crm notification`: what the program told its users.
enum NotificationGroup {
  static let group = Group<App>(
    "notification", summary: Text("What you were told", "Уведомления")
  ) {
    [
      .command(RecordList.command(Notification.kind)), .command(NotificationRead.command),
    ]
  }
}
