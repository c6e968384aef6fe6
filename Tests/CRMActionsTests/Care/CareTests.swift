import CRMActions
import CRMDomain
import CRMStore
import Platform
import SQL
import Testing
import Web
import Wording

@Suite("Care of the store")
final class CareTests {
  let folder: String
  let scratch: ScratchDesk
  var path: String { folder + "/crm.db" }
  var copy: String { folder + "/copy.db" }

  init() throws {
    folder = try Files.makeTemporaryFolder(Environment([:]), prefix: "crm-care")
    scratch = try ScratchDesk(path: folder + "/crm.db")
  }

  deinit {
    // A folder left behind harms nobody.
    try? Files.removeTree(folder)
  }

  /// A letter of 1.5 MB, which lies beside the store; returns the path of its bytes.
  @discardableResult
  func largeLetter(_ number: Int) throws -> String {
    let head = "From: buyer\(number)@shop.example\r\nSubject: Заявка \(number)\r\n\r\n"
    let bytes = Array(head.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 1_500_000)
    let file = folder + "/letter\(number).eml"
    try Files.writeAtomically(file, bytes)
    _ = try scratch.desk.ingest([.file(file)], mailbox: nil, limit: nil, progress: { _ in })
    let hash = SHA256.hex(bytes)
    return "\(path).letters/\(hash.prefix(2))/\(hash)"
  }

  func backup(_ name: String = "copy.db", overwrite: Bool = false) throws(Failure) -> BackupReport {
    try scratch.at(0).backup(to: folder + "/" + name, overwrite: overwrite)
  }

  func refusal(_ body: () throws(Failure) -> Void) -> String? { failure(of: body)?.id }

  @Test("A backup holds the store and its files, is checked, and is nobody else's to read")
  func backingUp() throws {
    try scratch.lead("name=кафе")
    let letter = try largeLetter(1)
    let report = try backup()
    #expect(report.files == 1)
    #expect(report.size == (try Files.size(copy)))
    #expect(try Files.permissions(copy) & 0o077 == 0)
    #expect(Files.exists(letter.replacing("crm.db.letters", with: "copy.db.letters")))
    let store = try Store.open(
      copy, .read, session: ScratchDesk.session(ScratchDesk.noon), login: "boss")
    #expect(try store.record(Lead.kind, 1).title == "кафе")
    #expect(try Desk(store, dryRun: false).faults() == [])
    #expect(try Files.list(folder).filter { $0.hasSuffix(".new") } == [])
  }

  @Test("A recording that waits, or is of a call that nobody knows, is sound and in the backup")
  func sentRecording() throws {
    let letters = Base64Letters.text([UInt8](repeating: 0x77, count: 100))
    var request = HTTPRequest(
      method: "POST", path: "/call/b24/word/telephony.externalcall.attachRecord",
      body: Array("CALL_ID=nobody&FILE_CONTENT=\(letters)".utf8))
    guard case .recording(let sent) = SentRecording.take(outOf: &request) else {
      Issue.record("no recording")
      return
    }
    try sent.keep(beside: path, in: &request)
    let spool = Spool(beside: path)
    let name = try spool.put(request, receivedAt: ScratchDesk.noon, remote: nil)
    #expect(try scratch.desk.faults() == [])
    _ = try backup()
    let hash = SHA256.hex([UInt8](repeating: 0x77, count: 100))
    #expect(try Files.size("\(copy).files/\(hash.prefix(2))/\(hash)") == 100)
    let item = try #require(try spool.item(name))
    _ = try scratch.desk.takeNotice(item.request, ExchangeSetup(source: "b24"))
    try spool.remove(name)
    #expect(try scratch.desk.faults() == [])
    #expect(try backup("later.db").files == 1)
  }

  @Test("What waits in the spool is in the backup, and waits again where it is restored")
  func spool() throws {
    let request = HTTPRequest(method: "POST", path: "/form/site", body: Array("name=A".utf8))
    let spool = Spool(beside: path)
    let kept = try spool.put(request, receivedAt: ScratchDesk.noon, remote: "203.0.113.7")
    _ = try backup()
    #expect(try Spool(beside: copy).names() == [kept])
    try spool.remove(kept)
    let later = try spool.put(request, receivedAt: ScratchDesk.noon, remote: nil)
    let other = folder + "/other.db"
    let session = ScratchDesk.session(ScratchDesk.noon)
    _ = try Restoration(from: copy, to: other).run(session, by: nil)
    #expect(try Spool(beside: other).item(kept)?.remote == "203.0.113.7")
    _ = try Restoration(from: copy, to: path).run(session, by: nil)
    #expect(try spool.names() == [kept, later].sorted())
    // What was taken in since is not in the next copy.
    try spool.remove(kept)
    _ = try backup(overwrite: true)
    #expect(try Spool(beside: copy).names() == [later])
  }

  @Test("A backup is never made onto the store, its parts, or what is there already")
  func refusing() throws {
    try largeLetter(1)
    for own in ["crm.db", "crm.db-wal", "crm.db-shm", "crm.db.letters/x.db"] {
      #expect(
        refusal { () throws(Failure) in _ = try backup(own, overwrite: true) } == "backup.itself")
    }
    _ = try backup()
    #expect(refusal { () throws(Failure) in _ = try backup() } == "backup.exists")
    #expect(refusal { () throws(Failure) in _ = try backup("no/copy.db") } == "folder.missing")
    #expect(
      refusal { () throws(Failure) in _ = try backup("crm.db.letters", overwrite: true) }
        == "backup.not-a-file")
    try scratch.lead("name=кафе")
    _ = try backup(overwrite: true)
    let plan = try Restoration(from: copy, to: path)
    #expect(
      plan.operations == (try scratch.store.engine.value("SELECT COUNT(*) FROM operations").integer)
    )
  }

  @Test("Nobody but an administrator makes one, and a dry run writes nothing")
  func rights() throws {
    for login in ["ivan", "olga"] {
      let desk = try scratch.at(0, as: login)
      #expect(
        refusal { () throws(Failure) in _ = try desk.backup(to: copy, overwrite: false) }
          == "access.administrator")
    }
    #expect(try scratch.at(0, dryRun: true).backup(to: copy, overwrite: false).size == nil)
    #expect(!Files.exists(copy))
  }

  @Test("A damaged file beside the store stops a backup, and leaves the older one")
  func damagedFile() throws {
    let letter = try largeLetter(1)
    _ = try backup()
    let before = try Files.modified(copy)
    try Files.writeAtomically(letter, Array("other bytes".utf8))
    try Files.removeTree(copy + ".letters")
    #expect(refusal { () throws(Failure) in _ = try backup(overwrite: true) } == "file.damaged")
    #expect(try Files.modified(copy) == before)
    #expect(try Files.list(folder).filter { $0.hasSuffix(".new") } == [])
  }

  @Test("A restored store is the one of the backup, the former one is kept, open ones go on")
  func restoring() throws {
    try scratch.lead("name=кафе")
    let letter = try largeLetter(1)
    _ = try backup()
    try scratch.lead("name=позже")
    try Files.remove(letter)
    let plan = try Restoration(from: copy, to: path)
    #expect(plan.missing.isEmpty)
    let aside = try plan.run(ScratchDesk.session(ScratchDesk.noon), by: "boss")
    #expect(try scratch.all(Lead.kind).map(\.title) == ["кафе", "Заявка 1"])
    #expect(Files.exists(letter))
    #expect(try scratch.at(1).faults() == [])
    let former = try Store.open(
      try #require(aside), .read, session: ScratchDesk.session(ScratchDesk.noon), login: "boss")
    #expect(try former.all(Selection(Lead.kind)).count == 3)
    try scratch.lead("name=после")
    #expect(try scratch.at(2).faults() == [])
  }

  @Test("A store that is gone or past reading is made from the backup")
  func rescuing() throws {
    try scratch.lead("name=кафе")
    _ = try backup()
    let other = folder + "/new/crm.db"
    let session = ScratchDesk.session(ScratchDesk.noon)
    #expect(try Restoration(from: copy, to: other).run(session, by: nil) == nil)
    let made = try Store.open(other, .write, session: session, login: "boss")
    #expect(try made.all(Selection(Lead.kind)).map(\.title) == ["кафе"])
    #expect(try made.engine.value("PRAGMA journal_mode").text == "wal")
    let broken = folder + "/broken.db"
    try Files.writeAtomically(broken, [UInt8](repeating: 9, count: 9_000))
    let aside = try Restoration(from: copy, to: broken).run(session, by: nil)
    #expect(try Files.read(try #require(aside)) == [UInt8](repeating: 9, count: 9_000))
    #expect(try Store.open(broken, .write, session: session, login: "boss").faults() == [])
  }

  @Test("What is no backup of ours restores nothing")
  func foreign() throws {
    _ = try backup()
    func refused(_ name: String) -> String? {
      refusal { () throws(Failure) in _ = try Restoration(from: folder + "/" + name, to: path) }
    }
    #expect(refused("none.db") == "file.missing")
    #expect(refused("crm.db") == "backup.itself")
    #expect(refused("") == "backup.not-a-file")
    try Files.writeAtomically(folder + "/text", Array("only words, far from a store".utf8))
    #expect(refused("text") == "store.foreign")
    let bytes = try Files.read(copy)
    try Files.writeAtomically(folder + "/cut.db", Array(bytes.prefix(bytes.count / 2)))
    #expect(["store.damaged", "backup.damaged"].contains(refused("cut.db")))
    try SQLiteConnection(path: copy, access: .write).setSchemaVersion(Store.newestSchema + 1)
    #expect(refused("copy.db") == "store.newer")
    let empty = try SQLiteConnection(path: folder + "/empty.db", access: .create)
    #expect(try empty.schemaVersion() == 0)
    #expect(refused("empty.db") == "store.foreign")
  }

  @Test("Files of letters that are nowhere are told before anything is done")
  func missingFiles() throws {
    let letter = try largeLetter(1)
    _ = try backup()
    try Files.removeTree(copy + ".letters")
    #expect(try Restoration(from: copy, to: path).missing == [])
    try Files.remove(letter)
    #expect(try Restoration(from: copy, to: path).missing.count == 1)
  }

  @Test("Rows without files, files without rows and files with other bytes are found")
  func files() throws {
    let first = try largeLetter(1)
    let second = try largeLetter(2)
    let third = try largeLetter(3)
    #expect(try scratch.desk.faults() == [])
    try Files.remove(first)
    try Files.writeAtomically(second, Array("short".utf8))
    try Files.writeAtomically(third, try Files.read(third).map { $0 &+ 1 })
    try Files.writeAtomically(path + ".letters/stray", [1])
    let faults = try scratch.desk.faults()
    #expect(
      Set(faults) == [
        "row without a file: \(first)", "file of another size than its row says: \(second)",
        "file with other bytes than its name says: \(third)",
        "file without a row: \(path).letters/stray",
      ])
  }

  @Test("Attached files are looked after like letters, once the store has them")
  func attachments() throws {
    let bytes = Array("a price list".utf8)
    let hash = SHA256.hex(bytes)
    let file = "\(path).files/\(hash.prefix(2))/\(hash)"
    if try !scratch.store.engine.hasTable("files") {
      try scratch.store.engine.script(
        "CREATE TABLE files (hash TEXT PRIMARY KEY, size INTEGER NOT NULL) STRICT")
    }
    try Files.makeDirectories(Paths.parent(file))
    try Files.writeAtomically(file, bytes)
    #expect(try scratch.desk.faults() == ["file without a row: \(file)"])
    guard try scratch.store.engine.all("SELECT name FROM pragma_table_info('files')").count == 2
    else { return }
    try scratch.store.engine.run("INSERT INTO files (hash, size) VALUES (\(hash), \(bytes.count))")
    #expect(try scratch.desk.faults() == [])
    #expect(try backup().files == 1)
    #expect(try Files.read("\(copy).files/\(hash.prefix(2))/\(hash)") == bytes)
  }

  @Test("Changes of what is not there are found")
  func journal() throws {
    try scratch.lead("name=кафе")
    let operation = try scratch.store.engine.value("SELECT MAX(id) FROM operations").integer ?? 0
    try scratch.store.engine.run(
      """
      INSERT INTO changes (operation, kind, record, field, after) VALUES
        (\(operation), 'lead', 99, 'id', '99'), (\(operation), 'spoon', 1, 'id', '1')
      """)
    let faults = try scratch.desk.faults()
    #expect(faults.contains("changes of a lead that is not there: 99"))
    #expect(faults.contains("changes of an unknown kind: spoon"))
  }
}
