import CRMDomain
import CRMStore
import SQL
import Wording

/// What names surveys, and would ask nobody if one of them were gone.
enum SurveyUse {
  /// Fails where a rule that is on sends a survey that is not there.
  static func demandKnown(_ store: Store) throws(Failure) {
    for rule in try store.enabledRules() {
      for step in rule.steps {
        guard case .survey(let name, _) = step, try store.surveyID(name) == nil else { continue }
        throw Failure(
          .data, "survey.in-rule",
          Text(
            "the rule '\(rule.name)' sends the survey '\(name)'",
            "правило «\(rule.name)» отправляет опрос «\(name)»"),
          hint: Text(
            "change the rule or switch it off first: 'crm rule disable \(rule.name)'",
            "сначала измените правило или выключите его: 'crm rule disable \(rule.name)'"))
      }
    }
  }
}

/// What names templates, and could not do its part if one of them were gone.
enum TemplateUse {
  /// Fails where a rule that is on acknowledges by a template that is not there, or not for leads.
  static func demandKnown(_ store: Store) throws(Failure) {
    for rule in try store.enabledRules() {
      for step in rule.steps {
        guard case .acknowledge(let name) = step, try !isForLeads(name, store) else { continue }
        throw Failure(
          .data, "template.in-rule",
          Text(
            "the rule '\(rule.name)' needs the template '\(name)', for leads",
            "правилу «\(rule.name)» нужен шаблон «\(name)» для лидов"),
          hint: Text(
            "change the rule or switch it off first: 'crm rule disable \(rule.name)'",
            "сначала измените правило или выключите его: 'crm rule disable \(rule.name)'"))
      }
    }
  }

  /// Whether there is a template of that name, in whatever language, and each of them is for leads.
  static func isForLeads(_ name: String, _ store: Store) throws(Failure) -> Bool {
    let kinds = try store.engine.all(
      #"SELECT kind FROM templates WHERE (name = \#(name) OR "key" = \#(name)) AND removed = 0"#
    ).map { $0.text(0) }
    return !kinds.isEmpty && kinds.allSatisfy { $0 == Lead.kind.name }
  }
}
