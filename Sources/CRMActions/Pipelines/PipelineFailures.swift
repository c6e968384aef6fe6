import CRMDomain
import CRMStore
import Wording

/// What is said of pipelines that are not as they should be.
extension Pipeline {
  static let noStandard = Failure(
    .data, "pipeline.no-default",
    Text("no pipeline takes new deals", "ни одна воронка не принимает новые сделки"),
    hint: Text("name one with --pipeline", "укажите воронку: --pipeline"))

  static func noBeginning(_ pipeline: Pipeline) -> Failure {
    Failure(
      .data, "pipeline.incomplete",
      Text(
        "the pipeline '\(pipeline.key)' has no stage to begin with",
        "в воронке «\(pipeline.key)» нет начальной стадии"),
      hint: Text(
        "add one: 'crm config stage add KEY --pipeline \(pipeline.key) --kind initial'",
        "добавьте её: 'crm config stage add КЛЮЧ --pipeline \(pipeline.key) --kind initial'"))
  }

  static func exists(_ pipeline: Pipeline) -> Failure {
    Failure(
      .data, "pipeline.exists",
      Text(
        "there is a pipeline '\(pipeline.key)' already",
        "воронка «\(pipeline.key)» уже есть"),
      hint: Text("choose another key", "выберите другой ключ"))
  }

  static func stays(_ pipeline: Pipeline) -> Failure {
    guard pipeline.key != Stage.leads else {
      return Failure(
        .data, "pipeline.leads",
        Text("the pipeline of the leads has to stay", "воронка лидов должна остаться"))
    }
    return Failure(
      .data, "pipeline.default",
      Text(
        "new deals enter '\(pipeline.key)'; it stays until another one takes them",
        "новые сделки попадают в «\(pipeline.key)»; сначала назначьте для них другую"),
      hint: Text(
        "'crm config pipeline edit OTHER default=yes'",
        "'crm config pipeline edit ДРУГАЯ default=yes'"))
  }

  static func inUse(_ pipeline: Pipeline, _ count: Int) -> Failure {
    let what = Deal.kind.noun.counted(count)
    return Failure(
      .data, "pipeline.in-use",
      Text(
        "\(what.en) would be stranded in '\(pipeline.key)'",
        "в воронке «\(pipeline.key)» ещё есть записи: \(what.ru)"),
      hint: Text(
        "move them in the same step: 'crm config pipeline rm \(pipeline.key) --move-to PIPELINE'",
        "перенесите их тем же шагом: 'crm config pipeline rm \(pipeline.key) --move-to ВОРОНКА'"))
  }

  static func closed(_ deal: Int64) -> Failure {
    Failure(
      .data, "deal.closed",
      Deal.kind.called(deal) + Text(" is closed", " закрыта"),
      hint: Text("a closed deal stays in its pipeline", "закрытая сделка остаётся в своей воронке"))
  }
}
