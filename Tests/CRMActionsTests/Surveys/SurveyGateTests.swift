import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Web
import Wording

@Suite("Surveys: what has come to speak against a letter before it leaves")
struct SurveyGateTests {
  /// Two contacts, asked by letters that wait in the outbox.
  private func scene() throws -> CampaignScene {
    let scene = try CampaignScene()
    for name in ["anna", "boris"] {
      try scene.scratch.add(Contact.kind, "name=\(name)", "email=\(name)@one.example")
    }
    #expect(try ask(scene, "contact", 1, 2) == ["asked", "asked"])
    return scene
  }

  private func ask(
    _ scene: CampaignScene, _ kind: String, _ ids: Int64..., survey: String = "quality"
  ) throws -> [String] {
    let survey = try #require(try scene.store.surveyID(survey))
    return try scene.desk.invite(
      ids.map { Link(kind, $0) }, SurveyWish(survey: survey), scene.office
    ).map { $0.refusal?.rawValue ?? "asked" }
  }

  private func state(_ scene: CampaignScene, _ id: Int64) throws -> String? {
    try scene.scratch.record(Invitation.kind, id)[Invitation.state].text
  }

  @Test("A refusal, a dead address and a survey that was switched off hold letters back")
  func held() throws {
    let refused = try scene()
    try refused.scratch.edit(Contact.kind, 1, "consent=no-surveys")
    let report = try refused.desk.deliver([refused.office.account])
    #expect((report.dropped, report.delayed) == ([1], [2]))
    #expect(try refused.letters()[0][Outgoing.lastError].text == "does not want to be asked")
    #expect(try state(refused, 1) == "dropped" && (try state(refused, 2)) == "asked")
    let dead = try scene()
    try dead.scratch.edit(Contact.kind, 2, "wrong_emails=boris@one.example")
    #expect(try dead.desk.deliver([dead.office.account]).dropped == [2])
    let off = try scene()
    try off.desk.setSurveys([try #require(try off.store.surveyID("quality"))], enabled: false)
    #expect(try off.desk.deliver([off.office.account]).dropped == [1, 2])
    // Who was not written to after all may be asked another time.
    try off.desk.setSurveys([try #require(try off.store.surveyID("quality"))], enabled: true)
    #expect(try ask(off, "contact", 1) == ["asked"])
    #expect(try off.store.faults() == [])
  }

  @Test("A reminder does not leave once the answer is there, and the answer stays")
  func answered() throws {
    let scene = try scene()
    try scene.store.engine.run("UPDATE outbox SET state = 'sent'")
    let later = try scene.scratch.at(6 * 86_400)
    #expect(try later.runSurveys(scene.office).reminded == 2)
    var sheet = AnswerSheet()
    let survey = try scene.store.questionnaire(try #require(try scene.store.surveyID("quality")))
    try sheet.take("9", to: try #require(survey.question("overall")))
    try sheet.take("9", to: try #require(survey.question("recommend")))
    _ = try later.answerSurvey(1, sheet)
    #expect(try later.deliver([scene.office.account]).dropped == [3])
    #expect(try state(scene, 1) == "answered")
  }

  @Test("One letter of a survey to an address, whoever shares it")
  func sharedAddress() throws {
    let scene = try scene()
    _ = try scene.desk.add(
      Contact.kind, try scene.scratch.words(Contact.kind, ["name=Vera", "email=Anna@One.example"]),
      allowDuplicate: true)
    try scene.scratch.add(Company.kind, "name=One", "email=info@one.example")
    for name in ["Gleb", "Dina"] {
      try scene.scratch.add(Contact.kind, "name=\(name)", "companies=1")
    }
    #expect(try ask(scene, "contact", 3, 4, 5) == ["duplicate", "asked", "duplicate"])
    #expect(try ask(scene, "company", 1) == ["already"])
    #expect(try ask(scene, "contact", 3, survey: "farewell") == ["asked"])
  }

  @Test("One click of the recipient's program, and a complaint, are refusals")
  func unsubscribed() throws {
    let scene = try scene()
    let letters = try scene.letters()
    let header = try #require(try scene.header(letters[0], "List-Unsubscribe"))
    #expect(header.contains("/unsubscribe/"))
    #expect(try scene.header(letters[0], "List-Unsubscribe-Post") == "List-Unsubscribe=One-Click")
    let own = try scene.store.engine.value("SELECT token FROM survey_invitations WHERE id = 1").text
    try scene.post(try #require(own))
    #expect(try state(scene, 1) == "declined")
    #expect(try scene.scratch.record(Contact.kind, 1)[Contact.consent].list == ["no-surveys"])
    let message = try scene.scratch.record(
      Message.kind, try #require(letters[1][Outgoing.message].integer))
    try scene.ingest(
      """
      From: feedback@provider.example
      To: abuse@firm.example
      Subject: complaint about message
      Message-ID: <c1@provider.example>
      Content-Type: multipart/report; report-type=feedback-report; boundary="b"

      --b
      Content-Type: message/feedback-report

      Feedback-Type: abuse
      User-Agent: Provider/1.0
      Version: 1

      --b
      Content-Type: message/rfc822

      From: sales@firm.example
      Message-ID: <\(message[Message.messageID].text ?? "")>

      Hello
      --b--

      """)
    #expect(try state(scene, 2) == "declined")
    #expect(
      try scene.scratch.record(Contact.kind, 2)[Contact.consent].list == ["no-mail"])
    #expect(try scene.desk.deliver([scene.office.account]).dropped == [1, 2])
    #expect(try scene.store.faults() == [])
  }
}
