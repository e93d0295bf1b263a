import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

/** Records of any register that match a text; nothing while the text is empty. */
export function useSearch(text: string) {
  return useQuery({
    queryKey: ['search', text],
    queryFn: () => call('GET /api/search', { query: { q: text } }),
    enabled: text !== '',
    placeholderData: (before) => before,
  })
}
