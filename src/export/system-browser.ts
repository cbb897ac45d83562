import { posix, win32 } from 'node:path';
import type { Host } from '../host.ts';

/** The browsers that this machine has in the usual places: Chrome, then Edge, then Chromium. */
export async function systemBrowsers(host: Host): Promise<string[]> {
  const found: string[] = [];
  for (const path of usualPlaces(host)) {
    // A folder on the PATH that this user may not look into.
    const stat = await host.stat(path).catch(() => undefined);
    if (stat?.kind === 'file' && !found.includes(path)) found.push(path);
  }
  return found;
}

function usualPlaces(host: Host): string[] {
  if (host.platform === 'win32') return windowsPlaces(host);
  if (host.platform === 'darwin') return macPlaces(host);
  return linuxPlaces(host);
}

/** Installed for all users (64 or 32 bit) or for this one. */
function windowsPlaces(host: Host): string[] {
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
  const folders = ['ProgramW6432', 'ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => host.env(name))
    .filter((folder) => folder !== undefined);
  return programs.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
}

function macPlaces(host: Host): string[] {
  const home = host.env('HOME');
  const folders = ['/Applications', ...(home ? [posix.join(home, 'Applications')] : [])];
  return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

/** The packages of both makers install below /opt; distributions and their wrappers are found on the PATH. */
function linuxPlaces(host: Host): string[] {
  const folders = (host.env('PATH') ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const onPath = (name: string): string[] => folders.map((folder) => posix.join(folder, name));
  return [
    ...['google-chrome-stable', 'google-chrome'].flatMap(onPath),
    '/opt/google/chrome/chrome',
    ...['microsoft-edge-stable', 'microsoft-edge'].flatMap(onPath),
    '/opt/microsoft/msedge/msedge',
    ...['chromium', 'chromium-browser'].flatMap(onPath),
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ];
}
