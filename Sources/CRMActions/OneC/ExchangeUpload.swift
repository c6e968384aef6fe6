public import Platform
import OneC
import Web
public import Wording

/// A file that 1С sends in parts under one name.
///
/// A part that comes again because its answer was lost is kept like any other, marked as equal to the
/// one before; whether it is the next or a repetition shows when the file is put together: only one of
/// the two readings is whole.
public struct ExchangeUpload: Sendable {
  let path: String

  private var donePath: String { Paths.join(path, "done") }
  private static let mostParts = 20_000
  private static let end = ".part"
  /// What the name of a part ends with that is equal to the one before.
  private static let sameEnd = ".same.part"

  /// The parts, in order.
  public func parts() throws(Failure) -> [String] {
    guard Files.isDirectory(path) else { return [] }
    return try Files.list(path).filter { $0.hasSuffix(ExchangeUpload.end) }.map {
      Paths.join(path, $0)
    }
  }

  /// Keeps a part; it is on disk when this returns. False where it only repeats the last part of a file
  /// that was taken in already.
  public func keep(_ part: [UInt8]) throws(Failure) -> Bool {
    var known = try parts()
    if Files.exists(donePath) {
      if let last = known.last, try ExchangeUpload.isSame(last, part) { return false }
      try forget()
      known = []
    }
    guard known.count < ExchangeUpload.mostParts else {
      throw Failure(
        .data, "exchange.too-many",
        Text("too many parts of one file", "слишком много частей одного файла"))
    }
    if known.isEmpty {
      try Files.makeDirectories(path, permissions: 0o700)
      try Files.syncDirectory(Paths.parent(path))
    }
    let number = String(known.count + 1)
    // Compared now and not when the file is put together, which is tried at every part.
    let isRepeated = try known.last.map { last throws(Failure) in
      try ExchangeUpload.isSame(last, part)
    }
    let name =
      String(repeating: "0", count: 6 - number.utf8.count) + number
      + (isRepeated == true ? ExchangeUpload.sameEnd : ExchangeUpload.end)
    try Files.writeAtomically(
      Paths.join(path, name), part, overwrite: false, permissions: 0o600)
    return true
  }

  private static func isSame(_ path: String, _ part: [UInt8]) throws(Failure) -> Bool {
    guard try Files.size(path) == Int64(part.count) else { return false }
    return try Files.read(path) == part
  }

  /// The ways to put the file together that have its end, the likelier first; none while something of
  /// it is missing.
  public func readings() throws(Failure) -> [SeekableBytes] {
    let parts = try parts()
    guard !parts.isEmpty else { return [] }
    let single = parts.filter { !$0.hasSuffix(ExchangeUpload.sameEnd) }
    var readings = [try SeekableBytes(paths: parts)]
    if single.count < parts.count { readings.append(try SeekableBytes(paths: single)) }
    var whole: [SeekableBytes] = []
    for reading in readings where try ExchangeUpload.isWhole(reading) { whole.append(reading) }
    return whole
  }

  /// Whether the end of a zip or of an XML document is there.
  static func isWhole(_ bytes: SeekableBytes) throws(Failure) -> Bool {
    let head = try bytes.read(at: 0, 4_096)
    if ZipArchive.isZip(head) { return try ZipArchive.isWhole(bytes) }
    guard let root = root(of: head) else { return false }
    let end = Array("</".utf8) + root + Array(">".utf8)
    let tail = try bytes.read(at: max(0, bytes.count - 4_096), 4_096)
    let trimmed = tail[..<((tail.lastIndex { $0 > 0x20 } ?? -1) + 1)]
    if trimmed.suffix(end.count).elementsEqual(end) { return true }
    let isEmptyRoot = bytes.count <= 4_096 && trimmed.suffix(2).elementsEqual("/>".utf8)
    return isEmptyRoot && head.filter { $0 == UInt8(ascii: "<") }.count <= 2
  }

  /// The name of the outermost element, as it is spelled.
  private static func root(of head: [UInt8]) -> [UInt8]? {
    var place = 0
    while let start = head[place...].firstIndex(of: UInt8(ascii: "<")), start + 1 < head.count {
      let next = head[start + 1]
      if next != UInt8(ascii: "?"), next != UInt8(ascii: "!") {
        return Array(head[(start + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F })
      }
      place = start + 1
    }
    return nil
  }

  /// Remembers that the file was taken in.
  public func finish() throws(Failure) {
    try Files.writeAtomically(donePath, [], permissions: 0o600)
  }

  /// Whether the file was taken in.
  public var isDone: Bool { Files.exists(donePath) }

  /// Forgets what came of it: it cannot be read, and comes anew.
  public func forget() throws(Failure) {
    if Files.isDirectory(path) { try Files.removeTree(path) }
  }
}
