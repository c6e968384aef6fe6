import CRMActions
import CRMDomain
import CRMStore
import Foundation
import Platform
import Testing
import Wording

@Suite("Notes, tags and files")
struct HangingActionsTests {
  static func offer(_ name: String, _ text: String) -> FileOffer {
    var rest: [UInt8]? = Array(text.utf8)
    return FileOffer(name: name) { () throws(Failure) in
      defer { rest = nil }
      return rest
    }
  }

  @Test("One note on several records is all or nothing, and undone as one")
  func notes() throws {
    let scratch = try ScratchDesk()
    let lead = try scratch.lead("name=Acme", "owner=ivan")
    let links = [Link("lead", lead), Link("user", 1)]
    #expect(
      failure { () throws(Failure) in try scratch.desk.note("x", on: links) }?.id
        == "note.wrong-holder")
    #expect(try scratch.all(Remark.kind).isEmpty)
    let ids = try scratch.desk.note("просит скидку", on: [Link("lead", lead), Link("task", 1)])
    #expect(ids == [1, 2])
    #expect(try scratch.all(Remark.kind, "text~СКИДК").count == 2)
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.all(Remark.kind).isEmpty)
    #expect(try scratch.store.faults() == [])
  }

  @Test("What hangs on a record goes with it and comes back with it")
  func removal() throws {
    let scratch = try ScratchDesk()
    let lead = try scratch.lead("name=Acme", "owner=ivan")
    _ = try scratch.desk.note("x", on: [Link("lead", lead)])
    let meeting = try scratch.add(
      Interaction.kind, "subject=Show", "on=lead/1", "owner=ivan", "starts_at=+1d 10:00")
    _ = try scratch.desk.note("y", on: [Link("interaction", meeting)])
    try scratch.desk.remove(Lead.kind, [lead])
    #expect(try scratch.all(Remark.kind).isEmpty)
    #expect(try scratch.all(Interaction.kind).isEmpty)
    #expect(try scratch.all(FollowUp.kind).isEmpty)
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.all(Remark.kind).count == 2)
    #expect(try scratch.all(Interaction.kind).count == 1)
    #expect(try scratch.all(FollowUp.kind).count == 2)
    #expect(try scratch.store.faults() == [])
  }

  @Test("A tag is one in whatever case, and only what differs is changed")
  func tags() throws {
    let scratch = try ScratchDesk()
    let lead = try scratch.lead("name=Acme")
    let deal = try scratch.add(Deal.kind, "title=Pumps")
    let links = [Link("lead", lead), Link("deal", deal)]
    #expect(try scratch.desk.tag(links, add: ["Выставка", "vip"], remove: []) == links)
    #expect(try scratch.desk.tag(links, add: ["ВЫСТАВКА"], remove: []) == [])
    #expect(try scratch.desk.tag([links[0]], add: ["a,b"], remove: ["VIP"]) == [links[0]])
    #expect(try scratch.record(Lead.kind, lead)[Lead.tags].list == ["Выставка", "a", "b"])
    #expect(try scratch.all(Deal.kind, "tags=vip").map(\.id) == [deal])
    let counts = try scratch.store.tagCounts()
    #expect(counts.map(\.tag) == ["Выставка", "a", "b", "vip"])
    #expect(counts.map(\.total) == [2, 1, 1, 1])
    for (words, id) in [([""], "tag.empty"), ([String(repeating: "x", count: 65)], "tag.too-long")]
    {
      #expect(
        failure { () throws(Failure) in try scratch.desk.tag(links, add: words, remove: []) }?.id
          == id)
    }
    #expect(
      failure { () throws(Failure) in
        try scratch.desk.tag([Link("task", 1)], add: ["x"], remove: [])
      }?.id == "tag.kind")
    try scratch.act(as: "petr")
    #expect(try scratch.store.tagCounts().isEmpty)
    #expect(
      failure { () throws(Failure) in try scratch.desk.tag(links, add: ["x"], remove: []) }?.id
        == "access.denied")
  }

  @Test("A file lies on disk once before the rows that name it, and outlives their removal")
  func files() throws {
    let office = try SalesOffice()
    let deal = try office.desk.add(Deal.kind, [Deal.title: .text("Pumps")])
    let link = Link("deal", deal)
    let offers = [
      Self.offer("price.pdf", "price"), Self.offer("../../etc/pa\u{202E}sswd", "price"),
    ]
    let ids = try office.desk.attach(offers, to: link)
    let record = try office.store.attachment("PRICE.pdf", on: link)
    #expect(record.id == ids[0])
    #expect(try office.store.record(AttachedFile.kind, ids[1]).title == "passwd")
    let hash = SHA256.hex(Array("price".utf8))
    let place = office.database + ".files/" + hash.prefix(2) + "/" + hash
    #expect(try Files.read(place) == Array("price".utf8))
    try office.desk.remove(AttachedFile.kind, ids)
    #expect(Files.exists(place))
    #expect(
      failure { () throws(Failure) in try office.store.attachment("price.pdf", on: link) }?.id
        == "attachment.not-found")
    _ = try office.desk.undo(nil)
    #expect(try office.store.attachment("\(ids[0])", on: link).title == "price.pdf")
    _ = try office.desk.attach([Self.offer("price.pdf", "new price")], to: link)
    #expect(
      failure { () throws(Failure) in try office.store.attachment("price.pdf", on: link) }?.id
        == "attachment.ambiguous")
    #expect(try office.store.faults() == [])
  }

  @Test("Who may not attach, and what is only tried, leaves no file")
  func nothingLeft() throws {
    let office = try SalesOffice(dryRun: true)
    let owner = Desk(office.store, dryRun: false)
    let deal = try owner.add(Deal.kind, [Deal.title: .text("Pumps")])
    let link = Link("deal", deal)
    #expect(try office.desk.attach([Self.offer("a", "b")], to: link).count == 1)
    let ivan = try #require(try office.store.user(login: "ivan"))
    office.store.act(as: ivan)
    for refused in [link, Link("rule", 1), Link("deal", 99)] {
      #expect(
        failure { () throws(Failure) in try owner.attach([Self.offer("a", "b")], to: refused) }
          != nil)
    }
    #expect(!Files.exists(office.database + ".files"))
  }

  @Test("Names of files are harmless whatever they were", arguments: 0..<40)
  func names(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed) &+ 1)
    let pieces = [
      "..", "/", "\\", "a", "отчёт", ".pdf", " ", "\u{1B}[31m", "\n", "\u{202E}", "\0", "🙂",
    ]
    for _ in 0..<50 {
      let count = Int.random(in: 0...120, using: &dice)
      let name = (0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      let safe = FileName.safe(name)
      #expect(!safe.isEmpty && safe != "." && safe != "..")
      #expect(safe.utf8.count <= 200)
      #expect(
        !safe.unicodeScalars.contains { $0.value < 32 || "/\\\u{202E}".unicodeScalars.contains($0) }
      )
      #expect(FileName.safe(safe) == safe)
    }
    #expect(FileName.safe("C:\\Users\\Анна\\Прайс 2026.xlsx") == "Прайс 2026.xlsx")
    #expect(FileName.safe(String(repeating: "ж", count: 300) + ".pdf").hasSuffix("ж.pdf"))
  }
}
