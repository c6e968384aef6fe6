import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// The one way of records to standard output.
extension App {
  /// Whether the format was chosen, and is one for machines.
  var wantsMachineFormat: Bool { arguments[Globals.json] || arguments[Globals.format] != nil }

  /// Fails where two formats are asked for; `ndjson` is a way of JSON.
  func demandOneFormat() throws(Failure) {
    guard arguments[Globals.json], let format = arguments[Globals.format], !format.isJSON else {
      return
    }
    throw Failure.exclusive([Globals.json.facts.label, Globals.format.facts.label])
  }

  /// The chosen format; a table on a terminal, tab-separated values in a pipe.
  var format: OutputFormat {
    if arguments[Globals.json] { return arguments[Globals.format] == .ndjson ? .ndjson : .json }
    return arguments[Globals.format]
      ?? .standard(isTerminal: world.streams.output.isTerminal)
  }

  /// The width of a person's screen.
  var width: Int { world.streams.output.width(environment) }

  /// How things look to this reader.
  func look() throws(Failure) -> Look {
    let zone = try zone()
    let output = world.streams.output
    return Look(
      language: language, width: width,
      color: format == .table
        && Terminal.usesColor(
          arguments[Globals.color] ?? .auto, isTerminal: output.isTerminal, environment),
      zoneOffset: zone.offset, now: try now().seconds,
      header: arguments.given(Globals.header) ? arguments[Globals.header] : nil,
      terminal: output.isTerminal)
  }

  /// The fields to print: those of `--fields`, all in JSON, else those that a table shows.
  ///
  /// `chosen` are the columns of a saved view, which `--fields` overrules.
  func printedFields(
    _ kind: RecordKind, isSingle: Bool, chosen: [String]? = nil
  ) throws(Failure) -> [Field] {
    let kind = try reader().kind(kind)
    let given = arguments[Globals.fields].map { $0.split { ", ".contains($0) }.map(String.init) }
    if let given, given.isEmpty { throw noFields }
    if given == nil, format == .ids { return [kind.fields[0]] }
    if let names = given ?? chosen {
      var fields: [Field] = []
      for name in names {
        guard let field = kind.field(name) else { throw FieldFailure.unknown(name, kind) }
        fields.append(field)
      }
      return fields
    }
    if format == .table { return kind.listed.filter { $0.name != "next_due" } }
    return format.isJSON || isSingle ? kind.fields : kind.listed
  }

  private var noFields: Failure {
    Failure(
      .usage, "fields.missing",
      Text("--fields names no field", "--fields не называет ни одного поля"),
      hint: Text("write them with commas, as --fields id,name", "через запятую: --fields id,name"))
  }

  /// Prints records one by one, as they come.
  func print(
    _ kind: RecordKind, _ fields: [Field], isSingle: Bool = false, as wanted: OutputFormat? = nil,
    _ source: ((Record) throws(Failure) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    let wanted = wanted ?? format
    let cells = Cells(
      store: try reader(),
      stepTellsDue: wanted == .table && arguments[Globals.fields] == nil
        && !fields.contains { $0.name == "next_due" },
      goodsAreObjects: wanted.isJSON, isForPeople: wanted == .table || wanted == .md)
    var writer = wanted.writer(
      look: try look(), into: { [output = world.streams.output] in output.write($0) },
      single: isSingle)
    writer.begin(fields.map(Cells.column))
    try source { record throws(Failure) in
      var row: [Cell] = []
      for field in fields { row.append(try cells.cell(field, of: record)) }
      writer.row(row)
    }
    writer.end()
  }

  /// Prints rows that are no records: reports, histories. A table shows the columns that are `listed`,
  /// where they are named, unless the person names others.
  func print(
    _ columns: [Column], _ rows: [[Cell]], listed: [String]? = nil, isSingle: Bool = false
  ) throws(Failure) {
    try print(columns, listed: listed, isSingle: isSingle) { (body) throws(Failure) in
      for row in rows { try body(row) }
    }
  }

  /// Whether a person looks at the columns that the program chose.
  var printsListed: Bool { format == .table && arguments[Globals.fields] == nil }

  /// Prints rows that are no records one by one, as they come.
  func print(
    _ columns: [Column], listed: [String]? = nil, isSingle: Bool = false,
    _ source: (([Cell]) throws(Failure) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = format.writer(
      look: try look(), into: { [output = world.streams.output] in output.write($0) },
      single: isSingle)
    var places = Array(columns.indices)
    if let names = arguments[Globals.fields] {
      places = try Column.pick(names.split(separator: ",").map(String.init), from: columns)
    } else if let listed, printsListed {
      places = try Column.pick(listed, from: columns)
    }
    writer.begin(places.map { columns[$0] })
    try source { row throws(Failure) in writer.row(places.map { row[$0] }) }
    writer.end()
  }
}
