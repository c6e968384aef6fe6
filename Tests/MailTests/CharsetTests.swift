import Platform
import Testing

/// Charsets: labels, guessing, repair, and bytes that are not text.
struct CharsetTests {
  @Test(arguments: [
    ("utf-8", true), ("\"UTF-8\"", true), ("cp1251", true), ("Windows-1251", true),
    ("win-1251", true),
    ("koi8r", true), ("KOI8-R", true), ("koi8-u", true), ("IBM866", true), ("cp866", true),
    ("iso-8859-5", true), ("ISO_8859-5", true), ("unicode-1-1-utf-7", true), ("us-ascii", true),
    ("iso-8859-15", true), ("windows-1250", true), ("gb2312", true), ("big5", true),
    ("iso-2022-jp", true), ("ks_c_5601-1987", true), ("shift_jis", true), ("utf-16le", true),
    ("x-mac-cyrillic", true), ("utf-8*ru", true), ("nonsense", false), ("", false),
    ("iso-8859-99", false),
    ("../../etc/passwd", false),
  ])
  func knows(_ label: String, _ isKnown: Bool) {
    #expect(Charset.isKnown(label) == isKnown)
  }

  @Test(arguments: [
    "utf-8", "windows-1251", "koi8-r", "iso-8859-5", "cp866", "koi8-u", "utf-16be", "utf-16le",
    "utf-7",
    "x-mac-cyrillic", "cp855",
  ])
  func readsWhatItWrites(_ label: String) throws {
    let text = "Счёт на оплату: 15 шт., объём 3 м, ЁЛКИ. Hello!"
    let bytes = try #require(Charset.encode(text, to: label))
    #expect(Charset.decode(bytes, from: label) == text)
  }

  @Test func refusesWhatDoesNotFit() {
    #expect(Charset.encode("№ 5 «А»", to: "koi8-r") == nil)
    #expect(Charset.encode("日本", to: "windows-1251") == nil)
    #expect(Charset.encode("日本", to: "utf-8") != nil)
    #expect(Charset.encode("日本", to: "nonsense") == nil)
  }

  /// What people write in subjects, from one word up; in capitals too.
  private let phrases = [
    "Привет", "Счёт на оплату", "Заявка", "заявка на поставку", "ПРАЙС-ЛИСТ", "Прайс",
    "Добрый день!",
    "Коммерческое предложение", "КП", "Re: Договор поставки", "Запрос цены на насосы", "СРОЧНО!!!",
    "Ирина Сергеевна", "Мария", "ООО Вектор", "ЗАО Ромашка, отдел закупок", "Накладная 15 от 12.01",
    "Просьба перезвонить", "Акт сверки", "реквизиты", "Отгрузка завтра", "вопрос по доставке",
    "Уважаемые коллеги, направляем вам подписанный договор", "Рекламация", "Благодарю", "Спасибо",
    "Перенос встречи на четверг", "ЗАКАЗ 123", "Сертификаты на трубы ПНД", "прошу выставить счет",
    "Жалоба", "Щебень фракции 5-20", "Юрий", "Эдуард Хворостовский", "Цены", "цемент М500",
    "Груз прибыл",
    "Тендер на обслуживание", "Фото объекта", "Подтверждаю заказ", "Отмена", "паспорт изделия",
  ]

  @Test(arguments: ["utf-8", "windows-1251", "koi8-r", "cp866", "iso-8859-5"])
  func guessesUndeclaredRussian(_ charset: String) throws {
    var wrong: [String] = []
    for phrase in phrases {
      let bytes = try #require(Charset.encode(phrase, to: charset))
      if Charset.decode(bytes, from: nil) != phrase { wrong.append(phrase) }
    }
    print(
      "undeclared \(charset): \(phrases.count - wrong.count) of \(phrases.count) phrases; not: \(wrong)"
    )
    #expect(wrong.count <= (charset == "iso-8859-5" || charset == "cp866" ? 4 : 2))
  }

  @Test(arguments: ["Jürgen Müller", "à bientôt, chère amie", "Señor Muñoz", "déjà vu"])
  func leavesWesternTextAlone(_ text: String) throws {
    let bytes = try #require(Charset.encode(text, to: "iso-8859-1"))
    #expect(Charset.decode(bytes, from: nil) == text)
    #expect(Charset.decode(bytes, from: "iso-8859-1") == text)
    #expect(Charset.decode(bytes, from: "utf-8") == text)
  }

  /// What the bytes are in, what the sender claims, and that the claim is put right.
  @Test(arguments: [
    ("windows-1251", "iso-8859-1"), ("koi8-r", "us-ascii"), ("windows-1251", "utf-8"),
    ("utf-8", "windows-1251"), ("utf-8", "koi8-r"), ("utf-8", "iso-8859-1"),
    ("koi8-r", "windows-1251"),
    ("windows-1251", "koi8-r"), ("windows-1251", "x-unknown"), ("cp866", "windows-1251"),
    ("koi8-r", "unknown-8bit"),
  ])
  func repairsAWrongLabel(_ real: String, _ claimed: String) throws {
    let text = "Добрый день! Прошу выслать прайс на задвижки и сроки поставки."
    let bytes = try #require(Charset.encode(text, to: real))
    #expect(Charset.decode(bytes, from: claimed) == text)
  }

  @Test(arguments: ["windows-1251", "koi8-r", "iso-8859-5", "cp866"])
  func believesARightLabel(_ charset: String) throws {
    for phrase in phrases {
      let bytes = try #require(Charset.encode(phrase, to: charset))
      #expect(Charset.decode(bytes, from: charset) == phrase)
    }
  }

  @Test func neverFailsOnAnyBytes() {
    var seed = Seed(7)
    for label in [
      "utf-8", "windows-1251", "utf-16", "utf-7", "iso-2022-jp", "gb18030", "big5", nil, "x",
    ] {
      for length in [0, 1, 2, 3, 17, 300, 9_000] {
        let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: seed.next()) }
        let text = Charset.decode(bytes, from: label)
        #expect(length == 0 ? text.isEmpty : text.utf8.count <= length * 8 + 8)
      }
    }
  }

  @Test func invalidBytesBecomeTheReplacementCharacter() {
    #expect(Charset.decode(Array("Привет".utf8) + [0xFF], from: "utf-8") == "Привет\u{FFFD}")
    #expect(Charset.decode([0xEF, 0xBB, 0xBF, 0x41], from: "utf-8") == "A")
  }
}

/// A small generator of numbers that are the same in every run (splitmix64).
struct Seed: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
