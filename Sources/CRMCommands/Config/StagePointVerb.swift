import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// Lays something at hand on a stage, or takes it away: a point to tick, a question, an advantage,
/// an objection with its answer.
enum StagePointVerb {
  static func command(
    _ sort: String, summary: Text, details: Text, example: Example, takesAnswer: Bool = false
  ) -> Command<App> {
    let stage = StageNoun.stage.operand()
    let texts = Operand<String>(
      "TEXT", help: Text("what it reads", "текст")
    ).repeated(atLeast: 1)
    let remove = Flag(
      "remove", help: Text("take it away; by text or place", "убрать; по тексту или номеру"))
    let answer = Option<String>(
      "answer", value: "TEXT", help: Text("what to answer", "что ответить"))
    let parameters: [any Parameter] = (takesAnswer ? [answer] : []) + [remove, stage, texts]
    return Command(
      sort, summary: summary, details: details, effect: .writes, parameters: parameters,
      exclusive: takesAnswer ? [["answer", "remove"]] : [],
      examples: [
        example,
        Example(
          "crm config stage \(sort) negotiation 1 --remove",
          Text("take the first one away", "убрать первый")),
      ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let named = try app.stage(arguments[stage], .stage)
      var ids: [Int64] = []
      if arguments[remove] {
        ids = try desk.removePoints(sort, arguments[texts], from: named)
        let what = StagePoint.kind.noun.counted(ids.count)
        return try app.answer(
          Text("removed ", "убрано: ") + what + Text(verbatim: " – ")
            + StageNoun.stage.called(named, app.language))
      }
      let answer = takesAnswer ? arguments[answer] : nil
      for text in arguments[texts] {
        ids.append(try desk.addPoint(sort, text, answer: answer, to: named))
      }
      try app.answer(
        StagePoint.kind, ids,
        StageNoun.stage.called(named, app.language) + Text(verbatim: ": ")
          + StagePoint.sorts.label(sort)
          + Text(verbatim: " «\(arguments[texts].joined(separator: "», «"))»"))
    }
  }
}
