import Platform
import Testing
import Wording

@testable import OneC

@Suite("customers as bases of 1С take them")
struct ODataTests {
  static func entry(
    _ configuration: ODataConfiguration, _ party: Counterparty, _ own: [String] = []
  ) throws -> String {
    try ODataMapping(configuration, own).entry(party, country: "C", partner: "P").written
  }

  static func entrepreneur(_ isTrading: Bool) -> Counterparty {
    var party = WriterTests.party(isPerson: true)
    party.isEntrepreneur = isTrading
    return party
  }

  @Test("each configuration has its own words for what a customer is")
  func forms() throws {
    let firm = WriterTests.party()
    #expect(try Self.entry(.bp, firm).contains(#""ЮридическоеФизическоеЛицо":"ЮридическоеЛицо""#))
    #expect(try Self.entry(.bp, firm).contains(#""ИндивидуальныйПредприниматель":false"#))
    #expect(try Self.entry(.bp, firm).contains(#""СтранаРегистрации_Key":"C""#))
    #expect(try Self.entry(.ut, firm).contains(#""ЮрФизЛицо":"ЮрЛицо""#))
    #expect(try Self.entry(.ut, firm).contains(#""Партнер_Key":"P""#))
    #expect(try Self.entry(.unf, firm).contains(#""ВидКонтрагента":"ЮридическоеЛицо""#))
    #expect(
      try Self.entry(.ut, Self.entrepreneur(true)).contains(
        #""ЮрФизЛицо":"ИндивидуальныйПредприниматель""#))
    #expect(
      try Self.entry(.unf, Self.entrepreneur(false)).contains(
        #""ВидКонтрагента":"ФизическоеЛицо""#))
    #expect(try !Self.entry(.bp, Self.entrepreneur(true)).contains("КПП"))
  }

  @Test("own fields come in, shipped ones go out, and what is not known is not sent")
  func own() throws {
    let made = try Self.entry(
      .bp, WriterTests.party(),
      ["Комментарий=CRM {inn} \"{phone}\"", "КодПоОКПО=", "Флаг=true", "Факс={okpo}"])
    #expect(made.contains(#""Комментарий":"CRM 2635221091 \"+78652123456\"""#))
    #expect(!made.contains("КодПоОКПО"))
    #expect(made.contains(#""Флаг":true"#))
    var bare = WriterTests.party()
    bare.okpo = ""
    #expect(try !Self.entry(.bp, bare, ["Факс={okpo}"]).contains("Факс"))
    for word in ["Комментарий", "=x", "A B=x", "A={strange}", "A'=x"] {
      #expect(throws: Failure.self) { try ODataMapping(.bp, [word]) }
    }
  }

  @Test("JSON is written as it is read")
  func json() throws {
    let text = #"{"a":[1,-2.5,true,null,"\"\\\n\t\u0001é"],"б":{}}"#
    let value = try JSONReader.read(Array(text.utf8))
    #expect(try JSONReader.read(Array(value.written.utf8)) == value)
    #expect(value.at("a.1") == .number("-2.5"))
    #expect(value.at("a.9") == nil)
    #expect(value.at("б.x") == nil)
    #expect(value.at("a.x") == nil)
  }
}
