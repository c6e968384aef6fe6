public import Wording

/// A survey as its file says: questions, and the letter that brings them.
public struct Questionnaire: Sendable, Hashable {
  /// One of the answers that a question offers.
  public struct Option: Sendable, Hashable {
    /// What is kept of it.
    public let key: String
    /// What a person reads.
    public let text: Text
  }

  /// What may be answered to a question.
  public enum Shape: Sendable, Hashable {
    /// A number from … to ….
    case scale(Int, Int)
    /// Whether one would recommend us, from 0 to 10.
    case nps
    /// One of the options.
    case choice([Option])
    /// Any of the options.
    case several([Option])
    /// One's own words.
    case text
  }

  /// One question.
  public struct Question: Sendable, Hashable {
    /// Its name in answers and results.
    public let key: String
    /// What is asked.
    public internal(set) var text: Text
    /// What may be answered.
    public internal(set) var shape: Shape
    /// Whether a page is complete only with it.
    public let isRequired: Bool
    /// Up to which answer it is a cry for help.
    public let low: Int?
  }

  /// The name, as on the command line.
  public let name: String
  /// The topic of consents that it belongs to.
  public internal(set) var topic = Questionnaire.anyTopic
  /// The title.
  public internal(set) var title = Text("", "")
  /// The subject of the letter.
  public internal(set) var subject = Text("", "")
  /// The words of the letter.
  public internal(set) var letter = Text("", "")
  /// The words of the reminder; the usual ones where nil.
  public internal(set) var reminder: Text?
  /// What the page says in the end; the usual words where nil.
  public internal(set) var thanks: Text?
  /// When the manager is to call as well, counted from the letter; never where nil.
  public internal(set) var call: TimeWord?
  /// When the person is reminded, counted from the letter; never where nil.
  public internal(set) var remind: TimeWord?
  /// When the same person may be asked again, counted from the last time; never where nil.
  public internal(set) var again: TimeWord?
  /// The questions.
  public internal(set) var questions: [Question] = []
  /// Whether everything is said in both languages.
  public internal(set) var isBilingual = false

  /// The topic of surveys that name none.
  public static let anyTopic = "surveys"

  init(name: String) {
    self.name = name
  }

  /// The question of a key, or of a place as `q1` or `1`.
  public func question(_ word: String) -> Question? {
    if let named = questions.first(where: { $0.key == word }) { return named }
    let digits = word.hasPrefix("q") ? word.dropFirst() : word[...]
    guard let place = Int(digits), place >= 1, place <= questions.count else { return nil }
    return questions[place - 1]
  }
}

extension Questionnaire.Question {
  /// The options, where it has some.
  public var options: [Questionnaire.Option] {
    switch shape {
    case .choice(let options), .several(let options): options
    case .scale, .nps, .text: []
    }
  }

  /// The lowest and highest number, where it asks for one.
  public var range: ClosedRange<Int>? {
    switch shape {
    case .scale(let low, let high): low...high
    case .nps: 0...10
    case .choice, .several, .text: nil
    }
  }

  /// What the question is called in results.
  public var shapeName: String {
    switch shape {
    case .scale: "scale"
    case .nps: "nps"
    case .choice: "choice"
    case .several: "several"
    case .text: "text"
    }
  }
}
