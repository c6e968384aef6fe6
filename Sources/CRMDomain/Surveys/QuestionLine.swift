import Wording

extension Questionnaire.Question {
  private static let mostOptions = 30

  /// Reads how a question is begun, `KEY scale 1..10 required low 6`; its words stand below.
  init(line: String) throws(Failure) {
    var words = line.split(separator: " ").map(String.init)
    guard words.count >= 2 else {
      throw Questionnaire.unreadable(
        Text(
          "write 'question KEY scale 1..10|nps|choice|several|text'",
          "пишите question КЛЮЧ scale 1..10|nps|choice|several|text"))
    }
    let key = words.removeFirst()
    try QuestionnaireReader.demandKey(key)
    let shape = try Self.shape(&words)
    var isRequired = false
    var low: Int? = shape == .nps ? 6 : nil
    while !words.isEmpty {
      let word = words.removeFirst()
      if word == "required" {
        isRequired = true
      } else if word == "low", let number = words.first.flatMap({ Int($0) }) {
        low = number
        words.removeFirst()
      } else {
        throw Questionnaire.unreadable(
          Text("'\(word)' means nothing in a question", "«\(word)» в вопросе ничего не значит"))
      }
    }
    self.init(key: key, text: Text("", ""), shape: shape, isRequired: isRequired, low: low)
    if let low, range?.contains(low) != true {
      throw Questionnaire.unreadable(
        Text("'low \(low)' is not within the scale", "low \(low) – вне шкалы"))
    }
  }

  private static func shape(_ words: inout [String]) throws(Failure) -> Questionnaire.Shape {
    let word = words.removeFirst()
    switch word {
    case "nps": return .nps
    case "choice": return .choice([])
    case "several": return .several([])
    case "text": return .text
    case "scale":
      let ends = (words.first ?? "").split(separator: ".").compactMap { Int($0) }
      guard ends.count == 2, ends[0] < ends[1], ends[0] >= 0, ends[1] <= 100,
        ends[1] - ends[0] <= 20
      else {
        throw Questionnaire.unreadable(
          Text("write 'scale 1..10' or 'scale 1..5'", "пишите scale 1..10 или scale 1..5"))
      }
      words.removeFirst()
      return .scale(ends[0], ends[1])
    default:
      throw Questionnaire.unreadable(
        Text(
          "there is no question of the kind '\(word)' (scale, nps, choice, several, text)",
          "нет вопросов вида «\(word)» (scale, nps, choice, several, text)"))
    }
  }

  /// Adds an answer to choose.
  mutating func add(_ option: Questionnaire.Option) throws(Failure) {
    var options = options
    guard !options.contains(where: { $0.key == option.key }), options.count < Self.mostOptions
    else {
      throw Questionnaire.unreadable(
        Text(
          "'\(option.key)' is there twice, or there are too many",
          "«\(option.key)» уже есть, или вариантов слишком много"))
    }
    options.append(option)
    switch shape {
    case .choice: shape = .choice(options)
    case .several: shape = .several(options)
    default:
      throw Questionnaire.unreadable(
        Text(
          "only 'choice' and 'several' have options", "варианты бывают только у choice и several"))
    }
  }
}
