# Completes the command line of kbwizard in bash.

_kbwizard() {
  # bash splits at "=" and ":" too; only the blanks between the pieces tell words apart.
  local line=${COMP_LINE:0:COMP_POINT} words=() piece
  for piece in "${COMP_WORDS[@]:0:COMP_CWORD}"; do
    [[ ${#words[@]} == 0 || $line == [[:space:]]* ]] && words+=("")
    line=${line#"${line%%[![:space:]]*}"}
    line=${line#"$piece"}
    words[-1]+=$piece
  done
  [[ $line == [[:space:]]* ]] && words+=("")
  piece=${line#"${line%%[![:space:]]*}"}
  words[-1]+=$piece
  # What bash puts the completion in the place of: nothing of the signs that it split at.
  [[ $piece != *[!=:]* ]] && piece=

  local is_quoted=
  [[ $piece == [\"\']* ]] && is_quoted=yes
  words=("${words[@]//[\\\"\']/}")
  piece=${piece//[\\\"\']/}
  local word=${words[-1]} entry patterns=() files=()
  local before=${word%"$piece"}

  COMPREPLY=()
  compopt -o nosort 2>/dev/null
  while IFS= read -r entry; do
    entry=${entry%%$'\t'*}
    if [[ $entry == \** ]]; then
      patterns+=("$entry")
      continue
    fi
    [[ $entry == *= ]] && compopt -o nospace 2>/dev/null
    entry=${entry#"$before"}
    [[ $is_quoted ]] || entry=${entry//\?/\\?}
    COMPREPLY+=("$entry")
  done < <(kbwizard completions words -- "${words[@]:1}" 2>/dev/null)

  [[ ${#patterns[@]} == 0 ]] && return
  compopt -o filenames 2>/dev/null
  for entry in "${patterns[@]}"; do
    mapfile -t -O ${#files[@]} files < <(compgen -f -X "!$entry" -- "$word")
  done
  mapfile -t -O ${#files[@]} files < <(compgen -d -- "$word")
  COMPREPLY+=("${files[@]#"$before"}")
}

complete -F _kbwizard kbwizard
