import { Console } from 'node:console'
import type { Register } from '@assay/isms'
import { toProblem } from '../problem.ts'
import { frame, framesIn, jsonFrame, piecesOf, type Frame } from './frame.ts'
import { addRegisters } from '../store/register-named.ts'
import { isTaskName, tasks, type Parts } from './task.ts'

/**
 * A process that reads what strangers wrote and makes what it costs to make. It has no environment, no data folder, no database, no
 * key; it may write no file and start no process. One task after another comes in by its standard input, as frames.
 */

// What a library prints would be taken for a frame.
globalThis.console = new Console(process.stderr)

const [, , more] = process.argv
if (more !== undefined) addRegisters(((await import(more)) as { readonly added: readonly Register[] }).added)

const frames = framesIn(process.stdin)
await write(frame('ready', Buffer.alloc(0)))
for (let next = await frames.next(); next.done !== true; next = await frames.next()) await serve(next.value)

async function serve(first: Frame): Promise<void> {
  if (first.kind !== 'task') throw new Error('a task comes first')
  const { name, argument } = JSON.parse(first.bytes.toString()) as { readonly name: string; readonly argument: unknown }
  const parts = partsOfTask()
  try {
    if (!isTaskName(name)) throw new Error(`no task ${name}`)
    const task = await tasks[name].load()
    await write(jsonFrame('done', await task({ argument, parts, give })))
  } catch (error) {
    await write(failure(error))
  }
  // What a task did not want is not the next task.
  for (let next = await parts.next(); next.done !== true;) next = await parts.next()
}

/** What belongs to a task, piece by piece, until its end. A loop that ends early does not end it. */
function partsOfTask(): Parts {
  let ended = false
  const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
    const found = ended ? null : await frames.next()
    ended ||= found?.done === true || found?.value?.kind === 'end'
    return ended || found?.done !== false ? { done: true, value: undefined } : { done: false, value: found.value.bytes }
  }
  return { next, [Symbol.asyncIterator]: () => ({ next }) }
}

async function give(bytes: Uint8Array): Promise<void> {
  for (const piece of piecesOf(bytes)) await write(frame('part', piece))
}

/** A refusal goes back as it is, and so does a value that fits no schema; so does what was nested deeper than the stack; anything else is a defect. */
function failure(error: unknown): Buffer {
  const { status, code, message, fields } = toProblem(error)
  if (status < 500) return jsonFrame('refused', { code, message, fields })
  if (error instanceof RangeError)
    return jsonFrame('refused', { code: 'TOO_DEEP', message: 'this is nested too deep, or too large, to be read', fields: [] })
  return jsonFrame('failed', { message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}

function write(bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())))
}
