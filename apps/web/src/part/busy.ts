/**
 * A button while what it began goes on: it does nothing and says so, and keeps the focus. One that is disabled loses it, and whoever uses a
 * keyboard or hears the page stands at its beginning (WCAG 2.2, 2.4.3).
 */
export function whileBusy(busy: boolean, act: () => void) {
  return { 'aria-disabled': busy, onClick: () => (busy ? undefined : act()) } as const
}
