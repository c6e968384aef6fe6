import Platform

/// Turns JSON into answers: members become `a[b][0]`, lists of plain values several answers.
enum JSONAnswers {
  static func flat(_ value: JSONValue) -> [FormBody.Answer] {
    var answers: [FormBody.Answer] = []
    add(value, [], &answers)
    return answers
  }

  private static func add(
    _ value: JSONValue, _ path: [String], _ answers: inout [FormBody.Answer]
  ) {
    switch value {
    case .object(let members):
      for (name, member) in members { add(member, path + [name], &answers) }
    case .list(let members):
      for (index, member) in members.enumerated() {
        let isPlain = plain(member) != nil
        add(member, isPlain && !path.isEmpty ? path : path + [String(index)], &answers)
      }
    case .null: return
    default:
      guard let text = plain(value), let first = path.first else { return }
      let rest = path.dropFirst().map { "[\($0)]" }.joined()
      answers.append(FormBody.Answer(name: first + rest, value: text))
    }
  }

  private static func plain(_ value: JSONValue) -> String? {
    switch value {
    case .text(let text): text
    case .number(let digits): digits
    case .flag(let flag): flag ? "true" : "false"
    default: nil
    }
  }
}
