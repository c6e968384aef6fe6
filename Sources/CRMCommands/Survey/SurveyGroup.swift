import CRMActions
import CRMDomain
import CommandSpec
import Platform
import Wording

/// `crm survey`: what customers are asked, who was asked, what they said.
enum SurveyGroup {
  static let group = Group<App>(
    "survey", summary: Text("Ask customers, and read what they say", "Опросы клиентов"),
    details: Text(
      "A survey is a text file: questions and the letter that brings them. Two are shipped: 'quality' "
        + "goes out after a sale, 'farewell' after a refusal, by rules that 'crm tick' serves. People "
        + "answer on a page of 'crm cgi', by answering the letter, or by telephone.",
      "Опрос – текстовый файл: вопросы и письмо с ними. Два готовы: quality уходит после продажи, "
        + "farewell – после отказа, по правилам, которые выполняет crm tick. Отвечают на странице crm "
        + "cgi, ответом на письмо или по телефону.")
  ) {
    [
      .command(SurveyAdd.command), .command(RecordList.command(Survey.kind)),
      .command(RecordShow.command(Survey.kind)), .command(SurveyEdit.command),
      .command(SurveyEnable.command), .command(SurveyDisable.command),
      .command(RecordRemove.command(Survey.kind)), .command(RecordHistory.command(Survey.kind)),
      .command(SurveySend.command), .command(SurveyAnswer.command),
      .command(SurveyResults.command), .command(SurveySampleVerb.command),
      .group(invitation),
    ]
  }

  private static let invitation = Group<App>(
    "invitation",
    summary: Text("Who was asked, and what came of it", "Кого спросили и что ответили")
  ) {
    RecordVerbs.reading(Invitation.kind) + [.command(RecordRemove.command(Invitation.kind))]
  }

  /// A survey, named by its name or number.
  static let survey = Survey.kind.operand

  /// By what letters leave: the mailbox, the address of the pages.
  static func office(_ arguments: Arguments, _ app: App) throws(Failure) -> SurveyOffice {
    try office(LetterText.account(arguments, app), app)
  }

  static func office(_ account: MailboxAccount, _ app: App) throws(Failure) -> SurveyOffice {
    let settings = try app.settings()
    return SurveyOffice(
      account: account, base: settings.webBase, company: settings.companyName,
      countsLinks: settings.countsLinks, chance: app.world.identifiers.next)
  }
}
