import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@testable import CRMActions

@Suite("Campaigns")
struct CampaignTests {
  @Test("Leads that wait get one letter each, by name; nobody else does, and none gets a second")
  func waiting() throws {
    let scene = try CampaignScene()
    try scene.waiting("name=A", "person=Anna", "email=anna@one.example")
    try scene.waiting("name=B", "email=boris@two.example")
    try scene.scratch.lead("name=Open", "email=open@three.example")
    try scene.waiting("name=None")
    let id = try scene.campaign()
    #expect(
      try scene.scratch.record(Campaign.kind, id)[Campaign.filters].list == ["status=waiting"])
    #expect(try scene.send(id) == ["lead/1 letter", "lead/2 letter", "lead/4 no-address"])
    let letters = try scene.letters()
    #expect(letters.map { $0[Outgoing.to].text } == ["anna@one.example", "boris@two.example"])
    #expect(letters.map { $0[Outgoing.subject].text } == ["News, Anna", "News"])
    #expect(
      letters[0][Outgoing.body].text?.hasPrefix("Hello, Anna!\n\nSee https://firm.example/new.")
        == true)
    #expect(letters[1][Outgoing.body].text?.hasPrefix("Hello!\n") == true)
    #expect(letters.allSatisfy { $0[Outgoing.purpose].text == "campaign/\(id)" })
    #expect(
      try scene.send(id) == ["lead/1 already", "lead/2 already", "lead/4 no-address"])
    try scene.waiting("name=C", "email=vera@four.example")
    #expect(try scene.send(id).last == "lead/5 letter")
    #expect(try scene.letters().count == 3)
    #expect(try scene.figures(id) == ["recipients": 3, "waiting": 3])
    #expect(try scene.store.faults() == [])
  }

  @Test("An address gets one letter, ours and wrong ones none, and a refusal keeps it away")
  func refusals() throws {
    let scene = try CampaignScene()
    try scene.scratch.edit(User.kind, 1, "email=boss@firm.example")
    try scene.waiting("name=A", "email=anna@one.example")
    try scene.waiting("name=A2", "email=Anna@ONE.example")
    try scene.waiting("name=Boss", "email=boss@firm.example")
    try scene.waiting("name=Wrong", "email=wrong@two.example")
    try scene.scratch.edit(Lead.kind, 4, "wrong_emails=wrong@two.example")
    try scene.waiting("name=No", "email=no@three.example")
    _ = try scene.desk.noteConsent(
      false, topic: "news", of: [Link("lead", 5)], source: nil, at: nil)
    try scene.waiting("name=Other", "email=other@four.example")
    _ = try scene.desk.noteConsent(
      false, topic: "promo", of: [Link("lead", 6)], source: nil, at: nil)
    #expect(
      try scene.send(try scene.campaign()) == [
        "lead/1 letter", "lead/2 duplicate", "lead/3 our-own", "lead/4 wrong-address",
        "lead/5 opted-out", "lead/6 letter",
      ])
  }

  @Test("Who must have agreed gets a letter once he has; agreement to something else is none")
  func optIn() throws {
    let scene = try CampaignScene()
    for (number, name) in ["A", "B", "C"].enumerated() {
      try scene.waiting("name=\(name)", "email=k\(number)@one.example")
    }
    let desk = scene.desk
    _ = try desk.noteConsent(true, topic: "news", of: [Link("lead", 1)], source: "x", at: nil)
    _ = try desk.noteConsent(true, topic: "promo", of: [Link("lead", 2)], source: "x", at: nil)
    let id = try scene.campaign("ask", with: [(Campaign.optIn, .integer(1))])
    #expect(
      try scene.send(id) == ["lead/1 letter", "lead/2 no-consent", "lead/3 no-consent"])
  }

  @Test("Contacts, companies and deals are audiences as well, by filters, segments and numbers")
  func audiences() throws {
    let scene = try CampaignScene()
    try scene.scratch.add(
      Contact.kind, "name=Анна Смирнова", "email=anna@one.example", "owner=ivan")
    try scene.scratch.add(Contact.kind, "name=Борис Ким", "email=boris@two.example", "tags=vip")
    let deal = try scene.scratch.words(
      Deal.kind, ["title=D", "contact=1", "owner=ivan", "type=free"])
    _ = try scene.desk.add(Deal.kind, deal)
    let one = try scene.campaign("c", "greeting", kind: Contact.kind, filters: ["tags=vip"])
    #expect(try scene.send(one) == ["contact/2 letter"])
    _ = try scene.desk.addSegment("vip", of: Contact.kind, filters: ["tags=vip"], members: [])
    let two = try scene.campaign("s", "greeting", kind: Contact.kind, filters: ["segment=vip"])
    #expect(try scene.send(two) == ["contact/2 letter"])
    let three = try scene.campaign("d", "greeting", kind: Deal.kind, filters: ["id=1"])
    #expect(try scene.send(three) == ["deal/1 letter"])
    let last = try #require(try scene.letters().last)
    #expect(last[Outgoing.to].text == "anna@one.example")
    #expect(last[Outgoing.body].text?.hasPrefix("Dear Анна,\n\nall the best.") == true)
    for (kind, filters, id) in [
      (Contact.kind, [], "campaign.nobody"), (Company.kind, ["id=1"], "campaign.template"),
      (Contact.kind, ["segment=none"], "segment.not-found"),
      (Contact.kind, ["nme=x"], "field.unknown"),
    ] {
      let refusal = failure { () throws(Failure) in
        var wish = CampaignWish("x")
        (wish.kind, wish.filters) = (kind, filters)
        wish.draft = [Campaign.template: .text("greeting"), Campaign.topic: .text("news")]
        return try scene.desk.addCampaign(wish)
      }
      #expect(refusal?.id == id)
    }
  }

  @Test("Letters leave within the hours and at the rate; a second sending goes on behind the first")
  func slots() throws {
    let scene = try CampaignScene()
    for number in 1...5 { try scene.waiting("name=\(number)", "email=k\(number)@one.example") }
    let id = try scene.campaign(
      "slow", with: [(Campaign.window, .text("10:00-12:20")), (Campaign.rate, .text("6/ч"))])
    #expect(try scene.scratch.record(Campaign.kind, id)[Campaign.rate].text == "6/h")
    _ = try scene.send(id)
    // It is noon: two letters today, the others from ten o'clock tomorrow.
    let noon = ScratchDesk.noon.seconds
    let tomorrow = noon + 22 * 3_600
    #expect(
      try scene.letters().map { $0[Outgoing.nextAt].integer } == [
        noon, noon + 600, tomorrow, tomorrow + 600, tomorrow + 1_200,
      ])
    try scene.waiting("name=6", "email=k6@one.example")
    _ = try scene.send(id)
    #expect(try scene.letters().last?[Outgoing.nextAt].integer == tomorrow + 1_800)
  }

  @Test("A plan for later is sent by the tick, once; a pause holds it and all its letters up")
  func planned() throws {
    let scene = try CampaignScene()
    try scene.waiting("name=A", "email=anna@one.example")
    let at = ScratchDesk.noon.adding(seconds: 3_600)
    let id = try scene.campaign("later", with: [(Campaign.sendAt, .integer(at.seconds))])
    func run(_ seconds: Int64) throws -> Int {
      try scene.scratch.at(seconds).runCampaigns { _ in scene.office }
    }
    #expect(try run(0) == 0)
    try scene.desk.pauseCampaigns([id])
    #expect(try run(3_600) == 0)
    try scene.desk.resumeCampaigns([id])
    #expect(try run(3_600) == 1)
    #expect(try run(3_600) == 0)
    try scene.desk.pauseCampaigns([id])
    let late = try scene.scratch.at(7_200)
    #expect(try late.deliver([scene.office.account]).isEmpty)
    #expect(
      failure { () throws(Failure) in
        try late.sendCampaign(id, scene.office) { _ in }
      }?.id == "campaign.paused")
    try scene.desk.resumeCampaigns([id])
    // Nobody listens there: it is tried again later.
    #expect(try late.deliver([scene.office.account]).delayed == [1])
  }

  @Test("At the moment of sending everything is looked at again")
  func gate() throws {
    let scene = try CampaignScene()
    for number in 1...6 { try scene.waiting("name=\(number)", "email=k\(number)@one.example") }
    let id = try scene.campaign()
    _ = try scene.send(id)
    _ = try scene.desk.noteConsent(
      false, topic: "news", of: [Link("lead", 1)], source: nil, at: nil)
    try scene.store.engine.run("UPDATE leads SET removed = 1 WHERE id = 2")
    // Known as wrong by another record, past the mark that cancels letters.
    let same = try scene.scratch.words(
      Contact.kind, ["name=C", "emails=k3@one.example", "wrong_emails=k3@one.example"])
    _ = try scene.desk.add(Contact.kind, same, allowDuplicate: true)
    try scene.desk.remove(CampaignRecipient.kind, [4])
    let report = try scene.desk.deliver([scene.office.account])
    let letters = try scene.letters()
    #expect(
      letters.map { $0[Outgoing.state].text } == [
        "dropped", "dropped", "dropped", "dropped", "queued", "queued",
      ])
    #expect(
      letters.prefix(4).map { $0[Outgoing.lastError].text } == [
        "does not want it", "the lead was removed", "letters come back",
        "the recipient was removed",
      ])
    #expect(report.delayed == [5, 6])
    #expect(try scene.figures(id) == ["recipients": 5, "waiting": 2, "dropped": 3])
  }

  @Test("Outside of its hours a letter waits for them; beyond its rate it waits")
  func hours() throws {
    let scene = try CampaignScene()
    for number in 1...3 { try scene.waiting("name=\(number)", "email=k\(number)@one.example") }
    let id = try scene.campaign("h", with: [(Campaign.rate, .text("1/h"))])
    _ = try scene.send(id)
    _ = try scene.desk.editCampaigns([id], [Campaign.window: .text("10:00-18:00")])
    let night = try scene.scratch.at(12 * 3_600)
    #expect(try night.deliver([scene.office.account]).held == [1, 2, 3])
    try scene.store.engine.run(
      "UPDATE outbox SET state = 'sent', sent_at = \(ScratchDesk.noon.seconds + 22 * 3_600) WHERE id = 1"
    )
    let morning = try scene.scratch.at(22 * 3_600)
    #expect(try morning.deliver([scene.office.account]).held == [2, 3])
    #expect(try scene.scratch.at(23 * 3_600).deliver([scene.office.account]).delayed.first == 2)
  }

  @Test("Hours of weekdays: on a Saturday letters wait for Monday")
  func weekdays() throws {
    let scene = try CampaignScene()
    try scene.waiting("name=A", "email=a@one.example")
    let id = try scene.campaign(
      "h", with: [(Campaign.window, .text("пн-пт 10:00-19:00, сб 14:00-15:00"))])
    _ = try scene.send(id)
    let due = try scene.letters()[0][Outgoing.nextAt].integer
    #expect(due == ScratchDesk.noon.seconds + 2 * 3_600)
    _ = try scene.desk.editCampaigns([id], [Campaign.window: .text("mon-fri 10:00-19:00")])
    try scene.store.engine.run("UPDATE outbox SET next_at = NULL")
    #expect(try scene.desk.deliver([scene.office.account]).held == [1])
    #expect(try scene.scratch.at(26 * 3_600).deliver([scene.office.account]).held == [1])
    #expect(try scene.scratch.at(48 * 3_600).deliver([scene.office.account]).delayed == [1])
    for word in ["mon-fri", "fri-mon 10:00-11:00", "mon 10:00-11:00 mon 12:00-13:00", "off"] {
      #expect(
        failure { () throws(Failure) in
          try scene.desk.editCampaigns([id], [Campaign.window: .text(word)])
        }?.id == "campaign.window", "\(word)")
    }
  }

  @Test("To whom a campaign goes can be changed until it has begun")
  func audience() throws {
    let scene = try CampaignScene()
    for name in ["A", "B"] { try scene.waiting("name=\(name)", "email=\(name)@one.example") }
    let id = try scene.campaign()
    _ = try scene.desk.editCampaigns([id], [:], to: (nil, ["name=B"]))
    #expect(
      failure { () throws(Failure) in
        try scene.desk.editCampaigns([id], [:], to: (Contact.kind, ["name=B"]))
      }?.id == "campaign.template")
    #expect(try scene.send(id) == ["lead/2 letter"])
    #expect(
      failure { () throws(Failure) in
        try scene.desk.editCampaigns([id], [:], to: (nil, ["name=A"]))
      }?.id == "campaign.audience")
  }

  @Test("A look and a trial change nothing; a test letter counts nowhere")
  func trial() throws {
    let scene = try CampaignScene()
    try scene.waiting("name=A", "person=Anna", "email=anna@one.example")
    let id = try scene.campaign()
    let before = try scene.scratch.dump()
    let seen = try scene.desk.previewCampaign(id, scene.office, of: [], count: 3)
    #expect(seen.map(\.subject) == ["News, Anna"])
    #expect(seen[0].text?.contains("unsubscribe/0000") == true)
    let dry = try scene.scratch.at(0, dryRun: true)
    #expect(try scene.send(id, at: dry) == ["lead/1 letter"])
    #expect(try scene.scratch.dump() == before)
    _ = try scene.desk.testCampaign(id, scene.office, to: "me@firm.example", for: nil)
    let test = try #require(try scene.letters().first)
    #expect(test[Outgoing.subject].text == "[Test] News, Anna")
    #expect(test[Outgoing.to].text == "me@firm.example")
    #expect(try scene.recipients().isEmpty && scene.figures(id).isEmpty)
    #expect(try scene.send(id) == ["lead/1 letter"])
  }

  @Test("An undo takes letters back that wait, and not those that have left")
  func undo() throws {
    let scene = try CampaignScene()
    try scene.waiting("name=A", "email=anna@one.example")
    try scene.waiting("name=B", "email=boris@two.example")
    let id = try scene.campaign()
    _ = try scene.send(id)
    let operation = try #require(scene.desk.lastOperation)
    _ = try scene.desk.undo(operation)
    #expect(try scene.letters().isEmpty && scene.recipients().isEmpty)
    #expect(try scene.scratch.record(Campaign.kind, id)[Campaign.state].text == "draft")
    _ = try scene.send(id)
    let second = try #require(scene.desk.lastOperation)
    try scene.store.engine.run("UPDATE outbox SET state = 'sent', sent_at = 1 WHERE id = 3")
    let (_, results) = try scene.desk.undo(second)
    #expect(results.contains { $0.link == Link("recipient", 3) && $0.outcome == .failed })
    #expect(try scene.recipients().map(\.id) == [3])
    // The server's word came past the journal here, which tells of the state; of nothing else.
    #expect(try scene.store.faults().allSatisfy { $0.contains("outbox") })
  }

  @Test("A campaign that cannot be written keeps no other waiting")
  func broken() throws {
    let scene = try CampaignScene()
    try scene.waiting("name=A", "email=anna@one.example")
    try scene.template("spare", "lead", "Spare", "Hello")
    let past = Value.integer(scene.desk.now.seconds - 60)
    try scene.campaign("first", "spare", with: [(Campaign.sendAt, past)])
    try scene.campaign("second", with: [(Campaign.sendAt, past)])
    let spare = try #require(try scene.scratch.all(Template.kind, "name=spare").first)
    try scene.desk.change { operation throws(Failure) in
      try operation.remove(Template.kind, spare.id)
    }
    var slips: [Failure] = []
    let count = try scene.desk.runCampaigns({ _ throws(Failure) in scene.office }) {
      slips.append($0)
    }
    #expect(count == 1 && slips.count == 1)
    #expect(slips.first?.message.en.contains("campaign 1") == true)
  }

  @Test("A planned campaign that was broken off goes on with the next tick")
  func brokenOff() throws {
    let scene = try CampaignScene()
    for name in ["A", "B", "C"] { try scene.waiting("name=\(name)", "email=\(name)@one.example") }
    let past = Value.integer(scene.desk.now.seconds - 60)
    let id = try scene.campaign(with: [(Campaign.sendAt, past)])
    #expect(throws: Failure.self) {
      try scene.desk.writeCampaign(id, scene.office, occasion: "", only: nil, batch: 2) {
        _ throws(Failure) in throw Failure(.io, "test", Text("cut", "обрыв"))
      }
    }
    #expect(try scene.recipients().count == 2)
    #expect(try scene.desk.runCampaigns { _ throws(Failure) in scene.office } == 1)
    #expect(try scene.recipients().count == 3)
    #expect(try scene.scratch.record(Campaign.kind, id)[Campaign.state].text == "running")
  }

  @Test("What has run and comes every year from now on is planned; what has begun has no beginning")
  func becomesYearly() throws {
    let scene = try CampaignScene()
    try scene.waiting("name=A", "email=anna@one.example")
    let id = try scene.campaign()
    _ = try scene.send(id)
    let later = Value.integer(scene.desk.now.seconds + 3_600)
    let refused = #expect(throws: Failure.self) {
      try scene.desk.editCampaigns([id], [Campaign.sendAt: later])
    }
    #expect(refused?.id == "campaign.started")
    _ = try scene.desk.editCampaigns([id], [Campaign.yearly: .text("22.12")])
    #expect(try scene.scratch.record(Campaign.kind, id)[Campaign.state].text == "planned")
  }

  @Test("The subject is that of the template in the language of the campaign")
  func subjects() throws {
    let scene = try CampaignScene()
    _ = try scene.desk.addTemplate([
      Template.name: .text("news"), Template.kind_: .text("lead"), Template.body: .text("Привет"),
      Template.language: .text("ru"),
    ])
    try scene.campaign("en", with: [(Campaign.language, .text("en"))])
    #expect(throws: Failure.self) {
      try scene.campaign("ru", with: [(Campaign.language, .text("ru"))])
    }
  }

  @Test("A seller writes no campaigns, and sees his own recipients alone")
  func access() throws {
    let scene = try CampaignScene()
    try scene.waiting("name=A", "email=anna@one.example", "owner=ivan")
    try scene.waiting("name=B", "email=boris@two.example", "owner=petr")
    let id = try scene.campaign()
    _ = try scene.send(id)
    let ivan = try scene.scratch.at(0, as: "ivan")
    let refusal = failure { () throws(Failure) in
      try ivan.sendCampaign(id, scene.office) { _ in }
    }
    #expect(refusal?.exit == .noPermission)
    let own = try ivan.store.all(Selection(CampaignRecipient.kind))
    #expect(own.map { $0[CampaignRecipient.on].text } == ["lead/1"])
  }
}
