'use strict';
// The program of the audit page. It reads what is embedded in the page and nothing else; without it the tables stand.
(() => {
  const { sheets, ledgers, figures, relations } = JSON.parse(document.getElementById('data').textContent);
  const total = ledgers.reduce((sum, ledger) => sum + ledger.numbers.length, 0);

  // --- Rows. A row is known by its place among the rows of all ledgers. ---

  const sums = (differences) => {
    const places = new Uint32Array(differences.length);
    let place = 0;
    for (let i = 0; i < places.length; i++) places[i] = place += differences[i];
    return places;
  };

  /** A word begins with how much of the word before it repeats. */
  function decoded(words) {
    let before = '';
    return words.map((word) => (before = before.slice(0, parseInt(word[0], 36)) + word.slice(1)));
  }

  for (const ledger of ledgers) {
    ledger.rowNumbers = sums(ledger.numbers);
    ledger.length = ledger.numbers.length;
    ledger.sheetOf = new Uint16Array(ledger.length);
    let at = 0;
    for (const [sheet, rows] of ledger.sheets) ledger.sheetOf.fill(sheet, at, (at += rows));
    for (const group of ledger.leftOut) group.places = sums(group.rows);
    for (const column of ledger.columns) column.words = decoded(column.words);
  }

  const ledgerOf = (place) => ledgers.find((ledger) => place < ledger.start + ledger.length);

  function valueOf(column, index) {
    const code = column.codes ? column.codes[index] : index + 1;
    return code === 0 ? '' : column.words[code - 1];
  }

  function placeText(ledger, index) {
    const { file, sheet, letter } = sheets[ledger.sheetOf[index]];
    const row = ledger.rowNumbers[index];
    return [file, sheet, letter ? letter + row : `第 ${row} 行`].filter(Boolean).join(' > ');
  }

  /** Of a figure: a sum has the rows of its parts. */
  const rowsOf = remembered((at) => {
    const figure = figures[at];
    if (figure.rows) return sums(figure.rows);
    if (!figure.parts) return new Uint32Array(0);
    return Uint32Array.from(figure.parts.flatMap((part) => [...rowsOf(part)])).sort();
  });

  const has = (places, place) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle] < place) low = middle + 1;
      else high = middle;
    }
    return places[low] === place;
  };

  /** By place: 1 for a row that counts, 2 and more for one that is left out. */
  const states = remembered(() => {
    const state = new Uint8Array(total);
    figures.forEach((figure, at) => {
      if (figure.rows) for (const place of rowsOf(at)) state[place] = 1;
    });
    for (const ledger of ledgers) ledger.leftOut.forEach((group, i) => group.places.forEach((place) => (state[place] = i + 2)));
    return state;
  });

  function remembered(make) {
    const known = new Map();
    return (key) => {
      if (!known.has(key)) known.set(key, make(key));
      return known.get(key);
    };
  }

  // --- Elements ---

  /** Text becomes text: nothing of the data is ever read as markup. */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const link = (at, text = figures[at].value) => element('a', { href: `#f${at}`, 'aria-label': `${text}，${figures[at].name}` }, text);

  // --- A list of any length, of which only what is seen is there ---

  const HEIGHT = 52;
  let lists = 0;

  /** A listbox: arrow keys move, the row that is chosen is shown in full below. */
  function rowList(root, label) {
    const id = `list${lists++}`;
    const box = element('div', { class: 'rows', role: 'listbox', tabindex: '0', 'aria-label': label });
    const inner = element('div', { role: 'presentation' });
    const detail = element('div', { class: 'detail', hidden: '' });
    box.append(inner);
    root.replaceChildren(box, detail);
    let places = new Uint32Array(0);
    let chosen = -1;

    function draw() {
      const first = Math.max(0, Math.floor(box.scrollTop / HEIGHT) - 4);
      const last = Math.min(places.length, first + Math.ceil((box.clientHeight || 400) / HEIGHT) + 9);
      inner.replaceChildren(...Array.from({ length: last - first }, (_, i) => rowElement(first + i)));
      if (chosen >= first && chosen < last) box.setAttribute('aria-activedescendant', `${id}-${chosen}`);
      else box.removeAttribute('aria-activedescendant');
    }

    function rowElement(at) {
      const ledger = ledgerOf(places[at]);
      const index = places[at] - ledger.start;
      const state = states()[places[at]];
      const [first = '', ...more] = ledger.columns.map((column) => valueOf(column, index)).filter(Boolean);
      const option = element(
        'div',
        { class: 'row', role: 'option', id: `${id}-${at}`, 'aria-selected': String(at === chosen), 'aria-setsize': places.length, 'aria-posinset': at + 1 },
        ...(state > 1 ? [element('span', { class: 'tag' }, ledger.leftOut[state - 2].reason)] : []),
        element('span', {}, [first, ...more].join('　')),
        element('span', { class: 'place' }, placeText(ledger, index)),
      );
      option.style.top = `${at * HEIGHT}px`;
      return option;
    }

    function choose(at) {
      chosen = Math.max(0, Math.min(at, places.length - 1));
      const top = chosen * HEIGHT;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top + HEIGHT > box.scrollTop + box.clientHeight) box.scrollTop = top + HEIGHT - box.clientHeight;
      draw();
      detail.hidden = false;
      detail.replaceChildren(rowDetail(places[chosen]));
    }

    box.addEventListener('scroll', draw, { passive: true });
    box.addEventListener('click', (event) => {
      const option = event.target.closest('.row');
      if (option) choose(Number(option.id.slice(id.length + 1)));
    });
    box.addEventListener('keydown', (event) => {
      const page = Math.max(1, Math.floor(box.clientHeight / HEIGHT) - 1);
      const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, PageDown: chosen + page, PageUp: chosen - page, Home: 0, End: places.length - 1 }[event.key];
      if (to === undefined || places.length === 0) return;
      event.preventDefault();
      choose(to);
    });

    return (found) => {
      places = found;
      chosen = -1;
      box.hidden = places.length === 0;
      detail.hidden = true;
      inner.style.height = `${places.length * HEIGHT}px`;
      box.scrollTop = 0;
      draw();
    };
  }

  function rowDetail(place) {
    const ledger = ledgerOf(place);
    const index = place - ledger.start;
    const list = element('dl');
    const add = (name, ...content) => list.append(element('dt', {}, name), element('dd', {}, ...content));
    add('位置', placeText(ledger, index));
    for (const column of ledger.columns) {
      const value = valueOf(column, index);
      if (value) add(column.name, value);
    }
    const reason = states()[place] - 2;
    if (reason >= 0) add('没有计入', ledger.leftOut[reason].reason);
    const within = figures.flatMap((figure, at) => (figure.rows && has(rowsOf(at), place) ? [at] : []));
    if (within.length > 0) add('计入', ...within.flatMap((at, i) => [i > 0 ? '、' : '', link(at, figures[at].name)]));
    return list;
  }

  // --- The panel: where a number comes from ---

  const panel = document.getElementById('panel');
  const title = document.getElementById('panel-title');
  const content = document.getElementById('panel-content');
  const empty = [...content.childNodes];
  const emptyTitle = title.textContent;
  let opener;

  function open(at, from, focus = true) {
    const figure = figures[at];
    mark(at);
    if (from && !panel.contains(from)) opener = from;
    title.textContent = figure.name;
    const [showRows, rows] = rowsBlock(at, figure);
    content.replaceChildren(
      element('p', { class: 'value' }, figure.value, ' ', element('small', {}, figure.unit)),
      element('p', {}, element('code', {}, figure.id)),
      element('p', {}, figure.origin),
      ...rows,
      ...relationsOf(figure),
      ...sharesOf(figure),
    );
    panel.classList.remove('empty');
    panel.scrollTop = 0;
    if (focus) title.focus({ preventScroll: true });
    // A list can be measured only where it stands in the page.
    showRows();
    // On a narrow page the panel lies over the lower part: the number stays in sight above it.
    if (opener && getComputedStyle(panel).position === 'fixed') opener.scrollIntoView({ block: 'start' });
  }

  function close() {
    if (panel.classList.contains('empty')) return;
    panel.classList.add('empty');
    mark(-1);
    title.textContent = emptyTitle;
    content.replaceChildren(...empty);
    opener?.focus();
    opener = undefined;
  }

  function mark(at) {
    for (const old of document.querySelectorAll('main a[aria-current]')) old.removeAttribute('aria-current');
    for (const now of document.querySelectorAll(`main td a[href="#f${at}"]`)) now.setAttribute('aria-current', 'true');
  }

  const block = (name, ...children) => [element('h3', {}, name), ...children];

  function sharesOf({ below = [] }) {
    const items = below.map(([bureau, value]) => element('li', {}, `${bureau} ${value}`));
    return below.length > 0 ? block('下级单位', element('ul', { class: 'terms' }, ...items)) : [];
  }

  function relationsOf(figure) {
    const items = figure.relations.map((number) => {
      const { left, sign, right, sums: [a, b], holds, firm, source } = relations[number];
      const verdict = holds ? element('span', { class: 'holds' }, '成立') : element('span', { class: 'breaks' }, firm ? '不成立' : '不一致，请核实');
      const side = (list, sum) => [...terms(list), list.length === 1 ? '' : ` ＝ ${sum}`];
      const line = [...side(left, a), sign === '=' ? '，等于 ' : '，不少于 ', ...side(right, b), '。', verdict];
      return element('li', {}, ...line, element('span', { class: 'source' }, source));
    });
    return items.length > 0 ? block('勾稽关系', element('ul', { class: 'terms' }, ...items)) : [];
  }

  /** Zeros of a long sum say nothing. */
  function terms(side) {
    const known = side.map((term) => {
      const own = typeof term[0] === 'number';
      return { minus: (own ? term[1] : term[2]) === 1, value: own ? figures[term[0]].value : term[1], name: own ? figures[term[0]].name : term[0], at: own ? term[0] : -1 };
    });
    const shown = known.length > 4 ? known.filter((term) => term.value !== '0') : known;
    if (shown.length === 0) return [`${known.length} 个数据项，都是 0`];
    return shown.flatMap(({ minus, value, name, at }, i) => [minus ? ' － ' : i > 0 ? ' ＋ ' : '', `${name} `, at < 0 ? value : link(at)]);
  }

  /** What shows the rows once they stand in the page, and where they stand. */
  function rowsBlock(at, figure) {
    const counted = rowsOf(at);
    const groups = [
      ...(counted.length > 0 || figure.ledgers.length > 0 ? [{ name: '计入', places: counted }] : []),
      ...figure.ledgers.flatMap((ledger) => ledgers[ledger].leftOut.map(({ reason, places }) => ({ name: `没有计入：${reason}`, places }))),
    ];
    if (groups.length === 0) return [() => {}, []];
    const root = element('div', { class: 'list' });
    const buttons = groups.map(({ name, places }) => element('button', { type: 'button', 'aria-pressed': 'false' }, `${name} ${places.length} 行`));
    const show = rowList(root, '台账的行');
    const press = (chosen) => {
      buttons.forEach((button, i) => button.setAttribute('aria-pressed', String(i === chosen)));
      show(groups[chosen].places);
    };
    buttons.forEach((button, i) => button.addEventListener('click', () => press(i)));
    const choice = element('div', { class: 'groups', role: 'group', 'aria-label': '计入的和没有计入的' }, ...buttons);
    return [() => press(0), block('台账的行', choice, root)];
  }

  // --- Search over the rows of all ledgers ---

  const fold = (text) => text.normalize('NFKC').toLowerCase();
  const folded = remembered((column) => column.words.map(fold));

  /** Words are looked for in the dictionary of each column, which is shorter than the column. */
  function rowsWith(ledger, word) {
    const found = new Uint8Array(ledger.length);
    for (const column of ledger.columns) {
      const hits = new Uint8Array(column.words.length + 1);
      let any = false;
      folded(column).forEach((text, i) => {
        if (text.includes(word)) any = hits[i + 1] = 1;
      });
      if (!any) continue;
      for (let i = 0; i < found.length; i++) if (hits[column.codes ? column.codes[i] : i + 1]) found[i] = 1;
    }
    const ofSheet = sheets.map(({ file, sheet }) => fold(`${file} > ${sheet}`).includes(word));
    if (ofSheet.includes(true)) for (let i = 0; i < found.length; i++) if (ofSheet[ledger.sheetOf[i]]) found[i] = 1;
    return found;
  }

  function search(text, chosen, counted) {
    const words = fold(text).split(/\s+/).filter(Boolean);
    const found = [];
    ledgers.forEach((ledger, number) => {
      if (chosen !== '' && Number(chosen) !== number) return;
      const hits = words.map((word) => rowsWith(ledger, word));
      for (let i = 0; i < ledger.length; i++) {
        const state = states()[ledger.start + i];
        if (counted !== '' && (counted === 'yes') !== (state === 1)) continue;
        if (hits.every((hit) => hit[i] === 1)) found.push(ledger.start + i);
      }
    });
    return Uint32Array.from(found);
  }

  const field = document.getElementById('words');
  const ledgerChoice = document.getElementById('ledger');
  const countedChoice = document.getElementById('counted');
  const status = document.getElementById('found');
  for (const part of document.querySelectorAll('.with-program')) part.hidden = false;
  panel.classList.add('empty');
  const showFound = rowList(document.querySelector('[data-list="found"]'), '找到的行');

  function searchNow() {
    const found = search(field.value, ledgerChoice.value, countedChoice.value);
    status.textContent = found.length > 0 ? `找到 ${found.length} 行。` : '没有找到。';
    showFound(found);
  }

  // A word that is being composed (pinyin) is not there yet.
  field.addEventListener('input', (event) => event.isComposing || searchNow());
  field.addEventListener('compositionend', searchNow);
  for (const choice of [ledgerChoice, countedChoice]) choice.addEventListener('change', searchNow);
  searchNow();

  document.addEventListener('click', (event) => {
    const from = event.target.closest('a[href^="#f"]');
    const at = from && /^#f(\d+)$/.exec(from.getAttribute('href'));
    if (!at) return;
    event.preventDefault();
    open(Number(at[1]), from);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) close();
  });
  document.getElementById('close').addEventListener('click', close);

  // --- In a frame of another page (a preview, which shows it anew after every save): it says how it stands, and stands so ---

  function standing() {
    const figure = panel.classList.contains('empty') ? '' : content.querySelector('code').textContent;
    return { top: window.scrollY, figure, search: [field.value, ledgerChoice.value, countedChoice.value] };
  }

  function standAs({ top, figure, search: [text, ledger, counted] }) {
    [field.value, ledgerChoice.value, countedChoice.value] = [text, ledger, counted];
    searchNow();
    const at = figures.findIndex(({ id }) => id === figure);
    if (at >= 0) open(at, undefined, false);
    window.scrollTo({ top, behavior: 'instant' });
  }

  window.addEventListener('message', ({ source, data, ports: [port] }) => {
    if (source !== window.parent || source === window || !port) return;
    if (data) standAs(data);
    port.postMessage(standing());
  });
})();
