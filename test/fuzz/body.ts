import type { Chance } from './chance.ts'
import { hostileBody, hostileText, hugeBody, inherited } from './hostile.ts'
import { encoded, type Request } from './wire.ts'
import { valueFor, type Schema } from './schema.ts'

type Sent = Pick<Request, 'headers' | 'body'>

const CONTENT_TYPES = [
  'text/plain',
  'application/jsonp',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/json; charset=utf-16',
  '',
] as const
const HUGE_ONE_IN = 2000

/** JSON for a schema; sometimes what only says it were JSON. */
export function jsonBody(schema: Schema, chance: Chance, ids: readonly string[]): Sent {
  const type = chance.oneIn(25) ? chance.pick(CONTENT_TYPES) : 'application/json'
  const headers = {
    'content-type': type,
    'if-match': chance.pick(['"1"', '"1"', '"2"', '1']),
    ...(chance.oneIn(4) ? { 'idempotency-key': `k${chance.int(40)}` } : {}),
  }
  if (chance.oneIn(HUGE_ONE_IN)) return { headers, body: hugeBody() }
  if (chance.oneIn(15)) return { headers, body: hostileBody(chance) }
  return { headers, body: bytes(JSON.stringify(valueFor(schema, chance, ids)) ?? 'null') }
}

/** A file to import or to store. */
export function importBody(chance: Chance): Sent {
  const headers = { 'content-type': chance.pick(['application/octet-stream', 'text/csv', '']) }
  return { headers, body: fileOf(chance) }
}

function fileOf(chance: Chance): Uint8Array {
  const names = Array.from({ length: 1 + chance.int(5) }, () =>
    chance.pick([...inherited, 'Name', 'Title', 'Owner', 'Key', 'Risk', 'Asset', hostileText(chance)]),
  )
  const rows = Array.from({ length: chance.int(6) }, () =>
    names.map(() => chance.pick(['x', 'PER-1', 'Backup tapes', hostileText(chance)])),
  )
  const table = [names, ...rows]
  switch (chance.int(7)) {
    case 0:
      return hostileBody(chance)
    case 1:
      return bytes(JSON.stringify(rows.map((row) => Object.fromEntries(row.map((cell, index) => [names[index] ?? '', cell])))))
    case 2:
      return bytes(
        rows
          .map((row) =>
            row.map((cell, index) => `${index === 0 ? '- ' : '  '}${JSON.stringify(names[index])}: ${JSON.stringify(cell)}`).join('\n'),
          )
          .join('\n'),
      )
    case 3:
      return bytes(
        table
          .map((row) => `| ${row.join(' | ')} |`)
          .join('\n')
          .replace('\n', `\n|${' --- |'.repeat(names.length)}\n`),
      )
    case 4:
      return Uint8Array.from(Buffer.from(table.map((row) => row.join('\t')).join('\n'), 'utf16le'))
    case 5:
      return Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: chance.int(200) }, () => chance.int(256))])
    default:
      return bytes(table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'))
  }
}

const FORM_FIELDS = [
  'address',
  'email',
  'password',
  'code',
  'token',
  'organisation',
  'name',
  'slug',
  'current',
  'next',
  'id',
  'host',
  'origin',
] as const

/** A form of a page, in one of the two spellings of a form, or in none. */
export function formBody(chance: Chance, code: string | null): Sent {
  const names = [...FORM_FIELDS.filter(() => !chance.oneIn(3)), ...(chance.oneIn(6) ? [chance.pick(inherited)] : [])]
  const honest = (name: string): string => (name === 'code' && code !== null ? code : `${name}@own.example`)
  const pairs = names.map((name) => [name, chance.oneIn(3) ? hostileText(chance).slice(0, 2000) : honest(name)] as const)
  switch (chance.int(6)) {
    case 0:
      return {
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
        body: bytes(
          `${pairs.map(([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--b--\r\n`,
        ),
      }
    case 1:
      return { headers: { 'content-type': chance.pick(CONTENT_TYPES) }, body: hostileBody(chance) }
    case 2:
      return {
        headers: { 'content-type': 'application/json' },
        body: bytes(JSON.stringify({ ticket: hostileText(chance), response: { id: hostileText(chance) } })),
      }
    default:
      return {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: bytes(pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')),
      }
  }
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
