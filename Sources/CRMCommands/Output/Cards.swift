import CRMDomain
import CRMStore
import Rendering
import Wording

/// One record as a person reads it on a terminal.
struct Cards {
  let store: Store
  var cells: Cells { Cells(store: store) }
  var language: Language { store.session.language }

  init(_ store: Store) {
    self.store = store
  }

  /// The card of a record: what is known, its goods, what is next and what happened.
  func card(of record: Record) throws(Failure) -> Card {
    var blocks: [Card.Block] = [
      .fields(try fields(of: record) + (try surroundings(of: record)))
    ]
    if record.kind.name == Deal.kind.name { blocks += try goods(of: record) }
    if try store.isWhole(record) {
      if let next = try next(of: record) { blocks.append(next) }
      if let recent = try recent(of: record) { blocks.append(recent) }
    }
    return Card(title: title(of: record), blocks)
  }

  private func title(of record: Record) -> [Cell] {
    var cells = [
      Cell(.text(capitalised(record.kind.called(record.id)[language])), label: .heading)
    ]
    if !record.title.isEmpty { cells.append(Cell(.text(record.title))) }
    return cells
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Fields said elsewhere on the card, or by another field.
  private static let silent: Set<String> = [
    "id", "status", "status_kind", "stage", "stage_kind", "closed", "currency", "total_currency",
    "email", "phone", "items", "next_step", "next_due", "updated_at", "pipeline",
  ]

  private func fields(of record: Record) throws(Failure) -> [Card.Field] {
    var fields: [Card.Field] = []
    for field in record.kind.fields where !record[field].isEmpty {
      let isFirst = field.name == "email" || field.name == "phone"
      let isSaid = isFirst ? record.kind.field(field.name + "s") != nil : true
      if Cards.silent.contains(field.name), isSaid, !isTaskStatus(field, record) { continue }
      if field.name == record.kind.title || field == Company.holding { continue }
      fields.append(Card.Field(field.label, try cells(field, record)))
    }
    return fields
  }

  /// A task has a status of its own and no label beside it.
  private func isTaskStatus(_ field: Field, _ record: Record) -> Bool {
    field.name == "status" && record.kind.field("status_label") == nil
  }

  private func cells(_ field: Field, _ record: Record) throws(Failure) -> [Cell] {
    let cell = try cells.cell(field, of: record)
    guard record.kind.name == Deal.kind.name else { return [cell] }
    switch field.name {
    case "stage_label": return [cell, Cell(.text(try track(record)), label: .dim)]
    case "company": return try companyCells(record) ?? [cell]
    case "contact": return try contactCells(record) ?? [cell]
    case "amount": return [cell] + (try vat(record)).map { [$0] }.joined()
    default: return [cell]
    }
  }

  private func next(of record: Record) throws(Failure) -> Card.Block? {
    let terms = [
      FilterTerm(path: ["on"], op: .equals, values: [record.reference]),
      FilterTerm(path: ["status"], op: .equals, values: ["open"]),
    ]
    let tasks = try store.all(Selection(FollowUp.kind, terms: terms, limit: 5))
    let events = tasks.compactMap { task -> Card.Event? in
      guard let due = task[FollowUp.dueAt].integer else { return nil }
      let words = "\(task.title) (\(FollowUp.kind.called(task.id)[language]))"
      let isLate = due < store.session.now.seconds
      return Card.Event(due, Cell(.text(words), label: isLate ? .bad : .plain))
    }
    return events.isEmpty ? nil : .timeline(Text("Next", "Дальше"), events)
  }

  private func recent(of record: Record) throws(Failure) -> Card.Block? {
    let words = ChangeWords(store: store)
    var events: [Card.Event] = []
    for entry in try store.recent(record.kind, record.id, limit: 5) {
      let change = entry.change
      let who = entry.user.map { Text(", by \($0)", ", \($0)")[language] } ?? ""
      let what: String
      if change.field == "id" {
        what = Text("added", "создание")[language]
      } else if change.field == "removed" {
        let isBack = change.after == nil
        what =
          (isBack ? Text("brought back", "восстановление") : Text("removed", "удаление"))[language]
      } else if change.field == Operation.mergedField {
        what =
          Text("merged with ", "объединено: ")[language]
          + (try words.shown(change.after, change))
      } else {
        let label = record.kind.field(change.field)?.label[language] ?? change.field
        what =
          "\(label): \(try words.shown(change.before, change)) → "
          + (try words.shown(change.after, change))
      }
      events.append(Card.Event(entry.at.seconds, Cell(.text(what + who))))
    }
    for letter in try store.recentLetters(of: record, limit: 5) {
      let from = letter[Message.from].text ?? ""
      let words = Text("letter from \(from)", "письмо от \(from)")[language]
      let subject = letter[Message.subject].text ?? ""
      events.append(
        Card.Event(
          letter[Message.date].integer ?? 0,
          Cell(.text("\(words): «\(subject)» (\(Message.kind.called(letter.id)[language]))"))))
    }
    return events.isEmpty ? nil : .timeline(Text("Recent", "Недавно"), events)
  }
}
