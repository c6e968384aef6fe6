public import CommandSpec

/// The completion script for zsh 5.
public enum ZshCompletion {
  /// The script, to be put into a folder of `$fpath` as `_` and the program's name, or sourced
  /// after `compinit`; descriptions are in the language that the program would speak.
  public static func script(_ model: Model) -> String {
    let table = CompletionTable(model)
    let name = "_" + ShellQuoting.identifier(model.name)
    let parts = CompletionScript(
      arm: { "    \($0.joined(separator: " | "))) \($1) ;;\n" },
      quote: { "'" + ShellQuoting.replacing("'", with: "'\\''", in: $0) + "'" },
      quotePrefix: { ShellQuoting.posix($0) + "*" },
      quoteAround: { ShellQuoting.posix($0) + "*" + ShellQuoting.posix($1) + "*" },
      quoteWord: { ShellQuoting.posix($0) },
      enter: { "place=" + ShellQuoting.posix($0) },
      enterByOperand: {
        let (group, place) = (ShellQuoting.posix($0), ShellQuoting.posix($1))
        return "[[ $place == \(group) ]] || return 1; place=\(place); ((++operand))"
      }, offerer: "\(name)_offer", files: "_files", folders: "_files -/",
      ask: "\(name)_ask", table: table)
    return """
      #compdef \(model.name)
      # zsh completion for \(model.name), generated from its declarations by '\(model.name) completion zsh'

      """ + tables(parts, name) + walker(name, model.name) + offers(name)
        + main(name, model.name)
  }

  private static func tables(_ parts: CompletionScript, _ name: String) -> String {
    let topics = parts.table.topics.isEmpty ? ":" : parts.offer(parts.table.topics)
    return """

      # Follows one word from a place to the next.
      \(name)_enter() {
        case "$place $1" in
      \(parts.entering())    *) return 1 ;;
        esac
      }

      # Whether the flag $1 takes a value.
      \(name)_takes_value() {
        local key
        for key in "$1" "$place $1"; do
          case $key in
      \(parts.takingValues("return 0"))    esac
        done
        return 1
      }

      \(name)_commands() {
        case $place in
      \(parts.commands())  esac
      }

      \(name)_topics() {
        \(topics)
      }

      \(name)_flags() {
        case $place in
      \(parts.flags())  esac
        \(parts.globalFlags())
      }

      # Offers values for $1: a flag, or @ and the place of an operand.
      \(name)_values() {
        case "$place $1" in
      \(parts.values())  esac
        case $1 in
      \(parts.globalValues())  esac
      }

      """
  }

  private static func walker(_ name: String, _ program: String) -> String {
    #"""

    # Takes note of a finished word.
    \#(name)_pass() {
      local word=$1 i
      if [[ -n $awaiting ]]; then
        awaiting=''
      elif [[ -z $ended && $word == -- ]]; then
        ended=1
      elif [[ -z $ended && $word == --* ]]; then
        if [[ $word != *=* ]] && \#(name)_takes_value "$word"; then awaiting=$word; fi
      elif [[ -z $ended && $word == -[^0-9]* ]]; then
        for ((i = 2; i <= $#word; i++)); do
          if \#(name)_takes_value "-$word[i]"; then
            if ((i == $#word)); then awaiting=-$word[i]; fi
            return
          fi
        done
      elif [[ -z $helping && $place == \#(program) && $word == help ]]; then
        helping=1
      elif ! \#(name)_enter "$word"; then
        ((++operand))
      fi
    }

    """#
  }

  private static func offers(_ name: String) -> String {
    #"""

    # Offers words, each with what it means in English and in Russian.
    \#(name)_offer() {
      if [[ -z $language ]]; then
        language=$("${(e)~words[1]}" __complete --language -- "${(@)typed}" "$current" 2>/dev/null)
        language=${language:-en}
      fi
      while (($# > 2)); do
        if [[ $language == ru ]]; then \#(name)_entry "$1" "$3"; else \#(name)_entry "$1" "$2"; fi
        shift 3
      done
      \#(name)_describe
    }

    # Takes note of a word and what it means, in the form of _describe: word:description, with the
    # word's own colons protected.
    \#(name)_entry() {
      local entry=${1//\\/\\\\}
      entry=${entry//:/\\:}
      if [[ -n $2 ]]; then entry+=:$2; fi
      if [[ $1 == *[=/] ]]; then open+=("$entry"); else entries+=("$entry"); fi
    }

    # Offers what was noted; no space follows where more of the word does.
    \#(name)_describe() {
      if (($#entries)); then _describe -t values "${label:-value}" entries; fi
      if (($#open)); then _describe -t values "${label:-value}" open -S ''; fi
      entries=() open=()
    }

    # Asks the program for values; it prints a line each, the value and a description after a tab.
    \#(name)_ask() {
      local line about
      for line in "${(@f)$("${(e)~words[1]}" __complete -- "${(@)typed}" "$current" 2>/dev/null)}"; do
        if [[ -z $line ]]; then continue; fi
        about=''
        if [[ $line == *$'\t'* ]]; then about=${line#*$'\t'}; fi
        \#(name)_entry "${line%%$'\t'*}" "$about"
      done
      \#(name)_describe
    }

    """#
  }

  private static func main(_ name: String, _ program: String) -> String {
    #"""

    \#(name)() {
      local place=\#(program) helping='' ended='' awaiting='' label='' language='' word flag
      local current=${(Q)PREFIX}
      local -i operand=1 before=$compstate[nmatches] i
      local -a typed entries open
      for ((i = 2; i < CURRENT; i++)); do
        typed+=("${(Q)words[i]}")
        \#(name)_pass "${(Q)words[i]}"
      done
      if [[ -n $awaiting ]]; then
        \#(name)_values "$awaiting"
      elif [[ -z $ended && $PREFIX == --*=* ]]; then
        flag=${PREFIX%%=*}
        compset -P "${(b)flag}="
        \#(name)_values "$flag"
      elif [[ -z $ended && $PREFIX == -* ]]; then
        if [[ -n $helping ]]; then place='\#(program) help'; fi
        label=flag
        \#(name)_flags
      else
        # A word that leads nowhere counts as an operand, and no command can follow it.
        label=command
        if ((operand == 1)); then \#(name)_commands; fi
        label=''
        if [[ -z $helping ]]; then
          \#(name)_values "@$operand"
        elif [[ $place == \#(program) ]]; then
          label=topic
          \#(name)_topics
        fi
      fi
      ((compstate[nmatches] > before))
    }

    if [[ $funcstack[1] == \#(name) ]]; then
      \#(name) "$@"
    else
      compdef \#(name) \#(program)
    fi

    """#
  }
}
