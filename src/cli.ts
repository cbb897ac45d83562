import { Command, CommanderError, Option } from 'commander';
import { examplesText } from './cli-examples.ts';
import { helpText, type HelpTexts } from './cli-help.ts';
import type { Readers } from './commands/readers.ts';
import { width } from './diagnostics/width.ts';
import type { Host } from './host.ts';
import type { Lang } from './diagnostics/entry.ts';
import type { VerifyWords } from './shell-verify.ts';

interface Common {
  json?: boolean;
  quiet?: boolean;
  all?: boolean;
}

interface Build extends Common {
  out?: string;
  edition?: string;
  format?: string;
  templates?: string;
  theme?: string;
  verify?: boolean;
}

interface Batch extends Build {
  jobs?: string;
  only?: string;
  year?: string;
  force?: boolean;
  shard?: string;
  merge?: boolean;
}

/** What the commands are made with. */
interface Making {
  program: Command;
  text: HelpTexts;
  host: Host;
  lang: Lang;
  /** Takes the exit code. */
  ended(code: number): void;
}

const shell = () => import('./shell.ts');
const desk = () => import('./shell-desk.ts');

/** Flags to options; each command is loaded when it runs. Resolves to the exit code. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const lang = languageOf(argv, host);
  const text = helpText[lang];
  let code = 0;
  const program = newProgram(text, host);
  const making: Making = { program, text, host, lang, ended: (ended) => void (code = ended) };
  addInit(making);
  addReading(making);
  addPreview(making);
  addVerify(making);
  addMany(making);
  addDesk(making);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return (await shell()).reportBug(host, lang, error);
    if (error.exitCode === 0) return 0;
    const { commands } = program;
    const options = [...new Set(commands.flatMap((c) => c.options.flatMap((o) => o.long ?? [])))];
    return (await shell()).reportUsage(host, lang, error, argv, { commands: commands.map((c) => c.name()), options });
  }
}

/** The first step. */
function addInit({ program, text, host, lang, ended }: Making): void {
  command(program, 'init', text)
    .argument('<folder>', text.newFolder)
    .option('--bureau <name>', text.bureau)
    .option('--year <year>', text.reportYear)
    .option('--level <level>', text.bodyLevel)
    .option('--from <folder>', text.lastFolder)
    .action(async (folder: string, options: Common & { bureau?: string; year?: string; level?: string; from?: string }) => {
      ended(await (await desk()).runInit(host, lang, { folder, ...options }));
    });
}

/** Commands that read one folder. */
function addReading({ program, text, host, lang, ended }: Making): void {
  printing(command(program, 'build', text), text)
    .argument('<folder>', text.folder)
    .option('--out <folder>', text.out)
    .action(async (folder: string, options: Build) => {
      ended(await reading(host, async (readers) => (await shell()).runBuild(host, lang, { folder, readers, ...options })));
    });
  command(program, 'check', text)
    .argument('<folder>', text.folder)
    .option('--explain-ledgers', text.explainLedgers)
    .option('--sarif', text.sarif)
    .option('--annotate <folder>', text.annotate)
    .action(async (folder: string, options: Common & { explainLedgers?: boolean; sarif?: boolean; annotate?: string }) => {
      ended(await reading(host, async (readers) => (await shell()).runCheck(host, lang, { folder, readers, ...options })));
    });
  command(program, 'figures', text)
    .argument('<folder>', text.folder)
    .action(async (folder: string, options: Common) => {
      ended(await reading(host, async (readers) => (await shell()).runFigures(host, lang, { folder, readers, ...options })));
    });
  command(program, 'trace', text)
    .argument('<folder>', text.folder)
    .argument('<figure>', text.figure)
    .option('--from <where...>', text.from)
    .action(async (folder: string, figure: string, options: Common & { from?: string[] }) => {
      ended(await reading(host, async (readers) => (await import('./shell-trace.ts')).runTrace(host, lang, { folder, figure, readers, ...options })));
    });
}

/** Keeps up with a folder. */
function addPreview({ program, text, host, lang, ended }: Making): void {
  command(program, 'preview', text)
    .argument('<folder>', text.folder)
    .option('--port <n>', text.port)
    .option('--no-open', text.noOpen)
    .option('--templates <folder>', text.templates)
    .option('--theme <theme>', text.theme)
    .action(async (folder: string, options: Common & { port?: string; open?: boolean; templates?: string; theme?: string }) => {
      ended(await reading(host, async (readers) => (await import('./shell-preview.ts')).runPreview(host, lang, { folder, readers, ...options })));
    });
}

/** The one that reads what is published. */
function addVerify({ program, text, host, lang, ended }: Making): void {
  command(program, 'verify', text)
    .argument('<file>', text.publishedFile)
    .option('--year <year>', text.reportYearOf)
    .option('--bureau <name>', text.bureau)
    .option('--level <level>', text.bodyLevel)
    .option('--deadline <day>', text.deadline)
    .option('--makes-regulations', text.makesRegulations)
    .option('--against <where>', text.against)
    .option('--previous <where>', text.previous)
    .option('--out <file>', text.outFigures)
    .action(async (file: string, options: Omit<VerifyWords, 'file' | 'readers'>) => {
      ended(await reading(host, async (readers) => (await import('./shell-verify.ts')).runVerify(host, lang, { file, readers, ...options })));
    });
}

/** Commands over many bureaus. */
function addMany({ program, text, host, lang, ended }: Making): void {
  printing(command(program, 'batch', text), text)
    .argument('<where...>', text.where)
    .option('--out <folder>', text.outBatch)
    .option('--jobs <n>', text.jobs)
    .option('--only <list>', text.only)
    .option('--year <year>', text.year)
    .option('--force', text.force)
    .option('--shard <i/n>', text.shard)
    .option('--merge', text.merge)
    .action(async (where: string[], options: Batch) => {
      ended(await (await import('./shell-batch.ts')).runBatch(host, lang, { where, ...options }));
    });
  printing(command(program, 'rollup', text), text)
    .argument('<folder>', text.level)
    .option('--from <where...>', text.from)
    .option('--out <folder>', text.out)
    .action(async (folder: string, options: Build & { from?: string[] }) => {
      ended(await reading(host, async (readers) => (await shell()).runBuild(host, lang, { folder, readers, ...options }, true)));
    });
}

/** What stands beside the report. */
function addDesk({ program, text, host, lang, ended }: Making): void {
  command(program, 'explain', text)
    .argument('[code]', text.code)
    .action(async (name: string | undefined, options: Common) => {
      ended(await (await shell()).runExplain(host, lang, { code: name, ...options }));
    });
  command(program, 'doctor', text)
    .argument('[folder]', text.doctorFolder)
    .action(async (folder: string | undefined, options: Common) => {
      ended(await (await desk()).runDoctor(host, lang, { folder, ...options }));
    });
  command(program, 'completion', text)
    .argument('<shell>', text.shell)
    .action(async (name: string, options: Common) => {
      ended(await (await desk()).runCompletion(host, lang, { shell: name, ...options }, program));
    });
}

/** What is made, and how it looks. */
function printing(command: Command, text: HelpTexts): Command {
  return command
    .option('--edition <list>', text.edition)
    .option('--format <list>', text.format)
    .option('--templates <folder>', text.templates)
    .option('--theme <theme>', text.theme)
    .option('--verify', text.verifyOutputs);
}

/** The processes that read files start while the command is still being loaded. */
async function reading(host: Host, work: (readers: Promise<Readers>) => Promise<number>): Promise<number> {
  const readers = import('./commands/readers.ts').then((m) => m.openReaders(host));
  try {
    return await work(readers);
  } finally {
    (await readers).close();
  }
}

function newProgram(text: HelpTexts, host: Host): Command {
  const translated = (words: string) => text.titles[words] ?? words;
  return new Command('nianbao')
    .description(text.program)
    .version(host.version, '-V, --version', text.version)
    .helpOption('-h, --help', text.help)
    .helpCommand('help [command]', text.helpCommand)
    .showSuggestionAfterError(false)
    .configureHelp({
      displayWidth: width,
      styleTitle: translated,
      styleOptionText: translated,
      styleSubcommandText: translated,
      // What can be chosen is said in the description.
      optionDescription: ({ description }) => description,
    })
    .configureOutput({ writeOut: (s) => host.stdout.write(s), writeErr: () => {}, getOutHelpWidth: () => host.stdout.columns })
    .addHelpText('after', text.after)
    .exitOverride();
}

function command(program: Command, name: keyof HelpTexts['commands'], text: HelpTexts): Command {
  return program
    .command(name)
    .description(text.commands[name])
    .helpOption('-h, --help', text.help)
    .option('--json', text.json)
    .addOption(new Option('--lang <lang>', text.lang).choices(['zh', 'en']))
    .option('--quiet', text.quiet)
    .option('--all', text.all)
    .addHelpText('after', () => `${examplesText(name, text)}${text.after}`)
    .exitOverride();
}

/** --lang, else the locale; Chinese where it is unknown. */
function languageOf(argv: readonly string[], host: Host): Lang {
  const at = argv.findIndex((a) => a === '--lang' || a.startsWith('--lang='));
  const said = argv[at]?.split('=')[1] ?? (at < 0 ? undefined : argv[at + 1]);
  if (said === 'zh' || said === 'en') return said;
  const locale = host.env('LC_ALL') ?? host.env('LC_MESSAGES') ?? host.env('LANG') ?? '';
  return /^en/i.test(locale) ? 'en' : 'zh';
}
