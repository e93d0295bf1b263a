import { createHash } from 'node:crypto'
import { itemsOf } from '@assay/client'
import { server } from './options.ts'
import type { Scanned } from './shield-scan.ts'

/** The result of a scan in the register of evidence, for data masking (27001:2022, A.8.11): what was to be read, what was, what was not; counts by type, and no value. */

const CONTROL = /(?:^|\.| )8\.11$/

/** How the scan was made. */
export interface Method {
  readonly preset: string
  readonly types: string | undefined
  readonly fields: string | undefined
  readonly version: string
}

/** Absence of finds is evidence for what was read and for nothing else: where a part was not, the check could not be made. */
function resultOf(scanned: readonly Scanned[]): 'pass' | 'fail' | 'could-not-check' {
  if (scanned.some(({ found }) => found.length > 0)) return 'fail'
  return scanned.some(({ unread }) => unread.length > 0) || scanned.every(({ texts }) => texts === 0) ? 'could-not-check' : 'pass'
}

export async function record(scanned: readonly Scanned[], method: Method): Promise<void> {
  const client = server()
  const controls: string[] = []
  for await (const { key, reference } of itemsOf(client, 'GET /api/controls', {})) if (CONTROL.test(reference ?? '')) controls.push(key)
  const result = resultOf(scanned)
  const body = {
    title: titleOf(result, scanned),
    kind: 'result',
    controls,
    collectedOn: new Date().toISOString().slice(0, 10),
    result,
    note: noteOf(scanned, method),
  } as const
  const made = await client.call('POST /api/evidences', { body })
  process.stderr.write(`recorded as ${made.key}${controls.length === 0 ? '; no control 8.11 was found to link it to' : ''}\n`)
}

function titleOf(result: ReturnType<typeof resultOf>, scanned: readonly Scanned[]): string {
  const count = scanned.reduce((sum, { found }) => sum + found.length, 0)
  const unread = scanned.filter(({ unread: parts }) => parts.length > 0).length
  const said = {
    pass: 'nothing found',
    fail: `${count} found`,
    'could-not-check': `nothing found, and ${unread} of ${scanned.length} not read whole`,
  }
  return `Scan for personal data and secrets: ${said[result]}`
}

/** As long as a note may be. */
const MOST_LINES = 100

function noteOf(scanned: readonly Scanned[], { preset, types, fields, version }: Method): string {
  const sum = (of: (one: Scanned) => number): number => scanned.reduce((total, one) => total + of(one), 0)
  const whole = scanned.filter(({ unread, how }) => unread.length === 0 && how !== null)
  const counts = [
    ...Map.groupBy(
      scanned.flatMap(({ found }) => found),
      ({ type }) => type,
    ),
  ].map(([type, list]) => `found: ${type} ${list.length}`)
  const population = createHash('sha256')
    .update(scanned.map(({ sha256, file }) => `${sha256}  ${file}\n`).join(''))
    .digest('hex')
  const lines = [
    `population: ${scanned.length} ${scanned.length === 1 ? 'file' : 'files'}, ${sum(({ bytes }) => bytes)} bytes, SHA-256 of their list ${population}`,
    `read: ${whole.length} whole, ${sum(({ texts }) => texts)} texts`,
    `not read: ${scanned.length - whole.length}`,
    `preset: ${preset}; types: ${types ?? 'all'}; fields: ${fields ?? 'all'}; shield ${version}`,
    ...counts,
    ...scanned.flatMap(({ file, unread }) => unread.map((why) => `not read: ${file}: ${why}`)),
    ...whole.map(({ file, how, sha256 }) => `read: ${file} (${how ?? ''}) ${sha256.slice(0, 16)}`),
  ]
  return lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} lines more`].join('\n')
    : lines.join('\n')
}
