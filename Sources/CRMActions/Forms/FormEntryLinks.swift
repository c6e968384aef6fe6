public import CRMDomain
import CRMStore
import SQL
public import Wording

extension Desk {
  /// Moves form entries to a record; one in quarantine is let out by that.
  public func link(entries ids: [Int64], to target: Link) throws(Failure) {
    guard let kind = Kinds.named(target.kind), LetterLinks.kinds.contains(kind.name) else {
      throw Failure(
        .usage, "entry.link-kind",
        Text(
          "a form entry cannot belong to '\(target.text)'",
          "заявку с сайта нельзя прикрепить к записи «\(target.text)»"),
        hint: Text(
          "name a lead, contact, company or deal, as deal/7",
          "укажите лид, контакт, компанию или сделку: deal/7"))
    }
    try change { operation throws(Failure) in
      try store.demandChange(try operation.present(kind, target.id))
      for id in ids {
        let entry = try store.record(Submission.kind, id)
        var draft = Draft()
        try LinkFinder(operation).exactLinks(of: kind, target.id).fill(&draft)
        // The entry that made a lead goes on saying so while it stays with it.
        if draft[Submission.lead] != entry[Submission.lead] || entry[Submission.lead].isEmpty {
          draft[Submission.outcome] = .text("attached")
        }
        try operation.set(Submission.kind, id, draft)
      }
    }
  }
}
