const MS_PER_DAY = 86_400_000

/** Whole days from one day to another, both `2026-11-24`; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY)
}

/** The day so many days after another; before it, where the number is negative. */
export function dayAfter(day: string, days: number): string {
  return dayOfTime(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY)
}

/** The day so many calendar months after another, clamped to the end of the month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return Number.isNaN(first.getTime())
    ? dayOfTime(months < 0 ? -Infinity : Infinity)
    : dayOfTime(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
}

const [FIRST, LAST] = ['0001-01-01', '9999-12-31']

/** The day of a moment. Whoever types a period of a million years gets the last day that there is a name for. */
function dayOfTime(time: number): string {
  if (time < Date.parse(FIRST)) return FIRST
  return time > Date.parse(LAST) ? LAST : new Date(time).toISOString().slice(0, 10)
}

/** The latest of some days; null where there is none. */
export function latest(days: readonly (string | null | undefined)[]): string | null {
  return days.reduce<string | null>((newest, day) => (day && day > (newest ?? '') ? day : newest), null)
}
