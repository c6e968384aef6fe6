import CRMDomain
import CRMStore
import SQL
import Wording

/// What follows from another date or number of a paper of our own.
extension Operation {
  /// The general rate of the tax becomes the one in force on the new day; a rate that was given by
  /// hand, and what 1С says, stay. A paper that is settled keeps its rates, so its day cannot leave
  /// the time in which they are in force.
  func refreshRates(after before: Record, _ draft: Draft) throws(Failure) {
    let kind = before.kind
    guard draft[Quote.date] != nil, before[Quote.source.name].text == "manual" else { return }
    let paper = try raw(kind, before.id)
    guard let old = before[Quote.date.name].text, let new = paper[Quote.date.name].text else {
      return
    }
    let rates = (
      VATRate.current(on: try Day.readISO(old)), VATRate.current(on: try Day.readISO(new))
    )
    guard rates.0 != rates.1 else { return }
    var lines: [Int64] = []
    for id in try lineIDs(of: kind, before.id)
    where try raw(DocumentLine.kind, id)[Item.vatRate.name].text == rates.0.rawValue {
      lines.append(id)
    }
    guard !lines.isEmpty else { return }
    _ = try changeable(kind, before.id)
    for line in lines {
      try set(DocumentLine.kind, line, [Item.vatRate: .text(rates.1.rawValue)])
      try refreshLine(line)
    }
    warnings.append(
      Text(
        "VAT as in force on \(new): \(rates.0.rawValue) % → \(rates.1.rawValue) %",
        "НДС по ставке, действующей на \(new): \(rates.0.rawValue) % → \(rates.1.rawValue) %"))
  }
}

extension VATRate {
  /// The rate that a general one is on a day; the others are what they are.
  func inForce(on day: Day) -> VATRate {
    [.eighteen, .twenty, .twentyTwo].contains(self) ? .current(on: day) : self
  }
}
