import { monthsAfter } from '../day.ts'
import type { Grounds } from '../mechanism/authority.ts'
import { command } from '../mechanism/command.ts'
import { groundOf, signed, type Context } from '../mechanism/context.ts'
import { date, longText } from '../mechanism/field.ts'
import { includesRole } from '../mechanism/permission.ts'
import { house, refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { acceptanceOf, criteriaInForce, levelOf, requireScale, type Acceptance, type Rating } from '../risk-criteria/scale.ts'
import { accepted, fields, type Risk } from './fields.ts'

export const rules = {
  NOT_RISK_OWNER: standard('6.1.3 f'),
  TREATMENT_MISSING: standard('6.1.3 a'),
  RESIDUAL_NOT_ASSESSED: standard('6.1.3 f'),
  NOT_IN_AUTHORITY: standard('6.1.2 a'),
  RISK_ABOVE_ACCEPTANCE: standard('6.1.2 a'),
  ACCEPTANCE_PAST: house('6.1.3 f'),
  ACCEPTANCE_WITHOUT_END: house('6.1.3 f'),
} as const satisfies Rules

const refuse = refuser(rules)

const DEFAULT_MONTHS = 12

/**
 * The risk owner approves the treatment and accepts the residual risk (27001:2022, 6.1.3 f). Refuses anybody else, a risk without residual
 * rating or treatment, a level that is not theirs to accept, and one above the acceptance level without a reason.
 */
export const accept = command(fields, {
  clause: '6.1.3 f',
  by: ['everybody'],
  from: ['assessed', 'in-treatment', 'treated'],
  input: { reason: longText(), until: date() },
  reads: [criteriaInForce],
  decide: ({ state, input, context }) => {
    const as = ownerOf(state as Risk, context)
    if (state.treatment === null) throw refuse('TREATMENT_MISSING')
    const scale = requireScale(context)
    const level = levelOf(scale, residualOf(state as Risk))
    const allowed = acceptanceOf(scale, level)
    assertAuthority(allowed, level, context)
    const isShort = !(allowed?.acceptable ?? false)
    if (isShort && !hasWord(input.reason)) throw refuse('RISK_ABOVE_ACCEPTANCE')
    const until = untilOf(input.until, { allowed, isShort, context })
    return { set: { acceptance: signed(context, { as, ground: groundOf(accepted, state), until, reason: input.reason }) } }
  },
})

/** The owner, or whom they named to accept risks for them. */
function ownerOf({ owner }: Risk, { person, acting }: Context): Grounds {
  if (owner !== null && person?.id === owner) return { authority: 'owner', for: null }
  const delegated = acting.delegations.find(({ what, by }) => what === 'risk-acceptance' && by === owner)
  if (!delegated) throw refuse('NOT_RISK_OWNER')
  return { authority: 'owner', for: delegated.by }
}

function residualOf({ residualLikelihood: likelihood, residualConsequence: consequence }: Risk): Rating {
  if (likelihood === null || consequence === null) throw refuse('RESIDUAL_NOT_ASSESSED')
  return { likelihood, consequence }
}

function assertAuthority(allowed: Acceptance | null, level: string | null, { acting }: Context): void {
  if (!allowed || allowed.who === 'owner') return
  const may = allowed.who === 'manager' ? includesRole('manager', acting.role) : allowed.who === 'top-management' && isTopManagement(acting)
  if (!may) throw refuse('NOT_IN_AUTHORITY', { who: allowed.who, level: level ?? '' })
}

function isTopManagement({ ismsRoles, heldRoles, role }: Context['acting']): boolean {
  return ismsRoles.includes('top-management') || (!heldRoles.includes('top-management') && includesRole('manager', role))
}

interface Ending {
  readonly allowed: Acceptance | null
  readonly isShort: boolean
  readonly context: Context
}

/** The last day of an acceptance: what the owner said, else as long as the criteria allow. */
function untilOf(given: string | null, { allowed, isShort, context }: Ending): string | null {
  const { today, rulesOff } = context
  if (given === null) return usualEnd({ allowed, isShort, context })
  if (given < today && !rulesOff.has('ACCEPTANCE_PAST')) throw refuse('ACCEPTANCE_PAST', { day: given })
  return given
}

function usualEnd({ allowed, isShort, context: { today, rulesOff } }: Ending): string {
  const months = allowed?.months ?? null
  if (isShort && months === null && !rulesOff.has('ACCEPTANCE_WITHOUT_END')) throw refuse('ACCEPTANCE_WITHOUT_END')
  return monthsAfter(today, months ?? DEFAULT_MONTHS)
}

function hasWord(text: string | null): boolean {
  return text !== null && /\p{L}{2}/u.test(text)
}
