import CRMDomain
import SQL
import Wording

/// What an undo keeps or takes together: a lead with the deal that came of it, a letter with its lead.
///
/// A record that stays holds on to what it refers to, to its parts, and to the one record that was
/// made or changed to refer to it; notifications and deliveries follow, and hold nothing.
extension Undoing {
  /// Finds what stays although nothing happened to it: it is one whole with what stays.
  mutating func bindWholes(_ marks: [Mark]) throws(Failure) {
    let seeds = try seeds(marks)
    guard !seeds.isEmpty else { return }
    let ties = try Ties(self, marks)
    var waiting = seeds
    var known = Set(seeds)
    while let next = waiting.popLast() {
      for link in ties.bound(to: next) where known.insert(link).inserted {
        bound[link] = next
        waiting.append(link)
      }
    }
  }

  /// Why a record stays with others; nil where nothing holds it.
  func reasonToStay(_ link: Link) -> Text? {
    guard let other = bound[link], let kind = Kinds.named(other.kind) else { return nil }
    return Text("stays together with ", "остаётся вместе с записью: ") + kind.called(other.id)
  }

  /// What stays for a reason of its own.
  private func seeds(_ marks: [Mark]) throws(Failure) -> [Link] {
    let touched = try touchedSince()
    var seeds: [Link] = []
    for mark in marks where !Undoing.isLoose(mark.link.kind) {
      if mark.added != nil, used[mark.link] != nil {
        seeds.append(mark.link)
      } else if touched.contains(mark.link), let trace = try store.trace(of: target, mark.link) {
        if try laterChange(trace) != nil { seeds.append(mark.link) }
      }
    }
    return seeds
  }

  /// The records of the operation that a later one changed as well.
  private func touchedSince() throws(Failure) -> Set<Link> {
    var touched: Set<Link> = []
    try store.engine.each(
      """
      SELECT DISTINCT t.kind, t.record FROM changes t
      WHERE t.operation = \(target) AND EXISTS (SELECT 1 FROM changes c
        WHERE c.kind = t.kind AND c.record = t.record AND c.operation > \(target)
          AND c.operation <> \(operation.madeID ?? 0))
      """
    ) { row throws(Failure) in touched.insert(Link(row.text(0), row.integer(1))) }
    return touched
  }

  /// Whether records of a kind only tell of others.
  static func isLoose(_ kind: String) -> Bool {
    kind == Notification.kind.name || kind == Outgoing.kind.name
  }
}

/// Which records of one operation hold on to each other.
private struct Ties {
  private var needs: [Link: [Link]] = [:]
  private var parts: [Link: [Link]] = [:]
  private var referrers: [Link: [String: [Link]]] = [:]

  init(_ undoing: Undoing, _ marks: [Undoing.Mark]) throws(Failure) {
    let all = Set(marks.map(\.link))
    let added = Set(marks.filter { $0.added != nil }.map(\.link))
    for mark in marks {
      guard let declared = Kinds.named(mark.link.kind) else { continue }
      let record = try undoing.operation.raw(declared, mark.link.id)
      for field in record.kind.fields where field.isStored {
        for target in Ties.targets(record, field)
        where all.contains(target) && target != mark.link {
          if added.contains(target), !Undoing.isLoose(mark.link.kind) {
            needs[mark.link, default: []].append(target)
            referrers[target, default: [:]]["\(mark.link.kind).\(field.name)", default: []]
              .append(mark.link)
          }
          guard Ties.isPart(record.kind, field) else { continue }
          let isPlaced = mark.added != nil || added.contains(target)
          let stays = isPlaced ? true : try !undoing.moved(mark.link, field)
          if stays { parts[target, default: []].append(mark.link) }
        }
      }
    }
  }

  /// What stays when a record does.
  func bound(to link: Link) -> [Link] {
    let sole = (referrers[link] ?? [:]).values.filter { $0.count == 1 }.flatMap(\.self)
    return (needs[link] ?? []) + (parts[link] ?? []) + sole
  }

  private static func targets(_ record: Record, _ field: Field) -> [Link] {
    switch field.type {
    case .reference(let kind): record[field].integer.map { [Link(kind, $0)] } ?? []
    case .references(let kind): record[field].list.compactMap { Int64($0) }.map { Link(kind, $0) }
    case .link: record[field].text.flatMap { Link($0) }.map { [$0] } ?? []
    default: []
    }
  }

  /// Whether a field says what a record belongs to.
  private static func isPart(_ kind: RecordKind, _ field: Field) -> Bool {
    if field.type == .link { return field.name == "on" }
    if case .through(let names) = kind.ownership { return names.contains(field.name) }
    return false
  }
}

extension Undoing {
  /// Whether the operation changed what a record belongs to.
  fileprivate func moved(_ link: Link, _ field: Field) throws(Failure) -> Bool {
    try store.trace(of: target, link)?.changes(field.name) ?? false
  }
}
