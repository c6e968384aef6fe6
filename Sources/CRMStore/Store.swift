public import CRMDomain
public import SQL
public import Wording

/// An open store: the one way to records, journal and rules.
///
/// It is used by one command from one thread; what it has looked up once, it remembers until the
/// command ends.
public final class Store {
  /// The connection.
  public let engine: any Engine
  /// Where the store is; files too large for it lie beside it.
  public let path: String
  /// The circumstances of the command.
  public internal(set) var session: Session
  /// Who acts; nil only while a store is being made, and for the program's own housekeeping.
  public internal(set) var actor: Actor?
  var knownStages: [Stage]?
  /// The segments whose filters are being read: one must not lead back to itself.
  var openSegments: Set<Int64> = []
  var knownPipelines: [Pipeline]?
  var knownUsers: [Actor] = []
  var knownTitles: [Link: String] = [:]
  /// Whose records an actor sees whole, and which actor that is.
  var knownMembers: (actor: Int64, members: Set<Int64>)?
  var knownSettings: [String: String] = [:]
  var knownPlans: [String: BulkPlan] = [:]
  /// Rows of periods that are over.
  var knownPast: [String: PastRows] = [:]
  var knownColleagues: [Instant?: [Colleague]] = [:]
  var knownCatalogs: (living: Catalog, former: Catalog)?
  /// Whether it shows the past, and nothing but the past, until the command ends.
  public internal(set) var hasTravelled = false

  /// Opens a store that exists, brings it to the newest schema, and finds the acting user.
  public init(
    engine: any Engine, path: String, session: Session, login: String?
  ) throws(Failure) {
    self.engine = engine
    self.path = path
    self.session = session
    let version = try engine.schemaVersion()
    try Migrations.refuseNewer(version, path: path)
    if version < Migrations.newest { try Migrations.apply(to: engine) }
    guard let login else { return }
    guard let actor = try user(login: login) else { throw Store.unknownUser(login) }
    guard actor.isActive else { throw Store.disabledUser(login) }
    self.actor = actor
  }

  /// What a command does with a store.
  public enum Access: Sendable {
    /// Reads only.
    case read
    /// Reads and writes.
    case write
    /// Makes the file where there is none.
    case create
  }

  /// Opens the store in a file; ":memory:" is one that vanishes with the command.
  ///
  /// `patience` is how long a writer waits for its turn, in milliseconds.
  public static func open(
    _ path: String, _ access: Access, session: Session, login: String?,
    patience: Int = SQLiteConnection.patience
  ) throws(Failure) -> Store {
    let engine = try SQLiteConnection(
      path: path,
      access: access == .read ? .read : access == .write ? .write : .create, patience: patience)
    if access == .read { try migrate(path, found: engine.schemaVersion()) }
    return try Store(engine: engine, path: path, session: session, login: login)
  }

  /// The same store by the same connection, for changes by the program itself; what was read is read anew.
  public func openForChanges() throws(Failure) -> Store {
    try engine.allowChanges()
    return try Store(engine: engine, path: path, session: session, login: nil)
  }

  /// Whoever only reads brings an old store to the newest schema as well.
  private static func migrate(_ path: String, found version: Int) throws(Failure) {
    guard version < newestSchema else { return }
    try Migrations.refuseNewer(version, path: path)
    try Migrations.apply(to: SQLiteConnection(path: path, access: .write))
  }

  /// The schema that this program works with.
  public static var newestSchema: Int { Migrations.newest }

  /// The schema of the store in a file, which stays as it is; a newer or foreign one is refused.
  public static func schema(of path: String) throws(Failure) -> Int {
    let version = try SQLiteConnection(path: path, access: .read).schemaVersion()
    try Migrations.refuseNewer(version, path: path)
    return version
  }

  /// Moves what the log has gathered into the main file.
  public func checkpoint() throws(Failure) { try engine.checkpoint() }

  /// The acting user; commands that need none do not ask.
  public func actingUser() throws(Failure) -> Actor {
    guard let actor else { throw .bug("no acting user") }
    return actor
  }

  /// What is said of a login that the store does not know.
  public static func unknownUser(_ login: String) -> Failure {
    Failure(
      .noPermission, "user.unknown",
      Text("'\(login)' is not a user of this store", "«\(login)» не пользователь этого хранилища"),
      hint: Text(
        "an administrator adds users with 'crm user add', or act as another one with --as",
        "администратор добавляет пользователей: 'crm user add'; --as действует от имени другого"))
  }

  private static func disabledUser(_ login: String) -> Failure {
    Failure(
      .noPermission, "user.disabled",
      Text("the user '\(login)' is disabled", "пользователь «\(login)» отключён"),
      hint: Text(
        "an administrator enables him with 'crm user enable \(login)'",
        "администратор включает его: 'crm user enable \(login)'"))
  }

  /// Makes `user` the acting one: for `init`, which adds the first user itself.
  public func act(as user: Actor) {
    actor = user
  }

  // MARK: Users

  /// The user of that login, active or not.
  public func user(login: String) throws(Failure) -> Actor? {
    let key = Fold.key(login)
    let row = try engine.first(
      """
      SELECT id, login, "role", department, active FROM users WHERE login_key = \(key) AND removed = 0
      """)
    return row.flatMap(Store.actor)
  }

  /// The user of that number.
  public func user(_ id: Int64) throws(Failure) -> Actor? {
    if let known = knownUsers.first(where: { $0.id == id }) { return known }
    let row = try engine.first(
      #"SELECT id, login, "role", department, active FROM users WHERE id = \#(id)"#)
    let user = row.flatMap(Store.actor)
    if let user { knownUsers.append(user) }
    return user
  }

  /// The active users of one of these roles, in the order in which they were added.
  public func users(roles: [Role], department: String? = nil) throws(Failure) -> [Actor] {
    let names = roles.map { role -> SQL in "\(role.rawValue)" }.joined(", ")
    let rows = try engine.all(
      """
      SELECT id, login, "role", department, active FROM users
      WHERE removed = 0 AND active = 1 AND "role" IN (\(names)) ORDER BY id
      """)
    let users = rows.compactMap(Store.actor)
    guard let department else { return users }
    return users.filter { $0.department == department }
  }

  private static func actor(_ row: Row) -> Actor? {
    Role(rawValue: row.text(2)).map {
      Actor(
        id: row.integer(0), login: row.text(1), role: $0, department: row[3].text,
        isActive: row.integer(4) == 1)
    }
  }

  // MARK: Settings

  /// A setting of the store, such as the preset.
  public func setting(_ key: String) throws(Failure) -> String? {
    if let known = knownSettings[key] { return known }
    let value = try engine.value(
      #"SELECT "value" FROM settings WHERE "key" = \#(key)"#
    ).text
    knownSettings[key] = value
    return value
  }

  /// Writes a setting.
  public func setSetting(_ key: String, _ value: String) throws(Failure) {
    try engine.run(
      """
      INSERT INTO settings ("key", "value") VALUES (\(key), \(value))
      ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"
      """)
    knownSettings[key] = value
  }

  // MARK: Titles

  /// What names a record to a person; the login of a user.
  public func title(_ kind: RecordKind, _ id: Int64) throws(Failure) -> String {
    let link = Link(kind.name, id)
    if let known = knownTitles[link] { return known }
    let title =
      try engine.value(
        "SELECT \(name: kind.title) FROM \(name: kind.table) WHERE id = \(id)"
      ).text ?? ""
    knownTitles[link] = title
    return title
  }

  /// Looks up what many records are called, some hundred at a time, for those who will ask.
  public func learnTitles(_ kind: RecordKind, _ ids: [Int64]) throws(Failure) {
    for start in stride(from: 0, to: ids.count, by: 500) {
      let some = ids[start..<min(start + 500, ids.count)].map { "\($0)" as SQL }
      try engine.each(
        """
        SELECT id, \(name: kind.title) FROM \(name: kind.table) WHERE id IN (\(some.joined(", ")))
        """
      ) { knownTitles[Link(kind.name, $0.integer(0))] = $0.text(1) }
    }
  }
}
