import CommandDocs
import CommandSpec
import Platform
public import Wording

/// `crm __generate FOLDER`: writes `man/`, `man/ru/` and `completions/` anew; what is committed is checked
/// against it by a test.
enum Generate {
  static let folder = Operand<String>("FOLDER", help: Text("the project", "папка проекта"))

  static let command = Command<App>(
    "__generate", summary: Text("Write man pages and completions", "Записать man и дополнения"),
    effect: .nothing, parameters: [folder],
    examples: [Example("crm __generate .", Text("in the project", "в проекте"))], hidden: true
  ) { arguments, app throws(Failure) in
    let model = Tree.make().model()
    let root = try app.file(arguments[folder])
    let folders = [
      ("man", manual(model, .en)), ("man/ru", manual(model, .ru)),
      ("completions", completions(model)),
    ]
    for (place, files) in folders {
      let folder = Paths.join(root, place)
      try Files.makeDirectories(folder)
      for name in try Files.list(folder) where files[name] == nil {
        let old = Paths.join(folder, name)
        if Files.isRegular(old) { try Files.remove(old) }
      }
      for (name, text) in files {
        try Files.writeAtomically(
          Paths.join(folder, name), Array(text.utf8), overwrite: true)
      }
    }
  }

  /// The pages by file name.
  static func manual(_ model: Model, _ language: Language) -> [String: String] {
    var pages: [String: String] = [:]
    for page in ManPage.all(model, date: Program.date, language: language) {
      pages[page.file] = page.text
    }
    return pages
  }

  /// The scripts by file name.
  static func completions(_ model: Model) -> [String: String] {
    [
      "crm.bash": BashCompletion.script(model), "_crm": ZshCompletion.script(model),
      "crm.fish": FishCompletion.script(model),
    ]
  }
}

extension Program {
  /// The date on the pages: that of the version, so that they do not change by themselves.
  static let date = "2026-11-22"

  /// The pages of the manual by file name.
  public static func manual(_ language: Language) -> [String: String] {
    Generate.manual(model(), language)
  }

  /// The completion scripts by file name.
  public static func completions() -> [String: String] { Generate.completions(model()) }
}
