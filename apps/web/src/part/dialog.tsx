import { useEffect, useRef, type ReactNode } from 'react'

interface DialogProps {
  readonly open: boolean
  readonly close: () => void
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** A modal dialog of the platform: it keeps the focus, gives it back, and closes with Escape or a click beside it. */
export function Dialog({ open, close, label, className = '', children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) element.current?.showModal()
    else element.current?.close()
  }, [open])
  return (
    <dialog
      ref={element}
      className={className}
      aria-label={label}
      onClose={close}
      onMouseDown={(event) => {
        if (event.target === element.current) close()
      }}
    >
      {open && children}
    </dialog>
  )
}
