import CRMDomain
import Wording

/// Why a letter cannot be written.
enum LetterFailure {
  static func kind(_ link: Link) -> Failure {
    Failure(
      .usage, "mail.link-kind",
      Text(
        "a letter cannot belong to '\(link.text)'",
        "письмо нельзя прикрепить к записи «\(link.text)»"),
      hint: Text(
        "name a lead, contact, company, deal or paper, as deal/7",
        "укажите лид, контакт, компанию, сделку или документ: deal/7"))
  }

  static let noSubject = Failure(
    .usage, "mail.no-subject", Text("what is the letter about?", "какая у письма тема?"),
    hint: Text("give --subject TEXT", "укажите --subject ТЕМА"))

  static let noRecipient = Failure(
    .data, "mail.no-recipient", Text("nobody's address is known", "адрес получателя неизвестен"),
    hint: Text("give --to ADDRESS", "укажите --to АДРЕС"))

  static let tooLarge = Failure(
    .data, "mail.too-large", Text("the letter is larger than 25 MB", "письмо больше 25 МБ"),
    hint: Text("send a link instead", "отправьте ссылку"))

  static func noServer(_ account: MailboxAccount) -> Failure {
    Failure(
      .config, "mailbox.no-smtp",
      Text(
        "mailbox '\(account.name)' has no 'smtp' in the settings",
        "у ящика «\(account.name)» нет ключа smtp в настройках"))
  }
}
