public import CRMDomain
import CRMStore
public import Wording

extension Rule {
  /// Reads the text of a rule; a failure names the line.
  public static func read(
    _ text: String, name: String, id: Int64 = 0, among kinds: Catalog = .declared
  ) throws(Failure) -> Rule {
    var trigger: Trigger?
    var conditions: [FilterTerm] = []
    var steps: [Step] = []
    for (index, line) in lines(text).enumerated() {
      do throws(Failure) {
        let words = try words(line)
        guard let first = words.first else { continue }
        let rest = Array(words.dropFirst())
        if first == "when" {
          guard trigger == nil else { throw RuleCheck.secondTrigger }
          trigger = try checked(try readTrigger(rest), kinds)
          continue
        }
        // What a rule speaks of is known only after it has said of which kind.
        let kind = try RuleCheck.kind(of: trigger, kinds)
        if first == "if" {
          for word in rest { conditions.append(try RuleCheck.read(word, kind)) }
        } else {
          steps.append(try RuleCheck.checked(try readStep(first, rest), kind))
        }
      } catch {
        throw error.at(place(name, index))
      }
    }
    guard let trigger, !steps.isEmpty else {
      throw unreadable(
        Text("rule '\(name)' lacks 'when' or a step", "в правиле «\(name)» нет when или действия"))
    }
    return Rule(id: id, name: name, trigger: trigger, conditions: conditions, steps: steps)
  }

  static func unreadable(_ message: Text) -> Failure {
    Failure(
      .data, "rule.unreadable", message,
      hint: Text("see 'crm help rules'", "см. 'crm help rules'"))
  }

  /// When a rule looks, as its words say, without reading the rest of it or asking whether there is
  /// such a kind and field: nothing happens to one that there is not.
  static func trigger(
    of text: String, name: String, among kinds: Catalog
  ) throws(Failure) -> Trigger {
    var rest = text.utf8[...]
    var index = 0
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      do throws(Failure) {
        let words = try words(rest[..<end])
        if let first = words.first {
          guard first == "when" else { break }
          return try readTrigger(Array(words.dropFirst()))
        }
      } catch {
        throw error.at(place(name, index))
      }
      rest = rest[end...].dropFirst()
      index += 1
    }
    return try read(text, name: name, among: kinds).trigger
  }

  private static func place(_ name: String, _ index: Int) -> Text {
    Text("rule '\(name)', line \(index + 1)", "правило «\(name)», строка \(index + 1)")
  }

  private static func lines(_ text: String) -> [Substring.UTF8View] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// Words of a line, those in double quotes together.
  static func words(_ line: Substring.UTF8View) throws(Failure) -> [String] {
    var words: [String] = []
    // A comment may say anything, also half a quotation.
    if line.first(where: { $0 != 0x20 && $0 != 0x09 }) == 0x23 { return [] }
    var word: [UInt8] = []
    var isQuoted = false
    var hasWord = false
    for byte in line {
      switch byte {
      case 0x22:
        isQuoted.toggle()
        hasWord = true
      case 0x20 where !isQuoted, 0x09 where !isQuoted, 0x0D where !isQuoted:
        if hasWord { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
        hasWord = false
      default:
        word.append(byte)
        hasWord = true
      }
    }
    if isQuoted {
      throw unreadable(Text("a quote is not closed", "кавычка не закрыта"))
    }
    if hasWord { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// A trigger whose kind and field there are.
  private static func checked(
    _ trigger: Trigger, _ kinds: Catalog
  ) throws(Failure) -> Trigger {
    guard let kind = kinds.named(trigger.kind) else {
      throw unreadable(Text("unknown kind of record", "неизвестный вид записи"))
    }
    if let field = trigger.field, kind.field(field) == nil {
      throw FieldFailure.unknown(field, kind)
    }
    return trigger
  }

  private static func readTrigger(_ words: [String]) throws(Failure) -> Trigger {
    if words.count == 2, words[1] == "added" { return .added(words[0]) }
    guard words.count == 3 else {
      throw unreadable(
        Text(
          "write 'when KIND added' or 'when KIND FIELD set|changed|due'",
          "пишите 'when ВИД added' или 'when ВИД ПОЛЕ set|changed|due'"))
    }
    switch words[2] {
    case "set": return .set(words[0], field: words[1])
    case "changed": return .changed(words[0], field: words[1])
    case "due": return .due(words[0], field: words[1])
    default: throw unreadable(Text("unknown event '\(words[2])'", "нет события «\(words[2])»"))
    }
  }

  private static func readStep(_ verb: String, _ words: [String]) throws(Failure) -> Step {
    switch verb {
    case "assign" where words == ["round-robin"]: return .assign
    case "task": return try readTask(words)
    case "notify":
      guard words.count > 1, let text = words.last else {
        throw unreadable(Text("whom to notify of what?", "кого и о чём уведомить?"))
      }
      return .notify(words.dropLast().map(person), text: text)
    case "set":
      guard let word = words.first, words.count == 1 else {
        throw unreadable(Text("write 'set field=value'", "пишите 'set поле=значение'"))
      }
      let term = try FilterTerm.read(word)
      return .set(field: term.field, word: term.raw)
    case "export":
      guard words.count == 1 else {
        throw unreadable(Text("write 'export company'", "пишите 'export company'"))
      }
      return .export(field: words[0])
    case "survey": return try readSurvey(words)
    case "acknowledge":
      guard words.count == 1 else {
        throw unreadable(Text("write 'acknowledge TEMPLATE'", "пишите 'acknowledge ШАБЛОН'"))
      }
      return .acknowledge(template: words[0])
    case "move":
      guard words.count == 2 else {
        throw unreadable(Text("write 'move deal STAGE'", "пишите 'move deal СТАДИЯ'"))
      }
      return .move(field: words[0], stage: words[1])
    default: throw unreadable(Text("unknown step '\(verb)'", "нет действия «\(verb)»"))
    }
  }

  /// `survey NAME [due WHEN]`
  private static func readSurvey(_ words: [String]) throws(Failure) -> Step {
    guard let name = words.first, words.count == 1 || words.count > 2 && words[1] == "due" else {
      throw unreadable(Text("write 'survey NAME due WHEN'", "пишите 'survey ИМЯ due КОГДА'"))
    }
    let due = words.count > 2 ? Array(words.dropFirst(2)).strung(with: " ") : nil
    return .survey(name: name, due: try due.map { word throws(Failure) in try TimeWord.read(word) })
  }

  /// `task [KIND] "TITLE" for PERSON [due WHEN]`
  private static func readTask(_ words: [String]) throws(Failure) -> Step {
    guard let forPlace = words.firstIndex(of: "for"), forPlace > 0, words.count > forPlace + 1
    else {
      throw unreadable(
        Text(
          "write 'task KIND \"TITLE\" for PERSON due WHEN'",
          "пишите 'task ВИД \"НАЗВАНИЕ\" for КОМУ due КОГДА'"))
    }
    var due: TimeWord?
    if let place = words.firstIndex(of: "due"), place > forPlace {
      due = try TimeWord.read(Array(words[(place + 1)...]).strung(with: " "))
    }
    let kind = forPlace > 1 ? words[0] : "other"
    return .task(
      kind: kind, title: words[forPlace - 1], person: person(words[forPlace + 1]), due: due)
  }

  static func person(_ word: String) -> Person {
    switch word {
    case "owner", "assignee", "user": .owner
    case "author": .author
    case "senior": .senior
    case "head": .head
    case "director": .director
    default: .login(word)
    }
  }
}
