import { useChoice } from './text.tsx'
import { translateDetail } from './translate.ts'

/** What the mock audit looks for and finds, in the visitor's language. */
interface AuditText {
  readonly check: (check: { readonly id: string; readonly title: string }) => string
  readonly detail: (detail: string) => string
}

export function useAuditText(): AuditText {
  const { audit } = useChoice()
  return {
    check: ({ id, title }) => audit?.checks[id] ?? title,
    detail: (detail) => (audit === null ? detail : translateDetail(detail, audit.details)),
  }
}
