import CRMDomain
import SQL
public import Wording

/// The full-text index follows the journal: nobody writes it while he changes records, and whoever
/// searches brings it up to date first.
extension Store {
  /// Changes that are looked through in one transaction.
  private static let stretch: Int64 = 50_000

  /// How many changes the index has not seen.
  public func searchLag() throws(Failure) -> Int64 {
    let newest = try engine.value("SELECT MAX(id) FROM changes").integer ?? 0
    return newest - (try indexedChange())
  }

  private func indexedChange() throws(Failure) -> Int64 {
    guard try engine.hasTextIndex() else { return 0 }
    return try engine.value(#"SELECT "change" FROM search_state WHERE id = 1"#).integer ?? 0
  }

  /// Indexes what changed since the last time; returns how many records were indexed.
  ///
  /// It works in stretches of a transaction each, so that others may write in between, and may be
  /// stopped at any time.
  @discardableResult
  public func updateSearchIndex() throws(Failure) -> Int {
    var count = 0
    var isBehind = try searchLag() > 0
    if isBehind { try engine.prepareForBulk() }
    while isBehind {
      count += try engine.transaction { () throws(Failure) in
        if try !engine.hasTextIndex() { try beginSearchIndex() }
        let seen = try indexedChange()
        let newest = try engine.value("SELECT MAX(id) FROM changes").integer ?? 0
        let end = min(seen + Store.stretch, newest)
        isBehind = end < newest
        guard end > seen else { return 0 }
        return try index(changes: (seen + 1)...end)
      }
    }
    return count
  }

  /// Makes the index anew; returns how many records it holds.
  public func rebuildSearchIndex() throws(Failure) -> Int {
    try engine.transaction { () throws(Failure) in try beginSearchIndex() }
    return try updateSearchIndex()
  }

  /// An empty index, whose documents get numbers that none had before.
  private func beginSearchIndex() throws(Failure) {
    try engine.makeTextIndex()
    try engine.run("DELETE FROM search_documents")
    try engine.run(#"UPDATE search_state SET "change" = 0, documents = 0 WHERE id = 1"#)
  }

  private func index(changes: ClosedRange<Int64>) throws(Failure) -> Int {
    var touched: [String: [Int64]] = [:]
    try engine.each(
      """
      SELECT DISTINCT kind, record FROM changes
      WHERE id BETWEEN \(changes.lowerBound) AND \(changes.upperBound)
      """
    ) { row throws(Failure) in touched[row.text(0), default: []].append(row.integer(1)) }
    var last = try engine.value("SELECT documents FROM search_state WHERE id = 1").integer ?? 0
    let first = last
    for kind in try catalog().all where kind.isSearched {
      guard let ids = touched[kind.name] else { continue }
      for run in Store.runs(ids.sorted()) { try index(kind, run, last: &last) }
    }
    try engine.run(
      """
      UPDATE search_state SET "change" = \(changes.upperBound), documents = \(last) WHERE id = 1
      """)
    return Int(last - first)
  }

  /// Cuts sorted numbers into runs without wide gaps, which are read by one query each.
  static func runs(_ ids: [Int64]) -> [ArraySlice<Int64>] {
    var runs: [ArraySlice<Int64>] = []
    var start = 0
    for index in ids.indices.dropFirst()
    where ids[index] - ids[index - 1] > 32 || index - start >= 4_000 {
      runs.append(ids[start..<index])
      start = index
    }
    if !ids.isEmpty { runs.append(ids[start...]) }
    return runs
  }

  private func index(
    _ kind: RecordKind, _ ids: ArraySlice<Int64>, last: inout Int64
  ) throws(Failure) {
    guard let low = ids.first, let high = ids.last else { return }
    let fields = kind.searchedFields
    let known = try digests(kind, low...high)
    var waiting = ids
    var next = last
    defer { last = next }
    try eachSearched(kind, fields, low...high) { record throws(Failure) in
      let id = record.id
      while let gone = waiting.first, gone < id {
        if known[gone] != nil { try forgetDocument(kind, gone) }
        waiting.removeFirst()
      }
      guard waiting.first == id else { return }
      waiting.removeFirst()
      let text = SearchedText.document(record, fields)
      let digest = text.digest
      guard known[id] != digest else { return }
      if known[id] != nil { try forgetDocument(kind, id) }
      next += 1
      try addDocument(next, kind, id, digest)
      try engine.addText(next, text)
    }
    for gone in waiting where known[gone] != nil { try forgetDocument(kind, gone) }
  }

  /// The records of a kind with what is searched of them, as the program sees them.
  func eachSearched(
    _ kind: RecordKind, _ fields: [Field], _ ids: ClosedRange<Int64>,
    _ body: (Record) throws(Failure) -> Void
  ) throws(Failure) {
    let term = FilterTerm(
      path: ["id"], op: .range, low: String(ids.lowerBound), high: String(ids.upperBound),
      raw: "\(ids.lowerBound)..\(ids.upperBound)")
    let selection = Selection(
      kind, terms: [term], order: ["id"], fields: fields.map(\.name), includesHidden: true)
    try unrestricted { () throws(Failure) in try each(selection, body) }
  }

  /// What was indexed of some records.
  private func digests(
    _ kind: RecordKind, _ ids: ClosedRange<Int64>
  ) throws(Failure) -> [Int64: Int64] {
    var digests: [Int64: Int64] = [:]
    try engine.each(
      """
      SELECT record, digest FROM search_documents
      WHERE kind = \(kind.name) AND record BETWEEN \(ids.lowerBound) AND \(ids.upperBound)
      """
    ) { row throws(Failure) in digests[row.integer(0)] = row.integer(1) }
    return digests
  }

  private func addDocument(
    _ number: Int64, _ kind: RecordKind, _ id: Int64, _ digest: Int64
  ) throws(Failure) {
    try engine.run(
      """
      INSERT INTO search_documents (id, kind, record, digest)
      VALUES (\(number), \(kind.name), \(id), \(digest))
      """)
  }

  private func forgetDocument(_ kind: RecordKind, _ id: Int64) throws(Failure) {
    try engine.run(
      "DELETE FROM search_documents WHERE kind = \(kind.name) AND record = \(id)")
  }
}
