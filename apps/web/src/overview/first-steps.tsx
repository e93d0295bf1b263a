import { useSession } from '../api/session.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Mark } from '../part/mark.tsx'

/** What a new organisation does first, in the order of the standard. Gone once every step is taken. */
export function FirstSteps() {
  const t = useText()
  const { counts, scale, may } = useSession()
  const has = (register: string, already = 0): boolean => (counts[register] ?? 0) > already
  const steps = [
    { done: has('scope'), name: t.first.scope, href: '/scopes/wizard' },
    // Whoever set the organisation up is there already.
    { done: has('person', 1), name: t.first.people, href: '/people/import' },
    { done: has('asset'), name: t.first.assets, href: '/assets/import' },
    { done: scale !== null, name: t.first.criteria, href: '/risk-criteria-sets/new' },
    { done: has('risk'), name: t.first.risks, href: '/risks/import' },
    { done: has('evidence'), name: t.first.evidence, href: '/evidences/new' },
    { done: has('document'), name: t.first.documents, href: '/documents/new' },
  ]
  if (!may.includes('write') || steps.every(({ done }) => done)) return null
  return (
    <section className="first">
      <h2>{t.first.title}</h2>
      <ol>
        {steps.map(({ done, name, href }) => (
          <li key={href}>{done ? <Mark tone="good">{name}</Mark> : <A href={href}>{name}</A>}</li>
        ))}
      </ol>
    </section>
  )
}
