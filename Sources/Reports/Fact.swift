import CRMDomain

/// Something that a report counts: figures are put together from facts, and `--explain` lists them,
/// so that a figure and what stands behind it cannot differ.
struct Fact {
  /// What sort of fact it is; each report numbers its own.
  var sort: Int
  /// What kind of record it is about.
  let kind: RecordKind
  /// The record's number.
  let id: Int64
  /// Whose it is.
  let owner: Int64?
  /// The moment that makes it count.
  let at: Int64
  /// Its amount, in minor units of `currency`; of the store's own where that is nil.
  var amount: Int64?
  var currency: String?
  /// How long it took.
  var seconds: Int64?
  /// Its chance, or another share, in hundredths of a per cent.
  var share: Int64?
  /// How many records it stands for, where several are told as one.
  var records = 1
  /// What it belongs to by the groupings of the report, in their order.
  var keys: [String?] = []
}

/// What a line of a report is about.
enum LineKey: Hashable {
  case none
  case number(Int64)
  case word(String)
}
