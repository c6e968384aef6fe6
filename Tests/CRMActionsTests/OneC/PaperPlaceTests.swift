import CRMActions
import CRMDomain
import CRMStore
import OneC
import Testing
import Wording

@Suite("Where papers of 1С belong")
struct PaperPlaceTests {
  typealias Files = Exchanged

  @Test("a word in a comment is no number of ours, nor is one of another customer's deal")
  func comments() throws {
    let sale = try Exchanged()
    _ = try sale.scratch.add(Company.kind, "name=Other", "inn=500100732259")
    func order(_ id: String, _ comment: String, _ inn: String?) -> String {
      Files.order(
        id: id, number: id,
        more: "<Комментарий>\(comment)</Комментарий>" + (inn.map(Files.buyer) ?? ""))
    }
    let cases: [(String, String?, Int64?)] = [
      ("лицензия CRM-1C", "500100732259", nil), ("CRM-1", "500100732259", nil),
      ("xCRM-1", nil, nil), ("CRM-1C и CRM-1.", nil, sale.deal), ("по CRM-1", nil, sale.deal),
      ("по CRM-1", Exchanged.inn, sale.deal), ("CRM-1_2", nil, nil),
    ]
    for (place, (comment, inn, deal)) in cases.enumerated() {
      try sale.take(order("g\(place)", comment, inn))
      let made = try #require(try sale.scratch.all(Order.kind).last)
      #expect(made[Order.deal].integer == deal, "\(comment) \(inn ?? "")")
    }
  }
}
