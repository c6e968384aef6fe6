import CRMDomain
import Testing
import Wording

@Suite("The file of a survey")
struct QuestionnaireTests {
  static let text = """
    # a comment
    survey quality
    title Оценка | Quality
    call +2d
    again +180d
    subject Как мы поработали? | How did we do?

    letter ru
      Здравствуйте, {contact.first_name}!

        с отступом
      {link}
    letter en
      Hello!

    question overall scale 1..10 required low 6
      Как в целом? | How was it?
    question recommend nps
      Порекомендуете? | Would you recommend us?
    question liked several
      Что понравилось? | What did you like?
      - speed Скорость | Speed
      - price Цена | Price
    question words text
      Что изменить? | What should change?

    """

  @Test("Everything that it says is read")
  func whole() throws {
    let survey = try Questionnaire.read(Self.text)
    #expect(survey.name == "quality" && survey.topic == "surveys" && survey.isBilingual)
    #expect(survey.title == Text("Quality", "Оценка"))
    #expect(survey.letter.ru == "Здравствуйте, {contact.first_name}!\n\n  с отступом\n{link}")
    #expect(survey.letter.en == "Hello!")
    #expect(survey.call?.word == "+2d" && survey.remind == nil && survey.again?.word == "+180d")
    #expect(survey.questions.map(\.key) == ["overall", "recommend", "liked", "words"])
    #expect(survey.questions.map(\.low) == [6, 6, nil, nil])
    #expect(survey.questions[2].options.map(\.text.ru) == ["Скорость", "Цена"])
    #expect(survey.question("q2")?.key == "recommend" && survey.question("q5") == nil)
  }

  @Test("Line ends of Windows change nothing")
  func windows() throws {
    let text = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(try Questionnaire.read(text) == Questionnaire.read(Self.text))
  }

  @Test(
    "What cannot be meant is refused, with its line",
    arguments: [
      ("title A", "line 1"), ("survey Quality", "line 1"), ("survey a\nsurvey b", "line 2"),
      ("survey a\nfoo bar", "line 2"), ("survey a\n  words", "line 2"),
      ("survey a\nquestion x scale 10..1", "line 2"), ("survey a\nquestion x stars", "line 2"),
      ("survey a\nquestion x nps low 11", "line 2"), ("survey a\nremind tomorrow", "line 2"),
      ("survey a\nquestion x text\n  A\n  - k B", "line 4"),
      ("survey a\nquestion x choice\n  A\n  - k B\n  - k C", "line 5"),
      ("survey a\ntitle A | B | C", "line 2"),
    ])
  func refusals(_ text: String, _ line: String) throws {
    do {
      _ = try Questionnaire.read(text)
      Issue.record("it was read: \(text)")
    } catch {
      #expect(error.message.en.hasPrefix(line), "\(error.message.en)")
    }
  }

  @Test(
    "A file that lacks something is refused",
    arguments: [
      "", "survey a", "survey a\nletter\n  Hi\n", "survey a\nquestion x text\n  A",
      "survey a\nletter\n  Hi\nquestion x text",
      "survey a\nletter\n  Hi\nquestion x choice\n  A\n  - k B",
    ])
  func incomplete(_ text: String) throws {
    #expect(throws: Failure.self) { try Questionnaire.read(text) }
  }

  @Test("Any text is read or refused, never a crash")
  func fuzz() {
    var dice = Dice(seed: 7)
    let lines = Self.text.split(separator: "\n").map(String.init)
    let odd = [
      "|", "- ", "  - ", "question", "question a", "letter xx", "\u{0}", "  ", "low", "survey",
    ]
    for _ in 0..<3_000 {
      var text: [String] = []
      for _ in 0..<Int.random(in: 0..<(14), using: &dice) {
        text.append(
          Int.random(in: 0..<(3), using: &dice) == 0
            ? odd[Int.random(in: 0..<(odd.count), using: &dice)]
            : lines[Int.random(in: 0..<(lines.count), using: &dice)])
      }
      _ = try? Questionnaire.read(text.joined(separator: "\n"))
    }
  }
}

@Suite("Answers to a survey")
struct AnswerTests {
  let survey: Questionnaire

  init() throws { survey = try Questionnaire.read(QuestionnaireTests.text) }

  func sheet(_ words: String...) throws -> AnswerSheet {
    var sheet = AnswerSheet()
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let question = try #require(survey.question(parts[0]))
      try sheet.take(parts.count > 1 ? parts[1] : "", to: question)
    }
    return sheet
  }

  @Test("Answers are read as people write them, and kept a line each")
  func reading() throws {
    let sheet = try sheet("overall=9/10", "q2=10.", "liked=Цена, 1", "words= а\nб=в \r\n")
    #expect(
      sheet.stored(survey) == [
        "overall=9", "recommend=10", "liked=price,speed", "words=а\u{2028}б=в",
      ])
    #expect(AnswerSheet(stored: sheet.stored(survey)).value("words") == "а\nб=в")
    #expect(AnswerSheet(stored: sheet.stored(survey)).stored(survey) == sheet.stored(survey))
    #expect(sheet.score(survey) == 9 && !sheet.isLow(survey) && sheet.missing(survey).isEmpty)
    #expect(try self.sheet("overall=6").isLow(survey))
    #expect(try self.sheet("overall=9", "overall=").isEmpty)
    #expect(AnswerSheet().missing(survey).map(\.key) == ["overall"])
  }

  @Test(
    "What answers nothing is refused",
    arguments: [
      "overall=11", "overall=0", "overall=да", "overall=9a", "liked=вид", "q2=-1", "liked=0",
      "liked=-9223372036854775808", "overall=-9223372036854775808",
    ])
  func refusals(_ word: String) {
    #expect(throws: Failure.self) { try sheet(word) }
  }

  @Test("No number names a question that is not there")
  func places() {
    for word in ["q0", "q-1", "q99", "q-9223372036854775808", "-9223372036854775808"] {
      #expect(survey.question(word) == nil)
    }
  }

  @Test(
    "A letter answers by number or in order",
    arguments: [
      ("1: 9\n2: 10", ["overall=9", "recommend=10"]),
      (
        "Здравствуйте!\n\n1. 8 из 10\n2) 7\n3 - скорость, 2\n4: Всё хорошо,\nно долго\n\nС уважением,\nАнна",
        ["overall=8", "recommend=7", "liked=speed,price", "words=Всё хорошо,\u{2028}но долго"]
      ),
      ("9", ["overall=9"]), ("9, 10", ["overall=9", "recommend=10"]),
      ("9\n10", ["overall=9", "recommend=10"]),
      ("1: 99\n2: 3", ["recommend=3"]), ("Спасибо, всё было хорошо", []), ("9 10 8", []),
      ("2026", []), ("", []),
    ])
  func letters(_ text: String, _ lines: [String]) {
    #expect(AnswerLetter(text, survey).sheet.stored(survey) == lines)
  }

  @Test("A letter refuses", arguments: ["стоп", "Стоп!", "STOP", "«стоп»\n\nАнна", "Отписаться."])
  func refusal(_ text: String) {
    #expect(AnswerLetter(text, survey).isRefusal)
  }

  @Test("Any letter is read, and what is kept is sound")
  func fuzz() throws {
    var dice = Dice(seed: 11)
    let pieces = [
      "1", "2", "9", "10", ":", ".", ")", " ", "\n", "стоп", "-", "q1", "99", "\u{2028}", "=",
      "скорость", "\u{301}",
    ]
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<(20), using: &dice) {
        text += pieces[Int.random(in: 0..<(pieces.count), using: &dice)]
      }
      let stored = AnswerLetter(text, survey).sheet.stored(survey)
      #expect(stored.allSatisfy { !$0.unicodeScalars.contains("\n") })
      #expect(AnswerSheet(stored: stored).stored(survey) == stored)
    }
  }
}
