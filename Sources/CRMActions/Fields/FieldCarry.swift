import CRMDomain
import CRMStore
import Wording

extension Operation {
  /// The draft with what a record holds in added fields that the draft's kind has too, under the
  /// same name and of the same type: what was asked of a lead is known of its deal.
  func carrying(
    _ record: Record, into draft: Draft, of kind: RecordKind
  ) throws(Failure) -> Draft {
    var draft = draft
    for field in try store.kind(kind).fields where field.isCustom {
      guard let source = record.kind.field(field.name), source.isCustom,
        FieldCarry.fits(record[source], source.type, field.type)
      else { continue }
      draft.fill(field, record[source])
    }
    return draft
  }
}

private enum FieldCarry {
  static func fits(_ value: Value, _ source: FieldType, _ target: FieldType) -> Bool {
    guard case .choice = source, case .choice(let vocabulary) = target else {
      return source == target
    }
    return vocabulary.entries.contains { $0.key == value.text }
  }
}
