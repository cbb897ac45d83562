import type { CommandDescription, OptionDescription } from '../completion.ts';

/** For Windows PowerShell 5.1 and later. Where nothing is offered, PowerShell completes file names by itself. */
export function powershellScript(commands: readonly CommandDescription[]): string {
  return `# nianbao completion for PowerShell: put this into the file that $PROFILE names
#   nianbao completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName nianbao -ScriptBlock {
  param($word, $line, $position)
  $commands = [ordered]@{
${commands.map((c) => `    ${quoted(c.name)} = @{ About = ${quoted(c.about)}; Words = @(${words(c)}); Options = [ordered]@{ ${c.options.map(option).join('; ')} } }`).join('\n')}
  }
  $typed = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $done = if ($word) { @($typed | Select-Object -SkipLast 1) } else { $typed }
  $command = $done | Where-Object { $commands.Contains($_) } | Select-Object -First 1
  if (-not $command) {
    $offers = $commands.Keys | ForEach-Object { @{ Text = $_; About = $commands[$_].About } }
  } else {
    $options = $commands[$command].Options
    $before = $done | Select-Object -Last 1
    if ($options.Contains($before) -and $options[$before].Value) {
      $offers = $options[$before].Words | ForEach-Object { @{ Text = $_; About = $_ } }
    } elseif ($word -like '-*') {
      $offers = $options.Keys | ForEach-Object { @{ Text = $_; About = $options[$_].About } }
    } else {
      $offers = $commands[$command].Words | ForEach-Object { @{ Text = $_; About = $_ } }
    }
  }
  $offers | Where-Object { $_ -and $_.Text -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Text, $_.Text, 'ParameterValue', $_.About)
  }
}
`;
}

function words({ takes }: CommandDescription): string {
  return typeof takes === 'string' ? '' : takes.map(quoted).join(', ');
}

function option({ long, about, value }: OptionDescription): string {
  const list = value === undefined || typeof value === 'string' ? '' : value.map(quoted).join(', ');
  return `${quoted(long)} = @{ About = ${quoted(about)}; Value = $${value === undefined ? 'false' : 'true'}; Words = @(${list}) }`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
