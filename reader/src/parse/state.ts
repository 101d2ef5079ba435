/** No such node. */
export const NONE = -1

/**
 * A state of the arc-hybrid system (Kuhlmann et al., ACL 2011): a stack, the next word of the buffer, and the
 * arcs drawn so far. The root stands after the last word, as in Goldberg & Nivre (TACL 2013), so that exactly
 * one word can take it as its head: only the last word left on the stack.
 */
export class ParseState {
  readonly length: number
  readonly stack: Int16Array
  stackSize = 0
  /** Next word of the buffer; `length` is the root. */
  next = 0
  readonly heads: Int16Array
  readonly labels: Uint8Array
  /** Leftmost and second leftmost dependent, as drawn so far; likewise rightmost. */
  readonly left1: Int16Array
  readonly left2: Int16Array
  readonly right1: Int16Array
  readonly right2: Int16Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
  /** Bit set of the labels on each side (label modulo 31): the label sets of Zhang & Nivre (ACL 2011). */
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array

  constructor(length: number) {
    this.length = length
    const slots = length + 1
    this.stack = new Int16Array(slots)
    this.heads = new Int16Array(slots).fill(NONE)
    this.labels = new Uint8Array(slots)
    this.left1 = new Int16Array(slots).fill(NONE)
    this.left2 = new Int16Array(slots).fill(NONE)
    this.right1 = new Int16Array(slots).fill(NONE)
    this.right2 = new Int16Array(slots).fill(NONE)
    this.leftCount = new Uint8Array(slots)
    this.rightCount = new Uint8Array(slots)
    this.leftLabels = new Int32Array(slots)
    this.rightLabels = new Int32Array(slots)
  }

  /** Word at `depth` below the top of the stack, or `NONE`. */
  stackAt(depth: number): number {
    return depth < this.stackSize ? (this.stack[this.stackSize - 1 - depth] as number) : NONE
  }

  /** Word at `distance` in the buffer, or `NONE`; the root comes after the last word. */
  bufferAt(distance: number): number {
    const word = this.next + distance
    return word <= this.length ? word : NONE
  }

  get done(): boolean {
    return this.next === this.length && this.stackSize === 0
  }

  get canShift(): boolean {
    return this.next < this.length
  }

  /** The top may take the next word as its head; the root only when it is the last word left. */
  get canLeft(): boolean {
    return this.stackSize > 0 && (this.next < this.length || this.stackSize === 1)
  }

  get canRight(): boolean {
    return this.stackSize > 1
  }

  shift(): void {
    this.stack[this.stackSize++] = this.next++
  }

  /** The top of the stack becomes a dependent of the next word and leaves the stack. */
  left(label: number): void {
    const word = this.stack[--this.stackSize] as number
    const head = this.next
    this.#draw(word, head, label)
    this.left2[head] = this.left1[head] as number
    this.left1[head] = word
    this.leftCount[head] = (this.leftCount[head] as number) + 1
    this.leftLabels[head] = (this.leftLabels[head] as number) | (1 << (label % 31))
  }

  /** The top of the stack becomes a dependent of the word below it and leaves the stack. */
  right(label: number): void {
    const word = this.stack[--this.stackSize] as number
    const head = this.stack[this.stackSize - 1] as number
    this.#draw(word, head, label)
    this.right2[head] = this.right1[head] as number
    this.right1[head] = word
    this.rightCount[head] = (this.rightCount[head] as number) + 1
    this.rightLabels[head] = (this.rightLabels[head] as number) | (1 << (label % 31))
  }

  #draw(word: number, head: number, label: number): void {
    this.heads[word] = head === this.length ? NONE : head
    this.labels[word] = label
  }
}
