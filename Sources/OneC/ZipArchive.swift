public import Platform
public import Wording

/// The directory of a zip, read with distrust: what lies about its sizes, leads out of its folder or
/// would fill the memory is refused before anything of it is unpacked.
public struct ZipArchive {
  /// One file of it.
  public struct Entry: Sendable {
    /// Its path inside.
    public let name: String
    /// How long it is unpacked.
    public let size: Int
    let packed: Int
    let method: Int
    let checksum: UInt32
    /// Where its local header stands.
    let offset: Int
    /// The length of its name in the header.
    let nameLength: Int

    /// The last word of its path.
    public var lastName: String { name.split(separator: "/").last.map(String.init) ?? name }
  }

  /// How much an archive may hold.
  public struct Limits: Sendable {
    /// How many files.
    public var entries = 10_000
    /// How many bytes, unpacked.
    public var total = 1 << 30
    /// How many times longer than packed, where a file is large.
    public var ratio = 200
    /// Up to this size the ratio does not count.
    public var harmless = 16 << 20

    /// What exchanges with 1С stay far below.
    public init() {}
  }

  /// Its files, in the order of the directory; folders are left out.
  public private(set) var entries: [Entry] = []
  let bytes: SeekableBytes

  private static let endMark: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let entryMark: [UInt8] = [0x50, 0x4B, 1, 2]

  /// Whether bytes begin as a zip does.
  public static func isZip(_ head: some Sequence<UInt8>) -> Bool {
    head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: endMark)
  }

  /// Whether a zip is whole: its end is there and lies where it says.
  public static func isWhole(_ bytes: SeekableBytes) throws(Failure) -> Bool {
    try end(of: bytes) != nil
  }

  /// Reads the directory.
  public init(_ bytes: SeekableBytes, limits: Limits = Limits()) throws(Failure) {
    self.bytes = bytes
    guard let end = try ZipArchive.end(of: bytes) else { throw ZipFault.cut }
    guard end.count <= limits.entries else { throw ZipFault.tooMany(end.count) }
    let directory = try bytes.read(at: end.offset, end.size)
    guard directory.count == end.size else { throw ZipFault.cut }
    var place = 0
    for _ in 0..<end.count {
      let entry = try ZipArchive.entry(directory, &place)
      if let entry { entries.append(entry) }
    }
    guard place == directory.count else { throw ZipFault.lying }
    try demandHarmless(limits)
    try demandApart(before: end.offset)
  }

  /// The last record: how many entries there are and where their list stands; nil where there is none
  /// that tells the truth.
  private static func end(
    of bytes: SeekableBytes
  ) throws(Failure) -> (count: Int, size: Int, offset: Int)? {
    let tail = try bytes.read(at: max(0, bytes.count - 65_557), 65_557)
    guard tail.count >= 22 else { return nil }
    let start = bytes.count - tail.count
    for place in stride(from: tail.count - 22, through: 0, by: -1)
    where tail[place] == 0x50 && tail[place...].starts(with: endMark) {
      guard place + 22 + tail.two(place + 20) == tail.count else { continue }
      let (count, size) = (tail.two(place + 10), tail.four(place + 12))
      let offset = tail.four(place + 16)
      if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF { throw ZipFault.huge }
      guard tail.two(place + 4) == 0, tail.two(place + 8) == count else { throw ZipFault.severed }
      // What stands before or behind would be another archive.
      guard offset + size == start + place else { return nil }
      return (count, size, offset)
    }
    return nil
  }

  private static func entry(_ list: [UInt8], _ place: inout Int) throws(Failure) -> Entry? {
    guard place + 46 <= list.count, list[place...].starts(with: entryMark) else {
      throw ZipFault.lying
    }
    let lengths = (list.two(place + 28), list.two(place + 30), list.two(place + 32))
    let end = place + 46 + lengths.0 + lengths.1 + lengths.2
    guard end <= list.count else { throw ZipFault.lying }
    let flags = list.two(place + 8)
    let path = Array(list[(place + 46)..<(place + 46 + lengths.0)])
    let name = try ZipName.checked(path, isUTF8: flags & 0x800 != 0)
    // Unix keeps the kind of a file in the upper half.
    let mode = list.four(place + 38) >> 16
    let entry = Entry(
      name: name, size: list.four(place + 24), packed: list.four(place + 20),
      method: list.two(place + 10), checksum: UInt32(list.four(place + 16)),
      offset: list.four(place + 42), nameLength: lengths.0)
    place = end
    if mode & 0xF000 == 0xA000 { throw ZipFault.link(name) }
    if flags & 0x41 != 0 { throw ZipFault.encrypted(name) }
    if name.hasSuffix("/") { return nil }
    guard entry.size != 0xFFFF_FFFF, entry.packed != 0xFFFF_FFFF else { throw ZipFault.huge }
    guard [0, 8].contains(entry.method) else { throw ZipFault.method(name, entry.method) }
    if entry.method == 0, entry.size != entry.packed { throw ZipFault.lying }
    return entry
  }

  private func demandHarmless(_ limits: Limits) throws(Failure) {
    var total = 0
    for entry in entries {
      total += entry.size
      let isBomb = entry.size > limits.harmless && entry.size / max(1, entry.packed) > limits.ratio
      if isBomb || total > limits.total { throw ZipFault.bomb(entry.name) }
    }
  }

  /// Files that share their bytes are the other kind of bomb.
  private func demandApart(before end: Int) throws(Failure) {
    var free = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= free else { throw ZipFault.lying }
      free = entry.offset + 30 + entry.nameLength + entry.packed
      guard free <= end else { throw ZipFault.lying }
    }
  }
}

/// Names of files inside a zip.
enum ZipName {
  /// The name, in UTF-8 or in the charset of DOS; one that leads out of its folder is refused.
  static func checked(_ path: [UInt8], isUTF8: Bool) throws(Failure) -> String {
    let text =
      String(validating: path, as: UTF8.self)
      ?? (isUTF8 ? nil : Charset.decode(path, from: "cp866"))
    guard let text, !text.isEmpty, !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
      throw ZipFault.path(String(decoding: path, as: UTF8.self))
    }
    let name = String(text.map { $0 == "\\" ? "/" : $0 })
    let hasDrive = name.dropFirst().first == ":" && name.first?.isLetter == true
    let words = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.hasPrefix("/"), !hasDrive, !words.contains("..") else { throw ZipFault.path(text) }
    return name
  }
}

extension [UInt8] {
  /// Two bytes as a number, the lower one first.
  func two(_ place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }

  /// Four bytes as a number, the lowest one first.
  func four(_ place: Int) -> Int { two(place) | two(place + 2) << 16 }
}

/// What is wrong with a zip.
enum ZipFault {
  static let cut = Failure(
    .data, "zip.cut", Text("the zip is cut off or no zip", "архив zip оборван или это не zip"))
  static let lying = Failure(
    .data, "zip.lying",
    Text("the zip contradicts itself", "архив zip противоречит сам себе"))
  static let huge = Failure(
    .data, "zip.huge", Text("zips of more than 4 GB are not read", "zip больше 4 ГБ не читается"))
  static let severed = Failure(
    .data, "zip.severed", Text("one volume of a zip", "это один том многотомного zip"))

  static func tooMany(_ count: Int) -> Failure {
    Failure(
      .data, "zip.bomb",
      Text("the zip holds \(count) files", "в архиве zip файлов: \(count), это слишком много"))
  }

  static func bomb(_ name: String) -> Failure {
    Failure(
      .data, "zip.bomb",
      Text(
        "'\(name)' of the zip is too large when unpacked",
        "«\(name)» из архива zip после распаковки слишком велик"))
  }

  static func path(_ name: String) -> Failure {
    Failure(
      .data, "zip.path",
      Text(
        "the zip holds a path that leads out of it: '\(name)'",
        "в архиве zip путь, ведущий наружу: «\(name)»"))
  }

  static func link(_ name: String) -> Failure {
    Failure(
      .data, "zip.link",
      Text("'\(name)' of the zip is a link", "«\(name)» из архива zip – ссылка"))
  }

  static func encrypted(_ name: String) -> Failure {
    Failure(
      .data, "zip.encrypted",
      Text("'\(name)' of the zip has a password", "«\(name)» из архива zip закрыт паролем"))
  }

  static func method(_ name: String, _ method: Int) -> Failure {
    Failure(
      .data, "zip.method",
      Text(
        "'\(name)' of the zip is packed in a way (\(method)) that is not known",
        "«\(name)» из архива zip сжат неизвестным способом (\(method))"))
  }

  static func damaged(_ name: String) -> Failure {
    Failure(
      .data, "zip.damaged",
      Text("'\(name)' of the zip is damaged", "«\(name)» из архива zip повреждён"))
  }
}
