import CRMDomain
import CRMStore
import Wording

/// Whether a rule that can be read speaks of what the store has: its stages, its people, values that
/// its fields can hold.
struct RuleProof {
  private let rule: RuleText
  private let store: Store

  init(_ rule: RuleText, _ store: Store) {
    self.rule = rule
    self.store = store
  }

  /// What does not hold, with the line of the rule that says it.
  func faults() throws(Failure) -> [(line: Int, failure: Failure)] {
    let read: Rule
    do {
      read = try Rule.read(rule.text, name: rule.name, among: store.catalog())
    } catch {
      return [(1, error)]
    }
    guard let kind = try store.kind(named: read.trigger.kind) else { return [] }
    var faults: [(Int, Failure)] = []
    let lines = rule.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      do {
        try prove(try Rule.words(line.utf8), kind)
      } catch {
        faults.append((index + 1, error))
      }
    }
    return faults
  }

  private func prove(_ words: [String], _ kind: RecordKind) throws(Failure) {
    guard let verb = words.first else { return }
    let rest = Array(words.dropFirst())
    switch verb {
    case "if": for word in rest { try prove(try FilterTerm.read(word), kind) }
    case "set": for word in rest { try proveValue(try FilterTerm.read(word), kind) }
    case "notify": for word in rest.dropLast() { try provePerson(word) }
    case "survey":
      guard let name = rest.first, try store.surveyID(name) == nil else { return }
      throw Store.noSurvey(name)
    case "task":
      if let place = rest.firstIndex(of: "for"), rest.indices.contains(place + 1) {
        try provePerson(rest[place + 1])
      }
    case "acknowledge":
      for word in rest {
        let template = try store.template(word, try store.ownLanguage())
        guard try !TemplateUse.isForLeads(word, store) else { continue }
        throw TemplateFailure.notForLeads(template)
      }
    default: return
    }
  }

  /// The condition is put to the store, which says what it cannot compare.
  private func prove(_ term: FilterTerm, _ kind: RecordKind) throws(Failure) {
    guard !term.values.contains("me") else { return }
    _ = try store.holds([term], kind, 0)
  }

  private func proveValue(_ term: FilterTerm, _ kind: RecordKind) throws(Failure) {
    guard let field = kind.field(term.field), !term.raw.isEmpty else { return }
    guard field.type == .stage else {
      _ = try store.unrestricted { () throws(Failure) in try store.value(term.raw, for: field) }
      return
    }
    _ = try store.holds(
      [FilterTerm(path: [field.name], op: .equals, values: [term.raw])], kind, 0)
  }

  private func provePerson(_ word: String) throws(Failure) {
    guard case .login(let login) = Rule.person(word), try store.user(login: login) == nil else {
      return
    }
    throw Store.unknownUser(login)
  }
}
