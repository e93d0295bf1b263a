import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { carried, useAsOf } from '../shell/as-of.ts'

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
  /** Whether it leaves the past that one looks at. */
  readonly now?: boolean
}

/** A link inside the application: one more entry of the history, no new page load. It stays in the past that one looks at. */
export function A({ href: place, now = false, onClick, ...rest }: LinkProps) {
  const router = useRouter()
  const asOf = useAsOf()
  const href = now ? place : carried(place, asOf)
  const go = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.history.push(href)
  }
  const preload = (): void => void router.preloadRoute({ href } as never).catch(() => undefined)
  return <a href={href} onClick={go} onMouseEnter={preload} {...rest} />
}
