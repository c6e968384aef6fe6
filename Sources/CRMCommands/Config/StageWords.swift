import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// Whether a command speaks of stages of deals or of statuses of leads, which are stages as well.
enum StageNoun: Sendable {
  case stage, status

  var word: String { self == .stage ? "stage" : "status" }

  var noun: Noun {
    self == .stage
      ? StageRecord.kind.noun : Noun("status", "statuses", "статус", "статуса", "статусов")
  }

  /// «crm config stage».
  var command: String { "crm config \(word)" }

  /// A stage that is there in the preset, for examples.
  var example: String { self == .stage ? "negotiation" : "working" }

  func operand(_ name: String? = nil) -> Operand<String> {
    Operand<String>(
      name ?? word.uppercased(),
      help: self == .stage
        ? Text(
          "key or name; of another pipeline: zip/measure",
          "ключ или название; из другой воронки: zip/measure")
        : Text("key or name", "ключ или название"),
      completion: .ask(self == .stage ? "deal-stage" : "lead-stage"))
  }

  /// What a command says it did: «stage 'measure' («Замер»)».
  func called(_ stage: Stage, _ language: Language) -> Text {
    noun.form(for: 1) + Text(verbatim: " \(stage.key) («\(stage.label[language])»)")
  }
}

/// The flags that commands on stages share.
enum StageFlags {
  static let pipeline = Option<String>(
    "pipeline", value: "PIPELINE",
    help: Text("the pipeline; that of new deals", "воронка; по умолчанию – для новых сделок"),
    completion: .ask("pipeline"))
  static let kind = Option<String>(
    "kind", value: "KIND", help: Text("what it means for the process", "что значит для процесса"),
    completion: .choices(StageRecord.kinds.entries.map { Choice($0.key, $0.label) }))
  static let labelEN = Option<String>(
    "label-en", value: "TEXT", help: Text("English name", "название по-английски"))
  static let labelRU = Option<String>(
    "label-ru", value: "TEXT", help: Text("Russian name", "название по-русски"))
  static let after = Option<String>(
    "after", value: "STAGE", help: Text("place it after this one", "поставить после этой"),
    completion: .ask("deal-stage"))
  static let before = Option<String>(
    "before", value: "STAGE", help: Text("place it before this one", "поставить перед этой"),
    completion: .ask("deal-stage"))

  /// Both names; one that is not given is the other, which `crm config lint` tells.
  static func labels(_ arguments: Arguments) -> (en: String, ru: String)? {
    let (en, ru) = (arguments[labelEN], arguments[labelRU])
    guard let either = en ?? ru else { return nil }
    return (en ?? either, ru ?? either)
  }
}

extension App {
  /// The stage that a word names: `negotiation`, «Переговоры», `zip/measure`, `lead/working`.
  func stage(_ word: String, _ noun: StageNoun, pipeline: String? = nil) throws(Failure) -> Stage {
    let store = try desk().store
    if noun == .status { return try store.stage(named: word, of: Stage.leads) }
    if let pipeline {
      return try store.stage(named: word, of: try store.pipeline(named: pipeline).key)
    }
    let parts = word.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      return try store.stage(named: parts[1], of: try store.pipeline(named: parts[0]).key)
    }
    guard let standard = try store.standardPipeline() else {
      return try store.stage(named: word, of: "")
    }
    do {
      return try store.stage(named: word, of: standard.key)
    } catch {
      // A name that only one other pipeline has can be meant for no other.
      let key = Fold.key(word)
      let others = try store.stages().filter { $0.isOfDeals && $0.key == key }
      guard others.count == 1 else { throw error }
      return others[0]
    }
  }

  /// The place that `--after` or `--before` names.
  func place(_ arguments: Arguments, _ noun: StageNoun, in pipeline: String) throws(Failure)
    -> StagePlace
  {
    let store = try desk().store
    if let word = arguments[StageFlags.after] {
      return .after(try store.stage(named: word, of: pipeline))
    }
    if let word = arguments[StageFlags.before] {
      return .before(try store.stage(named: word, of: pipeline))
    }
    return .usual
  }
}
