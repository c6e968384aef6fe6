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
    let words = ChangeWords(store: desk.store)
    let rows = try desk.lastLog.map { change throws(Failure) -> [Cell] in
      [
        Cell(.text(PreviewLines.action(change))), Cell(.text(change.kind.name)),
        Cell(.integer(change.record)), Cell(.text(change.field)),
        Cell(try words.typed(change.before, change)), Cell(try words.typed(change.after, change)),
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
      return try changes.filter(isTold).map { change throws(Failure) in
        try "~ \(name)  \(words(change))\(rule)"
      }
    }
    let title = Sanitize.terminal(changes.last { $0.field == kind.title }?.after ?? "")
    let facts = ([title] + (try details(changes))).filter { !$0.isEmpty }
    return ["+ \(name)  \(facts.joined(separator: ", "))\(rule)"]
  }

  /// Clock marks, and the first of several numbers, only repeat what stands beside them.
  private func isTold(_ change: Change) -> Bool {
    guard let field = change.kind.field(change.field) else { return true }
    if field.type == .instant, field.traits.contains(.fixed) { return false }
    return change.kind.field(field.name + "s") == nil
  }

  /// What a person wants to know of a new record beside its title.
  private static let told: [String: [String]] = [
    "lead": ["owner"], "deal": ["amount", "stage", "owner"], "company": ["inn"],
    "contact": ["phones"], "item": ["quantity", "amount"], "task": ["assignee", "due_at"],
    "notification": ["user"], "user": ["role"], "shipment": ["date"],
  ]

  private func details(_ changes: [Change]) throws(Failure) -> [String] {
    var facts: [String] = []
    for name in PreviewLines.told[changes[0].kind.name] ?? [] {
      guard let change = changes.last(where: { $0.field == name }) else { continue }
      facts.append(try shown(change.after, change))
    }
    return facts
  }

  /// A value in words; a record that this very run made is known by its title.
  private func shown(_ stored: String?, _ change: Change) throws(Failure) -> String {
    if case .reference(let target)? = change.kind.field(change.field)?.type, let stored,
      let kind = Kinds.named(target),
      let made = desk.lastLog.last(where: {
        $0.kind.name == target && String($0.record) == stored && $0.field == kind.title
      })
    {
      return
        "\(kind.noun.form(for: 1)[language]) \(stored) «\(Sanitize.terminal(made.after ?? ""))»"
    }
    return try ChangeWords(store: desk.store).shown(stored, change)
  }

  private func words(_ change: Change) throws(Failure) -> String {
    if change.field == Operation.mergedField {
      return Text("merged with ", "объединено: ")[language] + (try shown(change.after, change))
    }
    let label = change.kind.field(change.field)?.label[language] ?? change.field
    return "\(label): \(try shown(change.before, change)) → \(try shown(change.after, change))"
  }
}
