/**
 * The net's arithmetic in AssemblyScript: WebAssembly with SIMD, without imports and without allocation. Sums of whole
 * numbers are exact in any order, and single precision is used in a fixed order, without fused operations: every engine
 * gives the same bits, and so does `plain-kernel.ts`.
 *
 * `wasm-kernel.ts` lays out the memory and writes a table of 32-bit numbers at `table`: five for each matrix (its
 * weights, scales and biases, its pairs of inputs, its blocks of eight outputs), then where each buffer begins.
 * Weights lie in the order in which they are read: by block, by pair of inputs, by output, two numbers of 16 bits.
 */
const table: usize = 1024;
const hidden: i32 = 72;
const hidden2: i32 = 36;

// @ts-ignore: decorator
@inline
function entry(at: i32): usize {
  return <usize>load<u32>(table + (<usize>at << 2));
}
// @ts-ignore: decorator
@inline
function weights(matrix: i32): usize {
  return entry(5 * matrix);
}
// @ts-ignore: decorator
@inline
function scales(matrix: i32): usize {
  return entry(5 * matrix + 1);
}
// @ts-ignore: decorator
@inline
function biases(matrix: i32): usize {
  return entry(5 * matrix + 2);
}
// @ts-ignore: decorator
@inline
function pairs(matrix: i32): i32 {
  return <i32>entry(5 * matrix + 3);
}
// @ts-ignore: decorator
@inline
function blocks(matrix: i32): i32 {
  return <i32>entry(5 * matrix + 4);
}
/** The buffers in their order: see `buffers` in `wasm-kernel.ts`. */
// @ts-ignore: decorator
@inline
function buffer(at: i32): usize {
  return entry(55 + at);
}

// @ts-ignore: decorator
@inline
function all(x: f32): v128 {
  return f32x4.splat(x);
}

// @ts-ignore: decorator
@inline
function dot(sum: v128, w: v128, x: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(w, x));
}

/** Eight outputs: base + scale * sum. */
// @ts-ignore: decorator
@inline
function put(to: usize, base: usize, scale: usize, low: v128, high: v128): void {
  v128.store(to, f32x4.add(v128.load(base), f32x4.mul(f32x4.convert_i32x4_s(low), v128.load(scale))));
  v128.store(to, f32x4.add(v128.load(base, 16), f32x4.mul(f32x4.convert_i32x4_s(high), v128.load(scale, 16))), 16);
}

/** Four items at once, so that weights are read once for four; steps are bytes from item to item. */
function four(matrix: i32, x: usize, step: usize, base: usize, baseStep: usize, to: usize, toStep: usize): void {
  const end: usize = <usize>pairs(matrix) << 2;
  const x1 = x + step;
  const x2 = x1 + step;
  const x3 = x2 + step;
  let w = weights(matrix);
  let scale = scales(matrix);
  for (let left = blocks(matrix); left > 0; left--) {
    let a = i32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let e = a;
    let f = a;
    let g = a;
    let h = a;
    for (let at: usize = 0; at < end; at += 4, w += 32) {
      const low = v128.load(w);
      const high = v128.load(w, 16);
      let pair = v128.load32_splat(x + at);
      a = dot(a, low, pair);
      b = dot(b, high, pair);
      pair = v128.load32_splat(x1 + at);
      c = dot(c, low, pair);
      d = dot(d, high, pair);
      pair = v128.load32_splat(x2 + at);
      e = dot(e, low, pair);
      f = dot(f, high, pair);
      pair = v128.load32_splat(x3 + at);
      g = dot(g, low, pair);
      h = dot(h, high, pair);
    }
    put(to, base, scale, a, b);
    put(to + toStep, base + baseStep, scale, c, d);
    put(to + 2 * toStep, base + 2 * baseStep, scale, e, f);
    put(to + 3 * toStep, base + 3 * baseStep, scale, g, h);
    to += 32;
    base += 32;
    scale += 32;
  }
}

/** One item, three blocks at once while there are three. */
function one(matrix: i32, x: usize, base: usize, to: usize): void {
  const end: usize = <usize>pairs(matrix) << 2;
  const block: usize = end << 3;
  let w = weights(matrix);
  let scale = scales(matrix);
  let left = blocks(matrix);
  for (; left >= 3; left -= 3) {
    let a = i32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let e = a;
    let f = a;
    const w1 = w + block;
    const w2 = w1 + block;
    for (let at: usize = 0; at < end; at += 4) {
      const pair = v128.load32_splat(x + at);
      const from = at << 3;
      a = dot(a, v128.load(w + from), pair);
      b = dot(b, v128.load(w + from, 16), pair);
      c = dot(c, v128.load(w1 + from), pair);
      d = dot(d, v128.load(w1 + from, 16), pair);
      e = dot(e, v128.load(w2 + from), pair);
      f = dot(f, v128.load(w2 + from, 16), pair);
    }
    put(to, base, scale, a, b);
    put(to + 32, base + 32, scale + 32, c, d);
    put(to + 64, base + 64, scale + 64, e, f);
    w = w2 + block;
    to += 96;
    base += 96;
    scale += 96;
  }
  for (; left > 0; left--) {
    let a = i32x4.splat(0);
    let b = a;
    for (let at: usize = 0; at < end; at += 4, w += 32) {
      const pair = v128.load32_splat(x + at);
      a = dot(a, v128.load(w), pair);
      b = dot(b, v128.load(w, 16), pair);
    }
    put(to, base, scale, a, b);
    to += 32;
    base += 32;
    scale += 32;
  }
}

function multiply(
  matrix: i32,
  x: usize,
  step: usize,
  base: usize,
  baseStep: usize,
  to: usize,
  toStep: usize,
  count: i32,
): void {
  for (; count >= 4; count -= 4, x += 4 * step, base += 4 * baseStep, to += 4 * toStep)
    four(matrix, x, step, base, baseStep, to, toStep);
  for (; count > 0; count--, x += step, base += baseStep, to += toStep) one(matrix, x, base, to);
}

/** Beyond this the fraction below is 1. */
// @ts-ignore: decorator
@inline
function cut(x: v128): v128 {
  return f32x4.max(all(-4.97), f32x4.min(all(4.97), x));
}

/** tanh(x) = numerator / denominator, a continued fraction, off by less than 1e-4; `q` is the square of x. */
// @ts-ignore: decorator
@inline
function numerator(x: v128, q: v128): v128 {
  const inner = f32x4.add(all(17325), f32x4.mul(q, f32x4.add(all(378), q)));
  return f32x4.mul(x, f32x4.add(all(135135), f32x4.mul(q, inner)));
}
// @ts-ignore: decorator
@inline
function denominator(q: v128): v128 {
  const inner = f32x4.add(all(62370), f32x4.mul(q, f32x4.add(all(3150), f32x4.mul(q, all(28)))));
  return f32x4.add(all(135135), f32x4.mul(q, inner));
}

/** To the nearest whole numbers of 16 bits. */
// @ts-ignore: decorator
@inline
function whole(x: v128): v128 {
  const rounded = i32x4.trunc_sat_f32x4_s(f32x4.nearest(x));
  return i16x8.narrow_i32x4_s(rounded, rounded);
}

/** From the gates to the cells and the state, in 4096ths; see `turn` in `plain-kernel.ts`. */
function turn(gates: usize, cells: usize, state: usize, to: usize, units: i32): void {
  const part: usize = <usize>units << 2;
  for (let at: usize = 0; at < part; at += 16, gates += 16, cells += 16, state += 8, to += 8) {
    let x = cut(f32x4.mul(all(0.5), v128.load(gates)));
    let q = f32x4.mul(x, x);
    let below = denominator(q);
    let above = f32x4.add(below, numerator(x, q));
    x = cut(v128.load(gates + 2 * part));
    q = f32x4.mul(x, x);
    above = f32x4.mul(above, numerator(x, q));
    below = f32x4.mul(below, denominator(q));
    x = cut(f32x4.mul(all(0.5), v128.load(gates + part)));
    q = f32x4.mul(x, x);
    let d = denominator(q);
    const kept = f32x4.mul(f32x4.mul(f32x4.add(d, numerator(x, q)), v128.load(cells)), below);
    above = f32x4.add(f32x4.mul(above, d), kept);
    const cell = f32x4.div(f32x4.mul(all(0.5), above), f32x4.mul(below, d));
    v128.store(cells, cell);
    x = cut(f32x4.mul(all(0.5), v128.load(gates + 3 * part)));
    q = f32x4.mul(x, x);
    d = denominator(q);
    above = f32x4.add(d, numerator(x, q));
    x = cut(cell);
    q = f32x4.mul(x, x);
    const product = f32x4.mul(all(2048), f32x4.mul(above, numerator(x, q)));
    const next = whole(f32x4.div(product, f32x4.mul(d, denominator(q))));
    v128.store64_lane(state, next, 0);
    v128.store64_lane(to, next, 0);
  }
}

/** Both directions over the items; `first` is the first of the layer's four matrices. */
function recur(first: i32, units: i32, x: usize, step: usize, to: usize, count: i32): void {
  const input = buffer(3);
  const gates = buffer(4);
  const state = buffer(5);
  const cells = buffer(6);
  const inputStep: usize = <usize>units << 4;
  const toStep: usize = <usize>units << 2;
  for (let back: i32 = 0; back < 2; back++, first += 2, to += <usize>units << 1) {
    multiply(first, x, step, biases(first), 0, input, inputStep, count);
    memory.fill(state, 0, <usize>units << 1);
    memory.fill(cells, 0, <usize>units << 2);
    for (let at: i32 = 0; at < count; at++) {
      const item = <usize>(back ? count - 1 - at : at);
      one(first + 1, state, input + item * inputStep, gates);
      turn(gates, cells, state, to + item * toStep, units);
    }
  }
}

/** Reads so many items. */
export function run(count: i32): void {
  const layer = buffer(1);
  const rectified = buffer(2);
  const logits = buffer(9);
  multiply(0, buffer(0), 292, biases(0), 0, layer, 288, count);
  const end: usize = <usize>count * hidden;
  for (let at: usize = 0; at < end; at += 4) {
    const positive = f32x4.max(all(0), v128.load(layer + 4 * at));
    v128.store64_lane(rectified + 2 * at, whole(f32x4.mul(all(1024), positive)), 0);
  }
  recur(1, hidden, rectified, 144, buffer(7), count);
  recur(5, hidden2, buffer(7), 288, buffer(8), count);
  multiply(9, buffer(8), 144, biases(9), 0, logits, 32, count);
  multiply(10, rectified, 144, logits, 32, logits, 32, count);
}
