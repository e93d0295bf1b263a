import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { equalBytes, sha256, utf8 } from '@assay/ledger'
import { Problem } from '../problem.ts'

/** What whoever sets a server up must know: only the console of the server shows it, so reaching the port is not enough. */
export interface SetUpCode {
  /** A new code, in memory and in a file that only we can read. */
  readonly issue: () => string
  /** Refuses any other code, and all of them where none was issued. */
  readonly assert: (given: string) => void
  /** There is nothing to set up any more. */
  readonly forget: () => void
}

/** 128 bits: nobody guesses them, however many tries they have. */
const SIZE = 16

/** The code of a data folder. It is new at each start. */
export function setUpCodeIn(folder: string): SetUpCode {
  const path = join(folder, 'set-up.code')
  let code: string | null = null
  return {
    issue: () => {
      rmSync(path, { force: true })
      code = randomBytes(SIZE).toString('base64url')
      writeFileSync(path, `${code}\n`, { mode: 0o600, flag: 'wx' })
      return code
    },
    assert: (given) => {
      if (code === null || !equalBytes(sha256(utf8(given.trim())), sha256(utf8(code))))
        throw new Problem(403, 'SET_UP_CODE', 'this is not the code that the console of this server shows; it is new at each start')
    },
    forget: () => {
      code = null
      rmSync(path, { force: true })
    },
  }
}
