import { createElement, Fragment, useMemo, type ReactNode } from 'react'
import { shownFrom, type Shown } from './markdown-text.ts'

/** A text that people wrote, in Markdown. */
export function Markdown({ text }: { readonly text: string }) {
  const content = useMemo(() => nodeOf(shownFrom(text)), [text])
  return <div className="prose">{content}</div>
}

function nodeOf(shown: Shown): ReactNode {
  if (typeof shown === 'string') return shown
  if (Array.isArray(shown)) return createElement(Fragment, null, ...shown.map(nodeOf))
  return createElement(shown.tag, shown.attributes, ...shown.content.map(nodeOf))
}
