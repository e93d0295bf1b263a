import { approvalRules, assertRuled } from '../approval-rule/ruled.ts'
import { command } from '../mechanism/command.ts'
import { groundOf, signed } from '../mechanism/context.ts'
import { longText, MAX_STEPS, text, type StateOf } from '../mechanism/field.ts'
import { view } from '../mechanism/record.ts'
import { refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { compareVersions, latestVersion, nextVersion, supersede } from '../mechanism/versioned.ts'
import { criteriaSchema, fields, printed } from './fields.ts'

export const rules = {
  CRITERIA_INCOMPLETE: standard('6.1.2 a'),
  SCALE_LENGTH: sense('6.1.2 a'),
  SCALES_DIFFER: sense('6.1.2 a'),
  MATRIX_SHAPE: sense('6.1.2 a'),
  VERSION_TAKEN: sense('7.5.3 e'),
} as const satisfies Rules

const refuse = refuser(rules)

const others = view('risk-criteria', criteriaSchema, ['version', 'status', 'approval'], () => 'few')

type Criteria = StateOf<typeof fields>

/** Top management puts criteria in force (27001:2022, 6.1.2 a). Risks that were rated before stay rated under the version of then. */
export const approve = command(fields, {
  clause: '6.1.2 a',
  by: ['top-management'],
  from: ['draft'],
  to: 'approved',
  input: {},
  keeps: (state, file) => ({ ...state, file }),
  reads: [others, approvalRules],
  decide: ({ record, state, context, as }) => {
    assertRuled({ what: 'risk-criteria' }, context, as)
    assertComplete(state)
    const given = others
      .in(context.records)
      .filter(({ id, state: other }) => id !== record.id && (other.status === 'approved' || other.status === 'superseded'))
    const latest = latestVersion(given.map(({ state: other }) => other.version))
    if (state.version !== null && latest !== null && compareVersions(state.version, latest) <= 0)
      throw refuse('VERSION_TAKEN', { version: state.version, latest })
    const next = { ...state, version: state.version ?? nextVersion(latest) }
    return {
      set: { ...next, approval: signed(context, { as, ground: groundOf(printed, next) }) },
      also: supersede(others, context.records, record.id),
    }
  },
})

function assertComplete(state: Criteria): void {
  const missing = (['likelihoodScale', 'consequenceScales', 'levels', 'matrix', 'acceptance'] as const).find(
    (name) => state[name].length === 0,
  )
  if (missing !== undefined) throw refuse('CRITERIA_INCOMPLETE', { missing })
}

/** The rules of the shape, however far a draft is: what stands there is a table. */
export function assertShape({ likelihoodScale, consequenceScales, levels, matrix }: Criteria): void {
  for (const steps of [likelihoodScale, ...consequenceScales.map((scale) => scale.steps)]) assertLength(steps.length)
  const columns = consequenceScales[0]?.steps.length ?? 0
  if (consequenceScales.some(({ steps }) => steps.length !== columns)) throw refuse('SCALES_DIFFER')
  if (matrix.length === 0) return
  const whole =
    matrix.length === likelihoodScale.length &&
    matrix.every((row) => row.levels.length === columns && row.levels.every((level) => levels.includes(level)))
  if (!whole) throw refuse('MATRIX_SHAPE', { rows: likelihoodScale.length, columns, levels: levels.join(', ') })
}

function assertLength(count: number): void {
  if (count !== 0 && (count < 2 || count > MAX_STEPS)) throw refuse('SCALE_LENGTH', { count })
}

export const discard = command(fields, {
  clause: '6.1.2 a',
  by: ['manager'],
  from: ['draft'],
  to: 'discarded',
  input: { reason: longText() },
  anonymous: true,
  decide: () => ({}),
})

/** The next version begins as a draft that starts with this one. */
export const draftFrom = command(fields, {
  clause: '6.1.2 a',
  by: ['contributor'],
  from: ['approved', 'superseded'],
  anonymous: true,
  input: { version: text() },
  decide: ({ state, input }) => {
    const version = input.version ?? nextVersion(state.version)
    return {
      also: [
        { register: 'risk-criteria', id: null, set: { ...state, version, file: null, approval: null, status: 'draft' }, verb: 'create' },
      ],
    }
  },
})
