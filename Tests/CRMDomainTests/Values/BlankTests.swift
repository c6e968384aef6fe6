import CRMDomain
import Testing
import Wording

@Suite("Texts with places to fill in")
struct BlankTests {
  @Test("Places are filled in, all else stays")
  func fills() throws {
    let blank = Blank("Заявка {lead.id}: {person}, спасибо {person}!")
    #expect(blank.places == ["lead.id", "person"])
    let values = ["lead.id": "123", "person": "Анна {x}"]
    #expect(
      try blank.filled { values[$0] ?? "" } == "Заявка 123: Анна {x}, спасибо Анна {x}!")
  }

  @Test(
    "Braces that are no place stand for themselves",
    arguments: [
      "", "{", "}", "{}", "{{", #"{"to": 1}"#, "a { color: red }", "{Имя}", "{1}", "{A}", "{a b}",
      "{lead.id",
    ])
  func keeps(_ text: String) throws {
    let blank = Blank(text)
    #expect(blank.places.isEmpty && blank.hasStrayBrace == text.contains("{"))
    #expect(try blank.filled { _ in "?" } == text)
  }

  @Test("A place inside braces is found")
  func nested() throws {
    #expect(try Blank(#"{"to":"{to}"}"#).filled { _ in "7" } == #"{"to":"7"}"#)
    #expect(try Blank("{{a}}").filled { _ in "7" } == "{7}")
  }

  @Test("What fills in may refuse")
  func refuses() {
    let refusal = Failure(.data, "test.unknown", Text("no such place", "нет такого места"))
    #expect(throws: Failure.self) {
      try Blank("{a}").filled { _ throws(Failure) in throw refusal }
    }
  }

  @Test(
    "What looks like a place and is none is named; other braces are nobody's business",
    arguments: [
      ("{Lead.id}", "{Lead.id}"), ("a { lead.id } b", "{ lead.id }"), ("{имя}", "{имя}"),
      ("{ok} {A}", "{A}"), ("{lead.id", "{lead.id"), ("{{x }", "{x }"), ("{lead.id}", nil),
      ("{}", nil), ("{ }", nil), ("{1}", nil), ("{a: b}", nil), (#"{"a":1}"#, nil),
      ("{см. ниже}", nil), ("{два слова}", nil), ("{", nil), ("x}", nil), ("", nil),
    ])
  func misspelt(_ text: String, _ word: String?) {
    #expect(Blank(text).misspelt == word)
  }
}
