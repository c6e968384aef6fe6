import CRMDomain
import CommandSpec
import Wording

/// `crm form`: forms of sites, and what came through them.
enum FormGroup {
  static let group = Group<App>(
    "form", summary: Text("Forms of sites", "Формы сайтов"),
    details: Text(
      "Tilda, Contact Form 7, WPForms, Google Forms, amoCRM, Bitrix24 and plain HTML send their forms to "
        + "'/form/NAME' of a web server that runs 'crm cgi', or into 'crm form ingest'. Somebody known is "
        + "found by e-mail, then by phone; a stranger becomes a lead. Spam waits in quarantine.",
      "Tilda, Contact Form 7, WPForms, Google Forms, amoCRM, Битрикс24 и простой HTML отправляют формы на "
        + "/form/ИМЯ веб-сервера, который запускает crm cgi, или в crm form ingest. Известного клиента "
        + "находят по почте, затем по телефону; незнакомый становится лидом. Спам ждёт в карантине."
    )
  ) {
    [
      .command(FormAdd.command), .command(RecordList.command(Form.kind)),
      .command(RecordShow.command(Form.kind)), .command(RecordEdit.command(Form.kind)),
      .command(RecordRemove.command(Form.kind)), .command(RecordHistory.command(Form.kind)),
      .command(FormSecret.command), .command(FormSnippet.command), .command(FormTest.command),
      .command(FormIngest.command), .group(entry), .group(quarantine),
    ]
  }

  private static let entry = Group<App>(
    "entry", summary: Text("What came through forms", "Заявки с сайта")
  ) {
    RecordVerbs.reading(Submission.kind) + [
      .command(FormEntryLink.command), .command(FormEntryRaw.command),
    ]
  }

  private static let quarantine = Group<App>(
    "quarantine", summary: Text("Entries that look like spam", "Заявки, похожие на спам"),
    details: Text(
      "Nothing is thrown away: an entry waits here until somebody lets it out or drops it.",
      "Ничего не выбрасывается: заявка ждёт здесь, пока её не выпустят или не отбросят.")
  ) {
    [
      .command(FormQuarantineList.command), .command(FormQuarantineRelease.command),
      .command(FormQuarantineDrop.command),
    ]
  }

  /// A form, named by its name or number.
  static let form = Form.kind.operand
  /// Entries in quarantine.
  static let entries = Submission.kind.operands()
}
