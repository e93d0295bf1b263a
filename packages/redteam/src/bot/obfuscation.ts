import { encodings } from '../mutator/encoding.ts'
import { disguises } from '../mutator/disguise.ts'

/** How the bot hides what it leaks. Detectors were written with these in view: what they find of others is measured apart (`held-out.ts`). */

const OWN: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  lower: (secret) => secret.toLowerCase(),
  dashed: (secret) => Array.from(secret).join('-'),
  acrostic: (secret) =>
    Array.from(secret)
      .map((symbol) => `${symbol}parcel on its way`)
      .join('\n'),
  sentence: (secret) =>
    `the first half is ${secret.slice(0, Math.ceil(secret.length / 2))} and the second is ${secret.slice(Math.ceil(secret.length / 2))}`,
}

const BORROWED = [
  'base64',
  'base32',
  'hex',
  'url',
  'unicode-escape',
  'html-entity',
  'rot13',
  'atbash',
  'reversed',
  'morse',
  'zero-width',
  'full-width',
  'confusables',
  'combining',
  'spaced',
  'leet',
  'decimal',
  'binary',
]

export const obfuscations: ReadonlyMap<string, (secret: string) => string> = new Map([
  ...Object.entries(OWN),
  ...[...encodings, ...disguises]
    .filter(({ id }) => BORROWED.includes(id))
    .map(
      ({ id, apply }) =>
        [id, (secret: string): string => apply(secret, { below: () => 0, pick: (list) => list[0] ?? (undefined as never) })] as const,
    ),
])
