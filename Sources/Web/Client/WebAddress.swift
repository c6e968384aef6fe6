public import Wording

/// An address that something is sent to: with TLS, or on this machine.
public struct WebAddress: Sendable, Hashable {
  /// The whole of it.
  public let text: String
  /// The machine and the port, for messages.
  public let name: String

  /// Reads `https://…`, or `http://…` on this machine: secrets never cross a network in the open.
  public init(_ text: String) throws(Failure) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let scheme = parts.first?.lowercased() ?? ""
    guard parts.count == 2, ["http", "https"].contains(scheme), parts[1].hasPrefix("//"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw WebAddress.unreadable(text) }
    let place = parts[1].dropFirst(2).prefix { !"/?#".contains($0) }
    guard !place.isEmpty, !place.contains("@") else { throw WebAddress.unreadable(text) }
    guard scheme == "https" || WebAddress.isHere(String(place)) else {
      let shown = WebAddress.shown(text)
      throw Failure(
        .config, "address.open-way",
        Text(
          "'\(shown)' would send the secret in the open",
          "«\(shown)»: секрет ушёл бы в открытом виде"),
        hint: Text("write https://", "напишите https://"))
    }
    self.text = text
    name = String(place)
  }

  /// The path with its query.
  public var path: String {
    let rest = text.drop { $0 != "/" }.dropFirst(2).drop { !"/?".contains($0) }
    return rest.hasPrefix("/") ? String(rest) : "/" + rest
  }

  /// Whether a machine is this one.
  static func isHere(_ place: String) -> Bool {
    if place.hasPrefix("[::1]") { return true }
    let host = place.prefix { $0 != ":" }
    if host.lowercased() == "localhost" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    return numbers.count == 4 && numbers.first == 127
      && numbers.allSatisfy { $0.map { (0...255).contains($0) } ?? false }
  }

  /// An address as messages quote it, up to the machine: what follows may hold a secret, and so may
  /// what stands before an `@`.
  private static func shown(_ text: String) -> String {
    let mark = text.firstRange(of: "://")
    let end = mark.flatMap { text[..<$0.lowerBound].allSatisfy(\.isLetter) ? $0.upperBound : nil }
    let scheme = text[..<(end ?? text.startIndex)]
    let rest = text[scheme.endIndex...]
    let place = rest.prefix { !"/?#".contains($0) }
    let machine = place.lastIndex(of: "@").map { "…" + place[$0...] } ?? String(place)
    return "\(scheme)\(machine)\(place.endIndex < text.endIndex ? "/…" : "")"
  }

  private static func unreadable(_ text: String) -> Failure {
    let shown = shown(text)
    return Failure(
      .config, "address.unreadable",
      Text("'\(shown)' is no address", "«\(shown)» – не адрес"),
      hint: Text("write it as https://host/path", "пишите так: https://сервер/путь"))
  }
}
