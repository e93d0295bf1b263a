import type { Register } from '../define.ts'
import { apiKey } from './api-key.ts'
import { member } from './member.ts'
import { securityEvent } from './security-event.ts'
import { tenant } from './tenant.ts'

/**
 * Registers of who may do what here. They are entered in the ledger like every other, and have routes and pages of their own: no form,
 * import or bulk edit reaches them.
 */
export const administration: readonly Register[] = [tenant, member, apiKey, securityEvent]
