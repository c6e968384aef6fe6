import CRMDomain
import CRMStore
import Rendering
import Wording

/// Events of a history as a person reads them.
struct TimelineWords {
  let store: Store
  /// The record whose history is told: it was added, others that belong to it have titles.
  let asked: Link
  /// Whether texts are told whole, for machines, or in a line that a person takes in.
  var isWhole = false
  private var language: Language { store.session.language }

  /// What happened, in a line.
  func text(_ event: TimelineEvent) throws(Failure) -> String {
    let record = event.subject
    // What the event stands beside needs no name.
    let isHost = event.on == Link(record.kind.name, record.id)
    if event.isNew {
      guard isHost else { return try new(record) }
      let added = Text("added", "создание")[language]
      return event.on == asked ? added : "\(added): «\(line(Sanitize.lines(record.title)))»"
    }
    let changes = try event.changes.map { change throws(Failure) in try words(change) }
      .joined(separator: "; ")
    return isHost ? changes : "\(name(record)): \(changes)"
  }

  private func words(_ change: Change) throws(Failure) -> String {
    if change.field == "removed" {
      return change.after == nil
        ? Text("brought back", "возвращено")[language] : Text("removed", "удалено")[language]
    }
    if change.field == Operation.mergedField { return try merged(change) }
    let label = change.kind.field(change.field)?.label[language] ?? change.field
    return "\(label): \(try value(change.before, change)) → \(try value(change.after, change))"
  }

  private func merged(_ change: Change) throws(Failure) -> String {
    guard let other = change.after else {
      return Text("merged no longer with ", "больше не объединено: ")[language]
        + (try ChangeWords(store: store).shown(change.before, change))
    }
    return Text("merged with ", "объединено: ")[language]
      + (try ChangeWords(store: store).shown(other, change))
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
        ? Text("letter to ", "письмо для ")
          + Text(verbatim: record[Message.to].list.joined(separator: ", "))
        : Text("letter from \(from)", "письмо от \(from)")
      return "\(words[language]): «\(title)» \(called)"
    case Call.kind.name: return "\(talk(record)) \(called)"
    case Submission.kind.name: return title.isEmpty ? called : "«\(title)» \(called)"
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

  /// «incoming call, 4 m: the price of the case», «исходящий звонок, занято».
  private func talk(_ record: Record) -> String {
    let direction = Call.directions.label(record[Call.direction].text ?? "")[language]
    let outcome = record[Call.outcome].text ?? ""
    let seconds = record[Call.talkTime].integer ?? 0
    let how =
      outcome == "answered" && seconds > 0
      ? Span(seconds: seconds).compact : Call.outcomes.label(outcome)
    let topic = record[Call.topic].text.map { ": " + line(Sanitize.lines($0)) } ?? ""
    return direction + Text(" call, ", " звонок, ")[language] + how[language] + topic
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
    return try shown(stored, field, record.kind)
  }

  private func value(_ stored: String?, _ change: Change) throws(Failure) -> String {
    guard let stored else { return "—" }
    guard let field = change.kind.field(change.field) else { return stored }
    return line(try shown(stored, field, change.kind))
  }

  /// Times are told near now to people, and exactly to machines.
  private func shown(
    _ stored: String, _ field: Field, _ kind: RecordKind
  ) throws(Failure) -> String {
    guard isWhole, field.type == .instant, let seconds = Int64(stored) else {
      return try ChangeWords(store: store).shown(stored, field, kind)
    }
    let session = store.session
    let look = Look(
      language: language, zoneOffset: session.zone.offset, now: session.now.seconds)
    return Times.exact(seconds, look)
  }

  private func name(_ record: Record) -> String {
    let called = record.kind.called(record.id)[language]
    guard !record.title.isEmpty else { return called }
    return "\(called) «\(line(Sanitize.lines(record.title)))»"
  }

  /// A text in one line, cut where it is long.
  private func line(_ text: String) -> String {
    let words = text.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
    return !isWhole && words.count > 160 ? words.prefix(159) + "…" : words
  }
}
