import { ApiError } from '@assay/client'
import './no-eval.ts'
import '@fontsource-variable/inter/wght.css'
import './style.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadLanguage, TextProvider } from './message/text.tsx'
import { createAppRouter } from './router.tsx'
import { noticeFailures } from './shell/connection.ts'

const RETRIES = 2

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Only what may pass by itself is tried again: a refusal stays one.
      retry: (count, error) => count < RETRIES && error instanceof ApiError && (error.status === 0 || error.status === 503),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
noticeFailures(queries)

const router = createAppRouter(queries)
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

/** No module may await while it is read: what it awaits may import it, and the page would stay empty. */
async function show(into: HTMLElement): Promise<void> {
  const text = await loadLanguage()
  createRoot(into).render(
    <StrictMode>
      <TextProvider initial={text}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </TextProvider>
    </StrictMode>,
  )
}

void show(root)
