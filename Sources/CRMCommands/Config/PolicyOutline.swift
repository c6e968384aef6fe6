import Wording

/// On which line each table and key of a TOML file stands: the parser keeps that to itself.
///
/// Paths are keys and places: `pipeline`, `1`, `stage`, `0`, `kind`. Lines that are neither tables nor
/// keys are refused here, before the parser sees them: it stops the program at some of them.
struct PolicyOutline {
  private var lines: [[String]: Int] = [:]
  private var path: [String] = []
  private var counts: [[String]: Int] = [:]

  init(_ text: String) throws(Failure) {
    var scan = PolicyScan(text)
    while let first = scan.nextLine() {
      let line = scan.line
      switch first {
      case UInt8(ascii: "["): try takeHeader(&scan, line)
      default:
        guard let key = scan.word(), scan.skipsBlanks(), scan.take(UInt8(ascii: "=")) else {
          throw PolicyOutline.unreadable(line)
        }
        lines[path + [key]] = line
        guard scan.skipValue() else { throw PolicyOutline.endless(line) }
      }
    }
  }

  /// The line of a table or key.
  func line(_ path: [String]) -> Int? { lines[path] }

  private mutating func takeHeader(_ scan: inout PolicyScan, _ line: Int) throws(Failure) {
    let open = UInt8(ascii: "[")
    let close = UInt8(ascii: "]")
    _ = scan.take(open)
    let isArray = scan.take(open)
    var keys: [String] = []
    repeat {
      _ = scan.skipsBlanks()
      guard let key = scan.word() else { throw PolicyOutline.unreadable(line) }
      keys.append(key)
      _ = scan.skipsBlanks()
    } while scan.take(UInt8(ascii: "."))
    let isClosed = scan.take(close) && (!isArray || scan.take(close))
    guard isClosed, scan.endsLine() else { throw PolicyOutline.unreadable(line) }
    if isArray {
      path = counted(keys)
      let section = Array(path.dropLast())
      if lines[section] == nil { lines[section] = line }
    } else {
      path = placed(keys)
    }
    lines[path] = line
  }

  /// The path of one more table of an array, within the last one of each array above.
  private mutating func counted(_ keys: [String]) -> [String] {
    let array = placed(Array(keys.dropLast())) + keys.suffix(1)
    let place = counts[array, default: 0]
    counts[array] = place + 1
    return array + [String(place)]
  }

  private func placed(_ keys: [String]) -> [String] {
    var path: [String] = []
    for key in keys {
      path.append(key)
      if let count = counts[path] { path.append(String(count - 1)) }
    }
    return path
  }

  private static func unreadable(_ line: Int) -> Failure {
    Failure(
      .data, "policy.unreadable",
      Text(
        "line \(line): neither a table [[name]] nor key = value",
        "строка \(line): не таблица [[имя]] и не ключ = значение"))
  }

  private static func endless(_ line: Int) -> Failure {
    Failure(
      .data, "policy.unreadable",
      Text("line \(line): the value does not end", "строка \(line): значение не закончено"))
  }
}
