# Completes the command line of kbwizard in fish.

function __kbwizard_complete
    set -l before (commandline --tokenize --cut-at-cursor --current-process)
    set -l word (commandline --current-token --cut-at-cursor)
    set -l plain (string replace --all --regex '[\\\\\'"]' '' -- $word)
    for entry in (kbwizard completions words -- $before[2..] "$plain" 2>/dev/null)
        if string match --quiet '\**' -- $entry
            set -l ending (string escape --style=regex -- (string sub --start 2 -- $entry))
            # A command that knows no completions of its own completes files.
            complete --do-complete "__fish_command_without_completions $word" |
                string match --regex -- "^.*$ending\$|^.*/\$"
        else
            echo $entry
        end
    end
end

complete --command kbwizard --no-files --keep-order --arguments '(__kbwizard_complete)'
