import { useRouter } from '@tanstack/react-router'
import { useDeferredValue, useState, type KeyboardEvent } from 'react'
import { useSearch } from '../api/search.ts'
import { useSession } from '../api/session.ts'
import { useChoice, useText } from '../message/text.tsx'
import { Dialog } from '../part/dialog.tsx'
import { isOneOf } from '../register/may.ts'
import { entries, useNavigation } from './menu.ts'

interface Choice {
  readonly id: string
  readonly name: string
  /** What sort of choice it is, or the key of the record. */
  readonly note: string
  readonly href: string
  /** Whether the server itself answers the address. */
  readonly outside?: boolean
}

const MAX_CHOICES = 30

/** Goes to any record by its text, to any page, or starts any task. */
export function Palette({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const t = useText()
  return (
    <Dialog open={open} close={close} label={t.palette.open} className="palette">
      <PaletteBody close={close} />
    </Dialog>
  )
}

function PaletteBody({ close }: { readonly close: () => void }) {
  const t = useText()
  const router = useRouter()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const choices = useChoices(useDeferredValue(text))
  const go = (choice: Choice | undefined): void => {
    if (!choice) return
    close()
    if (choice.outside === true) window.location.assign(choice.href)
    else router.history.push(choice.href)
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setActive((active + step + choices.length) % Math.max(1, choices.length))
    }
    if (event.key === 'Enter') go(choices[active])
  }
  return (
    <>
      <input
        // The dialog was opened to type here.
        autoFocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={choices[active] && `palette-${choices[active].id}`}
        aria-label={t.palette.open}
        placeholder={t.palette.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={press}
      />
      <ul id="palette-list" role="listbox" aria-label={t.palette.open}>
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`palette-${choice.id}`}
            role="option"
            aria-selected={index === active}
            onMouseMove={() => setActive(index)}
            onClick={() => go(choice)}
          >
            <span>{choice.name}</span>
            <span className="muted">{choice.note}</span>
          </li>
        ))}
        {choices.length === 0 && <li className="muted">{t.palette.nothing}</li>}
      </ul>
    </>
  )
}

function useChoices(text: string): readonly Choice[] {
  const t = useText()
  const wanted = text.trim().toLowerCase()
  const hits = useSearch(wanted).data?.items ?? []
  const fresh = useNewRecords()
  const pages = useNavigation().flatMap(({ places }) =>
    places.map(({ path, name }) => ({ id: path, name, note: t.palette.page, href: path })),
  )
  const exports = ['pdf', 'xlsx', 'csv'].map((format) => ({
    id: `soa-${format}`,
    name: t.palette.exportSoa(format.toUpperCase()),
    note: t.palette.task,
    href: `/api/soa?format=${format}`,
    outside: true,
  }))
  const tasks: readonly Choice[] = [
    ...fresh,
    ...exports,
    { id: 'pack', name: t.ledger.pack, note: t.palette.task, href: '/api/bundle', outside: true },
    { id: 'account', name: t.place.account, note: t.palette.page, href: '/account', outside: true },
  ]
  const named = [...pages, ...tasks].filter(({ name }) => name.toLowerCase().includes(wanted))
  const records = wanted === '' ? [] : hits.map(({ key, title }) => ({ id: key, name: title, note: key, href: `/record/${key}` }))
  return [...records, ...named].slice(0, MAX_CHOICES)
}

/** A new record of each register to which the visitor may add one. */
function useNewRecords(): readonly Choice[] {
  const { language, t } = useChoice()
  const session = useSession()
  return entries
    .filter(({ create }) => isOneOf(create, session))
    .map(({ path, names }) => ({
      id: `new${path}`,
      name: t.palette.create(names[language] ?? ''),
      note: t.palette.task,
      href: `${path}/new`,
    }))
}
