import Testing
import Web

@Suite("Answers over HTTP")
struct HTTPResponseTests {
  @Test("No header stands twice, and who is sent elsewhere is told so in the words of HTTP")
  func once() {
    let headers = [
      ("Location", "https://firm.example/new"), ("cache-control", "no-store"),
      ("content-type", "text/html"),
    ]
    let lines = HTTPResponse(302, "", headers: headers).cgi.split(separator: "\r\n")
    #expect(lines.first == "Status: 302 Found")
    let names = lines.map { $0.prefix { $0 != ":" }.lowercased() }
    #expect(Set(names).count == names.count, "\(names)")
  }

  @Test("What is not said otherwise is text that nobody keeps")
  func plain() {
    #expect(
      HTTPResponse(200, "ok").cgi
        == "Status: 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 2\r\n"
        + "Cache-Control: no-store\r\n\r\nok")
  }
}
