import CRMDomain
import Wording

/// How a question is put to a person.
enum SurveyWords {
  /// The question with its number, its scale and its options.
  static func question(_ question: Questionnaire.Question, _ place: Int) -> Text {
    var words = Text(verbatim: "\(place). ") + question.text
    if let range = question.range {
      words = words + Text(verbatim: " (\(range.lowerBound)–\(range.upperBound))")
    }
    for (place, option) in question.options.enumerated() {
      words = words + Text(verbatim: "\n   \(place + 1) \(option.key) – ") + option.text
    }
    return words
  }
}
