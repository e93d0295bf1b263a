import { command } from '../mechanism/command.ts'
import { longText } from '../mechanism/field.ts'
import type { State } from '../mechanism/record.ts'
import { refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { defineRegister, type Change } from '../mechanism/register.ts'
import type { StateOf } from '../mechanism/field.ts'
import type { IdOf } from '../mechanism/upgrade.ts'
import { beginningOf } from '../text.ts'
import { fields } from './fields.ts'
import { en } from './text.en.ts'

const rules = { COMMENT_EMPTY: sense('7.4'), NOT_AUTHOR: standard('7.4'), SUBJECT_STAYS: sense('7.4') } as const satisfies Rules

const refuse = refuser(rules)

type Comment = StateOf<typeof fields>

/** An owner takes away what another wrote. The entry is of its own kind and names the reason. */
const remove = command(fields, {
  clause: '7.4',
  by: ['owner'],
  anonymous: true,
  input: { reason: longText({ required: true }) },
  decide: ({ input }) => ({ set: { removedBecause: input.reason }, archived: true }),
})

/** What people say to each other about a record. It stays with that record; only its author changes a comment or archives it. */
export const comment = defineRegister({
  name: 'comment',
  plural: 'comments',
  prefix: 'CMT',
  clause: '7.4',
  label: 'text',
  menu: { area: 'audit' },
  heading: ({ text }) => beginningOf(String(text ?? ''), 80),
  columns: ['about', 'text', 'author'],
  fields,
  permission: { create: ['everybody'], write: ['everybody'], archive: ['everybody'] },
  commands: { remove },
  rules,
  settle: (change) => {
    const { next, previous, context } = change
    if (next.text === null) throw refuse('COMMENT_EMPTY')
    if (!previous) return { ...next, author: context.person?.id ?? null }
    if (next.about !== previous.about && change.way !== 'system') throw refuse('SUBJECT_STAYS')
    if (touches(change) && !isAuthor(change)) throw refuse('NOT_AUTHOR')
    return next
  },
  upgrades: [withSubject],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

/** A comment named its record by key, and any key would do. One that no record has is kept in the words: it was about something. */
function withSubject(state: State, idOf: IdOf): State {
  const { about, text } = state
  if (typeof about !== 'string') return { ...state, about: null }
  const id = idOf(about)
  if (id === undefined) return state
  return id === null ? { ...state, about: null, text: `${about}: ${String(text ?? '')}` } : { ...state, about: id }
}

/** Whether what somebody said changes or leaves. A removal by an owner is another thing, and says so. */
function touches({ next, previous, archiving, way }: Change<Comment>): boolean {
  if (way === 'system') return false
  return next.text !== previous?.text || (archiving && next.removedBecause === null)
}

function isAuthor({ previous, context: { person } }: Change<Comment>): boolean {
  return person !== null && previous?.author === person.id
}
