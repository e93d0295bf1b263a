import type { Decision } from '@assay/isms'
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
export function DecisionView({ field, decision, links, register, brief }: DecisionProps) {
  const t = useText()
  const day = useDay()
  const { today } = useSession()
  const { registers, common } = useWords()
  const { by, on, as, for: whom, until, reason, lapsed, stated } = decision as Decision
  const who = by === null ? (stated?.by ?? t.decision.somebody) : nameOf(by, links)
  const titles = registers.find(({ name }) => name === register)?.fields ?? []
  const titleOf = (name: string): string => titles.find((other) => other.name === name)?.title ?? common.authority[name] ?? name
  const tone = toneOf(decision as Decision, today)
  const head = <Mark tone={tone}>{t.decision.byOn(field.title, who, day(on))}</Mark>
  if (brief) return head
  return (
    <div className={`decision ${tone}`}>
      <p>{head}</p>
      <p>
        {t.decision.authority(titleOf(as))}
        {whom !== null && ` ${t.decision.forWhom(nameOf(whom, links))}`}
        {until !== null && `, ${until < today ? t.decision.ended(day(until)) : t.decision.until(day(until))}`}
      </p>
      {reason !== null && <p>{reason}</p>}
      {lapsed !== null && <p className="wrong">{t.decision.lapsed(day(lapsed.on), lapsed.cause.map(titleOf).join(', '))}</p>}
      {stated !== null && <p className="muted">{t.decision.stated(stated.source)}</p>}
      {by !== null && links[by] && (
        <p className="muted">
          <A href={`/${registerNamed(links[by].register)?.plural}/${links[by].key}`}>{links[by].key}</A>
        </p>
      )}
    </div>
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
