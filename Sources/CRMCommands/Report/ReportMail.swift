import CommandSpec
import Reports
import Wording

/// `crm report mail`: how soon letters are answered.
enum ReportMail {
  static let command = ReportCommand.make(
    .mail,
    summary: Text("Show how soon letters are answered", "Показать скорость ответов на письма"),
    details: Text(
      "Counts letters of customers by the owner of the card that they lie with. The answer "
        + "is the first letter out on the same correspondence or to the same customer. "
        + "Automatic replies and what nobody has to answer do not count.",
      "Считаются письма клиентов – за ответственным за карточку, к которой они прикреплены. "
        + "Ответ – первое исходящее письмо в той же переписке или тому же клиенту. Автоответы и "
        + "то, на что отвечать не надо, не считаются."),
    examples: [
      Example(
        "crm report mail --period week", Text("this week", "эта неделя")),
      Example(
        "crm report mail --by mailbox --period month --compare previous",
        Text("mailbox by mailbox", "по ящикам")),
      Example(
        "crm report mail --explain unanswered", Text("what waits for an answer", "что ждёт ответа")),
    ])
}
