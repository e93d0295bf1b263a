import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { defineRegister, field } from '@assay/isms'

/** A register whose rules do what a hostile file would have them do, if it could. */

function recurse(): number {
  return recurse() + 1
}

function fill(make: () => unknown): never {
  for (const kept: unknown[] = []; ;) kept.push(make())
}

const ways: Readonly<Record<string, () => unknown>> = {
  nothing: () => null,
  loop: () => {
    for (;;);
  },
  heap: () => fill(() => ({ a: [1, 2, 3], b: {} })),
  buffers: () => fill(() => Buffer.alloc(10_000_000, 1)),
  recurse,
  exit: () => process.exit(0),
  write: () => writeFileSync('/tmp/assay-written', 'x'),
  read: () => readFileSync('/etc/passwd'),
  spawn: () => spawnSync('true').error,
  thread: () => new Worker(new URL('data:text/javascript,')),
  // oxlint-disable-next-line typescript/no-implied-eval -- it is what the worker must refuse
  eval: () => new Function('return 1')(),
  environment: () => Object.keys(process.env).join(','),
}

/** What came of it, as the register says it of the row. */
function outcomeOf(way: string): string {
  try {
    return String(ways[way]?.())
  } catch (error) {
    if (error instanceof RangeError) throw error
    return error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : String(error)
  }
}

const plain = { title: 'Name', help: 'A name.' }

export const added = [
  defineRegister({
    name: 'rogue',
    plural: 'rogues',
    prefix: 'RG',
    clause: 'A.8.26',
    label: 'name',
    columns: ['name', 'how'],
    fields: { name: field.requiredText(), how: field.text() },
    importing: { adopt: (state) => ({ ...state, name: `it got: ${outcomeOf(String(state['how']))}` }) },
    text: {
      title: 'Rogues',
      one: 'rogue',
      help: 'For tests.',
      fields: { name: plain, how: plain },
      status: {},
      commands: {},
      computed: {},
      sections: {},
      refusals: {},
    },
  }),
]
