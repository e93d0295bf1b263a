import { view, type Records, type View } from '../mechanism/record.ts'
import { riskSchema, type Risk } from '../risk/fields.ts'
import { actionSchema } from '../treatment-action/fields.ts'

export const riskStages = ['inherent', 'current', 'residual'] as const

export type RiskStage = (typeof riskStages)[number]

/** How many live risks lie on one point of the scale. */
export interface RiskCell {
  readonly likelihood: number
  readonly consequence: number
  readonly count: number
}

/** Open actions of the treatment plan at the end of a month. */
export interface BurnDown {
  /** `2026-11`. */
  readonly month: string
  /** Actions still open had every one been done when it was due. */
  readonly planned: number
  /** Actions not yet done by then. */
  readonly open: number
}

export interface RiskPicture {
  readonly total: number
  readonly cells: Readonly<Record<RiskStage, readonly RiskCell[]>>
  /** Live risks without a rating at this stage. */
  readonly unrated: Readonly<Record<RiskStage, number>>
  readonly burnDown: readonly BurnDown[]
}

const views = {
  risks: view('risk', riskSchema, [
    'inherentLikelihood',
    'inherentConsequence',
    'currentLikelihood',
    'currentConsequence',
    'residualLikelihood',
    'residualConsequence',
    'status',
  ]),
  actions: view('treatment-action', actionSchema, ['due', 'doneOn', 'status']),
} as const

export const riskPictureReads: readonly View[] = Object.values(views)

type Rated = Pick<Risk, `${RiskStage}${'Likelihood' | 'Consequence'}`>
type Action = { readonly due: string | null; readonly doneOn: string | null; readonly status: string | null }

/** Where the live risks lie at each stage, and how the treatment plan burns down. */
export function riskPicture(records: Records): RiskPicture {
  const risks = views.risks
    .in(records)
    .map(({ state }) => state)
    .filter(({ status }) => status !== 'closed')
  const cells = mapStages((stage) => cellsAt(risks, stage))
  return {
    total: risks.length,
    cells,
    unrated: mapStages((stage) => risks.length - cells[stage].reduce((sum, cell) => sum + cell.count, 0)),
    burnDown: burnDown(views.actions.in(records).map(({ state }) => state)),
  }
}

function mapStages<T>(make: (stage: RiskStage) => T): Readonly<Record<RiskStage, T>> {
  return { inherent: make('inherent'), current: make('current'), residual: make('residual') }
}

function cellsAt(risks: readonly Rated[], stage: RiskStage): readonly RiskCell[] {
  const points = risks.flatMap((risk) => {
    const [likelihood, consequence] = [risk[`${stage}Likelihood`], risk[`${stage}Consequence`]]
    return likelihood === null || consequence === null ? [] : [{ likelihood, consequence }]
  })
  return [...Map.groupBy(points, ({ likelihood, consequence }) => `${likelihood} ${consequence}`).values()].flatMap((same) =>
    same[0] ? [{ ...same[0], count: same.length }] : [],
  )
}

function burnDown(all: readonly Action[]): readonly BurnDown[] {
  const actions = all.filter(({ status, due }) => status !== 'dropped' && due !== null)
  const days = actions.flatMap(({ due, doneOn }) => [due, doneOn]).filter((day) => day !== null)
  const [first, last] = [days.toSorted().at(0), days.toSorted().at(-1)]
  if (first === undefined || last === undefined) return []
  return months(first.slice(0, 7), last.slice(0, 7)).map((month) => ({
    month,
    planned: actions.filter(({ due }) => due === null || due.slice(0, 7) > month).length,
    open: actions.filter(({ doneOn, status }) => status !== 'done' || (doneOn !== null && doneOn.slice(0, 7) > month)).length,
  }))
}

const MAX_MONTHS = 60

/** Every month from one to the other, the month before the first included so that the curve begins at all of them. */
function months(first: string, last: string): readonly string[] {
  const list: string[] = []
  let [year = 0, month = 0] = first.split('-').map(Number)
  ;[year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]
  while (list.length < MAX_MONTHS) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    list.push(name)
    if (name >= last) break
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
  return list
}
