import CRMDomain
import Testing
import Wording

/// Quantities, percentages and rates.
@Suite struct ShareTests {
  @Test(arguments: [
    ("2", 2_000, "2"), ("1,5", 1_500, "1.5"), ("0.125", 125, "0.125"), ("1 000", 1_000_000, "1000"),
    ("-2,500", -2_500, "-2.5"), ("0", 0, "0"), ("1,000.5", 1_000_500, "1000.5"),
  ])
  func quantitiesAreRead(text: String, thousandths: Int64, plain: String) throws {
    let quantity = try Quantity.read(text)
    #expect(quantity.thousandths == thousandths && quantity.plain == plain)
  }

  @Test(arguments: ["", "1.2345", "two", "2 шт", "1/2", "9223372036854775.808", "1e3"])
  func otherQuantitiesAreRefused(text: String) {
    #expect { try Quantity.read(text) } throws: { ($0 as? Failure)?.id == "quantity.unreadable" }
  }

  @Test(arguments: [
    ("10", 1_000, "10"), ("12.5", 1_250, "12.5"), ("10%", 1_000, "10"), ("12,55 %", 1_255, "12.55"),
    ("100", 10_000, "100"), ("0", 0, "0"),
  ])
  func percentagesAreRead(text: String, hundredths: Int64, plain: String) throws {
    let percent = try Percent.read(text)
    #expect(percent.hundredths == hundredths && percent.plain == plain)
  }

  @Test(arguments: ["", "%", "-1", "100.01", "101", "12.555", "10%%", "ten"])
  func otherPercentagesAreRefused(text: String) {
    #expect { try Percent.read(text) } throws: { ($0 as? Failure)?.id == "percent.unreadable" }
  }

  @Test(arguments: [
    ("2003-01-01", VATRate.eighteen), ("2018-12-31", .eighteen), ("2019-01-01", .twenty),
    ("2025-12-31", .twenty),
    ("2026-01-01", .twentyTwo), ("2026-11-21", .twentyTwo),
  ])
  func theGeneralRateGoesByDate(day: String, rate: VATRate) throws {
    #expect(try VATRate.current(on: Day.readISO(day)) == rate)
  }

  @Test(arguments: [
    ("22", VATRate.twentyTwo), ("22%", .twentyTwo), ("22 %", .twentyTwo), ("НДС 20%", .twenty),
    ("20/120", .twenty),
    ("0", .zero), ("none", .none), ("Без НДС", .none), ("нет", .none), ("7/107", .seven),
  ])
  func ratesAreRead(text: String, rate: VATRate) throws {
    #expect(try VATRate.read(text) == rate)
  }

  @Test(arguments: ["", "19", "22/120", "-20", "20.0"])
  func otherRatesAreRefused(text: String) {
    #expect { try VATRate.read(text) } throws: { ($0 as? Failure)?.id == "vat.unreadable" }
  }

  @Test func keysOfRatesAreStable() {
    #expect(VATRate.allCases.map(\.rawValue) == ["none", "0", "5", "7", "10", "18", "20", "22"])
    #expect(VATRate.allCases.map(\.percent) == [0, 0, 5, 7, 10, 18, 20, 22])
    #expect(VATRate.none.label == Text("no VAT", "без НДС"))
  }
}
