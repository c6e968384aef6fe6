public import CRMStore
public import Wording

/// One part of the policy of a store: what it is called in the file, and how it is read from the
/// store, written into it and judged.
///
/// The file holds `[[key]]` tables for each section. What is different between file and store is
/// told by the journal of the operation that makes them equal, which a dry run takes back.
public protocol PolicySection: Sendable {
  /// The name of its tables: `[[pipeline]]`.
  var key: String { get }
  /// What stands above its tables in the file.
  var about: Text { get }
  /// The tables that say what the store holds, in a stable order.
  func read(_ store: Store) throws(Failure) -> [PolicyTable]
  /// Makes the store equal to the tables: adds, changes, removes; refuses to strand records.
  func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure)
  /// What is odd about tables that can be read.
  func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding]
}

/// The sections of the policy, in the order of the file and of its application: what is spoken of
/// comes before what speaks of it.
public enum PolicySections {
  /// All sections.
  public static let all: [any PolicySection] = [
    FieldSection(), PipelineSection(), PaperSection(), TemplateSection(), SegmentSection(),
    SurveySection(), RuleSection(), ViewSection(), EscalationSection(), CalendarSection(),
    FormSection(), ChannelSection(), CampaignSection(),
  ]
}
