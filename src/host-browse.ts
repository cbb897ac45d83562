import { spawn } from 'node:child_process';

/** Milliseconds after which a program that is still running has found a browser: some wait for its end. */
const PATIENCE = 3000;

/** No shell is asked: an address is one argument, whatever is in it. */
export async function browse(address: string): Promise<boolean> {
  const [program, ...words] = opener();
  if (program === undefined) return false;
  return new Promise((resolve) => {
    // A group of its own: Ctrl-C at the terminal does not reach the browser.
    const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true, windowsHide: true });
    const patience = setTimeout(() => resolve(true), PATIENCE).unref();
    const ended = (found: boolean) => {
      clearTimeout(patience);
      resolve(found);
    };
    child.once('error', () => ended(false));
    child.once('exit', (code) => ended(code === 0));
    child.unref();
  });
}

/** What shows an address; nothing where there is no screen, since a browser in the terminal would take it over. */
function opener(): string[] {
  const { platform, env } = process;
  if (platform === 'darwin') return ['open'];
  // In WSL the browser is that of Windows.
  if (platform === 'win32' || env['WSL_DISTRO_NAME']) return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : [];
}
