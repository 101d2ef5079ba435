// The arithmetic of the reading network, for WebAssembly with 128-bit vectors. Written in AssemblyScript; compiled by
// build.js into ../src/net/kernel-bytes.ts. All addresses are byte offsets into one imported memory, at multiples of
// 16; all matrices are row by row.

/** Largest absolute value of a quantised input: 8191 * 127 * 1536 stays below 2^31, so sums cannot overflow. */
const TOP: f32 = 8191

/**
 * c[i, j] = scaleA[i] * scaleW[j] * sum_k a[i, k] w[j, k] + bias[j], for `m` rows and `n` columns over `k` terms.
 * `m` is a multiple of 4, `n` of 2, `k` of 8. Row i of c begins at c + i * stride bytes.
 */
export function multiply(
  a: usize, scaleA: usize, w: usize, scaleW: usize, bias: usize, c: usize, stride: usize, m: i32, n: i32, k: i32,
): void {
  const row: usize = <usize>k * 2
  for (let j: usize = 0; j < <usize>n; j += 2) {
    const w0 = w + j * row
    const w1 = w0 + row
    const s0 = load<f32>(scaleW + j * 4)
    const s1 = load<f32>(scaleW + j * 4 + 4)
    const b0 = load<f32>(bias + j * 4)
    const b1 = load<f32>(bias + j * 4 + 4)
    for (let i: usize = 0; i < <usize>m; i += 4) {
      const a0 = a + i * row
      const a1 = a0 + row
      const a2 = a1 + row
      const a3 = a2 + row
      let c00 = i32x4.splat(0), c01 = i32x4.splat(0), c10 = i32x4.splat(0), c11 = i32x4.splat(0)
      let c20 = i32x4.splat(0), c21 = i32x4.splat(0), c30 = i32x4.splat(0), c31 = i32x4.splat(0)
      for (let p: usize = 0; p < row; p += 16) {
        const x0 = v128.load(w0 + p)
        const x1 = v128.load(w1 + p)
        let y = v128.load(a0 + p)
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(y, x0))
        c01 = i32x4.add(c01, i32x4.dot_i16x8_s(y, x1))
        y = v128.load(a1 + p)
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(y, x0))
        c11 = i32x4.add(c11, i32x4.dot_i16x8_s(y, x1))
        y = v128.load(a2 + p)
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(y, x0))
        c21 = i32x4.add(c21, i32x4.dot_i16x8_s(y, x1))
        y = v128.load(a3 + p)
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(y, x0))
        c31 = i32x4.add(c31, i32x4.dot_i16x8_s(y, x1))
      }
      const o = c + i * stride + j * 4
      const f = scaleA + i * 4
      put(o, c00, c01, load<f32>(f), s0, s1, b0, b1)
      put(o + stride, c10, c11, load<f32>(f + 4), s0, s1, b0, b1)
      put(o + 2 * stride, c20, c21, load<f32>(f + 8), s0, s1, b0, b1)
      put(o + 3 * stride, c30, c31, load<f32>(f + 12), s0, s1, b0, b1)
    }
  }
}

// @ts-expect-error
@inline
function put(o: usize, x: v128, y: v128, f: f32, s0: f32, s1: f32, b0: f32, b1: f32): void {
  store<f32>(o, f * s0 * <f32>total(x) + b0)
  store<f32>(o + 4, f * s1 * <f32>total(y) + b1)
}

// @ts-expect-error
@inline
function total(v: v128): i32 {
  const half = i32x4.add(v, v128.shuffle<i32>(v, v, 2, 3, 0, 1))
  return i32x4.extract_lane(half, 0) + i32x4.extract_lane(half, 1)
}

/** q = round(x / scale) as 16-bit numbers, with one scale for each of `m` rows of `k` numbers (a multiple of 8). */
export function quantise(x: usize, q: usize, scales: usize, m: i32, k: i32): void {
  for (let i = 0; i < m; i++) {
    const row = x + <usize>i * <usize>k * 4
    const end = row + <usize>k * 4
    let top = f32x4.splat(0)
    for (let p = row; p < end; p += 16) top = f32x4.max(top, f32x4.abs(v128.load(p)))
    const most = Mathf.max(
      Mathf.max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
      Mathf.max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
    )
    const factor = f32x4.splat(most > 0 ? TOP / most : 0)
    store<f32>(scales + <usize>i * 4, most / TOP)
    let o = q + <usize>i * <usize>k * 2
    for (let p = row; p < end; p += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(p), factor)))
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(p + 16), factor)))
      v128.store(o, i16x8.narrow_i32x4_s(low, high))
      o += 16
    }
  }
}

/** x = norm(x + y) * gain + shift for each of `m` rows of `k` numbers; pass y = 0 for norm(x). */
export function normalise(x: usize, y: usize, gain: usize, shift: usize, m: i32, k: i32): void {
  const size = <usize>k * 4
  for (let i: usize = 0; i < <usize>m; i++) {
    const row = x + i * size
    let sum = f32x4.splat(0)
    for (let p: usize = 0; p < size; p += 16) {
      let v = v128.load(row + p)
      if (y != 0) {
        v = f32x4.add(v, v128.load(y + i * size + p))
        v128.store(row + p, v)
      }
      sum = f32x4.add(sum, v)
    }
    const mean = f32x4.splat(across(sum) / <f32>k)
    let squares = f32x4.splat(0)
    for (let p: usize = 0; p < size; p += 16) {
      const d = f32x4.sub(v128.load(row + p), mean)
      squares = f32x4.add(squares, f32x4.mul(d, d))
    }
    const factor = f32x4.splat(1 / Mathf.sqrt(across(squares) / <f32>k + 1e-12))
    for (let p: usize = 0; p < size; p += 16) {
      const d = f32x4.mul(f32x4.sub(v128.load(row + p), mean), factor)
      v128.store(row + p, f32x4.add(f32x4.mul(d, v128.load(gain + p)), v128.load(shift + p)))
    }
  }
}

// @ts-expect-error
@inline
function across(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  )
}

/** e^x for x <= 0, to about 1e-7: 2^(x log2 e), the whole part by the exponent bits, the rest by a polynomial. */
// @ts-expect-error
@inline
function exponential(x: v128): v128 {
  const y = f32x4.max(f32x4.mul(x, f32x4.splat(1.44269504)), f32x4.splat(-126))
  const whole = f32x4.floor(y)
  const rest = f32x4.sub(y, whole)
  let p = f32x4.splat(0.00189646)
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.00894283))
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.0558662))
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.2401396))
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.6931530))
  p = f32x4.add(f32x4.mul(p, rest), f32x4.splat(0.99999994))
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23)
  return f32x4.mul(p, power)
}

/** x = x * Phi(x), the Gaussian error linear unit; erf after Abramowitz & Stegun 7.1.26. `count` is a multiple of 4. */
export function gelu(x: usize, count: i32): void {
  const end = x + <usize>count * 4
  for (let at = x; at < end; at += 16) {
    const v = v128.load(at)
    const z = f32x4.mul(f32x4.abs(v), f32x4.splat(0.70710678))
    const t = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), f32x4.mul(z, f32x4.splat(0.3275911))))
    let p = f32x4.splat(1.061405429)
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-1.453152027))
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(1.421413741))
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-0.284496736))
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(0.254829592))
    const tail = f32x4.mul(f32x4.mul(p, t), exponential(f32x4.neg(f32x4.mul(z, z))))
    const erf = f32x4.sub(f32x4.splat(1), tail)
    // erf has the sign of x, so x * erf(x) = |x| * erf(|x|).
    const sum = f32x4.add(v, f32x4.mul(f32x4.abs(v), erf))
    v128.store(at, f32x4.mul(sum, f32x4.splat(0.5)))
  }
}

/**
 * Attention among `n` positions: `qkv` holds rows of 3 * width numbers (queries, keys, values, each `heads` * 32);
 * `out` gets rows of `width`. `room` is scratch of (32 + 1) * (n + 7) * 4 bytes.
 */
export function attend(qkv: usize, out: usize, room: usize, n: i32, heads: i32): void {
  const width = <usize>heads * 128
  const row = width * 3
  const columns = (<usize>n + 7) & ~7
  const keys = room + columns * 4
  for (let h: usize = 0; h < <usize>heads; h++) {
    // Keys of this head, turned so that positions lie side by side.
    for (let j: usize = 0; j < columns; j++) {
      // Columns that only fill the last vector repeat the last key; they count neither in the sum nor in the values.
      const from = qkv + (j < <usize>n ? j : <usize>n - 1) * row + width + h * 128
      for (let d: usize = 0; d < 32; d++) {
        store<f32>(keys + (d * columns + j) * 4, load<f32>(from + d * 4))
      }
    }
    for (let i: usize = 0; i < <usize>n; i++) {
      const query = qkv + i * row + h * 128
      weigh(query, keys, room, qkv, out + i * width + h * 128, n, columns, row, width * 2 + h * 128)
    }
  }
}

/** One query against all keys, and the weighted sum of the values. */
function weigh(
  query: usize, keys: usize, scores: usize, qkv: usize, out: usize, n: i32, columns: usize, row: usize, value: usize,
): void {
  let top = f32x4.splat(-1e30)
  for (let j: usize = 0; j < columns; j += 8) {
    let low = f32x4.splat(0)
    let high = f32x4.splat(0)
    for (let d: usize = 0; d < 32; d++) {
      const q = v128.load32_splat(query + d * 4)
      const key = keys + (d * columns + j) * 4
      low = f32x4.add(low, f32x4.mul(q, v128.load(key)))
      high = f32x4.add(high, f32x4.mul(q, v128.load(key + 16)))
    }
    low = f32x4.mul(low, f32x4.splat(0.17677669))
    high = f32x4.mul(high, f32x4.splat(0.17677669))
    v128.store(scores + j * 4, low)
    v128.store(scores + j * 4 + 16, high)
    top = f32x4.max(top, f32x4.max(low, high))
  }
  const most = f32x4.splat(
    Mathf.max(
      Mathf.max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
      Mathf.max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
    ),
  )
  let sum: f32 = 0
  for (let j: usize = 0; j < columns; j += 4) v128.store(scores + j * 4, exponential(f32x4.sub(v128.load(scores + j * 4), most)))
  for (let j: usize = 0; j < <usize>n; j++) sum += load<f32>(scores + j * 4)
  const whole = f32x4.splat(1 / sum)
  let o0 = f32x4.splat(0), o1 = f32x4.splat(0), o2 = f32x4.splat(0), o3 = f32x4.splat(0)
  let o4 = f32x4.splat(0), o5 = f32x4.splat(0), o6 = f32x4.splat(0), o7 = f32x4.splat(0)
  for (let j: usize = 0; j < <usize>n; j++) {
    const p = v128.load32_splat(scores + j * 4)
    const from = qkv + j * row + value
    o0 = f32x4.add(o0, f32x4.mul(p, v128.load(from)))
    o1 = f32x4.add(o1, f32x4.mul(p, v128.load(from + 16)))
    o2 = f32x4.add(o2, f32x4.mul(p, v128.load(from + 32)))
    o3 = f32x4.add(o3, f32x4.mul(p, v128.load(from + 48)))
    o4 = f32x4.add(o4, f32x4.mul(p, v128.load(from + 64)))
    o5 = f32x4.add(o5, f32x4.mul(p, v128.load(from + 80)))
    o6 = f32x4.add(o6, f32x4.mul(p, v128.load(from + 96)))
    o7 = f32x4.add(o7, f32x4.mul(p, v128.load(from + 112)))
  }
  v128.store(out, f32x4.mul(o0, whole))
  v128.store(out + 16, f32x4.mul(o1, whole))
  v128.store(out + 32, f32x4.mul(o2, whole))
  v128.store(out + 48, f32x4.mul(o3, whole))
  v128.store(out + 64, f32x4.mul(o4, whole))
  v128.store(out + 80, f32x4.mul(o5, whole))
  v128.store(out + 96, f32x4.mul(o6, whole))
  v128.store(out + 112, f32x4.mul(o7, whole))
}
