import Foundation
import Platform
import Testing
import Wording

@Suite("Files")
struct FilesTests {
  @Test func writeAndReadBack() throws {
    let scratch = try Scratch()
    let path = try scratch.file("файл.bin")
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Files.writeAtomically(path, bytes, permissions: 0o600)
    #expect(try Files.read(path) == bytes)
    #expect(try Files.size(path) == 200_000)
    #expect(try Files.permissions(path) == 0o600)
    #expect(Files.isRegular(path) && !Files.isDirectory(path) && Files.exists(path))
    #expect(abs(try Files.modified(path) - Int64(Date().timeIntervalSince1970)) < 600)
    #expect(try Files.list(scratch.path) == ["файл.bin"], "no temporary file is left")
  }

  @Test func readKnowsItsLimit() throws {
    let scratch = try Scratch()
    let path = try scratch.file("f", "12345")
    #expect(try Files.read(path, limit: 5) == Array("12345".utf8))
    #expect(failure { _ = try Files.read(path, limit: 4) }?.id == "file.too-large")
    #expect(failure { _ = try Files.read("/dev/zero", limit: 100_000) }?.id == "file.too-large")
    #expect(try Files.read("/dev/null").isEmpty)
    #expect(try !Files.read("/proc/self/status").isEmpty, "a file that says it has no size")
  }

  @Test func anExistingFileStaysWithoutOverwrite() throws {
    let scratch = try Scratch()
    let path = try scratch.file("f", "old")
    let refused = failure { try Files.writeAtomically(path, [1], overwrite: false) }
    #expect(refused?.exit == .cannotCreate)
    #expect(refused?.id == "file.exists")
    try Files.setPermissions(path, 0o640)
    try Files.writeAtomically(path, Array("new".utf8))
    #expect(try Files.read(path) == Array("new".utf8))
    #expect(try Files.permissions(path) == 0o640)
    #expect(try Files.list(scratch.path) == ["f"])
  }

  @Test func aNameTakenMeanwhileIsNotReplaced() throws {
    let scratch = try Scratch()
    let path = try scratch.file("f")
    let file = try NewFile(path)
    file.output.write("mine")
    _ = try scratch.file("f", "theirs")
    #expect(failure { try file.commit() }?.id == "file.exists")
    file.cancel()
    #expect(try Files.read(path) == Array("theirs".utf8))
    #expect(try Files.list(scratch.path) == ["f"])
  }

  @Test func nothingIsSeenBeforeCommitAndNothingLeftWithout() throws {
    let scratch = try Scratch()
    let path = try scratch.file("f")
    do {
      let file = try NewFile(path)
      file.output.write("half")
      try file.output.flush()
      #expect(!Files.exists(path))
    }
    #expect(try Files.list(scratch.path).isEmpty)
  }

  @Test func linksAndDevicesAreNotReplaced() throws {
    let scratch = try Scratch()
    let target = try scratch.file("target", "old")
    let link = try scratch.file("link")
    #expect(symlink("target", link) == 0)
    try Files.writeAtomically(link, Array("new".utf8))
    #expect(try Files.read(target) == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target")
    try Files.writeAtomically("/dev/null", [1, 2, 3], overwrite: false)
    #expect(!Files.isRegular("/dev/null"))
    #expect(failure { try Files.writeAtomically(scratch.path, [1]) }?.id == "file.is-folder")
    #expect(failure { try Files.writeAtomically("/dev/full", [1]) }?.id == "disk.full")
  }

  @Test func folders() throws {
    let scratch = try Scratch()
    let deep = Paths.join(scratch.path, "a/b/c")
    try Files.makeDirectories(deep)
    try Files.makeDirectories(deep)
    #expect(Files.isDirectory(deep))
    _ = try scratch.file("a/b/z", "")
    _ = try scratch.file("a/b/Я", "")
    _ = try scratch.file("a/b/B", "")
    #expect(try Files.list(Paths.join(scratch.path, "a/b")) == ["B", "c", "z", "Я"])
    let moved = Paths.join(scratch.path, "a/b/moved")
    try Files.rename(Paths.join(scratch.path, "a/b/z"), to: moved)
    try Files.remove(moved)
    #expect(failure { try Files.remove(moved) }?.exit == .noInput)
    try Files.removeTree(Paths.join(scratch.path, "a"))
    #expect(try Files.list(scratch.path).isEmpty)
    let inFile = try scratch.file("f", "") + "/x"
    #expect(failure { try Files.makeDirectories(inFile) } != nil)
    #expect(failure { _ = try Files.list("/nonexistent") }?.id == "file.not-found")
  }

  @Test func aLockIsHeldOnce() throws {
    let scratch = try Scratch()
    let path = try scratch.file("lock")
    let lock = try #require(try FileLock.tryLock(path))
    #expect(try FileLock.tryLock(path) == nil)
    lock.release()
    lock.release()
    do {
      let again = try #require(try FileLock.tryLock(path))
      #expect(try FileLock.tryLock(path) == nil)
      _ = again
    }
    #expect(try FileLock.tryLock(path) != nil, "gone with the value")
    #expect(failure { _ = try FileLock.tryLock("/nonexistent/lock") }?.exit == .noInput)
  }

  @Test(
    arguments: [
      (ENOENT, ExitCode.noInput, "file.not-found"), (EACCES, .noPermission, "file.not-allowed"),
      (EROFS, .noPermission, "file.not-allowed"), (EEXIST, .cannotCreate, "file.exists"),
      (ENOSPC, .io, "disk.full"), (EDQUOT, .io, "disk.full"), (EIO, .io, "file.failed"),
      (EISDIR, .data, "file.is-folder"),
    ] as [(Int32, ExitCode, String)])
  func systemErrors(_ code: Int32, _ exit: ExitCode, _ id: String) {
    let failure = SystemError.failure(code, path: "/a/b")
    #expect(failure.exit == exit && failure.id == id)
    #expect(failure.message.en.hasPrefix("'/a/b': "))
    #expect(failure.message.ru.hasPrefix("«/a/b»: "))
  }
}
