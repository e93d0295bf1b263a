#!/usr/bin/env node
import { run } from '../../../scripts/launch.mjs'

run('apps/cli/src/main.ts', process.argv.slice(2))
