import { isEmpty, say, signersOf, type Decision, type Field, type State } from '@assay/isms'
import { cellText, rowFields, type Saying } from '../cell.ts'
import { tongueOf, type Tongue } from '../words/tongue.ts'
import { speaking, type Words } from '../words/words.ts'
import { registerNamed } from '../../store/register-named.ts'
import { approvalText } from '../signers.ts'
import { matrixOf } from './matrix.ts'
import { bullets, heading, paragraphs, table, type Node } from './node.ts'
import type { LeavingRecord } from './record.ts'

/** What the template of documents sets. */
export interface Typeset {
  readonly title: string
  readonly organisation: string
  readonly key: string
  /** Which text it is, on every page. */
  readonly label: string
  readonly language: string
  readonly page: string
  readonly classification: string
  readonly facts: readonly (readonly [string, string])[]
  readonly tree: Node
}

/** A record as a document: what its approval is about, field by field, in the words of its register. */
export async function recordText(leaving: LeavingRecord): Promise<Typeset> {
  const { register: name, key, organisation, language, state, names } = leaving
  const tongue = tongueOf(registerNamed(name), language)
  const { words } = await speaking(language)
  const saying = { keys: new Map(names), tongue }
  const fields = printedFields(tongue)
  return {
    title: String(state[tongue.register.label] ?? key),
    organisation,
    key,
    label: labelOf(leaving, words),
    language,
    page: words.document.page,
    classification: tongue.register.title,
    facts: factsOf(leaving, { words, saying }),
    tree: { type: 'root', children: fields.flatMap((field) => section(field, state, { words, saying })) },
  }
}

interface Speaking {
  readonly words: Words
  readonly saying: Saying
}

/** The fields that the approval is about, but for those that stand above the text. */
function printedFields({ register }: Tongue): readonly Field[] {
  const about = register.fields.find(({ kind, ground }) => kind === 'decision' && ground.length > 0)?.ground ?? []
  const printed = about.filter((name) => name !== register.label && name !== 'version')
  return printed.flatMap((name) => register.fields.find((field) => field.name === name) ?? [])
}

function section(field: Field, state: State, { words, saying }: Speaking): readonly Node[] {
  const value = state[field.name]
  if (isEmpty(value)) return [heading(field.title), ...paragraphs(words.record.nothing)]
  const matrix = matrixOf(field, state, saying)
  return [heading(field.title), ...(matrix ?? content(field, value, saying))]
}

function content(field: Field, value: unknown, saying: Saying): readonly Node[] {
  if (field.kind === 'rows') return [rowTable(field, value as readonly State[], saying)]
  if (field.kind === 'list') return [bullets(value as readonly string[])]
  return paragraphs(cellText(field, value, saying))
}

function rowTable(field: Field, rows: readonly State[], saying: Saying): Node {
  const columns = rowFields(field)
  const cells = rows.map((row) => columns.map((column) => ({ text: cellText(column, row[column.name], saying).replaceAll('\n', ' · ') })))
  return table([columns.map(({ title }) => ({ text: title })), ...cells])
}

function labelOf({ state, draftOf }: LeavingRecord, { document: words }: Words): string {
  return draftOf === null ? say(words.version, { version: String(state['version'] ?? '') }) : say(words.draft, { day: draftOf })
}

function factsOf(leaving: LeavingRecord, { words, saying: { keys, tongue } }: Speaking): Typeset['facts'] {
  const { document } = words
  const { key, state, reconstructed } = leaving
  const owner = tongue.register.fields.find(({ name }) => name === 'owner')
  const effective = tongue.register.fields.find(({ name }) => name === 'effectiveOn')
  const said = (field: Field): string => cellText(field, state[field.name], { keys, tongue })
  return [
    [document.facts.document, key],
    [document.facts.version, versionOf(leaving, { words, tongue })],
    ...(owner ? [[owner.title, said(owner) || document.nobody] as const] : []),
    [document.facts.approved, approvalOf(state['approval'] as Decision | null, { words, saying: { keys, tongue } })],
    ...(effective && !isEmpty(state['effectiveOn']) ? [[effective.title, said(effective)] as const] : []),
    ...(reconstructed === null
      ? []
      : [[document.facts.source, say(document.reconstructed, { entry: reconstructed.entry, day: reconstructed.on })] as const]),
  ]
}

function versionOf({ state, draftOf }: LeavingRecord, { words, tongue }: { readonly words: Words; readonly tongue: Tongue }): string {
  const { document } = words
  const standing = tongue.register.text.status[String(state['status'])] ?? ''
  return draftOf === null
    ? say(document.approvedAs, { version: String(state['version'] ?? ''), standing })
    : say(document.draftOf, { standing, day: draftOf })
}

function approvalOf(approval: Decision | null, { words, saying: { keys, tongue } }: Speaking): string {
  if (approval === null) return words.document.notApproved
  const nameOf = (id: string | null): string | null => (id === null ? null : (keys.get(id) ?? null))
  const { by, on, for: whom, stated } = approval
  const said = { who: nameOf(by) ?? stated?.by ?? null, on, for: nameOf(whom), with: signersOf(approval, nameOf) }
  return approvalText(said, { words, common: tongue })
}
