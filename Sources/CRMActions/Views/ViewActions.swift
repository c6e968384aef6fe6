public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Saved views: one's own, and those that seniors share (F316).
extension Desk {
  /// Saves a view under its name, or anew where the actor has one of that name.
  public func saveView(_ request: ViewRequest) throws(Failure) -> (id: Int64, isNew: Bool) {
    try change { operation throws(Failure) in try operation.saveView(request) }
  }

  /// Takes views away: one's own, or shared ones by seniors.
  public func removeViews(_ ids: [Int64]) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        let view = try operation.present(SavedView.kind, id)
        if view[SavedView.owner].integer != store.actor?.id { try store.demandSupervisor() }
        try operation.remove(SavedView.kind, id)
      }
    }
  }

  /// Lets everybody use a view, or the author alone again.
  public func shareView(_ id: Int64, _ isShared: Bool) throws(Failure) {
    try store.demandSupervisor()
    try change { operation throws(Failure) in
      let view = try operation.present(SavedView.kind, id)
      let other = try store.sharedViews().first {
        $0.id != id && $0[SavedView.kind_] == view[SavedView.kind_]
          && Fold.key($0.title) == Fold.key(view.title)
      }
      if isShared, let other { throw ViewCheck.taken(other) }
      _ = try operation.set(
        SavedView.kind, id, [SavedView.shared: .integer(isShared ? 1 : 0)])
    }
  }

  /// Makes a view the one that a list of its kind begins with for the actor; or no view.
  public func setDefault(_ view: Int64?, of kind: RecordKind) throws(Failure) {
    let me = try store.actingUser().id
    try change { operation throws(Failure) in
      let known = try store.engine.value(
        """
        SELECT id FROM preferences WHERE "user" = \(me) AND kind = \(kind.name) AND removed = 0
        """
      ).integer
      switch (known, view) {
      case (let known?, let view?):
        try operation.set(Preference.kind, known, [Preference.view: .integer(view)])
      case (let known?, nil): try operation.remove(Preference.kind, known)
      case (nil, let view?):
        try operation.add(
          Preference.kind,
          [
            Preference.user: .integer(me), Preference.kind_: .text(kind.name),
            Preference.view: .integer(view),
          ])
      case (nil, nil): break
      }
    }
  }
}

extension Operation {
  func saveView(_ request: ViewRequest) throws(Failure) -> (id: Int64, isNew: Bool) {
    let me = try store.actingUser().id
    let kind = try ViewCheck.kind(request.kind, store)
    try ViewCheck.name(request.name)
    if request.isShared == true { try store.demandSupervisor() }
    try ViewCheck.demandSound(request, kind, store)
    var draft: Draft = [
      SavedView.filters: .list(request.filters), SavedView.columns: .list(request.columns),
      SavedView.sort: .list(request.sort),
      SavedView.limit: .optional(request.limit.map(Int64.init)),
      SavedView.flags: .list(request.flags),
    ]
    if let isShared = request.isShared { draft[SavedView.shared] = .integer(isShared ? 1 : 0) }
    let name = Fold.key(request.name)
    // What is shared is one of its name, whoever made it; one's own stands beside it.
    let known = try store.engine.value(
      """
      SELECT id FROM views WHERE kind = \(kind.name) AND name_key = \(name) AND removed = 0
        AND (owner = \(me) OR shared = 1 AND \(request.isShared == true))
      ORDER BY CASE WHEN shared = 1 AND \(request.isShared == true) THEN 0 ELSE 1 END, id
      """
    ).integer
    if let known {
      try set(SavedView.kind, known, draft)
      return (known, false)
    }
    draft[SavedView.name] = .text(request.name)
    draft[SavedView.kind_] = .text(kind.name)
    draft[SavedView.owner] = .integer(me)
    draft.fill(SavedView.shared, .integer(0))
    return (try add(SavedView.kind, draft), true)
  }

}

extension Store {
  /// The view of that name: one's own before a shared one; of any kind where none is named.
  public func view(_ name: String, of kind: RecordKind? = nil) throws(Failure) -> Record {
    let me = try actingUser().id
    var condition: SQL = "name_key = \(Fold.key(name)) AND (owner = \(me) OR shared = 1)"
    if let kind { condition = "\(condition) AND kind = \(kind.name)" }
    let rows = try engine.all(
      """
      SELECT id, kind, owner FROM views WHERE removed = 0 AND \(condition)
      ORDER BY CASE owner WHEN \(me) THEN 0 ELSE 1 END, id
      """)
    guard let first = rows.first else { throw try ViewCheck.missing(name, kind, self) }
    let kinds = Set(rows.map { $0.text(1) }).sorted().joined(separator: ", ")
    guard rows.allSatisfy({ $0.text(1) == first.text(1) }) else {
      throw Failure(
        .usage, "view.ambiguous",
        Text("there are views '\(name)' of \(kinds)", "представление «\(name)» есть у: \(kinds)"),
        hint: Text("say which with --kind", "уточните: --kind"))
    }
    return try record(SavedView.kind, first.integer(0))
  }

  /// The view with which a list of the kind begins for the actor, if he chose one.
  public func defaultView(of kind: RecordKind) throws(Failure) -> Record? {
    guard let actor else { return nil }
    let id = try engine.value(
      """
      SELECT v.id FROM preferences p JOIN views v ON v.id = p."view"
      WHERE p."user" = \(actor.id) AND p.kind = \(kind.name) AND p.removed = 0 AND v.removed = 0
        AND (v.owner = \(actor.id) OR v.shared = 1)
      """
    ).integer
    return try id.flatMap { id throws(Failure) in try find(SavedView.kind, id) }
  }

  /// The views that everybody may use, one of each name.
  func sharedViews() throws(Failure) -> [Record] {
    let term = FilterTerm(path: [SavedView.shared.name], op: .equals, values: ["yes"])
    let views = try unrestricted { () throws(Failure) in
      try all(Selection(SavedView.kind, terms: [term]))
    }
    var seen: Set<String> = []
    return views.filter {
      seen.insert("\($0[SavedView.kind_].text ?? "") \(Fold.key($0.title))").inserted
    }
  }

  /// What is wrong with a view, now that fields may have gone; nil where it still works.
  public func fault(ofView view: Record) throws(Failure) -> Failure? {
    guard let kind = try kind(named: view[SavedView.kind_].text ?? "") else { return nil }
    let title = view.title
    do {
      try ViewCheck.demandSound(ViewRequest(view), kind, self)
      return nil
    } catch {
      return Failure(
        .data, "view.broken", error.message,
        hint: Text(
          "save the view anew: 'crm config view add \(title) \(kind.name) …'",
          "сохраните представление заново: 'crm config view add \(title) \(kind.name) …'"))
    }
  }
}

extension ViewRequest {
  /// What a saved view says.
  public init(_ view: Record) {
    self.init(name: view[SavedView.name].text ?? "", kind: view[SavedView.kind_].text ?? "")
    filters = view[SavedView.filters].list
    columns = view[SavedView.columns].list
    sort = view[SavedView.sort].list
    limit = view[SavedView.limit].integer.map { Int($0) }
    flags = view[SavedView.flags].list
    isShared = view[SavedView.shared].integer == 1
  }
}
