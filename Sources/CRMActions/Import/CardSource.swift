public import Platform
public import Wording

/// Persons from vCards 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), one card after another.
///
/// What a contact has no field for (photographs, addresses, notes) is passed over, and told by name.
public struct CardSource: ImportSource {
  private static let columns = [
    "name", "last_name", "first_name", "patronymic", "position", "companies", "birthday",
  ]
  /// Properties that tell of the card and not of the person.
  private static let technical: Set<String> = [
    "VERSION", "PRODID", "UID", "REV", "KIND", "SORT-STRING", "CLASS", "SOURCE", "MAILER",
  ]
  /// Names that are told at most: no honest file has more.
  private static let namesLimit = 100
  /// Bytes of one card at most; photographs stand in cards.
  private static let cardLimit = 16 << 20

  private let text: TextInput
  private var line = 0
  private var ahead: [UInt8]?
  /// The properties that are no columns, in the order met.
  public private(set) var passedOver: [String] = []

  /// Cards name what they hold themselves.
  public var heading: [String]? { nil }

  /// Reads cards from `text`.
  public init(_ text: TextInput) {
    self.text = text
  }

  /// The next person; a card that breaks off is a failure that names its first line.
  public mutating func next() throws(Failure) -> ImportRow? {
    while let property = try nextProperty() {
      guard property.name == "BEGIN", property.value.uppercased() == "VCARD" else { continue }
      let start = line
      do {
        return try card(from: start)
      } catch {
        throw error.at(Text("line \(start)", "строка \(start)"))
      }
    }
    return nil
  }

  private mutating func card(from start: Int) throws(Failure) -> ImportRow {
    var single: [String: String] = [:]
    var lists: [String: [String]] = [:]
    while let property = try nextProperty() {
      switch property.name {
      case "END": return CardSource.row(start, single, lists)
      case "BEGIN": throw CardSource.cut
      case "FN": single["name"] = property.text
      case "N": CardSource.read(name: property.parts, into: &single)
      case "TITLE": single["position"] = single["position"] ?? property.text
      case "ORG": single["companies"] = single["companies"] ?? property.parts.first
      case "BDAY":
        single["birthday"] = CardSource.day(property.value)
        if single["birthday"] == nil { passOver(property) }
      case "EMAIL": lists["emails", default: []].append(property.bare("mailto:"))
      case "TEL": lists["phones", default: []].append(property.telephone)
      case "CATEGORIES": lists["tags", default: []] += property.members
      default: passOver(property)
      }
    }
    throw CardSource.cut
  }

  private mutating func passOver(_ property: CardProperty) {
    guard !property.value.isEmpty, !CardSource.technical.contains(property.name),
      passedOver.count < CardSource.namesLimit, !passedOver.contains(property.name)
    else { return }
    passedOver.append(property.name)
  }

  private static func row(
    _ line: Int, _ single: [String: String], _ lists: [String: [String]]
  ) -> ImportRow {
    var names: [String] = []
    var words: [String?] = []
    var single = single
    if single["name"]?.isEmpty ?? true {
      let parts = ["last_name", "first_name", "patronymic"].compactMap { single[$0] }
      single["name"] = parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    for name in columns {
      guard let word = single[name], !word.isEmpty else { continue }
      names.append(name)
      words.append(word)
    }
    for name in ["emails", "phones", "tags"] {
      guard let members = lists[name]?.filter({ !$0.isEmpty }), !members.isEmpty else { continue }
      names.append(name)
      words.append(members.joined(separator: "\n"))
    }
    return ImportRow(line: line, columns: names, words: words)
  }

  private static func read(name parts: [String], into single: inout [String: String]) {
    for (place, field) in ["last_name", "first_name", "patronymic"].enumerated()
    where place < parts.count && !parts[place].isEmpty {
      single[field] = parts[place]
    }
  }

  /// `19850412`, `1985-04-12`, either with a time behind; a birthday without a year is left out.
  private static func day(_ word: String) -> String? {
    if word.hasPrefix("--") { return nil }
    let date = word.split(separator: "T").first.map(String.init) ?? word
    guard date.utf8.count == 8, date.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return date
    }
    let digits = Array(date)
    return "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
  }

  // MARK: Lines

  /// The next line with the ones that continue it.
  private mutating func nextProperty() throws(Failure) -> CardProperty? {
    while let first = try nextLine() {
      var bytes = first
      while bytes.count <= CardSource.cardLimit, let more = try nextLine() {
        if more.first == 0x20 || more.first == 9 {
          bytes += more.dropFirst()
        } else if CardProperty.continues(bytes) {
          // A soft line end of quoted-printable, as vCard 2.1 has it.
          bytes = bytes.dropLast() + more
        } else {
          ahead = more
          line -= 1
          break
        }
      }
      if let property = CardProperty(bytes) { return property }
    }
    return nil
  }

  private mutating func nextLine() throws(Failure) -> [UInt8]? {
    if let held = ahead {
      ahead = nil
      line += 1
      return held
    }
    guard let next = try text.nextLine() else { return nil }
    line += 1
    return next.bytes
  }

  private static let cut = Failure(
    .data, "vcard.cut", Text("the card has no END:VCARD", "у карточки нет END:VCARD"),
    hint: Text("the file may be cut off", "возможно, файл обрезан"))
}
