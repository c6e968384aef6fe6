import CRMDomain
import SQL
import Wording

/// Whether the full-text index holds what the records hold, as far as it has read the journal.
extension Store {
  func searchFaults() throws(Failure) -> [String] {
    // Nobody has searched yet.
    guard try engine.hasTextIndex() else { return [] }
    var faults: [String] = []
    for kind in try catalog().all where kind.isSearched { faults += try searchFaults(kind) }
    return faults
  }

  private func searchFaults(_ kind: RecordKind) throws(Failure) -> [String] {
    var faults = try listed(
      "search index: \(kind.name) that is not there",
      """
      SELECT d.record FROM search_documents d WHERE d.kind = \(kind.name)
        AND NOT EXISTS (SELECT 1 FROM \(name: kind.table) t WHERE t.id = d.record)
      """)
    let late = try late(kind)
    let fields = kind.searchedFields
    try eachSearched(kind, fields, 1...Int64.max) { record throws(Failure) in
      guard !late.contains(record.id) else { return }
      let digest = try engine.value(
        """
        SELECT digest FROM search_documents
        WHERE kind = \(kind.name) AND record = \(record.id)
        """)
      if digest.integer != SearchedText.document(record, fields).digest {
        faults.append("search index: \(record.reference) is not what it was")
      }
    }
    return faults
  }

  /// Records with changes that the index has not read yet.
  private func late(_ kind: RecordKind) throws(Failure) -> Set<Int64> {
    let rows = try engine.all(
      """
      SELECT DISTINCT record FROM changes WHERE kind = \(kind.name)
        AND id > (SELECT "change" FROM search_state WHERE id = 1)
      """)
    return Set(rows.map { $0.integer(0) })
  }
}
