import type { AnyRecord } from '@assay/client'
import { useEffect, useRef, useState } from 'react'
import type { Field, Register, State } from '@assay/isms'
import { call } from '../api/api.ts'
import { useSession } from '../api/session.ts'
import { useChoice, useText } from '../message/text.tsx'
import { Page } from '../part/page.tsx'
import { useDraft, type Draft } from '../register/draft.ts'
import { Input } from '../register/input.tsx'
import { isEmpty, useRegisterNamed } from '../register/register.ts'
import { Submitting } from '../register/submitting.tsx'
import { draftStatement } from './statement.ts'

const QUESTIONS = ['products', 'people', 'locations', 'technology', 'interfaces', 'exclusions'] as const
const REVIEW = ['title', 'version', 'statement', 'owner', 'effectiveOn']

const fieldsNamed = (register: Register, names: readonly string[]): readonly Field[] =>
  register.fields.filter(({ name }) => names.includes(name))

/** The scope statement from six answers: one question at a time, the sentence growing beside it. */
export function WizardPage() {
  const t = useText()
  const scope = useRegisterNamed('scope')
  const [step, setStep] = useState(0)
  const answers = useDraft(fieldsNamed(scope, QUESTIONS), null, { part: '/answers' })
  const drafted = useDrafted(answers.values)
  const crumbs = [{ name: scope.title, href: '/scopes' }]
  return (
    <Page title={t.scope.title} lead={t.scope.lead} clause="4.3" crumbs={crumbs}>
      {step < QUESTIONS.length ? (
        <Question step={step} go={setStep} answers={answers} drafted={drafted} />
      ) : (
        <Review answers={answers} drafted={drafted} back={() => setStep(QUESTIONS.length - 1)} />
      )}
    </Page>
  )
}

function useDrafted(answers: State): string {
  const { t, language } = useChoice()
  const { organisation } = useSession()
  return draftStatement(answers, { t: t.scope, language, organisation: organisation.name })
}

interface QuestionProps {
  readonly step: number
  readonly go: (step: number) => void
  readonly answers: Draft
  readonly drafted: string
}

function Question({ step, go, answers, drafted }: QuestionProps) {
  const t = useText()
  const form = useRef<HTMLFormElement>(null)
  const name = QUESTIONS[step] ?? 'products'
  const field = useRegisterNamed('scope').fields.find((candidate) => candidate.name === name)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, input')?.focus()
  }, [step])
  if (!field) return null
  return (
    <div className="wizard">
      <form
        ref={form}
        className="record-form"
        onSubmit={(event) => {
          event.preventDefault()
          go(step + 1)
        }}
      >
        <p className="muted" role="status">
          {t.scope.step(step + 1, QUESTIONS.length)}
        </p>
        <progress value={step} max={QUESTIONS.length} aria-hidden="true" />
        <div className="field">
          <label htmlFor={`f-${name}`} className="question">
            {t.scope.question[name]}
          </label>
          <p className="help" id={`f-${name}-help`}>
            {t.scope.hint[name]}
          </p>
          <Input
            key={name}
            field={field}
            id={`f-${name}`}
            value={answers.values[name]}
            links={{}}
            set={answers.change}
            aria={{ 'aria-describedby': `f-${name}-help`, 'aria-invalid': false }}
          />
        </div>
        <div className="form-end">
          <button className="main">{t.scope.next}</button>
          {step > 0 && (
            <button type="button" onClick={() => go(step - 1)}>
              {t.scope.back}
            </button>
          )}
        </div>
      </form>
      <aside>
        <h2>{t.scope.draft}</h2>
        <p className="drafted">{drafted}</p>
      </aside>
    </div>
  )
}

interface ReviewProps {
  readonly answers: Draft
  readonly drafted: string
  readonly back: () => void
}

function Review({ answers, drafted, back }: ReviewProps) {
  const t = useText()
  const scope = useRegisterNamed('scope')
  const { person, today } = useSession()
  const initial = { title: t.scope.newTitle, version: '1.0', statement: drafted, owner: person?.id ?? null, effectiveOn: today }
  const send = async (values: State, _version: number | null, idempotencyKey: string): Promise<AnyRecord> => {
    const stated = Object.fromEntries(Object.entries({ ...answers.values, ...values }).filter(([, value]) => !isEmpty(value)))
    const saved = await call('POST /api/{plural}', { path: { plural: scope.plural }, body: stated, idempotencyKey })
    answers.forget()
    return saved
  }
  return (
    <>
      <h2>{t.scope.review}</h2>
      <p className="muted">{t.scope.reviewLead}</p>
      <Submitting
        register={scope}
        record={null}
        sections={[{ title: null, fields: fieldsNamed(scope, REVIEW) }]}
        initial={initial}
        send={send}
      />
      <p>
        <button type="button" className="quiet" onClick={back}>
          {t.scope.back}
        </button>
      </p>
    </>
  )
}
