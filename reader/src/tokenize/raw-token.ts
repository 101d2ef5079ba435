/** A token as the tokenizer finds it: half-open in UTF-16 code units of the paragraph. */
export interface RawToken {
  readonly start: number
  readonly end: number
  readonly form: string
}
