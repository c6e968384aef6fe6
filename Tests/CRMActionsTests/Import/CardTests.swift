import CRMActions
import CRMDomain
import CRMStore
import Platform
import Testing
import Wording

@Suite("vCards")
struct CardTests {
  private func rows(_ text: String) throws -> [[String: String]] {
    var source = CardSource(try TextInput(Input(bytes: Array(text.utf8))))
    var rows: [[String: String]] = []
    while let row = try source.next() {
      rows.append(
        Dictionary(uniqueKeysWithValues: zip(row.columns, row.words.map { $0 ?? "" })))
    }
    return rows
  }

  @Test func reads3() throws {
    let text = """
      BEGIN:VCARD\r
      VERSION:3.0\r
      N:Смирнова;Анна;Петровна;;\r
      FN:Анна Смирнова\r
      ORG:ООО «Ромашка»\\, филиал;Отдел закупок\r
      item1.TEL;TYPE="CELL,VOICE":+7 916\r
        123-45-67\r
      TEL:8 495 123-45-67 доб. 12\r
      EMAIL;TYPE=INTERNET:anna@rom.example\r
      CATEGORIES:опт,юг\r
      BDAY:1985-04-12T00:00:00Z\r
      END:VCARD\r
      """
    #expect(
      try rows(text) == [
        [
          "name": "Анна Смирнова", "last_name": "Смирнова", "first_name": "Анна",
          "patronymic": "Петровна", "companies": "ООО «Ромашка», филиал",
          "phones": "+7 916 123-45-67\n8 495 123-45-67 доб. 12", "emails": "anna@rom.example",
          "tags": "опт\nюг", "birthday": "1985-04-12",
        ]
      ])
  }

  @Test func reads4And21() throws {
    let text = """
      BEGIN:VCARD
      VERSION:4.0
      FN:Ann
      TEL;VALUE=uri;TYPE="voice,cell":tel:+7-916-123-45-67;ext=12
      BDAY:--0412
      END:VCARD
      BEGIN:VCARD
      VERSION:2.1
      N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90=D0=BD=D0=BD=D0=B0;=
      =D0=9E=D0=BB=D1=8F
      TEL;CELL:+79161234567
      END:VCARD
      """
    #expect(
      try rows(text) == [
        ["name": "Ann", "phones": "+7-916-123-45-67 ext. 12"],
        [
          "name": "Анна Оля", "last_name": "Анна", "first_name": "Оля", "phones": "+79161234567",
        ],
      ])
  }

  @Test(arguments: CardWriter.Version.allCases)
  func writtenIsRead(_ version: CardWriter.Version) throws {
    var dice = Dice(seed: 5)
    let office = try SalesOffice()
    let pieces = ["Анна", ";", ",", "\\", " n", "длинное имя человека", "🙂", ":", "\"", "="]
    for _ in 0..<100 {
      let word = {
        "Я"
          + (0..<Int.random(in: 0...9, using: &dice)).map { _ in
            pieces.randomElement(using: &dice) ?? ""
          }.joined() + "."
      }
      let phones = ["+79161234567", "+74951234567x12"].prefix(Int.random(in: 0...2, using: &dice))
      var contact = Record(Contact.kind, Contact.kind.fields.map { $0.isList ? .list([]) : .null })
      contact[Contact.name] = .text(word())
      contact[Contact.lastName] = .text(word())
      contact[Contact.position] = .text(word())
      contact[Contact.phones] = .list(Array(phones))
      contact[Contact.emails] = .list(["a@b.example"])
      contact[Contact.birthday] = .text("1985-04-12")
      contact[Contact.tags] = .list([word()])
      let text = CardWriter(version).card(contact, companies: [word()])
      #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
      let read = try #require(try rows(text).first)
      #expect(read["name"] == contact[Contact.name].text)
      #expect(read["last_name"] == contact[Contact.lastName].text)
      #expect(read["position"] == contact[Contact.position].text)
      #expect(read["birthday"] == "1985-04-12")
      #expect(read["tags"] == contact[Contact.tags].list.first)
      let numbers = try (read["phones"] ?? "").split(separator: "\n").map {
        try office.store.phone(String($0))
      }
      #expect(numbers == Array(phones))
    }
  }

  @Test func anyBytesEnd() throws {
    var dice = Dice(seed: 9)
    let pieces = [
      "BEGIN:VCARD\n", "END:VCARD\n", "TEL", ":", ";", "=", "=D0\n", "\n ", "\r\n", "N:a;b\n",
      ";ENCODING=QUOTED-PRINTABLE:", "\"", "\\", "BDAY:1\n", "\u{0}",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...40, using: &dice)).map { _ in
        pieces.randomElement(using: &dice) ?? ""
      }.joined()
      // Any outcome is fine but a trap or an endless loop.
      _ = try? rows(text)
    }
  }
}
