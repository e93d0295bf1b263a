import { useText } from '../message/text.tsx'

/** Something to show once: an invitation or a secret. */
export interface Secret {
  readonly text: string
  readonly secret: string
}

export function Once({ text, secret }: Secret) {
  const t = useText()
  return (
    <div className="notice" role="status">
      <p>{text}</p>
      <p>
        <code className="breaking">{secret}</code>{' '}
        <button type="button" className="quiet" onClick={() => void navigator.clipboard.writeText(secret)}>
          {t.members.copy}
        </button>
      </p>
    </div>
  )
}
