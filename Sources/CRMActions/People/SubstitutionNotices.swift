import CRMDomain
import CRMStore
import SQL
import Wording

/// What the two users of a substitution are told, and who may be one of them.
extension Substitution {
  func tellLeaving(
    _ user: Int64, _ day: Day, _ substitute: Int64, _ handed: HandOver
  ) throws(Failure) {
    let (absent, present) = try (
      operation.store.title(User.kind, user), operation.store.title(User.kind, substitute)
    )
    let what = Text(": ", ": ") + handed.words
    try tell(
      substitute, about: user,
      Text("You stand in for \(absent) until \(day.iso)", "Вы замещаете \(absent) до \(day.iso)")
        + what)
    try tell(
      user, about: user,
      Text("\(present) stands in for you until \(day.iso)", "Вас замещает \(present) до \(day.iso)")
        + what)
  }

  func tellReturn(_ user: Int64, _ substitute: Int64, _ result: Return) throws(Failure) {
    let (absent, present) = try (
      operation.store.title(User.kind, user), operation.store.title(User.kind, substitute)
    )
    let what = Text(": ", ": ") + result.taken.words
    try tell(
      user, about: user,
      Text("You are back, from \(present)", "Вы снова на месте, от \(present)") + what)
    try tell(
      substitute, about: user,
      Text("\(absent) is back, taken back", "\(absent) снова на месте, вернулось к нему") + what)
  }

  func tellHeir(_ heir: Int64, of user: Int64, _ handed: HandOver) throws(Failure) {
    let login = try operation.store.title(User.kind, user)
    try tell(
      heir, about: user,
      Text("You go on with the work of \(login)", "Вам переданы дела: \(login)")
        + Text(": ", ": ") + handed.words)
  }

  private func tell(_ user: Int64, about absent: Int64, _ text: Text) throws(Failure) {
    // Nobody is told of what he does himself.
    guard user != operation.store.actor?.id else { return }
    try operation.add(
      Notification.kind,
      [
        Notification.user: .integer(user), Notification.event: .text(Substitution.rule),
        Notification.on: .text(User.kind.reference(absent)),
        Notification.text: .text(text[try operation.store.ownLanguage()]),
      ])
  }

  /// Fails unless a user can stand in: he is there, and does the work himself.
  func demandAble(_ substitute: Int64, for user: Int64, absent: [Int64]) throws(Failure) {
    let store = operation.store
    let login = try store.title(User.kind, substitute)
    guard substitute != user else {
      throw Failure(
        .data, "substitute.self",
        Text("'\(login)' cannot stand in for himself", "«\(login)» не может замещать сам себя"),
        hint: Substitution.another)
    }
    try Completeness.demandActive(substitute, store)
    let until = try operation.present(User.kind, substitute)[User.awayUntil].text ?? ""
    guard absent.contains(substitute) || until >= store.session.today.iso else { return }
    throw Failure(
      .data, "substitute.away",
      Text("'\(login)' is away too", "«\(login)» тоже отсутствует"), hint: Substitution.another)
  }

  private static let another = Text(
    "name somebody else with --to LOGIN", "назовите другого: --to ЛОГИН")

  /// Fails where others have left their work to the one who is to go: it would be nobody's.
  func demandNotStandingIn(_ user: Int64) throws(Failure) {
    let store = operation.store
    guard
      let row = try store.engine.first(
        """
        SELECT login, away_until FROM users WHERE substitute = \(user) AND removed = 0 ORDER BY id
        """)
    else { return }
    let (login, absent, until) = (
      try store.title(User.kind, user), row.text(0), row.text(1)
    )
    throw Failure(
      .data, "substitute.chain",
      Text("'\(login)' stands in for \(absent)", "«\(login)» замещает \(absent)"),
      hint: Text(
        "first give that work to somebody else: 'crm user away \(absent) --until \(until) --to LOGIN'",
        "сначала передайте эту работу другому: 'crm user away \(absent) --until \(until) --to ЛОГИН'"
      ))
  }
}
