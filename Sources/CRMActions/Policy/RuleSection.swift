import CRMDomain
public import CRMStore
public import Wording

/// The rules: what happens by itself.
public struct RuleSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[rule]]`.
  public let key = "rule"

  /// What the tables mean.
  public var about: Text {
    Text(
      "Rules: what happens by itself, see 'crm help rules'. They run in their order.",
      "Правила: что происходит само, см. 'crm help rules'. Выполняются по порядку.")
  }

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    try store.all(Selection(RuleRecord.kind)).map { record in
      var table = PolicyTable()
      table.put("name", record[RuleRecord.name].text)
      table.put("summary", record[RuleRecord.summary].text)
      if record[RuleRecord.enabled] == .integer(0) { table.put("enabled", false) }
      table.put("text", record[RuleRecord.text].text)
      return table
    }
  }

  /// What the document says, read whole before anything is changed.
  private func wanted(
    _ tables: [PolicyTable], _ store: Store
  ) throws(Failure) -> [RuleText] {
    var wanted: [RuleText] = []
    for table in tables {
      let fields = try PolicyFields(table, key, keys: ["name", "summary", "enabled", "text"])
      let name = try fields.text("name")
      guard !wanted.contains(where: { $0.name == name }) else {
        throw fields.failure(
          "name", line: table["name"]?.line,
          Text("'\(name)' stands there twice", "«\(name)» указано дважды"))
      }
      let rule = RuleText(
        name: name, summary: try fields.optionalText("summary"),
        isEnabled: try fields.flag("enabled", or: true), text: try fields.text("text"))
      do { try rule.demandReadable(among: store.catalog()) } catch {
        throw fields.located(error, "text")
      }
      wanted.append(rule)
    }
    return wanted
  }

  /// Makes the rules of the store those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let wanted = try wanted(tables, operation.store)
    for rule in wanted { try operation.putRule(rule) }
    for record in try operation.store.all(Selection(RuleRecord.kind))
    where !wanted.contains(where: { $0.name == record[RuleRecord.name].text }) {
      try operation.remove(RuleRecord.kind, record.id)
    }
  }
}
