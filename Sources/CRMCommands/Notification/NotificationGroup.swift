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
      .group(channel),
    ]
  }

  private static let channel = Group<App>(
    "channel", summary: Text("Ways by which notifications leave", "Каналы уведомлений"),
    details: Text(
      "A channel is a command of the settings file, [channels] NAME = \"command\": 'crm tick' runs it "
        + "with login, event and record as arguments and the text on standard input. It may be for one "
        + "user, for certain events, silent for hours of the day, or gather for a digest. Without a "
        + "command of that name 'mail' writes to the user's address from the first mailbox that sends, "
        + "and 'sms' to his number by the gateway [sms]. 'crm outbox list' shows what left.",
      "Канал – команда из файла настроек, [channels] ИМЯ = \"команда\": crm tick запускает её с логином, "
        + "событием и записью в аргументах и текстом на стандартном вводе. Канал может быть для одного "
        + "сотрудника, для некоторых событий, молчать в тихие часы или собирать сводку. Если такой команды "
        + "нет, mail пишет на почту сотрудника из первого отправляющего ящика, а sms – на его номер через "
        + "шлюз [sms]. Отправленное: crm outbox list.")
  ) {
    [
      .command(
        RecordAdd.command(
          Channel.kind,
          examples: [
            Example(
              "crm notification channel add --name telegram --user ivan --silent 22:00-08:00",
              Text("for one user, silent at night", "для одного сотрудника, ночью молчит")),
            Example(
              "crm notification channel add --name mail --digest 09:00",
              Text("for everybody, once a day", "для всех, раз в день")),
          ]))
    ] + RecordVerbs.all(Channel.kind)
  }
}
