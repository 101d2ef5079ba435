import { EXIT } from './exit-codes.js'

/** Something the user can put right: the message says what happened and what to do. */
export class UserError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number = EXIT.usage) {
    super(message)
    this.name = 'UserError'
    this.exitCode = exitCode
  }
}
