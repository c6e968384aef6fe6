public import CRMDomain
import CRMStore
public import Wording

extension Desk {
  /// Writes the same note on several records, all or none; returns the numbers of the notes.
  public func note(_ text: String, on links: [Link]) throws(Failure) -> [Int64] {
    let value = try store.value(text, for: Remark.text)
    return try change { operation throws(Failure) in
      var ids: [Int64] = []
      for link in links {
        ids.append(
          try operation.addChecked(
            Remark.kind, [Remark.on: .text(link.text), Remark.text: value], allowDuplicate: true))
      }
      return ids
    }
  }
}
