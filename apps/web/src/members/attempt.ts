import { ApiError } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useReason } from '../message/reason.ts'
import { noticeOutcome } from '../shell/connection.ts'

export type Attempt = (work: () => Promise<unknown>) => Promise<boolean>

interface Attempting {
  readonly failure: string | null
  /** Whether it was refused because whoever asked has to show first who they are. */
  readonly unproved: boolean
  readonly attempt: Attempt
}

/** Does something, says why it was refused, and reads everything again. */
export function useAttempt(): Attempting {
  const queries = useQueryClient()
  const reason = useReason()
  const [failure, setFailure] = useState<{ readonly text: string; readonly code: string } | null>(null)
  const attempt: Attempt = async (work) => {
    try {
      await work()
      setFailure(null)
      await queries.invalidateQueries()
      return true
    } catch (error) {
      noticeOutcome(error)
      setFailure({ text: reason(error), code: error instanceof ApiError ? error.code : '' })
      return false
    }
  }
  return { failure: failure?.text ?? null, unproved: failure?.code === 'PROVE_AGAIN', attempt }
}
