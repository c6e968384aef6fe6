import CRMDomain
import CRMStore
import Mail
import Rendering
import Wording

/// A letter as a person reads it on a terminal.
struct LetterCard {
  let store: Store
  private var language: Language { store.session.language }

  init(_ store: Store) {
    self.store = store
  }

  /// The card: who, to whom, when, what became of it, the files, the text.
  func card(of record: Record, _ letter: Letter, isWhole: Bool) throws(Failure) -> Card {
    let shown = [
      Message.from, Message.to, Message.cc, Message.date, Message.direction, Message.mailbox,
      Message.outcome, Message.lead, Message.contact, Message.company, Message.deal, Message.note,
    ]
    var fields: [Card.Field] = []
    let cells = Cells(store: store)
    for field in shown where !record[field].isEmpty {
      if field == Message.direction, record[field].text == "in" { continue }
      fields.append(Card.Field(field.label, try cells.cell(field, of: record)))
    }
    for (place, file) in letter.attachments.enumerated() {
      let label = place == 0 ? Message.attachments.label : Text("", "")
      let words = "\(file.index + 1)  \(file.name), \(ByteSize.text(Int64(file.size))[language])"
      fields.append(Card.Field(label, Cell(.text(words))))
    }
    var blocks: [Card.Block] = [.fields(fields)]
    let text = isWhole ? letter.text : record[Message.text].text ?? ""
    if !text.isEmpty { blocks.append(.text("\n" + text)) }
    return Card(title: title(of: record), blocks)
  }

  private func title(of record: Record) -> [Cell] {
    let name = Message.kind.called(record.id)[language]
    let number = Cell(.text(name.prefix(1).uppercased() + name.dropFirst()), label: .heading)
    return record.title.isEmpty ? [number] : [number, Cell(.text(record.title))]
  }
}
