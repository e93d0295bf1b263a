const MS_PER_DAY = 86_400_000

/** Whole days from one day to another, both `2026-11-24`; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY)
}

/** Whether a day lies more than `days` before `today`. A missing day counts as long ago. */
export function isOlderThan(day: string | null, days: number, today: string): boolean {
  return day === null || daysBetween(day, today) > days
}
