/** Numbers that look random and are the same on every run (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;

  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Both ends included. */
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const chance = (probability) => next() < probability;

  function shuffle(list) {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = int(0, i);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  }

  return { int, pick, chance, shuffle };
}

/** [['网络', 2], ['信函', 1]] -> ['网络', '网络', '信函'] */
export function repeated(counts) {
  return counts.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}
