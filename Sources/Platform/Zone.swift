import Glibc

/// A time zone of the system's zone files: how far local clocks are from UTC, at any instant.
///
/// The files (TZif, RFC 9636) are read by us rather than by `localtime_r`, which knows one zone a
/// process, set by a variable that other threads may be reading.
public struct Zone: Sendable, Equatable {
  /// The name, such as `Europe/Moscow`; `local` where the system does not tell it.
  public let name: String
  private let history: ZoneHistory

  /// Universal time.
  public static let utc = Zone(name: "UTC", history: ZoneHistory(standard: 0))

  /// The zone of that name; nil where the system has none.
  public init?(_ name: String) {
    if name == "UTC" {
      self = Zone.utc
      return
    }
    guard Zone.isName(name), let history = Zone.load(name) else { return nil }
    self.name = name
    self.history = history
  }

  private init(name: String, history: ZoneHistory) {
    self.name = name
    self.history = history
  }

  /// The zone of the person: `TZ` (a name, `:name`, an absolute file, or a POSIX rule such as
  /// `MSK-3`), else that of the system. What cannot be read counts as UTC, as in the C library.
  public static func local(_ environment: Environment) -> Zone {
    guard var wanted = environment["TZ"] else { return system() }
    if wanted.hasPrefix(":") { wanted.removeFirst() }
    if wanted.isEmpty { return utc }
    if wanted.hasPrefix("/") {
      return read(wanted).map { Zone(name: named(wanted) ?? wanted, history: $0) } ?? utc
    }
    if let zone = Zone(wanted) { return zone }
    guard let rule = ZoneRule(Array(wanted.utf8)) else { return utc }
    return Zone(name: wanted, history: ZoneHistory(rule: rule))
  }

  /// Seconds that local clocks are ahead of UTC (east is positive) at the instant `utc`.
  public func offset(at utc: Int64) -> Int {
    history.offset(at: utc)
  }

  /// The instant at which local clocks show `local` (seconds since 1970-01-01 00:00 by those clocks):
  /// the earlier one where they show it twice; where they skip it, as if the old offset went on.
  public func instant(local: Int64) -> Int64 {
    let day: Int64 = 86_400
    let before = Int64(offset(at: local &- day))
    let after = Int64(offset(at: local &+ day))
    let early = local &- Swift.max(before, after)
    if Int64(offset(at: early)) == local &- early { return early }
    let late = local &- Swift.min(before, after)
    return Int64(offset(at: late)) == local &- late ? late : local &- before
  }

  /// Two zones are equal when they have one name and one history.
  public static func == (left: Zone, right: Zone) -> Bool {
    left.name == right.name && left.history == right.history
  }

  private static let folders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo"]

  private static func system() -> Zone {
    let file = "/etc/localtime"
    guard let history = read(file) else { return utc }
    return Zone(name: named(file) ?? "local", history: history)
  }

  /// The name of a zone whose file lies in, or links to, a folder of zones.
  private static func named(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    let target = String(cString: pointer)
    for folder in folders where target.hasPrefix(folder + "/") {
      return String(target.dropFirst(folder.count + 1))
    }
    return nil
  }

  private static func load(_ name: String) -> ZoneHistory? {
    for folder in folders {
      if let history = read(folder + "/" + name) { return history }
    }
    return nil
  }

  private static func read(_ path: String) -> ZoneHistory? {
    // A name that is no file is no zone: the reason does not matter. Real files are below 4 KiB.
    guard Files.isRegular(path), let bytes = try? Files.read(path, limit: 1 << 20) else {
      return nil
    }
    return ZoneHistory(file: bytes)
  }

  /// A name may not leave the folder of zones.
  private static func isName(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count < 100, !name.hasPrefix("/") else { return false }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.first != UInt8(ascii: ".") && part.allSatisfy(isNameByte)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
