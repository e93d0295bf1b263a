import { createShield, createVault, type Preset, type Span } from '@assay/shield'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { useText } from '../message/text.tsx'
import { Page } from '../part/page.tsx'

const PRESETS: readonly Preset[] = ['strict', 'balanced', 'precise']

/** Tries the shield on a text of the visitor's. All of it runs in this page: no text is sent anywhere, and none is kept. */
export function ShieldPage() {
  const t = useText()
  const [text, setText] = useState('')
  const [preset, setPreset] = useState<Preset>('balanced')
  const [vault] = useState(() => createVault())
  const read = useDeferredValue(text)
  const shield = useMemo(() => createShield({ preset }), [preset])
  const redacted = useMemo(() => shield.redact(read, vault), [shield, read, vault])
  const actions = (
    <button type="button" onClick={() => setText(t.shield.example)}>
      {t.shield.tryExample}
    </button>
  )
  return (
    <Page title={t.place.shield} lead={t.shield.lead} clause="A.8.11" actions={actions}>
      <div className="shield">
        <section>
          <Input text={text} onText={setText} />
          <PresetChoice preset={preset} onPreset={setPreset} />
        </section>
        <section aria-live="polite">
          <h2>{t.shield.found}</h2>
          {text === '' ? <p className="muted">{t.shield.empty}</p> : <Found text={read} spans={redacted.spans} />}
          <h2>{t.shield.seen}</h2>
          <Output text={redacted.text} />
          <Reply suggestion={suggestionFor(redacted.text, t.shield.answer)} restore={(reply) => shield.restore(reply, vault)} />
        </section>
      </div>
    </Page>
  )
}

function Input({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const t = useText()
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{t.shield.text}</label>
      <textarea
        id={id}
        rows={14}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
        aria-describedby={`${id}-help`}
      />
      <p className="help" id={`${id}-help`}>
        {t.shield.stays}
      </p>
    </>
  )
}

function PresetChoice({ preset, onPreset }: { readonly preset: Preset; readonly onPreset: (preset: Preset) => void }) {
  const t = useText()
  return (
    <fieldset className="presets">
      <legend>{t.shield.preset}</legend>
      {PRESETS.map((one) => (
        <label key={one}>
          <input type="radio" name="preset" checked={one === preset} onChange={() => onPreset(one)} /> {t.shield.presets[one]}
        </label>
      ))}
    </fieldset>
  )
}

/** The text with everything that was found marked, each with its type in words, and how often there is which. */
function Found({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const t = useText()
  const counts = [...Map.groupBy(spans, ({ type }) => type)].map(([type, list]) => [type, list.length] as const)
  if (spans.length === 0) return <p>{t.shield.nothing}</p>
  return (
    <>
      <p className="counts">
        {counts.map(([type, count]) => (
          <span className="tag" key={type}>
            {type} {count}
          </span>
        ))}
      </p>
      <div className="marked">{marked(text, spans)}</div>
    </>
  )
}

function marked(text: string, spans: readonly Span[]) {
  const starts = [0, ...spans.map(({ end }) => end)]
  return (
    <>
      {spans.map(({ start, end, type, score }, index) => (
        <span key={start}>
          {text.slice(starts[index], start)}
          <mark title={`${type} ${Math.round(score * 100)} %`}>
            {text.slice(start, end)}
            <span className="type">{type}</span>
          </mark>
        </span>
      ))}
      {text.slice(starts.at(-1))}
    </>
  )
}

function Output({ text }: { readonly text: string }) {
  const t = useText()
  const [isCopied, setCopied] = useState(false)
  if (text === '') return <p className="muted">{t.shield.empty}</p>
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <>
      <pre className="redacted">{text}</pre>
      <button type="button" onClick={() => void copy()}>
        {isCopied ? t.shield.copied : t.shield.copy}
      </button>
    </>
  )
}

/** An answer to whoever the text is from; the text itself where it names nobody. */
function suggestionFor(redacted: string, answer: (name: string) => string): string {
  const [person] = /\[PERSON_\w+\]/.exec(redacted) ?? []
  return person === undefined ? redacted : answer(person)
}

/** What a model answers, and what its reader gets. */
function Reply({ suggestion, restore }: { readonly suggestion: string; readonly restore: (reply: string) => string }) {
  const t = useText()
  const id = useId()
  const [reply, setReply] = useState<string | null>(null)
  const shown = reply ?? suggestion
  return (
    <>
      <h2>{t.shield.back}</h2>
      <label htmlFor={id}>{t.shield.reply}</label>
      <textarea id={id} rows={4} spellCheck={false} value={shown} onChange={(event) => setReply(event.target.value)} />
      {shown !== '' && (
        <>
          <p className="help">{t.shield.restored}</p>
          <pre className="redacted">{restore(shown)}</pre>
        </>
      )}
    </>
  )
}
