public import CRMDomain
public import Wording

/// How records are brought in from a file.
public struct ImportRequest: Sendable {
  /// What happens to a row whose record is there already.
  public enum Duplicates: String, Sendable, CaseIterable {
    /// Its given columns are written over those of the record.
    case update
    /// It is passed over.
    case skip
    /// It is a failure.
    case fail
  }

  /// The kind of the records.
  public internal(set) var kind: RecordKind
  /// The field by which records are found; the kind's natural keys where nil.
  public var key: String?
  /// What happens to a row whose record is there already.
  public var duplicates = Duplicates.update
  /// Whether good rows are kept when others fail.
  public var each = false
  /// Whether new leads without an owner go to the sellers in turn.
  public var auto = false
  /// Whether rules look at what comes in.
  public var withRules = false
  /// Whether an empty cell empties the field of a known record.
  public var clearsEmpty = false
  /// Whether companies that are only named are added.
  public var addsCompanies = false
  /// Whether a lead is added although a contact or company has its address, number or ИНН.
  public var allowsDuplicates = false
  /// The columns that were given a field, by column; nil for a column that is left out.
  public var map: [(column: String, field: String?)] = []

  /// A request with nothing chosen.
  public init(_ kind: RecordKind) {
    self.kind = kind
  }

  /// The kinds whose records people bring in; those of the others are made by the program.
  public static let kinds: [RecordKind] = [
    Lead.kind, Contact.kind, Company.kind, Site.kind, Deal.kind, Product.kind, FollowUp.kind,
    Shipment.kind,
    User.kind,
  ]
}

/// What came of an import; all counts but the first add up to the first.
public struct ImportReport: Sendable {
  /// Rows that were read.
  public var rows = 0
  /// Records that are new.
  public var added = 0
  /// Records that were changed.
  public var updated = 0
  /// Records that were there and are the same.
  public var unchanged = 0
  /// Rows that were passed over, since their record is there.
  public var skipped = 0
  /// Rows that could not be taken.
  public var failed = 0
  /// Columns that are not written by hand and were left out.
  public var ignored: [String] = []
  /// What stands in the file and has no field, by its names there.
  public var passedOver: [String] = []
  /// The number of the operation, if anything was changed.
  public var operation: Int64?
}

/// One row of a file: the line that it begins on, and its words by column.
public struct ImportRow: Sendable {
  /// The line, from 1.
  public let line: Int
  /// The columns that the row has, in order.
  public let columns: [String]
  /// What stands in them; nil for nothing.
  public let words: [String?]

  /// Puts a row together.
  public init(line: Int, columns: [String], words: [String?]) {
    self.line = line
    self.columns = columns
    self.words = words
  }
}

/// Where rows come from.
public protocol ImportSource {
  /// Every column there can be, where the file says so at its head; nil where each row names its own.
  var heading: [String]? { get }
  /// What stood in the rows so far and has no place in any column, by its name in the file.
  var passedOver: [String] { get }
  /// The next row; nil at the end. A failure names the line.
  mutating func next() throws(Failure) -> ImportRow?
}

extension ImportSource {
  /// Nothing: every value stands in a column.
  public var passedOver: [String] { [] }
}
