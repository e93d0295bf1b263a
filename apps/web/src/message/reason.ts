import { ApiError } from '../api/api.ts'
import { useChoice } from './text.tsx'

/** Why something did not work, in the visitor's language where the reason is one that we know. */
export function useReason(): (error: unknown) => string {
  const { registers } = useChoice()
  return (error) => {
    if (error instanceof ApiError) return registers?.refusals[error.code] ?? error.message
    return error instanceof Error ? error.message : String(error)
  }
}
