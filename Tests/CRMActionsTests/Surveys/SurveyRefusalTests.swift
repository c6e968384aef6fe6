import CRMActions
import CRMDomain
import CRMStore
import Mail
import SQL
import Testing
import Wording

@Suite("Surveys: who refuses is left alone")
struct SurveyRefusalTests {
  /// An office with a contact's deal and a lead, both asked by letter.
  private final class Asked {
    let office: SalesOffice
    let way: SurveyOffice
    var store: Store { office.store }

    init() throws {
      office = try SalesOffice()
      _ = try office.add(
        Contact.kind, ("name", "Anna"), ("email", "anna@one.example"), ("owner", "ivan"))
      _ = try office.add(Deal.kind, ("title", "D"), ("contact", "1"), ("owner", "ivan"))
      _ = try office.add(Deal.kind, ("title", "E"), ("contact", "1"), ("owner", "ivan"))
      _ = try office.add(
        Lead.kind, ("name", "Leo"), ("email", "leo@two.example"), ("owner", "ivan"))
      var account = MailboxAccount(name: "sales", address: "sales@firm.example", user: "sales")
      account.smtp = try ServerAddress("smtp://127.0.0.1", service: "smtp", startTLS: false)
      way = SurveyOffice(account: account, base: nil, company: nil) {
        "abcdef0123456789abcdef0123456789"
      }
      _ = try send("quality", Link("deal", 1))
      _ = try send("quality", Link("lead", 1))
    }

    func send(_ survey: String, _ link: Link) throws -> String {
      let id = try #require(try store.surveyID(survey))
      return try office.desk.invite([link], SurveyWish(survey: id), way)
        .first?.refusal?.rawValue ?? "asked"
    }

    /// Lets the person answer the letter of an invitation.
    func reply(_ invitation: Int64, _ text: String) throws {
      let message = try #require(
        try store.engine.value(
          "SELECT message FROM survey_invitations WHERE id = \(invitation)"
        ).integer)
      let sent = try store.record(Message.kind, message)
      _ = try office.take(
        letter(
          from: invitation == 1 ? "anna@one.example" : "leo@two.example",
          subject: "Re: How did we do?",
          more: "In-Reply-To: <\(sent[Message.messageID].text ?? "")>\n", text: text))
    }

    func record(_ id: Int64) throws -> Record { try store.record(Invitation.kind, id) }
  }

  @Test("'stop' after the answers is heard: a contact, a lead, and also a removed invitation")
  func afterwards() throws {
    let asked = try Asked()
    try asked.reply(1, "1: 9\n")
    #expect(try asked.record(1)[Invitation.state].text == "answered")
    try asked.reply(1, "Стоп\n")
    #expect(try asked.record(1)[Invitation.state].text == "answered", "answers stay answers")
    let consent = try asked.store.record(Contact.kind, 1)[Contact.consent].list
    #expect(consent == ["no-surveys"])
    #expect(try asked.send("farewell", Link("deal", 2)) == "opted-out")
    try asked.reply(2, "1: 9\n")
    try asked.reply(2, "stop\n")
    #expect(try asked.send("farewell", Link("lead", 1)) == "opted-out")
    #expect(try asked.store.faults() == [])
    let other = try Asked()
    try other.office.desk.remove(Invitation.kind, [1])
    try other.reply(1, "stop\n")
    #expect(try other.store.record(Contact.kind, 1)[Contact.consent].list == ["no-surveys"])
    #expect(try other.store.faults() == [])
  }

  @Test("A lead that has refused by letter is asked by no survey, one that told a manager may be")
  func lead() throws {
    let asked = try Asked()
    try asked.reply(2, "stop\n")
    #expect(try asked.record(2)[Invitation.state].text == "declined")
    #expect(try asked.send("farewell", Link("lead", 1)) == "opted-out")
    #expect(try asked.send("quality", Link("lead", 1)) == "opted-out")
    try asked.office.desk.remove(Invitation.kind, [2])
    #expect(try asked.send("quality", Link("lead", 1)) == "opted-out")
    let other = try Asked()
    try other.office.desk.declineSurvey(2)
    #expect(try other.send("farewell", Link("lead", 1)) == "asked")
  }

  @Test("Who has refused and then says a little is not reminded")
  func halfAnswer() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    _ = try scene.send(1)
    try scene.store.engine.run("UPDATE outbox SET state = 'sent'")
    try scene.scratch.desk.declineSurvey(3)
    let survey = try scene.store.questionnaire(scene.quality)
    var sheet = AnswerSheet()
    try sheet.take("5", to: try #require(survey.question("recommend")))
    #expect(try scene.scratch.desk.answerSurvey(3, sheet).map(\.key) == ["overall"])
    #expect(try scene.state(3) == "declined")
    #expect(try scene.scratch.at(6 * 86_400).runSurveys(scene.office).reminded == 0)
    try sheet.take("9", to: try #require(survey.question("overall")))
    _ = try scene.scratch.desk.answerSurvey(3, sheet)
    #expect(try scene.state(3) == "answered")
  }

  @Test("A reminder that a survey learns of late goes to nobody who was asked long ago")
  func late() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    try scene.scratch.desk.setSurveys([scene.quality], enabled: false)
    try scene.scratch.desk.setSurveys([scene.quality], enabled: true)
    _ = try scene.send(1)
    try scene.store.engine.run("UPDATE outbox SET state = 'sent'")
    #expect(try scene.scratch.at(400 * 86_400).runSurveys(scene.office).reminded == 0)
    #expect(try scene.scratch.at(20 * 86_400).runSurveys(scene.office).reminded == 0)
    #expect(try scene.scratch.at(18 * 86_400).runSurveys(scene.office).reminded == 1)
  }

  @Test("Answers of customers and of seniors are the seniors' to change and to take away")
  func marks() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    _ = try scene.send(1, 2)
    let survey = try scene.store.questionnaire(scene.quality)
    let ivan = try scene.scratch.at(0, as: "ivan")
    func answer(_ id: Int64, _ overall: String, by desk: Desk) throws(Failure) {
      var sheet = AnswerSheet()
      if let question = survey.question("overall") { try sheet.take(overall, to: question) }
      _ = try desk.answerSurvey(id, sheet)
    }
    try scene.post(3, "a-overall=1&do=send")
    #expect(
      failure { () throws(Failure) in try answer(3, "10", by: ivan) }?.exit == .noPermission)
    #expect(
      failure { () throws(Failure) in try ivan.remove(Invitation.kind, [3]) }?.exit
        == .noPermission)
    var rest = AnswerSheet()
    try rest.take("7", to: try #require(survey.question("recommend")))
    _ = try ivan.answerSurvey(3, rest)
    #expect(try scene.invitation(3)[Invitation.answers].list == ["overall=1", "recommend=7"])
    #expect(try scene.invitation(3)[Invitation.answeredBy].text == "page")
    // What a senior heard in a control call stays what she wrote down.
    let petr = try scene.scratch.at(0, as: "petr")
    try answer(4, "2", by: try scene.scratch.at(0, as: "olga"))
    #expect(failure { () throws(Failure) in try answer(4, "9", by: petr) }?.exit == .noPermission)
    try answer(4, "3", by: try scene.scratch.at(0, as: "olga"))
    try scene.scratch.at(0, as: "olga").remove(Invitation.kind, [3])
    // His own slip a seller puts right himself; and who was only asked may be taken off the list.
    let own = try SurveyScene()
    try own.withoutPlans()
    _ = try own.send(1, 2)
    let his = try own.scratch.at(0, as: "ivan")
    try answer(3, "8", by: his)
    try answer(3, "9", by: his)
    #expect(try own.invitation(3)[Invitation.score].integer == 9)
    try own.scratch.at(0, as: "petr").remove(Invitation.kind, [4])
  }

  @Test("A key with an underscore is that key alone")
  func keys() throws {
    let scene = try SurveyScene()
    let text = "survey u\nletter\n  {link}\nquestion a_b nps\n  Q\nquestion acb nps\n  R"
    let id = try scene.scratch.desk.addSurvey(text)
    _ = try scene.scratch.desk.invite([Link("deal", 1)], SurveyWish(survey: id), scene.office)
    var sheet = AnswerSheet()
    try sheet.take("9", to: try #require(try scene.store.questionnaire(id).question("acb")))
    _ = try scene.scratch.desk.answerSurvey(3, sheet)
    try scene.scratch.desk.editSurvey(
      id, "survey u\nletter\n  {link}\nquestion acb nps\n  R")
    #expect(
      failure { () throws(Failure) in
        try scene.scratch.desk.editSurvey(
          id, "survey u\nletter\n  {link}\nquestion a_b nps\n  R")
      }?.id == "survey.answered")
  }
}
