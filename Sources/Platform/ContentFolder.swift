public import Wording

/// Files kept by what is in them: each under the SHA-256 of its bytes, once, as `ab/ab12…`.
public struct ContentFolder: Sendable {
  /// What was taken in.
  public struct Content: Sendable, Hashable {
    /// The SHA-256 of the bytes, in hexadecimal digits.
    public let hash: String
    /// How many bytes there are.
    public let size: Int64

    /// Names a content.
    public init(hash: String, size: Int64) {
      self.hash = hash
      self.size = size
    }
  }

  /// The folder, which need not be there yet.
  public let path: String

  /// Names a folder.
  public init(_ path: String) {
    self.path = path
  }

  /// Where a content lies.
  public func place(of hash: String) -> String {
    Paths.join(Paths.join(path, String(hash.prefix(2))), hash)
  }

  /// Keeps bytes whose hash is known; they are on disk when this returns.
  public func keep(_ hash: String, _ bytes: [UInt8]) throws(Failure) {
    let file = place(of: hash)
    if Files.exists(file) { return }
    try makeFolder(for: file)
    try Files.writeAtomically(file, bytes, permissions: 0o600)
  }

  /// Takes in what `next` hands over piece by piece until it gives nil; it is on disk when this returns.
  ///
  /// More than `limit` bytes are refused with `tooLarge`. With `isTried` nothing is written.
  public func take(
    limit: Int64, isTried: Bool, tooLarge: Failure,
    _ next: () throws(Failure) -> [UInt8]?
  ) throws(Failure) -> Content {
    var hash = SHA256()
    var size: Int64 = 0
    let arriving = Paths.join(path, "arriving." + Hexadecimal.text(Entropy.bytes(8)))
    if !isTried { try makeFolder(for: arriving) }
    let file = isTried ? nil : try NewFile(arriving, permissions: 0o600)
    while let piece = try next() {
      size += Int64(piece.count)
      guard size <= limit else { throw tooLarge }
      hash.update(piece)
      file?.output.write(bytes: piece)
    }
    let content = Content(hash: Hexadecimal.text(hash.finish()), size: size)
    guard let file else { return content }
    let place = place(of: content.hash)
    if Files.exists(place) {
      file.cancel()
      return content
    }
    try makeFolder(for: place)
    try file.commit()
    try Files.rename(arriving, to: place)
    return content
  }

  /// Writes a content to `output`; one whose bytes are not what they were is a failure.
  public func copy(_ hash: String, to output: Output) throws(Failure) {
    let file = try PlainFile(place(of: hash))
    var check = SHA256()
    while let piece = try file.nextPiece() {
      check.update(piece)
      output.write(bytes: piece)
    }
    guard Hexadecimal.text(check.finish()) == hash else {
      throw Failure(
        .io, "file.damaged",
        Text(
          "'\(file.path)' is not what was stored", "«\(file.path)» отличается от сохранённого"),
        hint: Text("bring it back from a backup", "восстановите его из резервной копии"))
    }
  }

  /// The names of folders are made to survive a power cut as well.
  private func makeFolder(for file: String) throws(Failure) {
    let folder = Paths.parent(file)
    if Files.isDirectory(folder) { return }
    try Files.makeDirectories(folder, permissions: 0o700)
    try Files.syncDirectory(path)
    try Files.syncDirectory(Paths.parent(path))
  }
}
