import type { Language } from '../organisation/language.ts'

/** What a justification says by itself: it is printed, and so is in the language of the organisation. */
const words: Readonly<
  Record<Language, { readonly treats: (risks: string) => string; readonly required: (duties: string) => string; readonly business: string }>
> = {
  en: {
    treats: (risks) => `treats ${risks}`,
    required: (duties) => `required by ${duties}`,
    business: 'business requirement or good practice',
  },
  de: {
    treats: (risks) => `behandelt ${risks}`,
    required: (duties) => `gefordert durch ${duties}`,
    business: 'geschäftliche Anforderung oder gute Praxis',
  },
}

interface Grounds {
  /** Keys of the risks that it treats, and of the obligations that demand it. */
  readonly risks: readonly string[]
  readonly obligations: readonly string[]
  /** What somebody wrote. */
  readonly written: string | null
  /** Whether a business requirement is stated. */
  readonly business: boolean
  readonly language: Language
}

/** Why a control is in, as one would read it aloud: what live links prove, then what somebody wrote; a stated reason where neither says more. */
export function justificationOf({ risks, obligations, written, business, language }: Grounds): string | null {
  const { treats, required, business: stated } = words[language]
  const linked = [
    ...(risks.length > 0 ? [treats(risks.join(', '))] : []),
    ...(obligations.length > 0 ? [required(obligations.join(', '))] : []),
  ]
  const said = written ?? (linked.length === 0 && business ? stated : null)
  const parts = [...linked, ...(said === null ? [] : [said])]
  return parts.length > 0 ? parts.join('; ') : null
}
