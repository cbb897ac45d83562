import type { CommandDescription, OptionDescription } from '../completion.ts';

export function fishScript(commands: readonly CommandDescription[]): string {
  const names = commands.map((c) => c.name).join(' ');
  return `# nianbao completion for fish: save it as ~/.config/fish/completions/nianbao.fish
#   nianbao completion fish > ~/.config/fish/completions/nianbao.fish
complete -c nianbao -f
${commands.map((c) => `complete -c nianbao -n 'not __fish_seen_subcommand_from ${names}' -a ${c.name} -d ${quoted(c.about)}`).join('\n')}
${commands.flatMap(lines).join('\n')}
`;
}

function lines({ name, takes, options }: CommandDescription): string[] {
  const head = `complete -c nianbao -n '__fish_seen_subcommand_from ${name}'`;
  const own = takes === 'path' ? [`${head} -F`] : takes === 'nothing' ? [] : [`${head} -a ${quoted(takes.join(' '))}`];
  return [...own, ...options.map((option) => head + flag(option))];
}

function flag({ long, short, about, value, list }: OptionDescription): string {
  const behind = value === undefined ? '' : value === 'path' ? ' -rF' : value === 'text' ? ' -x' : ` -x -a ${quoted(list ? `(__fish_append , ${value.join(' ')})` : value.join(' '))}`;
  return `${short ? ` -s ${short.slice(1)}` : ''} -l ${long.slice(2)}${behind} -d ${quoted(about)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
