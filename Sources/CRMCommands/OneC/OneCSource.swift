import CRMActions
import OneC
import Platform
import Wording

/// One file of an import from 1С.
struct OneCSource {
  private let name: String
  private let input: Input

  init(_ name: String, _ input: Input) {
    self.name = name
    self.input = input
  }

  /// The files that a word names: itself, or what a folder holds, by name.
  static func files(_ path: String) throws(Failure) -> [String] {
    guard Files.isDirectory(path) else { return [path] }
    var found: [String] = []
    for name in try Files.list(path).sorted() where !name.hasPrefix(".") {
      let inner = Paths.join(path, name)
      let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
      if Files.isDirectory(inner) {
        found += try files(inner)
      } else if ["xml", "txt"].contains(ending), !["meta.xml", "card.xml"].contains(name) {
        found.append(inner)
      }
    }
    return found
  }

  func take(_ report: inout OneCReport, _ desk: Desk) throws(Failure) {
    do throws(Failure) {
      guard let first = try input.nextPiece() else { throw OneCSource.empty }
      if first.starts(with: [0x50, 0x4B]) { throw OneCSource.packed }
      if BankStatement.isStatement(first) {
        let rest = try input.readAll(limit: 256 << 20)
        return try desk.importStatement(&report, try BankStatement.read(first + rest))
      }
      var head: [UInt8]? = first
      try desk.importOneC(&report) { () throws(Failure) in
        if let piece = head {
          head = nil
          return piece
        }
        return try input.nextPiece()
      }
    } catch {
      throw error.at(Text(verbatim: Paths.lastComponent(name)))
    }
  }

  private static let empty = Failure(
    .data, "onec.empty", Text("there is nothing in it", "пустой файл"))
  private static let packed = Failure(
    .data, "onec.packed", Text("this is a zip", "это архив zip"),
    hint: Text(
      "unpack it first: 'unzip FILE -d DIR', then 'crm import-1c DIR'",
      "сначала распакуйте: 'unzip ФАЙЛ -d ПАПКА', затем 'crm import-1c ПАПКА'"))
}
