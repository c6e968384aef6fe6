/// Which column of a call detail record says what; found from the row itself, because exchanges
/// write from 15 to 26 columns and change the number when they are set up anew.
struct RecordLayout: Sendable, Equatable {
  /// The formats that records come in.
  enum Name: Sendable {
    case asterisk, custom, freeswitch, header
  }

  let name: Name
  /// The column of each thing, by Asterisk's names.
  let places: [String: Int]

  func cell(_ thing: String, _ cells: [String]) -> String {
    guard let place = places[thing], place < cells.count else { return "" }
    return cells[place]
  }

  private static let head = [
    "accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp",
    "lastdata", "start", "answer", "end", "duration", "billsec", "disposition", "amaflags",
  ]
  private static let customHead = [
    "clid", "src", "dst", "dcontext", "channel", "dstchannel", "lastapp", "lastdata", "start",
    "answer", "end", "duration", "billsec", "disposition", "amaflags", "accountcode", "uniqueid",
    "userfield", "sequence", "linkedid",
  ]
  private static let freeswitchHead = [
    "clid", "src", "dst", "dcontext", "start", "answer", "end", "duration", "billsec",
    "disposition", "uniqueid", "bleg", "accountcode",
  ]

  /// The layout of a row; nil for what is no record.
  static func of(_ cells: [String]) -> RecordLayout? {
    if isTime(cells, 9), cells.count >= 16, cells.count <= 21 {
      return RecordLayout(name: .asterisk, places: places(head + tail(cells)))
    }
    if isTime(cells, 8), cells.count >= 17, cells.count <= 20 {
      return RecordLayout(name: .custom, places: places(customHead))
    }
    if isTime(cells, 4), cells.count >= 11 {
      return RecordLayout(name: .freeswitch, places: places(freeswitchHead))
    }
    return nil
  }

  /// The columns behind the sixteenth, by their number and shape.
  private static func tail(_ cells: [String]) -> [String] {
    let isIdentified = cells.count > 16 && CallLeg.epoch(of: cells[16]) != nil
    let one =
      isIdentified || cells.count > 16 && cells[16].hasPrefix("crm-") ? "uniqueid" : "userfield"
    let three = ["peeraccount", "linkedid", "sequence"]
    switch cells.count {
    case 17: return [one]
    case 18: return ["uniqueid", "userfield"]
    case 19: return three
    case 20: return [one] + three
    case 21: return ["uniqueid", "userfield"] + three
    default: return []
    }
  }

  private static func places(_ names: [String]) -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, name) in names.enumerated() { places[name] = index }
    return places
  }

  private static func isTime(_ cells: [String], _ place: Int) -> Bool {
    place < cells.count && WallTime.read(cells[place]) != nil
  }

  // MARK: Rows that name their columns

  private static let synonyms: [String: String] = [
    "calldate": "start", "starttime": "start", "calltime": "start", "answertime": "answer",
    "endtime": "end", "callernumber": "src", "callerid": "clid", "callername": "clid",
    "calleenumber": "dst", "destination": "dst", "destchannel": "dstchannel",
    "destinationchannel": "dstchannel", "destinationcontext": "dcontext", "context": "dcontext",
    "talktime": "billsec", "billableseconds": "billsec", "callstatus": "disposition",
    "status": "disposition", "session": "linkedid", "recordfiles": "recordingfile",
    "recordfile": "recordingfile", "sourcechannel": "channel", "lastapplication": "lastapp",
    "loguserfield": "userfield", "actionowner": "owner", "accountcode": "accountcode",
  ]

  /// The layout that a header names: it has to say who, whom and when.
  static func header(_ cells: [String]) -> RecordLayout? {
    var places: [String: Int] = [:]
    for (index, cell) in cells.enumerated() {
      let key = cell.lowercased().filter { $0.isLetter || $0.isNumber }
      let name = synonyms[key] ?? key
      if places[name] == nil { places[name] = index }
    }
    guard ["src", "dst", "start"].allSatisfy({ places[$0] != nil }) else { return nil }
    return RecordLayout(name: .header, places: places)
  }
}

/// Times as exchanges write them: `2024-01-22 10:00:00`, without a zone.
enum WallTime {
  /// The seconds since 1970 as if the wall clock showed UTC.
  static func read(_ text: String) -> Int64? {
    let bytes = Array(text.utf8.prefix(19))
    guard bytes.count == 19, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A,
      bytes[16] == 0x3A
    else { return nil }
    func number(_ range: Range<Int>) -> Int64? {
      var value: Int64 = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int64(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 61
    else { return nil }
    return days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// The days since 1970 of a day of the Gregorian calendar.
  static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
