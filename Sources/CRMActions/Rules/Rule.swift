public import CRMDomain
import Wording

/// What happens by itself when something else happens: a few readable lines in the store.
///
///     when lead added
///     if owner= channel=mail
///     assign round-robin
///     task process "Process the request" for owner due +4h
///     notify owner senior "New lead {id}: {name}"
///
/// `when KIND added`, `when KIND FIELD set` (also the first time), `when KIND FIELD changed` (from
/// another value), `when KIND FIELD due` (looked at by `crm tick`). All conditions must hold; they
/// are the filters of `list`. In texts `{field}` stands for the record's value. `set field={other}`
/// takes the value of another field, also through a reference: `set category={company.category}`;
/// `set deal.category={category}` sets it on every deal of the record. `move deal won` takes the deal
/// that the record refers to on to a stage, named by key or kind; what stands in the way is a task. `export company`
/// puts the company that it refers to into the outbox for 1С. `survey quality due "+1d 10:00"` plans the
/// letter of a survey to the customer, which the tick sends.
/// `acknowledge TEMPLATE` tells who asked that the lead is taken up.
public struct Rule: Sendable {
  /// The number of the rule in the store.
  public let id: Int64
  /// The rule's name.
  public let name: String
  /// When it looks.
  public let trigger: Trigger
  /// What must hold of the record.
  public let conditions: [FilterTerm]
  /// What it does, in order.
  public let steps: [Step]

  /// When a rule looks at a record.
  public enum Trigger: Sendable, Hashable {
    case added(String)
    case set(String, field: String)
    case changed(String, field: String)
    case due(String, field: String)

    /// The kind of record that it looks at.
    public var kind: String {
      switch self {
      case .added(let kind): kind
      case .set(let kind, _), .changed(let kind, _), .due(let kind, _): kind
      }
    }

    /// The field that it looks at; nil where it looks at new records.
    public var field: String? {
      switch self {
      case .added: nil
      case .set(_, let field), .changed(_, let field), .due(_, let field): field
      }
    }
  }

  /// Whom a task or notice is for.
  public enum Person: Sendable, Hashable {
    case owner, author, senior, head, director
    case login(String)
  }

  /// One thing that a rule does.
  public enum Step: Sendable, Hashable {
    case assign
    case task(kind: String, title: String, person: Person, due: TimeWord?)
    case notify([Person], text: String)
    case set(field: String, word: String)
    case move(field: String, stage: String)
    case export(field: String)
    case survey(name: String, due: TimeWord?)
    case acknowledge(template: String)
  }
}

extension Rule.Trigger {
  func looks(at event: String, field: String?, isFirst: Bool, isNew: Bool) -> Bool {
    switch self {
    case .added(let kind): kind == event && isNew
    case .set(let kind, let name): kind == event && field == name
    case .changed(let kind, let name): kind == event && field == name && !isFirst
    case .due: false
    }
  }
}
