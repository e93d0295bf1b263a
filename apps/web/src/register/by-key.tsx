import { useParams } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { registers } from '@assay/isms'
import { NotFoundPage } from '../part/not-found.tsx'
import { useGo } from '../shell/as-of.ts'

/** Leads from a key such as `RISK-12` to the page of the record. */
export function ByKeyPage() {
  const { key = '' }: { readonly key?: string } = useParams({ strict: false })
  const { replace } = useGo()
  const go = useEffectEvent(replace)
  const register = registers.find(({ prefix }) => prefix === key.replace(/-\d+$/, ''))
  useEffect(() => {
    if (register) go(`/${register.plural}/${key}`)
  }, [key, register])
  return register ? null : <NotFoundPage />
}
