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
      throw Failure(
        .config, "address.open-way",
        Text(
          "'\(text)' would send the secret in the open", "«\(text)»: секрет ушёл бы в открытом виде"
        ),
        hint: Text("write https://", "напишите https://"))
    }
    self.text = text
    name = String(place)
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

  private static func unreadable(_ text: String) -> Failure {
    Failure(
      .config, "address.unreadable",
      Text("'\(text)' is no address", "«\(text)» – не адрес"),
      hint: Text("write it as https://host/path", "пишите так: https://сервер/путь"))
  }
}
