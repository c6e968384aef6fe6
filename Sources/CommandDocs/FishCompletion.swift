public import CommandSpec

/// The completion script for fish 3 and newer.
public enum FishCompletion {
  /// The script, to be sourced or put into a folder of completions under the program's name and
  /// `.fish`; descriptions are in the language that the program would speak.
  ///
  /// One function answers for every place, since fish would test the condition of each of some
  /// thousand `complete` lines at every key.
  public static func script(_ model: Model) -> String {
    let table = CompletionTable(model)
    let name = "__" + ShellQuoting.identifier(model.name)
    let parts = CompletionScript(
      arm: { "        case \($0.joined(separator: " "))\n            \($1)\n" },
      quote: { ShellQuoting.fish($0) },
      quotePrefix: { ShellQuoting.fish($0) + "'*'" },
      quoteAround: { ShellQuoting.fish($0) + "'*'" + ShellQuoting.fish($1) + "'*'" },
      quoteWord: { ShellQuoting.fish($0) },
      enter: { "set -g \(name)_place " + ShellQuoting.fish($0) },
      enterByOperand: {
        let (group, place) = (ShellQuoting.fish($0), ShellQuoting.fish($1))
        return "test \"$\(name)_place\" = \(group); or return 1; set -g \(name)_place \(place); "
          + "set -g \(name)_operand (math $\(name)_operand + 1)"
      }, offerer: "\(name)_offer", files: "\(name)_files path",
      folders: "\(name)_files folder", ask: "\(name)_ask", table: table)
    return """
      # fish completion for \(model.name), generated from its declarations by '\(model.name) completion fish'

      """ + tables(parts, name) + walker(name, model.name) + offers(name) + main(name, model.name)
  }

  private static func tables(_ parts: CompletionScript, _ name: String) -> String {
    let topics = parts.table.topics.isEmpty ? "true" : parts.offer(parts.table.topics)
    return """

      # Follows one word from a place to the next.
      function \(name)_enter
          switch "$\(name)_place $argv[1]"
      \(parts.entering())        case '*'
                  return 1
          end
          # 'set' leaves the status of the command before it.
          return 0
      end

      # Whether a flag takes a value.
      function \(name)_takes_value
          for key in "$argv[1]" "$\(name)_place $argv[1]"
              switch "$key"
      \(parts.takingValues("return 0"))        end
          end
          return 1
      end

      function \(name)_commands
          switch "$\(name)_place"
      \(parts.commands())    end
      end

      function \(name)_topics
          \(topics)
      end

      function \(name)_flags
          switch "$\(name)_place"
      \(parts.flags())    end
          \(parts.globalFlags())
      end

      # Offers values for a flag, or for @ and the place of an operand.
      function \(name)_values
          switch "$\(name)_place $argv[1]"
      \(parts.values())    end
          switch "$argv[1]"
      \(parts.globalValues())    end
      end

      """
  }

  private static func walker(_ name: String, _ program: String) -> String {
    """

    # Takes note of a finished word.
    function \(name)_pass --argument-names word
        if test -n "$\(name)_awaiting"
            set -g \(name)_awaiting ''
        else if test -z "$\(name)_ended" -a "x$word" = x--
            set -g \(name)_ended 1
        else if test -z "$\(name)_ended"; and string match -q -- '--*' $word
            if not string match -q -- '*=*' $word; and \(name)_takes_value $word
                set -g \(name)_awaiting $word
            end
        else if test -z "$\(name)_ended"; and string match -q -r -- '^-[^0-9]' $word
            set -l letters (string split '' -- (string sub -s 2 -- $word))
            for i in (seq (count $letters))
                if \(name)_takes_value -$letters[$i]
                    test $i -eq (count $letters); and set -g \(name)_awaiting -$letters[$i]
                    return
                end
            end
        else if test -z "$\(name)_helping" -a "$\(name)_place" = \(program) -a "x$word" = xhelp
            set -g \(name)_helping 1
        else if not \(name)_enter $word
            set -g \(name)_operand (math $\(name)_operand + 1)
        end
    end

    """
  }

  private static func offers(_ name: String) -> String {
    """

    # Offers words, each with what it means in English and in Russian.
    function \(name)_offer
        if test -z "$\(name)_language"
            set -g \(name)_language ($\(name)_words[1] __complete --language -- $\(name)_words[2..] "$\(name)_current" 2>/dev/null)
        end
        set -l step 1
        test "$\(name)_language" = ru; and set step 2
        for i in (seq 1 3 (count $argv))
            printf '%s%s\\t%s\\n' "$\(name)_prefix" $argv[$i] $argv[(math $i + $step)]
        end
    end

    function \(name)_files --argument-names kind
        if test $kind = folder
            set -f found (__fish_complete_directories "$\(name)_partial" '')
        else
            set -f found (__fish_complete_path "$\(name)_partial")
        end
        for file in $found
            printf '%s%s\\n' "$\(name)_prefix" $file
        end
    end

    # Asks the program for values; it prints a line each, the value and a description after a tab.
    function \(name)_ask
        for line in ($\(name)_words[1] __complete -- $\(name)_words[2..] "$\(name)_current" 2>/dev/null)
            printf '%s%s\\n' "$\(name)_prefix" $line
        end
    end

    """
  }

  private static func main(_ name: String, _ program: String) -> String {
    #"""

    function \#(name)_complete
        set -g \#(name)_words (commandline -opc)
        set -l token (commandline -ct)
        set -g \#(name)_current (string unescape -- $token; or string trim -l -c '\'"' -- $token)
        set -g \#(name)_place \#(program)
        set -g \#(name)_helping ''
        set -g \#(name)_ended ''
        set -g \#(name)_awaiting ''
        set -g \#(name)_operand 1
        set -g \#(name)_prefix ''
        set -g \#(name)_language ''
        for word in $\#(name)_words[2..]
            \#(name)_pass $word
        end
        set -g \#(name)_partial "$\#(name)_current"
        if test -n "$\#(name)_awaiting"
            \#(name)_values $\#(name)_awaiting
        else if test -z "$\#(name)_ended"; and string match -q -- '--*=*' "$\#(name)_current"
            set -l parts (string split -m 1 = -- $\#(name)_current)
            set -g \#(name)_prefix $parts[1]=
            set -g \#(name)_partial "$parts[2]"
            \#(name)_values $parts[1]
        else if test -z "$\#(name)_ended"; and string match -q -- '-*' "$\#(name)_current"
            if test -n "$\#(name)_helping"
                set -g \#(name)_place '\#(program) help'
            end
            \#(name)_flags
        else
            # A word that leads nowhere counts as an operand, and no command can follow it.
            test $\#(name)_operand -eq 1; and \#(name)_commands
            if test -z "$\#(name)_helping"
                \#(name)_values @$\#(name)_operand
            else if test "$\#(name)_place" = \#(program)
                \#(name)_topics
            end
        end
        for variable in words current place helping ended awaiting operand prefix partial language
            set -e \#(name)_$variable
        end
    end

    complete -c \#(program) -f -a '(\#(name)_complete)'

    """#
  }
}
