import CRMDomain
import Foundation
import Testing
import Wording

/// The numbers of companies and banks.
@Suite struct CodeTests {
  static func id(_ body: () throws -> String) -> String {
    do {
      _ = try body()
      return "right"
    } catch {
      return (error as? Failure)?.id ?? "\(error)"
    }
  }

  @Test(arguments: [
    ("7843316106", "right"), ("2635221091", "right"), ("7707451561", "right"),
    ("7707083893", "right"), ("7707 083-893", "right"),
    ("7707083894", "inn.wrong"), ("500100732259", "right"), ("500100732258", "inn.wrong"),
    ("500100732269", "inn.wrong"),
    ("", "inn.malformed"), ("770708389", "inn.malformed"), ("77070838933", "inn.malformed"),
    ("0000000000", "inn.malformed"),
    ("0012345678", "inn.malformed"), ("7707O83893", "inn.malformed"),
    ("٧٧٠٧٠٨٣٨٩٣", "inn.malformed"),
  ])
  func inn(text: String, answer: String) {
    #expect(Self.id { try INN.check(text) } == answer)
  }

  @Test(arguments: [
    ("770701001", "right"), ("7707AB001", "right"), ("7707ab001", "right"),
    ("77070100", "kpp.malformed"), ("A70701001", "kpp.malformed"),
    ("7707АВ001", "kpp.malformed"), ("", "kpp.malformed"),
  ])
  func kpp(text: String, answer: String) {
    #expect(Self.id { try KPP.check(text) } == answer)
  }

  @Test(arguments: [
    ("1027700132195", "right"), ("1027700132194", "ogrn.wrong"), ("304500116000157", "right"),
    ("304500116000158", "ogrn.wrong"),
    ("12345", "ogrn.malformed"),
  ])
  func ogrn(text: String, answer: String) {
    #expect(Self.id { try OGRN.check(text) } == answer)
  }

  @Test(arguments: [
    ("00032537", "right"), ("03646010", "right"), ("00032538", "okpo.wrong"),
    ("0003253", "okpo.malformed"), ("", "okpo.malformed"),
  ])
  func okpo(text: String, answer: String) {
    #expect(Self.id { try OKPO.check(text) } == answer)
  }

  @Test(arguments: [
    ("30101810145250000411", "044525411", "right"),
    ("30101810145250000412", "044525411", "account.wrong"),
    ("40802810864152677664", "048327780", "right"),
    ("40802810864152677665", "048327780", "account.wrong"),
    ("03214643000000012100", "010702101", "right"),
    ("40802810864152677664", "04832778", "bik.malformed"),
    ("4080281086415267766", "048327780", "account.malformed"),
    ("4080281086415267766A", "048327780", "account.malformed"),
    ("40802 810 8 6415 2677664", "048 327 780", "right"),
    ("4080281086415267766٤", "048327780", "account.malformed"),
  ])
  func account(account: String, bik: String, answer: String) {
    #expect(Self.id { try BankAccount.check(account, bik: bik) } == answer)
  }

  /// A letter counts as its place in «АВСЕНКМРТХ», Russian or Latin, and is kept in Latin.
  @Test func lettersOfClearingAccounts() throws {
    var found = 0
    for letter in "АВСЕНКМРТХABCEHKMPTX" {
      for key in 0...9 {
        let text = "40702\(letter)10\(key)00000000001"
        // Most keys are wrong.
        guard let plain = try? BankAccount.check(text, bik: "044525225") else { continue }
        found += 1
        let place = try #require(
          "ABCEHKMPTX".firstIndex(of: Character(String(plain.dropFirst(5).prefix(1)))))
        let digit = "ABCEHKMPTX".distance(from: "ABCEHKMPTX".startIndex, to: place)
        #expect(throws: Never.self) {
          try BankAccount.check("40702\(digit)10\(key)00000000001", bik: "044525225")
        }
      }
    }
    #expect(found == 20)
  }

  @Test func theMessageNamesWhatIsWrong() {
    #expect { try INN.check("7707083894") } throws: {
      ($0 as? Failure)?.message
        == Text(
          "the ИНН 7707083894 has a wrong check digit", "ИНН 7707083894: неверная контрольная цифра"
        )
    }
  }

  /// Every body has one check digit.
  @Test func oneCheckDigitFits() throws {
    var dice = Dice(seed: 15)
    for _ in 0..<500 {
      let body = String(Int.random(in: 100_000_000...999_999_999, using: &dice))
      var right = 0
      for digit in 0...9 where Self.id({ try INN.check(body + String(digit)) }) == "right" {
        right += 1
      }
      #expect(right == 1)
    }
  }

  @Test func anyTextIsCheckedOrRefused() {
    var dice = Dice(seed: 16)
    for _ in 0..<5_000 {
      let text = dice.text()
      _ = Self.id { try INN.check(text) }
      _ = Self.id { try KPP.check(text) }
      _ = Self.id { try OGRN.check(text) }
      _ = Self.id { try OKPO.check(text) }
      _ = Self.id { try BIK.check(text) }
      _ = Self.id { try BankAccount.check(text, bik: "044525225") }
    }
  }

  /// Real companies of an exchange file, where it lies beside the repository.
  @Test func realCompaniesPass() throws {
    var folder = URL(fileURLWithPath: #filePath)
    var text: String?
    while folder.path != "/", text == nil {
      folder.deleteLastPathComponent()
      text = try? String(
        contentsOf: folder.appendingPathComponent(
          "shared/data/1c/cml/contragents-3.1-utf8bom-part1.xml"), encoding: .utf8)
    }
    guard let text else {
      print("skipped: no shared/data/1c beside the repository")
      return
    }
    var account = ""
    var pairs = 0
    for line in text.split(separator: "\n") {
      func value(_ tag: String) -> String? {
        guard let start = line.range(of: "<\(tag)>"), let end = line.range(of: "</\(tag)>") else {
          return nil
        }
        return String(line[start.upperBound..<end.lowerBound])
      }
      if let inn = value("ИНН") { #expect(Self.id { try INN.check(inn) } == "right", "\(inn)") }
      if let okpo = value("КодПоОКПО") {
        #expect(Self.id { try OKPO.check(okpo) } == "right", "\(okpo)")
      }
      if let number = value("НомерСчета") { account = number }
      if let bik = value("БИК") {
        pairs += 1
        #expect(
          Self.id { try BankAccount.check(account, bik: bik) } == "right", "\(account) \(bik)")
        account = bik
      }
      if let own = value("СчетКорреспондентский") {
        #expect(
          Self.id { try BankAccount.check(own, bik: account) } == "right", "\(own) \(account)")
      }
    }
    #expect(pairs > 5)
  }
}
