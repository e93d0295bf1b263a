import type { Cosigner, Decision } from '@assay/isms'
import type { Links } from '../api/record.ts'
import { useSession } from '../api/session.ts'
import { useDay, useText } from '../message/text.tsx'
import { useWords, type FormField } from '../message/words.ts'
import { A } from '../part/link.tsx'
import { Mark, type Tone } from '../part/mark.tsx'
import { registerNamed } from './register.ts'

interface DecisionProps {
  readonly field: FormField
  readonly decision: unknown
  readonly links: Links
  readonly register: string | undefined
  readonly brief: boolean
}

/** A decision as the act of a person: who, when, by which authority and for whom, until when; whether it still holds, and whether it was signed here. */
export function DecisionView({ field, decision: given, links, register, brief }: DecisionProps) {
  const t = useText()
  const day = useDay()
  const { today } = useSession()
  const decision = given as Decision
  const { by, on, stated } = decision
  const who = by === null ? (stated?.by ?? t.decision.somebody) : nameOf(by, links)
  const tone = toneOf(decision, today)
  const head = <Mark tone={tone}>{t.decision.byOn(field.title, who, day(on))}</Mark>
  if (brief) return head
  return (
    <div className={`decision ${tone}`}>
      <p>{head}</p>
      <Terms decision={decision} links={links} register={field.name === 'archiving' ? undefined : register} />
      <Person id={by} links={links} />
    </div>
  )
}

interface TermsProps extends Pick<DecisionProps, 'links' | 'register'> {
  readonly decision: Decision
}

/** By which authority and for whom, until when, why; whether it lapsed, and whether it was taken elsewhere. */
function Terms({ decision: { as, for: whom, until, reason, lapsed, stated, with: cosigners = [] }, links, register }: TermsProps) {
  const t = useText()
  const day = useDay()
  const { today } = useSession()
  const titleOf = useTitles(register)
  const parts = [
    t.decision.authority(titleOf(as)),
    whom === null ? null : t.decision.forWhom(nameOf(whom, links)),
    until === null ? null : until < today ? t.decision.ended(day(until)) : t.decision.until(day(until)),
  ]
  return (
    <>
      <p>{parts.filter((part) => part !== null).join(', ')}</p>
      {cosigners.length > 0 && <Cosigners cosigners={cosigners} links={links} titleOf={titleOf} />}
      {reason !== null && <p>{reason}</p>}
      {lapsed !== null && <p className="wrong">{t.decision.lapsed(day(lapsed.on), lapsed.cause.map(titleOf).join(', '))}</p>}
      {stated !== null && <p className="muted">{t.decision.stated(stated.source)}</p>}
    </>
  )
}

interface CosignersProps {
  readonly cosigners: readonly Cosigner[]
  readonly links: Links
  readonly titleOf: (name: string) => string
}

/** Who signed before whoever took the decision. */
function Cosigners({ cosigners, links, titleOf }: CosignersProps) {
  const t = useText()
  const day = useDay()
  const said = ({ on, as, for: whom }: Cosigner): string =>
    [day(on), t.decision.authority(titleOf(as)), whom === null ? null : t.decision.forWhom(nameOf(whom, links))]
      .filter((part) => part !== null)
      .join(', ')
  return (
    <>
      <p>{t.decision.with}</p>
      <ul aria-label={t.decision.with}>
        {cosigners.map((one) => (
          <li key={one.by}>
            {nameOf(one.by, links)} <span className="muted">{said(one)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Fields of the register and roles by their words. */
function useTitles(register: string | undefined): (name: string) => string {
  const { registers, common } = useWords()
  const fields = registers.find(({ name }) => name === register)?.fields ?? []
  return (name) => fields.find((other) => other.name === name)?.title ?? common.authority[name] ?? name
}

function Person({ id, links }: { readonly id: string | null; readonly links: Links }) {
  const target = id === null ? undefined : links[id]
  if (!target) return null
  return (
    <p className="muted">
      <A href={`/${registerNamed(target.register)?.plural}/${target.key}`}>{target.key}</A>
    </p>
  )
}

function nameOf(id: string, links: Links): string {
  return links[id]?.title ?? id.slice(0, 8)
}

function toneOf({ lapsed, until, stated }: Decision, today: string): Tone {
  if (lapsed !== null) return 'bad'
  if (until !== null && until < today) return 'warn'
  return stated === null ? 'good' : 'idle'
}
