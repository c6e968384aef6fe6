import CRMDomain
import CRMStore
import Wording

/// Whether a rule speaks of what there is: found when it is read, not when it fires.
enum RuleCheck {
  static var secondTrigger: Failure {
    Rule.unreadable(Text("'when' stands there twice", "when указано дважды"))
  }

  static func kind(
    of trigger: Rule.Trigger?, _ kinds: Catalog
  ) throws(Failure) -> RecordKind {
    guard let trigger, let kind = kinds.named(trigger.kind) else {
      throw Rule.unreadable(Text("'when' has to come first", "сначала должно идти when"))
    }
    return kind
  }

  static func read(_ word: String, _ kind: RecordKind) throws(Failure) -> FilterTerm {
    let term = try FilterTerm.read(word)
    if term.path.first == Segment.filter, Segment.field(of: kind.name) != nil { return term }
    _ = try field(term.path.first ?? "", kind)
    return term
  }

  static func checked(_ step: Rule.Step, _ kind: RecordKind) throws(Failure) -> Rule.Step {
    switch step {
    case .assign: _ = try field("owner", kind)
    case .task(let taskKind, let title, _, _):
      guard FollowUp.kinds.entries.contains(where: { $0.key == taskKind }) else {
        let keys = FollowUp.kinds.entries.map(\.key).joined(separator: ", ")
        throw Rule.unreadable(
          Text(
            "there is no task of the kind '\(taskKind)' (choose from: \(keys))",
            "нет задач вида «\(taskKind)» (выберите из: \(keys))"))
      }
      try demandFields(of: title, kind)
    case .notify(_, let text): try demandFields(of: text, kind)
    case .export(let name):
      guard try field(name, kind).type == .reference(Company.kind.name) else {
        throw Rule.unreadable(
          Text("'\(name)' does not lead to a company", "«\(name)» не ведёт к компании"))
      }
    case .move(let name, _):
      if kind.name == Deal.kind.name, name == kind.name { break }
      guard try field(name, kind).type == .reference(Deal.kind.name) else {
        throw Rule.unreadable(
          Text("'\(name)' does not lead to a deal", "«\(name)» не ведёт к сделке"))
      }
    case .survey:
      guard LetterLinks.kinds.contains(kind.name) else {
        let kinds = LetterLinks.kinds.joined(separator: ", ")
        throw Rule.unreadable(
          Text(
            "a survey is sent on one of: \(kinds)", "опрос отправляется по записи вида: \(kinds)"))
      }
    case .acknowledge:
      guard kind.name == Lead.kind.name else {
        throw Rule.unreadable(
          Text("only leads are acknowledged", "подтверждение бывает только у лидов"))
      }
    case .set(let name, let word):
      let target = try SetStep.target(name, of: kind)
      guard target.field.isStored, target.field.type != .id else {
        throw FieldFailure.fixed(target.field, target.kind)
      }
      if let path = SetStep.path(word) { try SetStep.demand(path, kind) }
    }
    return step
  }

  private static func field(_ name: String, _ kind: RecordKind) throws(Failure) -> Field {
    guard let field = kind.field(name) else { throw FieldFailure.unknown(name, kind) }
    return field
  }

  /// Each `{field}` of a text is one of the kind's.
  private static func demandFields(of text: String, _ kind: RecordKind) throws(Failure) {
    let blank = Blank(text)
    for name in blank.places { _ = try field(name, kind) }
    if blank.hasStrayBrace {
      throw Rule.unreadable(
        Text("a field stands in braces, as {id}", "поле пишется в скобках: {id}"))
    }
  }
}
