import Web
import Wording

/// A request over HTTP as the settings describe it: address, headers and body have places.
public struct RequestTemplate: Sendable {
  /// How the body is written, and so how what is put into it is escaped.
  public enum Escape: String, CaseIterable, Sendable {
    case json, form, plain

    fileprivate var contentType: String {
      switch self {
      case .json: "application/json"
      case .form: "application/x-www-form-urlencoded"
      case .plain: "text/plain; charset=utf-8"
      }
    }

    fileprivate func escaped(_ value: String) -> String {
      switch self {
      case .json: RequestTemplate.json(value)
      case .form: PercentText.encoded(value)
      case .plain: value
      }
    }
  }

  /// Fills the places of a text, each value escaped as the place of the text asks for.
  typealias Filling = (_ text: String, _ escape: (String) -> String) throws(Failure) -> String

  /// The address, with places.
  public var url: String
  /// The method, in capitals.
  public var method = "POST"
  /// Headers as `Name: value`, with places.
  public var headers: [String] = []
  /// The body, with places; nil for none.
  public var body: String?
  /// How the body is written.
  public var escape: Escape

  /// A template for an address.
  public init(url: String, _ escape: Escape) {
    self.url = url
    self.escape = escape
  }

  /// The request with everything put in.
  func call(_ filled: Filling) throws(Failure) -> WebCall {
    var call = WebCall(try WebAddress(try filled(url, PercentText.encoded)))
    call.method = method
    for line in headers {
      let parts = line.split(separator: ":", maxSplits: 1)
      let value = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
      call.headers.append((String(parts.first ?? ""), try filled(value) { $0 }))
    }
    if let body {
      call.body = Array(try filled(body, escape.escaped).utf8)
      if !call.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
        call.headers.append(("Content-Type", escape.contentType))
      }
    } else if method != "GET" {
      call.body = []
    }
    return call
  }

  /// What stands between the quotes of a JSON text.
  static func json(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
