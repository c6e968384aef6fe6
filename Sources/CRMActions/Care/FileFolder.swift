import CRMStore
import Platform
import SQL
import Wording

/// A folder beside the store whose files rows of a table name by their SHA-256.
struct FileFolder {
  /// The table; a store may not have it yet.
  let table: String
  /// What is added to the name of the store.
  let suffix: String
  /// Which rows have a file.
  let condition: SQL

  /// Letters that are too large for a row.
  static let letters = FileFolder(
    table: "letters", suffix: ".letters", condition: "bytes IS NULL")
  /// Files that were attached by hand.
  static let files = FileFolder(table: "files", suffix: ".files", condition: "hash IS NOT NULL")
  /// Every folder that stores have.
  static let all = [letters, files]

  /// Where the folder of a store is.
  func root(beside store: String) -> String { store + suffix }

  /// The contents that the folder of a store keeps.
  func contents(beside store: String) -> ContentFolder { ContentFolder(root(beside: store)) }

  /// Where a file lies: `crm.db.letters/ab/ab12…`.
  func path(of hash: String, beside store: String) -> String {
    contents(beside: store).place(of: hash)
  }

  /// Hands over the files that rows name.
  func eachNamed(
    _ engine: any Engine, _ body: (_ hash: String, _ size: Int64) throws(Failure) -> Void
  ) throws(Failure) {
    guard try engine.hasTable(table) else { return }
    try engine.each(
      "SELECT hash, size FROM \(name: table) WHERE \(condition) ORDER BY hash"
    ) { row throws(Failure) in try body(row.text(0), row.integer(1)) }
  }

  /// The paths of all files in the folder of a store, below it.
  func present(beside store: String) throws(Failure) -> [String] {
    let root = root(beside: store)
    guard Files.isDirectory(root) else { return [] }
    var paths: [String] = []
    for name in try Files.list(root) {
      let inner = Paths.join(root, name)
      guard Files.isDirectory(inner) else {
        paths.append(name)
        continue
      }
      paths += try Files.list(inner).map { Paths.join(name, $0) }
    }
    return paths
  }

  /// Whether a file is there with the bytes that its name promises.
  static func isSound(_ path: String, _ hash: String) throws(Failure) -> Bool {
    guard Files.isRegular(path) else { return false }
    var sum = SHA256()
    let input = try Input(path: path)
    while let piece = try input.nextPiece() { sum.update(piece) }
    return Hexadecimal.text(sum.finish()) == hash
  }

  /// Copies a file beside another store, unless it is there; checked while it is read.
  func copy(_ hash: String, from source: String, to target: String) throws(Failure) {
    let (old, new) = (path(of: hash, beside: source), path(of: hash, beside: target))
    if try FileFolder.isSound(new, hash) { return }
    try Files.makeDirectories(Paths.parent(new), permissions: 0o700)
    let file = try NewFile(new, overwrite: true, permissions: 0o600)
    var sum = SHA256()
    let input = try Input(path: old)
    while let piece = try input.nextPiece() {
      sum.update(piece)
      file.output.write(bytes: piece)
      try file.output.flush()
    }
    guard Hexadecimal.text(sum.finish()) == hash else {
      throw Failure(
        .io, "file.damaged",
        Text("'\(old)' is not what its name says", "содержимое «\(old)» не соответствует имени"),
        hint: Text("see 'crm db check'", "см. 'crm db check'"))
    }
    try file.commit()
  }
}
