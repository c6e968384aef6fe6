public import Wording

/// By what surveys and campaigns are sent: the mailbox, the address of their pages, our name.
public struct SurveyOffice: Sendable {
  /// The mailbox that sends.
  public let account: MailboxAccount
  /// Where 'crm cgi' answers; nil without a web server.
  public let base: String?
  /// What our company is called.
  public let company: String?
  /// Whether it is counted who opens a link of a campaign.
  public let countsLinks: Bool
  /// Something that nobody can guess, another one each time.
  public let chance: @Sendable () -> String

  /// Puts it together; a slash at the end of the address is left out.
  public init(
    account: MailboxAccount, base: String?, company: String?, countsLinks: Bool = false,
    chance: @escaping @Sendable () -> String
  ) {
    self.account = account
    var base = base
    while base?.hasSuffix("/") == true { base?.removeLast() }
    self.base = base
    self.company = company
    self.countsLinks = countsLinks
    self.chance = chance
  }

  /// The page of an invitation.
  func page(_ token: String) -> String? { base.map { "\($0)/survey/\(token)" } }
}

/// How people are asked.
public struct SurveyWish: Sendable {
  /// The survey.
  public let survey: Int64
  /// Whether only the manager is to call.
  public var isByCall = false
  /// The language of letter and page; that of the store where nil.
  public var language: Language?
  /// Whether the manager is to call beside the letter, where the survey says so.
  public var makesTask = true

  /// Asks by a survey.
  public init(survey: Int64) {
    self.survey = survey
  }
}
