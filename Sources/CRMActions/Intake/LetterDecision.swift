import CRMDomain
import CRMStore
import SQL
import Wording

/// What a person has decided of a letter, «lead or spam»: the second one who does is told (F038).
enum LetterDecision {
  /// Who decided, when and how, and by which operation.
  private struct Made {
    let operation: Int64
    let actor: Int64?
    let login: String
    let at: Instant
    let isSpam: Bool
  }

  /// Fails where a person has decided what would be decided now, or somebody else the contrary.
  static func demandFree(
    _ letter: Record, _ store: Store, _ overrules: Bool
  ) throws(Failure) {
    guard !overrules, let made = try last(of: letter.id, store) else { return }
    guard made.isSpam || made.actor != store.actor?.id else { return }
    throw refusal(letter.id, made, store, canOverrule: !made.isSpam)
  }

  /// Fails where a person has decided on a letter already.
  static func demandOpen(_ letter: Record, _ store: Store) throws(Failure) {
    guard let made = try last(of: letter.id, store) else { return }
    throw refusal(letter.id, made, store, canOverrule: false)
  }

  /// What a letter is by the word of a person: the last change of its outcome that is neither undone nor
  /// an undo, from waiting or to spam.
  private static func last(of id: Int64, _ store: Store) throws(Failure) -> Made? {
    let row = try store.engine.first(
      """
      SELECT c.operation, o."user", COALESCE(u.login, '-'), o.at, c.before, c.after
      FROM changes c JOIN operations o ON o.id = c.operation LEFT JOIN users u ON u.id = o."user"
      WHERE c.kind = \(Message.kind.name) AND c.record = \(id)
        AND c.field = \(Message.outcome.name) AND o.undone IS NULL AND o.undoes IS NULL
      ORDER BY c.id DESC LIMIT 1
      """)
    guard let row else { return nil }
    let isSpam = row[5].text == "spam"
    guard isSpam || row[4].text == "waiting" else { return nil }
    return Made(
      operation: row.integer(0), actor: row[1].integer, login: row.text(2),
      at: Instant(row.integer(3)), isSpam: isSpam)
  }

  private static func refusal(
    _ id: Int64, _ made: Made, _ store: Store, canOverrule: Bool
  ) -> Failure {
    let clock = store.session.clock(of: made.at)
    let what =
      made.isSpam
      ? Text("was declared spam by", "уже помечено как спам")
      : Text("was accepted by", "уже принято")
    let back = "crm undo \(made.operation)"
    let anew = Text(
      ", 'crm mail spam \(id) --force' overrules", ", иначе – crm mail spam \(id) --force")
    return Failure(
      .data, "mail.decided",
      Message.kind.called(id)
        + Text(" \(what.en) \(made.login), \(clock)", ": \(what.ru) (\(made.login), \(clock))"),
      hint: Text("'\(back)' takes that back", "'\(back)' отменит это")
        + (canOverrule ? anew : Text(verbatim: "")))
  }
}
