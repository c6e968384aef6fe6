import CRMDomain
import CRMStore
import OneC
public import Platform
import Wording

/// One file from 1С or a bank, wherever it lies: XML, a statement, or a zip of them.
public struct OneCFile {
  /// What failures call it.
  public let name: String
  private let source: Source

  private enum Source {
    case stream(Input)
    case bytes(SeekableBytes)
  }

  /// The most that is kept in memory of what cannot be read twice.
  private static let longest = 256 << 20

  /// A file that comes once.
  public init(_ name: String, _ input: Input) {
    self.name = name
    source = .stream(input)
  }

  /// A file that can be read at any place.
  public init(_ name: String, _ bytes: SeekableBytes) {
    self.name = name
    source = .bytes(bytes)
  }

  /// Takes the file in, within one operation.
  func take(_ intake: OneCIntake) throws(Failure) {
    do throws(Failure) {
      switch source {
      case .bytes(let bytes):
        let head = try bytes.read(at: 0, 4)
        bytes.rewind()
        if ZipArchive.isZip(head) { return try OneCFile.unpack(bytes, intake) }
        try OneCFile.take(intake, bytes.nextPiece)
      case .stream(let input):
        let first = try input.nextPiece() ?? []
        guard ZipArchive.isZip(first) else {
          var head: [UInt8]? = first.isEmpty ? nil : first
          return try OneCFile.take(intake) { () throws(Failure) in
            if let piece = head {
              head = nil
              return piece
            }
            return try input.nextPiece()
          }
        }
        let all = try first + input.readAll(limit: OneCFile.longest)
        try OneCFile.unpack(SeekableBytes(all), intake)
      }
    } catch {
      throw name.isEmpty ? error : error.at(Text(verbatim: name))
    }
  }

  /// Whether a file of a folder or zip may hold papers: the covers of containers do not.
  public static func isPaper(_ name: String) -> Bool {
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    return ["xml", "txt"].contains(ending) && !["meta.xml", "card.xml"].contains(name.lowercased())
  }

  private static func unpack(_ bytes: SeekableBytes, _ intake: OneCIntake) throws(Failure) {
    let zip = try ZipArchive(bytes)
    let papers = zip.entries.filter { isPaper($0.lastName) }
    guard !papers.isEmpty else { throw noPaper }
    for entry in papers.sorted(by: { $0.name < $1.name }) {
      do throws(Failure) {
        try take(intake, try ZipStream(entry, of: zip).nextPiece)
      } catch {
        throw error.at(Text(verbatim: entry.name))
      }
    }
  }

  private static func take(
    _ intake: OneCIntake, _ next: () throws(Failure) -> [UInt8]?
  ) throws(Failure) {
    guard let first = try next() else { throw empty }
    if BankStatement.isStatement(first) {
      var all = first
      while let piece = try next() {
        all += piece
        guard all.count <= longest else { throw tooLarge }
      }
      let bank = BankIntake(intake)
      for payment in try BankStatement.read(all) { try bank.take(payment) }
      return
    }
    try takePapers(intake, first, next)
  }

  private static func takePapers(
    _ intake: OneCIntake, _ first: [UInt8], _ next: () throws(Failure) -> [UInt8]?
  ) throws(Failure) {
    var head: [UInt8]? = first
    var count = 0
    let root = try withoutActuallyEscaping(next) { next throws(Failure) in
      try CommerceReader.read({ () throws(Failure) in
        if let piece = head {
          head = nil
          return piece
        }
        return try next()
      }) { paper throws(Failure) in
        count += 1
        try intake.take(paper)
      }
    }
    guard count == 0 else { return }
    guard CommerceReader.roots.contains(root) else { throw foreign(root) }
    intake.told.report.pass(Text("a file without papers", "файл без документов"))
  }

  private static func foreign(_ root: String) -> Failure {
    Failure(
      .data, "onec.foreign",
      Text("<\(root)>: this is no file of 1C", "<\(root)>: это не файл 1С"),
      hint: Text(
        "CommerceML begins with <КоммерческаяИнформация>, UPD with <Файл>",
        "CommerceML начинается с <КоммерческаяИнформация>, УПД – с <Файл>"))
  }

  private static let empty = Failure(
    .data, "onec.empty", Text("there is nothing in it", "пустой файл"))
  private static let noPaper = Failure(
    .data, "onec.no-paper",
    Text("the zip holds no .xml and no .txt", "в архиве zip нет ни .xml, ни .txt"))
  private static let tooLarge = Failure(
    .data, "onec.too-large", Text("the statement is too large", "выписка слишком велика"))
}
