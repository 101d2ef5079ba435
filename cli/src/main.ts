import { CommanderError } from 'commander'
import { EXIT } from './exit-codes.js'
import { buildProgram } from './program.js'
import { UserError } from './user-error.js'

/** Runs one command line and gives the exit code. Expected failures are one clear line; others keep their stack. */
export async function main(args: readonly string[]): Promise<number> {
  const outcome = { code: EXIT.ok as number }
  process.stdout.on('error', quietOnClosedPipe)
  try {
    await buildProgram((code) => {
      outcome.code = Math.max(outcome.code, code)
    }).parseAsync(args, { from: 'user' })
    return outcome.code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    if (error instanceof UserError) {
      process.stderr.write(`parley: ${error.message}\n`)
      return error.exitCode
    }
    throw error
  }
}

/** `parley brief … | head` closes the pipe early: that is no failure. */
function quietOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.ok)
  throw error
}
