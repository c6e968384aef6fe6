import CRMDomain
import CommandSpec
import Wording

/// `crm template`: texts of letters and SMS with places to fill in.
enum TemplateGroup {
  static let group = Group<App>(
    "template", summary: Text("Templates of letters", "Шаблоны писем"),
    details: Text(
      "A template is written once for each language and is for one kind of record. In its subject and "
        + "text {lead.id}, {contact.first_name}, {company.name}, {invoice.amount}, {deal.owner.name} "
        + "stand for values; {owner.name} is who answers for the record, {user.name} who writes. "
        + "{quote.items} is the goods, one a line, "
        + "{goods.last} what the customer bought last, {goods.suggested} what to offer next. What nothing can fill in is refused when the template "
        + "is written. 'acknowledgement' is the same in the language of the command, "
        + "'acknowledgement.en' names one exactly. All of them are in 'crm config export'.",
      "Шаблон пишется отдельно на каждом языке и для одного вида записи. В теме и тексте вместо "
        + "{lead.id}, {contact.first_name}, {company.name}, {invoice.amount}, {deal.owner.name} "
        + "подставляются значения; {owner.name} – ответственный за запись, {user.name} – кто пишет. "
        + "{quote.items} – товары, по одному в строке, {goods.last} – что клиент купил в последний "
        + "раз, {goods.suggested} – что предложить. Неизвестное место отклоняется сразу, при записи "
        + "шаблона. acknowledgement – шаблон на языке команды, acknowledgement.en – точно этот. Все "
        + "шаблоны есть в crm config export.")
  ) {
    [
      .command(TemplateAdd.command), .command(RecordList.command(Template.kind)),
      .command(RecordShow.command(Template.kind)), .command(TemplateEdit.command),
      .command(RecordRemove.command(Template.kind)), .command(TemplatePreview.command),
      .command(RecordHistory.command(Template.kind)),
    ]
  }
}
