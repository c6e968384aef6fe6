import CRMActions
import CRMDomain
import CommandSpec
import OneC
import Platform
import Wording

/// The files that an export makes, by name.
struct OneCFiles {
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  init(_ bundle: OneCBundle, _ shape: OneCShape, _ schema: CommerceSchema) throws(Failure) {
    switch shape {
    case .counterparty:
      var names: Set<String> = []
      for (company, party) in bundle.parties {
        let output = Output.memory()
        CommerceWriter(output, .cyrillic).file(of: party)
        var name = OneCFiles.name(party)
        // Where companies share name, ИНН and КПП, their numbers tell them apart.
        if !names.insert(Fold.key(name)).inserted { name += " \(company)" }
        files.append((name + ".xml", output.collected()))
      }
    case .orders:
      guard schema == .v3_1 || !bundle.orders.isEmpty else { throw OneCFiles.noOrder }
      let output = Output.memory()
      CommerceWriter(output, .utf8).orders(
        bundle.orders.map(\.order), parties: bundle.parties.map(\.party), schema,
        moment: bundle.moment)
      files.append(("orders.xml", output.collected()))
    }
  }

  /// A name that every file system takes, which allow 255 bytes.
  private static func name(_ party: Counterparty) -> String {
    let plain = party.name.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    let scalars = plain.unicodeScalars.prefix(80)
    return "\(String(String.UnicodeScalarView(scalars))) (\(party.paperKey))"
  }

  private static let noOrder = Failure(
    .data, "onec.no-order",
    Text(
      "CommerceML 2 carries a customer only with an order, and there is no open deal",
      "в CommerceML 2 контрагент передаётся только с заказом, а открытых сделок нет"),
    hint: Text(
      "use --as counterparty, or --schema 3.1", "используйте --as counterparty или --schema 3.1"))
}

/// Where an export for 1С goes.
struct OneCTarget {
  private let arguments: Arguments
  private let app: App

  init(_ arguments: Arguments, _ app: App) {
    self.arguments = arguments
    self.app = app
  }

  func write(_ made: OneCFiles) throws(Failure) {
    var files = made.files
    if arguments[ExportOneC.zip] {
      let output = Output.memory()
      let zip = ZipWriter(output)
      for (name, bytes) in files { zip.add(name, bytes) }
      zip.finish()
      files = [("1c.zip", output.collected())]
    }
    guard let named = arguments[ExportOneC.output], named != "-" else {
      guard files.count == 1, let file = files.first else { throw OneCTarget.severalFiles }
      app.world.streams.output.write(bytes: file.bytes)
      return try app.world.streams.output.flush()
    }
    let path = try app.file(named)
    let isFolder = Files.isDirectory(path)
    guard isFolder || files.count == 1 else { throw OneCTarget.severalFiles }
    for (name, bytes) in files {
      let target = isFolder ? Paths.join(path, name) : path
      let file = try app.newFile(target, overwrite: isFolder || arguments[Export.force])
      file.output.write(bytes: bytes)
      try file.commit()
    }
  }

  private static let severalFiles = Failure(
    .usage, "onec.several-files",
    Text("there are several files to write", "файлов несколько"),
    hint: Text("name a folder with --output, or give --zip", "укажите папку в --output или --zip"))
}
