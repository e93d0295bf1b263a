import { ROLES, type Role } from '../api/members.ts'
import { useText } from '../message/text.tsx'

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly type?: string
  readonly help?: string
  readonly required?: boolean
}

export function TextField({ id, label, type = 'text', help, required = true }: TextFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <input
        id={id}
        name={id}
        type={type}
        required={required}
        maxLength={200}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
      />
    </div>
  )
}

export function RoleField({ id, label, roles = ROLES }: { readonly id: string; readonly label: string; readonly roles?: readonly Role[] }) {
  const t = useText()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="role">
        {roles.map((role) => (
          <option key={role} value={role}>
            {t.role[role]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A text of a form, without space around it. */
export function textOf(given: FormData, name: string): string {
  const value = given.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

export function roleOf(given: FormData): Role {
  return ROLES.find((role) => role === textOf(given, 'role')) ?? 'reader'
}
