import { parseCosignerKey, type CosignerKey } from '@assay/ledger'
import { listIn } from './list-file.ts'

/** Somebody outside who vouches for our checkpoints. */
export interface Witness {
  /** Where its `add-checkpoint` is. */
  readonly url: string
  readonly key: CosignerKey
}

/** The witnesses of this installation: lines `URL KEY` in the file `witnesses` of the data folder. Throws where a line is no witness. */
export function witnessesOf(folder: string): readonly Witness[] {
  return listIn(folder, 'witnesses').map(parseWitness)
}

function parseWitness(line: string): Witness {
  const [url = '', vkey = ''] = line.split(/\s+/)
  if (!/^https?:\/\//.test(url)) throw new Error(`the file witnesses has lines “URL KEY”, and not: ${line}`)
  return { url: url.replace(/\/$/, ''), key: parseCosignerKey(vkey) }
}

/** Their names; null where the list cannot be read. */
export function witnessNames(folder: string): readonly string[] | null {
  try {
    return witnessesOf(folder).map(({ key }) => key.name)
  } catch {
    return null
  }
}
