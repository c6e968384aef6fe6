import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Surveys: whom a letter may reach, and who reads of it")
struct SurveyReachTests {
  @Test("An address at which nothing arrives stops nobody else's letter, planned or by hand")
  func wrongAddress() throws {
    let scene = try SurveyScene()
    try scene.scratch.edit(Contact.kind, 1, "wrong_emails=anna@one.example")
    let report = try scene.scratch.at(86_400).runSurveys(scene.office)
    #expect(report.sent == 1 && report.dropped == 1)
    #expect(try scene.state(1) == "dropped" && (try scene.state(2)) == "asked")
    #expect(try scene.letters().map { $0[Outgoing.to].text } == ["boris@two.example"])
    let other = try SurveyScene()
    try other.withoutPlans()
    try other.scratch.edit(Contact.kind, 1, "wrong_emails=anna@one.example")
    #expect(try other.send(1, 2) == ["wrong-address", "asked"])
    #expect(try other.send(1, byCall: true) == ["asked"])
    #expect(try other.store.faults() == [])
  }

  @Test("An address that cannot be read, and one that went bad since the letter, do not either")
  func unreadable() throws {
    let scene = try SurveyScene()
    try scene.store.engine.run("UPDATE contacts SET email = 'nonsense' WHERE id = 1")
    let report = try scene.scratch.at(86_400).runSurveys(scene.office)
    #expect(report.sent == 1 && report.dropped == 1)
    let later = try SurveyScene()
    try later.withoutPlans()
    _ = try later.send(1, 2)
    try later.store.engine.run("UPDATE outbox SET state = 'sent'")
    try later.scratch.edit(Contact.kind, 1, "wrong_emails=anna@one.example")
    #expect(try later.scratch.at(6 * 86_400).runSurveys(later.office).reminded == 1)
    #expect(try later.scratch.at(7 * 86_400).runSurveys(later.office).reminded == 0)
  }

  @Test("A letter that cannot be written is given up, and the next one goes")
  func hopeless() throws {
    let scene = try SurveyScene()
    try scene.scratch.rule(
      "broken", "when invitation sent_at set\nif on=deal/1\nset low=perhaps")
    let report = try scene.scratch.at(86_400).runSurveys(scene.office)
    #expect(report.sent == 1 && report.dropped == 1)
    #expect(try scene.state(1) == "dropped")
  }

  @Test("A seller reads no address past the policy, a senior no number")
  func masked() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    try scene.scratch.edit(Contact.kind, 2, "phone=+79161234567")
    let ivan = try scene.scratch.at(0, as: "ivan", dryRun: true)
    let words = try scene.scratch.words(
      Deal.kind, ["title=Mine", "contact=2", "owner=ivan", "type=free"])
    let deal = try scene.scratch.desk.add(Deal.kind, words)
    let one = try ivan.invite(
      [Link("deal", deal)], SurveyWish(survey: scene.quality), scene.office
    ).first
    #expect(one?.refusal == nil)
    let shown = try ivan.store.record(Contact.kind, 2)["email"].text
    #expect(one?.address == shown && shown != "boris@two.example")
    _ = try scene.scratch.add(User.kind, "login=vera", "role=senior", "department=other")
    let hers = try scene.scratch.desk.add(
      Deal.kind,
      try scene.scratch.words(Deal.kind, ["title=Hers", "contact=2", "owner=vera", "type=free"]))
    try scene.scratch.move(hers, "lost", reason: "x")
    let vera = try scene.scratch.at(0, as: "vera", dryRun: true)
    let sample = try vera.sample(
      closed: Instant(0)..<Instant(4_000_000_000), count: 5, seed: 1,
      for: try scene.scratch.actor("vera").id)
    #expect(sample.picks.map(\.deal) == [hers])
    #expect(sample.picks[0].phone != nil && sample.picks[0].phone != "+79161234567")
  }

  @Test("A letter says dates, stages and references in its own language, as other letters do")
  func values() throws {
    let scene = try SurveyScene()
    let text = """
      survey facts
      subject Про {deal.title} | About {deal.title}
      letter
        Закрыта {deal.closed_at}, {deal.stage}.
        {deal.owner.login} {contact.company.name}
        {owner.login}
      letter en
        Closed {deal.closed_at}, {deal.stage}.
        {deal.owner.login} {contact.company.name}
        {owner.login}
      question x nps
        Q | Q
      """
    let id = try scene.scratch.desk.addSurvey(text)
    var wish = SurveyWish(survey: id)
    wish.language = .ru
    _ = try scene.scratch.desk.invite([Link("deal", 1)], wish, scene.office)
    let letter = try #require(try scene.letters().last?[Outgoing.body].text)
    #expect(
      letter.hasPrefix("Закрыта 21.11.2026 12:00, Заказ отгружен.\nivan\nivan\n"), "\(letter)")
    for place in ["{deal.nothing}", "{title}", "{lnk}", "{deal.owner.nothing}"] {
      #expect(
        failure { () throws(Failure) in
          _ = try scene.scratch.desk.addSurvey(
            "survey b\nletter\n  \(place)\nquestion x nps\n  Q")
        }?.id == "survey.place", "\(place)")
    }
  }
}
