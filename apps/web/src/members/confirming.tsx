import { useId, useState } from 'react'
import { useText } from '../message/text.tsx'
import { Finder } from '../register/target-input.tsx'

interface ConfirmingProps {
  readonly name: string
  readonly email: string
  /** Confirms, as this person, or as one that is new. */
  readonly confirm: (person: string | null) => void
  readonly close: () => void
}

/** Says that it is sure who a member is, and which person of the register: from then on that person decides by this account. */
export function Confirming({ name, email, confirm, close }: ConfirmingProps) {
  const t = useText()
  const id = useId()
  const [person, choose] = useState<{ readonly id: string; readonly name: string } | null>(null)
  return (
    <form
      className="plain"
      onSubmit={(event) => {
        event.preventDefault()
        confirm(person?.id ?? null)
      }}
    >
      <h2>{t.members.confirmName(name)}</h2>
      <p>{t.members.confirmAsk(name, email)}</p>
      <div className="field">
        <label htmlFor={id} id={`${id}-label`}>
          {t.members.whichPerson}
        </label>
        <p className="help" id={`${id}-help`}>
          {t.members.whichPersonHelp}
        </p>
        {person !== null && (
          <button type="button" className="chip" aria-label={t.form.remove(person.name)} onClick={() => choose(null)}>
            {person.name} <span aria-hidden="true">×</span>
          </button>
        )}
        <Finder
          target="person"
          id={id}
          aria={{ 'aria-describedby': `${id}-help`, 'aria-invalid': false }}
          pick={(chosen, chosenName) => choose({ id: chosen, name: chosenName })}
        />
      </div>
      <p>
        <button className="main">{person === null ? t.members.confirmNew : t.members.confirmAs(person.name)}</button>{' '}
        <button type="button" className="quiet" onClick={close}>
          {t.form.cancel}
        </button>
      </p>
    </form>
  )
}
