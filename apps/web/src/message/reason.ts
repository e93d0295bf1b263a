import { ApiError } from '@assay/client'
import { useChoice } from './text.tsx'

/** Says a refusal of a rule in words; null for a code that no rule has. */
type Sayer = (error: ApiError) => string | null

const sayers = new Map<string, Sayer>()

/** The words of the rules come with the registers, which not every page loads. */
export function teach(language: string, sayer: Sayer): void {
  sayers.set(language, sayer)
}

/** Why something did not work, in the visitor's language where the reason is one that we know. */
export function useReason(): (error: unknown) => string {
  const { problems, language } = useChoice()
  return (error) => {
    if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error)
    return sayers.get(language)?.(error) ?? problems?.[error.code] ?? error.message
  }
}
