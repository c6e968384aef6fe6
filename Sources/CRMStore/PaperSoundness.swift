import CRMDomain
import SQL
import Wording

/// Whether the papers of deals agree with their lines, payments and statuses.
extension Store {
  func paperFaults() throws(Failure) -> [String] {
    var faults: [String] = []
    for kind in Papers.staged {
      faults += try listed(
        "\(kind.name) of an unknown status",
        """
        SELECT t.id FROM \(name: kind.table) t WHERE NOT EXISTS (SELECT 1 FROM stages s
          WHERE s.pipeline = \(kind.name) AND s."key" = t.status)
        """)
    }
    faults += try listed(
      "invoice whose paid sum is not that of its payments",
      """
      SELECT t.id FROM invoices t WHERE t.removed = 0 AND t.paid_amount <> (SELECT
        COALESCE(SUM(p.amount), 0) FROM payments p WHERE p.invoice = t.id AND p.removed = 0
          AND p.currency = t.currency)
      """)
    faults += try listed(
      "line of no document",
      """
      SELECT id FROM document_lines WHERE removed = 0 AND quote IS NULL AND invoice IS NULL
        AND "order" IS NULL AND shipment IS NULL
      """)
    return faults
  }
}
