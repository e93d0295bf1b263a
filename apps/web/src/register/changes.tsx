import type { Register } from '@assay/isms'
import type { Links } from '../api/record.ts'
import type { FormField } from '../message/words.ts'
import { isEmpty } from './register.ts'
import { TextDiff } from './text-diff.tsx'
import { Value } from './value.tsx'

interface ChangesProps {
  readonly register: Register
  readonly changed: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>
  readonly links: Links
}

/** What differs between two states of a record, field by field; long texts word by word. */
export function Changes({ register, changed, links }: ChangesProps) {
  const fields = register.fields.filter(({ name }) => name in changed)
  return (
    <dl className="diff">
      {fields.map((field) => {
        const { from, to } = changed[field.name] ?? { from: null, to: null }
        return (
          <div key={field.name}>
            <dt>{field.title}</dt>
            <dd>
              {typeof from === 'string' && typeof to === 'string' && field.kind === 'long-text' ? (
                <TextDiff from={from} to={to} />
              ) : (
                <Change register={register.name} field={field} from={from} to={to} links={links} />
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The fields in which two states differ. */
export function differences(
  register: Register,
  from: Readonly<Record<string, unknown>>,
  to: Readonly<Record<string, unknown>>,
): ChangesProps['changed'] {
  const moved = register.fields.filter(({ name }) => isChanged(from[name], to[name]))
  return Object.fromEntries(moved.map(({ name }) => [name, { from: from[name] ?? null, to: to[name] ?? null }]))
}

export function isChanged(from: unknown, to: unknown): boolean {
  return JSON.stringify(from ?? null) !== JSON.stringify(to ?? null)
}

interface ChangeProps {
  readonly register: string
  readonly field: FormField
  readonly from: unknown
  readonly to: unknown
  readonly links: Links
}

function Change({ register, field, from, to, links }: ChangeProps) {
  // What is laid out in blocks cannot stand inside a struck line.
  const brief = field.kind === 'rows' || field.kind === 'decision'
  return (
    <>
      {!isEmpty(from) && (
        <del>
          <Value register={register} field={field} value={from} links={links} brief={brief} />
        </del>
      )}{' '}
      {!isEmpty(to) && (
        <ins>
          <Value register={register} field={field} value={to} links={links} brief={brief} />
        </ins>
      )}
    </>
  )
}
