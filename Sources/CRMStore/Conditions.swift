import CRMDomain
import SQL
import Wording

/// Turns filters into SQL, the same for every list, export, segment and rule.
extension Store {
  /// The condition of one filter on records of a kind.
  func condition(
    _ term: FilterTerm, of kind: RecordKind, alias: SQL, depth: Int
  ) throws(Failure) -> SQL {
    guard let name = term.path.first, let field = kind.field(name) else {
      if term.path.first == Segment.filter, Segment.field(of: kind.name) != nil {
        return try segmentCondition(term, of: kind, alias: alias, depth: depth)
      }
      throw FieldFailure.unknown(term.path.first ?? "", kind)
    }
    let condition =
      term.path.count > 1
      ? try throughReference(term, field, kind, alias, depth)
      : try fieldCondition(term, field, kind, alias)
    guard !field.traits.contains(.open), let whole = try wholeCondition(kind, alias: alias) else {
      return condition
    }
    return "(\(condition) AND \(whole))"
  }

  private func throughReference(
    _ term: FilterTerm, _ field: Field, _ kind: RecordKind, _ alias: SQL, _ depth: Int
  ) throws(Failure) -> SQL {
    guard case .reference(let target) = field.type, let other = try catalog().named(target),
      depth < 3
    else {
      throw Failure(
        .usage, "filter.path",
        Text(
          "'\(field.name)' does not lead to another record",
          "«\(field.name)» не ведёт к другой записи"))
    }
    let rest = FilterTerm(
      path: Array(term.path.dropFirst()), op: term.op, values: term.values, low: term.low,
      high: term.high, raw: term.raw)
    let inner: SQL = ["r1", "r2", "r3"][min(depth, 2)]
    var condition = try condition(rest, of: other, alias: inner, depth: depth + 1)
    // What is not there for somebody cannot be felt through what is.
    if let visible = try visibleCondition(other, alias: inner) {
      condition = "(\(condition)) AND \(visible)"
    }
    return """
      \(alias).\(name: field.column) IN
        (SELECT \(inner).id FROM \(name: other.table) \(inner) WHERE \(condition))
      """
  }

  private func fieldCondition(
    _ term: FilterTerm, _ field: Field, _ kind: RecordKind, _ alias: SQL
  ) throws(Failure) -> SQL {
    if field == Buying.bought { return try boughtCondition(term, of: kind, alias: alias) }
    if Derivations.isLoaded(field, of: kind), term.op != .isEmpty, term.op != .isNotEmpty {
      throw FieldFailure.comparison(field, "=")
    }
    let column = try expression(field, of: kind, alias: alias)
    switch term.op {
    case .isEmpty: return "(\(column) IS NULL OR \(column) = '')"
    case .isNotEmpty: return "(\(column) IS NOT NULL AND \(column) <> '')"
    case .contains: return try contains(term, field, kind, alias)
    case .range: return try range(term, field, column)
    case .equals: return try any(term.values, field, kind, alias, column)
    case .notEquals: return try differs(term.values, field, kind, alias, column)
    }
  }

  private func contains(
    _ term: FilterTerm, _ field: Field, _ kind: RecordKind, _ alias: SQL
  ) throws(Failure) -> SQL {
    // No text of a line is longer, and engines refuse patterns beyond a size.
    guard term.raw.unicodeScalars.count <= 1_000 else { throw FieldFailure.filterTooLong(field) }
    if let condition = try keyContains(term, field, kind, alias) { return condition }
    guard field.traits.contains(.searchable) else {
      let others = kind.fields.filter {
        $0.traits.contains(.searchable) || Store.hasKeys($0, of: kind)
      }
      throw FieldFailure.comparison(field, "~", others: others)
    }
    let pattern = Store.likePart(term.values.first ?? "")
    return #"\#(alias).\#(name: field.keyColumn) LIKE \#(pattern) ESCAPE '\'"#
  }

  /// Part of an address, or digits of a number, of any that the record has; nil for other fields.
  private func keyContains(
    _ term: FilterTerm, _ field: Field, _ kind: RecordKind, _ alias: SQL
  ) throws(Failure) -> SQL? {
    guard Store.hasKeys(field, of: kind) else { return nil }
    let isEmail = field.type == .email || field.type == .emails
    let type: KeyType = isEmail ? .email : .line
    let typed = term.values.first ?? ""
    let word = isEmail ? typed : typed.filter { $0.isASCII && $0.isNumber }
    guard !word.isEmpty else { throw FieldFailure.phone(typed) }
    var parts: [SQL] = [#"n."key" LIKE \#(Store.likePart(word)) ESCAPE '\'"#]
    // Numbers of the country are typed with an eight before them.
    if !isEmail, word.hasPrefix("8"), word.count > 3 {
      parts.append(#"n."key" LIKE \#("+7\(word.dropFirst())%")"#)
    }
    return """
      EXISTS (SELECT 1 FROM record_keys n WHERE n.type = \(type.rawValue)
        AND \(Store.either(parts[...])) AND n.kind = \(kind.name) AND n.record = \(alias).id)
      """
  }

  /// Whether a field shows addresses or numbers by which records of the kind are found.
  private static func hasKeys(_ field: Field, of kind: RecordKind) -> Bool {
    guard hasKeys(kind), field.name != Lead.wrongEmails.name else { return false }
    switch field.type {
    case .email, .emails, .phone, .phones: return true
    default: return false
    }
  }

  /// The pattern of what holds a word.
  static func likePart(_ word: String) -> String {
    var pattern = "%"
    for character in Fold.key(word) {
      if "%_\\".contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
    return pattern + "%"
  }

  private func any(
    _ words: [String], _ field: Field, _ kind: RecordKind, _ alias: SQL, _ column: SQL
  ) throws(Failure) -> SQL {
    guard words.count <= 10_000 else { throw FieldFailure.filterTooLong(field) }
    var parts: [SQL] = []
    for word in words { parts.append(try equals(word, field, kind, alias, column)) }
    return Store.either(parts[...])
  }

  /// Any of the parts, nested by halves: engines limit how deep a condition may go.
  private static func either(_ parts: ArraySlice<SQL>) -> SQL {
    guard parts.count > 1 else { return parts.first ?? "1 = 0" }
    let middle = parts.startIndex + parts.count / 2
    return "(\(either(parts[..<middle])) OR \(either(parts[middle...])))"
  }

  /// None of the values; what is empty differs from every value but from «none».
  private func differs(
    _ words: [String], _ field: Field, _ kind: RecordKind, _ alias: SQL, _ column: SQL
  ) throws(Failure) -> SQL {
    var words = words
    if case .reference = field.type, words.contains("none") {
      words.removeAll { $0 == "none" }
      guard !words.isEmpty else { return "\(column) IS NOT NULL" }
      let same = try any(words, field, kind, alias, column)
      return "(\(column) IS NOT NULL AND NOT \(same))"
    }
    let same = try any(words, field, kind, alias, column)
    return "(\(column) IS NULL OR NOT \(same))"
  }

  private func equals(
    _ word: String, _ field: Field, _ kind: RecordKind, _ alias: SQL, _ column: SQL
  ) throws(Failure) -> SQL {
    switch field.type {
    case .reference where word == "none": return "\(column) IS NULL"
    case .reference, .id, .integer, .money, .quantity, .percent, .flag, .choice, .link, .inn, .kpp,
      .ogrn, .okpo, .bik, .account, .vatRate:
      return "\(column) = \(Store.bound(try value(word, for: field)))"
    case .instant:
      let range = try instants(word, field)
      return
        "(\(column) >= \(range.lowerBound.seconds) AND \(column) < \(range.upperBound.seconds))"
    case .day:
      let range = try days(word, field)
      return "(\(column) >= \(range.lowerBound.iso) AND \(column) < \(range.upperBound.iso))"
    case .stage: return "\(column) IN (\(try stageKeys(word, kind).joined(", ")))"
    case .email, .emails, .phone, .phones: return try byKey(word, field, kind, alias, column)
    case .tags, .references, .list: return try member(word, field, column)
    case .text where field.holdsCurrency:
      return "\(column) = \(Store.bound(try value(word, for: field)))"
    case .text, .prose:
      guard field.traits.contains(.searchable) else {
        return "\(column) IN (\(Store.spellings(word).map { "\($0)" as SQL }.joined(", ")))"
      }
      return #"\#(alias).\#(name: field.keyColumn) = \#(Fold.key(word))"#
    }
  }

  private func member(_ word: String, _ field: Field, _ column: SQL) throws(Failure) -> SQL {
    let wanted: String
    if case .references = field.type {
      wanted = try value(word, for: field).list.first ?? ""
    } else {
      wanted = word
    }
    let line = "\n"
    let parts = Store.spellings(wanted).map { word -> SQL in
      #"(\#(line) || \#(column) || \#(line)) LIKE \#(Store.likeMember(word)) ESCAPE '\'"#
    }
    return Store.either(parts[...])
  }

  /// How a word may be written: engines fold the case of Latin letters alone, and codes of them are
  /// what they are.
  private static func spellings(_ word: String) -> [String] {
    guard word.utf8.contains(where: { $0 > 0x7F }) else { return [word] }
    let capital = word.prefix(1).uppercased()
    var all: [String] = []
    for spelling in [
      word, word.lowercased(), word.uppercased(), capital + word.dropFirst(),
      capital + word.dropFirst().lowercased(),
    ] where !all.contains(spelling) { all.append(spelling) }
    return all
  }

  private static func likeMember(_ word: String) -> String {
    var pattern = "%\n"
    for character in word {
      if "%_\\".contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
    return pattern + "\n%"
  }

  /// Addresses and numbers are found by any of a record's, not only the first.
  private func byKey(
    _ word: String, _ field: Field, _ kind: RecordKind, _ alias: SQL, _ column: SQL
  ) throws(Failure) -> SQL {
    let read = try value(word, for: field)
    let first = read.text ?? read.list.first ?? ""
    guard Store.hasKeys(kind) else { return "\(column) = \(first)" }
    let isEmail = field.type == .email || field.type == .emails
    let type: KeyType = isEmail ? .email : .phone
    let key = isEmail ? try EmailAddress.read(first).key : PhoneNumber(stored: first).e164
    return """
      EXISTS (SELECT 1 FROM record_keys n WHERE n.type = \(type.rawValue) AND n."key" = \(key)
        AND n.kind = \(kind.name) AND n.record = \(alias).id)
      """
  }

  private func stageKeys(_ word: String, _ kind: RecordKind) throws(Failure) -> [SQL] {
    let pipelines =
      kind.name == Deal.kind.name
      ? Set(try stages().filter(\.isOfDeals).map(\.pipeline)).sorted() : [kind.name]
    var keys: [SQL] = []
    var refusal: Failure?
    for pipeline in pipelines {
      do { keys.append("\(try stage(named: word, of: pipeline).key)") } catch { refusal = error }
    }
    if keys.isEmpty, let refusal { throw refusal }
    return keys
  }

  private func range(
    _ term: FilterTerm, _ field: Field, _ column: SQL
  ) throws(Failure) -> SQL {
    var parts: [SQL] = []
    let start = try term.low.map { low throws(Failure) in try bound(low, field, isUpper: false) }
    if let start { parts.append("\(column) >= \(start.value)") }
    if let high = term.high {
      let end = try bound(high, field, isUpper: true)
      if let start, Store.isFixed(term, field),
        Store.isAfter(start.value, end.value, orAt: end.isOpen)
      {
        throw FieldFailure.reversed(term)
      }
      parts.append(end.isOpen ? "\(column) < \(end.value)" : "\(column) <= \(end.value)")
    }
    return "(\(parts.joined(" AND ")))"
  }

  /// Whether a range means the same every day: one with «today» in it may be over by now.
  private static func isFixed(_ term: FilterTerm, _ field: Field) -> Bool {
    switch field.type {
    case .id, .integer, .money, .quantity, .percent: true
    case .day, .instant:
      [term.low, term.high].allSatisfy { $0?.prefix(4).allSatisfy(\.isNumber) ?? false }
    default: false
    }
  }

  private static func isAfter(_ start: SQLValue, _ end: SQLValue, orAt isOpen: Bool) -> Bool {
    if let start = start.integer, let end = end.integer {
      return isOpen ? start >= end : start > end
    }
    if let start = start.text, let end = end.text { return isOpen ? start >= end : start > end }
    return false
  }

  /// An end of a range; times and days end before the next one begins.
  private func bound(
    _ word: String, _ field: Field, isUpper: Bool
  ) throws(Failure) -> (value: SQLValue, isOpen: Bool) {
    switch field.type {
    case .instant:
      let range = try instants(word, field)
      return (.integer((isUpper ? range.upperBound : range.lowerBound).seconds), true)
    case .day:
      let range = try days(word, field)
      return (.text((isUpper ? range.upperBound : range.lowerBound).iso), true)
    case .id, .integer, .money, .quantity, .percent:
      return (Store.bound(try value(word, for: field)), false)
    default: throw FieldFailure.comparison(field, "..")
    }
  }

  /// The moments that a word means: «mon» is the last Monday for what has happened, the next one for
  /// what is planned.
  private func instants(_ word: String, _ field: Field) throws(Failure) -> Range<Instant> {
    try TimeWord.read(word).range(
      now: session.now, zone: session.zone, preferring: Store.preference(field))
  }

  private func days(_ word: String, _ field: Field) throws(Failure) -> Range<Day> {
    try TimeWord.read(word).dayRange(
      now: session.now, zone: session.zone, preferring: Store.preference(field))
  }

  private static let plannedFields: Set<String> = [
    "due_at", "remind_at", "wake_on", "next_due", "next_at", "expected_on", "away_until",
  ]

  static func preference(_ field: Field) -> TimeWord.Preference {
    plannedFields.contains(field.name) ? .current : .past
  }

  /// A value as a column holds it.
  static func bound(_ value: Value) -> SQLValue {
    switch value {
    case .integer(let number): .integer(number)
    case .null: .null
    case .text, .list: value.stored.map(SQLValue.text) ?? .null
    }
  }
}
