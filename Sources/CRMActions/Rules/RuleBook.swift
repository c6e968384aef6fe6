import CRMDomain
import CRMStore
import SQL
import Wording

/// The rules that are switched on, each read when it is first looked at.
///
/// A store holds some twenty rules and a command sets off two or three of them: only the line that
/// says when is read of the others. One that cannot be read, as it was written by another program or
/// into the store past this one, is passed over: it keeps nobody from working.
final class RuleBook {
  private struct Page {
    let id: Int64
    let name: String
    let text: String
    let trigger: Rule.Trigger
    var rule: Rule?
    var isFaulty = false
  }

  /// What an event has to do with which rules look at it.
  private struct Occasion: Equatable {
    let kind: String
    let field: String?
    let what: Event.What
  }

  private var pages: [Page] = []
  /// Why rules cannot be read, of those that were looked at so far.
  private(set) var faults: [Failure] = []
  /// The rules of the occasions that there were: a batch of calls has a dozen, again and again.
  private var known: [(occasion: Occasion, rules: [Rule])] = []
  private let kinds: Catalog

  /// No rules at all.
  init() { kinds = .declared }

  /// The rules of a store in their order.
  init(_ store: Store) throws(Failure) {
    kinds = try store.catalog()
    let rows = try store.engine.all(
      #"SELECT id, name, "text" FROM rules WHERE enabled = 1 AND removed = 0 ORDER BY id"#)
    for row in rows {
      do {
        let trigger = try Rule.trigger(of: row.text(2), name: row.text(1), among: kinds)
        pages.append(
          Page(id: row.integer(0), name: row.text(1), text: row.text(2), trigger: trigger))
      } catch {
        faults.append(error)
      }
    }
  }

  var isEmpty: Bool { pages.isEmpty }

  /// The rules that look at an event.
  func rules(for event: Event) -> [Rule] {
    let occasion = Occasion(kind: event.kind.name, field: event.field, what: event.what)
    if let known = known.first(where: { $0.occasion == occasion }) { return known.rules }
    let rules = rules { trigger in
      trigger.looks(
        at: occasion.kind, field: occasion.field, isFirst: occasion.what == .set,
        isNew: occasion.what == .added)
    }
    known.append((occasion, rules))
    return rules
  }

  /// Every rule: where one that cannot be read must not stay unnoticed.
  func allRules() throws(Failure) -> [Rule] {
    let rules = rules { _ in true }
    if let fault = faults.first { throw fault }
    return rules
  }

  /// Why rules cannot be read, each of them looked at.
  func allFaults() -> [Failure] {
    _ = rules { _ in true }
    return faults
  }

  /// The rules that wait for a date.
  func dueRules() -> [Rule] {
    rules { trigger in if case .due = trigger { true } else { false } }
  }

  private func rules(_ isWanted: (Rule.Trigger) -> Bool) -> [Rule] {
    var wanted: [Rule] = []
    for place in pages.indices where !pages[place].isFaulty && isWanted(pages[place].trigger) {
      do {
        wanted.append(try rule(at: place))
      } catch {
        pages[place].isFaulty = true
        faults.append(error)
      }
    }
    return wanted
  }

  private func rule(at place: Int) throws(Failure) -> Rule {
    if let rule = pages[place].rule { return rule }
    let page = pages[place]
    let rule = try Rule.read(page.text, name: page.name, id: page.id, among: kinds)
    pages[place].rule = rule
    return rule
  }
}
