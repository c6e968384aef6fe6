import CommandDocs
import CommandSpec
import Testing
import Wording

@testable import CommandDocs

@Suite struct HelpPageTests {
  static let paths: [[String]] = [
    [], ["lead"], ["lead", "list"], ["lead", "add"], ["lead", "show"], ["db"], ["db", "raw"],
    ["db", "raw", "check"], ["help"], ["version"],
  ]

  @Test func shortPageOfACommand() {
    let expected = """
      List leads, newest first.

        crm lead list -s new --limit 5  five new leads
        crm lead list --owner 'ann o''hara' | cut -f2
                                        names

      Usage: crm lead list [flags]

      Flags:
        -a, --[no-]all       closed ones too
        -L, --limit N        at most N leads (default: 30)
        -s, --status STATUS  only in STATUS (one of: new, working, no answer)
        -o, --owner LOGIN    only of LOGIN
            --output FILE    write to FILE
            --folder FOLDER  write into FOLDER
            --tag TAG        a tag; see --all, ~home, 'quotes', \\back (may be
                             repeated)

      More: 'crm lead list --help'.

      """
    #expect(HelpPage.short(Toy.model, ["leads", "list"], .en) == expected)
  }

  @Test func fullPageInRussian() {
    let page = HelpPage.full(Toy.model, ["lead", "add"], .ru)
    let expected = """
      Добавить лид.

        crm lead add --name Acme  один лид

      Использование: crm lead add --name NAME

      Изменяет записи.

      Флаги:
            --name NAME  название

      Общие флаги:
            --db PATH      файл хранилища
        -q, --quiet        меньше сообщений
            --colour WHEN  когда включать цвет (одно из: always, never; по умолчанию:
                           never)
        -h, --help         показать справку: -h краткую, --help полную
            --version      показать версию

      Код завершения:
        0   сделано; также пустой список и пробный запуск
        64  неверная команда, флаг или значение
        65  неверные данные или нарушено правило работы

      См. также: crm lead --help

      """
    #expect(page == expected)
  }

  @Test func groupsAndTheRoot() {
    let root = HelpPage.short(Toy.model, [], .en)
    #expect(root.hasPrefix("A sales department in the shell.\n\n  crm lead list  all leads\n"))
    #expect(root.contains("\nTopics:\n  dates  How dates are written\n"))
    #expect(!root.contains("__complete"))
    #expect(!root.contains("Global flags"))
    let full = HelpPage.full(Toy.model, [], .en)
    #expect(full.contains("        never        not at all\n"))
    #expect(full.contains("\nEnvironment:\n  CRM_DB  the store\n"))
    #expect(full.contains("  78  "))
    #expect(
      HelpPage.short(Toy.model, ["lead"], .en).contains("\n  list  List leads, newest first\n"))
    #expect(HelpPage.short(Toy.model, ["bogus"], .en).isEmpty)
    #expect(HelpPage.full(Toy.model, ["bogus"], .en).isEmpty)
  }

  @Test func operandsInUsage() {
    #expect(
      HelpPage.short(Toy.model, ["lead", "show"], .en).contains("Usage: crm lead show LEAD…\n"))
    #expect(HelpPage.short(Toy.model, ["help"], .en).contains("crm help [flags] [COMMAND…]\n"))
  }

  @Test(arguments: paths) func aPartOfTheModelIsEnough(path: [String]) {
    let part = Toy.tree.model(around: path)
    for language in Language.allCases {
      #expect(
        HelpPage.full(part, path, language) == HelpPage.full(Toy.model, path, language))
      #expect(
        HelpPage.short(part, path, language) == HelpPage.short(Toy.model, path, language))
    }
  }

  @Test func topics() {
    #expect(
      HelpPage.topic(Toy.model, "dates", .en)
        == "How dates are written.\n\nWrite `2026-11-22`.\n\n  crm lead list\n\nOr a word.\n")
    #expect(HelpPage.topic(Toy.model, "bogus", .en).isEmpty)
  }

  @Test(arguments: paths, [40, 60, 80, 100])
  func pagesKeepTheWidth(path: [String], width: Int) {
    for language in Language.allCases {
      for page in [
        HelpPage.short(Toy.model, path, language, width: width),
        HelpPage.full(Toy.model, path, language, width: width),
      ] {
        #expect(page.hasSuffix("\n"))
        #expect(!page.contains("\n\n\n"))
        let lines = page.split(separator: "\n")
        #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
        // Lines to copy and the spellings of flags are never broken.
        let breakable = lines.filter { !$0.contains("crm ") && !$0.contains("--") }
        #expect(breakable.allSatisfy { TextWrap.width(of: $0) <= width })
      }
    }
  }
}
