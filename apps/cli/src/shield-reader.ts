import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { officeTexts } from './shield-office.ts'
import { pdfTexts } from './shield-pdf.ts'
import type { Extract } from './shield-extract.ts'

/** The process that reads one document: bytes in, texts as JSON out. Run by `extracted` alone, with limits. */

/** What the parts of an archive may be together, unpacked. */
const LARGEST = 128 * 1024 * 1024

async function read(kind: string, bytes: Uint8Array): Promise<Extract> {
  if (kind === 'pdf') return pdfTexts(bytes)
  let size = 0
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      if (size > LARGEST) throw new Error('too large')
      return true
    },
  })
  return officeTexts(parts)
}

const extract = await read(process.argv[2] ?? '', Uint8Array.from(readFileSync(0)))
process.stdout.write(JSON.stringify(extract))
