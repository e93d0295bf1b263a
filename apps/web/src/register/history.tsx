import type { Field, LegalBasis, Register } from '@assay/isms'
import { useHistory, type DetailReply, type Links, type Version } from '../api/record.ts'
import { useRegisterText } from '../message/register-text.ts'
import { useMoment, useText } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { isEmpty } from './register.ts'
import { TextDiff } from './text-diff.tsx'
import { Value } from './value.tsx'

/** Every change of a record as people read it, with the ledger entry that proves it. */
export function History({ register, record }: { readonly register: Register; readonly record: DetailReply }) {
  return (
    <Loaded query={useHistory(register.plural, record.key)}>
      {({ items }) => (
        <ol className="history">
          {items
            .filter(({ type }) => !type.endsWith('.heartbeat'))
            .map((version) => (
              <Entry key={version.seq} register={register} record={record} version={version} />
            ))}
        </ol>
      )}
    </Loaded>
  )
}

interface EntryProps {
  readonly register: Register
  readonly record: DetailReply
  readonly version: Version
}

function Entry({ register, record, version }: EntryProps) {
  const t = useText()
  const moment = useMoment()
  const words = useRegisterText()
  const verb = version.type.split('.').at(-1) ?? ''
  const fields = register.fields.filter(({ name }) => name in version.changed)
  return (
    <li>
      <p className="entry-head">
        <strong>{t.event[verb as keyof typeof t.event] ?? verb}</strong> <span className="muted">{moment(version.at)}</span>
        <span className="receipt" title={version.leafHash}>
          {t.record.entry(version.seq)} <code>{version.leafHash.slice(0, 12)}</code>{' '}
          <a href={`/api/ledger/receipts/${version.seq}`} aria-label={t.record.receiptOf(version.seq)}>
            {t.record.receipt}
          </a>
        </span>
      </p>
      <Witnessed {...version.witnessed} />
      {version.erased && <p className="muted">{t.erase.isErased}</p>}
      {version.erasure && (
        <p>
          {t.erase.scopes[version.erasure.scope]}: {t.erase.bases[version.erasure.legalBasis as LegalBasis] ?? version.erasure.legalBasis}
        </p>
      )}
      {version.version > 1 && (
        <dl className="diff">
          {fields.map((field) => {
            const { from, to } = version.changed[field.name] ?? { from: null, to: null }
            return (
              <div key={field.name}>
                <dt>{words.field(field)}</dt>
                <dd>
                  {typeof from === 'string' && typeof to === 'string' && field.kind === 'long-text' ? (
                    <TextDiff from={from} to={to} />
                  ) : (
                    <Change field={field} from={from} to={to} links={record.links} />
                  )}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </li>
  )
}

/** When it was written, as those outside prove it; the moment above is the application's own word. */
function Witnessed({ after, before }: Version['witnessed']) {
  const t = useText()
  const moment = useMoment()
  if (before === null) return null
  return (
    <p className="muted witnessed">
      {after === null ? t.record.witnessedBefore(moment(before)) : t.record.witnessed(moment(after), moment(before))}
    </p>
  )
}

interface ChangeProps {
  readonly field: Field
  readonly from: unknown
  readonly to: unknown
  readonly links: Links
}

function Change({ field, from, to, links }: ChangeProps) {
  return (
    <>
      {!isEmpty(from) && (
        <del>
          <Value field={field} value={from} links={links} />
        </del>
      )}{' '}
      {!isEmpty(to) && (
        <ins>
          <Value field={field} value={to} links={links} />
        </ins>
      )}
    </>
  )
}
