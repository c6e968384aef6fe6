/// What a person reads when a transcript went wrong, and the transcript as it would be right.
enum TranscriptReport {
  /// How many failing steps of one transcript are shown; what follows is mostly their consequence.
  static let stepLimit = 3
  /// How many unchanged lines are shown around a difference.
  private static let context = 2

  /// The failing steps with their differences, `-` for expected and `+` for what came; nil when
  /// all went well.
  static func differences(_ results: [TranscriptRunner.Result], file: String) -> String? {
    let failing = results.filter { !$0.passes }
    guard !failing.isEmpty else { return nil }
    var text = failing.prefix(stepLimit).map { describe($0, file: file) }
    if failing.count > stepLimit {
      text.append("and \(failing.count - stepLimit) more steps of \(file) differ")
    }
    return text.joined(separator: "\n")
  }

  private static func describe(_ result: TranscriptRunner.Result, file: String) -> String {
    let command = result.step.command.split(separator: "\n").first ?? ""
    var lines = ["\(file):\(result.step.line): $ \(command)"]
    if !result.out.isClean { lines += ["  standard output differs:"] + show(result.out) }
    if !result.err.isClean { lines += ["  standard error differs:"] + show(result.err) }
    if result.code != result.step.code {
      lines.append("  exit code \(result.code), expected \(result.step.code)")
    }
    return lines.joined(separator: "\n")
  }

  private static func show(_ alignment: LineAlignment) -> [String] {
    let rows = alignment.rows
    let changed = rows.indices.filter { index in
      switch rows[index] {
      case .missing, .extra: true
      case .same, .gap: false
      }
    }
    var shown: [String] = []
    var next = 0
    for index in rows.indices {
      while next < changed.count, changed[next] < index - context { next += 1 }
      guard next < changed.count, abs(changed[next] - index) <= context else {
        if shown.last != "        …" { shown.append("        …") }
        continue
      }
      switch rows[index] {
      case .same(let line, let actual): shown.append("\(number(line.number))   \(actual)")
      case .gap(let line, _): shown.append("\(number(line.number))   [...]")
      case .missing(let line): shown.append("\(number(line.number)) - \(line.raw)")
      case .extra(let actual): shown.append("\(number(0)) + \(actual)")
      }
    }
    return shown
  }

  private static func number(_ number: Int) -> String {
    let text = number > 0 ? String(number) : ""
    return String(repeating: " ", count: max(0, 8 - text.count)) + text
  }

  /// The text of `transcript` with the expectations that did not hold replaced by what came; nil
  /// when there is nothing to replace. Lines with `[..]` and `[...]` stay where they still hold.
  static func updated(
    _ transcript: Transcript, _ results: [TranscriptRunner.Result]
  ) -> String? {
    var lines = transcript.lines
    let failing = results.filter { !$0.passes }
    for result in failing.reversed() {
      var body = result.out.written.map { $0 }
      if body.last == "" { body[body.count - 1] = "\\" }
      body += result.err.written.map { $0.isEmpty ? "2>" : "2> " + $0 }
      if result.code != 0 { body.append("? \(result.code)") }
      lines.replaceSubrange(result.step.body, with: body)
    }
    return failing.isEmpty ? nil : lines.map { $0 + "\n" }.joined()
  }
}

extension LineAlignment {
  /// The expectation that would have held.
  fileprivate var written: [String] {
    rows.compactMap { row in
      switch row {
      case .same(let line, _), .gap(let line, _): line.raw
      case .extra(let actual): ExpectedLine.writing(actual)
      case .missing: nil
      }
    }
  }
}
