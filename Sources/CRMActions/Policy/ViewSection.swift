import CRMDomain
public import CRMStore
public import Wording

/// The views that everybody may use (F316); those of one person are no policy.
public struct ViewSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[view]]`.
  public let key = "view"

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Views that everybody may use: 'crm KIND list --view NAME'. filters as they are typed; columns; sort
      with - for descending; limit; flags: all, mine, overdue. Views of one person are not here.
      """,
      """
      Общие представления: 'crm ВИД list --view НАЗВАНИЕ'. filters – как в команде; columns – столбцы;
      sort – порядок, с «-» по убыванию; limit; flags: all, mine, overdue. Личных здесь нет.
      """)
  }

  /// One view as the document says it.
  private struct Wanted {
    let request: ViewRequest
    let fields: PolicyFields
  }

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    var tables: [PolicyTable] = []
    for view in try store.sharedViews() {
      let request = ViewRequest(view)
      var table = PolicyTable()
      table.put("kind", request.kind)
      table.put("name", request.name)
      table.put("filters", request.filters)
      table.put("columns", request.columns)
      table.put("sort", request.sort)
      if let limit = request.limit { table["limit"] = PolicyValue(.integer(Int64(limit))) }
      table.put("flags", request.flags)
      tables.append(table)
    }
    return tables
  }

  /// What the document says, read whole before anything is changed.
  private func wanted(_ tables: [PolicyTable]) throws(Failure) -> [Wanted] {
    var wanted: [Wanted] = []
    for table in tables {
      let fields = try PolicyFields(
        table, key, keys: ["kind", "name", "filters", "columns", "sort", "limit", "flags"])
      var request = ViewRequest(name: try fields.text("name"), kind: try fields.text("kind"))
      request.filters = try fields.texts("filters")
      request.columns = try fields.texts("columns")
      request.sort = try fields.texts("sort")
      request.flags = try fields.texts("flags")
      request.limit = try limit(fields)
      request.isShared = true
      if let flag = request.flags.first(where: { !SavedView.rememberedFlags.contains($0) }) {
        let list = SavedView.rememberedFlags.joined(separator: ", ")
        throw fields.failure(
          "flags", line: table["flags"]?.line,
          Text("'\(flag)' is not one of: \(list)", "«\(flag)» – не из списка: \(list)"))
      }
      let same = wanted.contains {
        $0.request.kind == request.kind && Fold.key($0.request.name) == Fold.key(request.name)
      }
      guard !same else {
        throw fields.failure(
          "name", line: table["name"]?.line,
          Text("'\(request.name)' stands there twice", "«\(request.name)» указано дважды"))
      }
      wanted.append(Wanted(request: request, fields: fields))
    }
    return wanted
  }

  private func limit(_ fields: PolicyFields) throws(Failure) -> Int? {
    guard let value = fields.table["limit"] else { return nil }
    guard case .integer(let number) = value.content, (0...1_000_000_000).contains(number) else {
      throw fields.failure(
        "limit", line: value.line, Text("a number is expected", "ожидается число"))
    }
    return Int(number)
  }

  /// Makes the shared views of the store those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let wanted = try wanted(tables)
    var kept: [Int64] = []
    for one in wanted {
      do { kept.append(try operation.saveView(one.request).id) } catch {
        throw one.fields.located(error, "name")
      }
    }
    for view in try operation.store.sharedViews() where !kept.contains(view.id) {
      try operation.remove(SavedView.kind, view.id)
    }
  }

  /// Views of fields that are not there.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    for one in try wanted(tables) {
      do {
        let kind = try ViewCheck.kind(one.request.kind, store)
        try ViewCheck.name(one.request.name)
        try ViewCheck.demandSound(one.request, kind, store)
      } catch {
        let hint = error.hint.map { Text(verbatim: "; ") + $0 } ?? Text(verbatim: "")
        findings.append(
          PolicyFinding(
            line: one.fields.table.line, place: "view.\(one.request.kind).\(one.request.name)",
            error.message + hint))
      }
    }
    return findings
  }
}
