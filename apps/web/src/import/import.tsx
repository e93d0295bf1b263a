import type { ImportPreview } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { importFile, type Reading } from '../api/import.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import { Page } from '../part/page.tsx'
import { useMayCreate } from '../register/may.ts'
import { useRegister } from '../register/register.ts'
import { noticeOutcome } from '../shell/connection.ts'
import { useToast } from '../shell/toast.tsx'
import { PreviewView } from './preview.tsx'

const AS_FOUND: Reading = { sheet: null, mapping: null, answers: {} }

interface Looked {
  readonly file: File
  readonly reading: Reading
  readonly preview: ImportPreview
}

/** Import of a file: choose, look at the columns, the questions and every row, confirm. Nothing is written before. */
export function ImportPage() {
  const t = useText()
  const register = useRegister()
  const mayImport = useMayCreate(register)
  const { looked, busy, failure, look, confirm, forget } = useImport()
  return (
    <Page
      title={t.import.into(register.title)}
      lead={looked === null ? t.import.lead : t.import.counts(looked.preview.create, looked.preview.update, looked.preview.unchanged)}
      crumbs={[{ name: register.title, href: `/${register.plural}` }]}
    >
      {failure !== null && (
        <p className="alert" role="alert">
          {failure}
        </p>
      )}
      {busy && (
        <p className="loading" role="status">
          {t.import.reading}
        </p>
      )}
      {!mayImport && <p className="notice">{t.form.readOnly}</p>}
      {mayImport && looked === null && <Choose look={(file) => void look(file, AS_FOUND)} />}
      {looked !== null && (
        <PreviewView
          // A file that was read anew asks anew.
          key={JSON.stringify(looked.reading)}
          {...looked}
          busy={busy}
          look={(reading) => void look(looked.file, reading)}
          confirm={(reading) => void confirm(reading)}
          forget={forget}
        />
      )}
    </Page>
  )
}

function useImport() {
  const t = useText()
  const reason = useReason()
  const say = useToast()
  const router = useRouter()
  const queries = useQueryClient()
  const { plural } = useRegister()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      noticeOutcome(error)
      setFailure(reason(error))
    } finally {
      setBusy(false)
    }
  }
  return {
    looked,
    busy,
    failure,
    forget: () => setLooked(null),
    look: (file: File, reading: Reading) =>
      attempt(async () => setLooked({ file, reading, preview: await importFile(plural, file, { ...reading, confirm: false }) })),
    confirm: (reading: Reading) =>
      attempt(async () => {
        if (looked === null) return
        const { create, update } = await importFile(plural, looked.file, { ...reading, confirm: true })
        await queries.invalidateQueries()
        router.history.push(`/${plural}`)
        say(t.import.done(create, update))
      }),
  }
}

function Choose({ look }: { readonly look: (file: File) => void }) {
  const t = useText()
  const [file, setFile] = useState<File | null>(null)
  return (
    <form
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (file) look(file)
      }}
    >
      <div className="field">
        <label htmlFor="file">{t.import.file}</label>
        <p className="help" id="file-help">
          {t.import.formats}
        </p>
        <input
          id="file"
          type="file"
          aria-describedby="file-help"
          accept=".xlsx,.csv,.tsv,.md,.json,.yaml,.yml,.txt"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </div>
      <div className="form-end">
        <button className="main" disabled={file === null}>
          {t.import.look}
        </button>
      </div>
    </form>
  )
}
