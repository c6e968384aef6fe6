import CRMDomain
import CRMStore
import SQL
public import Wording

/// A rule as it is written: name, what it does in a line, whether it is on, and its text.
public struct RuleText: Sendable {
  /// The name.
  public let name: String
  /// What it does; its first comment or its trigger where nil.
  public let summary: String?
  /// Whether it is switched on.
  public let isEnabled: Bool
  /// The lines, without empty ones at the end.
  public let text: String

  /// Writes a rule.
  public init(name: String, summary: String?, isEnabled: Bool, text: String) {
    self.name = name
    self.summary = summary
    self.isEnabled = isEnabled
    self.text = text.strippedAtEnd()
  }

  /// Fails unless the name can be typed in one line and is no reference.
  func demandName() throws(Failure) {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "-_. ".contains($0) }
    guard isPlain, !Fold.key(name).isEmpty, name.count <= 60, Int64(name) == nil else {
      throw Failure(
        .usage, "rule.name",
        Text("'\(name)' is no name for a rule", "«\(name)» – не имя правила"),
        hint: Text("letters, digits, '-', at most 60", "буквы, цифры, «-», не длиннее 60"))
    }
  }

  /// Fails unless the text can be read; the failure names line and word.
  func demandReadable(among kinds: Catalog) throws(Failure) {
    do {
      _ = try Rule.read(text, name: name, among: kinds)
    } catch {
      // Whatever is wrong with a word, the text is what cannot be used.
      throw Failure(.data, error.id, error.message, hint: error.hint)
    }
  }

  /// The first comment, or the trigger: what a list shows of a rule without a summary.
  var firstLine: String {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let line = lines.first { $0.hasPrefix("#") } ?? lines.first ?? name
    return String(line.drop { $0 == "#" || $0 == " " })
  }
}

/// Writing rules (F326).
extension Desk {
  /// Adds a rule; its text is proved against the store first.
  public func addRule(_ rule: RuleText) throws(Failure) -> Int64 {
    try writeRule(rule) { () throws(Failure) in
      try rule.demandName()
      guard try store.ruleID(rule.name, isRemoved: false) == nil else {
        throw Failure(
          .data, "rule.exists",
          Text("there is a rule '\(rule.name)' already", "правило «\(rule.name)» уже есть"),
          hint: Text("'crm rule edit \(rule.name)'", "'crm rule edit \(rule.name)'"))
      }
    }
  }

  /// Changes the text of a rule.
  public func editRule(_ rule: RuleText) throws(Failure) -> Int64 {
    try writeRule(rule) { () throws(Failure) in }
  }

  private func writeRule(
    _ rule: RuleText, _ check: () throws(Failure) -> Void
  ) throws(Failure) -> Int64 {
    try store.demandAdministrator()
    try check()
    try rule.demandReadable(among: store.catalog())
    if let (line, failure) = try RuleProof(rule, store).faults().first {
      throw Failure(.data, failure.id, failure.message, hint: failure.hint).at(
        Text("rule '\(rule.name)', line \(line)", "правило «\(rule.name)», строка \(line)"))
    }
    return try change { operation throws(Failure) in
      operation.isQuiet = true
      return try operation.putRule(rule)
    }
  }

  /// Takes rules away.
  public func removeRules(_ ids: [Int64]) throws(Failure) {
    try store.demandAdministrator()
    try change { operation throws(Failure) in
      for id in ids { try operation.remove(RuleRecord.kind, id) }
    }
  }
}

extension Store {
  func ruleID(_ name: String, isRemoved: Bool) throws(Failure) -> Int64? {
    try engine.value("SELECT id FROM rules WHERE name = \(name) AND removed = \(isRemoved)").integer
  }
}

extension Operation {
  /// Writes a rule under its name; one of that name that was taken away comes back.
  @discardableResult
  func putRule(_ rule: RuleText) throws(Failure) -> Int64 {
    var draft: Draft = [
      RuleRecord.enabled: .integer(rule.isEnabled ? 1 : 0), RuleRecord.text: .text(rule.text),
    ]
    if let summary = rule.summary { draft[RuleRecord.summary] = .text(summary) }
    if let known = try store.ruleID(rule.name, isRemoved: false) {
      try set(RuleRecord.kind, known, draft)
      return known
    }
    draft[RuleRecord.summary] = .text(rule.summary ?? rule.firstLine)
    if let former = try store.ruleID(rule.name, isRemoved: true) {
      try restore(RuleRecord.kind, former)
      try set(RuleRecord.kind, former, draft)
      return former
    }
    draft[RuleRecord.name] = .text(rule.name)
    draft[RuleRecord.shipped] = .integer(0)
    return try add(RuleRecord.kind, draft)
  }
}
