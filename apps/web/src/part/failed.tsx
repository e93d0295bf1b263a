import { ApiError } from '@assay/client'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'

/** What went wrong and what can be done about it. */
export function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const t = useText()
  const reason = useReason()
  const message = reason(error)
  const known = error instanceof ApiError
  return (
    <div className="alert" role="alert">
      <p>
        <strong>{known && error.status === 404 ? t.failed.nothingHere : t.failed.title}</strong>
      </p>
      <p>
        {message}
        {known && error.clause !== null && <span className="clause"> {error.clause}</span>}
      </p>
      <button type="button" onClick={again}>
        {t.failed.again}
      </button>
    </div>
  )
}
