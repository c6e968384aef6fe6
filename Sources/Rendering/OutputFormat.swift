/// The shapes that a result can be written in.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// A fitted table for people; for one record a list of fields.
  case table
  /// An array of objects; for one record an object.
  case json
  /// One object a line.
  case ndjson
  /// Comma-separated values (RFC 4180) with a heading.
  case csv
  /// Tab-separated values, one record a line, without a heading.
  case tsv
  /// Only the identifiers, one a line.
  case ids
  /// A Markdown table.
  case md

  /// What a stream gets where nothing was asked for.
  public static func standard(isTerminal: Bool) -> OutputFormat {
    isTerminal ? .table : .tsv
  }

  /// Whether failures should be told as JSON too.
  public var isJSON: Bool { self == .json || self == .ndjson }

  /// A writer of this format that hands finished pieces of text to `sink`; `single` says that one
  /// record is shown rather than a list.
  public func writer(
    look: Look, into sink: @escaping (String) -> Void, single: Bool = false
  ) -> any RowWriter {
    let pieces = Pieces(sink)
    return switch self {
    case .table where single: RecordWriter(look, pieces)
    case .table: TableWriter(look, pieces)
    case .json where single: JSONWriter(.object, pieces)
    case .json: JSONWriter(.array, pieces)
    case .ndjson: JSONWriter(.lines, pieces)
    case .csv: CSVWriter(look, pieces)
    case .tsv: TSVWriter(look, pieces)
    case .ids: IdentifierWriter(look, pieces)
    case .md: MarkdownWriter(look, pieces)
    }
  }
}
