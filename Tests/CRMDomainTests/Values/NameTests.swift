import CRMDomain
import Testing

/// Names of companies and of persons.
@Suite struct NameTests {
  @Test(arguments: [
    "ООО «Ромашка»", "ооо \"РОМАШКА\"", "Ромашка, ООО",
    "Общество с ограниченной ответственностью «Ромашка»", "Ромашка",
    "ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ РОМАШКА", "О.О.О. Ромашка", "ООО  'Ромашка'.",
    "Публичное акционерное общество Ромашка",
    "ПАО Ромашка", "АО «Ромашка»", "ИП Ромашка", "ТОО Ромашка", "Ромашка LLC", "Ромашка L.L.C.",
    "Ромашка Ltd.", "ООО «Ромашка» (АО)",
    "Индивидуальный предприниматель Ромашка",
  ])
  func companiesShareAKey(name: String) {
    #expect(CompanyName.key(name) == "ромашка")
  }

  @Test(arguments: [
    ("ООО", "ооо"), ("ООО АО", "ао"), ("", ""), ("«»", ""), ("Лимитед Сервис", "лимитед сервис"),
    ("Inc Media", "inc media"),
    ("ООО «Ёлка-1»", "елка 1"), ("ООО «ТД Ёлка»", "тд елка"), ("Аоста", "аоста"),
    ("АО «С. Т. О.»", "с т о"), ("1С", "1с"),
    ("Acme Corporation", "acme"), ("ООО\u{A0}Ромашка+", "ромашка"), ("Ромашка 1.2", "ромашка 12"),
  ])
  func otherCompanies(name: String, key: String) {
    #expect(CompanyName.key(name) == key)
  }

  @Test(
    arguments: [
      ("Смирнова Анна Петровна", "Смирнова", "Анна", "Петровна"),
      ("Анна Петровна Смирнова", "Смирнова", "Анна", "Петровна"),
      ("Анна Смирнова", "Смирнова", "Анна", nil), ("Смирнова Анна", "Смирнова", "Анна", nil),
      ("Анна Петровна", nil, "Анна", "Петровна"),
      ("Смирнова А. П.", "Смирнова", "А.", "П."), ("Смирнова А.П.", "Смирнова", "А.", "П."),
      ("А.П. Смирнова", "Смирнова", "А.", "П."),
      ("Смирнова, Анна Петровна", "Смирнова", "Анна", "Петровна"),
      ("Smith, John", "Smith", "John", nil), ("John Smith", "Smith", "John", nil),
      ("Анна", nil, "Анна", nil), ("Смирнова", "Смирнова", nil, nil),
      ("Марина", nil, "Марина", nil), ("Ирина Марина", "Марина", "Ирина", nil),
      ("Пётр Ильич Чайковский", "Чайковский", "Пётр", "Ильич"),
      ("Алиев Вагиф Оглы", "Алиев", "Вагиф", "Оглы"), ("", nil, nil, nil),
      ("Анна Мария фон Штейн", nil, "Анна Мария фон Штейн", nil),
      ("Ван Дер Ваальс", nil, "Ван Дер Ваальс", nil),
      ("Михаил Войнович", nil, "Михаил", "Войнович"),
      ("  Анна \t Смирнова ", "Смирнова", "Анна", nil), (",", nil, ",", nil),
    ] as [(String, String?, String?, String?)])
  func personsAreSplit(full: String, last: String?, first: String?, patronymic: String?) {
    #expect(PersonName.split(full) == PersonName(last: last, first: first, patronymic: patronymic))
  }

  @Test func noLetterOfANameIsLost() {
    var dice = Dice(seed: 12)
    for _ in 0..<5_000 {
      let text = dice.text()
      let letters = text.unicodeScalars.filter(\.properties.isAlphabetic).sorted()
      let kept = PersonName.split(text).full.unicodeScalars.filter(\.properties.isAlphabetic)
        .sorted()
      #expect(kept == letters)
      _ = CompanyName.key(text)
    }
  }
}
