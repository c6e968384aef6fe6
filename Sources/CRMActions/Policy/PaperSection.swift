import CRMDomain
public import CRMStore
public import Wording

/// The statuses of offers, invoices and orders.
public struct PaperSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[paper]]`.
  public let key = "paper"

  private static let kinds = [Quote.kind.name, Invoice.kind.name, Order.kind.name]

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Statuses of papers: quote, invoice, order, in their order. kind: initial, open, won (accepted,
      confirmed), done (paid, shipped), lost.
      """,
      """
      Статусы документов: quote – предложение, invoice – счёт, order – заказ; идут по порядку. kind:
      initial, open, won (принят), done (оплачен, отгружен), lost.
      """)
  }

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    var tables: [PolicyTable] = []
    for kind in PaperSection.kinds {
      var table = PolicyTable()
      table.put("key", kind)
      table.put(
        "status",
        try store.stages(of: kind).map { status in
          var inner = PolicyTable()
          inner.put("key", status.key)
          inner.put("kind", status.kind)
          inner.put("label_en", status.label.en)
          inner.put("label_ru", status.label.ru)
          return inner
        })
      tables.append(table)
    }
    return tables
  }

  /// Makes the statuses of the papers that are named those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    var seen: Set<String> = []
    for table in tables {
      let fields = try PolicyFields(table, key, keys: ["key", "status"])
      let name = try fields.text("key")
      guard PaperSection.kinds.contains(name), seen.insert(name).inserted else {
        let known = PaperSection.kinds.joined(separator: ", ")
        throw fields.failure(
          "key", line: table["key"]?.line,
          Text("each of \(known) once, not '\(name)'", "каждый из \(known) один раз, не «\(name)»"))
      }
      var stages: [PipelineSection.WantedStage] = []
      for inner in try fields.tables("status") { stages.append(try status(inner, of: name)) }
      try PipelineSection.put(stages, of: name, fields, "status", operation)
    }
  }

  private func status(
    _ table: PolicyTable, of paper: String
  ) throws(Failure) -> PipelineSection.WantedStage {
    let fields = try PolicyFields(
      table, "paper.status", keys: ["key", "kind", "label_en", "label_ru"])
    let name = try fields.text("key")
    do { try ProcessCheck.demandKey(name) } catch { throw fields.located(error, "key") }
    let stage = Stage(
      pipeline: paper, key: name, kind: try fields.choice("kind", of: ProcessCheck.kinds(paper)),
      label: Text(try fields.text("label_en"), try fields.text("label_ru")), required: [])
    return PipelineSection.WantedStage(stage: stage, points: [], fields: fields)
  }

  /// Statuses of papers are judged where they are applied.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    []
  }
}
