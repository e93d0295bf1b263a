import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BackupError, sumOf, type Archive } from './archive.ts'

/** Puts names of logs, what was signed, stored files and timestamps of an archive back. Replaces nothing that differs, and nothing that was signed; refuses a path that leads outside. */
export async function restoreFiles(folder: string, archive: Archive): Promise<void> {
  for (const name of archive.names) {
    if (!/^(?:keys|checkpoints|blobs|timestamps)\//.test(name)) continue
    if (!/^(?:keys|checkpoints|blobs|timestamps)\/[\w.-]+(?:\/[\w.-]+)*$/.test(name) || name.includes('..'))
      throw new BackupError(`the backup names a file outside: ${name}`)
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    if (existsSync(path) && name.startsWith('checkpoints/')) continue
    if (!existsSync(path)) await writeNew(path, archive, name)
    else if ((await sumOf(createReadStream(path))) !== (await sumOf(archive.read(name))))
      throw new BackupError(`${name} is here already, and is another one: restore into an empty data folder`)
  }
}

async function writeNew(path: string, archive: Archive, name: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of archive.read(name)) await file.writeFile(chunk)
  } finally {
    await file.close()
  }
}
