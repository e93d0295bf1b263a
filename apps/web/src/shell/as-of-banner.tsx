import { useRouter, useRouterState } from '@tanstack/react-router'
import { useId, type FormEvent } from 'react'
import { useDay, useMoment, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { atMoment, useAsOf } from './as-of.ts'

/** Says that one looks at the past, of which day, that nothing can be changed there, and the way back. */
export function AsOfBanner() {
  const t = useText()
  const asOf = useAsOf()
  const here = useRouterState({ select: ({ location }) => location.pathname + location.searchStr })
  const name = useMomentName()
  if (asOf === null) return null
  return (
    <div className="notice as-of" role="status">
      <span>
        <strong>{t.asOf.here(name(asOf))}</strong> {t.asOf.readOnly}
      </span>{' '}
      <A className="button" href={atMoment(here, null)} now>
        {t.asOf.back}
      </A>
    </div>
  )
}

/** The way into the past: the page that one looks at, as it stood on a day. */
export function AsOfForm() {
  const t = useText()
  const id = useId()
  const router = useRouter()
  const asOf = useAsOf()
  const go = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const day = String(new FormData(event.currentTarget).get('day') ?? '')
    router.history.push(atMoment(router.state.location.href, day === '' ? null : day))
  }
  return (
    <details className="as-of-choice" open={asOf !== null}>
      <summary>{t.asOf.choose} …</summary>
      <form className="as-of-form" onSubmit={go}>
        <label className="hidden" htmlFor={id}>
          {t.asOf.choose}
        </label>
        <input key={asOf} id={id} name="day" type="date" max={new Date().toISOString().slice(0, 10)} defaultValue={asOf?.slice(0, 10)} />
        <button>{t.asOf.show}</button>
      </form>
    </details>
  )
}

/** A day or a moment as people write it; what is neither, as it stands. */
function useMomentName(): (asOf: string) => string {
  const day = useDay()
  const moment = useMoment()
  return (asOf) => (Number.isNaN(Date.parse(asOf)) ? asOf : asOf.length === 10 ? day(asOf) : moment(asOf))
}
