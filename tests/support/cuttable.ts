import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server of this machine that can be cut, and joined again. */
export async function cuttable(address: string): Promise<{ address: string; cut(): void; join(): void; close(): void }> {
  const to = new URL(address);
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createServer((from) => {
    if (!whole) return void from.destroy();
    const there = connect(Number(to.port), to.hostname);
    from.on('data', (part) => void there.write(part.toString('latin1').replace(/^Host: .*$/im, `Host: ${to.host}`), 'latin1'));
    there.pipe(from);
    for (const [socket, other] of [[from, there], [there, from]] as const) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => void (sockets.delete(socket), other.destroy()));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    whole = false;
    for (const socket of sockets) socket.destroy();
  };
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${to.pathname}`,
    cut,
    join: () => void (whole = true),
    close() {
      cut();
      server.close();
    },
  };
}
