import Platform
import Testing

@Suite("Paths and environment")
struct PathsTests {
  @Test func xdgFolders() {
    let home = Environment(["HOME": "/home/olga", "XDG_STATE_HOME": "relative"])
    #expect(Paths.dataHome(home) == "/home/olga/.local/share")
    #expect(Paths.configHome(home) == "/home/olga/.config")
    #expect(Paths.stateHome(home) == "/home/olga/.local/state")
    #expect(Paths.cacheHome(home) == "/home/olga/.cache")
    let set = Environment(["HOME": "/h", "XDG_DATA_HOME": "/data", "TMPDIR": "/var/tmp"])
    #expect(Paths.dataHome(set) == "/data")
    #expect(Paths.temporary(set) == "/var/tmp")
    #expect(Paths.temporary(Environment(["TMPDIR": "x"])) == "/tmp")
    #expect(Paths.home(Environment([:])).hasPrefix("/"))
  }

  @Test(arguments: [
    ("/a/b/c.TXT", "/a/b", "c.TXT", "txt"), ("c", ".", "c", ""), ("/c", "/", "c", ""),
    ("/", "/", "", ""), ("a/b/", "a", "b", ""), ("a//b", "a", "b", ""),
    (".profile", ".", ".profile", ""),
    ("x.tar.gz", ".", "x.tar.gz", "gz"), ("папка/файл.pdf", "папка", "файл.pdf", "pdf"),
  ])
  func parts(_ path: String, _ parent: String, _ last: String, _ suffix: String) {
    #expect(Paths.parent(path) == parent)
    #expect(Paths.lastComponent(path) == last)
    #expect(Paths.fileExtension(path) == suffix)
  }

  @Test func joinsAndTildes() {
    let environment = Environment(["HOME": "/home/olga"])
    #expect(Paths.join("/a", "b") == "/a/b")
    #expect(Paths.join("/a/", "b") == "/a/b")
    #expect(Paths.join("/a", "/b") == "/b")
    #expect(Paths.join("", "b") == "b")
    #expect(Paths.join("a", "") == "a")
    #expect(Paths.expanded("~/x", environment) == "/home/olga/x")
    #expect(Paths.expanded("~", environment) == "/home/olga")
    #expect(Paths.expanded("~ivan/x", environment) == "~ivan/x")
    #expect(Paths.fromRoot("/x") == "/x")
    #expect(Paths.fromRoot("x").hasSuffix("/x"))
  }

  @Test func environment() {
    #expect(Environment(["A": ""])["A"] == "")
    #expect(Environment(["A": ""]).nonEmpty("A") == nil)
    #expect(Environment.process()["PATH"] != nil)
  }

  @Test(
    arguments: [
      (Terminal.ColorChoice.auto, true, [:], true), (.auto, false, [:], false),
      (.auto, true, ["NO_COLOR": "1"], false), (.auto, true, ["NO_COLOR": ""], true),
      (.always, false, ["NO_COLOR": "1"], true), (.never, true, ["FORCE_COLOR": "1"], false),
      (.auto, false, ["FORCE_COLOR": "1"], true), (.auto, false, ["CLICOLOR_FORCE": "0"], false),
      (.auto, true, ["TERM": "dumb"], false), (.auto, true, ["TERM": "xterm"], true),
    ] as [(Terminal.ColorChoice, Bool, [String: String], Bool)])
  func color(
    _ choice: Terminal.ColorChoice, _ isTerminal: Bool, _ variables: [String: String],
    _ expected: Bool
  ) {
    let environment = Environment(variables)
    #expect(Terminal.usesColor(choice, isTerminal: isTerminal, environment) == expected)
  }

  @Test func identifiers() {
    let one = Identifiers.seeded(7)
    let other = Identifiers.seeded(7)
    let first = (0..<100).map { _ in one.next() }
    #expect(first == (0..<100).map { _ in other.next() })
    #expect(Set(first).count == 100)
    #expect(first.allSatisfy { $0.utf8.count == 32 && $0 == $0.lowercased() })
    #expect(Identifiers.random.next() != Identifiers.random.next())
    #expect(Entropy.bytes(33).count == 33)
    #expect(Entropy.bytes(-1).isEmpty)
  }

  @Test func accounts() throws {
    #expect(!User.loginName(Environment([:])).isEmpty)
    #expect(try User.ownerUID("/") == 0)
    #expect(User.sudoCaller(Environment(["SUDO_USER": "root", "SUDO_UID": "0"])) == "root")
    #expect(User.sudoCaller(Environment(["SUDO_USER": "olga", "SUDO_UID": "0"])) == nil)
    #expect(User.sudoCaller(Environment(["SUDO_USER": "root"])) == nil)
  }

  @Test func clocks() {
    #expect(Clock.fixed(5).now() == 5)
    #expect(Clock.system.now() > 1_700_000_000)
    #expect(Clock.monotonicMilliseconds() > 0)
  }
}
