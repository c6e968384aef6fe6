import CRMActions
import CRMDomain
import CRMStore
import Rendering
import Wording

/// What a merge does, for a person who has to agree to it.
struct MergePage {
  private let plan: MergePlan
  private let store: Store
  private var kind: RecordKind { plan.kind }
  private var language: Language { store.session.language }

  init(_ plan: MergePlan, _ store: Store) {
    self.plan = plan
    self.store = store
  }

  /// Which values stand in the end, whose they were, what is dropped, what moves.
  func card() throws(Failure) -> Card {
    var fields: [Card.Field] = []
    for choice in plan.choices {
      let origin = try origin(choice)
      let told = origin.isEmpty ? [] : [Cell(.text(origin), label: .dim)]
      fields.append(
        Card.Field(choice.field.label, [try cell(choice.field, choice.value)] + told))
    }
    if !plan.moves.isEmpty {
      fields.append(
        Card.Field(Text("Moved", "Переносится"), Cell(.text(moves[language]))))
    }
    return Card(title: title, [.fields(fields)])
  }

  private var title: [Cell] {
    let name = kind.called(plan.into.id)[language]
    let goes = plan.from.map { record in
      kind.called(record.id)[language] + (record.title.isEmpty ? "" : " «\(record.title)»")
    }
    return [
      Cell(.text(name.prefix(1).uppercased() + name.dropFirst()), label: .heading),
      Cell(.text(plan.into.title)), Cell(.text("← " + goes.joined(separator: ", "))),
    ]
  }

  private func cell(_ field: Field, _ value: Value) throws(Failure) -> Cell {
    var record = plan.into
    record[field] = value
    // What the amount is in may come with it.
    if let currency = plan.choices.first(where: { $0.field.name == "currency" }) {
      record[currency.field] = currency.value
    }
    return try Cells(store: store).cell(field, of: record)
  }

  private func origin(_ choice: MergePlan.Choice) throws(Failure) -> String {
    var parts: [String] = []
    if let source = choice.source, source != plan.into.id {
      parts.append(Text("from ", "из: ")[language] + kind.called(source)[language])
    } else if choice.source == nil, choice.field.isList {
      parts.append(Text("united", "объединено")[language])
    } else if choice.field == Deal.amount, choice.source == nil {
      parts.append(Text("sum of the goods", "сумма товаров")[language])
    }
    for (record, value) in choice.dropped {
      let shown = try words(choice.field, value)
      let word = Text("not", "не")[language]
      parts.append("\(word) «\(shown)» (\(kind.called(record)[language]))")
    }
    return parts.joined(separator: ", ")
  }

  private func words(_ field: Field, _ value: Value) throws(Failure) -> String {
    let cell = try cell(field, value)
    if let shown = cell.shown { return shown }
    if case .text(let text) = cell.value { return text }
    return value.stored ?? "—"
  }

  private var moves: Text {
    plan.moves.map { $0.kind.noun.counted($0.count) }.joined(separator: ", ")
  }

  private var goes: Text { plan.from.map { kind.called($0.id) }.joined(separator: ", ") }

  /// What is asked before.
  var question: Text {
    Text("merge ", "объединить: ") + goes + Text(" into ", " → ") + kind.called(plan.into.id)
  }

  /// What is said after.
  var sentence: Text {
    let what =
      Text("Merged ", "Объединено: ") + goes + Text(" into ", " → ") + kind.called(plan.into.id)
    return plan.moves.isEmpty ? what : what + Text(", moved: ", ", перенесено: ") + moves
  }
}
