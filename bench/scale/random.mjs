// Seeded chance: the same words give the same numbers on every machine, so that a corpus need not be kept to be made again.

/** A number from 0 up to 1 that these words alone decide. */
export function chance(...words) {
  return mixed(hash(words.join("\u0001"))) / 2 ** 32;
}

/** A stream of chance begun by these words. */
export function dice(...words) {
  let state = hash(words.join("\u0001"));
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mixed(state) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    happens: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    shuffled: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j], copy[i]];
      }
      return copy;
    },
  };
}

function hash(text) {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}

function mixed(seed) {
  let state = Math.imul(seed ^ (seed >>> 15), seed | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return (state ^ (state >>> 14)) >>> 0;
}
