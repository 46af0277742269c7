# bash completion for taojin

_taojin() {
  local current previous command input
  current=${COMP_WORDS[COMP_CWORD]}
  previous=${COMP_WORDS[COMP_CWORD - 1]}
  command=${COMP_WORDS[1]}
  COMPREPLY=()

  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W "extract explain quantities normalize segment eval check diff merge import-gold annotate kwic terms schema version --help --version" -- "$current")
    return
  fi

  case $previous in
    --input) mapfile -t COMPREPLY < <(compgen -W "auto text jsonl" -- "$current"); return ;;
    --offsets) mapfile -t COMPREPLY < <(compgen -W "codepoints utf16 bytes" -- "$current"); return ;;
    --script) mapfile -t COMPREPLY < <(compgen -W "simplified traditional original" -- "$current"); return ;;
    --format)
      local formats="text jsonl"
      case $command in
        extract) formats="json jsonl csv text" ;;
        eval | diff) formats="text json" ;;
        check) formats="text json junit github" ;;
        annotate) formats="jsonl surfaces" ;;
      esac
      mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current")
      return
      ;;
    --by) mapfile -t COMPREPLY < <(compgen -W "frequency documents tfidf keyness" -- "$current"); return ;;
    --entity | --width | --top | --min-length | --since | --until | --company | --kind) return ;;
    --id-field | --text-field | --date-field | --encoding | --glob | --exclude | --threads) return ;;
  esac

  input="--input --id-field --text-field --date-field --encoding --glob --exclude --files-from --threads"
  local filter="--since --until --company --kind"
  local options="--help"
  case $command in
    extract) options="$input --format --output --offsets --script --lexicon --help" ;;
    explain) options="$input --format --output --lexicon --help" ;;
    quantities) options="$input --output --offsets --help" ;;
    normalize) options="$input --format --output --help" ;;
    segment) options="$input --format --output --offsets --lexicon --help" ;;
    eval) options="$input $filter --articles --lexicon --format --errors --output --help" ;;
    check) options="$input $filter --min --thresholds --baseline --tolerance --articles --lexicon --format --output --help" ;;
    diff) options="$filter --articles --format --output --help" ;;
    merge) options="$filter --corpus-only --output --help" ;;
    annotate) options="$input --format --output --lexicon --help" ;;
    kwic) options="$input --entity --width --since --until --format --output --lexicon --help" ;;
    terms) options="$input --by --against --top --min-length --since --until --format --output --lexicon --help" ;;
    import-gold) options="--output --help" ;;
    schema) options="--gold --output --help" ;;
  esac
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
    compopt -o filenames 2> /dev/null
  fi
}

complete -F _taojin taojin
