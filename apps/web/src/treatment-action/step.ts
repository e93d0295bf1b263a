import type { AnyRecord } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { call } from '../api/api.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import { registerNamed } from '../register/register.ts'
import { noticeOutcome } from '../shell/connection.ts'
import { useToast } from '../shell/toast.tsx'

/** Takes the command that leads an action to a state; one that asks something opens its page. Returns why it was refused, or null. */
export function useStep(): (action: AnyRecord, status: string) => Promise<string | null> {
  const t = useText()
  const say = useToast()
  const reason = useReason()
  const router = useRouter()
  const queries = useQueryClient()
  return async ({ key, recordVersion: version }, status) => {
    const found = Object.entries(registerNamed('treatment-action')?.commands ?? {}).find(([, { to }]) => to === status)
    if (!found) return null
    const [name, { input }] = found
    if (Object.keys(input).length > 0) {
      router.history.push(`/treatment-actions/${key}/${name}`)
      return null
    }
    try {
      await call('POST /api/{plural}/{id}/{command}', {
        path: { plural: 'treatment-actions', id: key, command: name },
        body: {},
        version,
      })
      await queries.invalidateQueries()
      say(t.record.saved(key))
      return null
    } catch (error) {
      noticeOutcome(error)
      return reason(error)
    }
  }
}
