import CRMStore
public import Wording

/// How the round robin decided: who stood in the queue, who had the last one, who was passed over.
public struct Turn: Sendable {
  struct Seller: Sendable {
    let id: Int64
    let login: String
    let away: String?
  }

  struct Absence: Sendable {
    let login: String
    let until: String
  }

  let chosen: Seller
  let order: [String]
  let last: String?
  let away: [Absence]
  /// The team that takes turns; nil for all sellers.
  let team: String?

  /// The login of whose turn it was.
  public var login: String { chosen.login }

  /// As the journal keeps it: `turn:petr,ivan;last:petr;away:maria=2026-11-30`.
  var stored: String {
    let absences = away.map { "\($0.login)=\($0.until)" }.strung(with: ",")
    let team = team.map { ";team:\($0)" } ?? ""
    return "turn:\(order.strung(with: ","));last:\(last ?? "");away:\(absences)\(team)"
  }

  /// Who had the turn before, and the team that takes turns, of what the journal keeps.
  static func before(_ stored: String) -> (last: String?, team: String?) {
    let parts = parts(stored)
    return (parts["last"].flatMap { $0.isEmpty ? nil : String($0) }, parts["team"].map(String.init))
  }

  /// In words, from what the journal keeps; other reasons are given as they are.
  public static func words(_ stored: String) -> [Text] {
    let parts = parts(stored)
    if ["away:", "back:", "left:"].contains(where: stored.hasPrefix) { return absence(parts) }
    if stored == Operation.renaming {
      return [Text("the department is called otherwise", "отдел переименован")]
    }
    guard stored.hasPrefix("turn:") else { return [Text(verbatim: stored)] }
    var sentences: [Text] = []
    let order = (parts["turn"] ?? "").split(separator: ",").joined(separator: ", ")
    sentences.append(Text("turn order: \(order)", "очередь: \(order)"))
    if let last = parts["last"], !last.isEmpty {
      sentences.append(Text("\(last) had the last one", "предыдущий получил \(last)"))
    }
    for absence in (parts["away"] ?? "").split(separator: ",") {
      let pair = absence.split(separator: "=").map(String.init)
      guard pair.count == 2 else { continue }
      sentences.append(
        Text("\(pair[0]) is away until \(pair[1])", "\(pair[0]) отсутствует до \(pair[1])"))
    }
    return sentences
  }

  private static func parts(_ stored: String) -> [Substring: Substring] {
    var parts: [Substring: Substring] = [:]
    for part in stored.split(separator: ";") {
      let pair = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { parts[pair[0]] = pair[1] }
    }
    return parts
  }

  /// How a record changed hands while somebody was away: `away:ivan;until:2026-11-30`, `back:ivan`.
  private static func absence(_ parts: [Substring: Substring]) -> [Text] {
    if let login = parts["back"] { return [Text("\(login) is back", "\(login) снова на месте")] }
    if let login = parts["left"] {
      return [Text("\(login) has left", "\(login) больше не работает")]
    }
    let (login, day) = (parts["away"] ?? "", parts["until"] ?? "")
    return [Text("\(login) is away until \(day)", "\(login) отсутствует до \(day)")]
  }
}
