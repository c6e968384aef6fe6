/// What a letter answers to a survey: numbers of questions with the answers, or numbers in order.
public struct AnswerLetter: Sendable, Hashable {
  /// What could be read.
  public private(set) var sheet = AnswerSheet()
  /// Whether the person does not want to be asked.
  public private(set) var isRefusal = false

  private static let refusals: Set<String> = [
    "стоп", "stop", "отписаться", "unsubscribe", "не присылать", "отказываюсь",
  ]

  /// Reads the words of a letter, without what it quotes.
  public init(_ text: String, _ survey: Questionnaire) {
    let lines = text.split(whereSeparator: \.isNewline).prefix(400).map {
      QuestionnaireReader.trimmed($0)
    }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    isRefusal = AnswerLetter.isRefusal(text)
    if isRefusal { return }
    takeNumbered(lines, survey)
    if sheet.isEmpty { takeInOrder(lines, survey) }
  }

  /// Whether a letter says that its writer wants no more of what it answers: «стоп» is its first line.
  public static func isRefusal(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline).lazy.map {
      QuestionnaireReader.trimmed($0)
    }
    guard let first = lines.first(where: { !$0.isEmpty }) else { return false }
    return refusals.contains(Fold.key(first.filter { !"!.,«»\"".contains($0) }))
  }

  /// «1: 9», «2) скорость», «3 - всё хорошо»; what follows a text answer belongs to it.
  private mutating func takeNumbered(_ lines: [String], _ survey: Questionnaire) {
    var open: (question: Questionnaire.Question, words: String)?
    for line in lines {
      if let (place, words) = AnswerLetter.numbered(line),
        let question = survey.question(String(place))
      {
        take(open)
        open = (question, words)
      } else if let held = open, held.question.shape == .text, !AnswerLetter.endsLetter(line) {
        open = (held.question, held.words + "\n" + line)
      } else {
        take(open)
        open = nil
      }
    }
    take(open)
  }

  private mutating func take(_ open: (question: Questionnaire.Question, words: String)?) {
    guard let open, !open.words.isEmpty else { return }
    // What answers nothing stands in the letter, which somebody reads anyway.
    try? sheet.take(open.words, to: open.question)
  }

  private static func endsLetter(_ line: String) -> Bool {
    let key = Fold.key(line)
    return line.hasPrefix("--") || key.hasPrefix("с уважением") || key.hasPrefix("best regards")
  }

  private static func numbered(_ line: String) -> (Int, String)? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let place = Int(digits) else { return nil }
    var rest = line.dropFirst(digits.count).drop { $0 == " " }
    guard let mark = rest.first, ".):-–—=".contains(mark) else { return nil }
    rest = rest.dropFirst()
    return (place, QuestionnaireReader.trimmed(rest))
  }

  /// «9», «9, 10»: the answers to the questions that ask for a number, one after the other.
  private mutating func takeInOrder(_ lines: [String], _ survey: Questionnaire) {
    let scored = survey.questions.filter { $0.range != nil }
    var numbers: [String] = []
    for line in lines.prefix(scored.count) {
      let words = line.split { " ,;".contains($0) }.map(String.init)
      guard words.allSatisfy({ Int($0) != nil }) else { break }
      numbers += words
    }
    guard !numbers.isEmpty, numbers.count <= scored.count else { return }
    var taken = AnswerSheet()
    for (number, question) in zip(numbers, scored) {
      guard (try? taken.take(number, to: question)) != nil else { return }
    }
    sheet = taken
  }
}
