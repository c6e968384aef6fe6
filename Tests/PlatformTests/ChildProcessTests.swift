import Foundation
import Platform
import Testing
import Wording

@Suite("Child processes, signals and the pager", .serialized)
struct ChildProcessTests {
  private let environment = Environment(["PATH": "/usr/bin:/bin"])

  @Test func feedsAndGathersAtOnce() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 13) }
    let result = try ChildProcess.run(
      arguments: ["cat"], environment: environment, input: bytes, captureOutput: true)
    #expect(result.status == 0)
    #expect(result.output == bytes)
  }

  @Test(arguments: [("exit 0", Int32(0)), ("exit 7", 7), ("kill -9 $$", 137), ("kill -15 $$", 143)])
  func status(_ command: String, _ expected: Int32) throws {
    let words = ChildProcess.shell(command)
    #expect(try ChildProcess.run(arguments: words, environment: environment).status == expected)
  }

  @Test func argumentsAndEnvironmentArriveAsTheyAre() throws {
    let odd = ["a b", "", "\"'$HOME`", "строка\n"]
    let result = try ChildProcess.run(
      arguments: ChildProcess.shell("printf '%s|' \"$X\"; printf '<%s>'", odd),
      environment: Environment(["PATH": "/usr/bin:/bin", "X": "y z"]), captureOutput: true)
    #expect(
      String(decoding: result.output, as: UTF8.self) == "y z|<a b><><\"'$HOME`><строка\n>")
  }

  @Test func aChildThatDoesNotReadIsNoFault() throws {
    let bytes = [UInt8](repeating: 0, count: 1_000_000)
    let result = try ChildProcess.run(
      arguments: ["true"], environment: environment, input: bytes, captureOutput: true)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
  }

  @Test func aChildThatTakesTooLongIsKilled() {
    let slow = failure {
      _ = try ChildProcess.run(
        arguments: ["sleep", "60"], environment: environment, captureOutput: true, seconds: 1)
    }
    #expect(slow?.id == "program.too-slow")
    #expect(slow?.exit == .unavailable)
  }

  @Test(arguments: ["no-such-program-here", "/nonexistent/program", "/etc/passwd", ""])
  func missingPrograms(_ name: String) {
    let missing = failure {
      _ = try ChildProcess.run(arguments: [name], environment: environment)
    }
    #expect(missing?.id == "program.not-found")
    #expect(missing?.exit == .noInput)
  }

  @Test func theFirstInterruptIsOnlyNoted() {
    // The threads that tests run on block signals.
    var signals = sigset_t()
    var old = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    Signals.catchInterrupts()
    #expect(!Signals.interrupted)
    raise(SIGTERM)
    #expect(Signals.interrupted)
    var now = sigaction()
    sigaction(SIGTERM, nil, &now)
    #expect(now.__sigaction_handler.sa_handler == nil, "the second one has the default action")
    Signals.catchInterrupts()
    #expect(!Signals.interrupted)
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }

  @Test(arguments: [(2, true), (3, false), (500, false)])
  func theSinkDecidesBetweenScreenAndPager(_ lines: Int, _ isShort: Bool) throws {
    let terminal = try #require(PseudoTerminal())
    let scratch = try Scratch()
    let paged = try scratch.file("paged")
    let pager = try #require(
      Pager(
        descriptor: terminal.line, variable: "MY_PAGER",
        environment: Environment(["PATH": "/usr/bin:/bin", "MY_PAGER": "cat >'\(paged)'"]),
        height: 3))
    var text = ""
    for number in 0..<lines { text += "line \(number)\n" }
    pager.output.write(text)
    try pager.finish()
    if isShort {
      #expect(!Files.exists(paged))
      #expect(terminal.read() == text.replacing("\n", with: "\r\n"))
    } else {
      #expect(try Files.read(paged) == Array(text.utf8))
    }
  }

  @Test func aPagerLeftEarlyIsNoFailure() throws {
    let terminal = try #require(PseudoTerminal())
    let pager = try #require(
      Pager(
        descriptor: terminal.line, variable: "MY_PAGER",
        environment: Environment(["PATH": "/usr/bin:/bin", "MY_PAGER": "true"]), height: 5))
    for _ in 0..<100_000 { pager.output.write("a line that nobody reads\n") }
    try pager.finish()
    #expect(pager.output.brokenPipe)
  }

  @Test(arguments: ["", "  ", "cat"])
  func noPagerIsWanted(_ command: String) throws {
    let terminal = try #require(PseudoTerminal())
    let environment = Environment(["PAGER": command])
    #expect(Pager(descriptor: terminal.line, variable: "X", environment: environment) == nil)
    #expect(Pager(descriptor: 0xFFFF, variable: "X", environment: Environment([:])) == nil)
    #expect(Terminal.isTerminal(terminal.line))
  }
}

/// A terminal without a person: what is written to `line` can be read back.
private final class PseudoTerminal {
  let line: Int32
  private let control: Int32

  init?() {
    control = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    // TIOCSPTLCK and TIOCGPTN, which the importer of C macros leaves out.
    guard ioctl(control, 0x4004_5431, &unlocked) == 0, ioctl(control, 0x8004_5430, &number) == 0
    else { return nil }
    line = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
  }

  deinit {
    close(line)
    close(control)
  }

  func read() -> String {
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(control, &piece, piece.count)
    return String(decoding: piece[..<max(0, count)], as: UTF8.self)
  }
}
