import { micromark } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { useMemo } from 'react'

const TABLES = { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] }

/** Markdown as HTML, tables included. Raw HTML in the text is shown as text, and links with a dangerous protocol lose it (micromark's default). */
export function Markdown({ text }: { readonly text: string }) {
  const html = useMemo(() => ({ __html: below(micromark(text, TABLES)) }), [text])
  return <div className="prose" dangerouslySetInnerHTML={html} />
}

/** Headings of a text stand below the heading of its page. Only micromark makes tags here: those in the text are escaped. */
function below(html: string): string {
  return html.replaceAll(/(<\/?h)([1-5])>/g, (_, start: string, level: string) => `${start}${Number(level) + 1}>`)
}
