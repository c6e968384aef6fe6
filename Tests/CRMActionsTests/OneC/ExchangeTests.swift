import CRMActions
import CRMDomain
import CRMStore
import Foundation
import OneC
import Platform
import Testing
import Wording

@Suite("The exchange with 1С")
struct ExchangeTests {
  /// A folder of the test's own, removed at its end.
  final class Place {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-\(UUID().uuidString)").path

    var folder: ExchangeFolder { ExchangeFolder(beside: path) }

    deinit { try? FileManager.default.removeItem(atPath: path + ".1c") }
  }

  static let now = ScratchDesk.noon

  static func session(_ place: Place) throws -> ExchangeSession {
    _ = try place.folder.lock()
    let key = try #require(try place.folder.begin(at: now, remote: "10.0.0.1")).key
    return try #require(try place.folder.session(key, at: now, remote: "10.0.0.1"))
  }

  static func texts(_ upload: ExchangeUpload) throws -> [String] {
    try upload.readings().map { bytes throws(Failure) in
      String(decoding: try bytes.read(at: 0, .max), as: UTF8.self)
    }
  }

  @Test("one session at a time: the same machine begins anew, another one waits")
  func turns() throws {
    let place = Place()
    let folder = place.folder
    let lock = try folder.lock()
    #expect(try folder.lock() == nil)
    let first = try #require(try folder.begin(at: Self.now, remote: "10.0.0.1")).key
    #expect(try folder.begin(at: Self.now, remote: "10.0.0.2") == nil)
    let later = Self.now.adding(seconds: 170)
    #expect(try folder.session(first, at: later, remote: "10.0.0.1") != nil)
    #expect(try folder.begin(at: later.adding(seconds: 170), remote: "10.0.0.2") == nil)
    let second = try #require(try folder.begin(at: later, remote: "10.0.0.1")).key
    #expect(try folder.session(first, at: later, remote: "10.0.0.1") == nil)
    #expect(try folder.begin(at: later.adding(seconds: 180), remote: "10.0.0.2") != nil)
    #expect(try folder.session(second, at: later, remote: "10.0.0.1") == nil)
    #expect(try folder.session("../x", at: later, remote: "") == nil)
    lock?.release()
    #expect(try folder.lock() != nil)
  }

  @Test("a session that is not used is over")
  func idle() throws {
    let place = Place()
    _ = try place.folder.lock()
    let key = try #require(try place.folder.begin(at: Self.now, remote: "")).key
    let late = Self.now.adding(seconds: 3_600)
    #expect(try place.folder.session(key, at: late, remote: "") == nil)
  }

  @Test("parts under one name are one file, whole only at its end")
  func parts() throws {
    let place = Place()
    let upload = try Self.session(place).upload("../../orders.xml")
    let text = "<?xml version=\"1.0\"?>\n<А Б='1'><В/><В/><В/></А>\n"
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 7) {
      #expect(try upload.readings().isEmpty)
      #expect(try upload.keep(Array(bytes[start..<min(start + 7, bytes.count)])))
    }
    #expect(try Self.texts(upload).first == text)
  }

  @Test("a part that is repeated is read both ways, the plain one first")
  func repeated() throws {
    let place = Place()
    let upload = try Self.session(place).upload("a.xml")
    for part in ["<a><b>1", "<c/>", "<c/>", "</b></a>"] { _ = try upload.keep(Array(part.utf8)) }
    #expect(
      try Self.texts(upload) == ["<a><b>1<c/><c/></b></a>", "<a><b>1<c/></b></a>"])
    try upload.finish()
    #expect(try upload.keep(Array("</b></a>".utf8)) == false)
    #expect(try upload.keep(Array("<a/>".utf8)))
    #expect(try Self.texts(upload) == ["<a/>"])
  }

  @Test("a large file in equal parts is read a few times over, not once for every part")
  func large() throws {
    let place = Place()
    let upload = try Self.session(place).upload("a.xml")
    func bytesRead() throws -> Int {
      let io = try String(contentsOfFile: "/proc/thread-self/io", encoding: .utf8)
      let line = io.split(separator: "\n").first { $0.hasPrefix("rchar: ") }
      return Int(line?.dropFirst(7) ?? "") ?? 0
    }
    let (count, size) = (40, 128 << 10)
    var text = Array("<a>".utf8)
    for number in 0..<count {
      while text.count < size * (number + 1) { text.append(UInt8(0x41 + number % 26)) }
    }
    text.replaceSubrange((text.count - 4)..., with: Array("</a>".utf8))
    let before = try bytesRead()
    for number in 0..<count {
      _ = try upload.keep(Array(text[(number * size)..<((number + 1) * size)]))
      #expect(try upload.readings().count == (number == count - 1 ? 1 : 0))
    }
    let read = try bytesRead() - before
    #expect(read < 4 * text.count, "read \(read) of \(text.count)")
    #expect(try upload.readings().first?.count == text.count)
  }

  @Test("a part that comes three times is one part in the second reading")
  func thrice() throws {
    let place = Place()
    let upload = try Self.session(place).upload("a.xml")
    for part in ["<a>", "<c/>", "<c/>", "<c/>", "<d/>", "<c/>", "</a>"] {
      _ = try upload.keep(Array(part.utf8))
    }
    #expect(
      try Self.texts(upload) == [
        "<a><c/><c/><c/><d/><c/></a>", "<a><c/><d/><c/></a>",
      ])
  }

  @Test("what was given is remembered until it is confirmed, and only that is confirmed")
  func gifts() throws {
    let place = Place()
    let scratch = try ScratchDesk()
    let company = try scratch.add(
      Company.kind, "name=Alkor", "legal_name=Alkor", "inn=2635221091", "kpp=263501001",
      "legal_address=Stavropol", "bank_account=40702810058050478170", "bik=044525999")
    try scratch.product("P", price: "100", "vat_rate=20")
    let poor = try scratch.add(Company.kind, "name=Poor", "inn=7707083893")
    for company in [company, poor] {
      let contact = try scratch.add(Contact.kind, "name=Ann \(company)")
      let words = ["title=Pumps", "company=\(company)", "contact=\(contact)"]
      let deal = try scratch.desk.addDeal(
        try scratch.words(Deal.kind, words), items: [try ItemRequest.read("P:1")])
      try scratch.move(deal, "invoiced")
    }
    var selection = OneCSelection()
    selection.isChanged = true
    selection.isQueued = true
    let bundle = try scratch.at(1).bundle(selection)
    #expect(bundle.orders.map(\.deal) == [1])
    #expect(bundle.faults.count == 1)
    let session = try Self.session(place)
    try session.remember(bundle.gift(.orders))
    #expect(try session.gift() == bundle.gift(.orders))
    // Until it is confirmed it is given again, byte for byte.
    #expect(try scratch.at(2).bundle(selection).moment == bundle.moment)
    // What became different after it was given is not confirmed.
    try scratch.at(3).change { operation throws(Failure) in
      _ = try operation.set(Deal.kind, 1, [Deal.title: .text("Pumps and more")])
    }
    try scratch.at(4).confirm(bundle.gift(.orders))
    let rest = try scratch.at(5).bundle(selection)
    #expect(rest.orders.map(\.deal) == [1])
    try scratch.at(6).confirm(rest.gift(.orders))
    #expect(try scratch.at(7).bundle(selection).orders.isEmpty)
    #expect(try scratch.store.faults() == [])
  }

  @Test("an order for 1С bears the tax in force on its day, or it is of the day of its invoice")
  func rates() throws {
    let scratch = try ScratchDesk()
    try scratch.add(
      Company.kind, "name=Alkor", "legal_name=Alkor", "inn=2635221091", "kpp=263501001",
      "legal_address=Stavropol", "bank_account=40702810058050478170", "bik=044525999")
    try scratch.product("P", price: "122", "vat_rate=20")
    let deal = try scratch.desk.addDeal(
      try scratch.words(Deal.kind, ["title=Pumps", "company=1"]),
      items: [try ItemRequest.read("P:1")])
    var selection = OneCSelection()
    selection.deals = [deal]
    func order() throws -> SaleOrder {
      try #require(try scratch.desk.bundle(selection).orders.first?.order)
    }
    #expect(try order().lines.map(\.rate) == [.twentyTwo])
    #expect(try order().lines.map(\.vat) == [2_200])
    #expect(try order().date == "2026-11-21")
    let words = ["deal=\(deal)", "date=2025-12-30"]
    _ = try scratch.desk.addPaper(
      Invoice.kind, try scratch.words(Invoice.kind, words), items: [])
    #expect(try order().lines.map(\.rate) == [.twenty])
    #expect(try order().date == "2025-12-30")
  }
}
