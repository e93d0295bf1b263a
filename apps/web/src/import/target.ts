import { ABOUT_RECORD, type Register } from '@assay/isms'
import type { Text } from '../message/text.tsx'

/** Something that a column of a file may become. */
export interface Target {
  readonly value: string
  readonly title: string
}

const PARTS = ['by', 'on', 'until', 'reason', 'lapsed'] as const

/** What a column may become: a field, or a part of a decision. No file takes a record out of its list, or says where another came from. */
export function targetsOf({ fields }: Register, { t }: Pick<Text, 't'>): readonly Target[] {
  return fields
    .filter(({ name, kind }) => !ABOUT_RECORD.has(name) && kind !== 'stated')
    .flatMap(({ name, kind, title }) =>
      kind === 'decision'
        ? PARTS.map((part) => ({ value: `${name}.${part}`, title: `${title}: ${t.import.part[part]}` }))
        : [{ value: name, title }],
    )
}
