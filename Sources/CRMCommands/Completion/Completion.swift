import CommandDocs
import CommandSpec
import Wording

/// `crm completion SHELL`: prints a completion script.
enum CompletionCommand {
  /// The shells that completions exist for.
  enum Shell: String, CaseIterable, ArgumentValue {
    case bash, zsh, fish
  }

  static let shell = Operand<Shell>("SHELL", help: Text("bash, zsh or fish", "bash, zsh или fish"))

  static let command = Command<App>(
    "completion", summary: Text("Print a completion script", "Вывести сценарий дополнения"),
    effect: .nothing, parameters: [shell],
    examples: [
      Example(
        "crm completion bash > ~/.local/share/bash-completion/completions/crm",
        Text("for bash", "для bash")),
      Example(
        "crm completion fish > ~/.config/fish/completions/crm.fish", Text("for fish", "для fish")),
    ], exits: [.ok, .usage]
  ) { arguments, app throws(Failure) in
    app.write(script(arguments[shell], Tree.make().model()))
  }

  static func script(_ shell: Shell, _ model: Model) -> String {
    switch shell {
    case .bash: BashCompletion.script(model)
    case .zsh: ZshCompletion.script(model)
    case .fish: FishCompletion.script(model)
    }
  }
}
