import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm campaign`: letters to many, each by name.
enum CampaignGroup {
  static let group = Group<App>(
    "campaign", summary: Text("Letters to many", "Рассылки"),
    details: Text(
      "A campaign is a template and an audience. One letter per person and address, none to who does "
        + "not want its topic; consent and address are looked at again when the letter leaves. "
        + "'crm tick' sends what is written, within the hours and at the rate of the campaign.",
      "Рассылка – шаблон и адресаты. Одно письмо на человека и адрес, ни одного тем, кто отказался от "
        + "рубрики; согласие и адрес проверяются ещё раз в момент отправки. Написанное отправляет crm "
        + "tick – в часы рассылки и с её скоростью.")
  ) {
    [
      .command(CampaignAdd.command), .command(RecordList.command(Campaign.kind)),
      .command(RecordShow.command(Campaign.kind)), .command(CampaignEdit.command),
      .command(RecordRemove.command(Campaign.kind)),
      .command(RecordHistory.command(Campaign.kind)), .command(CampaignPreview.command),
      .command(CampaignTest.command), .command(CampaignSend.command),
      .command(CampaignPause.command), .command(CampaignResume.command),
      .command(CampaignStats.command), .group(recipients),
    ]
  }

  private static let recipients = Group<App>(
    "recipient", summary: Text("Who was written to, and what came of it", "Кому ушло и что вышло")
  ) {
    RecordVerbs.reading(CampaignRecipient.kind)
  }

  /// A campaign, named by its name or number.
  static let campaign = Campaign.kind.operand

  /// By what the letters of a campaign leave: the named mailbox, or the first that can.
  static func office(_ mailbox: String?, _ app: App) throws(Failure) -> SurveyOffice {
    let settings = try app.settings()
    let able = settings.mailboxes.filter { $0.smtp != nil }
    if let mailbox, !able.contains(where: { $0.name == mailbox }) {
      throw Failure(
        .config, "campaign.mailbox",
        Text(
          "the settings describe no mailbox '\(mailbox)' that sends",
          "в настройках нет отправляющего ящика «\(mailbox)»"),
        hint: Text("see 'crm mailbox list'", "см. 'crm mailbox list'"))
    }
    guard let account = able.first(where: { $0.name == mailbox }) ?? able.first else {
      throw LetterText.noSender
    }
    return try SurveyGroup.office(account, app)
  }

  /// The office of a campaign.
  static func office(_ campaign: Int64, _ app: App) throws(Failure) -> SurveyOffice {
    let record = try app.desk().store.record(Campaign.kind, campaign)
    return try office(record[Campaign.mailbox].text, app)
  }
}
