import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { routeTable } from '../apps/server/src/app.ts'
import { openApi } from '../apps/server/src/openapi/openapi.ts'
import { operationsIn } from './client-operations.ts'

/** Writes the types of the client anew, from the table of routes. */
const FILE = join(import.meta.dirname, '../packages/client/src/operations.ts')

writeFileSync(FILE, operationsIn(openApi(routeTable())))
