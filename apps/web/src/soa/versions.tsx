import { useVersions } from '../api/isms.ts'
import type { Shown } from '../api/record.ts'
import { useDay, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { useRegisterNamed } from '../register/register.ts'

/** Every version that was approved, each to be printed again, and what became of it in the one after it. */
export function Versions() {
  const t = useText()
  return (
    <Loaded query={useVersions()}>
      {({ items }) =>
        items.length === 0 ? null : (
          <section>
            <h2>{t.soaChanges.versions}</h2>
            <div className="scroll" tabIndex={0} role="region" aria-label={t.soaChanges.versions}>
              <table className="statement-versions">
                <thead>
                  <tr>
                    {[t.soaChanges.number, t.soaChanges.state, t.soaChanges.approvedOn, t.soaChanges.files, t.soaChanges.differences].map(
                      (title) => (
                        <th key={title} scope="col">
                          {title}
                        </th>
                      ),
                    )}
                  </tr>
                </thead>
                <tbody>
                  {items.map((version, index) => (
                    <Version key={version.key} version={version} earlier={items[index + 1] ?? null} />
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        )
      }
    </Loaded>
  )
}

function Version({ version, earlier }: { readonly version: Shown; readonly earlier: Shown | null }) {
  const t = useText()
  const day = useDay()
  const { text } = useRegisterNamed('soa')
  const number = String(version['version'])
  const approval = version['approval'] as { readonly on: string } | null
  const status = String(version['status'])
  return (
    <tr>
      <th scope="row">
        <A href={`/soa-versions/${version.key}`}>{number}</A>
      </th>
      <td>
        <Mark tone={status === 'approved' ? 'good' : 'idle'}>{text.status[status]}</Mark>
      </td>
      <td>{day(approval?.on ?? null)}</td>
      <td>
        {['pdf', 'xlsx'].map((format) => (
          <a key={format} href={`/api/soa?${new URLSearchParams({ version: number, format })}`}>
            {format.toUpperCase()} <span className="hidden">{t.soaChanges.version(number)}</span>
          </a>
        ))}
      </td>
      <td>
        {earlier !== null && (
          <A href={compared({ from: String(earlier['version']), to: number })}>{t.soaChanges.since(String(earlier['version']))}</A>
        )}{' '}
        <A href={compared({ from: number, to: 'draft' })}>{t.soaChanges.untilDraft(number)}</A>
      </td>
    </tr>
  )
}

function compared(words: { readonly from: string; readonly to: string }): string {
  return `/soa/changes?${new URLSearchParams(words)}`
}
