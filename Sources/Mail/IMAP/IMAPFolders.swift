public import Wording

/// A folder of a mailbox as it stands on the server.
public struct IMAPFolder: Sendable, Equatable {
  /// The number that changes when the numbers of the letters lose their meaning.
  public var uidValidity: Int64 = 0
  /// The number that the next letter will have, where the server says.
  public var nextUID: Int64?
  /// How many letters are in it.
  public var count: Int64 = 0
  /// The number of its last change (HIGHESTMODSEQ, RFC 7162), where the server counts them.
  public var highestChange: Int64?
}

/// A letter on the server that was not read yet.
public struct IMAPListed: Sendable, Equatable {
  /// Its number.
  public let uid: Int64
  /// Its size in bytes, as the server believes.
  public let size: Int64
  /// When the server got it, in UTC seconds, where it says so.
  public let date: Int64?
  /// Its Message-ID, where it was asked for.
  public let messageID: String?
}

extension IMAPSession {
  /// What the server can do; it is asked once.
  public func capabilities() throws(Failure) -> Set<String> {
    if let offered { return offered }
    var found: Set<String> = []
    try demand(
      "CAPABILITY", Text("it does not say what it can do", "не сообщает о возможностях")
    ) { line in
      let words = line.head.uppercased().split(separator: " ").map(String.init)
      if words.starts(with: ["*", "CAPABILITY"]) { found.formUnion(words.dropFirst(2)) }
    }
    offered = found
    return found
  }

  /// The folders, with what they are for where the server says: `\Sent` and its like.
  public func folders() throws(Failure) -> [(name: String, uses: [String])] {
    var found: [(name: String, uses: [String])] = []
    try demand(
      "LIST \"\" \"*\"", Text("it does not list its folders", "не показывает папки")
    ) { line in
      let values = line.values(after: 1)
      guard values.count >= 4, values[0].text?.uppercased() == "LIST",
        let name = values[3].text
      else { return }
      found.append((FolderName.decode(name), values[1].members.compactMap(\.text)))
    }
    return found
  }

  /// Opens a folder for reading alone, with its count of changes where the server offers one.
  public func examine(_ folder: String) throws(Failure) -> IMAPFolder {
    try open(folder, "EXAMINE")
  }

  /// Opens a folder in which flags are to be set.
  public func select(_ folder: String) throws(Failure) -> IMAPFolder {
    try open(folder, "SELECT")
  }

  /// Marks letters as read; those that are gone are passed over.
  public func markSeen(_ uids: [Int64]) throws(Failure) {
    for start in stride(from: 0, to: uids.count, by: 500) {
      let set = IMAPSession.set(Array(uids[start..<min(start + 500, uids.count)]))
      try demand(
        "UID STORE \(set) +FLAGS.SILENT (\\Seen)",
        Text("letters are not marked as read", "письма не отмечаются прочитанными"))
    }
  }

  private func open(_ folder: String, _ command: String) throws(Failure) -> IMAPFolder {
    var state = IMAPFolder()
    let counting = try capabilities().contains("CONDSTORE") ? " (CONDSTORE)" : ""
    try demand(
      "\(command) \(IMAPSession.quoted(folder))\(counting)",
      Text("the folder '\(folder)' cannot be opened", "папка «\(folder)» не открывается")
    ) { line in
      let words = line.head.uppercased()
      if let number = IMAPSession.number(after: "[UIDVALIDITY ", in: words) {
        state.uidValidity = number
      }
      if let number = IMAPSession.number(after: "[UIDNEXT ", in: words) { state.nextUID = number }
      if let number = IMAPSession.number(after: "[HIGHESTMODSEQ ", in: words) {
        state.highestChange = number
      }
      let parts = words.split(separator: " ")
      if parts.count >= 3, parts[2] == "EXISTS", let count = Int64(parts[1]) { state.count = count }
    }
    return state
  }

  /// The letters from a number on, in order; `withIdentity` asks for their Message-ID too.
  public func list(
    from first: Int64, withIdentity: Bool = false
  ) throws(Failure) -> [IMAPListed] {
    // The last letter is always named, however high the first number asked for is.
    try list("\(max(first, 1)):*", withIdentity).filter { $0.uid >= first }
  }

  /// The letters up to a number that came or were changed since a change of the folder.
  public func list(upTo last: Int64, since change: Int64) throws(Failure) -> [IMAPListed] {
    guard last > 0 else { return [] }
    return try list("1:\(last)", false, "(CHANGEDSINCE \(change))").filter { $0.uid <= last }
  }

  /// Those of the letters that are still there.
  public func list(_ uids: [Int64]) throws(Failure) -> [IMAPListed] {
    guard !uids.isEmpty else { return [] }
    let wanted = Set(uids)
    return try list(IMAPSession.set(uids), false).filter { wanted.contains($0.uid) }
  }

  private func list(
    _ set: String, _ withIdentity: Bool, _ condition: String? = nil
  ) throws(Failure) -> [IMAPListed] {
    let more = withIdentity ? " BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]" : ""
    var found: [Int64: IMAPListed] = [:]
    try demand(
      "UID FETCH \(set) (UID RFC822.SIZE INTERNALDATE\(more))" + (condition.map { " " + $0 } ?? ""),
      Text("it does not list its letters", "не показывает письма")
    ) { line in
      guard let items = IMAPSession.items(line), let uid = items["UID"]?.number else { return }
      // What is told of a letter in passing does not say its size.
      guard items["RFC822.SIZE"] != nil || items["INTERNALDATE"] != nil else { return }
      let header = items.first { $0.key.hasPrefix("BODY[HEADER") }?.value
      found[uid] = IMAPListed(
        uid: uid, size: items["RFC822.SIZE"]?.number ?? 0,
        date: items["INTERNALDATE"]?.text.flatMap(IMAPSession.date),
        messageID: header.flatMap(IMAPSession.messageID))
    }
    return found.values.sorted { $0.uid < $1.uid }
  }

  /// Reads letters; `each` gets those that came whole, one by one. What else was asked for is
  /// returned with what the server says about it.
  public func fetch(
    _ uids: [Int64], _ each: (_ uid: Int64, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [(uid: Int64, reason: String)] {
    var missing = Set(uids)
    guard !missing.isEmpty else { return [] }
    let ending = try run("UID FETCH \(IMAPSession.set(uids)) (UID BODY.PEEK[])") {
      line throws(Failure) in
      guard let items = IMAPSession.items(line), let uid = items["UID"]?.number,
        missing.contains(uid), case .bytes(let bytes)? = items["BODY[]"], !bytes.isEmpty
      else { return }
      missing.remove(uid)
      try each(uid, bytes)
    }
    guard !missing.isEmpty else { return [] }
    if !ending.isDone, missing.count > 1 {
      // One of them may spoil the answer for all.
      var left: [(uid: Int64, reason: String)] = []
      for uid in missing.sorted() { left += try fetch([uid], each) }
      return left
    }
    let reason = ending.isDone ? "no text" : ending.words
    return missing.sorted().map { ($0, reason) }
  }

  /// The items of a FETCH answer by their names.
  private static func items(_ line: IMAPLine) -> [String: IMAPValue]? {
    let values = line.values(after: 1)
    guard values.count >= 3, values[1].text?.uppercased() == "FETCH" else { return nil }
    let members = values[2].members
    var items: [String: IMAPValue] = [:]
    var place = 0
    while place + 1 < members.count {
      if let name = members[place].text?.uppercased() { items[name] = members[place + 1] }
      place += 2
    }
    return items
  }

  /// Numbers as a set, with runs shortened.
  static func set(_ uids: [Int64]) -> String {
    var runs: [(first: Int64, last: Int64)] = []
    for uid in uids.sorted() {
      if let last = runs.last, last.last + 1 == uid {
        runs[runs.count - 1].last = uid
      } else {
        runs.append((uid, uid))
      }
    }
    return runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first):\($0.last)" }
      .joined(separator: ",")
  }

  private static func number(after mark: String, in line: String) -> Int64? {
    guard let start = line.firstRange(of: mark)?.upperBound else { return nil }
    return Int64(line[start...].prefix { $0.isNumber })
  }

  /// `17-Jul-2026 02:44:25 +0300` in UTC seconds.
  private static func date(_ text: String) -> Int64? {
    let bytes = text.utf8.enumerated().map { place, byte in
      place < 12 && byte == Octet.hyphen ? Octet.space : byte
    }
    return LetterDate.parse(Array(bytes)[...])?.seconds
  }

  private static func messageID(_ value: IMAPValue) -> String? {
    guard case .bytes(let bytes) = value else { return nil }
    return Letter.parse(bytes).messageID
  }
}
