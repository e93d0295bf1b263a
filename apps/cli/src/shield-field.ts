import type { Shield, Span, Vault } from '@assay/shield'
import { spoken, type Piece } from './shield-piece.ts'

/** What is in a text of a file: by itself, and as what the file calls it, since `account: 12345678` says more than eight digits. */

/** Longer texts say themselves what they are about. */
const LABELLED = 120

export function findsIn(shield: Shield, piece: Piece): readonly Span[] {
  if (piece.kind === 'name' && !SAYING.test(piece.value)) return []
  return [...shield.detect(piece.value), ...asLabelled(shield, piece)]
}

/** A name of a field that may be more than that: with a sign of an address, a blank, or digits. */
const SAYING = /@|\d{3}|\S\s\S/

function asLabelled(shield: Shield, { value, field, kind }: Piece): readonly Span[] {
  if (field === null || kind === 'name' || value === '' || value.length > LABELLED) return []
  const label = `${spoken(field)}: `
  return shield
    .detect(label + value)
    .filter(({ end }) => end > label.length)
    .map((span) => ({ ...span, start: Math.max(0, span.start - label.length), end: span.end - label.length }))
}

export interface Redacted {
  /** As the file writes it; null where nothing changes. */
  readonly raw: string | null
  readonly spans: readonly Span[]
}

/** A text with tokens, and where they stand for something. A number becomes one as a whole, of a type that says that it was one. */
export async function redactPiece(shield: Shield, piece: Piece, vault: Vault): Promise<Redacted> {
  const { value, kind, write } = piece
  const finds = kind === 'text' ? [] : findsIn(shield, piece)
  if (kind === 'number')
    return finds.length === 0 ? { raw: null, spans: [] } : { raw: write(vault.tokenOf(NUMBER, value)), spans: finds.slice(0, 1) }
  if (kind === 'name' && finds.length === 0) return { raw: null, spans: [] }
  const { text, spans } = await shield.redactWith([{ name: 'field', detect: async () => asLabelled(shield, piece) }], value, vault)
  return { raw: text === value ? null : write(text), spans }
}

const NUMBER = 'NUMBER'
const NUMBERED = /^\[NUMBER_\d+_\w{5}\]$/

/** Puts back what tokens stand for, and numbers as such. */
export function restorePiece(shield: Shield, { value, write }: Piece, vault: Vault): string | null {
  const text = shield.restore(value, vault)
  if (text === value) return null
  return NUMBERED.test(value) ? text : write(text)
}
