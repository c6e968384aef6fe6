import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("Saved views")
struct ViewTests {
  let scratch: ScratchDesk

  init() throws { scratch = try ScratchDesk() }

  @discardableResult
  func save(
    _ name: String, _ kind: String = "lead", _ more: (inout ViewRequest) -> Void = { _ in }
  ) throws(Failure) -> Int64 {
    var request = ViewRequest(name: name, kind: kind)
    more(&request)
    return try scratch.desk.saveView(request).id
  }

  @Test("A view is saved, replaced under its name, and undone")
  func saving() throws {
    let id = try save("Hot") { $0.filters = ["status=new"] }
    let again = try save("hot") { $0.columns = ["id", "name"] }
    #expect(again == id)
    var view = try scratch.store.view("HOT")
    #expect(view[SavedView.filters].list == [])
    #expect(view[SavedView.columns].list == ["id", "name"])
    _ = try scratch.desk.undo(nil)
    view = try scratch.store.view("hot")
    #expect(view[SavedView.filters].list == ["status=new"])
    #expect(try scratch.store.faults() == [])
  }

  @Test("What means nothing is not saved")
  func refusals() throws {
    func id(
      _ name: String, _ kind: String = "lead", _ more: (inout ViewRequest) -> Void = { _ in }
    ) -> String? {
      failure { () throws(Failure) in try save(name, kind, more) }?.id
    }
    #expect(id("x", "item") == "view.kind")
    for name in ["", "  ", "none", "-x", "a\nb", String(repeating: "x", count: 61)] {
      #expect(id(name) == "view.name", "\(name)")
    }
    #expect(id("x") { $0.filters = ["nope=1"] } == "field.unknown")
    #expect(id("x") { $0.filters = ["name"] } == "filter.unreadable")
    #expect(id("x") { $0.filters = ["name=a\nb"] } == "view.filter")
    #expect(id("x") { $0.columns = ["nope"] } == "field.unknown")
    #expect(id("x") { $0.sort = ["-nope"] } == "field.unknown")
    try scratch.act(as: "ivan")
    #expect(id("x") { $0.isShared = true } == "access.supervisor")
  }

  @Test("One's own view stands before a shared one; others' own are not there")
  func sharing() throws {
    try scratch.act(as: "olga")
    let shared = try save("hot") { $0.isShared = true }
    try scratch.act(as: "petr")
    try save("secret")
    try scratch.act(as: "ivan")
    #expect(try scratch.store.view("hot").id == shared)
    let own = try save("hot")
    #expect(try scratch.store.view("hot").id == own)
    #expect(
      failure { () throws(Failure) in try scratch.store.view("secret") }?.id == "view.not-found")
    #expect(
      failure { () throws(Failure) in try scratch.desk.removeViews([shared]) }?.id
        == "access.supervisor")
    try scratch.desk.removeViews([own])
    #expect(try scratch.store.view("hot").id == shared)
  }

  @Test("A name of several kinds needs its kind")
  func ambiguity() throws {
    try save("mine", "lead")
    let deal = try save("mine", "deal")
    #expect(
      failure { () throws(Failure) in try scratch.store.view("mine") }?.id == "view.ambiguous")
    #expect(try scratch.store.view("mine", of: Deal.kind).id == deal)
  }

  @Test("Each user has one default view of a kind")
  func defaults() throws {
    try scratch.act(as: "olga")
    let first = try save("a") { $0.isShared = true }
    let second = try save("b") { $0.isShared = true }
    let other = try save("c", "deal")
    try scratch.desk.setDefault(first, of: Lead.kind)
    try scratch.desk.setDefault(other, of: Deal.kind)
    try scratch.act(as: "ivan")
    #expect(try scratch.store.defaultView(of: Lead.kind) == nil)
    try scratch.desk.setDefault(first, of: Lead.kind)
    try scratch.desk.setDefault(second, of: Lead.kind)
    #expect(try scratch.store.defaultView(of: Lead.kind)?.id == second)
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.store.defaultView(of: Lead.kind)?.id == first)
    try scratch.desk.setDefault(nil, of: Lead.kind)
    #expect(try scratch.store.defaultView(of: Lead.kind) == nil)
    try scratch.act(as: "olga")
    #expect(try scratch.store.defaultView(of: Lead.kind)?.id == first)
    try scratch.desk.shareView(first, false)
    try scratch.act(as: "ivan")
    #expect(try scratch.store.defaultView(of: Lead.kind) == nil)
  }

  @Test("A view of a field that is gone says so")
  func fault() throws {
    let field = try scratch.desk.addField(
      FieldRequest(kind: "lead", name: "budget", type: "money"))
    try save("rich") { $0.filters = ["budget=1000.."] }
    let view = try scratch.store.view("rich")
    #expect(try scratch.store.fault(ofView: view) == nil)
    _ = try scratch.desk.removeFields([field], force: false)
    #expect(try scratch.store.fault(ofView: view)?.id == "view.broken")
  }
}
