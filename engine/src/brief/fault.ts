/** Something in a record that does not hold. */
export interface Fault {
  /** Where: `reports/r1…`, `statements/s1…/spans/0`, `brief/summary/2`. */
  readonly place: string
  readonly message: string
}
