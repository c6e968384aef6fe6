public import CommandSpec
import Wording

/// The completion script for bash 4.4 and newer; it needs nothing but bash.
public enum BashCompletion {
  /// The script, to be sourced or put into a folder of completions under the program's name.
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
      }, offerer: "\(name)_offer", files: "\(name)_files -f",
      folders: "\(name)_files -d", ask: "\(name)_ask", table: table)
    return head(model.name) + tables(parts, name) + walker(name, model.name)
      + splitter(name) + offers(name) + replies(name) + main(name, model.name)
  }

  private static func head(_ program: String) -> String {
    """
    # bash completion for \(program), generated from its declarations by '\(program) completion bash'

    """
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
    """

    # Takes note of a finished word.
    \(name)_pass() {
      local word=$1 i
      if [[ $awaiting ]]; then
        awaiting=''
      elif [[ ! $ended && $word == -- ]]; then
        ended=1
      elif [[ ! $ended && $word == --* ]]; then
        if [[ $word != *=* ]] && \(name)_takes_value "$word"; then awaiting=$word; fi
      elif [[ ! $ended && $word == -[!0-9]* ]]; then
        for ((i = 1; i < ${#word}; i++)); do
          if \(name)_takes_value "-${word:i:1}"; then
            if ((i + 1 == ${#word})); then awaiting=-${word:i:1}; fi
            return
          fi
        done
      elif [[ ! $helping && $place == \(program) && $word == help ]]; then
        helping=1
      elif ! \(name)_enter "$word"; then
        ((++operand))
      fi
    }

    """
  }

  private static func splitter(_ name: String) -> String {
    #"""

    # Splits $1 into words without their quotes: the finished ones, the last one, the quote that is
    # open in it, and how many of its letters readline leaves alone (it completes only what follows
    # the last word break or the open quote).
    \#(name)_split() {
      local line=$1 char i started='' opened=0
      words=() current='' quote='' kept=0
      for ((i = 0; i < ${#line}; i++)); do
        char=${line:i:1}
        if [[ $quote && $char == "$quote" ]]; then
          quote=''
        elif [[ $quote == '"' && $char == \\ && ${line:i+1:1} == [\"\\\$\`] ]]; then
          ((++i))
          current+=${line:i:1}
        elif [[ $quote ]]; then
          current+=$char
        elif [[ $char == \\ ]]; then
          ((++i))
          current+=${line:i:1} started=1
        elif [[ $char == [\'\"] ]]; then
          quote=$char opened=${#current} started=1
        elif [[ $char == [[:space:]] ]]; then
          if [[ $started ]]; then words+=("$current"); fi
          current='' started='' kept=0
        else
          current+=$char started=1
          if [[ $COMP_WORDBREAKS == *"$char"* ]]; then kept=${#current}; fi
        fi
      done
      if [[ $quote ]]; then kept=$opened; fi
    }

    """#
  }

  private static func offers(_ name: String) -> String {
    #"""

    # Offers words, each with what it means in English and in Russian.
    \#(name)_offer() {
      if [[ $listed && ! $language ]]; then
        language=$("${program/#\~/$HOME}" __complete --language -- "${words[@]}" "$current" 2>/dev/null)
        language=${language:-en}
      fi
      while (($# > 2)); do
        if [[ $1 == "$partial"* ]]; then
          found+=("$prefix$1")
          if [[ $language == ru ]]; then about+=("$3"); else about+=("$2"); fi
        fi
        shift 3
      done
    }

    \#(name)_files() {
      local file
      are_files=1
      while IFS= read -r file; do found+=("$prefix$file") about+=(''); done < <(compgen "$1" -- "$partial")
    }

    # Asks the program for values; it prints a line each, the value and a description after a tab.
    \#(name)_ask() {
      local line
      while IFS= read -r line; do
        if [[ $line == "$partial"* ]]; then
          found+=("$prefix${line%%$'\t'*}")
          about+=("${line#*$'\t'}")
        fi
      done < <("${program/#\~/$HOME}" __complete -- "${words[@]}" "$current" 2>/dev/null)
    }

    """#
  }

  private static func replies(_ name: String) -> String {
    #"""

    # Turns what was found into what readline inserts: the rest of the word, quoted as it began.
    \#(name)_reply() {
      local word
      COMPREPLY=()
      for word in "${found[@]}"; do
        word=${word:kept}
        if [[ $are_files ]]; then
          :
        elif [[ $quote == "'" ]]; then
          word=${word//\'/\'\\\'\'}
        elif [[ $quote == '"' ]]; then
          word=${word//\\/\\\\} word=${word//\"/\\\"} word=${word//\$/\\\$} word=${word//\`/\\\`}
        else
          printf -v word %q "$word"
          word=${word//\\,/,}
        fi
        COMPREPLY+=("$word")
      done
      if [[ $are_files ]]; then
        compopt -o filenames 2>/dev/null
      elif ((${#found[@]} == 1)) && [[ ${found[0]} == *[=/] ]]; then
        # More of the word follows.
        compopt -o nospace 2>/dev/null
      elif [[ $listed ]] && ((${#found[@]} > 1)); then
        \#(name)_describe
      fi
    }

    # Puts what they mean beside the words, where readline only shows them.
    \#(name)_describe() {
      local i width=0 room text
      for text in "${COMPREPLY[@]}"; do if ((${#text} > width)); then width=${#text}; fi; done
      room=$((${COLUMNS:-80} - width - 4))
      if ((room < 8)); then return; fi
      for i in "${!COMPREPLY[@]}"; do
        text=${about[i]}
        if [[ ! $text ]]; then continue; fi
        if ((${#text} > room)); then text=${text:0:room-1}…; fi
        while ((${#COMPREPLY[i]} < width)); do COMPREPLY[i]+=' '; done
        COMPREPLY[i]+="  $text"
      done
    }

    """#
  }

  private static func main(_ name: String, _ program: String) -> String {
    #"""

    \#(name)() {
      local program=$1 place=\#(program) helping='' ended='' awaiting='' operand=1
      local current quote kept prefix='' partial are_files='' word
      local language='' listed=''
      local -a words found=() about=()
      # The second Tab only shows what there is: 63 is a question mark.
      if [[ ${COMP_TYPE:-9} == 63 ]]; then listed=1; fi
      \#(name)_split "${COMP_LINE:0:COMP_POINT}"
      while [[ ${words[0]} == [A-Za-z_]*=* ]]; do words=("${words[@]:1}"); done
      words=("${words[@]:1}")
      for word in "${words[@]}"; do \#(name)_pass "$word"; done
      partial=$current
      if [[ $awaiting ]]; then
        \#(name)_values "$awaiting"
      elif [[ ! $ended && $current == --*=* ]]; then
        prefix=${current%%=*}= partial=${current#*=}
        \#(name)_values "${current%%=*}"
      elif [[ ! $ended && $current == -* ]]; then
        if [[ $helping ]]; then place='\#(program) help'; fi
        \#(name)_flags
      else
        # A word that leads nowhere counts as an operand, and no command can follow it.
        if ((operand == 1)); then \#(name)_commands; fi
        if [[ ! $helping ]]; then
          \#(name)_values "@$operand"
        elif [[ $place == \#(program) ]]; then
          \#(name)_topics
        fi
      fi
      \#(name)_reply
    }

    complete -F \#(name) \#(program)

    """#
  }
}
