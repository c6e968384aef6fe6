import CRMDomain
public import CRMStore
public import Wording

/// The segments that filters choose (F274, F281); those that list their members are data, no policy.
public struct SegmentSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[segment]]`.
  public let key = "segment"

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Segments by filters: 'crm KIND list segment=NAME'. kind: contact, company, lead or deal; filters
      as they are typed. Segments that list their members are not here.
      """,
      """
      Сегменты по фильтрам: 'crm ВИД list segment=НАЗВАНИЕ'. kind: contact, company, lead или deal;
      filters – как в команде. Сегментов со списком записей здесь нет.
      """)
  }

  /// One segment as the document says it.
  private struct Wanted {
    let name: String
    let kind: RecordKind
    let filters: [String]
    let fields: PolicyFields
  }

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    try SegmentSection.filtered(store).map { record in
      var table = PolicyTable()
      table.put("name", record[Segment.name].text)
      table.put("kind", record[Segment.kind_].text)
      table.put("filters", record[Segment.filters].list)
      return table
    }
  }

  private static func filtered(_ store: Store) throws(Failure) -> [Record] {
    try store.all(Selection(Segment.kind, order: ["id"])).filter {
      !$0[Segment.filters].list.isEmpty
    }
  }

  /// What the document says, read whole before anything is changed.
  private func wanted(_ tables: [PolicyTable]) throws(Failure) -> [Wanted] {
    var wanted: [Wanted] = []
    for table in tables {
      let fields = try PolicyFields(table, key, keys: ["name", "kind", "filters"])
      let name = try fields.text("name")
      do { try SegmentCheck.name(name) } catch { throw fields.located(error, "name") }
      guard !wanted.contains(where: { Fold.key($0.name) == Fold.key(name) }) else {
        throw fields.failure(
          "name", line: table["name"]?.line,
          Text("'\(name)' stands there twice", "«\(name)» указано дважды"))
      }
      let word = try fields.choice("kind", of: Segment.members.map(\.kind), or: "contact")
      let filters = try fields.texts("filters")
      guard let kind = Kinds.named(word), !filters.isEmpty else {
        throw fields.failure("filters", line: table.line, Text("it is missing", "не указано"))
      }
      wanted.append(Wanted(name: name, kind: kind, filters: filters, fields: fields))
    }
    return wanted
  }

  /// Makes the segments by filters those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let store = operation.store
    let wanted = try wanted(tables)
    let before = try SegmentSection.filtered(store)
    for one in wanted {
      do { try put(one, before, operation) } catch { throw one.fields.located(error, "name") }
    }
    let names = wanted.map { Fold.key($0.name) }
    for record in before where !names.contains(Fold.key(record.title)) {
      try operation.remove(Segment.kind, record.id)
    }
    // One may be made of others, whichever comes first.
    for one in wanted {
      do { try SegmentCheck.demandSound(one.filters, of: one.kind, store) } catch {
        throw one.fields.located(error, "filters")
      }
    }
  }

  private func put(
    _ one: Wanted, _ before: [Record], _ operation: Operation
  ) throws(Failure) {
    let draft: Draft = [
      Segment.name: .text(one.name), Segment.kind_: .text(one.kind.name),
      Segment.filters: .list(one.filters),
    ]
    if let known = before.first(where: { Fold.key($0.title) == Fold.key(one.name) }) {
      try operation.set(Segment.kind, known.id, draft)
      return
    }
    guard try operation.store.segmentID(one.name) == nil else {
      throw Failure(
        .data, "segment.exists",
        Text(
          "the segment '\(one.name)' lists its members", "сегмент «\(one.name)» – список записей"),
        hint: Text("remove it first, or use another name", "сначала удалите его или смените имя"))
    }
    try operation.add(Segment.kind, draft)
  }

  /// Filters that choose nothing, since they cannot be read.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    let wanted = try wanted(tables)
    let names = wanted.map { Fold.key($0.name) }
    for one in wanted {
      do { try SegmentCheck.demandSound(one.filters, of: one.kind, store) } catch {
        // What speaks of another segment of the document is judged when both are there.
        let isOfOther = one.filters.contains { word in
          guard let term = try? FilterTerm.read(word), term.path.last == Segment.filter else {
            return false
          }
          return term.values.allSatisfy { names.contains(Fold.key($0)) }
        }
        if isOfOther { continue }
        findings.append(
          PolicyFinding(
            line: one.fields.table["filters"]?.line ?? one.fields.table.line,
            place: "segment.\(one.name)", error.message))
      }
    }
    return findings
  }
}
