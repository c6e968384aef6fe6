import CRMDomain
import CRMStore
import Platform
import SQL
import Wording

/// Writes the letters of a survey into the outbox.
struct SurveyLetter {
  /// What these letters are for, as the outbox says it.
  static let purpose = "survey"

  let operation: Operation
  let survey: Questionnaire
  let office: SurveyOffice
  let dryRun: Bool
  private var store: Store { operation.store }

  init(
    _ operation: Operation, _ survey: Questionnaire, _ office: SurveyOffice, dryRun: Bool
  ) {
    self.operation = operation
    self.survey = survey
    self.office = office
    self.dryRun = dryRun
  }

  /// Writes the letter of an invitation and marks the person as asked.
  func send(_ id: Int64) throws(Failure) {
    let invitation = try operation.raw(Invitation.kind, id)
    // The number makes it unlike any other even where chance repeats itself, as in tests.
    let token = String(SHA256.hex(Array("\(office.chance())-\(id)".utf8)).prefix(32))
    try store.engine.run("UPDATE survey_invitations SET token = \(token) WHERE id = \(id)")
    let language = SurveyLetter.language(invitation)
    let delivery = try write(
      invitation, token, subject: survey.subject[language], survey.letter[language],
      answering: nil)
    let message = try operation.raw(Outgoing.kind, delivery)[Outgoing.message].integer
    try operation.set(
      Invitation.kind, id,
      [
        Invitation.state: .text("asked"), Invitation.sentAt: .integer(operation.now.seconds),
        Invitation.delivery: .integer(delivery), Invitation.message: .optional(message),
      ])
  }

  /// Reminds of the letter, once.
  func remind(_ id: Int64) throws(Failure) {
    let invitation = try operation.raw(Invitation.kind, id)
    guard let message = invitation[Invitation.message].integer,
      let token = try store.engine.value("SELECT token FROM survey_invitations WHERE id = \(id)")
        .text
    else { return }
    let language = SurveyLetter.language(invitation)
    let original = try operation.raw(Message.kind, message)
    let subject = original[Message.subject].text ?? survey.subject[language]
    let words = (survey.reminder ?? SurveyLetter.usualReminder)[language]
    _ = try write(
      invitation, token, subject: "Re: " + subject, words,
      answering: LetterSending.Parent(
        id: message, thread: original[Message.thread].integer ?? message,
        references: [original[Message.messageID].text].compactMap(\.self)))
    try operation.set(
      Invitation.kind, id, [Invitation.remindedAt: .integer(operation.now.seconds)])
  }

  private static let usualReminder = Text(
    """
    Hello {contact.first_name},

    some days ago we asked for your opinion. Your answer would help us a lot; we shall not remind you again.

    {link}

    {questions}

    {owner.name}
    {our.name}
    """,
    """
    Здравствуйте, {contact.first_name}!

    Несколько дней назад мы спрашивали ваше мнение. Ответ очень нам поможет; больше напоминать не будем.

    {link}

    {questions}

    {owner.name}
    {our.name}
    """)

  static func language(_ invitation: Record) -> Language {
    Language(rawValue: invitation[Invitation.language].text ?? "") ?? .ru
  }

  private func write(
    _ invitation: Record, _ token: String, subject: String, _ words: String,
    answering parent: LetterSending.Parent?
  ) throws(Failure) -> Int64 {
    let links = LetterLinks(invitation: invitation)
    guard let on = invitation[Invitation.on].text.flatMap({ Link($0) }) else {
      throw .bug("an invitation without an occasion")
    }
    let seller = invitation[Invitation.seller].integer
    let places = SurveyPlaces(
      store: store, links: links, owner: seller, survey: survey,
      language: SurveyLetter.language(invitation), page: office.page(token),
      company: office.company)
    var sending = LetterSending(
      operation, try office.account.sender(), dryRun: dryRun, purpose: SurveyLetter.purpose)
    sending.signer = seller
    var wish = LetterWish(chance: String(office.chance().prefix(20)))
    wish.to = Array(try sending.address(of: links).prefix(1))
    wish.text = try places.letter(words)
    let filled = try places.filled(subject)
    return try sending.queue(
      wish, subject: parent == nil ? sending.numbered(filled, links.lead) : subject, links, on: on,
      answering: parent,
      fields: office.unsubscriptionFields(token))
  }
}
