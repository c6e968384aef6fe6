import Foundation
import Platform
import Testing
import Web

/// Bodies of strangers, changed at random; see `Tests/Fuzz/run.sh`.
@Suite("Fuzz: requests and bodies of forms")
struct FormFuzzTests {
  static let rounds = ProcessInfo.processInfo.environment["CRM_FUZZ"].flatMap { Int($0) } ?? 300

  private static let seeds: [(type: String?, body: String)] = [
    (nil, "name=%D0%90%D0%BD%D0%BD%D0%B0&phone=8+906&a[]=1&a[]=2&_charset_=windows-1251"),
    (
      "application/json", #"{"your-name":"Анна","tags":["a","b"],"data":{"phone":[{"VALUE":"8"}]}}"#
    ),
    (
      "multipart/form-data; boundary=b",
      "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAnna\r\n--b\r\n"
        + "Content-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n"
        + "Content-Type: text/plain; charset=koi8-r\r\n\r\nx\r\n--b--\r\n"
    ),
    (nil, "leads[add][0][name]=A&leads[add][0][custom_fields][0][values][0][value]=8906"),
  ]

  /// A stream of numbers that is the same each time.
  private struct Stream: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test("Bodies are read or refused, and what is read is plain text")
  func bodies() {
    var stream = Stream(state: 21)
    for _ in 0..<Self.rounds {
      let seed = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &stream)]
      var bytes = Array(seed.body.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &stream) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &stream)
        let end = min(bytes.count, place + Int.random(in: 1...30, using: &stream))
        switch Int.random(in: 0..<4, using: &stream) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &stream)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        default: bytes.insert(contentsOf: Array("--b\r\n[]{}\"&%=\0".utf8), at: place)
        }
      }
      let types = [seed.type, nil, "text/plain; charset=utf-16", "multipart/form-data"]
      for type in types {
        guard let body = try? FormBody(bytes, type: type) else { continue }
        for answer in body.answers { #expect(answer.name.utf8.count <= bytes.count * 4) }
      }
      let request = Array("POST /form/a?b=c HTTP/1.1\r\nA: b\r\n\r\n".utf8) + bytes
      #expect(HTTPRequest.read(request)?.body == bytes)
    }
  }

  @Test("A request that is kept comes back as it was, whatever its bytes are")
  func kept() {
    var stream = Stream(state: 22)
    for _ in 0..<Self.rounds {
      func word(_ most: Int) -> String {
        let bytes = (0..<Int.random(in: 0...most, using: &stream)).map { _ in
          UInt8.random(in: 0...255, using: &stream)
        }
        return String(decoding: bytes, as: UTF8.self)
      }
      let request = HTTPRequest(
        method: "POST", path: "/" + word(12), query: "",
        headers: [("A", word(20)), ("Content-Type", "x")],
        body: Array(word(60).utf8))
      let again = HTTPRequest.read(request.written)
      #expect(again?.path == request.path && again?.body == request.body)
      #expect(again?.headers.count == 2 && again?.header("Content-Type") == "x")
    }
  }
}
