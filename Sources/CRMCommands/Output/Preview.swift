import CRMActions
import CRMDomain
import CRMStore
import Rendering
import Wording

/// What a dry run tells: every change that was made and taken back, record by record.
extension App {
  /// Tells the changes; of an undo also what it would keep, so that its rows always have a column for
  /// the reason.
  func preview(
    _ desk: Desk, _ log: [Change]? = nil, keeping kept: [Undone]? = nil
  ) throws(Failure) {
    let log = try desk.store.readable(log ?? desk.lastLog)
    if format.isJSON || format == .csv { return try previewRows(desk, log, kept) }
    let lines = try PreviewLines(log, desk.store).lines()
    for line in lines { write(line + "\n") }
    for record in kept ?? [] {
      let reason = record.reason?[language] ?? ""
      write("= \(record.link.text)  \(Text("kept", "оставлено")[language]): \(reason)\n")
    }
    note(
      Text(
        "Nothing was changed or sent (dry run).",
        "Ничего не изменено и не отправлено (пробный запуск)."))
  }

  private func previewRows(
    _ desk: Desk, _ log: [Change], _ kept: [Undone]?
  ) throws(Failure) {
    let names = ["action", "kind", "id", "field", "before", "after", "rule"]
    let columns = (kept == nil ? names : names + ["reason"]).map {
      Column($0, title: Text(verbatim: $0))
    }
    let words = ChangeWords(store: desk.store)
    var rows = try log.map { change throws(Failure) -> [Cell] in
      [
        Cell(.text(PreviewLines.action(change))), Cell(.text(change.kind.name)),
        Cell(.integer(change.record)), Cell(.text(change.field)),
        Cell(try words.typed(change.before, change)), Cell(try words.typed(change.after, change)),
        Cell(change.rule.map(CellValue.text) ?? .null),
      ] + (kept == nil ? [] : [Cell(.null)])
    }
    rows += (kept ?? []).map { record in
      [Cell(.text("keep")), Cell(.text(record.link.kind)), Cell(.integer(record.link.id))]
        + Array(repeating: Cell(.null), count: 4)
        + [Cell(record.reason.map { .text($0[language]) } ?? .null)]
    }
    try print(columns, rows)
  }
}

/// The lines of a dry run for people and pipes.
struct PreviewLines {
  private let log: [Change]
  private let store: Store
  /// Whether each line names the rule behind it.
  private let namesRules: Bool
  private var language: Language { store.session.language }

  init(_ log: [Change], _ store: Store, namesRules: Bool = true) {
    self.log = log
    self.store = store
    self.namesRules = namesRules
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
    for change in log {
      let link = Link(change.kind.name, change.record)
      if !links.contains(link) { links.append(link) }
    }
    var lines: [String] = []
    for link in links {
      let changes = log.filter {
        $0.kind.name == link.kind && $0.record == link.id
      }
      lines += try self.lines(changes, link)
    }
    return lines
  }

  private func lines(_ changes: [Change], _ link: Link) throws(Failure) -> [String] {
    guard let kind = changes.first?.kind else { return [] }
    let name = try self.name(kind, link)
    let word = Text("rule", "правило")[language]
    let rule = namesRules ? changes.first?.rule.map { "  (\(word) «\($0)»)" } ?? "" : ""
    if changes.last(where: { $0.field == "removed" })?.after != nil {
      return ["- \(name)"]
    }
    guard changes.contains(where: { $0.field == "id" }) else {
      return try changed(changes, name, rule)
    }
    let isNamed = PreviewLines.named.contains(kind.name)
    let title =
      isNamed ? "" : Sanitize.terminal(changes.last { $0.field == kind.title }?.after ?? "")
    let facts = ([title] + (try details(changes))).filter { !$0.isEmpty }
    let told = facts.isEmpty ? "" : "  " + facts.joined(separator: ", ")
    return ["+ \(name)\(told)\(rule)"]
  }

  /// The lines of a record that was there before, or came back.
  private func changed(
    _ changes: [Change], _ name: String, _ rule: String
  ) throws(Failure) -> [String] {
    var lines = changes.contains { $0.field == "removed" } ? ["+ \(name)\(rule)"] : []
    let isNamed = changes.first.map { PreviewLines.named.contains($0.kind.name) } ?? false
    let told = isNamed ? PreviewLines.netted(changes) : changes
    for change in told where change.field != "removed" && isTold(change) {
      if isNamed, change.kind.field(change.field)?.type == .prose {
        lines += PreviewLines.linewise(change, "~ \(name)  ", language)
      } else {
        lines.append("~ \(name)  \(try words(change))\(rule)")
      }
    }
    return lines
  }

  /// What became of each field in the end: policies are applied in several steps.
  private static func netted(_ changes: [Change]) -> [Change] {
    var last: [String: Change] = [:]
    for change in changes { last[change.field] = change }
    var seen: Set<String> = []
    return changes.compactMap { change in
      guard seen.insert(change.field).inserted, let end = last[change.field] else { return nil }
      return change.before == end.after ? nil : change.ending(in: end.after)
    }
  }

  /// A text of several lines: those that went, those that came.
  private static func linewise(
    _ change: Change, _ begin: String, _ language: Language
  ) -> [String] {
    func rows(_ text: String?) -> [String] {
      (text ?? "").split(whereSeparator: \.isNewline).map { Sanitize.terminal(String($0)) }
    }
    let (before, after) = (rows(change.before), rows(change.after))
    let label = change.kind.field(change.field)?.label[language] ?? change.field
    return ["\(begin)\(label):"] + before.filter { !after.contains($0) }.map { "    - \($0)" }
      + after.filter { !before.contains($0) }.map { "    + \($0)" }
  }

  /// What is known by a key is called by it, not by a number that nobody types.
  private func name(_ kind: RecordKind, _ link: Link) throws(Failure) -> String {
    let noun = kind.noun.form(for: 1)[language]
    guard PreviewLines.named.contains(kind.name) else { return "\(noun) \(link.id)" }
    // One that this very run made is no more in the store.
    let made = log.last {
      $0.kind.name == kind.name && $0.record == link.id && $0.field == kind.title
    }
    let stored = try store.title(kind, link.id)
    let title = made?.after ?? stored
    guard kind.name == StageRecord.kind.name else { return "\(noun) \(Sanitize.terminal(title))" }
    let stage = try store.everyStage().first { $0.id == link.id }
    let place = log.last {
      $0.kind.name == kind.name && $0.record == link.id && $0.field == "pipeline"
    }
    let pipeline = place?.after ?? stage?.pipeline ?? ""
    return "\(noun) \(pipeline)/\(Sanitize.terminal(title))"
  }

  private static let named: Set<String> = ["stage", "pipeline", "point", "rule"]

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
    "pipeline": ["label_en", "label_ru", "type"], "stage": ["kind", "label_en", "label_ru"],
    "point": ["stage", "sort", "answer"], "rule": ["summary"],
    "field": ["kind", "type"], "view": ["kind"],
    "note": ["on"], "attachment": ["on", "size"], "interaction": ["type", "owner", "starts_at"],
    "call": ["direction", "outcome", "user"], "invitation": ["survey", "on", "state"],
    "survey": ["title"], "segment": ["kind", "filters"],
    "consent": ["state", "on"], "campaign": ["filters", "template"],
    "recipient": ["on", "address"],
  ]

  private func details(_ changes: [Change]) throws(Failure) -> [String] {
    var facts: [String] = []
    for name in PreviewLines.told[changes[0].kind.name] ?? [] {
      guard let change = changes.last(where: { $0.field == name }), !change.isHidden else {
        continue
      }
      facts.append(try shown(change.after, change))
    }
    return facts
  }

  /// A value in words; a record that this very run made is known by its title.
  private func shown(_ stored: String?, _ change: Change) throws(Failure) -> String {
    if case .reference(let target)? = change.kind.field(change.field)?.type, let stored,
      let kind = Kinds.named(target),
      let made = log.last(where: {
        $0.kind.name == target && String($0.record) == stored && $0.field == kind.title
      })
    {
      return
        "\(kind.noun.form(for: 1)[language]) \(stored) «\(Sanitize.terminal(made.after ?? ""))»"
    }
    return try ChangeWords(store: store).shown(stored, change)
  }

  private func words(_ change: Change) throws(Failure) -> String {
    if change.field == Operation.mergedField {
      return Text("merged with ", "объединено: ")[language] + (try shown(change.after, change))
    }
    let label = change.kind.field(change.field)?.label[language] ?? change.field
    if change.isHidden { return "\(label): •••" }
    return "\(label): \(try shown(change.before, change)) → \(try shown(change.after, change))"
  }
}
