public import CRMDomain
import SQL
import Wording

/// What fields without a column are computed from.
enum Derivations {
  /// Whether a field is put together after the row was read.
  static func isLoaded(_ field: Field, of kind: RecordKind) -> Bool {
    field == Deal.items || field == Buying.bought
  }

  /// Stored fields that are read with a derived one: what a label stands for.
  static func needs(_ field: Field, of kind: RecordKind) -> [Field] {
    switch (kind.name, field.name) {
    case (KindName.lead, "status_label"): [Lead.status]
    case (_, "status_label"): [Quote.status]
    case (KindName.deal, "stage_label"): [Deal.stage, Deal.pipeline]
    default: []
    }
  }
}

extension Store {
  /// The kind of the lines of goods that a deal or paper has.
  public static func lines(of kind: RecordKind) -> RecordKind {
    kind.name == Deal.kind.name ? Item.kind : DocumentLine.kind
  }

  /// The SQL that yields a field's value.
  func expression(_ field: Field, of kind: RecordKind, alias: SQL) throws(Failure) -> SQL {
    if field.isStored { return "\(alias).\(name: field.column)" }
    if let sold = sales(field, kind, alias) { return sold }
    switch (kind.name, field.name) {
    case ("lead", "status_label"): return stageColumn("lead", "\(alias).status", isLabel: true)
    case ("lead", "status_kind"): return stageColumn("lead", "\(alias).status", isLabel: false)
    case ("deal", "stage_label"):
      return stageColumn(nil, "\(alias).stage", isLabel: true, alias: alias)
    case ("deal", "stage_kind"):
      return stageColumn(nil, "\(alias).stage", isLabel: false, alias: alias)
    case ("deal", "closed"):
      let kind = stageColumn(nil, "\(alias).stage", isLabel: false, alias: alias)
      return "(CASE WHEN \(kind) IN ('done', 'lost') THEN 1 ELSE 0 END)"
    case (_, "next_step"): return nextTask("k.title", kind, alias)
    case (_, "next_due"): return nextTask("k.due_at", kind, alias)
    case ("deal", "items"):
      return "(SELECT MIN(i.name) FROM items i WHERE i.deal = \(alias).id AND i.removed = 0)"
    case (_, "items"):
      return """
        (SELECT MIN(i.name) FROM document_lines i WHERE i.\(name: kind.name) = \(alias).id
          AND i.removed = 0)
        """
    case (_, "status_label"): return stageColumn(kind.name, "\(alias).status", isLabel: true)
    case (_, "status_kind"): return stageColumn(kind.name, "\(alias).status", isLabel: false)
    case ("invoice", "fully_paid"), ("order", "fully_paid"):
      return """
        (CASE WHEN \(alias).amount > 0 AND \(alias).paid_amount >= \(alias).amount THEN 1 ELSE 0 END)
        """
    case ("deal", "fully_shipped"):
      return """
        (CASE WHEN EXISTS (SELECT 1 FROM shipments x
            WHERE x.deal = \(alias).id AND x.removed = 0)
          AND (SELECT COALESCE(SUM(x.amount), 0) FROM shipments x
            WHERE x.deal = \(alias).id AND x.removed = 0) >= \(alias).amount THEN 1 ELSE 0 END)
        """
    case ("shipment", "completes"):
      return """
        (CASE WHEN (SELECT SUM(x.amount) FROM shipments x
            WHERE x.deal = \(alias).deal AND x.removed = 0)
          >= (SELECT d.amount FROM deals d WHERE d.id = \(alias).deal) THEN 1 ELSE 0 END)
        """
    case ("survey", "asked"): return invitations("<> 'planned'", alias)
    case ("survey", "answered"): return invitations("= 'answered'", alias)
    case ("campaign", "recipients"): return recipients("1", alias)
    case ("campaign", "sent"): return recipients("o.state = 'sent'", alias)
    case ("recipient", "state"):
      return "(SELECT o.state FROM outbox o WHERE o.id = \(alias).delivery)"
    case ("company", "total"): return companyTotal(alias)
    case ("company", "total_currency"): return "\(session.currency)"
    case ("operation", "changes"):
      // A line of the journal is one change, and one more for each line of first values in it.
      let lines: SQL =
        "LENGTH(c.first_values) - LENGTH(REPLACE(c.first_values, \("\n"), '')) + 1"
      return """
        (SELECT COALESCE(SUM(1 + COALESCE(\(lines), 0)), 0) FROM changes c
          WHERE c.operation = \(alias).id)
        """
    default: throw .bug("no derivation for \(kind.name).\(field.name)")
    }
  }

  /// How many invitations to a survey are of a state; those that never left are none.
  private func invitations(_ state: SQL, _ alias: SQL) -> SQL {
    """
    (SELECT COUNT(*) FROM survey_invitations v WHERE v.survey = \(alias).id AND v.removed = 0
      AND v.state <> 'dropped' AND v.state \(state))
    """
  }

  /// How many recipients of a campaign have a letter of which a condition holds.
  private func recipients(_ condition: SQL, _ alias: SQL) -> SQL {
    """
    (SELECT COUNT(*) FROM campaign_recipients r JOIN outbox o ON o.id = r.delivery
      WHERE r.campaign = \(alias).id AND r.removed = 0 AND \(condition))
    """
  }

  private func stageColumn(
    _ pipeline: String?, _ key: SQL, isLabel: Bool, alias: SQL = ""
  ) -> SQL {
    let column: SQL =
      isLabel ? (session.language == .ru ? "s.label_ru" : "s.label_en") : "s.kind"
    let owner: SQL = pipeline.map { "\($0)" as SQL } ?? "\(alias).pipeline"
    return """
      (SELECT \(column) FROM stages s WHERE s.pipeline = \(owner) AND s."key" = \(key))
      """
  }

  /// A column of the open task that is due first on a record.
  private func nextTask(_ column: SQL, _ kind: RecordKind, _ alias: SQL) -> SQL {
    """
    (SELECT \(column) FROM tasks k WHERE k."on" = \(kind.name + "/") || \(alias).id
      AND k.status = 'open' AND k.removed = 0 ORDER BY k.due_at IS NULL, k.due_at, k.id LIMIT 1)
    """
  }

  /// «Общая сумма компании»: the company's deals that are won or shipped, never accumulated (Z3).
  private func companyTotal(_ alias: SQL) -> SQL {
    """
    (SELECT COALESCE(SUM(d.amount), 0) FROM deals d
      JOIN stages s ON s.pipeline = d.pipeline AND s."key" = d.stage
      WHERE d.company = \(alias).id AND d.removed = 0 AND s.kind IN ('won', 'done')
        AND d.currency = \(session.currency))
    """
  }

  /// Puts the loaded fields into a record.
  func load(_ record: inout Record, _ wanted: [Field]) throws(Failure) {
    if wanted.contains(Buying.bought) { try loadBought(&record) }
    guard wanted.contains(Deal.items) else { return }
    let lines = Store.lines(of: record.kind)
    let rows = try engine.all(
      """
      SELECT COALESCE(sku, name), quantity, price FROM \(name: lines.table)
      WHERE \(name: record.kind.name) = \(record.id) AND removed = 0 ORDER BY "position", id
      """)
    record[Deal.items] = .list(
      rows.map { row in
        let quantity = Quantity(thousandths: row.integer(1)).plain
        return "\(row.text(0)):\(quantity):\(Amounts.plain(row.integer(2)))"
      })
  }
}
