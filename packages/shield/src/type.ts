import { ShieldError } from './error.ts'

/** Every type that the shield itself finds. */
export const TYPES = [
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'ADDRESS',
  'TITLE',
  'NRP',
  'DATE',
  'AGE',
  'NAME',
  'EMAIL',
  'URL',
  'IP',
  'MAC',
  'IBAN',
  'CARD',
  'PHONE',
  'SSN',
  'ID',
  'MRN',
  'SECRET',
  'CUSTOM',
  'TOKEN',
  'LONG',
] as const

const NAME = /^[A-Z][A-Z_]{0,30}$/

/** The name of a type, or a refusal: a token is made of it, and what restoring cannot read again would be lost for good. */
export function typeName(type: unknown): string {
  if (typeof type === 'string' && NAME.test(type)) return type
  throw new ShieldError('TYPE', `${JSON.stringify(type)} is no name of a type: 1 to 31 capitals A to Z and underscores, a capital first`)
}
