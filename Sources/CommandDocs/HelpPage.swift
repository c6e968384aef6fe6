public import CommandSpec
public import Wording

/// Pages of help for a terminal.
///
/// Every page begins with one sentence and two examples. Lines end with a line feed; nothing is
/// coloured.
public enum HelpPage {
  /// The page after `-h`, or after a noun alone; empty where nothing is at `path`.
  public static func short(
    _ model: Model, _ path: [String], _ language: Language, width: Int = 80
  ) -> String {
    let writer = HelpWriter(model: model, language: language, width: width)
    if path.isEmpty { return writer.page(writer.shortRoot()) }
    guard let chain = model.commands(along: path), let command = chain.last else { return "" }
    return writer.page(writer.shortPage(command, at: chain.map(\.name)))
  }

  /// The page after `--help` or `help`; empty where nothing is at `path`.
  public static func full(
    _ model: Model, _ path: [String], _ language: Language, width: Int = 80
  ) -> String {
    let writer = HelpWriter(model: model, language: language, width: width)
    if path.isEmpty { return writer.page(writer.fullRoot()) }
    guard let chain = model.commands(along: path), let command = chain.last else { return "" }
    return writer.page(writer.fullPage(command, at: chain.map(\.name)))
  }

  /// The page after `help TOPIC`; empty where there is no such topic.
  public static func topic(
    _ model: Model, _ name: String, _ language: Language, width: Int = 80
  ) -> String {
    let writer = HelpWriter(model: model, language: language, width: width)
    guard let topic = model.topics.first(where: { $0.name == name }) else { return "" }
    return writer.page([writer.sentence(topic.summary)] + writer.prose(topic.body))
  }
}
