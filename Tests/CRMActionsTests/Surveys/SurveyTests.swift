import CRMActions
import CRMDomain
import CRMStore
import Mail
import SQL
import Synchronization
import Testing
import Web
import Wording

/// A department whose mailbox sends, with a shipped deal of Anna (1) and a lost one of Boris (2).
final class SurveyScene {
  let scratch: ScratchDesk
  let office: SurveyOffice
  var store: Store { scratch.store }
  let quality: Int64

  init(base: String? = "https://crm.firm.example/crm/") throws {
    scratch = try ScratchDesk()
    var account = MailboxAccount(name: "sales", address: "sales@firm.example", user: "sales")
    account.smtp = try ServerAddress("smtp://127.0.0.1", service: "smtp", startTLS: false)
    let counter = Mutex(0)
    office = SurveyOffice(account: account, base: base, company: "ООО «Фирма»") {
      let number = counter.withLock {
        $0 += 1
        return $0
      }
      let digits = String(number)
      return String(repeating: "0", count: 32 - digits.count) + digits
    }
    quality = try #require(try scratch.store.surveyID("quality"))
    try scratch.add(Contact.kind, "name=Анна Смирнова", "email=anna@one.example", "owner=ivan")
    try scratch.add(Contact.kind, "name=Борис", "email=boris@two.example", "owner=petr")
    try scratch.product("X")
    for (contact, owner) in [(1, "ivan"), (2, "petr")] {
      let draft = try scratch.words(
        Deal.kind, ["title=D\(contact)", "contact=\(contact)", "owner=\(owner)", "type=free"])
      _ = try scratch.desk.add(Deal.kind, draft)
    }
    try scratch.rule("none", "when deal added\nset category=a")
    try scratch.move(1, "shipped", forced: true)
    try scratch.move(2, "lost", reason: "дорого")
  }

  func send(_ deals: Int64..., byCall: Bool = false) throws -> [String] {
    var wish = SurveyWish(survey: quality)
    wish.isByCall = byCall
    return try scratch.desk.invite(
      deals.map { Link("deal", $0) }, wish, byCall ? nil : office
    ).map { $0.refusal?.rawValue ?? "asked" }
  }

  /// Removes what the rules have planned.
  func withoutPlans() throws {
    for invitation in try scratch.all(Invitation.kind) {
      try scratch.desk.remove(Invitation.kind, [invitation.id])
    }
  }

  func invitation(_ id: Int64) throws -> Record { try scratch.record(Invitation.kind, id) }

  func state(_ id: Int64) throws -> String? { try invitation(id)[Invitation.state].text }

  func letters() throws -> [Record] { try scratch.all(Outgoing.kind, "channel=mail") }

  func token(_ id: Int64) throws -> String {
    try store.engine.value("SELECT token FROM survey_invitations WHERE id = \(id)").text ?? ""
  }

  func post(_ id: Int64, _ body: String, at desk: Desk? = nil) throws {
    let request = HTTPRequest(
      method: "POST", path: "/survey/\(try token(id))", body: Array(body.utf8))
    try (desk ?? scratch.desk).takeSurvey(request)
  }
}

@Suite("Surveys")
struct SurveyTests {
  @Test("A survey with 'again +180d' asks the same person once in half a year, on another occasion")
  func again() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    let text = try #require(scene.scratch.record(Survey.kind, scene.quality)[Survey.text].text)
    let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0.hasPrefix("survey ") })
    let edited = (lines[...place] + ["again +180d"] + lines[(place + 1)...]).joined(separator: "\n")
    try scene.scratch.desk.editSurvey(scene.quality, edited)
    let draft = try scene.scratch.words(
      Deal.kind, ["title=D3", "contact=1", "owner=ivan", "type=free"])
    _ = try scene.scratch.desk.add(Deal.kind, draft)
    #expect(try scene.send(1) == ["asked"])
    #expect(try scene.send(3) == ["already"])
    let wish = SurveyWish(survey: scene.quality)
    func later(_ days: Int64, _ deal: Int64) throws -> String? {
      let desk = try scene.scratch.at(days * 86_400)
      return try desk.invite([Link("deal", deal)], wish, scene.office).first
        .map { $0.refusal?.rawValue ?? "asked" }
    }
    #expect(try later(179, 3) == "already")
    // The same occasion never asks twice.
    #expect(try later(181, 1) == "already")
    #expect(try later(181, 3) == "asked")
    #expect(try later(182, 3) == "already")
    #expect(try scene.store.faults() == [])
  }

  @Test("Rules plan a letter after a sale and after a refusal; the tick sends it, once")
  func automatic() throws {
    let scene = try SurveyScene()
    #expect(
      try scene.scratch.all(Invitation.kind).map { $0[Invitation.state].text } == [
        "planned", "planned",
      ])
    #expect(try scene.invitation(1)[Invitation.outcome].text == "done")
    #expect(try scene.invitation(2)[Invitation.outcome].text == "lost")
    #expect(try scene.invitation(2)[Invitation.stage].text == "analysis")
    #expect(try scene.scratch.desk.runSurveys(scene.office).sent == 0)
    let tomorrow = try scene.scratch.at(86_400)
    #expect(try tomorrow.runSurveys(scene.office).sent == 2)
    #expect(try tomorrow.runSurveys(scene.office).sent == 0)
    let letters = try scene.letters()
    #expect(letters.map { $0[Outgoing.to].text } == ["anna@one.example", "boris@two.example"])
    let body = try #require(letters.first?[Outgoing.body].text)
    #expect(body.contains("https://crm.firm.example/crm/survey/\(try scene.token(1))"))
    #expect(!body.contains("{") && body.hasPrefix("Hello Анна,"))
    #expect(try scene.store.faults() == [])
  }

  @Test("A deal that is open again, an objection, a survey that is off: no letter goes")
  func dropped() throws {
    let scene = try SurveyScene()
    try scene.scratch.edit(Contact.kind, 1, "consent=no-mail")
    try scene.scratch.move(2, "negotiation")
    let report = try scene.scratch.at(86_400).runSurveys(scene.office)
    #expect(report.sent == 0 && report.dropped == 2)
    #expect(try scene.letters().isEmpty)
    let late = try SurveyScene()
    #expect(try late.scratch.at(30 * 86_400).runSurveys(late.office).dropped == 2)
  }

  @Test(
    "One invitation per person and survey, never to those who opted out, nor without an address")
  func once() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    #expect(try scene.send(1, 2) == ["asked", "asked"])
    #expect(try scene.send(1, 2) == ["already", "already"])
    #expect(try scene.letters().count == 2)
    let more = try scene.scratch.words(Deal.kind, ["title=D3", "contact=1", "owner=ivan"])
    _ = try scene.scratch.desk.add(Deal.kind, more)
    #expect(
      try scene.scratch.desk.invite(
        [Link("deal", 3)], SurveyWish(survey: scene.quality), scene.office
      ).first?.refusal == .asked)
    let later = try scene.scratch.at(200 * 86_400)
    #expect(
      try later.invite([Link("deal", 3)], SurveyWish(survey: scene.quality), scene.office).first?
        .refusal == nil)
    #expect(
      try later.invite([Link("deal", 1)], SurveyWish(survey: scene.quality), scene.office).first?
        .refusal == .asked)
    for word in ["no-all", "no-surveys", "No-Mail", "отказ"] {
      let other = try SurveyScene()
      try other.withoutPlans()
      try other.scratch.edit(Contact.kind, 1, "consent=news,\(word)")
      #expect(try other.send(1) == ["opted-out"], "\(word)")
      #expect(try other.send(1, byCall: true) == [word == "No-Mail" ? "asked" : "opted-out"])
    }
    let silent = try SurveyScene()
    try silent.withoutPlans()
    try silent.scratch.edit(Contact.kind, 1, "emails=")
    #expect(try silent.send(1) == ["no-address"])
  }

  @Test("A dry run shows who would be asked, and leaves nothing")
  func dryRun() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    let before = try scene.scratch.dump()
    let desk = try scene.scratch.at(0, dryRun: true)
    let all = try desk.invite([Link("deal", 1)], SurveyWish(survey: scene.quality), scene.office)
    #expect(all.first?.refusal == nil && all.first?.address == "anna@one.example")
    #expect(try scene.scratch.dump() == before)
  }

  @Test("Without a web server the letter asks for an answer by letter")
  func withoutPage() throws {
    let scene = try SurveyScene(base: nil)
    try scene.withoutPlans()
    _ = try scene.send(1)
    let body = try #require(try scene.letters().first?[Outgoing.body].text)
    #expect(
      !body.contains("survey/") && !body.contains("{link}")
        && body.contains("Please answer this letter"))
    #expect(body.contains("1. How do you rate working with us as a whole? (1–10)"))
    #expect(!body.contains("\n\n\n"))
  }

  @Test("The manager's task to call stands beside the letter once, and goes when somebody answers")
  func task() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    for task in try scene.scratch.all(FollowUp.kind, "on=deal/1") {
      try scene.scratch.desk.finish([task.id], outcome: nil)
    }
    _ = try scene.send(1)
    let task = try #require(try scene.invitation(3)[Invitation.task].integer)
    #expect(try scene.scratch.record(FollowUp.kind, task)[FollowUp.kind_].text == "call")
    try scene.post(3, "a-overall=9&do=send")
    #expect(try scene.scratch.record(FollowUp.kind, task)[FollowUp.status].text == "done")
  }

  @Test("A page keeps what is half filled in, then all of it; what comes later changes nothing")
  func page() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    _ = try scene.send(1)
    try scene.post(3, "a-recommend=9&do=later")
    #expect(try scene.state(3) == "begun")
    try scene.post(3, "a-recommend=9&do=send")
    #expect(try scene.state(3) == "begun", "a required question lacks its answer")
    let page = try #require(try scene.store.surveySheet(try scene.token(3)))
    #expect(page.answers.value("recommend") == "9" && page.language == .en)
    try scene.post(3, "a-overall=10&a-liked=speed&a-liked=price&a-words=%3Cscript%3E%0Ax&do=send")
    #expect(try scene.state(3) == "answered")
    try scene.post(3, "a-overall=1&do=send")
    let invitation = try scene.invitation(3)
    #expect(invitation[Invitation.answeredBy].text == "page")
    #expect(invitation[Invitation.score].integer == 10 && invitation[Invitation.low].integer == 0)
    #expect(invitation[Invitation.answers].list.contains("words=<script>\u{2028}x"))
    #expect(try scene.store.faults() == [])
  }

  @Test("A low score is a task of the senior on the deal, and the owner is told")
  func low() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    _ = try scene.send(1)
    try scene.post(3, "a-overall=3&do=send")
    let olga = try scene.scratch.actor("olga").id
    let tasks = try scene.scratch.all(FollowUp.kind, "on=deal/1", "assignee=olga", "status=open")
    #expect(tasks.map(\.title) == ["Low score in the survey quality: call Анна Смирнова"])
    #expect(tasks.first?[FollowUp.assignee].integer == olga)
    #expect(
      try scene.scratch.all(Notification.kind, "user=ivan", "event=survey-answered").count == 1)
  }

  @Test("Who refuses on the page is asked by no survey again")
  func refusal() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    _ = try scene.send(1)
    try scene.post(3, "do=refuse")
    #expect(try scene.state(3) == "declined")
    #expect(try scene.scratch.record(Contact.kind, 1)[Contact.consent].list == ["no-surveys"])
    try scene.post(3, "a-overall=9&do=send")
    #expect(try scene.state(3) == "declined")
  }

  @Test("A manager writes answers down bit by bit, and may correct them")
  func manager() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    _ = try scene.send(1, byCall: true)
    let survey = try scene.store.questionnaire(scene.quality)
    func sheet(_ words: (String, String)...) throws -> AnswerSheet {
      var sheet = AnswerSheet()
      for (key, value) in words { try sheet.take(value, to: try #require(survey.question(key))) }
      return sheet
    }
    #expect(
      try scene.scratch.desk.answerSurvey(3, try sheet(("q2", "10"))).map(\.key) == ["overall"])
    #expect(try scene.scratch.desk.answerSurvey(3, try sheet(("q1", "9"))).isEmpty)
    #expect(try scene.invitation(3)[Invitation.answers].list == ["overall=9", "recommend=10"])
    _ = try scene.scratch.desk.answerSurvey(3, try sheet(("q1", "5")))
    #expect(try scene.invitation(3)[Invitation.low].integer == 1)
    let petr = try scene.scratch.at(0, as: "petr")
    #expect(failure { () throws(Failure) in try petr.declineSurvey(3) } != nil)
  }

  @Test("The reminder comes once, to those whose letter has left and who keep silent")
  func reminder() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    _ = try scene.send(1, 2)
    func run(_ days: Int64) throws -> Int {
      try scene.scratch.at(days * 86_400).runSurveys(scene.office).reminded
    }
    #expect(try run(6) == 0, "the letters have not left")
    try scene.store.engine.run("UPDATE outbox SET state = 'sent'")
    #expect(try run(4) == 0)
    try scene.scratch.edit(Contact.kind, 2, "consent=no-surveys")
    #expect(try run(6) == 1)
    #expect(try run(7) == 0 && (try run(60)) == 0)
    let letter = try #require(try scene.letters().last)
    #expect(letter[Outgoing.subject].text?.hasPrefix("Re: How did we do?") == true)
    let message = try scene.scratch.record(Message.kind, letter[Outgoing.message].integer ?? 0)
    #expect(
      message[Message.thread].integer == (try scene.invitation(3)[Invitation.message].integer))
  }

  @Test("Undo takes invitation, letter and task back, until the letter has left")
  func undo() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    let before = try scene.scratch.all(Invitation.kind).count
    _ = try scene.send(1)
    _ = try scene.scratch.desk.undo(nil)
    #expect(try scene.store.faults() == [])
    #expect(try scene.scratch.all(Invitation.kind).count == before && (try scene.letters().isEmpty))
    _ = try scene.send(1)
    try scene.store.engine.run("UPDATE outbox SET state = 'sent'")
    let results = try scene.scratch.desk.undo(nil).1
    #expect(results.contains { $0.link.kind == "invitation" && $0.outcome == .failed })
    #expect(try scene.scratch.all(Invitation.kind).count == before + 1)
    #expect(try scene.send(1) == ["already"] && (try scene.letters().count) == 1)
  }

  @Test("The sample is the same for the same seed, each customer once, and its tasks are made once")
  func sample() throws {
    let scratch = try ScratchDesk()
    for number in 1...20 {
      try scratch.add(
        Contact.kind, "name=C\(number)", "phone=+7906200\(1_000 + number)", "owner=ivan")
      for _ in 0..<2 {
        let draft = try scratch.words(
          Deal.kind, ["title=D", "contact=\(number)", "owner=ivan", "type=free"])
        let deal = try scratch.desk.add(Deal.kind, draft)
        try scratch.move(deal, "lost", reason: "x")
      }
    }
    let olga = try scratch.actor("olga").id
    let all = Instant(0)..<Instant(4_000_000_000)
    func draw(_ seed: UInt64, dryRun: Bool = true) throws -> SurveySample {
      try scratch.at(0, as: "olga", dryRun: dryRun).sample(
        closed: all, count: 5, seed: seed, for: olga)
    }
    let first = try draw(42)
    #expect(first.total == 20 && Set(first.picks.map(\.person)).count == 5)
    #expect(try draw(42).picks.map(\.deal) == first.picks.map(\.deal))
    #expect(try draw(43).picks.map(\.deal) != first.picks.map(\.deal))
    let made = try draw(42, dryRun: false)
    #expect(made.picks.allSatisfy { $0.task != nil })
    #expect(try draw(42, dryRun: false).picks.allSatisfy { $0.task == nil })
    #expect(
      failure { () throws(Failure) in
        _ = try scratch.at(0, as: "ivan").sample(closed: all, count: 5, seed: 1, for: olga)
      } != nil)
  }

  @Test("Surveys are written by seniors; what was answered stays a question")
  func writing() throws {
    let scene = try SurveyScene()
    let text =
      "survey a\nletter\n  Hi {link}\nquestion x nps\n  Q\nquestion y choice\n  R\n  - a A\n  - b B"
    #expect(
      failure { () throws(Failure) in _ = try scene.scratch.at(0, as: "ivan").addSurvey(text) }?
        .exit == .noPermission)
    let id = try scene.scratch.at(0, as: "olga").addSurvey(text)
    #expect(
      failure { () throws(Failure) in _ = try scene.scratch.desk.addSurvey(text) }?.id
        == "survey.exists")
    #expect(
      failure { () throws(Failure) in
        _ = try scene.scratch.desk.addSurvey(
          "survey b\nletter\n  {contact.foo}\nquestion x nps\n  Q")
      }?.id == "survey.place")
    _ = try scene.scratch.desk.invite([Link("deal", 1)], SurveyWish(survey: id), scene.office)
    var sheet = AnswerSheet()
    try sheet.take("9", to: try #require(try scene.store.questionnaire(id).question("x")))
    _ = try scene.scratch.desk.answerSurvey(3, sheet)
    let shorter = text.split(separator: "\n").filter { !$0.contains("nps") && $0 != "  Q" }.joined(
      separator: "\n")
    #expect(
      failure { () throws(Failure) in try scene.scratch.desk.editSurvey(id, shorter) }?.id
        == "survey.answered")
    try scene.scratch.desk.editSurvey(
      id, text.split(separator: "\n").prefix(5).joined(separator: "\n"))
    #expect(
      failure { () throws(Failure) in try scene.scratch.desk.remove(Survey.kind, [id]) }?.id
        == "survey.in-use")
  }

  @Test("An older store gets the shipped surveys and their rules when it is renewed")
  func olderStore() throws {
    let scratch = try ScratchDesk()
    try scratch.store.engine.run("DELETE FROM surveys")
    try scratch.store.engine.run("DELETE FROM rules WHERE name LIKE 'survey-%'")
    #expect(
      try scratch.desk.renew().map(\.kind).sorted() == [
        "rule", "rule", "rule", "rule", "survey", "survey",
      ])
    for shipped in try scratch.all(Survey.kind) {
      let survey = try scratch.store.questionnaire(shipped.id)
      #expect(survey.name == shipped.title && survey.title.en == shipped[Survey.title].text)
      #expect(survey.isBilingual && survey.topic == shipped[Survey.topic].text)
    }
  }
}

@Suite("Surveys answered by letter")
struct SurveyLetterTests {
  @Test("A reply with numbers answers the survey and stands at the deal")
  func reply() throws {
    let office = try SalesOffice()
    _ = try office.add(
      Contact.kind, ("name", "Anna"), ("email", "anna@one.example"), ("owner", "ivan"))
    _ = try office.add(Deal.kind, ("title", "D"), ("contact", "1"), ("owner", "ivan"))
    let survey = try #require(try office.store.surveyID("quality"))
    var account = MailboxAccount(name: "sales", address: "sales@firm.example", user: "sales")
    account.smtp = try ServerAddress("smtp://127.0.0.1", service: "smtp", startTLS: false)
    let way = SurveyOffice(account: account, base: nil, company: nil) {
      "abcdef0123456789abcdef0123456789"
    }
    _ = try office.desk.invite([Link("deal", 1)], SurveyWish(survey: survey), way)
    let sent =
      try office.store.engine.value("SELECT message_id FROM messages WHERE id = 1").text ?? ""
    let message = try office.take(
      letter(
        from: "anna@one.example", subject: "Re: How did we do?", more: "In-Reply-To: <\(sent)>\n",
        text: "1: 4\n2: 8\n5: Faster, please\n\n> 1. How do you rate\n"))
    #expect(message[Message.deal].integer == 1)
    let invitation = try office.store.record(Invitation.kind, 1)
    #expect(invitation[Invitation.state].text == "answered")
    #expect(
      invitation[Invitation.answeredBy].text == "mail" && invitation[Invitation.low].integer == 1)
    #expect(
      invitation[Invitation.answers].list == ["overall=4", "recommend=8", "words=Faster, please"])
    #expect(
      try office.count(
        "SELECT COUNT(*) FROM tasks WHERE title LIKE 'Low score%' AND \"on\" = 'deal/1'") == 1)
    #expect(try office.store.faults() == [])
  }
}
