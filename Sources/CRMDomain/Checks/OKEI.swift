/// A unit of the classifier ОКЕИ (ОК 015-94, Rosstandart) that goods and work are sold in; papers for
/// 1С carry their codes.
///
/// Codes, names and signs are those of the classifier as 1С ships it (change 8/2013). The units that a
/// sales department meets come first, with the spellings that people use.
public struct OKEI: Sendable, Equatable {
  /// The code of three digits.
  public let code: String
  /// The sign that people write.
  public let symbol: String
  /// The name.
  public let name: String
  /// The international letters (UN/ECE Recommendation 20); empty where there are none.
  public let international: String
  private let spellings: [String]

  /// The unit with a code; nil for one that is not in the table.
  public static func unit(code: String) -> OKEI? {
    usual.first { $0.code == code } ?? rare.first { $0.code == code }
  }

  /// The unit that people write so, whatever its case and dots.
  public static func unit(_ symbol: String) -> OKEI? {
    let key = key(symbol)
    let found = usual.first { unit in
      OKEI.key(unit.symbol) == key || unit.spellings.contains { OKEI.key($0) == key }
    }
    return found ?? rareUnits[symbol] ?? rareUnits[key]
  }

  /// The unit that people write so; for one that nobody knows the sign with the code by which 1С calls
  /// what the classifier lacks. Without a sign it is a piece.
  public static func known(_ symbol: String) -> OKEI {
    if let unit = unit(symbol.isEmpty ? "шт" : symbol) { return unit }
    return OKEI("0000", symbol, symbol, "")
  }

  private static func key(_ symbol: String) -> String {
    Fold.key(symbol).filter { $0 != "." }
  }

  private init(
    _ code: String, _ symbol: String, _ name: String, _ international: String,
    _ spellings: String...
  ) {
    self.code = code
    self.symbol = symbol
    self.name = name
    self.international = international
    self.spellings = spellings
  }

  /// All units.
  public static var table: [OKEI] { usual + rare }

  private static let rare = [measures, counts].flatMap(read)

  /// Rare units by sign, by folded sign and by folded name; the first one counts where case alone
  /// tells two apart.
  private static let rareUnits: [String: OKEI] = {
    var units: [String: OKEI] = [:]
    for unit in rare where units[unit.symbol] == nil { units[unit.symbol] = unit }
    for unit in rare {
      for key in [key(unit.symbol), key(unit.name)] where units[key] == nil { units[key] = unit }
    }
    return units
  }()

  /// The units of a text: fields between bars, a semicolon after each unit.
  private static func read(_ text: StaticString) -> [OKEI] {
    "\(text)".split(separator: ";").compactMap { unit in
      let fields = unit.split(separator: "|", omittingEmptySubsequences: false).map {
        String($0.drop(while: \.isNewline))
      }
      guard fields.count > 2 else { return nil }
      return OKEI(fields[0], fields[1], fields[2], fields.count > 3 ? fields[3] : "")
    }
  }

  private static let usual: [OKEI] = [
    OKEI("003", "мм", "Миллиметр", "MMT", "mm"),
    OKEI("004", "см", "Сантиметр", "CMT", "cm"),
    OKEI("005", "дм", "Дециметр", "DMT"),
    OKEI("006", "м", "Метр", "MTR", "m", "метр", "метры"),
    OKEI("008", "км", "Километр", "KMT", "km"),
    OKEI("018", "пог. м", "Погонный метр", "", "п м", "мп", "м пог", "погонный метр"),
    OKEI("051", "см2", "Квадратный сантиметр", "CMK", "см²", "кв см"),
    OKEI("053", "дм2", "Квадратный дециметр", "DMK", "дм²", "кв дм"),
    OKEI("055", "м2", "Квадратный метр", "MTK", "м²", "кв м", "m2"),
    OKEI("059", "га", "Гектар", "HAR"),
    OKEI("111", "мл", "Миллилитр", "MLT", "ml", "см3", "см³"),
    OKEI("112", "л", "Литр", "LTR", "l", "дм3", "литр"),
    OKEI("113", "м3", "Кубический метр", "MTQ", "м³", "куб м", "куб", "m3"),
    OKEI("161", "мг", "Миллиграмм", "MGM"),
    OKEI("163", "г", "Грамм", "GRM", "гр", "g"),
    OKEI("166", "кг", "Килограмм", "KGM", "kg"),
    OKEI("168", "т", "Тонна", "TNE", "тн", "тонна"),
    OKEI("206", "ц", "Центнер", "DTN"),
    OKEI("212", "Вт", "Ватт", "WTT"),
    OKEI("214", "кВт", "Киловатт", "KWT"),
    OKEI("215", "МВт", "Мегаватт", "MAW"),
    OKEI("245", "кВт.ч", "Киловатт-час", "KWH", "квт ч", "квтч"),
    OKEI("246", "МВт.ч", "Мегаватт-час", "MWH", "мвт ч", "мвтч"),
    OKEI("255", "байт", "Байт", ""),
    OKEI("256", "кбайт", "Килобайт", "", "кб"),
    OKEI("257", "Мбайт", "Мегабайт", "", "мб"),
    OKEI("354", "с", "Секунда", "SEC", "сек"),
    OKEI("355", "мин", "Минута", "MIN"),
    OKEI("356", "ч", "Час", "HUR", "час", "h"),
    OKEI("359", "сут", "Сутки", "DAY", "дн", "день", "дней"),
    OKEI("360", "нед", "Неделя", "WEE"),
    OKEI("362", "мес", "Месяц", "MON", "месяц"),
    OKEI("364", "кварт", "Квартал", "QAN"),
    OKEI("366", "год", "Год", "ANN", "лет"),
    OKEI("383", "руб", "Рубль", ""),
    OKEI("384", "1000 руб", "Тысяча рублей", "", "тыс руб"),
    OKEI("414", "пасс. км", "Пассажиро-километр", ""),
    OKEI("616", "боб", "Бобина", "NBB", "бобина"),
    OKEI("625", "лист", "Лист", "LEF"),
    OKEI("626", "100 л.", "Сто листов", "CLF"),
    OKEI("639", "доз", "Доза", "", "доза"),
    OKEI("642", "ед", "Единица", "", "единица"),
    OKEI("657", "изд", "Изделие", "NAR"),
    OKEI("661", "канал", "Канал", ""),
    OKEI("698", "мест", "Место", "", "место"),
    OKEI("704", "набор", "Набор", "SET"),
    OKEI("715", "пар", "Пара", "NPR", "пара", "pr"),
    OKEI("736", "рул", "Рулон", "NPL", "рулон"),
    OKEI("745", "элем", "Элемент", "NCL"),
    OKEI("778", "упак", "Упаковка", "NMP", "уп", "упаковка"),
    OKEI("792", "чел", "Человек", ""),
    OKEI("796", "шт", "Штука", "PCE", "штука", "штук", "pcs", "pc"),
    OKEI("797", "100 шт", "Сто штук", "CEN"),
    OKEI("798", "1000 шт", "Тысяча штук", "MIL", "тыс шт"),
    OKEI("810", "яч", "Ячейка", ""),
    OKEI("812", "ящ", "Ящик", "", "ящик"),
    OKEI("836", "гол", "Голова", ""),
    OKEI("839", "компл", "Комплект", "KT", "комплект", "к-т"),
    OKEI("840", "секц", "Секция", "", "секция"),
    OKEI("868", "бут", "Бутылка", "", "бутылка"),
    OKEI("870", "ампул", "Ампула", "", "ампула"),
    OKEI("872", "флак", "Флакон", "", "флакон", "фл"),
    OKEI("876", "усл. ед", "Условная единица", "", "услуга", "усл"),
    OKEI("879", "усл. шт", "Условная штука", ""),
    OKEI("896", "семей", "Семья", ""),
    OKEI("906", "посад. мест", "Посадочное место", ""),
    OKEI("908", "ном", "Номер", ""),
    OKEI("911", "коек", "Койка", ""),
    OKEI("917", "смен", "Смена", "", "смена"),
    OKEI("918", "л. авт", "Лист авторский", ""),
  ]
}
