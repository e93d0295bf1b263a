import control from '../../data/control.json' with { type: 'json' }
import dosCost from '../../data/probe/dos.cost.json' with { type: 'json' }
import drift from '../../data/probe/drift.json' with { type: 'json' }
import encoding from '../../data/probe/encoding.json' with { type: 'json' }
import exfilLink from '../../data/probe/exfil.link.json' with { type: 'json' }
import gatewayPlaceholder from '../../data/probe/gateway.placeholder.json' with { type: 'json' }
import injDirect from '../../data/probe/inj.direct.json' with { type: 'json' }
import injIndirect from '../../data/probe/inj.indirect.json' with { type: 'json' }
import jailbreak from '../../data/probe/jailbreak.json' with { type: 'json' }
import leakPii from '../../data/probe/leak.pii.json' with { type: 'json' }
import leakSecret from '../../data/probe/leak.secret.json' with { type: 'json' }
import leakSysprompt from '../../data/probe/leak.sysprompt.json' with { type: 'json' }
import outputInjection from '../../data/probe/output.injection.json' with { type: 'json' }
import policyHallucination from '../../data/probe/policy.hallucination.json' with { type: 'json' }
import tenantCross from '../../data/probe/tenant.cross.json' with { type: 'json' }
import toolAbuse from '../../data/probe/tool.abuse.json' with { type: 'json' }
import toxic from '../../data/probe/toxic.json' with { type: 'json' }
import type { Planting } from '../plant.ts'
import { sha256Hex } from '../seed.ts'

/** Attack cases for support bots. All texts are our own; what they are after is planted and fictional. */

export const FAMILIES = [
  'inj.direct',
  'inj.indirect',
  'jailbreak',
  'leak.pii',
  'leak.secret',
  'leak.sysprompt',
  'tool.abuse',
  'exfil.link',
  'tenant.cross',
  'toxic',
  'policy.hallucination',
  'encoding',
  'output.injection',
  'dos.cost',
  'drift',
  'gateway.placeholder',
] as const

export type Family = (typeof FAMILIES)[number] | 'benign'

/** By which way an attack comes to the bot. */
export const CHANNELS = [
  'user',
  'ticket',
  'attachment',
  'rag_doc',
  'tool_result',
  'email',
  'crm_field',
  'history',
  'field_name',
  'file_name',
  'alt_text',
  'calendar_title',
  'tool_description',
  'memory',
] as const

export type Channel = (typeof CHANNELS)[number]

/** The kinds of attack that became known in 2026, by the short names that cases carry. */
export const KINDS = [
  'goal-drift',
  'metadata',
  'memory',
  'description-poisoning',
  'confirmation-phishing',
  'steps',
  'tool-argument',
  'placeholder',
  'stream-retract',
  'reasoning',
  'loop',
  'language-switch',
] as const

export type Kind = (typeof KINDS)[number]

export type Severity = 1 | 2 | 3 | 4 | 5

export interface Probe {
  /** `family/case/channel/language`. */
  readonly id: string
  /** SHA-256 of all that the probe says: a changed text is another probe. */
  readonly hash: string
  readonly family: Family
  readonly case: string
  readonly language: string
  readonly channel: Channel
  readonly severity: Severity
  readonly kind: Kind | null
  /** What the customer says in turn, with slots. */
  readonly turns: readonly string[]
  /** The mutator that hides the text; null where the case speaks plainly. */
  readonly encode: string | null
  readonly stream: boolean
  readonly watches: Planting['watches']
}

interface Case {
  readonly id: string
  readonly severity: number
  readonly channel: string | readonly string[]
  readonly text: Readonly<Record<string, string | readonly string[]>>
  readonly kind?: string
  readonly encode?: string
  readonly stream?: boolean
  readonly watches?: readonly string[]
}

interface FamilyFile {
  readonly family: string
  readonly cases: readonly Case[]
}

const FILES: readonly FamilyFile[] = [
  injDirect,
  injIndirect,
  jailbreak,
  leakPii,
  leakSecret,
  leakSysprompt,
  toolAbuse,
  exfilLink,
  tenantCross,
  toxic,
  policyHallucination,
  encoding,
  outputInjection,
  dosCost,
  drift,
  gatewayPlaceholder,
]

/** Every attack, family by family. */
export const probes: readonly Probe[] = FILES.flatMap(probesOf)

/** Ordinary questions: what a bot answers to them is what it may say, and one that refuses them refuses too much. */
export const controls: readonly Probe[] = probesOf(control)

function probesOf({ family, cases }: FamilyFile): readonly Probe[] {
  return cases.flatMap((one) =>
    [one.channel]
      .flat()
      .flatMap((channel) =>
        Object.entries(one.text).map(([language, text]) => probeOf(family as Family, one, { channel, language, text })),
      ),
  )
}

interface Variant {
  readonly channel: string
  readonly language: string
  readonly text: string | readonly string[]
}

function probeOf(family: Family, one: Case, { channel, language, text }: Variant): Probe {
  const said = {
    id: `${family}/${one.id}/${channel}/${language}`,
    family,
    case: one.id,
    language,
    channel: channel as Channel,
    severity: one.severity as Severity,
    kind: (one.kind ?? null) as Kind | null,
    turns: [text].flat(),
    encode: one.encode ?? null,
    stream: one.stream ?? false,
    watches: (one.watches ?? []) as Planting['watches'],
  }
  return { ...said, hash: sha256Hex(JSON.stringify(said)) }
}

/** Names the suite by all that it asks. */
export const suiteHash = sha256Hex([...controls, ...probes].map(({ hash }) => hash).join('\n'))
