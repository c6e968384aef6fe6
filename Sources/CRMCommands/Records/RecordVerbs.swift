import CRMDomain
import CommandSpec

/// The verbs that every kind of record has, written once (design 2.2).
enum RecordVerbs {
  /// `list show edit rm history` of a kind, where they make sense.
  static func all(_ kind: RecordKind) -> [Node<App>] {
    [
      .command(RecordList.command(kind)), .command(RecordShow.command(kind)),
      .command(RecordEdit.command(kind)), .command(RecordRemove.command(kind)),
      .command(RecordHistory.command(kind)),
    ]
  }

  /// Finding and merging duplicates, for the kinds that have them.
  static func merging(_ kind: RecordKind) -> [Node<App>] {
    [.command(RecordDuplicates.command(kind)), .command(RecordMerge.command(kind))]
  }

  /// Links between records of a kind, for the kinds that have them.
  static func linking(_ kind: RecordKind) -> [Node<App>] {
    [
      .command(RecordLink.command(kind)), .command(RecordUnlink.command(kind)),
      .command(RecordLinks.command(kind)),
    ]
  }

  /// The verbs of a kind that the program alone writes.
  static func reading(_ kind: RecordKind) -> [Node<App>] {
    [
      .command(RecordList.command(kind)), .command(RecordShow.command(kind)),
      .command(RecordHistory.command(kind)),
    ]
  }
}
