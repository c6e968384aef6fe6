import SQL
import Wording

/// Brings a store to the newest schema, one migration a transaction.
enum Migrations {
  /// The schema that this program knows; named apart, as every start asks for it.
  static let newest = M043KeysInOrder.number
  /// By number; 2 to 7 were never released.
  private static let all: [(number: Int, scripts: [StaticString])] = [
    (M001Foundation.number, M001Foundation.scripts),
    (M008FirstValues.number, M008FirstValues.scripts),
    (M009Companies.number, M009Companies.scripts),
    (M010Notes.number, M010Notes.scripts),
    (M011Fields.number, M011Fields.scripts),
    (M012Pipelines.number, M012Pipelines.scripts),
    (M013Management.number, M013Management.scripts),
    (M014Search.number, M014Search.scripts),
    (M015Mailboxes.number, M015Mailboxes.scripts),
    (M016Calls.number, M016Calls.scripts),
    (M017Forms.number, M017Forms.scripts),
    (M018Documents.number, M018Documents.scripts),
    (M019Templates.number, M019Templates.scripts),
    (M020WrongAddresses.number, M020WrongAddresses.scripts),
    (M021Notices.number, M021Notices.scripts),
    (M022OneCKeys.number, M022OneCKeys.scripts),
    (M024Surveys.number, M024Surveys.scripts),
    (M025Segments.number, M025Segments.scripts),
    (M026Campaigns.number, M026Campaigns.scripts),
    (M027CallLegs.number, M027CallLegs.scripts),
    (M028SoftBounces.number, M028SoftBounces.scripts),
    (M030Traces.number, M030Traces.scripts),
    (M031SurveyIndexes.number, M031SurveyIndexes.scripts),
    (M032ReceivedLetters.number, M032ReceivedLetters.scripts),
    (M033OperationTimes.number, M033OperationTimes.scripts),
    (M034FolderChanges.number, M034FolderChanges.scripts),
    (M035SecondKeys.number, M035SecondKeys.scripts),
    (M039LetterMarks.number, M039LetterMarks.scripts),
    (M040RefusedRows.number, M040RefusedRows.scripts),
    (M041SecondRecordings.number, M041SecondRecordings.scripts),
    (M042RecordingFetches.number, M042RecordingFetches.scripts),
    (M043KeysInOrder.number, M043KeysInOrder.scripts),
  ]

  /// Applies what is missing, up to `last`: tests stop at schemas that were released.
  static func apply(to engine: any Engine, last: Int = newest) throws(Failure) {
    for migration in all where migration.number <= last {
      try engine.transaction { () throws(Failure) in
        // Asked inside the transaction: another process may have migrated while this one waited.
        guard try engine.schemaVersion() < migration.number else { return }
        for script in migration.scripts { try engine.script(script) }
        try engine.setSchemaVersion(migration.number)
      }
    }
  }

  static func refuseNewer(_ version: Int, path: String) throws(Failure) {
    guard version > newest else { return }
    throw Failure(
      .config, "store.newer",
      Text(
        "the store '\(path)' was made by a newer crm (schema \(version), this one knows \(newest))",
        "хранилище «\(path)» создано более новой программой (схема \(version), известна \(newest))"),
      hint: Text("install the newer crm", "установите более новую версию crm"))
  }
}
