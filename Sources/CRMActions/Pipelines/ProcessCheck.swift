import CRMDomain
import CRMStore
import Wording

/// Whether the pipelines are such that work can begin, end and be counted.
enum ProcessCheck {
  /// The kinds of stage that a pipeline cannot do without.
  static func needed(_ pipeline: String) -> [String] {
    switch pipeline {
    case Stage.leads: ["initial", "failed", "converted"]
    case Quote.kind.name: ["initial", "open", "won", "lost"]
    case Invoice.kind.name: ["initial", "open", "won", "done", "lost"]
    default: ["initial", "done", "lost"]
    }
  }

  /// The kinds of stage that a pipeline may have.
  static func kinds(_ pipeline: String) -> [String] {
    let allowed = pipeline == Stage.leads ? StageRecord.leadKinds : StageRecord.dealKinds
    return StageRecord.kinds.entries.map(\.key).filter(allowed.contains)
  }

  /// Fails where a pipeline has no stage of a kind that it needs, where leads have none, or where
  /// new deals would not know where to begin.
  static func demandSound(_ store: Store) throws(Failure) {
    let pipelines = try store.pipelines()
    for pipeline in pipelines + Pipeline.papers {
      let stages = try store.stages(of: pipeline.key)
      for kind in needed(pipeline.key) where !stages.contains(where: { $0.kind == kind }) {
        throw missing(kind, pipeline)
      }
      for stage in stages where !kinds(pipeline.key).contains(stage.kind) {
        throw unfit(stage)
      }
    }
    let standards = pipelines.filter(\.isStandard)
    guard standards.count == 1, standards[0].key != Stage.leads else {
      throw Failure(
        .data, "pipeline.no-default",
        Text(
          "exactly one pipeline takes the new deals, not \(standards.count)",
          "новые сделки принимает ровно одна воронка, а не \(standards.count)"),
        hint: Text(
          "name it: 'crm config pipeline edit KEY default=yes'",
          "назначьте её: 'crm config pipeline edit КЛЮЧ default=yes'"))
    }
    guard pipelines.contains(where: { $0.key == Stage.leads }) else {
      throw Failure(
        .data, "pipeline.leads",
        Text("the pipeline of the leads has to stay", "воронка лидов должна остаться"))
    }
  }

  private static func missing(_ kind: String, _ pipeline: Pipeline) -> Failure {
    let label = StageRecord.kinds.label(kind)
    return Failure(
      .data, "pipeline.incomplete",
      Text(
        "the pipeline '\(pipeline.key)' needs a stage of the kind '\(kind)'",
        "воронке «\(pipeline.key)» нужна стадия вида «\(kind)» (\(label.ru))"),
      hint: Text(
        "add another one of that kind first", "сначала добавьте другую стадию этого вида"))
  }

  static func unfit(_ stage: Stage) -> Failure {
    let list = kinds(stage.pipeline).joined(separator: ", ")
    return Failure(
      .usage, "stage.kind",
      Text(
        "'\(stage.key)' cannot be of the kind '\(stage.kind)' in the pipeline '\(stage.pipeline)'",
        "«\(stage.key)» не может быть вида «\(stage.kind)» в воронке «\(stage.pipeline)»"),
      hint: Text("choose from: \(list)", "выберите из: \(list)"))
  }

  /// Keys are typed in filters, rules and files: small letters, digits, hyphens.
  static func demandKey(_ key: String) throws(Failure) {
    let isPlain = key.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    guard isPlain, !key.isEmpty, key.utf8.count <= 40 else {
      throw Failure(
        .usage, "key.unreadable",
        Text("'\(key)' is not a key", "«\(key)» – не ключ"),
        hint: Text(
          "small Latin letters, digits and '-', at most 40; names go to --label-en and --label-ru",
          "строчные латинские буквы, цифры и «-», до 40; названия – в --label-en и --label-ru"))
    }
  }

  /// The rule that speaks of a stage by its key, or by its kind where it is the last of it.
  static func ruleNaming(_ stage: Stage, _ store: Store) throws(Failure) -> Rule? {
    let (kind, field) = (stage.holder.name, stage.field.name)
    let isLast = try !store.stages().contains {
      $0.id != stage.id && $0.holder.name == kind && $0.kind == stage.kind
    }
    let isOnlyKey = try !store.stages().contains {
      $0.id != stage.id && $0.holder.name == kind && $0.key == stage.key
    }
    func names(_ word: String) -> Bool {
      let key = Fold.key(word)
      return [stage.key, Fold.key(stage.label.en), Fold.key(stage.label.ru)].contains(key)
    }
    return try store.enabledRules().first { rule in
      guard rule.trigger.kind == kind else { return false }
      for term in rule.conditions {
        if isOnlyKey, term.field == field, term.values.contains(where: names) { return true }
        if isLast, term.field == field + "_kind", term.values == [stage.kind] { return true }
      }
      return isOnlyKey
        && rule.steps.contains { step in
          if case .set(let name, let word) = step { return name == field && names(word) }
          return false
        }
    }
  }
}
