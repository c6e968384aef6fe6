import CRMDomain
import CommandSpec
import Wording

/// `crm escalation`: the steps that were taken about requests nobody touched.
enum EscalationGroup {
  static let group = Group<App>(
    "escalation",
    summary: Text("Requests that nobody touched", "Заявки без движения"),
    details: Text(
      "A request that nobody touches climbs level by level: to the head with three ways out, to the "
        + "director, further. 'crm tick' takes each step once; any touch ends the chain. The levels: "
        + "'crm config escalation list'.",
      "Заявка без движения поднимается по уровням: руководителю с тремя выходами, исполнительному "
        + "директору, дальше. crm tick делает каждый шаг один раз; любое касание снимает эскалацию. "
        + "Уровни: crm config escalation list.")
  ) { RecordVerbs.reading(Escalation.kind) }
}
