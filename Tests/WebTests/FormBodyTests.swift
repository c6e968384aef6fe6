import Foundation
import Testing
import Web
import Wording

@Suite("Bodies of forms")
struct FormBodyTests {
  static func plain(_ body: String, _ type: String? = nil) throws -> [String: String] {
    try plain(Array(body.utf8), type)
  }

  static func plain(_ body: [UInt8], _ type: String? = nil) throws -> [String: String] {
    let answers = AnswerNames.plain(try FormBody(body, type: type).answers)
    return Dictionary(answers.map { ($0.name, $0.value) }) { one, _ in one }
  }

  @Test("Pairs: repeated keys are joined, odd ones do no harm")
  func pairs() throws {
    let body =
      "name=%D0%90%D0%BD%D0%BD%D0%B0&service[]=%D0%9E%D0%BA%D0%BD%D0%B0&service[]=%D0%94%D0%B2&"
      + "phone=8%28906%29200-00-01&email=&=x&novalue&amp;utm_source=ya&utm_source=vk&bad=50%&e=%E0%A4%A"
    let read = try Self.plain(body)
    #expect(read["name"] == "Анна")
    #expect(read["service"] == "Окна, Дв")
    #expect(read["phone"] == "8(906)200-00-01")
    #expect(read["email"] == "")
    #expect(read["novalue"] == "")
    #expect(read["utm_source"] == "ya, vk")
    #expect(read["bad"] == "50%")
  }

  @Test("Charsets: declared, named by the form, or told by the bytes")
  func charsets() throws {
    let cyrillic = "name=%C0%ED%ED%E0+%D2%E5%F1%F2%EE%E2%E0"
    #expect(
      try Self.plain(cyrillic, "application/x-www-form-urlencoded; charset=windows-1251")["name"]
        == "Анна Тестова")
    #expect(try Self.plain(cyrillic)["name"] == "Анна Тестова")
    #expect(try Self.plain(cyrillic + "&_charset_=windows-1251")["name"] == "Анна Тестова")
    #expect(try Self.plain("name=%CF%F0%E8%E2%E5%F2&_charset_=windows-1251")["name"] == "Привет")
    #expect(
      try Self.plain(
        "name=%F0%D2%C9%D7%C5%D4", "application/x-www-form-urlencoded; charset=koi8-r")["name"]
        == "Привет")
  }

  @Test("JSON is known by its first byte, whatever its type says")
  func json() throws {
    let body =
      #"{"your-name":"Анна","your-interest":["Окна","Двери"],"n":1.50,"no":null,"yes":true}"#
    let read = try Self.plain("\n " + body, "application/x-www-form-urlencoded")
    #expect(
      read == ["your-name": "Анна", "your-interest": "Окна, Двери", "n": "1.50", "yes": "true"])
    #expect(throws: Failure.self) { try FormBody(Array(#"{"a":"#.utf8), type: nil) }
    #expect(try FormBody(Array("{}".utf8), type: nil).answers.isEmpty)
  }

  @Test("The wrappers of Google, Bitrix24, WPForms, Elementor and amoCRM go")
  func wrappers() throws {
    #expect(
      try Self.plain(#"{"namedValues":{"Ваше имя":["Анна"],"Телефон":["89062000001"]}}"#)
        == ["Ваше имя": "Анна", "Телефон": "89062000001"])
    #expect(
      try Self.plain(
        #"{"fields":{"TITLE":"З","PHONE":[{"VALUE":"+79062000001","VALUE_TYPE":"WORK"}]}}"#)
        == ["TITLE": "З", "PHONE": "+79062000001"])
    #expect(
      try Self.plain(#"{"fields":{"3":{"id":"3","name":"Телефон","value":"8906","type":"text"}}}"#)
        == ["Телефон": "8906"])
    #expect(
      try Self.plain(
        "form_fields[name]=Anna&wpforms[fields][2]=8906&fields[a][title]=Phone&fields[a][value]=1")
        == ["name": "Anna", "2": "8906", "Phone": "1"])
    let amo = try Self.plain(
      "leads%5Badd%5D%5B0%5D%5Bname%5D=Lead&leads[add][0][custom_fields][0][id]=4&"
        + "leads[add][0][custom_fields][0][name]=utm_source&leads[add][0][custom_fields][0][values][0][value]=ya"
    )
    #expect(amo == ["name": "Lead", "utm_source": "ya"])
  }

  static let multipart =
    "--b1\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nАнна\r\n"
    + "--b1\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nодин\r\nдва --b1\r\n"
    + "--b1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"план.txt\"\r\n"
    + "Content-Type: text/plain\r\n\r\n\u{0}привет\r\n--b1--\r\n"

  @Test("Multipart: lines within an answer stay, files give their names")
  func parts() throws {
    let body = try FormBody(
      Array(Self.multipart.utf8), type: "multipart/form-data; boundary=\"b1\"")
    #expect(body.answers.map(\.name) == ["name", "message"])
    #expect(body.answers.last?.value == "один\r\nдва --b1")
    #expect(body.files == ["план.txt"])
    let cut = Array(Self.multipart.utf8.dropLast(20))
    #expect(throws: Failure.self) { try FormBody(cut, type: "multipart/form-data; boundary=b1") }
    #expect(throws: Failure.self) { try FormBody(cut, type: "multipart/form-data") }
  }

  @Test("Any bytes are read or refused, never a crash")
  func hostile() {
    var generator = SystemRandomNumberGenerator()
    let types = [nil, "multipart/form-data; boundary=b1", "application/json", "x; charset=utf-16"]
    let seeds = [
      Self.multipart, "a[b][0]=1&c%=%&&=&%%%41", #"{"a":[{"b":[1,{"name":"x","value":2}]}]}"#,
    ]
    for round in 0..<2_000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<Int.random(in: 0...6, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes = Array(bytes.prefix(place))
        }
      }
      for type in types {
        if let body = try? FormBody(bytes, type: type) { _ = AnswerNames.plain(body.answers) }
      }
      _ = HTTPRequest.read(bytes)
    }
  }
}

@Suite("Requests")
struct RequestTests {
  @Test("A request is kept and read again as it was")
  func round() throws {
    let request = HTTPRequest(
      method: "POST", path: "/form/сайт 1", query: "token=a%20b",
      headers: [("Content-Type", "text/plain"), ("X", "a\r\nEvil: 1")], body: [0, 10, 13, 255])
    let again = try #require(HTTPRequest.read(request.written))
    #expect(again.path == request.path && again.query == request.query)
    #expect(again.body == request.body && again.header("content-type") == "text/plain")
    #expect(again.header("Evil") == nil)
    #expect(again.queryValue("token") == "a b")
    #expect(again.written == HTTPRequest.read(again.written)?.written)
  }

  @Test(
    "What is no request is none",
    arguments: ["", "{}", "POST /x", "post / HTTP/1.1\n\n", "a=b\n\nc"])
  func none(_ text: String) {
    #expect(HTTPRequest.read(Array(text.utf8)) == nil)
  }

  @Test("A secret is known by its hash alone")
  func secrets() {
    let (one, other) = (Secret.make(), Secret.make())
    #expect(one != other && one.count == 32)
    #expect(Secret.isRight(one, Secret.hash(one)))
    #expect(!Secret.isRight(other, Secret.hash(one)))
    #expect(!Secret.isRight("", Secret.hash(one)) && !Secret.isRight(one, ""))
  }
}
