import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("What hangs on records")
struct HangingTests {
  static func note(_ scratch: ScratchStore, on link: String) throws(Failure) -> Int64 {
    try scratch.add(
      Remark.kind,
      [
        Remark.on: .text(link), Remark.text: .text("text"),
        Remark.author: .integer(scratch.admin.id),
      ])
  }

  @Test("It is seen by those who see the record whole, whatever the record is")
  func seen() throws {
    let scratch = try ScratchStore()
    let lead = try scratch.lead("Acme", owner: scratch.petr)
    let deal = try scratch.deal("Pumps", owner: scratch.petr)
    let product = try scratch.add(
      Product.kind,
      [Product.sku: .text("A"), Product.name: .text("A"), Product.active: .integer(1)])
    let shipment = try scratch.add(
      Shipment.kind,
      [
        Shipment.number: .text("1"), Shipment.date: .text("2026-11-21"),
        Shipment.deal: .integer(deal),
      ])
    let task = try scratch.add(
      FollowUp.kind,
      [
        FollowUp.title: .text("Call"), FollowUp.kind_: .text("call"),
        FollowUp.status: .text("open"), FollowUp.priority: .text("normal"),
        FollowUp.assignee: .integer(scratch.petr.id),
      ])
    let meeting = try scratch.add(
      Interaction.kind,
      [
        Interaction.subject: .text("Show"), Interaction.type: .text("meeting"),
        Interaction.status: .text("planned"), Interaction.on: .text("lead/\(lead)"),
        Interaction.owner: .integer(scratch.petr.id),
      ])
    var hidden: [Int64] = []
    for link in [
      "lead/\(lead)", "deal/\(deal)", "shipment/\(shipment)", "task/\(task)",
      "interaction/\(meeting)",
    ] {
      hidden.append(try Self.note(scratch, on: link))
    }
    let open = try Self.note(scratch, on: "product/\(product)")
    #expect(try scratch.ids(Remark.kind, [], as: scratch.petr) == hidden + [open])
    #expect(try scratch.ids(Remark.kind, [], as: scratch.senior) == hidden + [open])
    #expect(try scratch.ids(Remark.kind, [], as: scratch.ivan) == [open])
    #expect(try scratch.ids(Interaction.kind, [], as: scratch.ivan) == [])
  }

  @Test("An interaction is seen by its owner and by the owner of its record")
  func responsible() throws {
    let scratch = try ScratchStore()
    let deal = try scratch.deal("Pumps", owner: scratch.petr)
    let meeting = try scratch.add(
      Interaction.kind,
      [
        Interaction.subject: .text("Show"), Interaction.type: .text("meeting"),
        Interaction.status: .text("planned"), Interaction.on: .text("deal/\(deal)"),
        Interaction.owner: .integer(scratch.ivan.id),
      ])
    for actor in [scratch.petr, scratch.ivan, scratch.senior] {
      #expect(try scratch.ids(Interaction.kind, [], as: actor) == [meeting])
    }
    scratch.store.act(as: scratch.ivan)
    let note = try Self.note(scratch, on: "deal/\(deal)")
    let refused = failure { () throws(Failure) in
      try scratch.store.demandChange(
        Record(Remark.kind, [.integer(note), .text("deal/\(deal)"), .null, .null, .null, .null]))
    }
    #expect(refused?.id == "note.not-found")
    scratch.store.act(as: scratch.petr)
    let record = try scratch.store.record(Remark.kind, note)
    try scratch.store.demandChange(record)
    #expect(try scratch.store.owner(of: Remark.kind, note) == scratch.petr.id)
    #expect(try scratch.store.owner(of: Interaction.kind, meeting) == scratch.ivan.id)
  }

  @Test("A record is not undone under what was hung on it later")
  func kept() throws {
    let scratch = try ScratchStore()
    let lead = try scratch.lead("Acme")
    let added = try scratch.lastOperation
    let note = try Self.note(scratch, on: "lead/\(lead)")
    let results = try scratch.undo(added)
    #expect(results.map(\.outcome) == [.kept])
    #expect(results.first?.reason?.en == "still used by note \(note)")
    #expect(try scratch.store.faults() == [])
  }

  @Test("The history of a record holds what hangs on it, in the order of time")
  func timeline() throws {
    let scratch = try ScratchStore()
    let lead = try scratch.lead("Acme", owner: scratch.ivan)
    let deal = try scratch.deal("Pumps", owner: scratch.ivan, [Deal.lead: .integer(lead)])
    let note = try Self.note(scratch, on: "deal/\(deal)")
    _ = try Self.note(scratch, on: "lead/\(lead)")
    try scratch.set(Deal.kind, deal, [Deal.stage: .text("won"), Deal.wonAt: .integer(1)])
    try scratch.set(Remark.kind, note, [Remark.text: .text("better")])
    let store = scratch.store
    let record = try store.record(Deal.kind, deal)
    let own = try store.timeline(of: record, TimelineRequest())
    #expect(own.map(\.sort) == [.changes, .notes, .stages, .notes])
    #expect(own.map(\.isNew) == [true, true, false, false])
    #expect(own[1].subject[Remark.text].text == "text")
    #expect(own[2].changes.map(\.field) == ["stage"])
    let deep = try store.timeline(of: record, TimelineRequest(isDeep: true))
    #expect(
      deep.map(\.on.text) == ["lead/1", "deal/1", "deal/1", "lead/1", "deal/1", "deal/1"])
    let notes = try store.timeline(of: record, TimelineRequest(only: [.notes], limit: 1))
    #expect(notes.map(\.changes.first?.after) == ["better"])
    let later = TimelineRequest(since: ScratchStore.noon.adding(seconds: 1))
    #expect(try store.timeline(of: record, later).isEmpty)
    store.act(as: scratch.petr)
    #expect(try store.timeline(of: record, TimelineRequest(only: [.notes])).isEmpty)
  }
}
