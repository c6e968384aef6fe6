import CRMDomain
import CRMStore
import Wording

/// Why a campaign cannot be written or sent.
enum CampaignFailure {
  static func name(_ name: String) -> Failure {
    Failure(
      .usage, "campaign.name",
      Text("'\(name)' is no name for a campaign", "«\(name)» – не название рассылки"),
      hint: Text("letters, digits, '-', at most 60", "буквы, цифры, «-», не длиннее 60"))
  }

  static func exists(_ name: String) -> Failure {
    Failure(
      .data, "campaign.exists",
      Text("there is a campaign '\(name)' already", "рассылка «\(name)» уже есть"),
      hint: Text(
        "'crm campaign edit \(name) …', or another name",
        "'crm campaign edit \(name) …' или другое имя"))
  }

  static func nobody(_ kind: RecordKind) -> Failure {
    Failure(
      .usage, "campaign.nobody", Text("to whom is it to go?", "кому отправить?"),
      hint: Text(
        "give --segment NAME, filters or numbers of ",
        "укажите --segment ИМЯ, фильтры или номера записей: ") + kind.noun.form(for: 5))
  }

  static func template(_ template: Record, _ kind: RecordKind) -> Failure {
    let noun = Kinds.named(template[Template.kind_].text ?? "")?.noun ?? kind.noun
    return Failure(
      .usage, "campaign.template",
      Text(
        "the template '\(template.title)' is for \(noun.form(for: 5).en), not for ",
        "шаблон «\(template.title)» – для записей «\(noun.form(for: 1).ru)», а не для: ")
        + kind.noun.form(for: 5),
      hint: Text("see 'crm template list'", "см. 'crm template list'"))
  }

  static let twoTimes = Failure(
    .usage, "campaign.two-times",
    Text("either --yearly or --at", "либо --yearly, либо --at"),
    hint: Text("leave one out", "оставьте одно"))

  static func notStarted(_ campaign: Record) -> Failure {
    Failure(
      .data, "campaign.draft",
      Text(
        "campaign '\(campaign.title)' has not begun", "рассылка «\(campaign.title)» ещё не начата"))
  }

  static func started(_ campaign: Record) -> Failure {
    Failure(
      .data, "campaign.started",
      Text(
        "campaign '\(campaign.title)' has begun: it has no time to begin any more",
        "рассылка «\(campaign.title)» уже начата, время начала не изменить"),
      hint: Text("'crm campaign add' makes another one", "новую создаёт 'crm campaign add'"))
  }

  static func begun(_ campaign: Record) -> Failure {
    Failure(
      .data, "campaign.audience",
      Text(
        "campaign '\(campaign.title)' has begun: it goes to whom it went",
        "рассылка «\(campaign.title)» уже начата, получателей не изменить"),
      hint: Text("'crm campaign add' makes another one", "новую создаёт 'crm campaign add'"))
  }

  static func notPaused(_ campaign: Record) -> Failure {
    Failure(
      .data, "campaign.not-paused",
      Text(
        "campaign '\(campaign.title)' is not paused",
        "рассылка «\(campaign.title)» не приостановлена"))
  }

  static func paused(_ campaign: Record) -> Failure {
    Failure(
      .data, "campaign.paused",
      Text(
        "campaign '\(campaign.title)' is paused", "рассылка «\(campaign.title)» приостановлена"),
      hint: Text(
        "'crm campaign resume \(campaign.title)'", "'crm campaign resume \(campaign.title)'"))
  }
}
