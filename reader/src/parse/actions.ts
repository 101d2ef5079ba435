import type { ParseState } from './state.js'

/** What an action does to the state; `left` and `right` carry a relation. */
export type Move = 'shift' | 'left' | 'right'

export interface Action {
  readonly move: Move
  /** Index into the list of relations; 0 for `shift`. */
  readonly label: number
}

export function isAllowed(state: ParseState, move: Move): boolean {
  switch (move) {
    case 'shift':
      return state.canShift
    case 'left':
      return state.canLeft
    case 'right':
      return state.canRight
  }
}

export function apply(state: ParseState, action: Action): void {
  switch (action.move) {
    case 'shift':
      state.shift()
      break
    case 'left':
      state.left(action.label)
      break
    case 'right':
      state.right(action.label)
      break
  }
}
