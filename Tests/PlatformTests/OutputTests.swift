import Foundation
import Platform
import Testing
import Wording

@Suite("Output")
struct OutputTests {
  @Test func memoryKeepsEverythingInOrder() throws {
    let output = Output.memory(isTerminal: true, width: 40)
    output.write("Привет, ")
    output.write(bytes: [0, 255])
    output.write("")
    try output.flush()
    #expect(output.collected() == Array("Привет, ".utf8) + [0, 255])
    #expect(output.isTerminal)
    #expect(output.width == 40)
    #expect(output.width(Environment(["COLUMNS": "33"])) == 33)
    #expect(output.width(Environment(["COLUMNS": "0"])) == 40)
  }

  @Test func aSlowReaderGetsEveryByte() throws {
    let ends = makePipe()
    // The smallest pipe (F_SETPIPE_SZ is 1031) makes almost every write a partial one.
    _ = fcntl(ends.write, 1031, 4096)
    let reader = Collector(ends.read)
    let output = Output(descriptor: ends.write)
    var expected: [UInt8] = []
    for number in 0..<60_000 {
      let line = "строка \(number)\n"
      output.write(line)
      expected += Array(line.utf8)
    }
    try output.flush()
    close(ends.write)
    #expect(reader.wait() == expected)
    #expect(!output.isTerminal)
    #expect(output.width == 80)
  }

  @Test func theReaderSeesTheEndWhileTheProcessGoesOn() throws {
    let ends = makePipe()
    let reader = Collector(ends.read)
    let output = Output(descriptor: ends.write)
    output.write("all")
    try output.end()
    #expect(reader.wait() == Array("all".utf8))
    output.write("more")
    try output.end()
    try output.flush()
    #expect(!output.brokenPipe)
    close(ends.write)
    let memory = Output.memory()
    memory.write("a")
    try memory.end()
    memory.write("b")
    #expect(memory.collected() == Array("ab".utf8))
  }

  @Test func aNonBlockingDescriptorIsWaitedFor() throws {
    let ends = makePipe()
    _ = fcntl(ends.write, F_SETFL, fcntl(ends.write, F_GETFL) | O_NONBLOCK)
    let reader = Collector(ends.read)
    let output = Output(descriptor: ends.write)
    let bytes = [UInt8](repeating: 7, count: 1_000_000)
    output.write(bytes: bytes)
    try output.flush()
    close(ends.write)
    #expect(reader.wait() == bytes)
  }

  @Test func aReaderGoneIsNoFailureAndEndsTheWriting() throws {
    let ends = makePipe()
    close(ends.read)
    try withoutPipeSignal {
      let output = Output(descriptor: ends.write)
      output.write("lost")
      #expect(!output.brokenPipe)
      try output.flush()
      #expect(output.brokenPipe)
      output.write(bytes: [UInt8](repeating: 0, count: 1_000_000))
      try output.flush()
    }
    close(ends.write)
  }

  @Test func aFullDiskIsAFailureOnce() {
    let descriptor = open("/dev/full", O_WRONLY)
    let output = Output(descriptor: descriptor)
    output.write("x")
    #expect(failure { try output.flush() }?.id == "disk.full")
    output.write("y")
    #expect(failure { try output.flush() }?.exit == .io)
    close(descriptor)
  }

  @Test func manyThreadsKeepTheirLinesWhole() async throws {
    let output = Output.memory()
    await withTaskGroup(of: Void.self) { group in
      for name in ["a", "b", "c", "d"] {
        group.addTask {
          for _ in 0..<1000 { output.write(String(repeating: name, count: 9) + "\n") }
        }
      }
    }
    let lines = String(decoding: output.collected(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 4000)
    #expect(lines.allSatisfy { Set($0).count == 1 && $0.count == 9 })
  }

  /// Keeps the signal of a broken pipe from this thread, and takes it away before it lets it through.
  private func withoutPipeSignal(_ body: () throws -> Void) throws {
    var signals = sigset_t()
    var old = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, &old)
    defer {
      var none = timespec()
      sigtimedwait(&signals, nil, &none)
      pthread_sigmask(SIG_SETMASK, &old, nil)
    }
    try body()
  }
}

/// Reads a descriptor to its end on a thread of its own.
final class Collector: @unchecked Sendable {
  private var bytes: [UInt8] = []
  private let done = DispatchSemaphore(value: 0)

  init(_ descriptor: Int32) {
    Thread.detachNewThread { [self] in
      var piece = [UInt8](repeating: 0, count: 3000)
      while true {
        let count = read(descriptor, &piece, piece.count)
        if count <= 0 { break }
        bytes += piece[..<count]
      }
      close(descriptor)
      done.signal()
    }
  }

  func wait() -> [UInt8] {
    done.wait()
    return bytes
  }
}
