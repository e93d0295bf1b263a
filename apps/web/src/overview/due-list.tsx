import type { Due } from '@assay/isms'
import { useSession } from '../api/session.ts'
import { useDay, useText } from '../message/text.tsx'
import { useWords } from '../message/words.ts'
import { A } from '../part/link.tsx'
import { Mark } from '../part/mark.tsx'

const SHOWN = 8

/** What the visitor has to do, first of all; then what others have. */
export function DueList({ due }: { readonly due: readonly Due[] }) {
  const t = useText()
  const day = useDay()
  const { person } = useSession()
  const { registers } = useWords()
  const mine = person === null ? [] : due.filter(({ owner }) => owner === person.id)
  const shown = mine.length > 0 ? mine : due
  const titleOf = ({ register, field }: Due): string =>
    registers.find(({ name }) => name === register)?.fields.find(({ name }) => name === field.split('.')[0])?.title ?? ''
  return (
    <section>
      <h2>{mine.length > 0 ? t.overview.dueForMe : t.overview.due}</h2>
      {shown.length === 0 && (
        <p>
          <Mark tone="good">{t.overview.nothingDue}</Mark>
        </p>
      )}
      <ul className="rows">
        {shown.slice(0, SHOWN).map((item) => (
          <li key={`${item.key} ${item.what}`}>
            <A href={`/record/${item.key}`}>
              <Mark tone={item.overdue ? 'bad' : 'warn'}>{day(item.on)}</Mark>
              <span>{item.title}</span>
              <span className="muted">{titleOf(item)}</span>
            </A>
          </li>
        ))}
      </ul>
      {shown.length > SHOWN && <p className="muted">{t.overview.more(shown.length - SHOWN)}</p>}
    </section>
  )
}
