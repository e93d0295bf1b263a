import { useEffect, useEffectEvent, useRef } from 'react'
import { useGo } from './as-of.ts'
import { ways } from './menu.ts'

const WAY_MS = 1_200

/** Keys that work everywhere except while somebody types. */
export function useKeyboard(open: (what: 'palette' | 'keyboard') => void): void {
  const { push } = useGo()
  const go = useEffectEvent(push)
  const leader = useRef(-WAY_MS)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isChord(event)) {
        if (event.key.toLowerCase() !== 'k' || event.altKey) return
        event.preventDefault()
        open('palette')
      } else if (!isTyping(event.target)) plain(event)
    }
    const plain = (event: KeyboardEvent): void => {
      const way = event.timeStamp - leader.current < WAY_MS ? ways.get(event.key) : undefined
      leader.current = event.key === 'g' ? event.timeStamp : -WAY_MS
      if (way !== undefined) go(way)
      else single(event, open)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [open])
}

function isChord({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey
}

function single(event: KeyboardEvent, open: (what: 'palette' | 'keyboard') => void): void {
  if (event.key === '?') return open('keyboard')
  const target = event.key === '/' ? '[type=search]' : event.key === 'n' ? '[data-key=n]' : event.key === 'e' ? '[data-key=e]' : null
  const element = target === null ? null : document.querySelector<HTMLElement>(target)
  if (!element) return
  event.preventDefault()
  if (event.key === '/') element.focus()
  else element.click()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('dialog') !== null)
  )
}
