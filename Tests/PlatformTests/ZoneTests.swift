import Foundation
import Platform
import Testing

@Suite("Zones")
struct ZoneTests {
  @Test(
    arguments: [
      ("UTC", Int64(0), 0),
      ("Europe/Moscow", 1_268_000_000, 10_800),  // winter 2010
      ("Europe/Moscow", 1_280_000_000, 14_400),  // summer 2010
      ("Europe/Moscow", 1_301_180_399, 10_800),  // the last second before 27 Mar 2011, 02:00
      ("Europe/Moscow", 1_301_180_400, 14_400),
      ("Europe/Moscow", 1_380_000_000, 14_400),
      ("Europe/Moscow", 1_414_274_399, 14_400),  // the last second before 26 Oct 2014, 02:00
      ("Europe/Moscow", 1_414_274_400, 10_800),
      ("Europe/Moscow", 1_795_252_320, 10_800),
      ("Europe/Berlin", 1_774_745_999, 3600),  // the last second before 29 Mar 2026, 02:00
      ("Europe/Berlin", 1_774_746_000, 7200),
      ("Europe/Berlin", 1_792_889_999, 7200),  // the last second before 25 Oct 2026, 03:00
      ("Europe/Berlin", 1_792_890_000, 3600),
      ("Asia/Kathmandu", 1_795_252_320, 20_700),
      ("America/St_Johns", 1_795_252_320, -12_600),
    ] as [(String, Int64, Int)])
  func offsets(_ name: String, _ instant: Int64, _ seconds: Int) throws {
    let zone = try #require(Zone(name))
    #expect(zone.offset(at: instant) == seconds)
    #expect(zone.name == name)
  }

  static let zones = [
    "Europe/Moscow", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tehran",
    "Africa/Casablanca", "America/Sao_Paulo", "Asia/Vladivostok", "Europe/Dublin",
  ]

  /// The peer reads the same files: one with data of its own (Foundation) knows other changes than they.
  @Test("The system's own clock says the same, also of the years to come", arguments: zones)
  func agreesWithTheSystem(_ name: String) throws {
    let zone = try #require(Zone(name))
    let instants = (0..<2000).map { _ in Int64.random(in: 0..<4_102_444_800) }
    for (instant, offset) in zip(instants, try Self.systemOffsets(name, instants)) {
      #expect(zone.offset(at: instant) == offset, "\(instant)")
    }
  }

  /// What `date` calls the offset at each instant, in seconds.
  private static func systemOffsets(_ name: String, _ instants: [Int64]) throws -> [Int] {
    let list = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-instants-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: list) }
    try Data(instants.map { "@\($0)\n" }.joined().utf8).write(to: list)
    let date = Process()
    let output = Pipe()
    date.executableURL = URL(fileURLWithPath: "/bin/date")
    date.arguments = ["-f", list.path, "+%::z"]
    date.environment = ["TZ": name, "LC_ALL": "C"]
    date.standardOutput = output
    try date.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    date.waitUntilExit()
    return text.split(separator: "\n").map { line in
      let parts = line.dropFirst().split(separator: ":").compactMap { Int($0) }
      let seconds = parts.reduce(0) { $0 * 60 + $1 }
      return line.first == "-" ? -seconds : seconds
    }
  }

  @Test(
    arguments: [
      ("MSK-3", Int64(0), 10_800), (":Europe/Moscow", 1_795_252_320, 10_800), ("", 0, 0),
      ("<+0530>-5:30", 0, 19_800), ("nonsense/zone", 0, 0), ("EST5", 0, -18_000),
      ("CET-1CEST,M3.5.0,M10.5.0/3", 1_774_745_999, 3600),
      ("CET-1CEST,M3.5.0,M10.5.0/3", 1_774_746_000, 7200),
      ("CET-1CEST,M3.5.0,M10.5.0/3", 1_792_890_000, 3600),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_767_225_600, 39_600),  // 1 Jan 2026, southern summer
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_782_864_000, 36_000),  // 1 Jul 2026
      ("XXX3YYY,J60,J300", 1_772_341_199, -10_800),  // the last second before 1 Mar 2026, 02:00
      ("XXX3YYY,J60,J300", 1_772_341_200, -7200),
      ("EST5EDT", 1_782_864_000, -14_400),
      ("/usr/share/zoneinfo/Europe/Moscow", 1_795_252_320, 10_800),
    ] as [(String, Int64, Int)])
  func variable(_ value: String, _ instant: Int64, _ seconds: Int) {
    let zone = Zone.local(Environment(["TZ": value]))
    #expect(zone.offset(at: instant) == seconds)
  }

  @Test(arguments: [
    "", "/etc/passwd", "../../../etc/passwd", "Europe/../Europe/Moscow", "Europe", "Europe/",
    "Nowhere", "zone.tab", "Europe/Mos\u{0}cow", ".", "Москва",
  ])
  func noSuchZone(_ name: String) {
    #expect(Zone(name) == nil)
  }

  @Test func beyondTheListOfChangesTheRuleGoesOn() throws {
    let berlin = try #require(Zone("Europe/Berlin"))
    #expect(berlin.offset(at: 4_118_000_000) == 7200)  // June 2100
    #expect(berlin.offset(at: 4_102_444_800) == 3600)  // January 2100
    for extreme in [Int64.min, .max, 1 << 56] { _ = berlin.offset(at: extreme) }
  }

  @Test func localClocksBackToInstants() throws {
    let berlin = try #require(Zone("Europe/Berlin"))
    let spring: Int64 = 1_774_746_000  // 29 Mar 2026, 02:00 became 03:00
    let autumn: Int64 = 1_792_890_000  // 25 Oct 2026, 03:00 became 02:00
    #expect(berlin.instant(local: spring + 3600 - 1) == spring - 1)
    #expect(berlin.instant(local: spring + 7200) == spring)
    // 02:30 does not exist: it is taken as 03:30.
    #expect(berlin.instant(local: spring + 3600 + 1800) == spring + 1800)
    // 02:30 happens twice: the first one counts.
    #expect(berlin.instant(local: autumn + 3600 + 1800) == autumn - 1800)
    #expect(berlin.instant(local: autumn + 7200) == autumn + 3600)
    for _ in 0..<2000 {
      let instant = Int64.random(in: 0..<4_000_000_000)
      let local = instant + Int64(berlin.offset(at: instant))
      let back = berlin.instant(local: local)
      #expect(back == instant || back == instant - 3600)
      #expect(back + Int64(berlin.offset(at: back)) == local)
    }
    _ = berlin.instant(local: .max)
    _ = berlin.instant(local: .min)
  }

  @Test func equality() {
    #expect(Zone("Europe/Moscow") == Zone("Europe/Moscow"))
    #expect(Zone("Europe/Moscow") != Zone("Europe/Berlin"))
    #expect(Zone("UTC") == Zone.utc)
  }

  @Test func damagedFilesAreNoZones() throws {
    let scratch = try Scratch()
    let good = try Files.read("/usr/share/zoneinfo/Europe/Berlin")
    for _ in 0..<1000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...8) {
        bytes[Int.random(in: 0..<bytes.count)] = UInt8.random(in: 0...255)
      }
      if Bool.random() { bytes.removeLast(Int.random(in: 0..<bytes.count)) }
      let path = try scratch.file("zone")
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      // Whatever it reads, it neither traps nor hangs.
      _ = Zone.local(Environment(["TZ": path])).offset(at: 1_795_252_320)
    }
  }
}
