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
}
