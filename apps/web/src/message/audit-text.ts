import { useChoice } from './text.tsx'
import { translateDetail } from './translate.ts'

/** What the mock audit looks for and finds, in the visitor's language. */
interface AuditText {
  readonly check: (check: { readonly id: string; readonly title: string }) => string
  readonly detail: (detail: string) => string
}

export function useAuditText(): AuditText {
  const { registers } = useChoice()
  return {
    check: ({ id, title }) => registers?.checks[id] ?? title,
    detail: (detail) => (registers === null ? detail : translateDetail(detail, registers.details)),
  }
}
