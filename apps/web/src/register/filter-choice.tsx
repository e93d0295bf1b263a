import type { Session } from '@assay/client'
import { useId, useState } from 'react'
import type { Field, Register } from '@assay/isms'
import { titleOf, useRecord } from '../api/record.ts'
import { isPeople, useSession } from '../api/session.ts'
import type { Messages } from '../message/messages.ts'
import { useDay, useText } from '../message/text.tsx'
import { optionOf } from '../message/words.ts'
import { Menu } from '../part/menu.tsx'
import { registerNamed } from './register.ts'
import { stepOf, stepsOf } from './scale.ts'
import { Finder } from './target-input.tsx'

interface AddProps {
  readonly register: Register
  readonly add: (filter: string) => void
}

/** What one can ask of a column in one choice: each is a filter as it stands in the address. */
interface Group {
  readonly title: string
  readonly options: readonly (readonly [filter: string, name: string])[]
}

/** Fields with few values, levels, what follows from others, what is mine and what is past: one choice each. */
export function AddFilter({ register, add }: AddProps) {
  const t = useText()
  const session = useSession()
  const groups = [
    ...register.fields.map((field) => ({ title: field.title, options: optionsFor(field, t, session) })),
    ...Object.entries(register.computed).map(([name, { kind }]) => ({
      title: register.text.computed[name] ?? name,
      options: kind === 'yes-no' ? yesNo(name, t) : [],
    })),
  ].filter((group: Group) => group.options.length > 0)
  if (groups.length === 0) return null
  return (
    <label>
      <span className="hidden">{t.table.filter}</span>
      <select value="" onChange={(event) => add(event.target.value)}>
        <option value="">{t.table.filter}</option>
        {groups.map(({ title, options }) => (
          <optgroup key={title} label={title}>
            {options.map(([filter, name]) => (
              <option key={filter} value={filter}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

function optionsFor(field: Field, t: Messages, { scale, person, today }: Session): Group['options'] {
  const { name, kind } = field
  const empty = [`${name}:`, t.table.notStated] as const
  switch (kind) {
    case 'choice':
    case 'choices':
      return [...field.options.map((option) => [`${name}:${option}`, optionOf(field, option)] as const), empty]
    case 'yes-no':
      return [...yesNo(name, t), empty]
    case 'level':
      return [
        ...stepsOf(scale, field.scale).map((_, index) => [`${name}:${index + 1}`, stepOf(scale, field.scale, index + 1)] as const),
        empty,
      ]
    case 'date':
      return [[`${name}:<${today}`, t.table.past], [`${name}:>=${today}`, t.table.ahead], empty]
    case 'ref':
    case 'refs':
      return isPeople(field.target) && person !== null ? [[`${name}:${person.id}`, t.table.me], empty] : []
    case 'decision':
      return [empty]
    default:
      return []
  }
}

function yesNo(name: string, t: Messages): Group['options'] {
  return [
    [`${name}:true`, t.yes],
    [`${name}:false`, t.no],
  ]
}

/** Anybody in a field that names people or records, and any day. */
export function MoreFilters({ register, add }: AddProps) {
  const t = useText()
  const [name, choose] = useState('')
  const fields = register.fields.filter(({ kind }) => kind === 'ref' || kind === 'refs' || kind === 'date' || kind === 'number')
  const field = fields.find((candidate) => candidate.name === name)
  const id = useId()
  if (fields.length === 0) return null
  return (
    <Menu name={t.table.moreFilters}>
      <label htmlFor={`${id}-field`}>{t.table.filterBy}</label>
      <select id={`${id}-field`} value={name} onChange={(event) => choose(event.target.value)}>
        <option value="">{t.table.chooseField}</option>
        {fields.map((one) => (
          <option key={one.name} value={one.name}>
            {one.title}
          </option>
        ))}
      </select>
      {field && (field.kind === 'ref' || field.kind === 'refs') && (
        <>
          <label htmlFor={`${id}-value`} id={`${id}-value-label`}>
            {field.title}
          </label>
          <Finder
            target={field.target}
            id={`${id}-value`}
            aria={{ 'aria-describedby': '', 'aria-invalid': false }}
            pick={(target) => add(`${field.name}:${target}`)}
          />
        </>
      )}
      {field && (field.kind === 'date' || field.kind === 'number') && <Comparison key={field.name} field={field} add={add} />}
    </Menu>
  )
}

const COMPARISONS = ['<', '<=', '', '>=', '>'] as const
/** Numbers are compared by these only. */
const OF_NUMBERS = ['<=', '', '>='] as const

function Comparison({ field, add }: { readonly field: Field; readonly add: AddProps['add'] }) {
  const t = useText()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const value = String(given.get('value') ?? '')
        if (value !== '') add(`${field.name}:${String(given.get('how') ?? '')}${value}`)
      }}
    >
      <select name="how" aria-label={t.table.how}>
        {(field.kind === 'date' ? COMPARISONS : OF_NUMBERS).map((how) => (
          <option key={how} value={how}>
            {t.table.comparison[how]}
          </option>
        ))}
      </select>
      <input name="value" type={field.kind === 'date' ? 'date' : 'number'} aria-label={field.title} required />
      <button>{t.table.addFilter}</button>
    </form>
  )
}

interface ChipsProps {
  readonly register: Register
  readonly filters: readonly string[]
  readonly keep: (filters: readonly string[]) => void
}

/** What is asked for: values of one field are joined by "or", fields by "and". */
export function Chips({ register, filters, keep }: ChipsProps) {
  const t = useText()
  const groups = [...Map.groupBy(filters, (filter) => `${partsOf(filter).turned ? '-' : ''}${partsOf(filter).name}`).values()]
  return groups.map((group) => (
    <span key={group[0]} className="chips">
      {group.map((filter, index) => (
        <span key={filter}>
          {index > 0 && <span className="muted"> {partsOf(filter).turned || partsOf(filter).how !== '' ? t.table.and : t.table.or} </span>}
          <Chip register={register} filter={filter} remove={() => keep(filters.filter((one) => one !== filter))} />
        </span>
      ))}
    </span>
  ))
}

interface Parts {
  readonly turned: boolean
  readonly name: string
  readonly how: (typeof COMPARISONS)[number]
  readonly value: string
}

function partsOf(filter: string): Parts {
  const turned = filter.startsWith('-')
  const bare = turned ? filter.slice(1) : filter
  const [name, rest] = [bare.slice(0, bare.indexOf(':')), bare.slice(bare.indexOf(':') + 1)]
  const how = (['<=', '>=', '<', '>'] as const).find((sign) => rest.startsWith(sign)) ?? ''
  return { turned, name, how, value: rest.slice(how.length) }
}

function Chip({ register, filter, remove }: { readonly register: Register; readonly filter: string; readonly remove: () => void }) {
  const t = useText()
  const { turned, name, how, value } = partsOf(filter)
  const field = register.fields.find((candidate) => candidate.name === name)
  const sign = turned ? '≠' : how === '' ? '=' : how.replace('<=', '≤').replace('>=', '≥')
  return (
    <button type="button" className="chip" onClick={remove}>
      {field?.title ?? register.text.computed[name] ?? name} {sign}{' '}
      {value === '' ? (
        t.table.notStated
      ) : field ? (
        <Asked field={field} value={value} />
      ) : value === 'true' ? (
        t.yes
      ) : value === 'false' ? (
        t.no
      ) : (
        value
      )}{' '}
      <span aria-hidden="true">×</span>
      <span className="hidden"> {t.table.removeFilter}</span>
    </button>
  )
}

function Asked({ field, value }: { readonly field: Field; readonly value: string }) {
  const t = useText()
  const day = useDay()
  const { scale } = useSession()
  switch (field.kind) {
    case 'ref':
    case 'refs':
      return <Named target={field.target} id={value} />
    case 'level':
      return <>{stepOf(scale, field.scale, Number(value))}</>
    case 'date':
      return <>{/^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value}</>
    case 'yes-no':
      return <>{value === 'true' ? t.yes : t.no}</>
    default:
      return <>{optionOf(field, value)}</>
  }
}

function Named({ target, id }: { readonly target: string | null; readonly id: string }) {
  const register = registerNamed(target ?? '')
  const found = useRecord(register?.plural ?? '', register ? id : '')
  return <>{register && found.data ? titleOf(register, found.data) : id.slice(0, 8)}</>
}
