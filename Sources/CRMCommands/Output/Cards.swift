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
    if isProse(record) { blocks.append(.text("\n" + record.title + "\n")) }
    if record.kind.field(Deal.items.name) != nil { blocks += try goods(of: record) }
    if record.kind.name == Deal.kind.name { blocks += try papers(of: record) }
    if try store.isWhole(record) {
      if let next = try next(of: record) { blocks.append(next) }
      if let recent = try recent(of: record) { blocks.append(recent) }
    }
    return Card(title: try title(of: record), blocks)
  }

  private func title(of record: Record) throws(Failure) -> [Cell] {
    var cells = [
      Cell(.text(capitalised(record.kind.called(record.id)[language])), label: .heading)
    ]
    if !record.title.isEmpty, !isProse(record) { cells.append(Cell(.text(record.title))) }
    if let owner = Cards.owner(of: record.kind), let user = record[owner].integer {
      cells.append(Cell(.text(try store.title(User.kind, user))))
    }
    return cells
  }

  /// The field whose user stands in the heading.
  private static func owner(of kind: RecordKind) -> String? {
    if case .field(let owner) = kind.ownership { owner } else { nil }
  }

  /// What has no title but its text: it stands below, with its lines.
  private func isProse(_ record: Record) -> Bool {
    record.kind.field(record.kind.title)?.type == .prose
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Fields said elsewhere on the card, or by another field.
  private static let silent: Set<String> = [
    "id", "status", "status_kind", "stage", "stage_kind", "closed", "currency", "total_currency",
    "email", "phone", "items", "next_step", "next_due", "updated_at", "pipeline", "fully_shipped",
    "sales", "bought",
  ]

  private func fields(of record: Record) throws(Failure) -> [Card.Field] {
    var fields: [Card.Field] = []
    for field in record.kind.fields where !record[field].isEmpty {
      let isFirst = field.name == "email" || field.name == "phone"
      let isSaid = isFirst ? record.kind.field(field.name + "s") != nil : true
      if Cards.silent.contains(field.name), isSaid, !isTaskStatus(field, record) { continue }
      let isHeading = [record.kind.title, Cards.owner(of: record.kind)].contains(field.name)
      if isHeading || field == Company.holding { continue }
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
    case "stage_label": return [try stage(record), Cell(.text(try track(record)), label: .dim)]
    case "company": return try companyCells(record) ?? [cell]
    case "contact": return try contactCells(record) ?? [cell]
    case "amount": return [amount(record)] + (try vat(record))
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
    // Tasks stand under «Next», goods in their table.
    var request = TimelineRequest(limit: 5)
    request.glance = 20
    request.only = Set(TimelineEvent.Sort.allCases).subtracting([.tasks, .goods, .shipments])
    let words = TimelineWords(store: store, asked: Link(record.kind.name, record.id))
    var events: [Card.Event] = []
    for event in try store.timeline(of: record, request).reversed() {
      let who = event.user.map { Text(", by \($0)", ", \($0)")[language] } ?? ""
      let text = try words.text(event) + who
      events.append(Card.Event(event.at.seconds, Cell(.text(text))))
    }
    return events.isEmpty ? nil : .timeline(Text("Recent", "Недавно"), events)
  }
}
