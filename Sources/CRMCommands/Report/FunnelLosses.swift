import CRMDomain
import CRMStore
import Rendering
import Reports
import Wording

/// What stands below the tables of a funnel: where and why records were lost, what is in no sum.
extension FunnelPage {
  /// «Потеряно: чаще всего на стадии Выставлен счет (23), причина «дорого» (17)», a line each.
  func lossLines(_ steps: [FunnelStep]) -> String {
    var lines = ""
    for step in steps where step.isLoss {
      var parts: [Text] = []
      if let source = step.lostFrom.first,
        let stage = steps.first(where: { $0.stage.key == source.name })?.stage.label
      {
        parts.append(
          Text("most often at ", "чаще всего на стадии ") + stage
            + Text(verbatim: " (\(source.records))"))
      }
      if let reason = step.reasons.first {
        let name = Sanitize.terminal(reason.name)
        parts.append(
          Text("reason «\(name)» (\(reason.records))", "причина «\(name)» (\(reason.records))"))
      }
      guard !parts.isEmpty else { continue }
      let line = step.stage.label + Text(verbatim: ": ") + parts.joined(separator: ", ")
      lines += line[language] + "\n"
    }
    return lines
  }

  var leftOutLine: String {
    guard report.deals.contains(where: { $0.leftOut > 0 }) else { return "" }
    return FunnelPage.leftOut(report.currency)[language] + "\n"
  }

  /// Amounts in other currencies are told of, but in no sum.
  static func leftOut(_ currency: String) -> Text {
    Text(
      "amounts in other currencies than \(currency) are in no sum",
      "суммы в других валютах, кроме \(currency), не учтены")
  }
}
