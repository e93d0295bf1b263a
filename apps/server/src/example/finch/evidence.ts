import { annexA, type AnnexAControl } from '@assay/frameworks'
import type { Company, Row } from '../company.ts'
import { practice } from './controls.ts'

const COUNT = 120
/** Controls that say how they work and show nothing. */
const UNSHOWN = ['A.5.7', 'A.8.33']
/** Places in the list whose evidence is more than a year old. */
const OLD = [20, 61]
const FAILING = 'A.8.13'

/** A hundred and twenty pieces of evidence: one for each control that is shown, then a second for the first ones. */
export function evidenceRows(finch: Company): readonly Row[] {
  const shown = annexA.filter(({ id }) => practice[id] !== undefined && !UNSHOWN.includes(id))
  const first = shown.map((control, index) => rowOf(finch, control, { nth: 0, age: OLD.includes(index) ? 420 : 12 + ((index * 7) % 75) }))
  const second = shown.slice(0, COUNT - shown.length).map((control, index) => rowOf(finch, control, { nth: 1, age: 100 + index }))
  return [...first, ...second]
}

function rowOf(finch: Company, { id, typicalEvidence }: AnnexAControl, { nth, age }: { readonly nth: number; readonly age: number }): Row {
  const what = typicalEvidence[nth % typicalEvidence.length] ?? 'record'
  const failing = id === FAILING && nth === 0
  return [
    `${id} ${nth}`,
    {
      title: `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${finch.day(age).slice(0, 7)}`,
      kind: failing ? 'result' : 'link',
      result: failing ? 'fail' : null,
      url: `https://evidence.finch-support.example/${id}/${nth + 1}`,
      controls: [finch.id(id)],
      collectedOn: finch.day(age),
      coversFrom: finch.day(age + 90),
      coversTo: finch.day(age),
      validDays: age > 300 ? 365 : null,
      collectedBy: finch.id(practice[id]?.[0] ?? 'ines'),
    },
  ]
}
