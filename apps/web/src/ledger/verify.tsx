import { ApiError } from '@assay/client'
import { LedgerError, openReceipt, receiptFromBytes, walkLog, type Receipt, type WalkReport } from '@assay/ledger'
import { useState } from 'react'
import { useSession } from '../api/session.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import { Mark } from '../part/mark.tsx'
import { whileBusy } from '../part/busy.ts'

/** Verifies the log and receipts in this browser, with the code of the offline verifier, against a key that the visitor can replace. */
export function Verify({ vkey }: { readonly vkey: string }) {
  const t = useText()
  const [pinned, pin] = useState(vkey)
  return (
    <section className="verify">
      <h2>{t.verify.title}</h2>
      <p className="muted">{t.verify.lead}</p>
      <label htmlFor="vkey">{t.verify.key}</label>
      <input id="vkey" className="wide" value={pinned} spellCheck={false} onChange={(event) => pin(event.target.value)} />
      {pinned.trim() === vkey && <p className="help">{t.verify.served}</p>}
      <Log vkey={pinned} />
      <ReceiptFile vkey={pinned} />
    </section>
  )
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown }

function Log({ vkey }: { readonly vkey: string }) {
  const t = useText()
  const { organisation } = useSession()
  const [progress, setProgress] = useState<readonly [number, number] | null>(null)
  const [outcome, setOutcome] = useState<Outcome<WalkReport> | null>(null)
  const run = async (): Promise<void> => {
    setOutcome(null)
    setProgress([0, 1])
    const walked = walkLog((path) => readTile(`/tlog/${organisation.slug}/${path}`), {
      vkey,
      progress: (done, size) => setProgress([done, size]),
    })
    setOutcome(
      await walked.then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      ),
    )
    setProgress(null)
  }
  return (
    <>
      <p>
        <button type="button" className="main" {...whileBusy(progress !== null, () => void run())}>
          {t.verify.log}
        </button>{' '}
        {progress !== null && <progress value={progress[0]} max={progress[1]} aria-label={t.verify.running} />}
      </p>
      <div role="status">
        {outcome !== null &&
          ('value' in outcome ? (
            <div className="notice">
              <Mark tone="good">
                {t.verify.logHolds(outcome.value.checkpoint.size, outcome.value.records, outcome.value.checkpoint.origin)}
              </Mark>
              <Keys keys={outcome.value.keys} />
              <NotProven />
            </div>
          ) : (
            <Refused error={outcome.error} />
          ))}
      </div>
    </>
  )
}

/** Where other keys began to sign, and what an epoch lost. */
function Keys({ keys }: Pick<WalkReport, 'keys'>) {
  const t = useText()
  return keys.map(({ entry, epoch, reason, after, signed }) => (
    <p key={entry} className={reason === 'rotated' ? 'muted' : 'alert'}>
      {reason === 'rotated' ? t.verify.rotated(entry) : t.verify.epoch(epoch, entry, signed - after)}
    </p>
  ))
}

async function readTile(path: string): Promise<Uint8Array> {
  const response = await fetch(path)
  if (!response.ok) throw new ApiError(response.status, { code: 'UNKNOWN', title: `${path}: ${response.status}` })
  return new Uint8Array(await response.arrayBuffer())
}

function ReceiptFile({ vkey }: { readonly vkey: string }) {
  const t = useText()
  const [outcome, setOutcome] = useState<Outcome<Receipt> | null>(null)
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    try {
      setOutcome({ value: openReceipt(receiptFromBytes(bytes), vkey) })
    } catch (error) {
      setOutcome({ error })
    }
  }
  return (
    <>
      <label htmlFor="receipt">{t.verify.receipt}</label>
      <input id="receipt" type="file" accept=".tlog-proof" onChange={(event) => void open(event.target.files?.[0])} />
      <div role="status">
        {outcome !== null && ('value' in outcome ? <Shown receipt={outcome.value} /> : <Refused error={outcome.error} />)}
      </div>
    </>
  )
}

function Shown({ receipt: { entry, checkpoint, shown } }: { readonly receipt: Receipt }) {
  const t = useText()
  return (
    <div className="notice">
      <Mark tone="good">{t.verify.receiptHolds(entry.seq, checkpoint.size, checkpoint.origin)}</Mark>
      <dl>
        <div>
          <dt>{t.verify.change}</dt>
          <dd>
            {entry.type}, {entry.recordId}, {t.verify.version(entry.recordVersion)}
          </dd>
        </div>
        <div>
          <dt>{t.verify.claimed}</dt>
          <dd>{entry.ts}</dd>
        </div>
        {Object.entries(shown).map(([path, value]) => (
          <div key={path}>
            <dt>{path}</dt>
            <dd>{JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
      <NotProven />
    </div>
  )
}

/** What does not follow, so that nobody reads more into it. */
function NotProven() {
  const t = useText()
  return <p className="muted">{t.verify.notProven}</p>
}

function Refused({ error }: { readonly error: unknown }) {
  const reason = useReason()
  const code = error instanceof LedgerError ? error.code : null
  return (
    <div className="alert">
      <Mark tone="bad">{reason(error)}</Mark> {code !== null && <code>{code}</code>}
    </div>
  )
}
