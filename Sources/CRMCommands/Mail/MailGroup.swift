import CRMDomain
import CommandSpec
import Wording

/// `crm mail`: letters, each with one outcome.
enum MailGroup {
  static let group = Group<App>(
    "mail", summary: Text("Letters", "Письма"),
    details: Text(
      "Every letter that comes has exactly one outcome: a new lead, attached, duplicate, auto-reply, "
        + "bounce, spam, or an error that keeps it whole. 'crm why message/17' says how it was decided.",
      "У каждого пришедшего письма ровно один исход: новый лид, прикреплено, повтор, автоответ, не "
        + "доставлено, спам или ошибка, при которой оно хранится целиком. Почему так решено, скажет "
        + "crm why message/17.")
  ) {
    [
      .command(MailIngest.command), .command(MailReconcile.command),
      .command(RecordList.command(Message.kind)),
      .command(MailShow.command), .command(MailSend.command), .command(MailReply.command),
      .command(MailLink.command), .command(MailAccept.command), .command(MailSpam.command),
      .command(MailNotSpam.command), .command(RecordHistory.command(Message.kind)),
    ]
  }
}
