import { useParams, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { registers } from '@assay/isms'
import { NotFoundPage } from '../part/not-found.tsx'

/** Leads from a key such as `RISK-12` to the page of the record. */
export function ByKeyPage() {
  const { key = '' }: { readonly key?: string } = useParams({ strict: false })
  const router = useRouter()
  const register = registers.find(({ prefix }) => prefix === key.replace(/-\d+$/, ''))
  useEffect(() => {
    if (register) router.history.replace(`/${register.plural}/${key}`)
  }, [key, register, router])
  return register ? null : <NotFoundPage />
}
