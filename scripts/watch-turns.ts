import { writeFileSync } from 'node:fs'
import { watchTurns } from '../apps/server/src/turn.fixture.ts'

/** Loaded before a server whose turns are measured: told by SIGUSR2, writes the CPU milliseconds of the costliest since it was told last. */

const path = process.env['ASSAY_TURNS'] ?? ''
const { most } = watchTurns()
process.on('SIGUSR2', () => writeFileSync(path, `${most()}\n`))
