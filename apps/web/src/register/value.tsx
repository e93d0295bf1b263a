import { levelOf, scoreOf, type Field } from '@assay/isms'
import type { Links, Shown } from '../api/record.ts'
import { useSession } from '../api/session.ts'
import { useRegisterText } from '../message/register-text.ts'
import { useDay, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Mark, toneOfScore } from '../part/mark.tsx'
import { isEmpty, registerNamed, type Column } from './register.ts'

/** The cell of a column. */
export function Cell({ column, record, links }: { readonly column: Column; readonly record: Shown; readonly links: Links }) {
  if (column.kind === 'rating') return <Rating record={record} stage={column.stage} />
  return <Value field={column.field} value={record[column.field.name]} links={links} />
}

/** What a field holds, with links to what it points to. */
export function Value({ field, value, links }: { readonly field: Field; readonly value: unknown; readonly links: Links }) {
  const t = useText()
  const day = useDay()
  const words = useRegisterText()
  if (isEmpty(value)) return <span className="muted">–</span>
  const list = (Array.isArray(value) ? value : [value]).map(String)
  switch (field.kind) {
    case 'ref':
    case 'refs':
      return <Targets ids={list} links={links} />
    case 'date':
      return <>{day(list[0] ?? null)}</>
    case 'yes-no':
      return <>{value === true ? t.yes : t.no}</>
    case 'choice':
    case 'choices':
      return <>{list.map((option) => words.option(option)).join(', ')}</>
    case 'hash':
      return (
        <a href={`/api/blobs/${list[0]}`}>
          <code>{list[0]?.slice(0, 16)}…</code>
        </a>
      )
    case 'number':
      return <>{Number(value).toLocaleString()}</>
    case 'list':
      return list.some((item) => item.length > LONG) ? <Keys items={list} /> : <>{list.join(', ')}</>
    case 'text':
    case 'long-text':
      return <>{list.join(', ')}</>
  }
}

/** Longer than this no word is: it is a key, and its beginning is what people compare. */
const LONG = 90

function Keys({ items }: { readonly items: readonly string[] }) {
  return items.map((item) => (
    <code key={item} className="key" title={item}>
      {item.length > LONG ? `${item.slice(0, LONG)}…` : item}
    </code>
  ))
}

function Targets({ ids, links }: { readonly ids: readonly string[]; readonly links: Links }) {
  return ids.map((id, index) => {
    const target = links[id]
    return (
      <span key={id}>
        {index > 0 && ', '}
        {target ? (
          <A href={`/${registerNamed(target.register)?.plural}/${target.key}`} title={target.key}>
            {target.title}
          </A>
        ) : (
          id
        )}
      </span>
    )
  })
}

/** Likelihood and consequence as their level and score. */
export function Rating({ record, stage }: { readonly record: Shown; readonly stage: string }) {
  const t = useText()
  const { scale } = useSession()
  const [likelihood, consequence] = [record[`${stage}Likelihood`], record[`${stage}Consequence`]]
  if (typeof likelihood !== 'number' || typeof consequence !== 'number') return <Mark tone="idle">{t.risk.notAssessed}</Mark>
  if (scale === null) return <>{`${likelihood} × ${consequence}`}</>
  const score = scoreOf({ likelihood, consequence })
  return (
    <span title={t.risk.point(scale.likelihood[likelihood - 1] ?? '', scale.consequence[consequence - 1] ?? '')}>
      <Mark tone={toneOfScore(score, scale)}>
        {levelOf(scale, score) ?? ''} · {score}
      </Mark>
    </span>
  )
}
