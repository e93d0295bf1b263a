import type { AnyRecord } from '@assay/client'
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { titleOf, useTargets } from '../api/record.ts'
import { useSearch } from '../api/search.ts'
import { useText } from '../message/text.tsx'
import type { InputProps } from './input-props.ts'
import { registerNamed } from './register.ts'

/** One or several records of another register, found by typing. */
export function TargetInput({ field, id, value, links, set, aria }: InputProps) {
  const t = useText()
  const [names, setNames] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(links).map(([target, { key, title }]) => [target, `${key} ${title}`])),
  )
  const several = field.kind === 'refs'
  const chosen = (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]).map(String)
  const give = (ids: readonly string[]): void => set(field.name, several ? ids : (ids[0] ?? null))
  return (
    <div className="targets">
      {chosen.map((target) => (
        <button
          key={target}
          type="button"
          className="chip"
          aria-label={t.form.remove(names[target] ?? target)}
          onClick={() => give(chosen.filter((one) => one !== target))}
        >
          {names[target] ?? target} <span aria-hidden="true">×</span>
        </button>
      ))}
      <Finder
        target={field.target}
        id={id}
        aria={aria}
        pick={(target, name) => {
          setNames({ ...names, [target]: name })
          give(several ? [...chosen.filter((one) => one !== target), target] : [target])
        }}
      />
    </div>
  )
}

interface FinderProps extends Pick<InputProps, 'id' | 'aria'> {
  /** The register to look in; `*` for all. */
  readonly target: string | null
  readonly pick: (id: string, name: string) => void
}

/** A box that finds records as one types. */
export function Finder({ target, id, aria, pick }: FinderProps) {
  const t = useText()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const { options, searched } = useFound(target, useDeferredValue(text.trim()), open)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active, options.length])
  const take = (index: number): void => {
    const option = options[index]
    if (!option) return
    pick(option.id, option.name)
    setText('')
    setOpen(false)
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setOpen(true)
      setActive((active + step + options.length) % Math.max(1, options.length))
    } else if (event.key === 'Enter' && open && options.length > 0) {
      event.preventDefault()
      take(active)
    } else if (event.key === 'Escape' && open) {
      // The list closes, not the dialog around it.
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }
  return (
    <div className="finder">
      <input
        id={id}
        {...aria}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && options[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={t.form.find}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={press}
      />
      <ul ref={list} id={`${id}-list`} role="listbox" hidden={!open || options.length === 0} aria-label={t.form.find}>
        {options.map((option, index) => (
          <li
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault()
              take(index)
            }}
          >
            {option.name}
          </li>
        ))}
      </ul>
      <p className="help" role="status">
        {open && searched && options.length === 0 && t.palette.nothing}
      </p>
    </div>
  )
}

interface Found {
  readonly options: readonly { readonly id: string; readonly name: string }[]
  /** Whether the answer is there. */
  readonly searched: boolean
}

function useFound(target: string | null, text: string, open: boolean): Found {
  const anywhere = useAnywhere(text, open && target === '*')
  const within = useWithin(target ?? '', text, open)
  return target === '*' ? anywhere : within
}

function useAnywhere(text: string, open: boolean): Found {
  const { data, isSuccess } = useSearch(open ? text : '')
  return { options: (data?.items ?? []).map(({ key, title }) => ({ id: key, name: `${key} ${title}` })), searched: isSuccess }
}

function useWithin(target: string, text: string, open: boolean): Found {
  const register = registerNamed(target)
  const { data, isSuccess } = useTargets(register?.plural ?? '', text, open && register !== undefined)
  const nameOf = (item: AnyRecord): string => `${item.key} ${register ? titleOf(register, item) : ''}`
  return { options: (data?.items ?? []).map((item) => ({ id: item.id, name: nameOf(item) })), searched: isSuccess }
}
