import type { Host } from '../../host.ts';
import type { Check } from '../doctor.ts';

/** `engines` of package.json. */
const OLDEST: readonly [number, number] = [20, 19];

export function nodeCheck({ runtime }: Host): Check {
  const [major = 0, minor = 0] = runtime.split('.').map(Number);
  const old = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return { id: 'node', state: old ? 'fault' : 'sound', found: old ? 'old' : 'fine', params: { version: runtime, oldest: OLDEST.join('.') } };
}

/** Node writes UTF-8; a terminal of another encoding shows it as something else. */
export function localeCheck(host: Host): Check {
  const locale = host.env('LC_ALL') ?? host.env('LC_CTYPE') ?? host.env('LANG') ?? '';
  const check = (state: Check['state'], found: string): Check => ({ id: 'locale', state, found, params: { locale } });
  if (host.platform === 'win32') return check('sound', 'windows');
  if (/utf-?8/i.test(locale)) return check('sound', 'fine');
  // macOS shows UTF-8 whatever the variables say.
  if (host.platform === 'darwin' && locale === '') return check('sound', 'fine');
  return check('attention', locale === '' || locale === 'C' || locale === 'POSIX' ? 'unset' : 'other');
}
