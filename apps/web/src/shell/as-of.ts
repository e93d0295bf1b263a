import { useRouter, useRouterState } from '@tanstack/react-router'
import { registerPaths } from './menu.ts'

/** What can be looked at as of a moment: reports, lists and records; what is written, decided or proved is of now. */
const REPORTS = new Set(['/', '/soa', '/frameworks', '/audit'])

/** Whether a page shows the past where its address asks for it. */
function showsThePast(path: string): boolean {
  const [, place = '', key] = /^\/([a-z-]+)(?:\/([A-Z]+-\d+))?$/.exec(path) ?? []
  return REPORTS.has(path) || path.startsWith('/frameworks/') || registerPaths.includes(place) || (place === 'record' && key !== undefined)
}

/** The day or moment that the page speaks of, as its address has it; null for now. */
export function useAsOf(): string | null {
  return useRouterState({ select: ({ location }) => (showsThePast(location.pathname) ? momentIn(location.searchStr) : null) })
}

function momentIn(search: string): string | null {
  return new URLSearchParams(search).get('asOf')
}

/** An address that stays in the past that one looks at, where its page can show it. */
export function carried(href: string, asOf: string | null): string {
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(href) ?? []
  return asOf === null || !showsThePast(path) || momentIn(search) !== null ? href : `${path}${asking(search, asOf)}${hash}`
}

/** The same page as of another moment, or of now. */
export function atMoment(href: string, asOf: string | null): string {
  const [, path = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(href) ?? []
  return showsThePast(path) ? `${path}${asking(search, asOf)}` : `/${asking('', asOf)}`
}

function asking(search: string, asOf: string | null): string {
  const words = new URLSearchParams(search)
  if (asOf === null) words.delete('asOf')
  else words.set('asOf', asOf)
  return words.size === 0 ? '' : `?${words}`
}

/** A part of the address of a question to the server. */
export function askedAsOf(asOf: string | null): Readonly<Record<string, string>> {
  return asOf === null ? {} : { asOf }
}

/** Goes to a page of the application, and stays in the past that one looks at. */
export function useGo(): Readonly<Record<'push' | 'replace', (href: string) => void>> {
  const router = useRouter()
  const asOf = useAsOf()
  return {
    push: (href) => router.history.push(carried(href, asOf)),
    replace: (href) => router.history.replace(carried(href, asOf)),
  }
}
