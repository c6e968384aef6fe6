import CRMActions
import CRMDomain
import CRMStore
import Foundation
import Testing
import Web
import Wording

@Suite("Forms")
struct FormTests {
  let scratch: ScratchDesk

  init() throws {
    scratch = try ScratchDesk()
    _ = try scratch.desk.addForm([Form.name: .text("site")], withSecret: false)
  }

  func arrival(
    _ body: String, form: String = "site", after seconds: Int64 = 0, from remote: String? = nil,
    place: String = UUID().uuidString
  ) -> FormArrival {
    FormArrival(
      form: form, source: "test", place: place,
      request: HTTPRequest(method: "POST", path: "/form/\(form)", body: Array(body.utf8)),
      receivedAt: ScratchDesk.noon.adding(seconds: seconds), remote: remote)
  }

  func take(_ body: String, after seconds: Int64 = 0, from remote: String? = nil) throws -> String {
    let report = try scratch.desk.ingest([arrival(body, after: seconds, from: remote)])
    return report.counts.keys.sorted().joined(separator: ",")
  }

  func last() throws -> Record {
    try #require(try scratch.all(Submission.kind).last)
  }

  static let anna =
    "name=Анна&phone=8 906 200-00-01&email=anna@example.ru&message=Нужен расчёт&цвет=белый"

  @Test("A stranger becomes a lead by turn, with source, need and a task")
  func stranger() throws {
    #expect(try take(Self.anna) == "lead")
    let lead = try scratch.record(Lead.kind, 1)
    #expect(lead[Lead.person].text == "Анна" && lead[Lead.channel].text == "form")
    #expect(lead[Lead.phone].text == "+79062000001" && lead[Lead.email].text == "anna@example.ru")
    #expect(lead[Lead.need].text == "Нужен расчёт\n\nцвет: белый")
    #expect(lead[Lead.source].text == "site")
    #expect(try scratch.store.title(User.kind, lead[Lead.owner].integer ?? 0) == "ivan")
    #expect(try scratch.all(FollowUp.kind, "on=lead/1").count == 1)
    #expect(try scratch.store.faults() == [])
  }

  @Test("Of two numbers in one field both are the lead's, and by either he is known")
  func twoNumbers() throws {
    #expect(try take("name=Анна&phone=8 906 200-00-01, 8 906 200-00-02&message=Цена") == "lead")
    let lead = try scratch.record(Lead.kind, 1)
    #expect(lead[Lead.phones].list == ["+79062000001", "+79062000002"])
    #expect(try take("phone=89062000002&message=ещё") == "attached")
    #expect(try take("phone=8 906 200-00-03, 8 906 200-00-02&message=и ещё") == "attached")
    #expect(try scratch.all(Lead.kind).count == 1)
  }

  @Test("Somebody known is found by e-mail first, then by phone, and the owner is told")
  func known() throws {
    try scratch.lead("name=A", "email=anna@example.ru", "owner=petr")
    try scratch.lead("name=B", "phone=+79062000001", "owner=anna")
    #expect(try take(Self.anna) == "attached")
    #expect(try last()[Submission.lead].integer == 1)
    #expect(try scratch.all(Notification.kind, "user=petr", "event=process-entry").count == 1)
    #expect(try take("phone=89062000001&message=ещё") == "attached")
    #expect(try last()[Submission.lead].integer == 2)
    #expect(try scratch.all(Lead.kind).count == 2)
    let task = try scratch.all(FollowUp.kind, "on=lead/2").last
    #expect(task?.title.hasPrefix("Answer form entry 2") == true)
  }

  @Test("A number of several contacts is attached to none of them")
  func ambiguous() throws {
    for name in ["A", "B"] {
      _ = try scratch.desk.add(
        Contact.kind, try scratch.words(Contact.kind, ["name=\(name)", "phone=+79062000001"]),
        allowDuplicate: true)
    }
    #expect(try take("name=Анна&phone=89062000001") == "lead")
    #expect(try last()[Submission.note].text == "the number is that of contacts 1, 2")
  }

  @Test("A repeated sending is told by its number, or by its contents within ten minutes")
  func duplicates() throws {
    #expect(try take("name=A&phone=89062000001&tranid=1:2") == "lead")
    #expect(try take("name=A&phone=89062000001&tranid=1:2", after: 90_000) == "duplicate")
    #expect(try take(Self.anna, after: 100) == "attached")
    #expect(try take(Self.anna, after: 690) == "duplicate")
    #expect(try take(Self.anna, after: 710) == "attached")
    let same = arrival("name=Z&phone=89062000009", place: "p1")
    #expect(try scratch.desk.ingest([same, same]).counts == ["lead": 1, "known": 1])
    #expect(try scratch.desk.ingest([same]).counts == ["known": 1])
    #expect(try scratch.store.faults() == [])
  }

  @Test("Trials of the address make nothing", arguments: ["test=test", "{}", "", "name=&phone="])
  func probes(_ body: String) throws {
    #expect(try take(body) == "probe")
    #expect(try scratch.all(Submission.kind).isEmpty)
  }

  @Test("Spam waits in quarantine: trap, links, haste, too many")
  func spam() throws {
    #expect(try take("name=J&phone=84951234567&website=http://spam.example") == "quarantine")
    #expect(try take("name=J&message=http://a http://b https://c") == "quarantine")
    let three = (0..<21).map { "name=N\($0)&phone=8906200\(1_000 + $0)" }
    let outcomes = try three.map { try take($0, from: "203.0.113.7") }
    #expect(outcomes.count { $0 == "lead" } == 20 && outcomes.last == "quarantine")
    let id = try #require(try scratch.store.formID("site"))
    _ = try scratch.desk.edit(
      Form.kind, [id], [Form.minSeconds: .integer(3), Form.cyrillic: .integer(1)])
    let stamp = try clock("site").stamp(ScratchDesk.noon)
    func timed(_ name: String, _ number: Int, _ time: String, after: Int64) throws -> String {
      try take("name=\(name)&phone=890620000\(number)&crm_time=\(time)", after: after)
    }
    #expect(try timed("Ян", 77, stamp, after: 2) == "quarantine")
    #expect(try take("name=Ян&phone=89062000078", after: 9) == "quarantine")
    #expect(try timed("Yan", 79, stamp, after: 9) == "quarantine")
    #expect(try timed("Ян", 80, stamp, after: 3) == "lead")
    #expect(try scratch.all(Lead.kind).count == 21)
  }

  private func clock(_ form: String) throws -> FormClock {
    try scratch.store.windClock(ofForm: form)
    return try #require(try scratch.store.clock(ofForm: form))
  }

  @Test("The time of a page counts as we have signed it, for its form, for three days")
  func signedTime() throws {
    let other = try scratch.desk.addForm([Form.name: .text("other")], withSecret: false).id
    for id in [1, other] {
      _ = try scratch.desk.edit(Form.kind, [id], [Form.minSeconds: .integer(3)])
    }
    let (site, stranger) = (try clock("site"), try clock("other"))
    let stamp = site.stamp(ScratchDesk.noon)
    let early = String(ScratchDesk.noon.seconds - 100) + stamp.drop { $0 != "." }
    let tries: [(stamp: String, after: Int64, outcome: String)] = [
      (stamp, 10, "lead"), (stranger.stamp(ScratchDesk.noon), 11, "quarantine"),
      (early, 12, "quarantine"), (stamp + "0", 13, "quarantine"), (".", 14, "quarantine"),
      ("99", 15, "quarantine"),
      (site.stamp(ScratchDesk.noon.adding(seconds: 900)), 16, "quarantine"),
      (stamp, 3 * 86_400, "lead"), (stamp, 3 * 86_400 + 1, "quarantine"),
    ]
    for (number, one) in tries.enumerated() {
      let body = "name=A&phone=8906200010\(number)&crm_time=\(one.stamp)"
      #expect(try take(body, after: one.after) == one.outcome, "\(number)")
    }
    // The key is made once.
    #expect(try clock("site").stamp(ScratchDesk.noon) == stamp)
    #expect(try scratch.store.clock(ofForm: "nobody") == nil)
  }

  @Test("Released entries are filed as if they came now; dropped ones stay; undo takes both back")
  func quarantine() throws {
    _ = try take("name=J&phone=84951234567&website=x")
    _ = try take("name=K&phone=84951234568&website=x")
    #expect(try scratch.desk.release([1]) == ["lead"])
    #expect(try scratch.record(Submission.kind, 1)[Submission.lead].integer == 1)
    #expect(
      failure { () throws(Failure) in try scratch.desk.release([1]) }?.id == "entry.not-quarantined"
    )
    try scratch.desk.drop(entries: [2])
    #expect(try scratch.record(Submission.kind, 2)[Submission.outcome].text == "dropped")
    for _ in 0..<2 { _ = try scratch.desk.undo(nil) }
    #expect(try scratch.all(Submission.kind, "outcome=quarantine").count == 2)
    #expect(try scratch.store.faults() == [])
  }

  @Test("What cannot be read is kept whole")
  func unreadable() throws {
    #expect(try take(#"{"name":"#) == "error")
    let bytes = try scratch.store.requestBytes(of: try last().id)
    #expect(HTTPRequest.read(bytes)?.body == Array(#"{"name":"#.utf8))
  }

  @Test("Names of fields of the form's own come first; a secret is asked for")
  func definitions() throws {
    let (_, told) = try scratch.desk.addForm(
      [Form.name: .text("wp"), Form.aliases: .list(["phone=3", "ignored=имя"])], withSecret: true)
    _ = try scratch.desk.ingest([arrival("wpforms[fields][3]=89062000001&имя=Я", form: "wp")])
    #expect(try last()[Submission.phone].text == "+79062000001")
    #expect(try last()[Submission.person] == .null)
    let secret = try #require(told)
    func admission(_ query: String) throws -> Admission {
      try scratch.store.admission(
        of: HTTPRequest(method: "POST", path: "/form/wp", query: query), to: "wp", from: nil)
    }
    #expect(try admission("token=\(secret)") == .welcome)
    #expect(try admission("token=x") == .wrongSecret)
    #expect(try admission("") == .wrongSecret)
    let dump = try scratch.dump().joined()
    #expect(!dump.contains(secret))
  }

  @Test("What waits in the spool is taken in once, what nobody can take is laid aside")
  func spool() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let spool = Spool(beside: folder.appendingPathComponent("crm.db").path)
    let form = HTTPRequest(method: "POST", path: "/form/site", body: Array(Self.anna.utf8))
    let strange = HTTPRequest(method: "POST", path: "/nobody", body: [])
    for request in [form, form, strange] {
      _ = try spool.put(request, receivedAt: ScratchDesk.noon, remote: "203.0.113.7")
    }
    let handlers: [String: SpoolHandler] = ["form": Desk.takeForm]
    #expect(try scratch.desk.drain(spool, handlers) == 2)
    #expect(try spool.names() == [])
    #expect(try scratch.all(Submission.kind).count == 1)
    #expect(try last()[Submission.remote].text == "203.0.113.7")
    let left = try FileManager.default.contentsOfDirectory(atPath: spool.path)
    #expect(left.count == 1 && left[0].hasSuffix(".refused"))
  }
}
