import { useState, type ComponentType } from 'react'
import { useText } from '../message/text.tsx'
import { wrongIn } from '../message/wrong.ts'
import type { InputProps } from './input-props.ts'

interface LabelledFieldProps extends Omit<InputProps, 'aria'> {
  /** The way of typing it. */
  readonly Own: ComponentType<InputProps>
  /** Whether the server found it wrong. */
  readonly refused: boolean
}

/** A field with its name, what it is for, where it is typed, and what is wrong with it. */
export function LabelledField({ Own, refused, ...props }: LabelledFieldProps) {
  const { field, id, value } = props
  const t = useText()
  const [touched, setTouched] = useState(false)
  const found = touched || refused ? wrongIn(field, value, t.wrong) : []
  const wrong = refused && found.length === 0 ? [t.wrong.kind[field.kind]] : found
  const described = `${id}-help${wrong.length > 0 ? ` ${id}-wrong` : ''}`
  return (
    <div className={`field ${field.kind}`} onBlur={() => setTouched(true)}>
      <label htmlFor={id} id={`${id}-label`}>
        {field.title}
        {field.required && <span className="required"> {t.form.required}</span>}
      </label>
      <p className="help" id={`${id}-help`}>
        {field.help}
      </p>
      <Own {...props} aria={{ 'aria-describedby': described, 'aria-invalid': wrong.length > 0 }} />
      <div id={`${id}-wrong`}>
        {wrong.map((message) => (
          <p key={message} className="wrong">
            <span aria-hidden="true">▲</span> {message}
          </p>
        ))}
      </div>
    </div>
  )
}
