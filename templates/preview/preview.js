'use strict';
// The program of the preview page. It shows what it is told, and asks nobody but the program that serves it.
(() => {
  const words = JSON.parse(document.getElementById('words').textContent);
  const at = (id) => document.getElementById(id);
  const tabs = [...document.querySelectorAll('[role=tab]')];
  const [pages, list] = [at('pages'), at('list')];
  /** What was told last; undefined before anything was. */
  let told;

  // --- Elements ---

  /** Text becomes text: nothing that is told is ever read as markup. */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function write(id, text) {
    const to = at(id);
    if (to.textContent !== text) to.textContent = text;
    return to;
  }

  // --- The editions, each in a frame of its own ---

  let shownTab = tabs[0].dataset.edition;
  /** By edition: its frame and what it shows (`key`), and the one that is to take its place. */
  const frames = new Map();
  /** Editions that are made only for those who look at them, and were asked for. */
  const asked = new Set();

  function show(name) {
    shownTab = name;
    for (const tab of tabs) {
      const chosen = tab.dataset.edition === name;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      if (chosen) pages.setAttribute('aria-labelledby', tab.id);
    }
    at('alone').href = `${name}.html`;
    for (const [edition, { frame }] of frames) frame?.classList.toggle('away', edition !== name);
    if (told) renewPages();
  }

  function renewPages() {
    at('alone').hidden = told.editions.length === 0;
    for (const { name, key } of told.editions) {
      const entry = frames.get(name);
      if (key === '') {
        if (name === shownTab && !asked.has(name)) fetch(`${name}.open`).catch(() => asked.delete(name));
        if (name === shownTab) asked.add(name);
      } else if ((entry || name === shownTab) && (entry?.next ?? entry)?.key !== key) load(name, key);
    }
    const there = frames.get(shownTab)?.frame !== undefined;
    at('none').hidden = there;
    write('none-title', told.editions.length > 0 ? words.reading : told.none.title);
    write('none-text', told.editions.length > 0 ? '' : told.none.text);
  }

  const titleOf = (name) => tabs.find((tab) => tab.dataset.edition === name).textContent;

  /** A new frame takes the place of the old one when it is whole, and stands as that one did: nothing flickers. */
  function load(name, key) {
    const entry = frames.get(name) ?? {};
    frames.set(name, entry);
    // The data page has a program; so it is foreign to this page, which can only ask it.
    const foreign = name === 'audit';
    const frame = element('iframe', { title: titleOf(name), sandbox: foreign ? 'allow-scripts' : 'allow-same-origin', src: `${name}.html?${key}`, class: 'away' });
    entry.next?.frame.remove();
    entry.next = { frame, key };
    frame.addEventListener('load', async () => {
      const { frame: before } = entry;
      if (foreign && before) await ask(frame, await ask(before));
      if (entry.next?.frame !== frame) return;
      if (!foreign) followLinks(frame);
      if (!foreign && before) keepPlace(before, frame);
      const focused = before !== undefined && document.activeElement === before;
      Object.assign(entry, { frame, key, next: undefined });
      frame.classList.toggle('away', name !== shownTab);
      before?.remove();
      if (focused) frame.focus();
      if (name === shownTab) at('none').hidden = true;
      if (leading?.edition === name) lead(leading);
    });
    pages.append(frame);
  }

  /** How a foreign page stands; with an answer of another one, that it stands so too. */
  function ask(frame, standing) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', ({ data }) => resolve(data), { once: true });
      port1.start();
      frame.contentWindow.postMessage(standing, '*', [port2]);
      setTimeout(resolve, 500);
    });
  }

  /** The section that stood at the top stands there again: what grew above it does not push it away. */
  function keepPlace(from, to) {
    const [before, after] = [from.contentDocument, to.contentDocument];
    const top = before.scrollingElement.scrollTop;
    const marks = [...before.querySelectorAll('[id]')].map((mark) => ({ id: mark.id, y: mark.getBoundingClientRect().top }));
    const mark = marks.findLast(({ id, y }) => y <= 0 && after.getElementById(id));
    const y = mark ? after.getElementById(mark.id).getBoundingClientRect().top + after.scrollingElement.scrollTop - mark.y : top;
    after.scrollingElement.scrollTo({ top: top === 0 ? 0 : y, behavior: 'instant' });
  }

  /** Links to elsewhere open elsewhere: the frame is for the report. */
  function followLinks(frame) {
    frame.contentDocument.addEventListener('click', (event) => {
      const link = event.target.closest('a[href]');
      if (!link || link.getAttribute('href').startsWith('#')) return;
      event.preventDefault();
      window.open(link.href, '_blank', 'noopener,noreferrer');
    });
  }

  at('tabs').addEventListener('click', (event) => {
    const tab = event.target.closest('[role=tab]');
    if (tab) show(tab.dataset.edition);
  });
  at('tabs').addEventListener('keydown', (event) => {
    const here = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length];
    tab.focus();
    show(tab.dataset.edition);
  });

  // --- From a message to its place in the text ---

  const smallest = (elements) => elements.reduce((a, b) => (a && a.textContent.length <= b.textContent.length ? a : b), undefined);

  /** A place in a page that is still on its way. */
  let leading;

  function lead(place) {
    const { edition, section, text } = place;
    show(edition);
    const page = frames.get(edition)?.frame?.contentDocument;
    leading = page ? undefined : place;
    if (!page) return;
    const inside = (section && page.getElementById(section)) || page.body;
    // What is shown may be older than the text: then at least it begins alike.
    const beginnings = [text, text.slice(0, 16), text.slice(0, 8)].filter(Boolean);
    const found = beginnings.reduce((known, words) => known ?? smallest(holding(inside, words)) ?? smallest(holding(page.body, words)), undefined);
    const mark = found || inside;
    mark.scrollIntoView({ block: found ? 'center' : 'start', behavior: 'instant' });
    if (!found) return;
    // Shown for a moment, in a document that has no program to do it.
    mark.style.outline = '3px solid #c98a1b';
    mark.style.outlineOffset = '4px';
    setTimeout(() => mark.style.removeProperty('outline'), 2500);
  }

  function holding(root, text) {
    return [...root.querySelectorAll('p, li, h2, h3, h4, td, th, dd, span')].filter((part) => part.textContent.includes(text));
  }

  // --- Messages ---

  /** By what they say: a message that stays is the same element, with what was opened in it. */
  let known = new Map();

  function renewMessages() {
    const { groups, more, accepted, sheets, explained } = told;
    const next = new Map();
    const focused = document.activeElement;
    const kept = (key, make) => {
      const made = known.get(key) ?? make();
      next.set(key, made);
      return made;
    };
    const sections = groups.map(({ name, count, messages }) => {
      const items = messages.map((message) => kept(JSON.stringify(message), () => messageElement(message, explained[message.code])));
      return element('section', { class: 'group' }, element('h3', {}, element('span', { class: 'file' }, name), ' ', element('span', { class: 'count' }, count)), ...items);
    });
    if (more) sections.push(element('p', { class: 'quiet' }, more));
    if (accepted.messages.length > 0) sections.push(kept(JSON.stringify(accepted), () => acceptedElement(accepted)));
    if (sheets.length > 0) sections.push(kept(JSON.stringify(sheets), () => sheetsElement(sheets)));
    const same = [...next.keys()].join() === [...known.keys()].join();
    known = next;
    if (same && list.childElementCount > 0) return;
    list.replaceChildren(...sections);
    if (list.contains(focused)) focused.focus({ preventScroll: true });
  }

  function messageElement({ severity, label, code, headline, where, excerpt, line, parts, cells, place }, pages) {
    const made = element('article', { class: severity });
    made.append(
      element('h4', {}, element('span', { class: 'severity' }, label), ' ', element('code', {}, code), ' ', headline),
      ...where.map(whereElement),
    );
    if (excerpt) made.append(excerptElement(excerpt, where[0]));
    if (line) made.append(element('p', { class: 'line' }, element('span', { class: 'number' }, String(line.number)), line.text));
    made.append(parts.length > 0 ? partsElement(parts) : element('p', { class: 'where' }, words.asAbove));
    const foot = element('div', { class: 'foot' });
    if (place) {
      const show = element('button', { type: 'button' }, words.show);
      show.addEventListener('click', () => lead(place));
      foot.append(show);
    }
    if (cells) foot.append(element('details', {}, element('summary', {}, cells.label), element('p', {}, cells.text)));
    if (pages && parts.length > 0) foot.append(explainElement(pages));
    made.append(foot);
    return made;
  }

  const whereElement = (text) => element('p', { class: 'where' }, text.replaceAll(' > ', ' › '));

  function partsElement(parts) {
    const made = element('dl');
    for (const { label, texts } of parts) {
      const text = texts.length > 1 ? [element('ol', {}, ...texts.map((t) => element('li', {}, t)))] : texts;
      made.append(element('dt', {}, label), element('dd', {}, ...text));
    }
    return made;
  }

  /** The cells around the place, with their letters and numbers as on the screen. */
  function excerptElement({ columns, rows, mark }, where) {
    const head = element('tr', {}, element('td'), ...columns.map((letter) => element('th', { scope: 'col' }, letter)));
    const lines = rows.map(({ number, cells }) =>
      element('tr', {}, element('th', { scope: 'row' }, String(number)), ...cells.map((text, i) => {
        const marked = number === mark.row && columns[i] === mark.column;
        return element('td', {}, marked ? element('mark', {}, text || ' ') : text);
      })),
    );
    return element('div', { class: 'excerpt', role: 'group', 'aria-label': where, tabindex: '0' }, element('table', {}, element('thead', {}, head), element('tbody', {}, ...lines)));
  }

  function explainElement(parts) {
    const body = parts.flatMap(({ title, text }) => [element('h5', {}, title), element('pre', {}, text)]);
    return element('details', {}, element('summary', {}, words.explain), ...body);
  }

  function acceptedElement({ title, messages }) {
    const items = messages.map(({ code, headline, where, reason }) =>
      element('li', {}, element('code', {}, code), ' ', headline, ...where.map(whereElement), element('p', {}, `${words.reason}：${reason}`)),
    );
    return element('details', { class: 'accepted' }, element('summary', {}, title), element('ul', {}, ...items));
  }

  function sheetsElement(sheets) {
    const items = sheets.map(({ ledger, counts, lines }) =>
      element('li', {}, element('span', {}, ledger), element('span', { class: 'count' }, counts), ...lines.map(whereElement)),
    );
    return element('section', { class: 'group' }, element('h3', {}, words.ledgers), element('ul', { class: 'sheets' }, ...items));
  }

  // --- What is told ---

  function renew(view) {
    told = view;
    document.body.dataset.phase = view.phase;
    document.body.classList.toggle('without-pages', view.editions.length === 0);
    write('bureau', view.heading.bureau);
    write('of', view.heading.of);
    write('line', view.line);
    write('summary', view.summary);
    write('old', view.old).hidden = view.old === '';
    pages.classList.toggle('old', view.old !== '');
    const { errors } = view.counts;
    document.title = `${errors > 0 ? `(${errors}) ` : ''}${words.title} · ${view.heading.bureau} ${view.heading.of}`.trim();
    renewMessages();
    renewPages();
  }

  function lose(text, phase = 'lost') {
    document.body.dataset.phase = phase;
    write('line', text);
  }

  function connect() {
    at('resume').hidden = true;
    const source = new EventSource('events');
    source.addEventListener('state', (event) => renew(JSON.parse(event.data)));
    source.addEventListener('ended', () => {
      source.close();
      lose(words.ended);
    });
    source.addEventListener('elsewhere', () => {
      source.close();
      lose(words.elsewhere);
      at('resume').hidden = false;
      at('resume').textContent = words.resume;
    });
    // What is refused stays refused: another preview runs there now.
    source.addEventListener('error', () => lose(source.readyState === EventSource.CLOSED ? words.ended : words.lost));
  }

  at('resume').addEventListener('click', connect);
  show(shownTab);
  connect();
})();
