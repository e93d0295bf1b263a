import type { AnyRecord } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import type { State } from '@assay/isms'
import { call } from '../api/api.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import { noticeOutcome } from '../shell/connection.ts'
import { useToast } from '../shell/toast.tsx'

/** Saves some fields of a record that was read, and offers to take it back by another change. Returns why it was refused, or null. */
export function useSave(plural: string): (record: AnyRecord, change: State) => Promise<string | null> {
  const t = useText()
  const reason = useReason()
  const say = useToast()
  const queries = useQueryClient()
  const put = async (key: string, body: State, version: number): Promise<AnyRecord> => {
    const saved = await call('PUT /api/{plural}/{id}', { path: { plural, id: key }, body, version })
    await queries.invalidateQueries()
    return saved
  }
  return async (record, change) => {
    const before = Object.fromEntries(Object.keys(change).map((name) => [name, record[name] ?? null]))
    try {
      const saved = await put(record.key, change, record.recordVersion)
      const undo = (): void => void put(record.key, before, saved.recordVersion).catch((error: unknown) => say(reason(error)))
      say(t.record.saved(record.key), undo)
      return null
    } catch (error) {
      noticeOutcome(error)
      return reason(error)
    }
  }
}
