import { dayAfter, latest } from '../day.ts'
import { defineCheck, faulter, when } from '../mechanism/check.ts'
import { view } from '../mechanism/record.ts'
import { organisationSchema } from '../organisation/fields.ts'
import { contextIssueSchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('context-issue')

const issues = view('context-issue', contextIssueSchema, ['area', 'relevant', 'reasoning', 'reviewedOn'])
const organisations = view('organisation', organisationSchema, ['climateRelevant'])

export const checks = [
  defineCheck({
    id: 'CTX-01',
    reads: { issues },
    examine: (seen) => {
      if (seen.issues.length === 0) return [fault('NO_ISSUE')]
      const day = latest(seen.issues.map(({ state }) => state.reviewedOn))
      if (day === null) return [fault('NEVER_REVIEWED')]
      return when(day < dayAfter(seen.asOf, -365), fault('REVIEWED_LONG_AGO', null, { day }))
    },
    broken: {
      NO_ISSUE: [{ empty: 'context-issue' }],
      NEVER_REVIEWED: [
        [
          { set: 'issue', to: { reviewedOn: null } },
          { set: 'climate', to: { reviewedOn: null } },
        ],
      ],
      REVIEWED_LONG_AGO: [
        [
          { set: 'issue', to: { reviewedOn: '2025-11-23' } },
          { set: 'climate', to: { reviewedOn: '2025-11-23' } },
        ],
      ],
    },
  }),
  defineCheck({
    id: 'CTX-02',
    reads: { issues, organisations },
    examine: ({ issues: all, organisations: [organisation] }) => {
      const climate = all.filter(({ state }) => state.area === 'climate')
      const isDecided = climate.some(({ state }) => state.relevant !== null && state.reasoning !== null)
      if (isDecided || typeof organisation?.state.climateRelevant === 'boolean') return []
      return climate.length === 0 ? [fault('NO_CLIMATE_ISSUE')] : climate.map((issue) => fault('CLIMATE_UNDECIDED', issue))
    },
    broken: {
      NO_CLIMATE_ISSUE: [{ set: 'climate', to: { area: 'legal' } }],
      CLIMATE_UNDECIDED: [
        { set: 'climate', to: { relevant: null } },
        { set: 'climate', to: { reasoning: null } },
      ],
    },
  }),
]
