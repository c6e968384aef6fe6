import CRMActions
import CRMDomain
import CRMStore
import Wording

/// Whom the words of the command line mean: a segment, filters, or records.
struct CampaignAudience {
  let app: App
  let store: Store

  init(_ app: App, _ store: Store) {
    self.app = app
    self.store = store
  }

  func choose(
    _ wish: inout CampaignWish, kind: String?, segment: String?, words: [String]
  ) throws(Failure) {
    if let kind = kind.flatMap(Kinds.named) { wish.kind = kind }
    if let segment {
      let id = try app.id(Segment.kind, segment)
      let record = try store.record(Segment.kind, id)
      guard let own = Kinds.named(record[Segment.kind_].text ?? "") else { return }
      if let kind, kind != own.name { throw CampaignAudience.otherKind(record.title, own) }
      wish.kind = own
      wish.filters = ["\(Segment.filter)=\(record.title)"]
    }
    let filters = words.filter { $0 != "-" && $0.contains { "=~".contains($0) } }
    guard filters.isEmpty || filters.count == words.count else { throw CampaignAudience.mixed }
    wish.filters += filters
    guard filters.isEmpty, !words.isEmpty else { return }
    let ids = try app.ids(wish.kind, words)
    guard !ids.isEmpty else { throw CampaignAudience.none }
    wish.filters.append("id=" + ids.map(String.init).joined(separator: ","))
  }

  private static let mixed = Failure(
    .usage, "campaign.mixed", Text("either filters or records", "либо фильтры, либо записи"),
    hint: Text("see 'crm help campaign add'", "см. 'crm help campaign add'"))

  private static let none = Failure(
    .usage, "campaign.none", Text("no record is named", "не указано ни одной записи"))

  private static func otherKind(_ segment: String, _ kind: RecordKind) -> Failure {
    Failure(
      .usage, "campaign.segment",
      Text("the segment '\(segment)' is one of ", "сегмент «\(segment)» – это ")
        + kind.noun.form(for: 5),
      hint: Text("leave --kind out", "уберите --kind"))
  }
}
