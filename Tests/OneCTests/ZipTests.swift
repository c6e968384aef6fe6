import Foundation
import Platform
import Testing
import Wording

@testable import OneC

/// Numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 29)) &* 0x9E37_79B9_7F4A_7C15
  }
}

@Suite("zips of exchanges")
struct ZipTests {
  static let long = Array(String(repeating: "<Товар>Витрина</Товар>\n", count: 9_000).utf8)

  static func zip(_ files: [(String, [UInt8])]) -> [UInt8] {
    let output = Output.memory()
    let zip = ZipWriter(output)
    for (name, bytes) in files { zip.add(name, bytes) }
    zip.finish()
    return output.collected()
  }

  /// Everything of a zip, unpacked.
  static func unpack(_ bytes: [UInt8]) throws(Failure) -> [(String, [UInt8])] {
    let archive = try ZipArchive(SeekableBytes(bytes))
    var files: [(String, [UInt8])] = []
    for entry in archive.entries {
      let stream = try ZipStream(entry, of: archive)
      var all: [UInt8] = []
      while let piece = try stream.nextPiece() { all += piece }
      files.append((entry.name, all))
    }
    return files
  }

  static func fault(_ bytes: [UInt8]) -> String? {
    do throws(Failure) {
      _ = try unpack(bytes)
      return nil
    } catch {
      return error.id
    }
  }

  /// A program's output, its exit code, with a file of those bytes as the last argument.
  static func run(_ program: String, _ words: [String], _ bytes: [UInt8]) throws -> (Int32, Data) {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-\(UUID().uuidString).zip")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }  // a leftover there is harmless
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words + [file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, told)
  }

  @Test("what is packed is unpacked, long and short, in other names")
  func roundTrip() throws {
    let files = [("заказ.xml", Self.long), ("пусто.xml", []), ("a/b.txt", Array("1".utf8))]
    let made = Self.zip(files)
    #expect(made.count < 2_000)
    #expect(made == Self.zip(files))
    let read = try Self.unpack(made)
    #expect(read.map(\.0) == files.map(\.0))
    #expect(read.map(\.1) == files.map(\.1))
  }

  @Test("Python reads what is packed, and what Python packs is read")
  func python() throws {
    let check =
      "import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);"
      + "assert z.testzip() is None;print(z.namelist()[0],len(z.read(z.namelist()[0])))"
    let made = Self.zip([("заказ.xml", Self.long)])
    let (code, told) = try Self.run("/usr/bin/python3", ["-c", check], made)
    #expect(code == 0)
    #expect(String(decoding: told, as: UTF8.self) == "заказ.xml \(Self.long.count)\n")
    let write =
      "import sys,zipfile,io;b=io.BytesIO();z=zipfile.ZipFile(b,'w',zipfile.ZIP_DEFLATED);"
      + "z.writestr('a.xml',open(sys.argv[1],'rb').read());z.writestr('d/',b'');z.close();"
      + "sys.stdout.buffer.write(b.getvalue())"
    let (status, packed) = try Self.run("/usr/bin/python3", ["-c", write], Self.long)
    #expect(status == 0)
    let read = try Self.unpack([UInt8](packed))
    #expect(read.count == 1)
    #expect(read.first?.1 == Self.long)
  }

  @Test("parts of a file read like the file")
  func parts() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // a leftover there is harmless
    let whole = Self.zip([("a.xml", Self.long), ("b.xml", Self.long)])
    var paths: [String] = []
    for (place, start) in stride(from: 0, to: whole.count, by: 97).enumerated() {
      let path = folder.appendingPathComponent("\(place)").path
      try Data(whole[start..<min(start + 97, whole.count)]).write(to: URL(fileURLWithPath: path))
      paths.append(path)
      let bytes = try SeekableBytes(paths: paths)
      #expect(try ZipArchive.isWhole(bytes) == (start + 97 >= whole.count))
    }
    let bytes = try SeekableBytes(paths: paths)
    #expect(try bytes.read(at: 0, .max) == whole)
    #expect(try ZipArchive(bytes).entries.count == 2)
  }

  @Test(
    "paths that lead out are refused",
    arguments: [
      "../a.xml", "a/../../b.xml", "/etc/passwd", "C:\\a.xml", "..\\a.xml", "a\u{0}.xml", "..",
    ])
  func paths(name: String) {
    #expect(Self.fault(Self.zip([(name, [1])])) == "zip.path")
  }

  @Test("what lies about itself is refused")
  func lies() throws {
    let good = Self.zip([("a.xml", Self.long)])
    let directory = good.count - 22 - 46 - 5
    func changed(_ place: Int, _ byte: UInt8) -> [UInt8] {
      var bytes = good
      bytes[place] = byte
      return bytes
    }
    // size, checksum, method, password, offset
    #expect(Self.fault(changed(directory + 24, 1)) == "zip.lying")
    #expect(Self.fault(changed(directory + 16, good[directory + 16] ^ 1)) == "zip.damaged")
    #expect(Self.fault(changed(directory + 10, 12)) == "zip.method")
    #expect(Self.fault(changed(directory + 8, 1)) == "zip.encrypted")
    #expect(Self.fault(changed(directory + 42, 7)) == "zip.lying")
    // a link, as Unix marks it
    #expect(Self.fault(changed(directory + 41, 0xA1)) == "zip.link")
    #expect(Self.fault(Array(good.dropLast())) == "zip.cut")
    #expect(Self.fault(good + good) == "zip.cut")
    #expect(Self.fault([0x50, 0x4B, 3, 4]) == "zip.cut")
  }

  @Test("bombs are refused before they are unpacked")
  func bombs() throws {
    let zeros = [UInt8](repeating: 0x20, count: 40 << 20)
    #expect(Self.fault(Self.zip([("a.xml", zeros)])) == "zip.bomb")
    var limits = ZipArchive.Limits()
    limits.total = 300_000
    let two = Self.zip([("a.xml", Self.long), ("b.xml", Self.long)])
    #expect(throws: Failure.self) { try ZipArchive(SeekableBytes(two), limits: limits) }
    limits.total = 1 << 30
    limits.entries = 1
    #expect(throws: Failure.self) { try ZipArchive(SeekableBytes(two), limits: limits) }
    // two entries that share one set of bytes
    var shared = two
    let second = two.count - 22 - 46 - 5
    for byte in 0..<4 { shared[second + 42 + byte] = 0 }
    #expect(Self.fault(shared) == "zip.lying")
  }

  @Test("no bytes whatever break the reader")
  func fuzz() {
    var dice = Dice(state: 6)
    let good = Self.zip([("a.xml", Array(Self.long.prefix(3_000))), ("b/c.txt", Array("x".utf8))])
    var refused = 0
    for _ in 0..<3_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(
          in: 0...255, using: &dice)
      }
      if Bool.random(using: &dice) {
        bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &dice)))
      }
      if Self.fault(bytes) != nil { refused += 1 }
    }
    #expect(refused > 2_000)
  }
}
