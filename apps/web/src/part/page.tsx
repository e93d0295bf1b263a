import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../message/text.tsx'
import { A } from './link.tsx'

interface PageProps {
  readonly title: string
  /** What the page is for. */
  readonly lead?: ReactNode
  /** Clause of ISO/IEC 27001:2022. */
  readonly clause?: string | null
  readonly crumbs?: readonly { readonly name: string; readonly href: string }[]
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of every page: where one is, what it is for, what can be done. A new page takes the focus to its heading. */
export function Page({ title, lead, clause = null, crumbs = [], actions, children }: PageProps) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Assay`
    if (document.activeElement === document.body || document.activeElement?.closest('nav')) heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <>
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label={t.youAreHere}>
          <ol>
            {crumbs.map(({ name, href }) => (
              <li key={href}>
                <A href={href}>{name}</A>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && (
            <p className="lead">
              {lead} {clause !== null && <span className="clause">{clause}</span>}
            </p>
          )}
        </div>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </header>
      {children}
    </>
  )
}
