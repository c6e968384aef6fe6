public import Wording

/// What somebody answered to the questions of a survey.
public struct AnswerSheet: Sendable, Hashable {
  /// The answers by question: numbers and keys of options as words, texts as they are.
  public private(set) var values: [String: [String]] = [:]

  /// A line end within an answer: answers are kept a line each.
  private static let lineEnd: Unicode.Scalar = "\u{2028}"
  private static let longestText = 4_000

  /// No answers yet.
  public init() {}

  /// The answers that an invitation keeps: `overall=9`, a line each.
  public init(stored lines: [String]) {
    for line in lines {
      guard let place = line.firstIndex(of: "=") else { continue }
      let key = String(line[..<place])
      let value = line[line.index(after: place)...].unicodeScalars.map {
        $0 == AnswerSheet.lineEnd ? "\n" : Character($0)
      }
      values[key] = [String(value)]
    }
  }

  /// The lines to keep, in the order of the questions; answers to former questions last.
  public func stored(_ survey: Questionnaire) -> [String] {
    let known = survey.questions.map(\.key)
    let former = values.keys.filter { !known.contains($0) }.sorted()
    return (known + former).compactMap { key in
      guard let value = values[key] else { return nil }
      var line = String.UnicodeScalarView()
      for scalar in value.joined(separator: ",").unicodeScalars {
        line.append(scalar == "\n" ? AnswerSheet.lineEnd : scalar)
      }
      return "\(key)=\(String(line))"
    }
  }

  /// Whether nothing was answered.
  public var isEmpty: Bool { values.isEmpty }

  /// The one value of a question.
  public func value(_ key: String) -> String? { values[key]?.joined(separator: ",") }

  /// The keys that were chosen of several.
  public func choices(_ key: String) -> [String] {
    (values[key] ?? []).flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// The number that was answered.
  public func number(_ key: String) -> Int? { value(key).flatMap { Int($0) } }

  /// Takes an answer as somebody wrote it; an empty one takes the answer back.
  public mutating func take(
    _ words: String, to question: Questionnaire.Question
  ) throws(Failure) {
    let words = AnswerSheet.cleaned(words)
    guard !words.isEmpty else {
      values[question.key] = nil
      return
    }
    switch question.shape {
    case .scale, .nps: values[question.key] = [try AnswerSheet.number(words, question)]
    case .choice: values[question.key] = [try AnswerSheet.option(words, question)]
    case .several:
      var keys: [String] = []
      for word in AnswerSheet.members(words) {
        let key = try AnswerSheet.option(word, question)
        if !keys.contains(key) { keys.append(key) }
      }
      values[question.key] = [keys.joined(separator: ",")]
    case .text: values[question.key] = [String(words.prefix(AnswerSheet.longestText))]
    }
  }

  /// Whether an answer that is here becomes another one when that sheet is put over this one.
  public func changes(under other: AnswerSheet) -> Bool {
    other.values.contains { key, new in values[key].map { $0 != new } ?? false }
  }

  /// Puts the answers of another sheet over these.
  public mutating func merge(_ other: AnswerSheet) {
    values.merge(other.values) { _, new in new }
  }

  /// The required questions that lack an answer; the first question of all where nothing is required
  /// and nothing was answered.
  public func missing(_ survey: Questionnaire) -> [Questionnaire.Question] {
    let open = survey.questions.filter { $0.isRequired && values[$0.key] == nil }
    guard open.isEmpty, !survey.questions.contains(where: { values[$0.key] != nil }) else {
      return open
    }
    return Array(survey.questions.prefix(1))
  }

  /// The first number that was answered: what the person thinks of us.
  public func score(_ survey: Questionnaire) -> Int? {
    survey.questions.lazy.filter { $0.range != nil }.compactMap { number($0.key) }.first
  }

  /// Whether any number is as low as its question calls low.
  public func isLow(_ survey: Questionnaire) -> Bool {
    survey.questions.contains { question in
      guard let low = question.low, let number = number(question.key) else { return false }
      return number <= low
    }
  }

  // MARK: Reading

  private static func cleaned(_ words: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      if scalar == "\r" { continue }
      let isEnd = scalar == lineEnd || scalar == "\u{2029}" || scalar == "\u{85}"
      let isControl = scalar.value < 0x20 && scalar != "\n" || scalar.value == 0x7F
      scalars.append(isEnd ? "\n" : isControl ? " " : scalar)
    }
    return String(scalars).stripped
  }

  private static func number(
    _ words: String, _ question: Questionnaire.Question
  ) throws(Failure) -> String {
    // «9 из 10», «9/10», «9.» mean 9.
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    let rest = Fold.key(String(words.dropFirst(digits.count)))
    let isPlain =
      rest.isEmpty || [".", "!", "/", "из", "of", "балл"].contains { rest.hasPrefix($0) }
    guard let range = question.range, isPlain, let number = Int(digits), range.contains(number)
    else {
      let range = question.range ?? 0...10
      throw wrong(
        words, question,
        Text(
          "a number from \(range.lowerBound) to \(range.upperBound)",
          "число от \(range.lowerBound) до \(range.upperBound)"))
    }
    return String(number)
  }

  private static func members(_ words: String) -> [String] {
    words.split { $0 == "," || $0 == ";" || $0 == "\n" }.map { QuestionnaireReader.trimmed($0) }
      .filter { !$0.isEmpty }
  }

  /// An option by its key, its number or its words.
  private static func option(
    _ word: String, _ question: Questionnaire.Question
  ) throws(Failure) -> String {
    let options = question.options
    if let named = options.first(where: { $0.key == word }) { return named.key }
    let digits = word.last == "." || word.last == ")" ? word.dropLast() : word[...]
    if let place = Int(digits), place >= 1, place <= options.count {
      return options[place - 1].key
    }
    let key = Fold.key(word)
    let said = options.first { Fold.key($0.text.ru) == key || Fold.key($0.text.en) == key }
    if let said { return said.key }
    let keys = options.map(\.key).joined(separator: ", ")
    throw wrong(word, question, Text("one of \(keys)", "одно из: \(keys)"))
  }

  private static func wrong(
    _ words: String, _ question: Questionnaire.Question, _ wanted: Text
  ) -> Failure {
    let said = String(words.prefix(60))
    return Failure(
      .data, "survey.wrong-answer",
      Text(
        "'\(said)' does not answer '\(question.key)'", "«\(said)» – не ответ на «\(question.key)»"),
      hint: Text("answer with ", "ответ: ") + wanted)
  }
}
