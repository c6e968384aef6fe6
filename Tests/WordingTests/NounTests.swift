import Testing
import Wording

@Suite("Words that are counted")
struct NounTests {
  static let lead = Noun("lead", "leads", "лид", "лида", "лидов")

  @Test(
    "Forms by number",
    arguments: [
      (0, "0 leads", "0 лидов"), (1, "1 lead", "1 лид"), (2, "2 leads", "2 лида"),
      (4, "4 leads", "4 лида"), (5, "5 leads", "5 лидов"), (11, "11 leads", "11 лидов"),
      (12, "12 leads", "12 лидов"), (14, "14 leads", "14 лидов"), (20, "20 leads", "20 лидов"),
      (21, "21 leads", "21 лид"), (22, "22 leads", "22 лида"), (25, "25 leads", "25 лидов"),
      (101, "101 leads", "101 лид"), (111, "111 leads", "111 лидов"),
      (112, "112 leads", "112 лидов"), (121, "121 leads", "121 лид"),
      (1_000_003, "1000003 leads", "1000003 лида"), (-1, "-1 leads", "-1 лид"),
    ])
  func counted(_ count: Int, _ english: String, _ russian: String) {
    #expect(Self.lead.counted(count) == Text(english, russian))
  }

  @Test("The extremes of numbers are counted too", arguments: [Int.min, Int.max])
  func extremes(_ count: Int) {
    #expect(Self.lead.form(for: count).en == "leads")
  }

  @Test("Every number takes one of the three forms, repeating by the hundred")
  func periodic() {
    for count in 0..<1_000 {
      #expect(Self.lead.form(for: count).ru == Self.lead.form(for: count + 100).ru)
    }
  }

  @Test(
    "What is acted on",
    arguments: [
      ("лид", "лид"), ("сделка", "сделку"), ("компания", "компанию"),
      ("пользователь", "пользователя"), ("предложение", "предложение"),
      ("строка документа", "строку документа"), ("заявка с сайта", "заявку с сайта"),
      ("день календаря", "день календаря"), ("связь контактов", "связь контактов"),
    ])
  func object(_ one: String, _ expected: String) {
    #expect(Noun("x", "xs", one, "", "").object.ru == expected)
  }

  @Test("Nouns are equal when all their forms are")
  func equality() {
    let same = Noun("lead", "leads", "лид", "лида", "лидов")
    let other = Noun("lead", "leads", "лид", "лида", "лиды")
    #expect(Self.lead == same)
    #expect(Self.lead.hashValue == same.hashValue)
    #expect(Self.lead != other)
  }
}

@Suite("Words with an article")
struct ArticleTests {
  @Test(arguments: [
    (Noun("lead", "leads", "лид", "лида", "лидов"), "a lead", "лид"),
    (
      Noun("attachment", "attachments", "вложение", "вложения", "вложений"), "an attachment",
      "вложение"
    ),
    (
      Noun("user", "users", "пользователь", "пользователя", "пользователей"), "a user",
      "пользователя"
    ),
  ])
  func article(_ noun: Noun, _ english: String, _ russian: String) {
    #expect(noun.oneObject == Text(english, russian))
    #expect(noun.ofOne.en == english)
  }
}
