import CRMDomain
import CRMStore
import Wording

/// Finds the parts to which somebody who was asked belongs.
struct SurveyGrouping {
  private let division: SurveyDivision?
  private let store: Store
  /// The members of each segment, as links.
  private var segments: [(name: String, members: Set<Link>)] = []

  init(_ division: SurveyDivision?, _ store: Store) throws(Failure) {
    self.division = division
    self.store = store
    guard division == .segment else { return }
    for segment in try store.all(Selection(Segment.kind)) {
      guard let kind = Kinds.named(segment[Segment.kind_].text ?? "") else { continue }
      let term = FilterTerm(path: [Segment.filter], op: .equals, values: [segment.title])
      var members: Set<Link> = []
      try store.each(Selection(kind, terms: [term], fields: ["id"], includesHidden: true)) {
        record throws(Failure) in members.insert(Link(kind.name, record.id))
      }
      segments.append((segment.title, members))
    }
  }

  /// The parts of one; several segments may hold him, or none.
  func groups(of invitation: Record) throws(Failure) -> [String?] {
    switch division {
    case nil: return [nil]
    case .seller:
      guard let user = invitation[Invitation.seller].integer else { return [nil] }
      return [try store.title(User.kind, user)]
    case .period:
      let at = invitation[Invitation.sentAt].integer ?? invitation[Invitation.createdAt].integer
      return [String(store.session.zone.day(Instant(at ?? 0)).iso.prefix(7))]
    case .outcome: return [invitation[Invitation.outcome].text]
    case .stage: return [invitation[Invitation.stage].text]
    case .segment:
      let links = [Deal.kind, Contact.kind, Company.kind, Lead.kind].compactMap { kind in
        invitation[kind.name].integer.map { Link(kind.name, $0) }
      }
      let names = segments.filter { segment in links.contains { segment.members.contains($0) } }
      return names.isEmpty ? [nil] : names.map(\.name)
    }
  }
}
