public import CRMDomain
public import CRMStore
public import Wording

/// How often a tag is used, and on what.
public struct TagCount: Sendable {
  /// The tag.
  public let tag: String
  /// The records that carry it, by the name of their kind.
  public internal(set) var kinds: [String: Int]

  /// The records of all kinds.
  public var total: Int { kinds.values.reduce(0, +) }
}

extension Desk {
  /// Puts tags on records and takes others off, all or none; returns the records that are different.
  ///
  /// A tag is the same in whatever case it is written; the record keeps its own spelling.
  public func tag(
    _ links: [Link], add added: [String], remove removed: [String]
  ) throws(Failure) -> [Link] {
    let added = try tags(added)
    let gone = Set(try tags(removed).map(Fold.key))
    return try change { operation throws(Failure) in
      var changed: [Link] = []
      for link in links {
        let (kind, field) = try tagged(link)
        let record = try operation.present(kind, link.id)
        try store.demandChange(record)
        var tags = record[field].list.filter { !gone.contains(Fold.key($0)) }
        for tag in added where !tags.contains(where: { Fold.key($0) == Fold.key(tag) }) {
          tags.append(tag)
        }
        var draft = Draft()
        draft[field] = .list(tags)
        if try operation.set(kind, link.id, draft) { changed.append(link) }
      }
      return changed
    }
  }

  private func tags(_ words: [String]) throws(Failure) -> [String] {
    var tags: [String] = []
    for word in words {
      let members = try store.value(word, for: Deal.tags).list
      guard !members.isEmpty else { throw Desk.emptyTag }
      for tag in members {
        guard tag.unicodeScalars.count <= 64 else {
          throw Failure(
            .data, "tag.too-long",
            Text("a tag has at most 64 characters", "метка – не длиннее 64 знаков"))
        }
        tags.append(tag)
      }
    }
    return tags
  }

  private func tagged(_ link: Link) throws(Failure) -> (RecordKind, Field) {
    guard let kind = Kinds.named(link.kind), let field = kind.field("tags"), field.type == .tags
    else {
      let names = Store.taggedKinds.map(\.name).joined(separator: ", ")
      throw Failure(
        .usage, "tag.kind",
        Text("'\(link.text)' cannot have tags", "у записи «\(link.text)» не бывает меток"),
        hint: Text("tags are for: \(names)", "метки есть у записей: \(names)"))
    }
    return (kind, field)
  }

  private static let emptyTag = Failure(
    .usage, "tag.empty", Text("a tag is empty", "пустая метка"),
    hint: Text("crm tag lead/1 vip", "crm tag lead/1 vip"))
}

extension Store {
  /// The kinds whose records have tags.
  public static let taggedKinds = Kinds.all.filter { $0.field("tags")?.type == .tags }

  /// All tags with the records that carry them, the most used first; only of records that the actor
  /// sees whole.
  public func tagCounts() throws(Failure) -> [TagCount] {
    var counts: [String: TagCount] = [:]
    for kind in Store.taggedKinds {
      let term = FilterTerm(path: ["tags"], op: .isNotEmpty)
      let selection = Selection(kind, terms: [term], fields: ["tags"], includesHidden: true)
      try each(selection) { record throws(Failure) in
        for tag in record["tags"].list {
          counts[tag, default: TagCount(tag: tag, kinds: [:])].kinds[kind.name, default: 0] += 1
        }
      }
    }
    return counts.values.sorted { one, other in
      one.total == other.total
        ? Fold.key(one.tag) < Fold.key(other.tag) : one.total > other.total
    }
  }
}
