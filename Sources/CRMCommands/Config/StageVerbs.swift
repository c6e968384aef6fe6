import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config stage|status list|add`.
enum StageVerbs {
  static func list(_ noun: StageNoun) -> Command<App> {
    Command(
      "list", summary: Text("List ", "Показать список ") + noun.noun.form(for: 5),
      effect: .reads, parameters: noun == .stage ? [StageFlags.pipeline] : [],
      fields: FieldParameters.notes(StageRecord.kind),
      examples: [Example("\(noun.command) list", Text("in their order", "по порядку"))],
      exits: [.ok, .usage, .noPermission]
    ) { arguments, app throws(Failure) in
      let store = try app.reader()
      var wanted = Stage.leads
      if noun == .stage {
        wanted =
          try arguments[StageFlags.pipeline].map { word throws(Failure) in
            try store.pipeline(named: word).key
          } ?? ""
      }
      let fields = try app.printedFields(StageRecord.kind, isSingle: false)
      try app.print(StageRecord.kind, fields) { body throws(Failure) in
        for pipeline in try store.pipelines() + Pipeline.papers
        where wanted.isEmpty
          ? Stage.holder(pipeline.key).name == Deal.kind.name : pipeline.key == wanted
        {
          let term = FilterTerm(path: ["pipeline"], op: .equals, values: [pipeline.key])
          try store.each(Selection(StageRecord.kind, terms: [term])) { stage throws(Failure) in
            try body(stage)
          }
        }
      }
    }
  }

  static func add(_ noun: StageNoun) -> Command<App> {
    let key = Operand<String>("KEY", help: Text("the stable key", "постоянный ключ"))
    var flags: [any Parameter] = [
      StageFlags.labelEN, StageFlags.labelRU, StageFlags.kind, StageFlags.after, StageFlags.before,
    ]
    if noun == .stage { flags.insert(StageFlags.pipeline, at: 0) }
    let parameters = flags + [key]
    return Command(
      "add", summary: Text("Add a ", "Добавить ") + noun.noun.object, effect: .writes,
      parameters: parameters, exclusive: [["after", "before"]],
      examples: [
        Example(
          "\(noun.command) add measure --label-en Measuring --label-ru 'Замер' --after \(noun.example)",
          Text("work in between", "работа между другими"))
      ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let pipeline = try pipeline(noun, arguments, desk.store)
      var draft: Draft = [
        StageRecord.pipeline: .text(pipeline), StageRecord.key: .text(arguments[key]),
        StageRecord.kind_: .text(arguments[StageFlags.kind] ?? "open"),
      ]
      if let labels = StageFlags.labels(arguments) {
        draft[StageRecord.labelEN] = .text(labels.en)
        draft[StageRecord.labelRU] = .text(labels.ru)
      }
      let id = try desk.addStage(draft, at: try app.place(arguments, noun, in: pipeline))
      try app.answer(
        StageRecord.kind, [id],
        Text("Added ", "Добавлено: ") + noun.noun.form(for: 1)
          + Text(verbatim: " \(arguments[key])"))
    }
  }

  private static func pipeline(
    _ noun: StageNoun, _ arguments: Arguments, _ store: Store
  ) throws(Failure) -> String {
    if noun == .status { return Stage.leads }
    if let word = arguments[StageFlags.pipeline] {
      let named = try store.pipeline(named: word).key
      return named == Stage.leads ? try store.dealPipeline(named: word).key : named
    }
    guard let standard = try store.standardPipeline() else {
      throw Failure(
        .usage, "pipeline.missing", Text("name a pipeline", "укажите воронку"),
        hint: Text("--pipeline KEY", "--pipeline КЛЮЧ"))
    }
    return standard.key
  }
}
