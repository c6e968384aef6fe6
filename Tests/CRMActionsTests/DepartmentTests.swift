import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Departments")
struct DepartmentTests {
  /// Besides olga's «sales»: «export» with a head and a seller, «shop» with a seller alone.
  private func scratch() throws -> ScratchDesk {
    let scratch = try ScratchDesk()
    for (login, role, department) in [
      ("hugo", "head", "export"), ("zoya", "seller", "export"), ("ada", "seller", "shop"),
    ] {
      try scratch.add(User.kind, "login=\(login)", "role=\(role)", "department=\(department)")
    }
    try scratch.rule("tell-senior", "when lead source set\nnotify senior \"{name}\"")
    try scratch.rule("tell-head", "when lead need set\nnotify head \"{name}\"")
    return scratch
  }

  private func told(
    _ scratch: ScratchDesk, _ rule: String, _ field: String, owner: String
  ) throws -> [String] {
    let lead = try scratch.lead("name=A", "owner=\(owner)")
    try scratch.act(as: owner)
    try scratch.edit(Lead.kind, lead, "\(field)=x")
    try scratch.act(as: "boss")
    return try scratch.all(Notification.kind, "event=\(rule)", "on=lead/\(lead)").map {
      try scratch.store.title(User.kind, $0[Notification.user].integer ?? 0)
    }
  }

  static let superiors = [
    ("ivan", "olga", "olga"), ("zoya", "hugo", "hugo"), ("ada", "olga", "hugo"),
  ]

  @Test("Whom a rule tells: those of the owner's department, else any", arguments: superiors)
  func superior(owner: String, senior: String, head: String) throws {
    let scratch = try scratch()
    #expect(try told(scratch, "tell-senior", "source", owner: owner) == [senior])
    #expect(try told(scratch, "tell-head", "need", owner: owner) == [head])
  }

  @Test("A manager who is named comes before the head of the department")
  func manager() throws {
    let scratch = try scratch()
    try scratch.edit(User.kind, try scratch.actor("zoya").id, "manager=olga")
    #expect(try told(scratch, "tell-head", "need", owner: "zoya") == ["olga"])
    try scratch.desk.disable([try scratch.actor("olga").id], heir: nil)
    #expect(try told(scratch, "tell-head", "need", owner: "zoya") == ["hugo"])
  }

  @Test("Nobody is his own manager, directly or through others")
  func circles() throws {
    let scratch = try scratch()
    let zoya = try scratch.actor("zoya").id
    let hugo = try scratch.actor("hugo").id
    try scratch.edit(User.kind, zoya, "manager=hugo")
    let before = try scratch.dump()
    for (user, manager) in [(zoya, "zoya"), (hugo, "zoya")] {
      let refused = failure { () throws(Failure) in
        try scratch.edit(User.kind, user, "manager=\(manager)")
      }
      #expect(refused?.id == "user.manager-circle")
    }
    #expect(try scratch.dump() == before)
  }

  @Test("A department keeps its spelling, and is renamed for everybody at once")
  func spelling() throws {
    let scratch = try scratch()
    let id = try scratch.add(User.kind, "login=kim", "department=EXPORT")
    #expect(try scratch.record(User.kind, id)[User.department].text == "export")
    try scratch.edit(User.kind, id, "department=Shop")
    #expect(try scratch.record(User.kind, id)[User.department].text == "shop")
    let people = try scratch.desk.renameDepartment("shop", to: "Магазин")
    #expect(people.count == 2)
    #expect(try scratch.store.departments() == ["export", "sales", "Магазин"])
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.store.departments() == ["export", "sales", "shop"])
    for (word, id) in [("shopp", "department.not-found"), ("", "department.not-found")] {
      let refused = failure { () throws(Failure) in
        try scratch.desk.renameDepartment(word, to: "x")
      }
      #expect(refused?.id == id)
    }
    try scratch.act(as: "olga")
    let refused = failure { () throws(Failure) in
      try scratch.desk.renameDepartment("export", to: "x")
    }
    #expect(refused?.exit == .noPermission)
  }
}
