import CRMDomain
import CRMStore
import Wording

/// What speaks of fields by name, and would stop the work if one of them were gone.
enum FieldUse {
  /// Fails where a rule that is on or a stage speaks of a field that is not there.
  static func demandKnown(_ store: Store) throws(Failure) {
    do {
      _ = try store.enabledRules()
    } catch {
      throw Failure(
        .data, "field.in-rule",
        Text("a field is still needed: ", "поле ещё нужно: ") + error.message,
        hint: Text(
          "change the rule or switch it off first: 'crm rule disable NAME'",
          "сначала измените правило или выключите его: 'crm rule disable ИМЯ'"))
    }
    for stage in try store.stages() {
      let kind = try store.kind(stage.holder)
      for requirement in stage.required {
        for name in StepCheck.alternatives(requirement) where kind.field(name) == nil {
          let place = "\(stage.pipeline)/\(stage.key)"
          throw Failure(
            .data, "field.in-stage",
            Text(
              "the field '\(name)' is still required by the stage '\(place)'",
              "поле «\(name)» ещё обязательно на стадии «\(place)»"),
            hint: Text(
              "change that first: 'crm config stage require \(place) …'",
              "сначала измените: 'crm config stage require \(place) …'"))
        }
      }
    }
  }
}
