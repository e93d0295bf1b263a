import type { Backlink } from '@assay/client'
import { useText } from '../message/text.tsx'
import { useWords } from '../message/words.ts'
import { A } from '../part/link.tsx'

/** Where other records point to this one, by register; by which field where more than one of them does. */
export function LinkedFrom({ targets }: { readonly targets: readonly Backlink[] }) {
  const t = useText()
  const { registers } = useWords()
  if (targets.length === 0) return <p className="muted">{t.record.linkedFromNothing}</p>
  const groups = Map.groupBy(targets, ({ register, field }) => `${register} ${field ?? ''}`)
  return (
    <>
      <h2>{t.record.linkedFrom}</h2>
      {[...groups].map(([name, list]) => {
        const [first] = list
        const source = registers.find((register) => register.name === first?.register)
        const several = [...groups.keys()].filter((other) => other.startsWith(`${source?.name ?? ''} `)).length > 1
        const field = source?.fields.find((other) => other.name === first?.field?.split('.')[0])
        return (
          <section key={name}>
            <h3>
              {source?.title ?? first?.register}
              {several && field && <span className="muted"> {field.title}</span>}
            </h3>
            <ul>
              {list.map(({ key, title }) => (
                <li key={key}>
                  <A href={`/${source?.plural}/${key}`}>
                    <span className="reference">{key}</span> {title}
                  </A>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
