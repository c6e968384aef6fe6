import CRMDomain
import CRMStore
import SQL
import Wording

/// Values as a letter says them: `170 000,00`, «23.11.2026», names for numbers.
struct LetterValues {
  let store: Store
  let language: Language

  /// A field of a record in words; empty where it is empty.
  func text(_ field: Field, of record: Record) throws(Failure) -> String {
    if field == Deal.items { return try goods(of: record) }
    if ["stage_label", "status_label"].contains(field.name),
      let stage = record.kind.field(String(field.name.dropLast("_label".count)))
    {
      return try text(stage, of: record)
    }
    switch (field.type, record[field]) {
    case (_, .null): return ""
    case (.money, .integer(let minor)): return money(minor)
    case (.quantity, .integer(let number)): return Quantity(thousandths: number).plain
    case (.percent, .integer(let number)):
      return Percent(hundredths: number).map { "\($0.plain) %" } ?? ""
    case (.instant, .integer(let seconds)): return moment(seconds)
    case (.flag, .integer(let flag)):
      return (flag == 1 ? Text("yes", "да") : Text("no", "нет"))[language]
    case (.reference(let kind), .integer(let id)):
      return try Kinds.named(kind).map { other throws(Failure) in try store.title(other, id) } ?? ""
    case (.day, .text(let day)): return LetterValues.day(day, language)
    case (.choice(let words), .text(let key)): return words.label(key)[language]
    case (.phone, .text(let number)): return PhoneNumber(stored: number).pretty(language: language)
    case (.stage, .text(let key)):
      let pipeline = record[Deal.pipeline].text ?? record.kind.name
      return try store.stage(key, of: pipeline)?.label[language] ?? key
    case (_, .integer(let number)): return String(number)
    case (_, .text(let text)): return text
    case (.phones, .list(let numbers)):
      return numbers.map { PhoneNumber(stored: $0).pretty(language: language) }
        .joined(separator: ", ")
    case (_, .list(let members)): return members.joined(separator: ", ")
    }
  }

  /// The goods, one a line: «Витрина – 2 шт × 85 000,00 = 170 000,00»; an offer without goods is
  /// what its text says.
  private func goods(of record: Record) throws(Failure) -> String {
    let lines = Store.lines(of: record.kind)
    let term = FilterTerm(path: [record.kind.name], op: .equals, values: [String(record.id)])
    let found = try store.all(Selection(lines, terms: [term], order: ["id"]))
    guard !found.isEmpty else { return record[Quote.text.name].text ?? "" }
    return found.map { line in
      let quantity = Quantity(thousandths: line[Item.quantity].integer ?? 0).plain
      let unit = line[Item.unit].text.map { " \($0)" } ?? ""
      let price = money(line[Item.price].integer ?? 0)
      let amount = money(line[Item.amount].integer ?? 0)
      return "\(line[Item.name].text ?? "") – \(quantity)\(unit) × \(price) = \(amount)"
    }.joined(separator: "\n")
  }

  /// Groups of three, parted by a no-break space.
  private func money(_ minor: Int64) -> String {
    let plain = Amounts.plain(minor).split(separator: ".").map(String.init)
    let isNegative = plain[0].hasPrefix("-")
    let digits = Array(isNegative ? String(plain[0].dropFirst()) : plain[0])
    var whole = isNegative ? "\u{2212}" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { whole += "\u{A0}" }
      whole.append(digit)
    }
    return whole + (language == .ru ? "," : ".") + (plain.count > 1 ? plain[1] : "00")
  }

  private func moment(_ seconds: Int64) -> String {
    let (day, second) = store.session.zone.local(Instant(seconds))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let time = "\(two(second / 3_600)):\(two(second / 60 % 60))"
    return LetterValues.day(day.iso, language) + " " + time
  }

  /// «23.11.2026»; in English `2026-11-23`, which nobody misreads.
  static func day(_ iso: String, _ language: Language) -> String {
    let parts = iso.split(separator: "-")
    guard language == .ru, parts.count == 3 else { return iso }
    return parts.reversed().joined(separator: ".")
  }
}
