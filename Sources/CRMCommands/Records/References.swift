import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Wording

/// Operands that name records: ids, natural keys, `KIND/ID`, and `-` for standard input.
extension App {
  /// The records that the words name, each once.
  func ids(_ kind: RecordKind, _ words: [String]) throws(Failure) -> [Int64] {
    var known: Set<Int64> = []
    return try everyID(kind, words).filter { known.insert($0).inserted }
  }

  /// The records that the words name; `-` reads references or NDJSON objects with `id`.
  func everyID(_ kind: RecordKind, _ words: [String]) throws(Failure) -> [Int64] {
    let store = try desk().store
    var ids: [Int64] = []
    for word in words {
      if word == "-" {
        ids += try idsFromInput(kind, store)
      } else {
        ids.append(try store.resolve(kind.name, word))
      }
    }
    return ids
  }

  private func idsFromInput(_ kind: RecordKind, _ store: Store) throws(Failure) -> [Int64] {
    var ids: [Int64] = []
    try eachInputReference { reference throws(Failure) in
      ids.append(try store.resolve(kind.name, reference))
    }
    return ids
  }

  /// Hands on the references on standard input; a failure names its line.
  private func eachInputReference(
    _ body: (String) throws(Failure) -> Void
  ) throws(Failure) {
    var number = 0
    while let bytes = try world.streams.input.nextLine() {
      number += 1
      let word = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace || $0 == " " }
      if word.allSatisfy({ $0 == " " }) { continue }
      do {
        try body(word.hasPrefix("{") ? try desk().store.identifier(inJSON: word) : word)
      } catch {
        throw error.at(Text("line \(number)", "строка \(number)"))
      }
    }
  }

  /// The words with those of standard input in the place of `-`.
  func expanded(_ words: [String]) throws(Failure) -> [String] {
    var all: [String] = []
    for word in words {
      guard word == "-" else {
        all.append(word)
        continue
      }
      try eachInputReference { reference throws(Failure) in all.append(reference) }
    }
    return all
  }

  /// The one record that a word names.
  func id(_ kind: RecordKind, _ word: String) throws(Failure) -> Int64 {
    try desk().store.resolve(kind.name, word)
  }
}

/// References to records of any kind on the command line.
enum References {
  /// Whether a word is meant for a reference: `deal/7`, `company/7707083893`, `-`.
  static let shortcut = Shortcut("add", mark: "/")

  /// The kind and the name of the record that a word refers to, if it has that form.
  static func link(_ word: String) -> (kind: RecordKind, name: String)? {
    let parts = word.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Kinds.named(parts[0]) else { return nil }
    return (kind, parts[1])
  }
}

extension App {
  /// The records of any kinds that the words name; `-` reads references, a line each, `lead/-` numbers
  /// of leads.
  func links(_ words: [String]) throws(Failure) -> [Link] {
    let store = try desk().store
    var links: [Link] = []
    for word in words {
      if let (kind, name) = References.link(word), name == "-" {
        links += try ids(kind, [name]).map { Link(kind.name, $0) }
      } else {
        for word in try expanded([word]) {
          let (kind, id) = try store.resolveLink(word)
          links.append(Link(kind.name, id))
        }
      }
    }
    var known: Set<Link> = []
    return links.filter { known.insert($0).inserted }
  }
}

extension RecordKind {
  /// The operand for records of the kind: `LEAD…`.
  func operands(atLeast minimum: Int = 1) -> Operands<String> {
    operand.repeated(atLeast: minimum)
  }

  /// The operand for one record of the kind.
  var operand: Operand<String> {
    Operand<String>(
      name.uppercased(),
      help: Text("number or natural key", "номер или естественный ключ"), completion: .ask(name))
  }
}
