import { writeFile } from 'node:fs/promises'
import { UserError } from './user-error.js'

/** Writes to the file the user named, else to standard output. */
export async function emit(text: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') {
    process.stdout.write(text)
    return
  }
  await writeFile(file, text).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`cannot write ${file} (${error.code ?? error.message}).`)
  })
}
