public import Wording

extension Questionnaire {
  /// Reads the file of a survey; a failure names the line.
  ///
  ///     survey quality
  ///     title Оценка качества | Quality of our work
  ///     letter
  ///       Здравствуйте, {contact.first_name}! {link}
  ///     question overall scale 1..10 required low 6
  ///       Как вы оцениваете нашу работу? | How do you rate our work?
  public static func read(_ text: String) throws(Failure) -> Questionnaire {
    var reader = QuestionnaireReader()
    // By scalars: to Swift, CR and LF are one character.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, scalars) in lines.enumerated() {
      let line = Substring(scalars)
      do throws(Failure) {
        try reader.take(line.last == "\r" ? line.dropLast() : line)
      } catch {
        throw error.at(Text("line \(index + 1)", "строка \(index + 1)"))
      }
    }
    return try reader.finished()
  }

  static func unreadable(_ message: Text) -> Failure {
    Failure(
      .data, "survey.unreadable", message,
      hint: Text("see 'crm help survey add'", "см. 'crm help survey add'"))
  }
}

/// Reads the file of a survey line by line.
struct QuestionnaireReader {
  /// What indented lines belong to.
  private enum Block {
    case none
    case words(String, Language?)
    case question
  }

  private static let mostQuestions = 50
  private static let longest = 100_000

  private var made: Questionnaire?
  private var block = Block.none
  private var indent = 0
  private var bodies: [String: [Language?: [String]]] = [:]
  private var isBilingual = true
  private var size = 0

  mutating func take(_ raw: Substring) throws(Failure) {
    size += raw.utf8.count
    guard size <= QuestionnaireReader.longest else {
      throw Questionnaire.unreadable(Text("the text is too long", "текст слишком длинный"))
    }
    let line = String(raw.unicodeScalars.filter { $0 == "\t" || $0.value >= 0x20 })
    let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
    if !isBlank, line.first != " ", line.first != "\t" {
      if line.first != "#" { try begin(line) }
      return
    }
    switch block {
    case .words(let field, let language): append(line, isBlank, to: field, language)
    case .question where !isBlank: try takeInQuestion(QuestionnaireReader.trimmed(line[...]))
    default:
      guard isBlank else {
        throw Questionnaire.unreadable(
          Text("an indented line belongs to nothing", "строка с отступом ни к чему не относится"))
      }
    }
  }

  /// A line of a letter loses the indentation of the first one.
  private mutating func append(
    _ line: String, _ isBlank: Bool, to field: String, _ language: Language?
  ) {
    var lines = bodies[field]?[language] ?? []
    let spaces = line.prefix { $0 == " " || $0 == "\t" }.count
    if lines.isEmpty, !isBlank { indent = spaces }
    if !lines.isEmpty || !isBlank {
      lines.append(isBlank ? "" : String(line.dropFirst(min(indent, spaces))))
    }
    bodies[field, default: [:]][language] = lines
  }

  private mutating func begin(_ line: String) throws(Failure) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let word = parts[0]
    let rest = QuestionnaireReader.trimmed(parts.count > 1 ? parts[1][...] : "")
    block = .none
    if word == "survey" {
      guard made == nil else { throw twice(word) }
      try QuestionnaireReader.demandKey(rest)
      made = Questionnaire(name: rest)
      return
    }
    guard made != nil else {
      throw Questionnaire.unreadable(
        Text("the file begins with 'survey NAME'", "файл начинается со строки survey ИМЯ"))
    }
    switch word {
    case "topic":
      try QuestionnaireReader.demandKey(rest)
      made?.topic = rest
    case "title":
      let title = try both(rest)
      made?.title = title
    case "subject":
      let subject = try both(rest)
      made?.subject = subject
    case "call": made?.call = try QuestionnaireReader.time(rest)
    case "remind": made?.remind = try QuestionnaireReader.time(rest)
    case "again": made?.again = try QuestionnaireReader.time(rest)
    case "letter", "reminder", "thanks": try beginBody(word, rest)
    case "question": try beginQuestion(rest)
    default:
      throw Questionnaire.unreadable(
        Text("'\(word)' means nothing here", "«\(word)» здесь ничего не значит"))
    }
  }

  private func twice(_ word: String) -> Failure {
    Questionnaire.unreadable(Text("'\(word)' stands there twice", "«\(word)» указано дважды"))
  }

  private mutating func beginBody(_ word: String, _ rest: String) throws(Failure) {
    let language = Language(rawValue: rest)
    guard rest.isEmpty || language != nil else {
      throw Questionnaire.unreadable(
        Text(
          "write '\(word)', or '\(word) en'; the words stand below, indented",
          "пишите «\(word)» или «\(word) en»; слова – ниже, с отступом"))
    }
    guard bodies[word]?[language] == nil else { throw twice(word) }
    bodies[word, default: [:]][language] = []
    block = .words(word, language)
  }

  // MARK: Questions

  private mutating func beginQuestion(_ rest: String) throws(Failure) {
    let question = try Questionnaire.Question(line: rest)
    let others = made?.questions ?? []
    guard !others.contains(where: { $0.key == question.key }) else { throw twice(question.key) }
    guard others.count < QuestionnaireReader.mostQuestions else {
      throw Questionnaire.unreadable(Text("too many questions", "слишком много вопросов"))
    }
    made?.questions.append(question)
    block = .question
  }

  private mutating func takeInQuestion(_ line: String) throws(Failure) {
    guard var question = made?.questions.popLast() else { return }
    if line.hasPrefix("- ") {
      let parts = line.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init)
      try QuestionnaireReader.demandKey(parts.first ?? "")
      let text = try both(parts.count > 1 ? parts[1] : parts[0])
      try question.add(.init(key: parts[0], text: text))
    } else {
      guard question.text.en.isEmpty else { throw twice(question.key) }
      question.text = try both(line)
    }
    made?.questions.append(question)
  }

  // MARK: Words

  /// «Русский | English»; one text alone is for both.
  private mutating func both(_ words: String) throws(Failure) -> Text {
    let parts = words.split(separator: "|", omittingEmptySubsequences: false)
      .map { QuestionnaireReader.trimmed($0) }
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw Questionnaire.unreadable(
        Text("write 'Russian | English'", "пишите «по-русски | по-английски»"))
    }
    if parts.count == 1 { isBilingual = false }
    return Text(parts[parts.count - 1], parts[0])
  }

  private mutating func body(_ word: String) -> Text? {
    guard let found = bodies[word] else { return nil }
    func words(_ language: Language?) -> String? {
      guard var lines = found[language] else { return nil }
      while lines.last?.isEmpty == true { lines.removeLast() }
      return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
    let plain = words(nil)
    let (ru, en) = (words(.ru) ?? plain ?? words(.en), words(.en) ?? plain ?? words(.ru))
    if found.count < 2 { isBilingual = false }
    guard let ru, let en else { return nil }
    return Text(en, ru)
  }

  static func demandKey(_ word: String) throws(Failure) {
    let isSound =
      word.utf8.count <= 40 && word.utf8.first.map { (0x61...0x7A).contains($0) } == true
      && word.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
      }
    guard isSound else {
      throw Questionnaire.unreadable(
        Text(
          "'\(word)' is no name: small Latin letters, digits, '-' and '_'",
          "«\(word)» – не имя: строчные латинские буквы, цифры, «-» и «_»"))
    }
  }

  private static func time(_ word: String) throws(Failure) -> TimeWord? {
    if word == "never" { return nil }
    let time = try TimeWord.read(word)
    guard word.hasPrefix("+") else {
      throw Questionnaire.unreadable(
        Text("write how long after, as +5d", "пишите, через сколько: +5d"))
    }
    return time
  }

  static func trimmed(_ text: Substring) -> String {
    text.stripped { $0 == " " || $0 == "\t" }
  }

  mutating func finished() throws(Failure) -> Questionnaire {
    guard var survey = made else {
      throw Questionnaire.unreadable(
        Text("the file begins with 'survey NAME'", "файл начинается со строки survey ИМЯ"))
    }
    guard !survey.questions.isEmpty else {
      throw Questionnaire.unreadable(Text("there is no question", "нет ни одного вопроса"))
    }
    for question in survey.questions {
      guard !question.text.en.isEmpty else {
        throw Questionnaire.unreadable(
          Text("question '\(question.key)' asks nothing", "в вопросе «\(question.key)» нет слов"))
      }
      switch question.shape {
      case .choice(let options) where options.count < 2,
        .several(let options) where options.isEmpty:
        throw Questionnaire.unreadable(
          Text(
            "question '\(question.key)' has no options", "у вопроса «\(question.key)» нет вариантов"
          ))
      default: continue
      }
    }
    if survey.title.en.isEmpty { survey.title = Text(verbatim: survey.name) }
    if survey.subject.en.isEmpty { survey.subject = survey.title }
    guard let letter = body("letter") else {
      throw Questionnaire.unreadable(
        Text("there is no 'letter' with its words", "нет письма: строки letter и слов под ней"))
    }
    survey.letter = letter
    survey.reminder = body("reminder")
    survey.thanks = body("thanks")
    survey.isBilingual = isBilingual
    return survey
  }
}
