import { isOlderThan } from '../day.ts'
import { fault, faults, type Examine } from './input.ts'

/** Clauses 4.1 and 4.2. */
export const contextChecks: Readonly<Record<string, Examine>> = {
  'CTX-01': ({ issues, today }) => [
    ...fault(issues.length === 0, 'no context issue is recorded'),
    ...faults(issues, ({ state }) => isOlderThan(state.reviewedOn, 365, today), 'not reviewed within a year'),
  ],
  'CTX-02': ({ organisations: [organisation] }) => {
    const { climateRelevant = null, climateReason = null } = organisation?.state ?? {}
    return fault(
      climateRelevant === null || climateReason === null,
      'no reasoned decision whether climate change is relevant',
      organisation?.key,
    )
  },
  'CTX-03': ({ parties }) => [
    ...fault(parties.length === 0, 'no interested party is recorded'),
    ...faults(parties, ({ state }) => state.requirement === null, 'without a requirement'),
    ...faults(
      parties,
      ({ state }) => state.requirement !== null && state.addressed === null,
      'no decision whether the ISMS addresses the requirement',
    ),
  ],
}
