# fish completion for taojin

set -l reading extract explain quantities normalize segment

complete -c taojin -n __fish_use_subcommand -f -a extract -d 'companies, people, money and model counts'
complete -c taojin -n __fish_use_subcommand -f -a explain -d 'why each fact was read as it was'
complete -c taojin -n __fish_use_subcommand -f -a quantities -d 'every numeral expression'
complete -c taojin -n __fish_use_subcommand -f -a normalize -d 'Simplified, half-width text'
complete -c taojin -n __fish_use_subcommand -f -a segment -d 'sentences and words'
complete -c taojin -n __fish_use_subcommand -f -a schema -d 'the JSON Schema of the report'
complete -c taojin -n __fish_use_subcommand -f -a version -d 'the version'
complete -c taojin -s h -l help -d 'the help screen'
complete -c taojin -n __fish_use_subcommand -s V -l version -d 'the version'

complete -c taojin -n "__fish_seen_subcommand_from $reading" -x -l input -a 'auto text jsonl' -d 'format of the input'
complete -c taojin -n "__fish_seen_subcommand_from $reading" -x -l id-field -d 'field of JSON Lines records'
complete -c taojin -n "__fish_seen_subcommand_from $reading" -x -l text-field -d 'field of JSON Lines records'
complete -c taojin -n "__fish_seen_subcommand_from $reading" -x -l date-field -d 'field of JSON Lines records'
complete -c taojin -n "__fish_seen_subcommand_from $reading" -x -l encoding -d 'read as this encoding'
complete -c taojin -n "__fish_seen_subcommand_from $reading" -x -l glob -d 'only ids that match'
complete -c taojin -n "__fish_seen_subcommand_from $reading" -x -l exclude -d 'no ids that match'
complete -c taojin -n "__fish_seen_subcommand_from $reading" -r -l files-from -d 'more paths, one a line'
complete -c taojin -n "__fish_seen_subcommand_from $reading" -x -l threads -d '1 to 256'
complete -c taojin -n "__fish_seen_subcommand_from $reading schema" -r -s o -l output -d 'where to write'
complete -c taojin -n '__fish_seen_subcommand_from extract' -x -l format -a 'json jsonl csv text' -d 'form of the report'
complete -c taojin -n '__fish_seen_subcommand_from explain normalize segment' -x -l format -a 'text jsonl' -d 'form'
complete -c taojin -n '__fish_seen_subcommand_from extract quantities segment' -x -l offsets -a 'codepoints utf16 bytes' -d 'unit of places'
complete -c taojin -n '__fish_seen_subcommand_from extract' -x -l script -a 'simplified traditional original' -d 'of names'
complete -c taojin -n '__fish_seen_subcommand_from extract explain segment' -r -l lexicon -d 'your own names'
