import { useEffect, useRef, type ReactNode } from 'react'

/** A box that a button opens: Escape and a click outside close it. */
export function Menu({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const outside = ({ target }: Event): void => {
      if (target instanceof Node && box.current?.contains(target) === false) box.current.open = false
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [])
  return (
    <details
      ref={box}
      className="menu-box"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || box.current?.open !== true) return
        event.stopPropagation()
        box.current.open = false
        box.current.querySelector('summary')?.focus()
      }}
    >
      <summary>{name}</summary>
      <div>{children}</div>
    </details>
  )
}
