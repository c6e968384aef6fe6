/// One expected line of output.
struct ExpectedLine: Equatable, Sendable {
  /// The line's number in the transcript, from 1; 0 for a line that is not from a file.
  let number: Int
  /// The line as it stands in the transcript, without `2> ` before it.
  let raw: String

  /// What a transcript says in place of the line break that is missing at the end of the output.
  static let noNewline = "\\ no newline at the end"

  /// Whether the line stands for any number of lines.
  var isGap: Bool { raw == "[...]" }

  /// Whether the line accepts `actual`, byte by byte.
  ///
  /// A leading backslash makes the rest plain text; otherwise `[..]` stands for anything.
  func accepts(_ actual: String) -> Bool {
    if raw == Self.noNewline || !raw.hasPrefix("\\") {
      return Self.match(pattern: Array(raw.utf8), text: Array(actual.utf8))
    }
    return raw.utf8.dropFirst().elementsEqual(actual.utf8)
  }

  /// How a transcript writes the output line `actual`, so that it means just that.
  static func writing(_ actual: String) -> String {
    if actual == noNewline { return actual }
    let looksSpecial =
      ["$ ", "#", "2>", "? ", "@", "-- ", "\\"].contains { actual.hasPrefix($0) }
      || actual == "[...]" || Self.parts(Array(actual.utf8)).count > 1
    return looksSpecial ? "\\" + actual : actual
  }

  private static func match(pattern: [UInt8], text: [UInt8]) -> Bool {
    let parts = parts(pattern)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return pattern == text
    }
    guard text.count >= first.count + last.count, text.starts(with: first),
      text.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = text[first.count..<(text.count - last.count)]
    for part in parts.dropFirst().dropLast() {
      guard let end = Self.end(of: part, in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }

  /// The pieces of `pattern` between the `[..]` marks.
  private static func parts(_ pattern: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = Array("[..]".utf8)[...]
    var parts: [ArraySlice<UInt8>] = []
    var rest = pattern[...]
    while let end = end(of: mark, in: rest) {
      parts.append(rest[..<(end - mark.count)])
      rest = rest[end...]
    }
    return parts + [rest]
  }

  /// Where the first occurrence of `part` ends.
  private static func end(of part: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Int? {
    guard text.count >= part.count else { return nil }
    for start in text.startIndex...(text.endIndex - part.count)
    where text[start..<(start + part.count)].elementsEqual(part) {
      return start + part.count
    }
    return nil
  }
}

/// Expected and actual lines side by side, with the fewest lines missing or too many.
struct LineAlignment: Sendable {
  /// One row of the comparison.
  enum Row: Equatable, Sendable {
    /// The expected line accepts the actual one.
    case same(ExpectedLine, String)
    /// `[...]` and what it swallowed.
    case gap(ExpectedLine, [String])
    /// Expected, but not there.
    case missing(ExpectedLine)
    /// There, but not expected.
    case extra(String)
  }

  /// The rows, in the order of the output.
  let rows: [Row]

  /// Whether nothing is missing and nothing is too much.
  var isClean: Bool {
    rows.allSatisfy { row in
      switch row {
      case .same, .gap: true
      case .missing, .extra: false
      }
    }
  }

  /// Aligns the lines; time and memory grow with the product of the two counts, after equal
  /// beginnings are taken off.
  init(expected: [ExpectedLine], actual: [String]) {
    var head: [Row] = []
    while head.count < min(expected.count, actual.count),
      case let line = expected[head.count], !line.isGap, line.accepts(actual[head.count])
    {
      head.append(.same(line, actual[head.count]))
    }
    let tail = Self.align(Array(expected[head.count...]), Array(actual[head.count...]))
    rows = head + tail
  }

  private static func align(_ expected: [ExpectedLine], _ actual: [String]) -> [Row] {
    let costs = costs(expected, actual)
    var rows: [Row] = []
    var (left, right) = (0, 0)
    while left < expected.count || right < actual.count {
      let cost = costs[left][right]
      if left < expected.count, expected[left].isGap {
        var swallowed: [String] = []
        while costs[left + 1][right] != cost {
          swallowed.append(actual[right])
          right += 1
        }
        rows.append(.gap(expected[left], swallowed))
        left += 1
      } else if left < expected.count, right < actual.count, costs[left + 1][right + 1] == cost,
        expected[left].accepts(actual[right])
      {
        rows.append(.same(expected[left], actual[right]))
        (left, right) = (left + 1, right + 1)
      } else if left < expected.count, costs[left + 1][right] + 1 == cost {
        rows.append(.missing(expected[left]))
        left += 1
      } else {
        rows.append(.extra(actual[right]))
        right += 1
      }
    }
    return rows
  }

  /// `costs[i][j]`: how many lines differ at least between `expected[i...]` and `actual[j...]`.
  private static func costs(_ expected: [ExpectedLine], _ actual: [String]) -> [[Int]] {
    var costs = Array(
      repeating: Array(repeating: 0, count: actual.count + 1), count: expected.count + 1)
    for left in stride(from: expected.count, through: 0, by: -1) {
      for right in stride(from: actual.count, through: 0, by: -1) {
        if left == expected.count {
          costs[left][right] = actual.count - right
        } else if expected[left].isGap {
          let swallow = right < actual.count ? costs[left][right + 1] : Int.max
          costs[left][right] = min(costs[left + 1][right], swallow)
        } else if right == actual.count {
          costs[left][right] = costs[left + 1][right] + 1
        } else if expected[left].accepts(actual[right]) {
          costs[left][right] = costs[left + 1][right + 1]
        } else {
          costs[left][right] = min(costs[left + 1][right], costs[left][right + 1]) + 1
        }
      }
    }
    return costs
  }
}
