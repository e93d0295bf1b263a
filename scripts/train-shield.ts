import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './launch.mjs'

/** Fetches the lists that the shield is trained with, which nothing else needs, and trains it: `npm run train:shield`. */

const folder = join(root, 'packages/shield/train')
const data = process.env['SHIELD_DATA'] ?? join(root, '../shared/data/pii/train')
if (!existsSync(data)) {
  process.stderr.write(
    `no training texts at ${data}: name their folder in SHIELD_DATA (packages/shield/DATA.md says where they come from)\n`,
  )
  process.exit(1)
}
const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
if (status !== 0) process.exit(1)
process.env['SHIELD_DATA'] = data
await import('../packages/shield/train/main.ts')
