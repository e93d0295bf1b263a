import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { useText } from '../message/text.tsx'

interface Toast {
  readonly id: number
  readonly message: string
  /** Takes back what was done, where that is honest: by another change that the ledger records. */
  readonly undo?: () => void
}

type Say = (message: string, undo?: () => void) => void

const ToastContext = createContext<Say>(() => undefined)
const SHOWN_MS = 8_000

/** Says what was done, in a corner and to screen readers. */
export function useToast(): Say {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const close = useCallback((id: number) => setToasts((list) => list.filter((toast) => toast.id !== id)), [])
  const say = useCallback<Say>(
    (message, undo) => {
      const id = performance.now()
      setToasts((list) => [...list.slice(-2), { id, message, ...(undo ? { undo } : {}) }])
      setTimeout(() => close(id), SHOWN_MS)
    },
    [close],
  )
  return (
    <ToastContext value={useMemo(() => say, [say])}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastView key={toast.id} toast={toast} close={() => close(toast.id)} />
        ))}
      </div>
    </ToastContext>
  )
}

function ToastView({ toast, close }: { readonly toast: Toast; readonly close: () => void }) {
  const t = useText()
  const undo = (): void => {
    toast.undo?.()
    close()
  }
  return (
    <div className="toast">
      <span>{toast.message}</span>
      {toast.undo && (
        <button type="button" onClick={undo}>
          {t.undo}
        </button>
      )}
      <button type="button" className="quiet" onClick={close} aria-label={t.close}>
        ×
      </button>
    </div>
  )
}
