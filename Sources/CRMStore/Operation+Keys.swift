import CRMDomain
import SQL
import Wording

/// What stands beside the fields of a record so that it is found: folded texts and keys, and the
/// companies of a contact.
extension Operation {
  /// Writes anew what a record is found by after some of its fields were changed.
  func index(_ kind: RecordKind, _ id: Int64, _ changed: Draft) throws(Failure) {
    if Store.hasKeys(kind),
      changed.entries.contains(where: { Store.keyFields.contains($0.name) })
    {
      // A removed record may still change, when an older change of it is undone, but is not found.
      let (record, isRemoved) = try standing(kind, id)
      try store.indexKeys(kind, id, isRemoved ? nil : record)
    }
    try linkCompanies(kind, id, changed)
  }

  /// Writes the companies of a contact anew, if they are among what was changed.
  func linkCompanies(
    _ kind: RecordKind, _ id: Int64, _ changed: Draft
  ) throws(Failure) {
    guard kind.name == KindName.contact, let companies = changed[Contact.companies] else { return }
    try store.engine.run("DELETE FROM contact_companies WHERE contact = \(id)")
    for company in companies.list.compactMap({ Int64($0) }) {
      try store.engine.run(
        "INSERT INTO contact_companies (contact, company) VALUES (\(id), \(company))")
    }
  }

  /// The columns of the folded texts of a draft.
  func keyNames(_ draft: Draft, _ kind: RecordKind) -> [SQL] {
    searchable(draft, kind).map { SQL.name(kind.column($0.name) + "_key") }
  }

  /// The folded texts themselves, in the same order.
  func keyValues(_ draft: Draft, _ kind: RecordKind) -> [SQL] {
    searchable(draft, kind).map { "\($0.value.text.map(Fold.key))" }
  }

  private func searchable(
    _ draft: Draft, _ kind: RecordKind
  ) -> [(name: String, value: Value)] {
    draft.entries.filter { kind.field($0.name)?.traits.contains(.searchable) ?? false }
  }
}
