import type { Profile } from './process.ts'

/** What belongs to a task, piece by piece. */
export interface Parts extends AsyncIterable<Uint8Array> {
  readonly next: () => Promise<IteratorResult<Uint8Array, undefined>>
}

/** What a task gets: an argument of ours, the parts that belong to it, and where what it makes goes. */
export interface Working {
  readonly argument: unknown
  readonly parts: Parts
  readonly give: (bytes: Uint8Array) => Promise<void>
}

export type Task = (working: Working) => Promise<unknown>

interface Entry {
  readonly profile: Profile
  /** Each brings megabytes that another task need not hold, and the server never. */
  readonly load: () => Promise<Task>
}

/** Everything that is done apart from the process that serves. */
export const tasks = {
  'plan-import': { profile: 'plain', load: async () => (await import('../import/task.ts')).planTask },
  'export-register': { profile: 'plain', load: async () => (await import('../export/task.ts')).registerTask },
  'statement-sheet': { profile: 'plain', load: async () => (await import('../export/task.ts')).statementSheetTask },
  'document-docx': { profile: 'plain', load: async () => (await import('../export/document/docx.ts')).docxTask },
  'statement-pdf': { profile: 'native', load: async () => (await import('../export/pdf.ts')).statementTask },
  'record-pdf': { profile: 'native', load: async () => (await import('../export/pdf.ts')).recordTask },
  'document-pdf': { profile: 'native', load: async () => (await import('../export/pdf.ts')).documentTask },
} as const satisfies Readonly<Record<string, Entry>>

export type TaskName = keyof typeof tasks

export function isTaskName(name: string): name is TaskName {
  return Object.hasOwn(tasks, name)
}

/** What the process of a task may load. */
export function profileOf(name: TaskName): Profile {
  return tasks[name].profile
}

/** The lines that the parts of a task hold, after as many bytes as `file` takes, which are copied there. */
export async function* linesOf(parts: Parts, file: Buffer = Buffer.alloc(0)): AsyncGenerator<string> {
  let at = 0
  let open: Uint8Array[] = []
  for await (const part of parts) {
    const rest = part.subarray(Math.min(part.length, file.length - at))
    file.set(part.subarray(0, part.length - rest.length), at)
    at += part.length - rest.length
    let start = 0
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
      yield Buffer.concat([...open, rest.subarray(start, end)]).toString()
      open = []
      start = end + 1
    }
    open.push(rest.subarray(start))
  }
}
