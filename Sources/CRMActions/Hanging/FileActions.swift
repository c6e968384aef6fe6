public import CRMDomain
public import CRMStore
public import Platform
import SQL
public import Wording

/// A file that is to be put on a record.
public struct FileOffer {
  /// What it is called there.
  public let name: String
  /// Hands over its bytes piece by piece; nil at the end.
  public let next: () throws(Failure) -> [UInt8]?

  /// Offers what `next` hands over under the name that is safe in any folder.
  public init(name: String, next: @escaping () throws(Failure) -> [UInt8]?) {
    self.name = FileName.safe(name)
    self.next = next
  }
}

extension Desk {
  /// The largest file that is taken.
  public static let largestFile: Int64 = 100 << 20

  /// Puts files on a record, all or none; returns the numbers of the attachments.
  ///
  /// Each content lies on disk before the row that names it, and lies there once however often it is
  /// attached.
  public func attach(_ offers: [FileOffer], to link: Link) throws(Failure) -> [Int64] {
    // Who may not attach it is told before anything is copied.
    try store.demandAttachable(link)
    let folder = store.fileFolder
    var contents: [(name: String, content: ContentFolder.Content)] = []
    for offer in offers {
      let content = try folder.take(
        limit: Desk.largestFile, isTried: dryRun, tooLarge: Desk.tooLarge(offer.name), offer.next)
      contents.append((offer.name, content))
    }
    return try change { operation throws(Failure) in
      var ids: [Int64] = []
      for (name, content) in contents {
        ids.append(try operation.attach(name, content, to: link))
      }
      return ids
    }
  }

  static func tooLarge(_ name: String) -> Failure {
    let limit = largestFile >> 20
    return Failure(
      .data, "file.too-large",
      Text("'\(name)' is larger than \(limit) MB", "«\(name)» больше \(limit) МБ"),
      hint: Text(
        "keep it elsewhere and note the place: crm note",
        "храните его отдельно, а место запишите: crm note"))
  }
}

extension Operation {
  fileprivate func attach(
    _ name: String, _ content: ContentFolder.Content, to link: Link
  ) throws(Failure) -> Int64 {
    try store.engine.run(
      """
      INSERT INTO files (hash, size, stored_at)
      VALUES (\(content.hash), \(content.size), \(now.seconds)) ON CONFLICT DO NOTHING
      """)
    return try addChecked(
      AttachedFile.kind,
      [
        AttachedFile.on: .text(link.text), AttachedFile.name: .text(name),
        AttachedFile.size: .integer(content.size), AttachedFile.hash: .text(content.hash),
      ], allowDuplicate: true)
  }
}

extension Store {
  /// Where attached files lie: `crm.db.files`.
  var fileFolder: ContentFolder { FileFolder.files.contents(beside: path) }

  /// Fails unless the actor may put something on a record.
  func demandAttachable(_ link: Link) throws(Failure) {
    _ = try write(dryRun: true, settle: { _ throws(Failure) in }) { operation throws(Failure) in
      try operation.demandHolder(AttachedFile.kind, [AttachedFile.on: .text(link.text)])
    }
  }

  /// The attachment on a record that a word names: its number, or its name, the newest of several with
  /// the same content.
  public func attachment(_ word: String, on link: Link) throws(Failure) -> Record {
    let term = FilterTerm(path: ["on"], op: .equals, values: [link.text])
    let all = try self.all(Selection(AttachedFile.kind, terms: [term]))
    let key = Fold.key(word)
    let named = all.filter { Fold.key($0.title) == key }
    let found = named.isEmpty ? all.filter { String($0.id) == word } : named
    guard let newest = found.first else {
      let names = all.prefix(8).map { "\($0.id) \($0.title)" }.joined(separator: ", ")
      throw Failure(
        .noInput, "attachment.not-found",
        Text("\(link.text) has no attachment '\(word)'", "у \(link.text) нет вложения «\(word)»"),
        hint: all.isEmpty
          ? nil : Text("attachments: \(names)", "вложения: \(names)"))
    }
    guard Set(found.map { $0[AttachedFile.hash] }).count == 1 else {
      let ids = found.map { String($0.id) }.joined(separator: ", ")
      throw Failure(
        .data, "attachment.ambiguous",
        Text("'\(word)' names several: \(ids)", "«\(word)» подходит нескольким: \(ids)"),
        hint: Text("name one by its number", "назовите вложение по номеру"))
    }
    return newest
  }

  /// Writes the bytes of an attachment.
  public func copy(_ attachment: Record, to output: Output) throws(Failure) {
    do {
      try fileFolder.copy(attachment[AttachedFile.hash].text ?? "", to: output)
    } catch {
      throw error.at(AttachedFile.kind.called(attachment.id))
    }
  }
}
