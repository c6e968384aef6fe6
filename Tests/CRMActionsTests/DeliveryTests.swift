import CRMActions
import CRMDomain
import CRMStore
import Mail
import Platform
import Testing
import Wording

@Suite("Channels of notifications")
struct DeliveryTests {
  static let commands = ["desk": NoticeWay.command("notify")]

  /// An office in which ivan is told of a new lead, noon of a Saturday in Moscow.
  static func office(_ words: String...) throws -> ScratchDesk {
    let scratch = try ScratchDesk()
    let channel = try scratch.words(Channel.kind, ["name=desk", "user=ivan"] + words)
    _ = try scratch.desk.add(Channel.kind, channel)
    try scratch.lead("name=Acme", "owner=ivan")
    return scratch
  }

  /// What left at a moment.
  static func send(_ scratch: ScratchDesk, _ seconds: Int64, code: Int32 = 0) throws -> [String] {
    var texts: [String] = []
    _ = try scratch.at(seconds).deliver(commands) { message throws(Failure) in
      texts.append("\(message.user) \(message.event): \(message.text)")
      return code
    }
    return texts
  }

  @Test("A notification leaves once, with what it is about")
  func once() throws {
    let scratch = try Self.office()
    #expect(try Self.send(scratch, 0) == ["ivan lead-notice: New lead 1: Acme\n"])
    #expect(try Self.send(scratch, 60) == [])
    let sent = try scratch.all(Notification.kind, "user=ivan").first
    #expect(sent?[Notification.sentAt].integer == ScratchDesk.noon.seconds)
    #expect(try scratch.all(Outgoing.kind).map { $0[Outgoing.state].text } == ["sent"])
    #expect(try scratch.store.faults() == [])
  }

  @Test("In silent hours it waits; what was read meanwhile does not come")
  func quiet() throws {
    let scratch = try Self.office("silent=11:00-14:00")
    #expect(try Self.send(scratch, 0) == [])
    #expect(try Self.send(scratch, 7_199) == [])
    #expect(try Self.send(scratch, 7_200).count == 1)
    let night = try Self.office("silent=22:00-08:00")
    try night.lead("name=B", "owner=ivan")
    #expect(try Self.send(night, 0).count == 1)
    _ = try night.at(11 * 3_600).addLead(
      [Lead.name: .text("C"), Lead.owner: .integer(try night.actor("ivan").id)],
      assignment: .given, allowDuplicate: true)
    #expect(try Self.send(night, 11 * 3_600) == [])
    _ = try night.at(12 * 3_600, as: "ivan").read([])
    #expect(try Self.send(night, 20 * 3_600) == [])
    #expect(try night.all(Outgoing.kind, "state=dropped").count == 1)
  }

  @Test("A digest gathers a day")
  func digest() throws {
    let scratch = try Self.office("digest=09:00")
    try scratch.lead("name=B", "owner=ivan")
    #expect(try Self.send(scratch, 0) == [])
    #expect(
      try Self.send(scratch, 21 * 3_600) == ["ivan digest: New lead 1: Acme\nNew lead 2: B\n"])
  }

  @Test("A command that fails is tried again, later each time, five times")
  func failing() throws {
    let scratch = try Self.office()
    var tries = 0
    for minute in 0..<1_000 { tries += try Self.send(scratch, Int64(minute) * 60, code: 75).count }
    #expect(tries == 5)
    let row = try #require(try scratch.all(Outgoing.kind).first)
    #expect(row[Outgoing.state].text == "failed" && row[Outgoing.lastError].text == "exit 75")
  }

  @Test("What was given up is sent when somebody asks for it again")
  func retried() throws {
    let scratch = try Self.office()
    for minute in 0..<1_000 { _ = try Self.send(scratch, Int64(minute) * 60, code: 75) }
    let row = try #require(try scratch.all(Outgoing.kind, "state=failed").first)
    try scratch.at(60_000).retryDeliveries([row.id])
    #expect(try Self.send(scratch, 60_000).count == 1)
    #expect(try scratch.all(Outgoing.kind, "state=sent").count == 1)
  }

  @Test("Events are chosen; what came before the channel does not leave; hours are checked")
  func choice() throws {
    let scratch = try Self.office("events=overdue")
    #expect(try Self.send(scratch, 0) == [])
    let other = try ScratchDesk()
    try other.lead("name=Acme", "owner=ivan")
    let later = try other.at(60)
    _ = try later.add(Channel.kind, try other.words(Channel.kind, ["name=desk"]))
    #expect(try Self.send(other, 60) == [])
    #expect(
      failure { () throws(Failure) in
        try later.add(Channel.kind, try other.words(Channel.kind, ["name=desk", "silent=night"]))
      }?.id == "channel.hours")
  }

  @Test("By mail it goes to the user's address, and only to who has one; by SMS to his number")
  func addresses() throws {
    let scratch = try ScratchDesk()
    let ivan = try scratch.actor("ivan").id
    _ = try scratch.desk.edit(
      User.kind, [ivan],
      [User.email: .text("ivan@firm.example"), User.phone: .text("+79161234567")])
    for name in ["mail", "sms"] { try scratch.add(Channel.kind, "name=\(name)") }
    try scratch.lead("name=Acme", "owner=ivan")
    try scratch.lead("name=Other", "owner=petr")
    let gateway = TextGateway(.command(["true"], Environment([:])))
    let account = MailboxAccount(name: "sales", address: "sales@firm.example", user: "sales")
    var sent: [String] = []
    _ = try scratch.desk.deliver(["mail": .mail(account), "sms": .text(gateway)]) {
      message throws(Failure) in
      sent.append("\(message.user) \(message.address ?? "")")
      return 0
    }
    #expect(sent.sorted() == ["ivan +79161234567", "ivan ivan@firm.example"])
  }

  @Test("An SMS command: 0 is sent, 75 is later, all else refused; text and number are put in")
  func commands() throws {
    func outcome(_ command: String) throws -> String {
      let words = ["sh", "-c", command, "sh", "{to}", "{to_digits}", "{text}"]
      let way = TextGateway.Way.command(words, Environment(["PATH": "/usr/bin:/bin"]))
      switch try TextGateway(way).send("Привет", to: "+79161234567") {
      case .taken: return "taken"
      case .later: return "later"
      case .never: return "never"
      case .unknown: return "unknown"
      }
    }
    #expect(try outcome("exit 0") == "taken")
    #expect(try outcome("exit 75") == "later")
    #expect(try outcome("exit 1") == "never")
    #expect(
      try outcome("test \"$1 $2 $3 $(cat)\" = '+79161234567 79161234567 Привет Привет'") == "taken")
  }
}
