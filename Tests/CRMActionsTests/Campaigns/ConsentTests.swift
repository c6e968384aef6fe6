import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Consents")
struct ConsentTests {
  private func note(
    _ desk: Desk, _ isGiven: Bool, _ topic: String, _ link: Link, at: Instant? = nil
  ) throws {
    _ = try desk.noteConsent(isGiven, topic: topic, of: [link], source: "test", at: at)
  }

  @Test(
    "A withdrawal of everything, of surveys or of mail keeps surveys away, another topic does not")
  func surveys() throws {
    for (topic, result) in [
      ("all", "opted-out"), ("surveys", "opted-out"), ("mail", "opted-out"), ("call", "asked"),
      ("news", "asked"),
    ] {
      let scene = try SurveyScene()
      try scene.withoutPlans()
      try note(scene.scratch.desk, false, topic, Link("contact", 1))
      #expect(try scene.send(1) == [result], "\(topic)")
    }
  }

  @Test("The newest fact holds, by when it was said, and the card of the contact says the same")
  func newest() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    let desk = scene.scratch.desk
    try note(desk, false, "surveys", Link("contact", 1))
    #expect(try scene.scratch.record(Contact.kind, 1)[Contact.consent].list == ["no-surveys"])
    try note(desk, true, "surveys", Link("contact", 1))
    #expect(try scene.scratch.record(Contact.kind, 1)[Contact.consent].list == [])
    #expect(try scene.send(1) == ["asked"])
    // What was said before the last word changes nothing.
    let later = try SurveyScene()
    try later.withoutPlans()
    try note(later.scratch.desk, true, "surveys", Link("contact", 1))
    try note(
      later.scratch.desk, false, "surveys", Link("contact", 1),
      at: ScratchDesk.noon.adding(seconds: -86_400))
    try later.scratch.edit(Contact.kind, 1, "consent=")
    #expect(try later.send(1) == ["asked"])
  }

  @Test("An agreement to everything lifts every refusal, one to a topic none of everything")
  func everything() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    let desk = scene.scratch.desk
    for topic in ["surveys", "mail"] { try note(desk, false, topic, Link("contact", 1)) }
    try note(desk, true, "all", Link("contact", 1))
    #expect(try scene.scratch.record(Contact.kind, 1)[Contact.consent].list == [])
    #expect(try scene.send(1) == ["asked"])
    let other = try SurveyScene()
    try other.withoutPlans()
    try note(other.scratch.desk, false, "all", Link("contact", 1))
    try note(other.scratch.desk, true, "surveys", Link("contact", 1))
    #expect(try other.send(1) == ["opted-out"])
  }

  @Test("A refusal holds for the address: another record that has it is left in peace")
  func address() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    try scene.scratch.lead("name=Новый", "email=Anna@One.example", allowDuplicate: true)
    try note(scene.scratch.desk, false, "all", Link("lead", 1))
    #expect(try scene.send(1) == ["opted-out"])
    #expect(try scene.scratch.record(Contact.kind, 1)[Contact.consent].list == [])
  }

  @Test("An undo takes a fact back, and the history keeps all of them")
  func undo() throws {
    let scene = try SurveyScene()
    try scene.withoutPlans()
    let desk = scene.scratch.desk
    try note(desk, false, "all", Link("contact", 1))
    let operation = try #require(desk.lastOperation)
    _ = try desk.undo(operation)
    #expect(try scene.send(1) == ["asked"])
    #expect(try scene.scratch.record(Contact.kind, 1)[Contact.consent].list == [])
    #expect(try scene.store.faults() == [])
  }

  @Test(
    "A seller writes down what his own customers say, a topic is one word, the past is no future")
  func refused() throws {
    let scene = try SurveyScene()
    let petr = try scene.scratch.at(0, as: "petr")
    let foreign = failure { () throws(Failure) in
      try petr.noteConsent(
        false, topic: "all", of: [Link("contact", 1)], source: nil, at: nil)
    }
    #expect(foreign?.exit == .noPermission)
    let desk = scene.scratch.desk
    for (topic, link, id) in [
      ("no-news", Link("contact", 1), "consent.topic"),
      ("a b", Link("contact", 1), "consent.topic"),
      ("", Link("contact", 1), "consent.topic"), ("news", Link("deal", 1), "consent.kind"),
    ] {
      let refusal = failure { () throws(Failure) in
        try desk.noteConsent(true, topic: topic, of: [link], source: nil, at: nil)
      }
      #expect(refusal?.id == id, "\(topic)")
    }
    let future = failure { () throws(Failure) in
      try desk.noteConsent(
        true, topic: "news", of: [Link("contact", 1)], source: nil,
        at: ScratchDesk.noon.adding(seconds: 60))
    }
    #expect(future?.id == "consent.future")
  }
}
