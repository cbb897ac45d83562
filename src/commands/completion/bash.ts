import type { CommandDescription, OptionDescription } from '../completion.ts';

/** For bash 3.2 and later, which macOS has; without the bash-completion package. */
export function bashScript(commands: readonly CommandDescription[]): string {
  const names = commands.map((c) => c.name).join(' ');
  return `# nianbao completion for bash: put this into ~/.bashrc
#   source <(nianbao completion bash)
_nianbao() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in -*) ;; *) command=\${COMP_WORDS[i]}; break ;; esac
  done
  COMPREPLY=()
  case "$command $before" in
${commands.flatMap(values).join('\n')}
  esac
  case "$command" in
    "") _nianbao_words "${names} --help --version"; return ;;
${commands.map(branch).join('\n')}
  esac
}
_nianbao_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$1" -- "$word"))
}
# Words of a list with commas: the last one is completed.
_nianbao_list() {
  local IFS=$' \\t\\n' head=""
  case $word in *,*) head=\${word%,*}, ;; esac
  COMPREPLY=($(compgen -P "$head" -W "$1" -- "\${word##*,}"))
}
_nianbao_paths() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$word"))
}
complete -F _nianbao nianbao
`;
}

function values({ name, options }: CommandDescription): string[] {
  return options.flatMap((option) => {
    const complete = valueOf(option);
    return complete ? [`    "${name} ${option.long}") ${complete}; return ;;`] : [];
  });
}

function valueOf({ value, list }: OptionDescription): string | undefined {
  if (value === undefined) return undefined;
  if (value === 'path') return '_nianbao_paths';
  if (value === 'text') return ':';
  return `${list ? '_nianbao_list' : '_nianbao_words'} "${value.join(' ')}"`;
}

function branch({ name, takes, options }: CommandDescription): string {
  const flags = options.flatMap((o) => [o.long, ...(o.short ? [o.short] : [])]).join(' ');
  const own = takes === 'path' ? '_nianbao_paths' : takes === 'nothing' ? `_nianbao_words "${flags}"` : `_nianbao_words "${takes.join(' ')}"`;
  return `    ${name}) case $word in -*) _nianbao_words "${flags}" ;; *) ${own} ;; esac ;;`;
}
