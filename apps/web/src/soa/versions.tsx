import { say } from '@assay/isms'
import { useVersions, type StatementVersion } from '../api/isms.ts'
import { useDay, useText } from '../message/text.tsx'
import { useWords } from '../message/words.ts'
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

interface VersionProps {
  readonly version: StatementVersion
  readonly earlier: StatementVersion | null
}

function Version({ version: shown, earlier }: VersionProps) {
  const { key, version, status, approvedOn, approvedBy, approvedWith } = shown
  const approvers = [approvedBy, ...approvedWith.map(({ who }) => who ?? t.decision.somebody)].filter((name) => name !== null)
  const t = useText()
  const day = useDay()
  const { text } = useRegisterNamed('soa')
  const number = version ?? ''
  return (
    <tr>
      <th scope="row">
        <A href={`/soa-versions/${key}`}>{number}</A>
      </th>
      <td>
        <Mark tone={status === 'approved' ? 'good' : 'idle'}>{text.status[status ?? '']}</Mark>
      </td>
      <td>{[day(approvedOn), ...approvers].join(', ')}</td>
      <td>
        <Files version={number} />
        <Origin version={shown} />
      </td>
      <td>
        {earlier !== null && (
          <A href={compared({ from: earlier.version ?? '', to: number })}>{t.soaChanges.since(earlier.version ?? '')}</A>
        )}{' '}
        <A href={compared({ from: number, to: 'draft' })}>{t.soaChanges.untilDraft(number)}</A>
      </td>
    </tr>
  )
}

/** Whether what is printed are the bytes that were approved, and where it comes from otherwise. */
function Origin({ version: { file, reconstructed, stated } }: Pick<VersionProps, 'version'>) {
  const t = useText()
  const day = useDay()
  const { common } = useWords()
  const said = (): string | null => {
    if (stated !== null) return say(common.decision['stated'] ?? '', { source: stated })
    if (file !== null) return t.soaChanges.kept(file.slice(0, SHOWN))
    return reconstructed === null ? null : t.soaChanges.reconstructed(reconstructed.entry, day(reconstructed.on))
  }
  return <div className="muted">{said()}</div>
}

/** As much of a hash as tells two files apart. */
const SHOWN = 12

/** A version as it was approved, to be kept or sent. */
export function Files({ version }: { readonly version: string }) {
  const t = useText()
  return ['pdf', 'xlsx'].map((format) => (
    <a key={format} href={`/api/soa?${new URLSearchParams({ version, format })}`}>
      {format.toUpperCase()} <span className="hidden">{t.soaChanges.version(version)}</span>
    </a>
  ))
}

function compared(words: { readonly from: string; readonly to: string }): string {
  return `/soa/changes?${new URLSearchParams(words)}`
}
