/** A stored moment as a field of a form shows it: local, without its zone, `2026-11-24T09:12`. */
export function toLocal(moment: string): string {
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) return ''
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What was typed, with the zone in which it was meant: `2026-11-24T09:12:00+01:00`. */
export function fromLocal(typed: string): string {
  const minutes = -new Date(typed).getTimezoneOffset()
  const sign = minutes < 0 ? '-' : '+'
  return `${typed.slice(0, 16)}:00${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
}

/** The visitor's zone by its name. */
export function zone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
