import CRMActions
import CRMDomain
import CRMStore
import Rendering
import Wording

/// What a dry run tells: every change that was made and taken back, record by record.
extension App {
  func preview(_ desk: Desk) throws(Failure) {
    if format.isJSON || format == .csv { return try previewRows(desk) }
    let lines = try PreviewLines(desk, language).lines()
    for line in lines { write(line + "\n") }
    note(
      Text(
        "Nothing was changed or sent (dry run).",
        "Ничего не изменено и не отправлено (пробный запуск)."))
  }

  private func previewRows(_ desk: Desk) throws(Failure) {
    let columns = ["action", "kind", "id", "field", "before", "after", "rule"].map {
      Column($0, title: Text(verbatim: $0))
    }
    let rows = desk.lastLog.map { change -> [Cell] in
      [
        Cell(.text(PreviewLines.action(change))), Cell(.text(change.kind.name)),
        Cell(.integer(change.record)), Cell(.text(change.field)),
        Cell(change.before.map(CellValue.text) ?? .null),
        Cell(change.after.map(CellValue.text) ?? .null),
        Cell(change.rule.map(CellValue.text) ?? .null),
      ]
    }
    try print(columns, rows)
  }
}

/// The lines of a dry run for people and pipes.
struct PreviewLines {
  private let desk: Desk
  private let language: Language

  init(_ desk: Desk, _ language: Language) {
    self.desk = desk
    self.language = language
  }

  static func action(_ change: Change) -> String {
    switch change.field {
    case "id": "add"
    case "removed": change.after == nil ? "restore" : "remove"
    default: change.before == nil ? "set" : "change"
    }
  }

  func lines() throws(Failure) -> [String] {
    var links: [Link] = []
    for change in desk.lastLog {
      let link = Link(change.kind.name, change.record)
      if !links.contains(link) { links.append(link) }
    }
    var lines: [String] = []
    for link in links {
      let changes = desk.lastLog.filter {
        $0.kind.name == link.kind && $0.record == link.id
      }
      lines += try self.lines(changes, link)
    }
    return lines
  }

  private func lines(_ changes: [Change], _ link: Link) throws(Failure) -> [String] {
    guard let kind = changes.first?.kind else { return [] }
    let name = "\(kind.noun.form(for: 1)[language]) \(link.id)"
    let rule = changes.first?.rule.map { "  (\(Text("rule", "правило")[language]) «\($0)»)" } ?? ""
    if changes.contains(where: { $0.field == "removed" && $0.after != nil }) {
      return ["- \(name)"]
    }
    guard changes.contains(where: { $0.field == "id" }) else {
      return try changes.map { change throws(Failure) in
        try "~ \(name)  \(words(change))\(rule)"
      }
    }
    let title = changes.last { $0.field == kind.title }?.after ?? ""
    return ["+ \(name)  \(Sanitize.terminal(title))\(rule)"]
  }

  private func words(_ change: Change) throws(Failure) -> String {
    let words = ChangeWords(store: desk.store)
    let label = change.kind.field(change.field)?.label[language] ?? change.field
    return
      "\(label): \(try words.shown(change.before, change)) → \(try words.shown(change.after, change))"
  }
}
