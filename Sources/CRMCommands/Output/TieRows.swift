import CRMActions
import CRMDomain
import CRMStore
import Rendering
import Wording

/// The links of a company or person: its holding first, then what others are to it.
struct TieRows {
  private let store: Store
  private var language: Language { store.session.language }

  init(_ store: Store) {
    self.store = store
  }

  /// One row a link: number, name, role, note.
  func rows(of kind: RecordKind, _ id: Int64) throws(Failure) -> [[Cell]] {
    var rows: [[Cell]] = []
    if kind.name == Company.kind.name {
      for member in try store.holding(of: id) where member.company != id {
        rows.append(
          [
            Cell(.integer(member.company)),
            Cell(.text(try store.title(Company.kind, member.company))),
            Cell(.text(member.mark.rawValue), shown: member.mark.label[language]), Cell(.null),
          ])
      }
    }
    for tie in try store.ties(of: kind, id) where !isOfHolding(tie) {
      rows.append(
        [
          Cell(.integer(tie.other)), Cell(.text(try store.title(kind, tie.other))),
          Cell(.text(tie.role.key), shown: tie.role.label[language]),
          Cell(tie.note.map(CellValue.text) ?? .null),
        ])
    }
    return rows
  }

  /// The companies of the holding are told already, also those that other cards brought in.
  private func isOfHolding(_ tie: SeenTie) -> Bool { tie.role.key == "holding" }
}

extension Cards {
  /// What a card shows of the places and the surroundings of a company or person (F126, F131–F135,
  /// F304, F305).
  func surroundings(of record: Record) throws(Failure) -> [Card.Field] {
    guard [Company.kind.name, Contact.kind.name].contains(record.kind.name),
      try store.isWhole(record)
    else { return [] }
    var fields = try ties(of: record)
    guard record.kind.name == Company.kind.name else { return fields }
    fields += try lines(Text("Related people", "Связанные лица"), related(to: record))
    fields += try lines(Text("Sites", "Площадки"), sites(of: record))
    return fields
  }

  private func ties(of record: Record) throws(Failure) -> [Card.Field] {
    let kind = record.kind
    var holding: [[Cell]] = []
    if kind.name == Company.kind.name {
      for member in try store.holding(of: record.id) {
        let isItself = member.company == record.id
        let title = try store.title(kind, member.company)
        let name = isItself ? title : "\(title) (\(kind.called(member.company)[language]))"
        let mark = member.mark.label[language]
        holding.append([Cell(.text(name)), Cell(.text(mark), label: .dim)])
      }
    }
    var links: [[Cell]] = []
    for tie in try store.ties(of: kind, record.id) where tie.role.key != "holding" {
      let name = "\(try store.title(kind, tie.other)) (\(kind.called(tie.other)[language]))"
      let note = tie.note.map { ", \($0)" } ?? ""
      links.append(
        [Cell(.text(name)), Cell(.text(tie.role.label[language] + note), label: .dim)])
    }
    return lines(Text("Holding", "Холдинг"), holding) + lines(Text("Links", "Связи"), links)
  }

  /// A label with one line for each entry.
  private func lines(_ label: Text, _ entries: [[Cell]]) -> [Card.Field] {
    entries.enumerated().map { place, cells in
      Card.Field(place == 0 ? label : Text("", ""), cells)
    }
  }

  private func related(to company: Record) throws(Failure) -> [[Cell]] {
    let term = FilterTerm(
      path: ["related_companies"], op: .equals, values: [String(company.id)])
    let contacts = try store.all(Selection(Contact.kind, terms: [term], limit: 20))
    return contacts.map { contact in
      [Cell(.text("\(contact.title) (\(Contact.kind.called(contact.id)[language]))"))]
    }
  }

  private func sites(of company: Record) throws(Failure) -> [[Cell]] {
    let term = FilterTerm(path: ["company"], op: .equals, values: [String(company.id)])
    var rows: [[Cell]] = []
    for site in try store.all(Selection(Site.kind, terms: [term], limit: 20)) {
      var row = [Cell(.text("\(site.title) (\(Site.kind.called(site.id)[language]))"))]
      for field in [Site.kind_, Site.address, Site.phone] where !site[field].isEmpty {
        row.append(try cells.cell(field, of: site))
      }
      rows.append(row)
    }
    return rows
  }
}
