import CRMDomain
import CRMStore
import Wording

/// What stands in the places of a survey's letter: `{link}` and `{questions}` of its own, and those of
/// templates that begin with a record: `{contact.first_name}`, `{deal.owner.email}`.
struct SurveyPlaces {
  let store: Store
  let links: LetterLinks
  let owner: Int64?
  let survey: Questionnaire
  let language: Language
  /// The address of the page, where there is a web server.
  let page: String?
  /// What our company is called.
  let company: String?

  private static let own = ["link", "questions", "survey", "our.name"]
  private static let kinds: [String: RecordKind] = [
    "contact": Contact.kind, "company": Company.kind, "deal": Deal.kind, "lead": Lead.kind,
    "owner": User.kind,
  ]
  /// Marks a place that nothing stands in.
  private static let gap: Character = "\u{0}"

  /// Fails unless all places can be filled.
  static func demand(_ places: [String], _ store: Store) throws(Failure) {
    for place in places where !own.contains(place) {
      guard let (kind, rest) = parted(place) else { throw unknown(place) }
      do {
        try TemplatePlaces(store, kind).demandKnown("{\(rest)}")
      } catch {
        throw unknown(place)
      }
    }
  }

  /// The kind of record that a place begins with, and its way from there.
  private static func parted(_ place: String) -> (kind: RecordKind, rest: String)? {
    let parts = place.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = kinds[parts[0]] else { return nil }
    return (kind, parts[1])
  }

  private static func unknown(_ place: String) -> Failure {
    Failure(
      .data, "survey.place",
      Text("nothing is known for the place {\(place)}", "нечего подставить вместо {\(place)}"),
      hint: Text(
        "{link}, {questions}, {survey}, {our.name}, or a field: {contact.first_name}, "
          + "{company.name}, {deal.title}, {owner.name}",
        "{link}, {questions}, {survey}, {our.name} или поле: {contact.first_name}, "
          + "{company.name}, {deal.title}, {owner.name}"))
  }

  /// The letter: what it does not say about the page and the questions itself stands at its end.
  func letter(_ words: String) throws(Failure) -> String {
    var words = words
    let places = Blank(words).places
    if page != nil, !places.contains("link") { words += "\n\n{link}" }
    if !places.contains("questions") { words += "\n\n{questions}" }
    return try filled(words)
  }

  /// A text with its places filled in; a line of which nothing is left goes.
  func filled(_ words: String) throws(Failure) -> String {
    var lines: [String] = []
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      let blank = Blank(String(line))
      guard !blank.places.isEmpty else {
        lines.append(String(line))
        continue
      }
      let text = try blank.filled { name throws(Failure) in
        try value(name) ?? String(SurveyPlaces.gap)
      }
      guard text.contains(SurveyPlaces.gap) else {
        lines.append(text)
        continue
      }
      let rest = SurveyPlaces.closed(text)
      if rest.contains(where: { $0.isLetter || $0.isNumber }) { lines.append(rest) }
    }
    return SurveyPlaces.withoutHoles(lines)
  }

  /// «Здравствуйте, {…}!» without a name is «Здравствуйте!».
  private static func closed(_ text: String) -> String {
    var result: [Character] = []
    for character in text {
      if character == gap {
        while let last = result.last, last == " " || last == "," { result.removeLast() }
      } else {
        result.append(character)
      }
    }
    return String(result)
  }

  /// Two empty lines in a row are one.
  private static func withoutHoles(_ lines: [String]) -> String {
    var kept: [String] = []
    for line in lines where !(line.isEmpty && kept.last?.isEmpty ?? true) { kept.append(line) }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }

  private func value(_ place: String) throws(Failure) -> String? {
    switch place {
    case "link": return page
    case "questions": return questions
    case "survey": return survey.title[language]
    case "our.name": return company
    default: break
    }
    guard let (kind, rest) = SurveyPlaces.parted(place), let id = record(kind) else { return nil }
    // The letter says the same whoever happens to send it.
    return try store.unrestricted { () throws(Failure) in
      guard let record = try store.find(kind, id) else { return nil }
      let filling = TemplateFilling(store, record, language)
      let (words, empty) = try filling.filled("{\(rest)}")
      return empty.isEmpty ? words : nil
    }
  }

  private func record(_ kind: RecordKind) -> Int64? {
    switch kind.name {
    case Contact.kind.name: links.contact
    case Company.kind.name: links.company
    case Deal.kind.name: links.deal
    case Lead.kind.name: links.lead
    default: owner
    }
  }

  /// The questions with their numbers, for an answer by letter.
  private var questions: String {
    let head = Text(
      page == nil
        ? "Please answer this letter: the number of the question and the answer, as \"1: 9\"."
        : "Or just answer this letter: the number of the question and the answer, as \"1: 9\".",
      page == nil
        ? "Просто ответьте на это письмо: номер вопроса и ответ, например «1: 9»."
        : "Или просто ответьте на это письмо: номер вопроса и ответ, например «1: 9».")
    var lines = [head[language], ""]
    for (place, question) in survey.questions.enumerated() {
      lines.append("\(place + 1). \(question.text[language])\(kindOf(question))")
      if !question.options.isEmpty {
        let options = question.options.enumerated().map { "\($0 + 1) – \($1.text[language])" }
        lines.append("   " + options.joined(separator: "; "))
      }
    }
    let refusal = Text(
      "If you would rather not be asked, answer \"stop\".",
      "Если не хотите получать опросы, ответьте «стоп».")
    return (lines + ["", refusal[language]]).joined(separator: "\n")
  }

  private func kindOf(_ question: Questionnaire.Question) -> String {
    if let range = question.range { return " (\(range.lowerBound)–\(range.upperBound))" }
    guard case .several = question.shape else { return "" }
    return Text(" (any number)", " (можно несколько)")[language]
  }
}
