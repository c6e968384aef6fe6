import CRMDomain
import CRMStore
import Rendering
import Wording

/// The papers of a deal, one row each.
struct PaperRows {
  private let store: Store
  private var language: Language { store.session.language }

  init(_ store: Store) {
    self.store = store
  }

  /// Reference, number, date, status, sum, currency, paid sum, source.
  func rows(of deal: Record) throws(Failure) -> [[Cell]] {
    let term = FilterTerm(path: ["deal"], op: .equals, values: [String(deal.id)])
    var rows: [[Cell]] = []
    for kind in Papers.all {
      for paper in try store.all(
        Selection(kind, terms: [term], order: ["date", "id"], includesHidden: true))
      {
        rows.append(try row(paper))
      }
    }
    return rows
  }

  private func row(_ paper: Record) throws(Failure) -> [Cell] {
    let kind = paper.kind
    let cells = Cells(store: store, isForPeople: true)
    func cell(_ name: String) throws(Failure) -> Cell {
      guard let field = kind.field(name) else { return Cell(.null) }
      return try cells.cell(field, of: paper)
    }
    let called = kind.called(paper.id)[language]
    let status: Cell
    if let key = paper["status"].text {
      status = Cell(.text(key), shown: paper["status_label"].text ?? key, label: label(paper))
    } else {
      status = Cell(.null)
    }
    return [
      Cell(.text(kind.reference(paper.id)), shown: called), try cell("number"), try cell("date"),
      status, try cell("amount"), try cell("currency"), try cell("paid_amount"),
      try cell("source"),
    ]
  }

  private func label(_ paper: Record) -> Label {
    switch paper["status_kind"].text {
    case "done", "won": .good
    case "lost": .bad
    default: .plain
    }
  }
}

extension Cards {
  /// The papers of a deal, below its goods.
  func papers(of deal: Record) throws(Failure) -> [Card.Block] {
    guard try store.isWhole(deal) else { return [] }
    let rows = try PaperRows(store).rows(of: deal)
    guard !rows.isEmpty else { return [] }
    let shown = [0, 1, 2, 3, 4, 6]
    return [.table(shown.map { DealDocs.columns[$0] }, rows.map { row in shown.map { row[$0] } })]
  }
}
