// Trains a linear-chain conditional random field over hashed features: AdaGrad on the log-likelihood, sequence by sequence, in an order that
// depends on nothing but the seed. A sequence is {length, offsets, places, gold}: places[offsets[i]..offsets[i+1]) are the features of token i;
// a token without features teaches nothing but its place; tokens in the range `forced` are held to their gold label.

/** Returns {weights, steps, starts, ends} as float arrays. `allowed` comes from allowedSteps(labels). */
export function trainChain({ sequences, labels, bits, allowed, epochs, rate = 0.02, seed = 1, log }) {
  const count = labels.length;
  const model = {
    weights: new Float32Array(2 ** bits * count),
    steps: Float32Array.from(allowed.steps),
    starts: Float32Array.from(allowed.starts),
    ends: Float32Array.from(allowed.ends),
  };
  const squares = new Float32Array(model.weights.length).fill(1);
  const stepSquares = new Float32Array(count * count).fill(1);
  const longest = sequences.reduce((most, { length }) => Math.max(most, length), 1);
  const work = Object.fromEntries(
    ["scores", "potentials", "alpha", "beta"].map((name) => [name, new Float64Array(longest * count)]),
  );
  const order = Int32Array.from(sequences.keys());
  const random = generator(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    const pace = rate / (1 + 0.15 * epoch);
    for (const at of order) loss += learn(sequences[at], { model, count, work, squares, stepSquares, pace });
    log?.(`epoch ${epoch + 1}: loss ${(loss / sequences.length).toFixed(4)}`);
  }
  return model;
}

function learn({ length, offsets, places, gold, forced }, { model, count, work, squares, stepSquares, pace }) {
  const { scores, potentials, alpha, beta } = work;
  const { weights, starts, ends } = model;
  scores.fill(0, 0, length * count);
  for (let i = 0; i < length; i++) {
    for (let f = offsets[i]; f < offsets[i + 1]; f++) {
      const base = places[f] * count;
      for (let l = 0; l < count; l++) scores[i * count + l] += weights[base + l];
    }
    let top = -Infinity;
    for (let l = 0; l < count; l++) top = Math.max(top, scores[i * count + l]);
    const held = forced && i >= forced.first && i < forced.last;
    for (let l = 0; l < count; l++)
      potentials[i * count + l] = held ? Number(l === gold[i]) : Math.exp(scores[i * count + l] - top);
  }
  const step = Float64Array.from(model.steps, Math.exp);
  for (let i = 0; i < length; i++) {
    let total = 0;
    for (let l = 0; l < count; l++) {
      let sum = 0;
      if (i === 0) sum = Math.exp(starts[l]);
      else for (let k = 0; k < count; k++) sum += alpha[(i - 1) * count + k] * step[k * count + l];
      if (i === length - 1) sum *= Math.exp(ends[l]);
      alpha[i * count + l] = sum * potentials[i * count + l];
      total += alpha[i * count + l];
    }
    for (let l = 0; l < count; l++) alpha[i * count + l] /= total;
  }
  for (let l = 0; l < count; l++) beta[(length - 1) * count + l] = 1;
  for (let i = length - 2; i >= 0; i--) {
    let total = 0;
    for (let k = 0; k < count; k++) {
      let sum = 0;
      for (let l = 0; l < count; l++) {
        const edge = i + 1 === length - 1 ? Math.exp(ends[l]) : 1;
        sum += step[k * count + l] * edge * potentials[(i + 1) * count + l] * beta[(i + 1) * count + l];
      }
      beta[i * count + k] = sum;
      total += sum;
    }
    for (let k = 0; k < count; k++) beta[i * count + k] /= total;
  }
  let missed = 0;
  const marginal = new Float64Array(count);
  for (let i = 0; i < length; i++) {
    let total = 0;
    for (let l = 0; l < count; l++) {
      marginal[l] = alpha[i * count + l] * beta[i * count + l];
      total += marginal[l];
    }
    missed -= Math.log(Math.max(1e-12, marginal[gold[i]] / total));
    if (offsets[i] === offsets[i + 1]) continue;
    for (let l = 0; l < count; l++) {
      const slope = (l === gold[i] ? 1 : 0) - marginal[l] / total;
      if (Math.abs(slope) < 1e-3) continue;
      for (let f = offsets[i]; f < offsets[i + 1]; f++) {
        const at = places[f] * count + l;
        squares[at] += slope * slope;
        weights[at] += (pace * slope) / Math.sqrt(squares[at]);
      }
    }
  }
  learnSteps({ length, gold }, { model, count, work, step, stepSquares, pace });
  return missed;
}

function learnSteps({ length, gold }, { model, count, work, step, stepSquares, pace }) {
  const { alpha, beta, potentials } = work;
  const slope = new Float64Array(count * count);
  const joint = new Float64Array(count * count);
  for (let i = 1; i < length; i++) {
    let total = 0;
    for (let k = 0; k < count; k++)
      for (let l = 0; l < count; l++) {
        const edge = i === length - 1 ? Math.exp(model.ends[l]) : 1;
        joint[k * count + l] =
          alpha[(i - 1) * count + k] * step[k * count + l] * edge * potentials[i * count + l] * beta[i * count + l];
        total += joint[k * count + l];
      }
    for (let s = 0; s < joint.length; s++) slope[s] -= joint[s] / total;
    slope[gold[i - 1] * count + gold[i]] += 1;
  }
  for (let s = 0; s < slope.length; s++) {
    if (!Number.isFinite(model.steps[s]) || slope[s] === 0) continue;
    stepSquares[s] += slope[s] * slope[s];
    model.steps[s] += (pace * slope[s]) / Math.sqrt(stepSquares[s]);
  }
}

/** A model as it is stored: one signed byte a weight, in base64; disallowed steps as null. */
export function pack({ weights, steps, starts, ends }, bits) {
  const largest = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const limit = Math.min(largest, 127 * 0.04);
  const scale = limit / 127;
  const bytes = Int8Array.from(weights, (value) => Math.max(-127, Math.min(127, Math.round(value / scale))));
  const list = (values) => Array.from(values, (value) => (Number.isFinite(value) ? Number(value.toFixed(4)) : null));
  return {
    bits,
    scale,
    weights: Buffer.from(bytes.buffer).toString("base64"),
    steps: list(steps),
    starts: list(starts),
    ends: list(ends),
  };
}

/** A small linear congruential generator (Numerical Recipes): the same numbers on every machine. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}
