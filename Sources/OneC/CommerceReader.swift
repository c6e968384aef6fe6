import CRMDomain
public import Wording

/// Reads papers of CommerceML 2.03–2.10 and 3.1, invoices of the document exchange and УПД 5.03: by
/// local names, in any order, whatever is missing.
public struct CommerceReader {
  /// How many papers a reading met.
  public private(set) var count = 0

  /// Prepares to read.
  public init() {}

  /// Reads a file piece by piece, hands on each paper, and returns the name of the first element.
  @discardableResult
  public static func read(
    _ next: () throws(Failure) -> [UInt8]?,
    _ body: @escaping (CommerceDocument) throws(Failure) -> Void
  ) throws(Failure) -> String {
    let reader = XMLTreeReader(["Документ"]) { node throws(Failure) in
      try body(document(node))
    }
    try reader.read(next)
    return reader.root?.name ?? ""
  }

  /// The paper that a node describes.
  public static func document(_ node: XMLNode) -> CommerceDocument {
    if node["СвСчФакт"] != nil { return TransferReader.document(node) }
    var paper = CommerceDocument()
    paper.operation = node.word("ХозОперация") ?? ""
    paper.id = node.word("Ид") ?? ""
    paper.number = node.word("Номер") ?? ""
    paper.kind = kind(paper.operation)
    if paper.operation.isEmpty {
      // A short answer to an order of ours says only how it stands.
      let isAnswer = node.root?.name == root && !(paper.id.isEmpty && paper.number.isEmpty)
      guard isAnswer else { return stranger(node) }
      paper.kind = .order
    }
    paper.ownNumber = node.word("Номер1С") ?? ""
    paper.date = OneCWords.day(node.word("Дата1С")) ?? OneCWords.day(node.word("Дата"))
    paper.amount = OneCWords.sum(node.word("Сумма"))
    paper.currency = OneCWords.currency(node.word("Валюта"))
    paper.role = Fold.key(node.word("Роль") ?? "")
    paper.parties = node["Контрагенты"]?.all("Контрагент").map(party) ?? []
    paper.dueOn = OneCWords.day(node.word("СрокПлатежа"))
    paper.comment = node.word("Комментарий") ?? ""
    paper.base = node.word("Основание") ?? ""
    paper.facts = facts(node)
    if let own = paper.fact("Номер по 1С") { paper.ownNumber = own }
    if let day = OneCWords.day(paper.fact("Дата по 1С")) { paper.date = paper.date ?? day }
    let isTaxed = isIncluded(node["Налоги"]?["Налог"]) ?? true
    paper.lines = node["Товары"]?.all("Товар").map { line($0, isIncluded: isTaxed) } ?? []
    paper.parts = (node["ПодчиненныеДокументы"]?.all("ПодчиненныйДокумент") ?? []).map { node in
      var part = document(node)
      // A part that names no currency is in that of the whole.
      if node["Валюта"] == nil { part.currency = paper.currency }
      return part
    }
    paper.isGone =
      OneCWords.isTrue(node.word("ПометкаУдаления"))
      || OneCWords.isTrue(paper.fact("ПометкаУдаления", "Отменен", "Отменён"))
    if let purpose = headings(paper)["назначениеплатежа"] { paper.base += " " + purpose }
    return paper
  }

  /// The first elements of files that 1С and the document exchange write.
  public static let roots = [root, "Файл", "Контрагент"]

  /// The first element of CommerceML.
  public static let root = "КоммерческаяИнформация"

  /// A document of the exchange that is none of a sale, under the name that it has there.
  private static func stranger(_ node: XMLNode) -> CommerceDocument {
    var paper = CommerceDocument()
    let name = node.root?.attribute("ИдФайл") ?? ""
    paper.form = name.split(separator: "_").prefix(2).joined(separator: "_")
    let number = node.attribute("КНД").map { "КНД \($0)" }
    let words = [paper.form.isEmpty ? nil : paper.form, number].compactMap(\.self)
    paper.operation = words.isEmpty ? node.name : words.joined(separator: ", ")
    return paper
  }

  static func kind(_ operation: String) -> CommerceDocument.Kind {
    switch Fold.key(operation) {
    case "заказ товара", "запись на услугу": .order
    case "счет на оплату", "cчетнаоплату", "счетнаоплату": .invoice
    case "отпуск товара": .shipment
    case "выплата наличных денег", "выплата безналичных денег", "эквайринговая операция": .payment
    default: .other
    }
  }

  private static func party(_ node: XMLNode) -> CommerceDocument.Party {
    var party = CommerceDocument.Party()
    party.role = Fold.key(node.word("Роль") ?? "")
    party.name =
      node.word("ОфициальноеНаименование") ?? node.word("ПолноеНаименование")
      ?? node.word("Наименование") ?? ""
    party.name = OneCWords.plain(party.name)
    party.inn = node.word("ИНН") ?? ""
    party.kpp = node.word("КПП") ?? ""
    // Papers name a customer by `ИНН_КПП`.
    let key = (node.word("Ид") ?? "").split(separator: "_").map(String.init)
    if party.inn.isEmpty, let first = key.first, (try? INN.check(first)) != nil {
      party.inn = first
      if key.count > 1 { party.kpp = key[1] }
    }
    return party
  }

  private static func facts(_ node: XMLNode) -> [String: String] {
    var facts: [String: String] = [:]
    for fact in node["ЗначенияРеквизитов"]?.all("ЗначениеРеквизита") ?? [] {
      guard let name = fact.word("Наименование") else { continue }
      facts[Fold.key(name)] = fact.word("Значение") ?? ""
    }
    return facts
  }

  /// Whether the tax stands in the sum; nil where it is not said.
  private static func isIncluded(_ tax: XMLNode?) -> Bool? {
    tax?.word("УчтеноВСумме").map { OneCWords.isTrue($0) }
  }

  private static func line(_ node: XMLNode, isIncluded usual: Bool) -> CommerceLine {
    var line = CommerceLine()
    let facts = facts(node)
    line.id = node.word("Ид") ?? facts["для1с_идентификатор"] ?? ""
    line.sku = node.word("Артикул") ?? ""
    line.name = OneCWords.plain(node.word("Наименование") ?? line.sku)
    let base = node["БазоваяЕдиница"]
    line.unit =
      node.word("Единица") ?? [base?.text, base?.attribute("НаименованиеКраткое")]
      .compactMap(\.self).first { !$0.isEmpty } ?? ""
    line.quantity = OneCWords.scaled(node.word("Количество"), 3) ?? 1_000
    line.price = OneCWords.sum(node.word("ЦенаЗаЕдиницу")) ?? 0
    line.amount = OneCWords.sum(node.word("Сумма")) ?? 0
    let tax = node["Налоги"]?["Налог"]
    let rate = tax?.word("Ставка") ?? node.at("СтавкиНалогов", "СтавкаНалога")?.word("Ставка")
    line.rate = OneCWords.rate(rate ?? facts["для1с_ставкандс"]) ?? .none
    line.vat = OneCWords.sum(tax?.word("Сумма")) ?? included(line.amount, line.rate)
    if !(isIncluded(tax) ?? usual) {
      line.amount += line.vat
    }
    return line
  }

  /// The tax in a sum, halves away from zero.
  static func included(_ amount: Int64, _ rate: VATRate) -> Int64 {
    let whole = Quantity.one
    let line = try? CRMDomain.Line(
      price: amount, quantity: whole, vatRate: rate, vatIncluded: true)
    return line?.vat ?? 0
  }

  /// What papers hide as XML in the text of «ДопДанныеШапка».
  private static func headings(_ paper: CommerceDocument) -> [String: String] {
    guard let text = paper.facts["допданныешапка"], text.hasPrefix("<") else { return [:] }
    var found: [String: String] = [:]
    let reader = XMLTreeReader(["Данные"]) { node throws(Failure) in
      for entry in node.all("Реквизит") {
        if let name = entry.attribute("Имя"), let value = entry.attribute("Значение") {
          found[Fold.key(name)] = value
        }
      }
    }
    var rest: [UInt8]? = Array(text.utf8)
    // A heading that cannot be read says nothing more than one that is missing.
    try? reader.read { () throws(Failure) in
      defer { rest = nil }
      return rest
    }
    return found
  }
}

/// Reads «УПД»: goods that were shipped, as the tax service has them told.
enum TransferReader {
  static func document(_ node: XMLNode) -> CommerceDocument {
    var paper = CommerceDocument()
    paper.kind = .shipment
    paper.operation = "УПД"
    if let function = node.attribute("Функция"), isTaxAlone(function) {
      paper.kind = .other
      paper.operation = "УПД, \(function)"
    }
    let head = node["СвСчФакт"]
    paper.number = head?.attribute("НомерДок") ?? head?.attribute("НомерСчФ") ?? ""
    paper.date = OneCWords.day(head?.attribute("ДатаДок") ?? head?.attribute("ДатаСчФ"))
    paper.role = "продавец"
    paper.currency = OneCWords.currency(
      head?.attribute("КодОКВ") ?? head?["ДенИзм"]?.attribute("КодОКВ"))
    paper.parties = [("СвПрод", "продавец"), ("СвПокуп", "покупатель")].compactMap { name, role in
      head?[name].map { party($0, role) }
    }
    let table = node["ТаблСчФакт"]
    paper.lines = table?.all("СведТов").map(line) ?? []
    paper.amount =
      OneCWords.sum(table?["ВсегоОпл"]?.attribute("СтТовУчНалВсего"))
      ?? paper.lines.reduce(0) { $0 + $1.amount }
    if let base = node.at("СвПродПер", "СвПер", "ОснПер") {
      paper.base = ["РеквНаимДок", "РеквНомерДок", "НаимОсн", "НомОсн"]
        .compactMap { base.attribute($0) }.joined(separator: " ")
    }
    // The same paper comes again under the same number, day and seller.
    let seller = paper.parties.first { $0.role == "продавец" }?.inn ?? ""
    paper.id = "upd/\(seller)/\(paper.date ?? "")/\(paper.number)"
    return paper
  }

  /// Whether the paper is about the tax alone: СЧФ is a tax invoice, СвРК and СвЗК tell of cheques; no
  /// goods leave with them. ДОП and СЧФДОП hand goods over.
  private static func isTaxAlone(_ function: String) -> Bool {
    ["счф", "сврк", "свзк"].contains(Fold.key(function))
  }

  private static func party(_ node: XMLNode, _ role: String) -> CommerceDocument.Party {
    var party = CommerceDocument.Party()
    party.role = role
    let id = node["ИдСв"]
    if let firm = id?["СвЮЛУч"] {
      party.name = firm.attribute("НаимОрг") ?? ""
      party.inn = firm.attribute("ИННЮЛ") ?? ""
      party.kpp = firm.attribute("КПП") ?? ""
    } else if let person = id?["СвИП"] {
      let name = person["ФИО"]
      party.inn = person.attribute("ИННФЛ") ?? ""
      party.name = (["Фамилия", "Имя", "Отчество"].compactMap { name?.attribute($0) })
        .joined(separator: " ")
    }
    return party
  }

  private static func line(_ node: XMLNode) -> CommerceLine {
    var line = CommerceLine()
    line.name = node.attribute("НаимТов") ?? ""
    line.unit = node.attribute("НаимЕдИзм") ?? ""
    line.sku = node["ДопСведТов"]?.attribute("АртикулТов") ?? ""
    line.quantity = OneCWords.scaled(node.attribute("КолТов"), 3) ?? 1_000
    line.price = OneCWords.sum(node.attribute("ЦенаТов")) ?? 0
    line.amount = OneCWords.sum(node.attribute("СтТовУчНал")) ?? 0
    line.rate = OneCWords.rate(node.attribute("НалСт")) ?? .none
    line.vat = OneCWords.sum(node.at("СумНал")?.word("СумНал")) ?? 0
    return line
  }
}
