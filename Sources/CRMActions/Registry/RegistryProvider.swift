import CRMDomain
public import Platform
import Web
import Wording

/// Who knows companies by their ИНН: a server or a program that answers in JSON, and where in the
/// answer our fields stand (F301).
public struct RegistryProvider: Sendable {
  /// Whom to ask; `{inn}`, `{kpp}` and `{secret}` are filled in.
  public enum Source: Sendable {
    /// A server, by GET, or by POST where there is a body.
    case server(String, body: String?, headers: [String])
    /// A program with its arguments.
    case program([String], Environment)
  }

  /// Where the secret comes from.
  public var secret: SecretSource?
  /// How many seconds an answer may take.
  public var patience = 20

  private let source: Source
  /// Our fields, and the path of each in the answer, as `suggestions.0.data.kpp`.
  let places: [(field: String, path: String)]

  /// A provider; several places of one field are tried in order.
  public init(_ source: Source, _ places: [(field: String, path: String)]) {
    self.source = source
    self.places = places
  }

  /// What is known of a company, field by field, in the order of the settings.
  func facts(inn: String, kpp: String) throws(Failure) -> [(field: String, word: String)] {
    let answer = try JSONReader.read(try ask(inn, kpp))
    var facts: [(field: String, word: String)] = []
    for (field, path) in places where !facts.contains(where: { $0.field == field }) {
      switch answer.at(path) {
      case .text(let text)? where text.contains { $0 != " " }: facts.append((field, text))
      case .number(let digits)?: facts.append((field, digits))
      case .flag(let flag)?: facts.append((field, flag ? "yes" : "no"))
      default: continue
      }
    }
    return facts
  }

  private func ask(_ inn: String, _ kpp: String) throws(Failure) -> [UInt8] {
    let secret = try secret?.words(for: Text("the registry", "реестр")) ?? ""
    func filled(_ text: String, _ escape: (String) -> String) throws(Failure) -> String {
      try Blank(text).filled { name throws(Failure) in
        switch name {
        case "inn": escape(inn)
        case "kpp": escape(kpp)
        case "secret": escape(secret)
        default: throw RegistryProvider.unknown(name)
        }
      }
    }
    switch source {
    case .program(let words, let environment):
      let arguments = try words.map { word throws(Failure) in try filled(word) { $0 } }
      let done = try ChildProcess.run(
        arguments: arguments, environment: environment, input: [], captureOutput: true,
        seconds: patience)
      guard done.status == 0 else { throw RegistryProvider.refused(words[0], Int(done.status)) }
      return done.output
    case .server(let url, let body, let headers):
      var call = WebCall(try WebAddress(try filled(url, PercentText.encoded)))
      call.headers = [("Accept", "application/json")]
      for header in headers {
        let parts = try filled(header) { $0 }.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { continue }
        call.headers.append((parts[0], String(parts[1].drop { $0 == " " })))
      }
      if let body {
        call.method = "POST"
        call.headers.append(("Content-Type", "application/json"))
        let text = try filled(body) { String(JSONValue.text($0).written.dropFirst().dropLast()) }
        call.body = Array(text.utf8)
      }
      call.patience = patience
      let response = try WebClient.send(call)
      guard response.status == 200 else {
        throw RegistryProvider.refused(call.address.name, response.status)
      }
      return Array(response.body.utf8)
    }
  }

  private static func unknown(_ place: String) -> Failure {
    Failure(
      .config, "registry.place",
      Text("nothing is known as {\(place)}", "неизвестно, что такое {\(place)}"),
      hint: Text("there are inn, kpp, secret", "есть inn, kpp, secret"))
  }

  private static func refused(_ name: String, _ status: Int) -> Failure {
    Failure(
      .unavailable, "registry.refused",
      Text("the registry '\(name)' answers \(status)", "реестр «\(name)» отвечает \(status)"))
  }
}
