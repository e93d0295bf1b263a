import { run } from './launch.mjs'

run('scripts/check.ts', process.argv.slice(2))
