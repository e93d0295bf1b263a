import { annexA, formerTitles } from '@assay/frameworks'
import { gone } from '../audit/people.ts'
import { isAbove, live, residualOf, risks, scales } from '../audit/ratings.ts'
import { controls } from '../audit/statement.ts'
import { validEvidence } from '../evidence/valid.ts'
import { defineCheck, each, faulter, inTurn } from '../mechanism/check.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('control')

const theirs = new Set(annexA.map(({ id }) => id))
const former = new Set(formerTitles.map((title) => title.toLowerCase()))

export const checks = [
  defineCheck({
    id: 'SOA-06',
    reads: { controls, validEvidence, risks, scales },
    of: ({ controls: all }) => all.filter(({ state }) => state.applicable === 'yes' && state.status === 'implemented'),
    none: fault('NOTHING_IMPLEMENTED'),
    examine: ({ validEvidence: shown }, implemented) =>
      each(
        implemented,
        ({ id }) => !shown.has(id),
        (control) => fault('NOT_EVIDENCED', control, { control: control.state.reference ?? control.state.title }),
      ),
    weigh: (faults, { risks: all, scales: by, controls: every }, implemented) => {
      const keys = new Set(faults.map(({ record }) => record))
      const ids = new Set(every.filter(({ key }) => keys.has(key)).map(({ id }) => id))
      const isHeavy = live(all).some(
        (risk) => isAbove(by.of(risk), residualOf(risk.state)) && risk.state.controls.some((id) => ids.has(id)),
      )
      return faults.length * 10 < implemented.length && !isHeavy ? 'minor' : null
    },
    broken: {
      NOT_EVIDENCED: [
        { set: 'ev A.5.1', to: { url: null } },
        { set: 'ev A.5.1', to: { validDays: 2 } },
        { set: 'ev A.5.1', to: { collectedOn: '2026-11-25' } },
      ],
    },
  }),
  defineCheck({
    id: 'SOA-08',
    reads: { controls },
    of: (seen) => seen.controls,
    none: fault('NO_CONTROL'),
    examine: (_, all) =>
      inTurn(
        each(
          all,
          ({ state }) => /^A?\.?\d+\.\d+\.\d+$/.test(state.reference ?? ''),
          (control) => fault('FORMER_REFERENCE', control, { control: control.state.reference ?? '' }),
        ),
        each(
          all,
          ({ state }) => !theirs.has(state.reference ?? '') && former.has(state.title.toLowerCase()),
          (control) => fault('FORMER_TITLE', control, { control: control.state.title }),
        ),
      ),
    broken: {
      FORMER_REFERENCE: [{ add: 'control', state: { reference: 'A.9.2.1' } }],
      FORMER_TITLE: [{ add: 'control', state: { title: 'Teleworking' } }],
    },
  }),
  defineCheck({
    id: 'SOA-12',
    reads: { controls, gone },
    of: ({ controls: all }) => all.filter(({ state }) => state.applicable === 'yes'),
    none: fault('NOTHING_INCLUDED'),
    examine: ({ gone: left }, within) =>
      inTurn(
        each(
          within,
          ({ state }) => state.owner === null,
          (control) => fault('NO_OWNER', control, { control: control.state.reference ?? control.state.title }),
        ),
        each(
          within,
          ({ state }) => left.has(state.owner ?? ''),
          (control) => fault('OWNER_LEFT', control, { control: control.state.reference ?? control.state.title }),
        ),
      ),
    broken: { NO_OWNER: [{ set: 'A.5.1', to: { owner: null } }], OWNER_LEFT: [{ set: 'A.5.1', to: { owner: '@gone' } }] },
  }),
]
