import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

export interface Hit {
  readonly register: string
  readonly key: string
  readonly title: string
}

/** Records of any register that match a text; nothing while the text is empty. */
export function useSearch(text: string) {
  return useQuery({
    queryKey: ['search', text],
    queryFn: () => call<{ readonly items: readonly Hit[] }>(`/api/search?q=${encodeURIComponent(text)}`),
    enabled: text !== '',
    placeholderData: (before) => before,
  })
}
