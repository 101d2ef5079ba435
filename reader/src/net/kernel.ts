import { KERNEL_BYTES } from './kernel-bytes.js'

/** What `reader/kernel/kernel.ts` exports; every address is a byte offset into the memory. */
interface KernelExports {
  multiply(
    ...args: [
      a: number,
      scaleA: number,
      w: number,
      scaleW: number,
      bias: number,
      c: number,
      stride: number,
      m: number,
      n: number,
      k: number,
    ]
  ): void
  quantise(x: number, q: number, scales: number, m: number, k: number): void
  normalise(x: number, y: number, gain: number, shift: number, m: number, k: number): void
  gelu(x: number, count: number): void
  attend(qkv: number, out: number, room: number, n: number, heads: number): void
}

/** A place in the kernel's memory: a byte offset, a multiple of 16. */
export type Address = number

const PAGE = 65_536

/**
 * The compiled kernel with its memory. Room is handed out once and never taken back: a network asks for the room
 * of its weights and of its longest sequence when it is loaded.
 */
export class Kernel {
  readonly #memory: WebAssembly.Memory
  readonly run: KernelExports
  #end = 16

  /** `bytes`: how much room will be asked for in all. */
  constructor(bytes: number) {
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil((bytes + PAGE) / PAGE) })
    const code = Uint8Array.from(atob(KERNEL_BYTES), (char) => char.charCodeAt(0))
    const imports = { env: { memory: this.#memory } }
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), imports)
    this.run = exports as unknown as KernelExports
  }

  /** Room for `bytes` bytes. Throws `RangeError` when more is asked for than was promised. */
  allocate(bytes: number): Address {
    const address = this.#end
    this.#end += Math.ceil(bytes / 16) * 16
    if (this.#end > this.#memory.buffer.byteLength) throw new RangeError('the kernel has no room left')
    return address
  }

  floats(at: Address, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, length)
  }

  words16(at: Address, length: number): Int16Array {
    return new Int16Array(this.#memory.buffer, at, length)
  }
}
