import { micromark } from 'micromark'
import { useMemo } from 'react'

/** Markdown as HTML. Raw HTML in the text is shown as text, and links with a dangerous protocol lose it (micromark's default). */
export function Markdown({ text }: { readonly text: string }) {
  const html = useMemo(() => ({ __html: below(micromark(text)) }), [text])
  return <div className="prose" dangerouslySetInnerHTML={html} />
}

/** Headings of a text stand below the heading of its page. Only micromark makes tags here: those in the text are escaped. */
function below(html: string): string {
  return html.replaceAll(/(<\/?h)([1-5])>/g, (_, start: string, level: string) => `${start}${Number(level) + 1}>`)
}
