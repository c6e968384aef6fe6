import CRMActions
import CRMDomain
import CRMStore
import Rendering
import Wording

/// A pair of duplicates as a row.
struct DuplicateCells {
  let store: Store
  let isJSON: Bool
  private var language: Language { store.session.language }

  init(store: Store, isJSON: Bool) {
    self.store = store
    self.isJSON = isJSON
  }

  func row(_ pair: DuplicatePair) throws(Failure) -> [Cell] {
    let isExact = pair.match == .exact
    let match = isExact ? Text("exact", "точное") : Text("similar", "похожее")
    return [
      Cell(.text(pair.match.rawValue), shown: match[language]),
      Cell(.integer(Int64(pair.score))), Cell(.integer(pair.record)),
      Cell(.text(pair.titles.record)), Cell(.integer(pair.duplicate)),
      Cell(.text(pair.titles.duplicate)), try reasons(pair.reasons),
    ]
  }

  private func reasons(_ reasons: [DuplicatePair.Reason]) throws(Failure) -> Cell {
    var shown: [String] = []
    for reason in reasons { shown.append(try words(reason)) }
    let values = reasons.map { reason -> CellValue in
      let value = reason.value
      guard isJSON else {
        return .text(value.map { "\(reason.key.rawValue)=\($0)" } ?? reason.key.rawValue)
      }
      return .object([
        ("key", .text(reason.key.rawValue)), ("value", value.map(CellValue.text) ?? .null),
      ])
    }
    return Cell(.list(values), shown: Sanitize.terminal(shown.joined(separator: ", ")))
  }

  private func words(_ reason: DuplicatePair.Reason) throws(Failure) -> String {
    let label = reason.key.label[language]
    guard let value = reason.value else { return label }
    switch reason.key {
    case .line, .phone: return "\(label) \(Cells.phone(value, language))"
    case .company:
      guard let id = Int64(value) else { return label }
      return "\(label) «\(try store.title(Company.kind, id))»"
    case .name, .title: return label
    case .amount:
      let parts = value.split(separator: " ").map(String.init)
      let sum = Cells(store: store).money(try Amounts.readMinor(parts[0]), parts.last)
      return "\(label) \(sum)"
    case .alike: return "\(label) (\(value) %)"
    default: return "\(label) \(value)"
    }
  }
}
