import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config stage|status list|add|edit|rm`.
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
        for pipeline in try store.pipelines()
        where wanted.isEmpty ? pipeline.key != Stage.leads : pipeline.key == wanted {
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
      return try store.dealPipeline(named: word).key
    }
    guard let standard = try store.standardPipeline() else {
      throw Failure(
        .usage, "pipeline.missing", Text("name a pipeline", "укажите воронку"),
        hint: Text("--pipeline KEY", "--pipeline КЛЮЧ"))
    }
    return standard.key
  }

  static func edit(_ noun: StageNoun) -> Command<App> {
    let words = Operand<String>(
      "\(noun.word.uppercased())|FIELD=VALUE",
      help: Text(
        "then label_en=…, label_ru=… or kind=…", "затем label_en=…, label_ru=… или kind=…"),
      completion: .ask(noun == .stage ? "deal-stage" : "lead-stage")
    ).repeated(atLeast: 1)
    return Command(
      "edit",
      summary: Text("Change names or kind of a ", "Изменить названия или вид ")
        + Text(noun.noun.genitive.en, noun == .stage ? "стадии" : "статуса"),
      effect: .writes, parameters: [words],
      examples: [
        Example(
          "\(noun.command) edit \(noun.example) label_ru='Торг'",
          Text("another name", "другое название"))
      ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let (named, changes) = RecordEdit.split(arguments[words])
      guard let word = named.first, named.count == 1, !changes.isEmpty else {
        throw incomplete(noun)
      }
      let stage = try app.stage(word, noun)
      let isChanged = try desk.editStage(
        stage, try desk.draft(of: StageRecord.kind, changes, isNew: false))
      try app.answer(
        StageRecord.kind, [stage.id],
        isChanged
          ? Text("Changed ", "Изменено: ") + noun.called(stage, app.language)
          : Text("Nothing was different", "Ничего не изменилось"))
    }
  }

  private static func incomplete(_ noun: StageNoun) -> Failure {
    let line = "\(noun.command) edit \(noun.example) label_ru='…'"
    return Failure(
      .usage, "edit.incomplete",
      Text("name one \(noun.word) and what to set", "укажите один объект и изменения"),
      hint: Text(verbatim: line))
  }

  static func remove(_ noun: StageNoun) -> Command<App> {
    let stage = noun.operand()
    let target = Option<String>(
      "move-to", value: noun.word.uppercased(),
      help: Text("move what stands on it there", "перенести туда всё, что на ней стоит"),
      completion: .ask(noun == .stage ? "deal-stage" : "lead-stage"))
    return Command(
      "rm", summary: Text("Take a \(noun.word) away", "Убрать ") + Text("", noun.noun.object.ru),
      details: Text(
        "A \(noun.word) that records stand on, that a rule speaks of, or that is the last of a kind "
          + "that the work needs, stays. {--move-to} moves the records in the same operation, without "
          + "rules.",
        "Не убирается то, на чём стоят записи, о чём говорит правило, и последнее нужного для работы "
          + "вида. {--move-to} переносит записи той же операцией, без срабатывания правил."),
      effect: .writes, parameters: [target, stage],
      examples: [
        Example(
          "\(noun.command) rm \(noun.example) --move-to \(noun == .stage ? "invoiced" : "new")",
          Text("with all that stands there", "вместе со всем, что там стоит"))
      ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let removed = try app.stage(arguments[stage], noun)
      let other = try arguments[target].map { word throws(Failure) in
        try app.stage(word, noun, pipeline: word.contains("/") ? nil : removed.pipeline)
      }
      try desk.removeStage(removed, movingTo: other)
      let moved = desk.lastLog.filter { ["lead", "deal"].contains($0.kind.name) }.map(\.record)
      let kind = removed.isStatus ? Lead.kind : Deal.kind
      let tail =
        moved.isEmpty
        ? Text("", "")
        : Text("; moved: ", "; перенесено: ") + kind.noun.counted(Set(moved).count)
      try app.answer(Text("removed ", "убрано: ") + noun.called(removed, app.language) + tail)
    }
  }
}
