import { run } from './launch.mjs'

run('apps/server/src/main.ts', process.argv.slice(2))
