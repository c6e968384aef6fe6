import CRMActions
import CRMDomain
import CRMStore
import Platform
import SQL
import Testing
import Wording

/// Whatever did it, an undo tells of every record: undone, kept since it was changed again, failed.
@Suite("Undo of what touches many records")
struct UndoEverywhereTests {
  private func outcomes(_ results: [Undone]) -> [String: Undone.Outcome] {
    Dictionary(uniqueKeysWithValues: results.map { ($0.link.text, $0.outcome) })
  }

  private func touched(_ scratch: ScratchDesk, _ operation: Int64) throws -> Set<String> {
    let rows = try scratch.store.engine.all(
      "SELECT DISTINCT kind, record FROM changes WHERE operation = \(operation)")
    return Set(rows.map { "\($0.text(0))/\($0.integer(1))" })
  }

  private func sent(_ scratch: ScratchDesk, on link: String) throws -> Int64 {
    try scratch.store.write(settle: { _ throws(Failure) in }) { operation throws(Failure) in
      try operation.add(
        Outgoing.kind,
        [
          Outgoing.channel: .text("mail"), Outgoing.to: .text("a@x.example"),
          Outgoing.body: .text("…"), Outgoing.on: .text(link), Outgoing.key: .text(link),
          Outgoing.state: .text("sent"),
        ])
    }.result
  }

  private func importLeads(_ scratch: ScratchDesk, _ table: String) throws {
    var source: any ImportSource = try TableSource(
      try TextInput(Input(bytes: Array(table.utf8))), isEscaped: false)
    _ = try scratch.desk.importRecords(
      ImportRequest(Lead.kind), from: &source, progress: { _ in }, tell: { _ in })
  }

  @Test("A merge: what was changed since is kept, all else returns, sent letters too")
  func merge() throws {
    let scratch = try ScratchDesk()
    let a = try scratch.lead("name=A", "phone=84951112233", "owner=ivan")
    let b = try scratch.lead("name=B", "phone=84951112244", "owner=ivan")
    let letter = try sent(scratch, on: "lead/\(b)")
    let task = try scratch.add(FollowUp.kind, "title=Call", "on=lead/\(b)", "assignee=ivan")
    let moved = try scratch.add(FollowUp.kind, "title=Write", "on=lead/\(b)", "assignee=ivan")
    _ = try scratch.desk.merge(Lead.kind, into: a, from: [b], MergeWishes())
    let target = try #require(try scratch.store.lastOperation())
    try scratch.edit(Lead.kind, a, "phones=+74951112233")
    try scratch.edit(FollowUp.kind, moved, "on=lead/\(a)", "title=Write now")
    let results = outcomes(try scratch.desk.undo(target).1)
    #expect(Set(results.keys) == (try touched(scratch, target)))
    #expect(results["lead/\(a)"] == .kept)
    #expect(results["lead/\(b)"] == .undone)
    #expect(results["task/\(task)"] == .undone)
    #expect(results["task/\(moved)"] == .undone, "another field of it was changed")
    #expect(results["outbox/\(letter)"] == .undone)
    #expect(try scratch.record(FollowUp.kind, moved).title == "Write now")
    #expect(try scratch.store.owners(of: .phone, "+74951112244", kind: "lead") == [b])
    #expect(try scratch.store.faults() == [])
  }

  @Test("A conversion stays whole where part of it was changed since")
  func conversion() throws {
    let scratch = try ScratchDesk()
    let lead = try scratch.lead(
      "name=A", "person=Анна", "phone=84951112233", "company=Вектор", "owner=ivan")
    var request = ConversionRequest()
    request.withoutItemsReason = "по телефону"
    let made = try scratch.desk.convert(lead, request)
    let target = try #require(try scratch.store.lastOperation())
    let deal = try #require(made.deal)
    let company = try #require(made.company?.id)
    try scratch.edit(Contact.kind, made.contact.id, "position=закупки")
    let results = outcomes(try scratch.desk.undo(target).1)
    #expect(Set(results.keys) == (try touched(scratch, target)))
    #expect(results["contact/\(made.contact.id)"] == .kept)
    #expect(results["company/\(company)"] == .kept, "its contact stays")
    #expect(results["deal/\(deal)"] == .kept)
    #expect(results["lead/\(lead)"] == .kept)
    #expect(try scratch.record(Lead.kind, lead)[Lead.deal] == .integer(deal))
    #expect(try scratch.store.faults() == [])
  }

  @Test("A bulk edit: three ends, one for each record")
  func edit() throws {
    let scratch = try ScratchDesk()
    var ids: [Int64] = []
    for number in 1...4 { ids.append(try scratch.lead("name=L\(number)", "owner=ivan")) }
    _ = try scratch.desk.edit(
      Lead.kind, ids, try scratch.words(Lead.kind, ["source=fair"], isNew: false))
    let target = try #require(try scratch.store.lastOperation())
    try scratch.edit(Lead.kind, ids[1], "source=web")
    try scratch.edit(Lead.kind, ids[2], "need=pump")
    let results = outcomes(try scratch.desk.undo(target).1)
    #expect(ids.map { results["lead/\($0)"] } == [.undone, .kept, .undone, .undone])
    #expect(try scratch.record(Lead.kind, ids[1])[Lead.source] == .text("web"))
  }

  @Test("A seller undoes his own bulk edit, and fails where the record is another's by now")
  func failed() throws {
    let scratch = try ScratchDesk()
    try scratch.product("A")
    try scratch.act(as: "olga")
    _ = try scratch.desk.edit(
      Product.kind, [1], try scratch.words(Product.kind, ["brand=X"], isNew: false))
    let target = try #require(try scratch.store.lastOperation())
    // Who does not supervise any more may not change goods either, not even back.
    try scratch.act(as: "boss")
    let olga = try scratch.actor("olga").id
    try scratch.edit(User.kind, olga, "role=seller")
    try scratch.act(as: "olga")
    let results = outcomes(try scratch.desk.undo(target).1)
    #expect(results == ["product/1": .failed])
  }

  @Test("An import: added rows go, updated ones return, later work stays")
  func imported() throws {
    let scratch = try ScratchDesk()
    let known = try scratch.lead("name=Known", "email=k@x.example", "owner=ivan")
    try importLeads(
      scratch,
      "name,email,owner,source\nNew,n@x.example,ivan,fair\nLater,l@x.example,ivan,fair\n"
        + "Known,k@x.example,,fair\n")
    let target = try #require(try scratch.store.lastOperation())
    #expect(try scratch.record(Lead.kind, known)[Lead.source] == .text("fair"))
    let later = try #require(
      try scratch.store.owners(of: .email, "l@x.example", kind: "lead").first)
    let fresh = try #require(
      try scratch.store.owners(of: .email, "n@x.example", kind: "lead").first)
    try scratch.edit(Lead.kind, later, "need=pump")
    let results = outcomes(try scratch.desk.undo(target).1)
    #expect(results["lead/\(fresh)"] == .undone)
    #expect(results["lead/\(later)"] == .kept)
    #expect(results["lead/\(known)"] == .undone)
    #expect(try scratch.record(Lead.kind, known)[Lead.source] == .null)
    #expect(try scratch.store.faults() == [])
  }
}
