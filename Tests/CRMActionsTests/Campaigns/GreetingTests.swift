import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Greetings")
struct GreetingTests {
  private static let day: Int64 = 86_400

  private func run(_ scene: CampaignScene, _ seconds: Int64) throws -> Int {
    try scene.scratch.at(seconds).runCampaigns { _ in scene.office }
  }

  @Test("A birthday is greeted once a year, on the day, or up to two days later")
  func birthday() throws {
    let scene = try CampaignScene()
    // Noon of 21 November 2026.
    for (name, day) in [
      ("Anna", "1980-11-21"), ("Boris", "1990-11-23"), ("Vera", "1970-11-18"), ("Gleb", ""),
    ] {
      try scene.scratch.add(
        Contact.kind, "name=\(name)", "email=\(name)@one.example", "birthday=\(day)")
    }
    try scene.campaign(
      "birthday", "greeting", kind: Contact.kind, filters: ["birthday!="],
      with: [(Campaign.yearly, .text("birthday"))])
    #expect(try run(scene, 0) == 1)
    #expect(try run(scene, 3_600) == 0)
    // The day of Boris was missed.
    #expect(try run(scene, 4 * Self.day) == 1)
    #expect(try scene.recipients().map { $0[CampaignRecipient.person].text } == ["Anna", "Boris"])
    #expect(try run(scene, 365 * Self.day) == 1)
    #expect(
      try scene.recipients().map { $0[CampaignRecipient.occasion].text } == [
        "2026", "2026", "2027",
      ])
    #expect(try run(scene, 366 * Self.day + 2 * Self.day) == 1)
    #expect(try scene.store.faults() == [])
  }

  @Test("Who was born on the 29th of February is greeted on the 28th where there is none")
  func leap() throws {
    let scene = try CampaignScene()
    try scene.scratch.add(
      Contact.kind, "name=A", "email=a@one.example", "birthday=1992-02-29")
    try scene.campaign(
      "birthday", "greeting", kind: Contact.kind, filters: ["id=1"],
      with: [(Campaign.yearly, .text("день рождения"))])
    // 28 February 2027, then 28 and 29 February 2028.
    #expect(try run(scene, 98 * Self.day) == 0)
    #expect(try run(scene, 99 * Self.day) == 1)
    #expect(try run(scene, 464 * Self.day) == 0)
    #expect(try run(scene, 465 * Self.day) == 1)
  }

  @Test("A holiday goes to all of the audience, once a year, and not before it was thought of")
  func holiday() throws {
    let scene = try CampaignScene()
    for number in 1...3 {
      try scene.scratch.add(Contact.kind, "name=K\(number)", "email=k\(number)@one.example")
    }
    try scene.campaign(
      "day", "greeting", kind: Contact.kind, filters: ["id=1,2,3"],
      with: [(Campaign.yearly, .text("20.11"))])
    #expect(try run(scene, 0) == 0, "yesterday is over")
    #expect(try run(scene, 364 * Self.day) == 3)
    #expect(try run(scene, 365 * Self.day) == 0)
    for word in ["31.02", "5", "1.13", "x", "01.01.2026"] {
      let refusal = failure { () throws(Failure) in
        var wish = CampaignWish("y")
        (wish.kind, wish.filters) = (Contact.kind, ["id=1"])
        wish.draft = [
          Campaign.template: .text("greeting"), Campaign.topic: .text("news"),
          Campaign.yearly: .text(word),
        ]
        return try scene.desk.addCampaign(wish)
      }
      #expect(refusal?.id == "campaign.yearly", "\(word)")
    }
  }

  @Test("A holiday of a weekday: the last Sunday of a month, the second one of another")
  func weekday() throws {
    let scene = try CampaignScene()
    try scene.scratch.add(Contact.kind, "name=A", "email=a@one.example")
    for (name, word) in [
      ("trade", "последнее воскресенье ноября"), ("light", "the second Sunday of June"),
    ] {
      try scene.campaign(
        name, "greeting", kind: Contact.kind, filters: ["id=1"],
        with: [(Campaign.yearly, .text(word))])
    }
    #expect(
      try scene.scratch.all(Campaign.kind).map { $0[Campaign.yearly].text }
        == ["last sun nov", "second sun jun"])
    // 22 and 29 November 2026, 13 June 2027, 28 November 2027.
    #expect(try run(scene, Self.day) == 0)
    #expect(try run(scene, 8 * Self.day) == 1)
    #expect(try run(scene, 203 * Self.day) == 0)
    #expect(try run(scene, 204 * Self.day) == 1)
    #expect(try run(scene, 371 * Self.day) == 0)
    #expect(try run(scene, 372 * Self.day) == 1)
  }
}
