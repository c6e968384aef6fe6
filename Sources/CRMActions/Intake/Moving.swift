public import CRMDomain
import CRMStore
public import Wording

/// Where letters and form entries belong.
extension Desk {
  /// Moves letters to a record; a task that asks for the deal of one of them is done by that.
  public func link(_ ids: [Int64], to target: Link) throws(Failure) {
    try move(Message.kind, ids, to: target) { operation, id throws(Failure) in
      try operation.closeTasks(
        on: Message.kind.reference(id), kinds: ["choose"], outcome: target.text)
    }
  }

  /// Moves form entries to a record; one in quarantine is let out by that.
  public func link(entries ids: [Int64], to target: Link) throws(Failure) {
    try move(Submission.kind, ids, to: target) { _, _ throws(Failure) in }
  }

  private func move(
    _ kind: RecordKind, _ ids: [Int64], to target: Link,
    _ moved: (Operation, Int64) throws(Failure) -> Void
  ) throws(Failure) {
    guard let holder = Kinds.named(target.kind), LetterLinks.kinds.contains(holder.name) else {
      throw Failure(
        .usage, "link.kind",
        kind.called(ids.first ?? 0)
          + Text(
            " cannot belong to '\(target.text)'",
            ": нельзя прикрепить к записи «\(target.text)»"),
        hint: Text(
          "name a lead, contact, company or deal, as deal/7",
          "укажите лид, контакт, компанию или сделку: deal/7"))
    }
    try change { operation throws(Failure) in
      try store.demandChange(try operation.present(holder, target.id))
      for id in ids {
        let record = try store.record(kind, id)
        var draft = Draft()
        try LinkFinder(operation).exactLinks(of: holder, target.id).fill(&draft)
        // What made a lead goes on saying so while it stays with it.
        let isOwn = !record["lead"].isEmpty && draft["lead"] == record["lead"]
        if !isOwn || record["outcome"].text != "lead" { draft["outcome"] = .text("attached") }
        try operation.set(kind, id, draft)
        try moved(operation, id)
      }
    }
  }
}
