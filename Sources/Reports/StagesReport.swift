import CRMDomain
import CRMStore
import Wording

extension Report {
  private enum Sort: Int { case stay, standing }

  /// How long records stay in the stages of a pipeline (F311).
  public static let stages: Report = {
    let stay = Sort.stay.rawValue
    let span: (String, Text, Text, Aggregate) -> Measure = {
      Measure($0, $1, $2, .seconds, $3).better(false)
    }
    var report = Report(
      "stages", Text("Time in stage", "Время на стадиях"), by: [.stage(0)] + Grouping.usual,
      measures: [
        Measure(
          "entered", Text("Came in", "Пришло"),
          Text("stays that began in the period", "пребывания, начавшиеся за период"),
          .count, .count(stay)),
        span(
          "quarter", Text("1 of 4 within", "25 % до"),
          Text("a quarter stayed no longer", "четверть задержалась не дольше"), .quartile(stay, 1)),
        span(
          "median", Text("Half within", "50 % до"),
          Text("half stayed no longer", "половина задержалась не дольше"), .quartile(stay, 2)),
        span(
          "three_quarters", Text("3 of 4 within", "75 % до"),
          Text("three quarters stayed no longer", "три четверти задержались не дольше"),
          .quartile(stay, 3)),
        span(
          "mean", Text("Mean", "В среднем"), Text("the mean stay", "среднее пребывание"),
          .mean(stay)
        ).unlisted,
        span(
          "longest", Text("Longest", "Дольше всего"),
          Text("the longest stay", "самое долгое пребывание"), .longest(stay)),
        Measure(
          "standing", Text("Stand", "Стоят"),
          Text(
            "records that stand there, at the end of a period that is over",
            "записи, которые стоят там; у законченного периода – на его конец"),
          .count, .count(Sort.standing.rawValue)
        ).ofNow,
      ], charted: "median",
      minor: ["quarter", "longest"], facts: stays)
    report.hasPipeline = true
    return report
  }()

  private static let stays: Facts = { store, request, body throws(Failure) in
    let stages = try store.stages(of: request.pipeline)
    let places = FunnelTally.places(stages)
    let now = request.period.moment(store.session)
    let kind = request.kind
    try PassageReader(store).each(request) { passage throws(Failure) in
      for visit in passage.visits where request.period.contains(visit.entered) {
        guard let place = places[visit.stage], !FunnelStep.isEnd(stages[place]) else { continue }
        let seconds = max(0, (visit.left ?? now).seconds(since: visit.entered))
        try body(
          Fact(
            sort: Sort.stay.rawValue, kind: kind, id: passage.id, owner: passage.owner,
            at: visit.entered.seconds, seconds: seconds, keys: [visit.stage]))
      }
      guard let place = places[passage.stage], !FunnelStep.isEnd(stages[place]) else { return }
      let since = passage.visits.last?.entered ?? passage.created
      try body(
        Fact(
          sort: Sort.standing.rawValue, kind: kind, id: passage.id, owner: passage.owner,
          at: since.seconds, keys: [passage.stage]))
    }
  }
}
