import CRMDomain
import SQL
public import Wording

extension Store {
  /// What is wrong with the store that a healthy one never shows; empty when it is sound.
  public func faults() throws(Failure) -> [String] {
    var faults = try engine.faults()
    for kind in try catalog().all where kind.name != OperationRecord.kind.name {
      // A store is founded with the stages of its preset.
      if kind.name == StageRecord.kind.name || kind.name == PipelineRecord.kind.name {
        faults += try recordFaults(kind)
        continue
      }
      faults += try listed(
        "\(kind.name) without a journal",
        """
        SELECT t.id FROM \(name: kind.table) t WHERE NOT EXISTS
          (SELECT 1 FROM changes c WHERE c.kind = \(kind.name) AND c.record = t.id
            AND c.field = 'id')
        """)
      faults += try recordFaults(kind)
    }
    faults += try listed(
      "lead of an unknown status",
      """
      SELECT l.id FROM leads l WHERE NOT EXISTS
        (SELECT 1 FROM stages s WHERE s.pipeline = 'lead' AND s."key" = l.status)
      """)
    faults += try listed(
      "stage of an unknown pipeline",
      """
      SELECT s.id FROM stages s WHERE s.removed = 0
        AND s.pipeline NOT IN ('quote', 'invoice', 'order') AND NOT EXISTS (SELECT 1 FROM pipelines p WHERE p."key" = s.pipeline AND p.removed = 0)
      """)
    faults += try paperFaults()
    faults += try listed(
      "operation without changes",
      """
      SELECT o.id FROM operations o WHERE o.note IS NULL
        AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.operation = o.id)
      """)
    faults += try listed(
      "letter without its bytes",
      """
      SELECT m.id FROM messages m WHERE NOT EXISTS (SELECT 1 FROM letters l WHERE l.hash = m.raw)
      """)
    faults += try listed(
      "bytes without a letter",
      """
      SELECT l.hash FROM letters l WHERE NOT EXISTS (SELECT 1 FROM messages m WHERE m.raw = l.hash)
        AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.hash = l.hash)
      """)
    faults += try amountFaults()
    faults += try journalFaults()
    faults += try searchFaults()
    return faults
  }

  /// Changes of what is not there.
  private func journalFaults() throws(Failure) -> [String] {
    let known = Kinds.all.map { "\($0.name)" as SQL }.joined(", ")
    var faults = try listed(
      "changes of an unknown kind",
      "SELECT DISTINCT kind FROM changes WHERE kind NOT IN (\(known)) ORDER BY kind")
    for kind in Kinds.all {
      faults += try listed(
        "changes of a \(kind.name) that is not there",
        """
        SELECT DISTINCT c.record FROM changes c WHERE c.kind = \(kind.name)
          AND NOT EXISTS (SELECT 1 FROM \(name: kind.table) t WHERE t.id = c.record)
        """)
    }
    return faults
  }

  func listed(_ what: String, _ query: SQL) throws(Failure) -> [String] {
    try engine.all(query).map { row in
      "\(what): \(row[0].text ?? String(row.integer(0)))"
    }
  }

  private func amountFaults() throws(Failure) -> [String] {
    try listed(
      "deal whose amount is not the sum of its goods",
      """
      SELECT d.id FROM deals d WHERE d.removed = 0 AND EXISTS
        (SELECT 1 FROM items i WHERE i.deal = d.id AND i.removed = 0)
        AND d.amount IS DISTINCT FROM (SELECT SUM(i.amount) FROM items i WHERE i.deal = d.id AND i.removed = 0)
      """)
  }
}
