public import CRMDomain
import CRMStore
public import Wording

/// Dividing records into segments.
extension Desk {
  /// Adds a segment of those that filters choose, or of those that are listed.
  public func addSegment(
    _ name: String, of kind: RecordKind, filters: [String], members: [Int64]
  ) throws(Failure) -> Int64 {
    try store.demandSupervisor()
    try SegmentCheck.name(name)
    guard try store.segmentID(name) == nil else {
      throw Failure(
        .data, "segment.exists",
        Text("there is a segment '\(name)' already", "сегмент «\(name)» уже есть"),
        hint: Text("'crm segment rm \(name)' first", "сначала 'crm segment rm \(name)'"))
    }
    guard let field = Segment.field(of: kind.name) else {
      throw .bug("no segments of \(kind.name)")
    }
    try SegmentCheck.demandSound(filters, of: kind, store)
    return try change { operation throws(Failure) in
      var draft: Draft = [
        Segment.name: .text(name), Segment.kind_: .text(kind.name),
        Segment.filters: .list(filters),
      ]
      if filters.isEmpty { draft[field] = .list(members.map(String.init)) }
      return try operation.add(Segment.kind, draft)
    }
  }
}

/// What a segment must be like, whoever writes it.
enum SegmentCheck {
  /// Whether a name can be typed in a filter or command and is no number: of segments and campaigns.
  static func isPlainName(_ name: String) -> Bool {
    name.allSatisfy { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
      && !Fold.key(name).isEmpty && name.count <= 60 && Int64(name) == nil
  }

  static func name(_ name: String) throws(Failure) {
    guard isPlainName(name) else {
      throw Failure(
        .usage, "segment.name",
        Text("'\(name)' is no name for a segment", "«\(name)» – не название сегмента"),
        hint: Text("letters, digits, '-', at most 60", "буквы, цифры, «-», не длиннее 60"))
    }
  }

  static func demandSound(
    _ filters: [String], of kind: RecordKind, _ store: Store
  ) throws(Failure) {
    var terms: [FilterTerm] = []
    for word in filters { terms.append(try FilterTerm.read(word)) }
    try store.demandSound(Selection(kind, terms: terms, includesHidden: true))
  }
}
