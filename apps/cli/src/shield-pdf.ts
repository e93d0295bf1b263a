import { getDocumentProxy } from 'unpdf'
import type { Extract, ExtractedText } from './shield-extract.ts'

/** Texts of a PDF (ISO 32000): pages, notes and fields of forms, properties. Pictures and attachments are named as not read. */

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Document['getPage']>>

export async function pdfTexts(bytes: Uint8Array): Promise<Extract> {
  const document = await getDocumentProxy(bytes)
  const texts: ExtractedText[] = []
  const unread: string[] = []
  const { info } = await document.getMetadata()
  for (const [name, value] of Object.entries(info))
    if (typeof value === 'string') texts.push({ place: 'properties', label: name, text: value })
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const text = await textOf(page)
    if (text !== '') texts.push({ place: `page ${number}`, label: null, text })
    for (const one of await notesOf(page, number)) texts.push(one)
    if (await hasPicture(page)) unread.push(`page ${number}: a picture`)
    else if (text === '') unread.push(`page ${number}: no text`)
    page.cleanup()
  }
  const attached = (await document.getAttachments()) as Readonly<Record<string, unknown>> | null
  for (const one of Object.keys(attached ?? {}).map((name) => `attachment ${name}`)) unread.push(one)
  return { texts, unread }
}

async function textOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent()
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .trim()
}

/** What is written beside the text: notes, links, and what a form was filled with. */
async function notesOf(page: Page, number: number): Promise<readonly ExtractedText[]> {
  const notes = (await page.getAnnotations()) as readonly Readonly<Record<string, unknown>>[]
  return notes.flatMap((note) => {
    const label = typeof note['fieldName'] === 'string' ? note['fieldName'] : null
    const said = [note['fieldValue'], note['url'], partOf(note['contentsObj']), partOf(note['titleObj'])]
    return said.flatMap((one) =>
      typeof one === 'string' && one !== '' ? [{ place: `page ${number}, beside the text`, label, text: one }] : [],
    )
  })
}

function partOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'str' in value ? value.str : null
}

/** Numbers of the operators that paint a picture, in PDF.js. */
const PAINTS = new Set([83, 84, 85, 86, 87, 88, 89, 90])

async function hasPicture(page: Page): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((one) => PAINTS.has(one))
}
