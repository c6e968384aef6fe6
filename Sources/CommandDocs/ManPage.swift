public import CommandSpec
public import Wording

/// Manual pages in the `man` language, for mandoc and groff.
public enum ManPage {
  /// The page of the command or group at `path`, or the index of all commands for the empty path;
  /// empty where nothing is there. `date` is a day, as `2026-11-22`.
  public static func render(
    _ model: Model, _ path: [String], date: String, language: Language = .en
  ) -> String {
    var writer = ManWriter(model: model, date: date, language: language)
    if path.isEmpty { return writer.index() }
    guard let chain = model.commands(along: path), let command = chain.last else { return "" }
    return writer.page(of: command, at: chain.map(\.name))
  }

  /// The page of the topic `name` in its section; empty where there is no such topic.
  public static func renderTopic(
    _ model: Model, _ name: String, date: String, language: Language = .en
  ) -> String {
    guard let topic = model.topics.first(where: { $0.name == name }) else { return "" }
    var writer = ManWriter(model: model, date: date, language: language)
    return writer.page(of: topic)
  }

  /// All pages with their file names, as `crm.1`, `crm-lead-add.1`, `crm-dates.7`, `crm-config.5`.
  public static func all(
    _ model: Model, date: String, language: Language = .en
  ) -> [(file: String, text: String)] {
    var pages = [
      (file: model.name + ".1", text: render(model, [], date: date, language: language))
    ]
    func walk(_ commands: [CommandModel], _ parent: [String]) {
      for command in commands {
        let path = parent + [command.name]
        let name = ([model.name] + path).joined(separator: "-")
        pages.append((name + ".1", render(model, path, date: date, language: language)))
        walk(command.commands, path)
      }
    }
    walk(model.commands, [])
    for topic in model.topics {
      let text = renderTopic(model, topic.name, date: date, language: language)
      pages.append(("\(model.name)-\(topic.page).\(topic.section)", text))
    }
    return pages
  }
}
