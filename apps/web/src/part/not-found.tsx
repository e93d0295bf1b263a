import { useText } from '../message/text.tsx'
import { A } from './link.tsx'
import { Page } from './page.tsx'

export function NotFoundPage() {
  const t = useText()
  return (
    <Page title={t.failed.nothingHere} lead={t.failed.nothingHereLead}>
      <A className="button" href="/">
        {t.place.overview}
      </A>
    </Page>
  )
}
