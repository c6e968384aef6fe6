import CRMDomain
import CRMStore
import Rendering
import Wording

/// How values of fields look: one form for machines, one for people.
struct Cells {
  let store: Store
  /// Whether the next step also tells when it is due, as a column of its own does not.
  var stepTellsDue = false
  /// Whether lists of goods are objects, as JSON readers want them.
  var goodsAreObjects = false
  /// Whether a person reads them: machines need no words beside the values.
  var isForPeople = true
  var language: Language { store.session.language }

  /// The column of a field.
  static func column(_ field: Field) -> Column {
    let isNumber: Bool
    switch field.type {
    case .id, .integer, .money, .quantity, .percent: isNumber = true
    default: isNumber = false
    }
    let isWhole = ["login", "status_label", "stage_label"].contains(field.name)
    let shrinks = [.text, .prose, .list, .tags].contains(field.type) && !isWhole
    var isNamed = false
    if case .reference(let kind) = field.type {
      isNamed = ![User.kind.name, Lead.kind.name, Deal.kind.name].contains(kind)
    }
    return Column(
      field.name, title: field.label, alignment: isNumber ? .right : .left,
      shrinks: shrinks || isNamed)
  }

  /// The cell of a field of a record.
  func cell(_ field: Field, of record: Record) throws(Failure) -> Cell {
    let value = record[field]
    if field.name == "next_step", stepTellsDue { return try step(record) }
    if field == Deal.items, goodsAreObjects { return try goods(of: record) }
    if field.isList { return try list(value.list, field) }
    switch value {
    case .null: return Cell(.null)
    case .list(let members): return try list(members, field)
    case .text(let text): return textCell(text, field, record)
    case .integer(let number): return try numberCell(number, field, record)
    }
  }

  /// «сегодня 13:00 · обработать запрос»: what is next, and when.
  private func step(_ record: Record) throws(Failure) -> Cell {
    guard let title = record["next_step"].text else { return Cell(.null) }
    guard let due = record["next_due"].integer else { return Cell(.text(title)) }
    let now = store.session.now.seconds
    let isLate = due < now
    let late = Times.span(now &- due, language)
    let look = Look(language: language, zoneOffset: store.session.zone.offset, now: now)
    let when =
      isLate ? Text("overdue \(late)", "просрочено \(late)")[language] : Times.near(due, look)
    return Cell(
      .text(title), shown: Sanitize.terminal("\(when) · \(title)"), label: isLate ? .bad : .plain)
  }

  /// The goods of a deal, each an object with the fields of a line.
  private func goods(of deal: Record) throws(Failure) -> Cell {
    guard !deal[Deal.items].list.isEmpty else { return Cell(.list([])) }
    let term = FilterTerm(path: [deal.kind.name], op: .equals, values: [String(deal.id)])
    var lines: [CellValue] = []
    for line in try store.all(Selection(Store.lines(of: deal.kind), terms: [term])) {
      var members: [(String, CellValue)] = []
      for field in Item.kind.fields.dropFirst(3) {
        members.append((field.name, try cell(field, of: line).value))
      }
      lines.append(.object(members))
    }
    return Cell(.list(lines))
  }

  private func textCell(_ text: String, _ field: Field, _ record: Record) -> Cell {
    switch field.type {
    case .day: return Cell(.day(text))
    case .phone:
      return Cell(.text(text), shown: isForPeople ? Cells.phone(text, language) : nil)
    case .choice(let dictionary):
      return Cell(.text(text), shown: dictionary.label(text)[language])
    case .vatRate: return Cell(.text(text), shown: text == "none" ? nil : "\(text) %")
    default:
      let shown = KeyWords.shown(text, field)?[language]
      return Cell(.text(text), shown: shown, label: label(field, record))
    }
  }

  static func phone(_ stored: String, _ language: Language) -> String {
    stored.hasPrefix("+") ? PhoneNumber(stored: stored).pretty(language: language) : stored
  }

  private func numberCell(
    _ number: Int64, _ field: Field, _ record: Record
  ) throws(Failure) -> Cell {
    if field == AttachedFile.size {
      return Cell(.integer(number), shown: ByteSize.text(number)[language])
    }
    if [Call.duration, Call.talkTime, Call.waitTime].contains(field) {
      return Cell(
        .integer(number), shown: isForPeople ? Span(seconds: number).compact[language] : nil)
    }
    if field == Call.recordingSize {
      return Cell(.integer(number), shown: ByteSize.text(number)[language])
    }
    switch field.type {
    case .money where !isForPeople: return Cell(.decimal(number, scale: 2))
    case .money(let currency):
      return Cell(.decimal(number, scale: 2), shown: money(number, record[currency].text))
    case .quantity:
      let plain = Quantity(thousandths: number).plain
      return Cell(.decimal(number, scale: 3), shown: plain)
    case .percent:
      return Cell(.decimal(number, scale: 2), shown: percent(number))
    case .instant: return Cell(.instant(number), label: label(field, record))
    case .flag: return Cell(.flag(number == 1), shown: Cells.yes(number == 1)[language])
    case .reference(let kind): return try reference(number, kind)
    default: return Cell(.integer(number))
    }
  }

  private func percent(_ hundredths: Int64) -> String {
    let plain = Percent(hundredths: hundredths)?.plain ?? Amounts.plain(hundredths)
    return (language == .ru ? String(plain.map { $0 == "." ? "," : $0 }) : plain) + " %"
  }

  /// Money as people read it; the currency stands beside it unless it is the usual one.
  func money(_ minor: Int64, _ currency: String?) -> String {
    let amount = Amount.grouped(minor, scale: 2, language: language)
    guard let currency, currency != store.session.currency else { return amount }
    return "\(amount) \(currency)"
  }

  static func yes(_ isTrue: Bool) -> Text {
    isTrue ? Text("yes", "да") : Text("no", "нет")
  }

  /// Users are their logins everywhere, leads and deals their numbers, which people know them by;
  /// other records are numbers to machines and names to people.
  private func reference(_ id: Int64, _ kindName: String) throws(Failure) -> Cell {
    guard let kind = Kinds.named(kindName), kind.name != Lead.kind.name,
      kind.name != Deal.kind.name
    else { return Cell(.integer(id)) }
    let title = try store.title(kind, id)
    if kind.name == User.kind.name { return Cell(.text(title)) }
    return Cell(.integer(id), shown: title.isEmpty ? nil : title)
  }

  private func list(_ members: [String], _ field: Field) throws(Failure) -> Cell {
    guard case .references(let kindName) = field.type, let kind = Kinds.named(kindName) else {
      guard isForPeople else { return Cell(.list(members.map(CellValue.text))) }
      let shown = field.type == .phones ? members.map { Cells.phone($0, language) } : members
      return Cell(
        .list(members.map(CellValue.text)),
        shown: members.isEmpty ? "—" : shown.joined(separator: ", "))
    }
    let ids = members.compactMap { Int64($0) }
    guard isForPeople else { return Cell(.list(ids.map(CellValue.integer))) }
    var titles: [String] = []
    for id in ids { titles.append(try store.title(kind, id)) }
    return Cell(
      .list(ids.map(CellValue.integer)),
      shown: titles.isEmpty ? "—" : titles.joined(separator: ", "))
  }

  /// What deserves attention: a time that is over, a deal that is won or lost.
  private func label(_ field: Field, _ record: Record) -> Label {
    switch field.name {
    case "next_due", "due_at":
      let isOpen = record["status"].text != "done" && record["status"].text != "declined"
      let time = record[field].integer ?? .max
      return isOpen && time < store.session.now.seconds ? .bad : .plain
    case "stage_label":
      switch record["stage_kind"].text {
      case "won", "done": return .good
      case "lost": return .bad
      default: return .plain
      }
    default: return .plain
    }
  }
}
