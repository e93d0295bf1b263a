import { ApiError } from '../api/api.ts'
import { useChoice } from './text.tsx'
import { namedIn } from './translate.ts'

/** Why something did not work, in the visitor's language where the reason is one that we know, with the records that it names. */
export function useReason(): (error: unknown) => string {
  const { registers } = useChoice()
  return (error) => {
    if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error)
    const known = registers?.refusals[error.code]
    return known === undefined ? error.message : known + namedIn(error.message)
  }
}
