import { run, SERVER_FLAGS } from './launch.mjs'

run('apps/server/src/main.ts', process.argv.slice(2), SERVER_FLAGS)
