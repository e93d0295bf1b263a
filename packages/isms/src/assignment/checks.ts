import { assignments, gone, people } from '../audit/people.ts'
import { defineCheck, each, faulter } from '../mechanism/check.ts'
import { isHeld } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('assignment')

export const checks = [
  defineCheck({
    id: 'ROL-01',
    reads: { assignments, people, gone },
    examine: ({ assignments: all, people: everybody, gone: left, asOf }) =>
      (['isms-conformity', 'performance-reporting'] as const).flatMap((role) => {
        const isAssigned = all.some(({ state }) => state.role === role && isHeld(state, asOf) && !left.has(state.person ?? ''))
        const isStated = everybody.some(({ id, state }) => state.statedRoles.includes(role) && !left.has(id))
        return isAssigned || isStated ? [] : [fault(role === 'isms-conformity' ? 'NOBODY_FOR_CONFORMITY' : 'NOBODY_REPORTS')]
      }),
    broken: {
      NOBODY_FOR_CONFORMITY: [
        { set: 'conformity', to: { until: '2026-11-01', status: 'ended' } },
        { set: 'ines', to: { leftOn: '2026-11-24' } },
      ],
      NOBODY_REPORTS: [
        { set: 'reporting', to: { from: '2026-11-25' } },
        { set: 'ines', to: { status: 'left' } },
      ],
    },
  }),
  defineCheck({
    id: 'ROL-02',
    reads: { assignments, people, gone },
    of: ({ assignments: all, people: everybody, asOf }) => [
      ...all
        .filter(({ state }) => isHeld(state, asOf))
        .map(({ key, state }) => ({ key, person: state.person ?? '', role: state.role ?? '' })),
      ...everybody.flatMap(({ id, key, state }) => state.statedRoles.map((role) => ({ key, person: id, role }))),
    ],
    none: fault('NO_ROLE_HELD'),
    examine: ({ gone: left }, terms) =>
      each(
        terms,
        ({ person }) => left.has(person),
        ({ key, role }) => fault('HOLDER_LEFT', key, { role }),
      ),
    broken: {
      HOLDER_LEFT: [
        { set: 'mara', to: { leftOn: '2026-11-24' } },
        { set: 'gone', to: { statedRoles: ['internal-auditor'] } },
      ],
    },
  }),
]
