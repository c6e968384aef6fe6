import CRMActions
import CRMDomain
import CRMStore
import Rendering
import Wording

/// How a lead climbed: the steps of its escalation, as `crm why` tells them.
struct WhyEscalation {
  /// The word that asks for them alone: `crm why lead/42 escalation`.
  static let word = Escalation.kind.name

  private let steps: [(step: Record, entry: JournalEntry)]
  private let store: Store

  init(of kind: RecordKind, _ id: Int64, _ store: Store) throws(Failure) {
    self.store = store
    var steps: [(step: Record, entry: JournalEntry)] = []
    if kind.name == Lead.kind.name {
      let term = FilterTerm(path: ["on"], op: .equals, values: [kind.reference(id)])
      let records = try store.all(Selection(Escalation.kind, terms: [term], includesHidden: true))
      for record in records {
        let added = try store.history(of: Escalation.kind, record.id).first
        if let added { steps.append((record, added)) }
      }
    }
    self.steps = steps
  }

  var isEmpty: Bool { steps.isEmpty }

  /// Says each step to a person.
  func tell(_ app: App) throws(Failure) {
    let look = try app.look()
    for (step, entry) in steps {
      let to = try words(step)
      let when = Times.exact(entry.at.seconds, look)
      var line = Text("Escalation: ", "Эскалация: ") + to + Text(", \(when)", ", \(when)")
      if let ended = step[Escalation.endedAt].integer {
        let end = Times.exact(ended, look)
        line = line + Text("; ended \(end)", "; снята \(end)")
      }
      app.write(line[app.language] + "\n")
      if let reason = entry.reason { app.write("  " + Sanitize.terminal(reason) + "\n") }
    }
  }

  private func words(_ step: Record) throws(Failure) -> Text {
    let level = step[Escalation.level].integer ?? 0
    var words = Text("level \(level)", "уровень \(level)")
    if let user = step[Escalation.user].integer {
      let login = try store.title(User.kind, user)
      words = words + Text(", to \(login)", ", кому: \(login)")
    }
    if let task = step[Escalation.task].text { words = words + Text(verbatim: " (\(task))") }
    return words
  }

  /// The steps in the columns of `crm why`.
  func rows() throws(Failure) -> [[Cell]] {
    try steps.map { one throws(Failure) in
      let level = one.step[Escalation.level].integer ?? 0
      return [
        Cell(.text(WhyEscalation.word)), Cell(.text(String(level))),
        Cell(.instant(one.entry.at.seconds)), Cell(one.entry.user.map(CellValue.text) ?? .null),
        Cell(.integer(one.entry.operation)), Cell(.text(one.entry.command)),
        Cell(one.entry.change.rule.map(CellValue.text) ?? .null),
        Cell(one.entry.reason.map(CellValue.text) ?? .null),
      ]
    }
  }
}
