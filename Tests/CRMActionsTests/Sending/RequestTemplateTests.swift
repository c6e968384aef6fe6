import Testing
import Web
import Wording

@testable import CRMActions

@Suite("Requests that the settings describe")
struct RequestTemplateTests {
  private static let value = "a&b \"c\"\n+"

  private static func call(
    _ escape: RequestTemplate.Escape, _ change: (inout RequestTemplate) -> Void = { _ in }
  ) throws -> WebCall {
    var template = RequestTemplate(url: "https://pbx.example/call?to=VALUE", escape)
    template.body = "<VALUE>"
    change(&template)
    return try template.call { text, escape in text.replacing("VALUE", with: escape(value)) }
  }

  private static func body(_ call: WebCall) -> String {
    String(decoding: call.body ?? [], as: UTF8.self)
  }

  @Test("What is put in is escaped as its place asks for, and the body names how it is written")
  func escaped() throws {
    let encoded = "a%26b%20%22c%22%0A%2B"
    let told: [(RequestTemplate.Escape, String, String)] = [
      (.json, #"<a&b \"c\"\u000a+>"#, "application/json"),
      (.form, "<\(encoded)>", "application/x-www-form-urlencoded"),
      (.plain, "<\(Self.value)>", "text/plain; charset=utf-8"),
    ]
    for (escape, body, type) in told {
      let call = try Self.call(escape)
      #expect(call.method == "POST" && Self.body(call) == body)
      #expect(call.address.path == "/call?to=\(encoded)")
      #expect(call.headers.map { "\($0.name): \($0.value)" } == ["Content-Type: \(type)"])
    }
  }

  @Test("Headers are split at the first colon; one that names the type is not doubled")
  func headers() throws {
    let call = try Self.call(.form) {
      $0.headers = ["X-Key:  a:VALUE", "content-type: text/xml", "X-Empty"]
    }
    #expect(
      call.headers.map { "\($0.name)=\($0.value)" } == [
        "X-Key=a:\(Self.value)", "content-type=text/xml", "X-Empty=",
      ])
  }

  @Test("Without a body a GET has none and any other method an empty one")
  func bodies() throws {
    func bare(_ method: String) throws -> WebCall {
      try Self.call(.form) {
        $0.body = nil
        $0.method = method
      }
    }
    #expect(try bare("GET").body == nil)
    #expect(try bare("POST").body == [])
    #expect(try bare("PUT").headers.isEmpty)
  }
}
