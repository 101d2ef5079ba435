/** A dependency tree over `n` words: `heads[i]` is -1 for the root; `labels[i]` indexes the list of relations. */
export interface Tree {
  readonly heads: Int16Array
  readonly labels: Uint8Array
}
