import CRMDomain
import CRMStore
import Wording

/// What must be there before a record is written, and what must fit together.
enum Completeness {
  static func demand(
    _ kind: RecordKind, _ draft: Draft, current: Record?, _ store: Store
  ) throws(Failure) {
    let kind = try store.kind(kind)
    func value(_ field: Field) -> Value { draft[field] ?? current?[field] ?? .null }
    let title = kind.field(kind.title).flatMap { $0.isSetByAdd ? $0 : nil }
    let named = kind.fields(with: .required).filter { !$0.isCustom && $0 != title }
    let kept = current == nil ? [] : fixedOnes(kind)
    let missing = ([title].compactMap(\.self) + named + kept).filter { value($0).isEmpty }
    guard missing.isEmpty else { throw refusal(kind, missing) }
    try demandSane(kind, draft)
    for name in ["owner", "assignee"] {
      if kind.field(name) != nil, let user = draft[name]?.integer, current?[name].integer != user {
        try demandActive(user, store)
      }
    }
    if kind.name == KindName.company, let head = draft[Company.holding]?.integer, let current {
      try store.demandNoCircle(current.id, below: head)
    }
    if kind.name == KindName.company, let account = value(Company.bankAccount).text,
      let bik = value(Company.bik).text
    {
      _ = try BankAccount.check(account, bik: bik)
    }
  }

  /// Fails where somebody leaves out a required field that this store added. What comes by itself, by
  /// mail or by a rule, is not refused, and a record from before keeps its gap.
  static func demandAnswers(_ kind: RecordKind, _ draft: Draft) throws(Failure) {
    let missing = required(kind).filter { draft[$0]?.isEmpty ?? true }
    guard missing.isEmpty else { throw refusal(kind, missing) }
  }

  /// Fails where a change empties a required field that this store added.
  static func demandKept(_ kind: RecordKind, _ changes: Draft) throws(Failure) {
    let emptied = required(kind).filter { changes[$0]?.isEmpty == true }
    guard emptied.isEmpty else { throw refusal(kind, emptied, isNew: false) }
  }

  private static func required(_ kind: RecordKind) -> [Field] {
    kind.fields(with: .required).filter(\.isCustom)
  }

  /// Fails where a sum is below zero, a quantity is not above it, or a login is no single word.
  static func demandSane(_ kind: RecordKind, _ draft: Draft) throws(Failure) {
    for (name, value) in draft.entries {
      guard let number = value.integer, number <= 0, let field = kind.field(name) else { continue }
      switch field.type {
      case .money where number < 0: throw negative(field, isQuantity: false)
      case .quantity: throw negative(field, isQuantity: true)
      default: continue
      }
    }
    if kind.name == KindName.channel {
      _ = try ChannelPlan(quiet: draft[Channel.silent]?.text, digest: draft[Channel.digest]?.text)
    }
    if kind.name == KindName.form { try Desk.demandSound(draft) }
    guard kind.name == User.kind.name, let login = draft[User.login]?.text else { return }
    let isWord = login.allSatisfy { $0.isLetter || $0.isNumber || "._-@".contains($0) }
    guard !isWord else { return }
    throw Failure(
      .data, "login.unreadable",
      Text("'\(login)' is not a login", "«\(login)» – не логин"),
      hint: Text("letters, digits, '.', '_', '-', '@'", "буквы, цифры, «.», «_», «-», «@»"))
  }

  private static func negative(_ field: Field, isQuantity: Bool) -> Failure {
    let name = field.name
    return Failure(
      .data, "value.negative",
      isQuantity
        ? Text("\(name): it must be above zero", "\(name): должно быть больше нуля")
        : Text("\(name): it must not be below zero", "\(name): не может быть меньше нуля"))
  }

  /// Fails where a user is disabled: nothing new is given to him.
  static func demandActive(_ user: Int64, _ store: Store) throws(Failure) {
    guard let actor = try store.user(user), !actor.isActive else { return }
    let login = actor.login
    throw Failure(
      .data, "user.disabled",
      Text("the user '\(login)' is disabled", "пользователь «\(login)» отключён"),
      hint: Text(
        "an administrator enables him with 'crm user enable \(login)'",
        "администратор включает его: 'crm user enable \(login)'"))
  }

  /// What a new record gets by itself and an old one cannot be without.
  private static func fixedOnes(_ kind: RecordKind) -> [Field] {
    switch kind.name {
    case Deal.kind.name: [Deal.type]
    case Interaction.kind.name: [Interaction.type, Interaction.owner]
    case FollowUp.kind.name: [FollowUp.kind_, FollowUp.priority]
    case Quote.kind.name, Invoice.kind.name, Order.kind.name:
      [Quote.number, Quote.date, Quote.currency]
    case Payment.kind.name: [Quote.number, Payment.date, Payment.amount, Quote.currency]
    case Item.kind.name, DocumentLine.kind.name:
      [Item.quantity, Item.price, Item.discount, Item.vatRate]
    case Product.kind.name: [Product.active]
    case User.kind.name: [User.role]
    default: []
    }
  }

  private static func refusal(
    _ kind: RecordKind, _ missing: [Field], isNew: Bool = true
  ) -> Failure {
    let flags = missing.map { field in
      guard isNew else { return "\(field.name)=…" }
      return field.isCustom ? "--set \(field.name)=…" : "--\(field.flag)"
    }.joined(separator: ", ")
    let labels = missing.map(\.label).joined(separator: ", ")
    return Failure(
      .usage, "\(kind.name).incomplete",
      Text("", "для ") + kind.noun.ofOne + Text(" needs: ", " нужно: ") + labels,
      hint: Text("give \(flags)", "укажите \(flags)"))
  }
}
