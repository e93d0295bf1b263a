import { useSession } from '../api/session.ts'
import { useChoice } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { signingText } from './text.ts'

/** Above every page while the log is not signed; nothing in the product is louder. */
export default function SigningBanner() {
  const { language } = useChoice()
  const { signing } = useSession()
  const text = signingText(language)
  if (signing.reason === null) return null
  return (
    <div className="alert signing-banner" role="alert">
      <strong>{signing.reason === 'witness-refused' ? text.forked : text.stopped}</strong> {text.reasons[signing.reason]} {text.goesOn}{' '}
      <A className="button" href="/tenant">
        {text.where}
      </A>
    </div>
  )
}
