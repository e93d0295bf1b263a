import type { Register } from '@assay/isms'

/** Titles of what we ship, by the English ones; null in English. */
export type Titles = ReadonlyMap<string, string> | null

/** What lists call a record whose label may be that of a catalogue: its title in another language. */
export function headingIn(
  { shipped, label, heading }: Pick<Register, 'shipped' | 'label' | 'heading'>,
  titles: Titles,
): Register['heading'] {
  if (!shipped || titles === null) return heading
  const plain = heading ?? ((state) => String(state[label] ?? ''))
  return (state) => plain({ ...state, [label]: titles.get(String(state[label])) ?? state[label] })
}
