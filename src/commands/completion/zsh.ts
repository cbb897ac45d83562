import type { CommandDescription, OptionDescription } from '../completion.ts';

export function zshScript(commands: readonly CommandDescription[]): string {
  return `#compdef nianbao
# nianbao completion for zsh: put this into ~/.zshrc
#   source <(nianbao completion zsh)
_nianbao() {
  local -a commands
  commands=(
${commands.map((c) => `    ${quoted(`${c.name}:${c.about}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(branch).join('\n')}
  esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _nianbao nianbao
`;
}

function branch({ name, takes, options }: CommandDescription): string {
  const own = takes === 'path' ? `'*:path:_files'` : takes === 'nothing' ? undefined : quoted(`1:word:(${takes.join(' ')})`);
  const specs = [...options.map(spec), ...(own ? [own] : [])];
  return `    ${name}) _arguments -s ${specs.join(' \\\n      ')} ;;`;
}

function spec({ long, short, about, value, list }: OptionDescription): string {
  const text = `[${about.replace(/[[\]:]/g, ' ')}]`;
  const behind = value === undefined ? '' : value === 'path' ? ':path:_files' : value === 'text' ? ':text:' : list ? `:list:_values -s , list ${value.join(' ')}` : `:word:(${value.join(' ')})`;
  const names = short ? `(${short} ${long})` : '';
  if (!short) return quoted(`${long}${text}${behind}`);
  return `${quoted(names)}{${short},${long}}${quoted(text + behind)}`;
}

/** As zsh reads it: nothing is expanded in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
