import { useChoice } from './text.tsx'

/** What is so where a check of the mock audit passes, in the visitor's language. */
export function useCheckTitle(): (check: { readonly id: string; readonly title: string }) => string {
  const { checks } = useChoice()
  return ({ id, title }) => checks?.[id] ?? title
}
