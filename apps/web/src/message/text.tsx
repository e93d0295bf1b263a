import { createContext, useContext, useState, type ReactNode } from 'react'
import { en } from './en.ts'
import type { Titles } from './heading.ts'
import type { Messages } from './messages.ts'

/** Languages, each a file of its own beside `en.ts`. A third one is one file and one line here. */
const loaders = {
  en: async () => ({ t: en, problems: null, checks: null, titles: null }),
  de: async () => (await import('./german.ts')).german(),
} as const

export type Language = keyof typeof loaders

export const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
]

export interface Text {
  readonly language: Language
  readonly t: Messages
  /** What the server refuses, by its code; null in the language that it speaks itself. */
  readonly problems: Readonly<Record<string, string>> | null
  /** What the checks of the mock audit say, by id; null in the language that they speak themselves. */
  readonly checks: Readonly<Record<string, string>> | null
  /** Titles of what we ship: controls and threats. */
  readonly titles: Titles
}

interface Choice extends Text {
  readonly choose: (language: Language) => Promise<void>
}

const TextContext = createContext<Choice | null>(null)
const STORED = 'assay.language'

/** The texts of the language that was chosen last, else of the browser's. */
export async function loadLanguage(): Promise<Text> {
  const wanted = [chosen(), ...navigator.languages]
  const language = wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
  return apply(language)
}

export function TextProvider({ initial, children }: { readonly initial: Text; readonly children: ReactNode }) {
  const [text, setText] = useState(initial)
  const choose = async (language: Language): Promise<void> => {
    // In a cookie, since the pages before the application are made by the server.
    document.cookie = `${STORED}=${language}; Path=/; SameSite=Lax; Max-Age=31536000`
    setText(await apply(language))
  }
  return <TextContext value={{ ...text, choose }}>{children}</TextContext>
}

/** Every text that people read. */
export function useText(): Messages {
  return useChoice().t
}

export function useChoice(): Choice {
  const choice = useContext(TextContext)
  if (!choice) throw new Error('no language')
  return choice
}

/** The title of something that we ship, a control or a threat, in the visitor's language. */
export function useShippedTitle(): (title: string) => string {
  const { titles } = useChoice()
  return (title) => titles?.get(title) ?? title
}

/** The language that was chosen last, in whatever session. */
function chosen(): string {
  return /(?:^|; )assay\.language=([a-z]+)/.exec(document.cookie)?.[1] ?? ''
}

/** Days as people of this locale write them; the store has them in ISO 8601. */
export function useDay(): (day: string | null) => string {
  const { language } = useChoice()
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: 'UTC' })
  return (day) => (day === null ? '–' : format.format(new Date(day)))
}

/** Moments in the visitor's own time zone. */
export function useMoment(): (moment: string) => string {
  const { language } = useChoice()
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' })
  return (moment) => format.format(new Date(moment))
}

/** The browser's own locale where it speaks the chosen language: British and American days differ. */
function localeOf(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(language)) ?? language
}

async function apply(language: Language): Promise<Text> {
  document.documentElement.lang = language
  return { language, ...(await loaders[language]()) }
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(loaders, tag)
}
