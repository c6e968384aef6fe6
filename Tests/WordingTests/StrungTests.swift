import Testing
import Wording

@Suite("Words with a separator between them")
struct StrungTests {
  @Test(
    "are what the library's joined makes of them",
    arguments: [[], [""], ["", ""], ["один"], ["a", "b c", ""], ["ivan", "maria", "petr"]])
  func equalsJoined(words: [String]) {
    #expect(words.strung(with: ", ") == words.joined(separator: ", "))
  }
}
