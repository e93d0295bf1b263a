import { useQueryClient } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Register } from '@assay/isms'
import { call } from '../api/api.ts'
import { titleOf, useRecord, type DetailReply, type Target } from '../api/record.ts'
import { useSession } from '../api/session.ts'
import { useReason } from '../message/reason.ts'
import { useRegisterText } from '../message/register-text.ts'
import { useMoment, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { Markdown } from '../part/markdown.tsx'
import { Page } from '../part/page.tsx'
import { useToast } from '../shell/toast.tsx'
import { Comments } from './comments.tsx'
import { History } from './history.tsx'
import { InlineEditor, isInline } from './inline.tsx'
import { allColumns, editAction, isEmpty, registerNamed, useRegister } from './register.ts'
import { TextDiff } from './text-diff.tsx'
import { Rating, Value } from './value.tsx'

/** One record: what is known, what is not, what it is tied to, what can be done, and every change it went through. */
export function DetailPage() {
  const register = useRegister()
  const words = useRegisterText()
  const { key = '' }: { readonly key?: string } = useParams({ strict: false })
  const query = useRecord(register.plural, key)
  const title = query.data ? titleOf(register, query.data) : key
  return (
    <Page
      title={title}
      crumbs={[
        { name: words.title(register), href: `/${register.plural}` },
        { name: key, href: `/${register.plural}/${key}` },
      ]}
      actions={query.data && <Actions register={register} record={query.data} />}
    >
      <Loaded query={query}>{(record) => <Body register={register} record={record} />}</Loaded>
    </Page>
  )
}

function Actions({ register, record }: { readonly register: Register; readonly record: DetailReply }) {
  const t = useText()
  const words = useRegisterText()
  const { may } = useSession()
  const base = `/${register.plural}/${record.key}`
  if (record.archived) return <Erase register={register} record={record} />
  const commands = Object.entries(register.commands).filter(([, { policy }]) => may.includes(policy))
  return (
    <>
      {may.includes(editAction(register)) && (
        <A className="button main" data-key="e" href={`${base}/edit`}>
          {t.record.edit}
        </A>
      )}
      {commands.map(([name, { title, help }]) => (
        <A key={name} className="button" title={words.help(help)} href={`${base}/${name}`}>
          {t.command[name as keyof typeof t.command] ?? title}
        </A>
      ))}
      {register.name === 'document' && <Files record={record} />}
      {!register.permanent && may.includes(editAction(register)) && <Archive register={register} record={record} />}
      <Erase register={register} record={record} />
    </>
  )
}

/** For the owner alone, and once. */
function Erase({ register, record }: { readonly register: Register; readonly record: DetailReply }) {
  const t = useText()
  const { may } = useSession()
  if (!may.includes('administer') || record.erased || register.permanent) return null
  return (
    <A className="button" href={`/${register.plural}/${record.key}/erase`}>
      {t.erase.open}
    </A>
  )
}

/** A document as files; the text in force where there is one, since that is what people are to follow. */
function Files({ record }: { readonly record: DetailReply }) {
  const t = useText()
  const text = isEmpty(record['approvedBody']) ? 'current' : 'in-force'
  if (isEmpty(record['body']) && text === 'current') return null
  const href = (format: string, show: string): string => `/api/documents/${record.key}/file?${new URLSearchParams({ format, text, show })}`
  return (
    <>
      <a className="button" href={href('pdf', 'inline')} target="_blank" rel="noreferrer">
        {t.soa.preview}
      </a>
      <a className="button" href={href('pdf', 'attachment')}>
        PDF
      </a>
      <a className="button" href={href('docx', 'attachment')}>
        Word
      </a>
    </>
  )
}

function Archive({ register, record }: { readonly register: Register; readonly record: DetailReply }) {
  const t = useText()
  const reason = useReason()
  const say = useToast()
  const router = useRouter()
  const queries = useQueryClient()
  const archive = async (): Promise<void> => {
    if (!window.confirm(t.record.archiveAsk(record.key))) return
    try {
      await call(`/api/${register.plural}/${record.key}`, { method: 'DELETE', version: record.recordVersion })
      await queries.invalidateQueries()
      router.history.push(`/${register.plural}`)
      say(t.record.archived(record.key))
    } catch (error) {
      say(reason(error))
    }
  }
  return (
    <button type="button" onClick={() => void archive()}>
      {t.record.archive}
    </button>
  )
}

function Body({ register, record }: { readonly register: Register; readonly record: DetailReply }) {
  const t = useText()
  const moment = useMoment()
  return (
    <>
      <p className="muted">
        {t.record.version(record.recordVersion, moment(record.updatedAt))}{' '}
        {record.erased ? <Mark tone="idle">{t.erase.isErased}</Mark> : record.archived && <Mark tone="idle">{t.record.isArchived}</Mark>}
      </p>
      <div className="record-view">
        {record.erased ? <p className="notice">{t.erase.done(record.key)}</p> : <Fields register={register} record={record} />}
        <aside>
          <LinkedFrom targets={record.linkedFrom} />
        </aside>
      </div>
      {register.name === 'document' && <SinceApproval record={record} />}
      {register.name !== 'comment' && !record.erased && <Comments record={record} />}
      <h2>{t.record.history}</h2>
      <History register={register} record={record} />
    </>
  )
}

/** How the text that is being written differs from the one in force. */
function SinceApproval({ record: { body, approvedBody } }: { readonly record: DetailReply }) {
  const t = useText()
  if (typeof body !== 'string' || typeof approvedBody !== 'string' || body === approvedBody) return null
  return (
    <>
      <h2>{t.record.sinceApproval}</h2>
      <TextDiff from={approvedBody} to={body} />
    </>
  )
}

/** What is known, then the names of what is not: an empty line says nothing. */
function Fields({ register, record }: { readonly register: Register; readonly record: DetailReply }) {
  const t = useText()
  const words = useRegisterText()
  const { may } = useSession()
  const [changing, change] = useState<string | null>(null)
  const editable = may.includes(editAction(register)) && !record.archived
  const known = register.fields.filter(
    ({ name }) => name !== register.label && !isRating(name) && !isEmpty(record[name]) && !isRepeated(record, name),
  )
  const open = register.fields.filter(({ name, derived }) => !derived && name !== changing && isEmpty(record[name]))
  const added = register.fields.find(({ name }) => name === changing && isEmpty(record[name]))
  const stages = allColumns(register).flatMap((column) => (column.kind === 'rating' ? [column.stage] : []))
  return (
    <div>
      {stages.length > 0 && (
        <ul className="stages">
          {stages.map((stage) => (
            <li key={stage}>
              <span className="muted">{t.stage[stage]}</span>
              <Rating record={record} stage={stage} />
            </li>
          ))}
        </ul>
      )}
      <dl>
        {known.map((field) => (
          <div key={field.name} className={field.kind}>
            <dt>{words.field(field)}</dt>
            <dd>
              {changing === field.name ? (
                <InlineEditor register={register} record={record} field={field} links={record.links} done={() => change(null)} />
              ) : (
                <>
                  {field.kind === 'long-text' ? (
                    <Markdown text={String(record[field.name])} />
                  ) : (
                    <Value field={field} value={record[field.name]} links={record.links} />
                  )}
                  {editable && isInline(field) && <Pencil name={words.field(field)} start={() => change(field.name)} />}
                </>
              )}
            </dd>
          </div>
        ))}
        {added && (
          <div className={added.kind}>
            <dt>{words.field(added)}</dt>
            <dd>
              <InlineEditor register={register} record={record} field={added} links={record.links} done={() => change(null)} />
            </dd>
          </div>
        )}
      </dl>
      {open.length > 0 && (
        <p className="muted not-stated">
          {t.record.notStated}{' '}
          {open.map((field, index) => (
            <span key={field.name}>
              {index > 0 && ', '}
              {editable && isInline(field) ? (
                <button type="button" className="quiet" onClick={() => change(field.name)}>
                  {words.field(field)}
                </button>
              ) : (
                words.field(field)
              )}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function Pencil({ name, start }: { readonly name: string; readonly start: () => void }) {
  const t = useText()
  return (
    <button type="button" className="quiet pencil" aria-label={t.record.editField(name)} title={t.record.editField(name)} onClick={start}>
      <span aria-hidden="true">✎</span>
    </button>
  )
}

/** A text in force that is also the one being written stands there once. */
function isRepeated({ body, approvedBody }: DetailReply, name: string): boolean {
  return name === 'approvedBody' && approvedBody === body
}

/** Ratings stand above the other fields, as levels. */
function isRating(name: string): boolean {
  return /^(?:inherent|current|residual)(?:Likelihood|Consequence)$/.test(name)
}

function LinkedFrom({ targets }: { readonly targets: readonly Target[] }) {
  const t = useText()
  const words = useRegisterText()
  if (targets.length === 0) return <p className="muted">{t.record.linkedFromNothing}</p>
  return (
    <>
      <h2>{t.record.linkedFrom}</h2>
      {[...Map.groupBy(targets, ({ register }) => register)].map(([name, list]) => {
        const register = registerNamed(name)
        return (
          <section key={name}>
            <h3>{register ? words.title(register) : name}</h3>
            <ul>
              {list.map(({ key, title }) => (
                <li key={key}>
                  <A href={`/${register?.plural}/${key}`}>
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
