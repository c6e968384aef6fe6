import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// Where an export goes, and in what shape.
struct ExportTarget {
  /// The fields that are read.
  let fields: [Field]
  private let kind: RecordKind
  private let arguments: Arguments
  private let app: App
  private let cards: CardWriter?
  private let file: NewFile?

  init(_ kind: RecordKind, _ arguments: Arguments, _ app: App) throws(Failure) {
    self.kind = kind
    self.arguments = arguments
    self.app = app
    if let version = arguments[Export.to] {
      guard kind.name == Contact.kind.name else {
        throw Failure(
          .usage, "vcard.kind",
          Text("vCards hold contacts", "в vCard – контакты"),
          hint: Text("crm export contact --to vcard", "crm export contact --to vcard"))
      }
      cards = CardWriter(version == .vcard ? .v3 : .v4)
      fields = CardWriter.fields
    } else {
      cards = nil
      fields =
        arguments[Globals.fields] == nil
        ? kind.fields : try app.printedFields(kind, isSingle: false)
    }
    let path = arguments[Export.output].flatMap { $0 == "-" ? nil : $0 }
    if let path, !app.isDryRun {
      file = try app.newFile(path, overwrite: arguments[Export.force])
    } else {
      file = nil
    }
  }

  /// Writes the records as they come and returns how many there were.
  func write(
    _ source: ((Record) throws(Failure) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    let output = file?.output ?? app.world.streams.output
    var count = 0
    if let cards {
      let store = try app.reader()
      try source { record throws(Failure) in
        count += 1
        var companies: [String] = []
        for id in record[Contact.companies].list.compactMap({ Int64($0) }).prefix(1) {
          companies.append(try store.title(Company.kind, id))
        }
        output.write(cards.card(record, companies: companies))
      }
    } else {
      count = try rows(output, source)
    }
    try file?.commit()
    if file != nil, let path = arguments[Export.output] {
      app.noteWritten(path, kind.noun.counted(count))
    }
    return count
  }

  private func rows(
    _ output: Output, _ source: ((Record) throws(Failure) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    let cells = Cells(store: try app.reader(), isForPeople: false)
    var look = try app.look()
    look.safeCells = arguments[Export.safeCells]
    if file != nil { (look.terminal, look.color) = (false, false) }
    // Files for other programs: CSV unless another format is asked for.
    let format = app.wantsMachineFormat ? app.format : .csv
    var writer = format.writer(look: look, into: { output.write($0) })
    writer.begin(fields.map(Cells.column))
    var count = 0
    try source { record throws(Failure) in
      count += 1
      var row: [Cell] = []
      row.reserveCapacity(fields.count)
      for field in fields { row.append(try cells.cell(field, of: record)) }
      writer.row(row)
    }
    writer.end()
    return count
  }
}
