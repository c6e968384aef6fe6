import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm __complete -- WORD…`: what may stand at the end of an unfinished line; asked by the shells.
enum Complete {
  static let language = Flag(
    "language", help: Text("print the language of the line", "вывести язык этой строки"))
  static let words = Operand<String>("WORD", help: Text("the line so far", "строка до курсора"))
    .repeated(atLeast: 0)

  static let command = Command<App>(
    "__complete", summary: Text("Offer values to a shell", "Предложить значения оболочке"),
    effect: .reads, parameters: [language, words],
    examples: [
      Example("crm __complete -- lead show ''", Text("leads", "лиды")),
      Example("crm __complete -- lead list status=", Text("statuses", "статусы")),
    ],
    hidden: true, run: run)

  /// Never fails and never speaks: a shell in the middle of a line is no place for an error.
  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let tree = Tree.make()
    let typed = arguments[words]
    // The word under the cursor is not finished: half a login is nobody's.
    let finished = Array(typed.dropLast())
    let inner = App(world: app.world, arguments: tree.globals(in: finished), words: finished)
    if arguments[language] { return app.write(inner.language.rawValue + "\n") }
    let due = tree.due(in: typed)
    // Without a store there is nothing to offer.
    guard case .ask(let name) = due.completion, let store = try? inner.reader(),
      let offers = try? Offers(due: due, words: finished, store: store).all(name)
    else { return }
    for offer in offers where Fold.key(offer.word).hasPrefix(Fold.key(due.partial)) {
      app.write("\(Sanitize.terminal(offer.word))\t\(Sanitize.terminal(offer.about))\n")
    }
  }
}
