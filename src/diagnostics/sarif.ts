import type { Accepted } from './accepted.ts';
import { catalog, type Code } from './catalog.ts';
import { describe, inOrder, placeText, severityOf } from './describe.ts';
import type { Lang } from './entry.ts';
import { exitCode } from './exit-code.ts';
import { pages } from './pages.ts';
import { isTextPlace, type Place, type Problem } from './problem.ts';

/** SARIF 2.1.0 (OASIS, 2020-03-27): what code hosts and editors read messages from. */
export const SARIF_SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export interface SarifInput {
  problems: readonly Problem[];
  accepted: readonly Accepted[];
  /** Of this program. */
  version: string;
  lang: Lang;
}

/** One run with a result for each message; accepted warnings are results that are suppressed. */
export function sarifLog({ problems, accepted, version, lang }: SarifInput): object {
  const reasons = new Map(accepted.map((a) => [a.problem, a.reason]));
  const all = inOrder([...problems, ...reasons.keys()]);
  const codes = [...new Set(all.map((p) => p.code))].sort();
  const code = exitCode(problems);
  return {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'nianbao', version, semanticVersion: version, rules: codes.map((c) => rule(c, lang)) } },
        // Findings in the data are what a check is for; wrong settings and faults of the machine end it early.
        invocations: [{ executionSuccessful: code < 2, exitCode: code }],
        language: lang === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        results: all.map((p) => result(p, codes.indexOf(p.code), reasons.get(p), lang)),
      },
    ],
  };
}

function rule(code: Code, lang: Lang): object {
  const { checks, why, wrong, right, source } = pages[lang][code];
  const [first = '', ...more] = checks.split('\n');
  const labels = lang === 'zh' ? ['错误的例子', '改好的例子', '依据'] : ['Wrong', 'Right', 'Source'];
  const help = [why, ...[wrong, right, source].map((text, i) => `${labels[i]}\n${text}`)].join('\n\n');
  return {
    id: code,
    shortDescription: { text: first },
    fullDescription: { text: [first, ...more, why].join('\n') },
    help: { text: help },
    defaultConfiguration: { level: catalog[code].severity },
  };
}

function result(found: Problem, ruleIndex: number, reason: string | undefined, lang: Lang): object {
  const { headline, facts, effect, fixes } = describe(found, lang);
  const [first, ...others] = found.at;
  return {
    ruleId: found.code,
    ruleIndex,
    level: severityOf(found),
    message: { text: [headline, facts, effect, ...fixes].filter(Boolean).join('\n') },
    locations: first ? [location(first, lang)] : [],
    ...(others.length > 0 ? { relatedLocations: others.map((place, i) => ({ id: i + 1, ...location(place, lang) })) } : {}),
    // Where one result of a run says so, the others must say that they are not (3.27.23).
    suppressions: reason === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: reason }],
  };
}

function location(place: Place, lang: Lang): object {
  const named = { logicalLocations: [{ fullyQualifiedName: placeText(place, lang) }] };
  if ('table' in place) return named;
  // A page of a PDF, a paragraph of a Word document are no lines.
  const line = 'line' in place ? place.line : isTextPlace(place) ? undefined : rowOfText(place);
  const region = line === undefined ? {} : { region: { startLine: line } };
  const physicalLocation = { artifactLocation: { uri: uriOf(place.file) }, ...region };
  return 'line' in place ? { physicalLocation } : { physicalLocation, ...named };
}

/** A row of a text file is a line of it; a workbook has no lines. */
function rowOfText({ file, range }: { file: string; range?: string }): number | undefined {
  const row = /\.(?:csv|tsv|txt)$/i.test(file) ? /\d+/.exec(range ?? '')?.[0] : undefined;
  return row === undefined ? undefined : Number(row);
}

/** A reference relative to the bureau's folder; the few absolute paths (an output that is locked) as they are. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
