import { ApiError, type AnyDetail } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Command, Register, State } from '@assay/isms'
import { call } from '../api/api.ts'
import { ownLink, useSession } from '../api/session.ts'
import { useText } from '../message/text.tsx'
import { commandFields, useWords } from '../message/words.ts'
import { useToast } from '../shell/toast.tsx'
import { Changes, differences } from './changes.tsx'
import { useDraft } from './draft.ts'
import { Form, type Refused } from './form.tsx'
import { isEmpty } from './register.ts'
import { slotsOf } from './slots.ts'
import { Subject } from './subject.tsx'
import { useRefused } from './submitting.tsx'
import { whyNot } from './availability.ts'

interface DecideProps {
  readonly register: Register
  readonly record: AnyDetail
  readonly task: string
  readonly command: Command
}

/**
 * A decision beside the very thing that it is about. What is sent names the version that was shown; where the record has moved on, the new one
 * is shown with what changed, and is decided anew: nothing of the first attempt is carried over.
 */
export function Decide({ register, record, task, command }: DecideProps) {
  const t = useText()
  const [shown, show] = useState(record)
  const [moved, setMoved] = useState<AnyDetail | null>(null)
  const about = useRef<HTMLElement>(null)
  const decideAnew = (): void => {
    if (moved) show(moved)
    setMoved(null)
    // The button that was pressed is gone: what is decided on now is read next.
    about.current?.focus()
  }
  const Beside = slotsOf(register.name).beside?.[task]
  if (shown.archived) return <p className="notice">{t.record.archivedFirst(shown.key)}</p>
  return (
    <div className="decide">
      <section className="subject" aria-label={t.decide.about} tabIndex={-1} ref={about}>
        {moved !== null && <Moved register={register} from={shown} to={moved} decideAnew={decideAnew} />}
        <Subject register={register} record={moved ?? shown} task={task} />
      </section>
      <aside>
        {moved === null && (
          <Deciding key={shown.recordVersion} register={register} record={shown} task={task} command={command} onMoved={setMoved} />
        )}
        {Beside && <Beside record={moved ?? shown} />}
      </aside>
    </div>
  )
}

interface MovedProps {
  readonly register: Register
  readonly from: AnyDetail
  readonly to: AnyDetail
  readonly decideAnew: () => void
}

/** The record has moved on since it was shown: what changed, before anything is decided about it. */
function Moved({ register, from, to, decideAnew }: MovedProps) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <div className="alert" role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {t.decide.moved(to.key)}
      </h2>
      <p>{t.decide.movedLead}</p>
      <Changes register={register} changed={differences(register, from, to)} links={{ ...from.links, ...to.links }} />
      <button type="button" className="main" onClick={decideAnew}>
        {t.decide.anew}
      </button>
    </div>
  )
}

/** The form, for whoever may decide now; else why not, and who may. */
function Deciding(props: DecisionFormProps) {
  const { common } = useWords()
  const { register, task, record } = props
  const code = record.commands[task] ?? null
  return code === null ? <DecisionForm {...props} /> : <p className="notice">{whyNot(code, { register, task, record, common })}</p>
}

interface DecisionFormProps extends DecideProps {
  readonly onMoved: (record: AnyDetail) => void
}

function DecisionForm({ register, record, task, command, onMoved }: DecisionFormProps) {
  const t = useText()
  const { person } = useSession()
  const say = useToast()
  const router = useRouter()
  const queries = useQueryClient()
  const refusing = useRefused()
  const fields = commandFields(register, task, command)
  // What was typed on one version says nothing about another.
  const draft = useDraft(fields, null, { part: ` v${record.recordVersion}` })
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const path = { plural: register.plural, id: record.key }
  const submit = async (): Promise<void> => {
    setSending(true)
    setRefusal(null)
    try {
      const saved = await call('POST /api/{plural}/{id}/{command}', {
        path: { ...path, command: task },
        body: stated(draft.values),
        version: record.recordVersion,
        idempotencyKey: draft.idempotencyKey,
      })
      draft.forget()
      await queries.invalidateQueries()
      router.history.push(`/${register.plural}/${saved.key}`)
      say(t.record.saved(saved.key))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      draft.renew()
      if (error.code === 'VERSION_CONFLICT') {
        draft.forget()
        onMoved(await call('GET /api/{plural}/{id}', { path }))
      } else setRefusal(refusing(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <Form
      sections={[{ title: null, fields }]}
      values={draft.values}
      links={{ ...ownLink(person), ...record.links }}
      set={draft.change}
      restored={draft.restored}
      forget={draft.reset}
      refusal={refusal}
      sending={sending}
      verb={register.text.commands[task]?.title ?? t.form.save}
      submit={() => void submit()}
    />
  )
}

/** An empty box of a command says nothing, which is not the same as emptying a field. */
function stated(values: State): State {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)))
}
