import Testing
import Wording

@Suite("Texts and failures")
struct TextTests {
  @Test("A text has a form for every language")
  func languages() {
    let text = Text("deal", "сделка")
    #expect(Language.allCases.map { text[$0] } == ["deal", "сделка"])
    #expect(Text(verbatim: "INN")[.ru] == "INN")
  }

  @Test("Texts join form by form")
  func joining() {
    let both = Text("a", "а") + Text(verbatim: "-") + Text("b", "б")
    #expect(both == Text("a-b", "а-б"))
    #expect(
      [Text("a", "а"), Text("b", "б")].joined(separator: ", ") == Text("a, b", "а, б"))
    #expect(([] as [Text]).joined(separator: ", ") == Text("", ""))
  }

  @Test("A place goes before the message and leaves the rest alone")
  func place() {
    let failure = Failure(.data, "money.unreadable", Text("bad", "плохо"), hint: Text("h", "п"))
    let placed = failure.at(Text("line 3", "строка 3"))
    #expect(placed.message == Text("line 3: bad", "строка 3: плохо"))
    #expect(placed.id == failure.id)
    #expect(placed.exit == failure.exit)
    #expect(placed.hint == failure.hint)
  }

  @Test("A bug asks to be reported")
  func bug() {
    let failure = Failure.bug("no rows")
    #expect(failure.exit == .internal)
    #expect(failure.id == "internal")
    #expect(failure.message.en.contains("no rows"))
    #expect(failure.hint != nil)
  }

  @Test(
    "Exit codes are a contract",
    arguments: [
      (ExitCode.usage, 64), (.data, 65), (.noInput, 66), (.internal, 70), (.io, 74),
      (.tryAgain, 75), (.noPermission, 77), (.config, 78),
    ] as [(ExitCode, Int32)])
  func codes(_ code: ExitCode, _ number: Int32) {
    #expect(code.rawValue == number)
  }
}
