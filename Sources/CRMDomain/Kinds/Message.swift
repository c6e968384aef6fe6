import Wording

/// A letter, with the one outcome that every letter gets (F022–F033).
public enum Message {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.open, .fixed, .listed])
  /// Direction.
  public static let direction = Field(
    "direction", .choice(directions), Text("Direction", "Направление"), [.open, .fixed])
  /// Mailbox.
  public static let mailbox = Field("mailbox", .text, Text("Mailbox", "Ящик"), [.open, .fixed])
  /// Outcome.
  public static let outcome = Field(
    "outcome", .choice(outcomes), Text("Outcome", "Исход"), [.open, .fixed, .listed])
  /// Message-ID.
  public static let messageID = Field(
    "message_id", .text, Text("Message-ID", "Message-ID письма"), [.fixed, .once])
  /// In reply to.
  public static let inReplyTo = Field(
    "in_reply_to", .text, Text("In reply to", "Ответ на"), [.fixed, .once])
  /// Thread.
  public static let thread = Field(
    "thread", .integer, Text("Thread", "Переписка"), [.fixed, .once])
  /// From.
  public static let from = Field(
    "from", .text, Text("From", "От кого"), [.sensitive, .fixed, .once, .searchable, .listed])
  /// To.
  public static let to = Field("to", .list, Text("To", "Кому"), [.sensitive, .fixed, .once])
  /// Copy.
  public static let cc = Field("cc", .list, Text("Copy", "Копия"), [.sensitive, .fixed, .once])
  /// Subject.
  public static let subject = Field(
    "subject", .text, Text("Subject", "Тема"), [.fixed, .searchable, .listed])
  /// Date.
  public static let date = Field(
    "date", .instant, Text("Date", "Дата"), [.open, .fixed, .once, .listed])
  /// Text.
  public static let text = Field(
    "text", .prose, Text("Text", "Текст"), [.sensitive, .fixed, .once])
  /// Attachments.
  public static let attachments = Field(
    "attachments", .list, Text("Attachments", "Вложения"), [.fixed, .once])
  /// Note.
  public static let note = Field("note", .text, Text("Note", "Пометка"), [.open, .fixed])
  /// Lead.
  public static let lead = Field(
    "lead", .reference("lead"), Text("Lead", "Лид"), [.fixed, .listed])
  /// Contact.
  public static let contact = Field(
    "contact", .reference("contact"), Text("Contact", "Контакт"), .fixed)
  /// Company.
  public static let company = Field(
    "company", .reference("company"), Text("Company", "Компания"), .fixed)
  /// Deal.
  public static let deal = Field(
    "deal", .reference("deal"), Text("Deal", "Сделка"), [.fixed, .listed])

  /// Where a letter goes.
  public static let directions = Vocabulary([
    .init("in", Text("incoming", "входящее")),
    .init("out", Text("outgoing", "исходящее")),
  ])

  /// What became of a letter: exactly one of these.
  public static let outcomes = Vocabulary([
    .init("lead", Text("new lead", "новый лид")),
    .init("attached", Text("attached", "прикреплено")),
    .init("duplicate", Text("duplicate", "повтор")),
    .init("auto-reply", Text("auto-reply", "автоответ")),
    .init("bounce", Text("bounce", "не доставлено")),
    .init("spam", Text("spam", "спам")),
    .init("waiting", Text("to be decided", "ждёт решения")),
    .init("error", Text("could not be parsed", "не разобрано")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.message, Noun("letter", "letters", "письмо", "письма", "писем"), table: "messages",
    ownership: .through(["lead", "deal", "contact", "company"]), title: "subject",
    fields: [
      id, direction, mailbox, outcome, messageID, inReplyTo, thread, from, to, cc, subject, date,
      text, attachments, note, lead, contact, company, deal,
    ])
}
