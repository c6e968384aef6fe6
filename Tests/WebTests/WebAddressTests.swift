import Testing
import Web
import Wording

@Suite("Addresses")
struct WebAddressTests {
  private static func failure(_ text: String) -> Failure? {
    do {
      _ = try WebAddress(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "What cannot be used is named up to the machine: no secret reaches a message",
    arguments: [
      ("http://10.0.0.5/call?to=1&key=S3CRET", "http://10.0.0.5/…", "address.open-way"),
      ("http://api.example/S3CRET/call", "http://api.example/…", "address.open-way"),
      ("http://api.example", "http://api.example", "address.open-way"),
      ("https://api.example/вызов?key=S3CRET", "https://api.example/…", "address.unreadable"),
      ("https://user:S3CRET@api.example/", "https://…@api.example/…", "address.unreadable"),
      ("api.example/call?key=S3CRET", "api.example/…", "address.unreadable"),
      ("api.example/call?key=S3CRET://x", "api.example/…", "address.unreadable"),
      ("ftp://api.example#S3CRET", "ftp://api.example/…", "address.unreadable"),
      ("https:///S3CRET", "https:///…", "address.unreadable"), ("", "", "address.unreadable"),
    ])
  func quoted(_ text: String, _ shown: String, _ id: String) {
    let found = Self.failure(text)
    #expect(found?.id == id && found?.exit == .config)
    for language in Language.allCases {
      let words = found?.message[language] ?? ""
      #expect(!words.contains("S3CRET"), "\(words)")
    }
    #expect(found?.message.en.contains("'\(shown)'") == true, "\(found?.message.en ?? "")")
  }

  @Test("An address is read as it stands")
  func read() throws {
    let address = try WebAddress("https://api.example:8443/call?key=1")
    #expect(address.name == "api.example:8443" && address.path == "/call?key=1")
    #expect(Self.failure("http://127.0.0.1:8088/ari") == nil)
  }
}
