import type { Checkpoint, Examination } from '@assay/client'
import { disclosureLevels } from '@assay/isms'
import { useCheckpoint, useExamination } from '../api/ledger.ts'
import { useMoment, useText } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'
import { Verify } from './verify.tsx'
import { whileBusy } from '../part/busy.ts'

/** The signed log of every change, and whether the records still say what it says. */
export function LedgerPage() {
  const t = useText()
  const examination = useExamination()
  const actions = (
    <>
      <button type="button" className="main" {...whileBusy(examination.isFetching, () => void examination.refetch())}>
        {examination.isFetching ? t.ledger.examining : t.ledger.examine}
      </button>
      <a className="button" href="/api/bundle">
        {t.ledger.pack}
      </a>
    </>
  )
  return (
    <Page title={t.place.ledger} lead={t.ledger.lead} actions={actions}>
      <div role="status">
        {examination.isFetching && <p className="loading">{t.ledger.examining}</p>}
        {examination.data && !examination.isFetching && <Outcome examination={examination.data} />}
      </div>
      <Loaded query={useCheckpoint()}>
        {({ note, vkey, size, earlier }) => (
          <>
            <h2>{t.ledger.checkpoint(size)}</h2>
            <pre tabIndex={0}>
              <code>{note}</code>
            </pre>
            {earlier.length > 0 && <Earlier earlier={earlier} />}
            <h2>{t.ledger.key}</h2>
            <p className="muted">{t.ledger.keyHelp}</p>
            <pre tabIndex={0}>
              <code>{vkey}</code>
            </pre>
            <Verify vkey={vkey} />
            <h2>{t.ledger.offline}</h2>
            <p className="muted">{t.ledger.offlineHelp}</p>
            <p>
              <a className="button" href="/verifier.html" download>
                {t.ledger.verifier}
              </a>
            </p>
            <pre tabIndex={0}>
              <code>{`npx assay verify evidence-pack.zip --vkey '${vkey}'\nnpx assay verify entry.tlog-proof --vkey '${vkey}'\nnpx assay ledger verify --vkey '${vkey}'`}</code>
            </pre>
          </>
        )}
      </Loaded>
      <PackForm />
    </Page>
  )
}

function Earlier({ earlier }: Pick<Checkpoint, 'earlier'>) {
  const t = useText()
  const moment = useMoment()
  return (
    <details>
      <summary>{t.ledger.earlier}</summary>
      <ul>
        {earlier.map(({ size, note, signedAt }) => (
          <li key={size} title={note}>
            {t.ledger.entries(size)} <span className="muted">{moment(signedAt)}</span> <code>{note.split('\n')[2]}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A pack for a reader: which records, and how much of each. */
function PackForm() {
  const t = useText()
  return (
    <form className="plain" action="/api/bundle">
      <h2>{t.ledger.packOf}</h2>
      <p className="muted">{t.ledger.packLead}</p>
      <label>
        {t.ledger.packShows}
        <select name="audit" defaultValue="false">
          <option value="false">{t.ledger.packRegisters.all}</option>
          <option value="true">{t.ledger.packRegisters.audit}</option>
        </select>
      </label>
      <label>
        {t.ledger.packLevel}
        <select name="level" defaultValue="full">
          {disclosureLevels.map((level) => (
            <option key={level} value={level}>
              {t.ledger.packLevels[level]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t.ledger.packMake}</button>
    </form>
  )
}

function Outcome({ examination: { ok, entries, records, problems } }: { readonly examination: Examination }) {
  const t = useText()
  return (
    <div className={ok ? 'notice' : 'alert'}>
      <Mark tone={ok ? 'good' : 'bad'}>{ok ? t.ledger.sound(records, entries) : t.ledger.unsound}</Mark>
      <ul>
        {problems.map(({ code, message, subject }) => (
          <li key={`${code} ${subject} ${message}`}>
            {message} <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
