import CRMDomain
import CRMStore
import Rendering
import Wording

/// Events of a history as a person reads them.
struct TimelineWords {
  let store: Store
  /// The record whose history is told: what happened to it needs no name.
  let host: Record
  /// Whether texts are told whole, for machines, or in a line that a person takes in.
  var isWhole = false
  private var language: Language { store.session.language }

  /// What happened, in a line.
  func text(_ event: TimelineEvent) throws(Failure) -> String {
    let record = event.subject
    let isHost = record.kind.name == host.kind.name && record.id == host.id
    if event.isNew { return isHost ? Text("added", "создание")[language] : try new(record) }
    let changes = try event.changes.map { change throws(Failure) in try words(change) }
      .joined(separator: "; ")
    return isHost ? changes : "\(name(record)): \(changes)"
  }

  private func words(_ change: Change) throws(Failure) -> String {
    if change.field == "removed" {
      return change.after == nil
        ? Text("brought back", "возвращено")[language] : Text("removed", "удалено")[language]
    }
    let label = change.kind.field(change.field)?.label[language] ?? change.field
    let words = ChangeWords(store: store)
    return "\(label): \(line(try words.shown(change.before, change))) → "
      + line(try words.shown(change.after, change))
  }

  /// A new thing: what it says, and how it is called.
  private func new(_ record: Record) throws(Failure) -> String {
    let called = "(\(record.kind.called(record.id)[language]))"
    let title = line(Sanitize.lines(record.title))
    switch record.kind.name {
    case Message.kind.name:
      let from = record[Message.from].text ?? ""
      let words =
        record[Message.direction].text == "out"
        ? Text("letter to ", "письмо ")
          + Text(verbatim: record[Message.to].list.joined(separator: ", "))
        : Text("letter from \(from)", "письмо от \(from)")
      return "\(words[language]): «\(title)» \(called)"
    case Remark.kind.name: return "\(title) \(called)"
    case AttachedFile.kind.name:
      let size = ByteSize.text(record[AttachedFile.size].integer ?? 0)[language]
      return "\(title), \(size) \(called)"
    case Interaction.kind.name: return "\(try planned(record)) \(called)"
    case FollowUp.kind.name:
      let due = try shown(FollowUp.dueAt, record).map { ", \($0)" } ?? ""
      return "«\(title)»\(due) \(called)"
    case Item.kind.name:
      let quantity = try shown(Item.quantity, record) ?? ""
      return "\(title) × \(quantity): \(try shown(Item.amount, record) ?? "")"
    case Shipment.kind.name: return "\(title), \(try shown(Shipment.date, record) ?? "") \(called)"
    default: return "\(name(record))" + Text(": added", ": создание")[language]
    }
  }

  private func planned(_ record: Record) throws(Failure) -> String {
    let type = Interaction.types.label(record[Interaction.type].text ?? "")[language]
    let title = line(Sanitize.lines(record.title))
    let isOpen = Interaction.open.contains(record[Interaction.status].text ?? "")
    let when = isOpen ? try shown(Interaction.startsAt, record).map { ", \($0)" } ?? "" : ""
    let result = record[Interaction.result].text.map { ": " + line($0) } ?? ""
    return "\(type) «\(title)»\(when)\(result)"
  }

  private func shown(_ field: Field, _ record: Record) throws(Failure) -> String? {
    guard let stored = record[field].stored else { return nil }
    return try ChangeWords(store: store).shown(stored, field, record.kind)
  }

  private func name(_ record: Record) -> String {
    let called = record.kind.called(record.id)[language]
    guard !record.title.isEmpty else { return called }
    return "\(called) «\(line(Sanitize.lines(record.title)))»"
  }

  /// A text in one line, cut where it is long.
  private func line(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return !isWhole && words.count > 160 ? words.prefix(159) + "…" : words
  }
}
