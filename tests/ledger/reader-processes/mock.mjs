// Stands in for the reader: does to itself what the name of a file says.
const held = [];
process.on('message', ({ task, file: name, path }) => {
  const file = name ?? path.slice(path.lastIndexOf('/') + 1);
  const answer = (contents) => process.send({ answer: contents });
  const sound = { tables: [], problems: [{ code: 'L101', at: [{ file }], params: {} }] };
  if (task === 'published' && file.startsWith('sound')) return answer({ document: { form: 'html', names: [file], head: [], blocks: [], marks: [] } });
  if (task === 'published' && file.startsWith('fault')) return answer({ fault: 'password', detail: '' });
  if (task === 'published' && file.startsWith('gone')) return answer({ system: 'ENOENT' });
  if (file.startsWith('sound')) setTimeout(() => answer(sound), 20);
  if (file.startsWith('hang')) for (;;);
  if (file.startsWith('silent')) setInterval(() => {}, 1000);
  if (file.startsWith('slow')) setInterval(() => process.send({ part: { table: 0, chunk: {} } }), 50);
  if (file.startsWith('die')) process.exit(7);
  if (file.startsWith('heap')) for (;;) held.push({ text: `${held.length}` });
  if (file.startsWith('buffers')) setInterval(() => held.push(Buffer.alloc(50_000_000, 1)), 20);
  if (file.startsWith('bug')) process.send({ bug: 'TypeError: x is not a function' });
  if (file.startsWith('pid')) answer({ tables: [], problems: [{ code: 'L110', at: [{ file }], params: { reason: String(process.pid) } }] });
});
process.on('disconnect', () => process.exit());
