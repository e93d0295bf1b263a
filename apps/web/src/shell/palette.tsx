import { lazy, Suspense } from 'react'
import { useText } from '../message/text.tsx'
import { Dialog } from '../part/dialog.tsx'

const PaletteBody = lazy(async () => ({ default: (await import('./palette-body.tsx')).PaletteBody }))

/** Goes to any record by its text, to any page, or starts any task. */
export function Palette({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const t = useText()
  return (
    <Dialog open={open} close={close} label={t.palette.open} className="palette">
      <Suspense fallback={<p className="loading">{t.loading}</p>}>
        <PaletteBody close={close} />
      </Suspense>
    </Dialog>
  )
}
