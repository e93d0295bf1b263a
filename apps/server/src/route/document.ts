import { document as register, documentChanges, versionInForce, type Document } from '@assay/isms'
import { z } from 'zod'
import { difference } from '../answer/common.ts'
import { keptFile } from '../files.ts'
import { leavingDocument, type Which } from '../export/document/document.ts'
import { notFound } from '../problem.ts'
import { reading } from '../store/db.ts'
import { findRecord } from '../store/record.ts'
import { download, files, inline, json, ok, route, type Route } from './route.ts'

const byId = z.strictObject({ id: z.string().min(1).max(60).describe('Id or key, for example DOC-3') })

const documentQuery = z.strictObject({
  format: z.enum(['pdf', 'docx', 'md']).default('pdf'),
  text: z
    .enum(['in-force', 'draft'])
    .optional()
    .describe('The text in force, or the one that is being written; where nothing is said the one in force, if there is one'),
  version: z.string().min(1).max(50).optional().describe('An earlier version, by its number'),
  show: z.enum(['inline', 'attachment']).default('attachment').describe('inline lets a browser show the PDF instead of saving it'),
})

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function whichOf({ text, version }: z.infer<typeof documentQuery>): Which {
  if (version !== undefined) return { version }
  return text === undefined ? null : { text }
}

const changesQuery = z.strictObject({
  from: z.string().min(1).max(50).optional().describe('A version by its number, or draft; the one in force where nothing is said'),
  to: z.string().min(1).max(50).default('draft').describe('The same; what is being written where nothing is said'),
})

/** Documents as files that one sends, and what became of one version in another. */
export const documentRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/documents/{id}/differences',
    action: 'read',
    summary: 'What is different between two versions of a document, the text by paragraphs and words (7.5.3 e)',
    params: byId,
    query: changesQuery,
    answer: json(z.strictObject({ from: z.string(), to: z.string(), fields: z.array(difference) })),
    handle: async ({ services: { db, now }, actor, params, query }) => {
      const record = await reading(db, actor.org, (tx) => findRecord(tx, register, params.id))
      if (!record) throw notFound()
      const document = record.state as Document
      const today = new Date(now()).toISOString().slice(0, 10)
      const from = query.from ?? versionInForce(document, today)?.version ?? ''
      const fields = documentChanges(document, { from, to: query.to })
      if (!fields) throw notFound()
      return ok({ from, to: query.to, fields })
    },
  }),
  route({
    method: 'get',
    path: '/api/documents/{id}/file',
    action: 'read',
    summary: 'A document as PDF, DOCX or Markdown, with its version and approval (7.5.3)',
    params: byId,
    query: documentQuery,
    answer: files('application/pdf', DOCX, 'text/markdown'),
    enters: ({ format }) => ({ event: 'export', summary: `a document, ${format}` }),
    handle: async ({ services, actor, params, query }) => {
      const leaving = await leavingDocument(services, actor, { id: params.id, which: whichOf(query) })
      const made = async (task: 'document-pdf' | 'document-docx'): Promise<Uint8Array> =>
        Buffer.concat((await services.workers.run({ name: task, org: actor.org, argument: leaving })).parts)
      const kept = query.format === 'pdf' && leaving.file !== null ? await keptFile(services, actor, leaving.file) : null
      const name = `${leaving.key}-${leaving.version ?? `draft-${leaving.draftOf ?? ''}`}.${query.format}`
      switch (query.format) {
        case 'pdf':
          return (query.show === 'inline' ? inline : download)(kept ?? (await made('document-pdf')), 'application/pdf', name)
        case 'docx':
          return download(await made('document-docx'), DOCX, name)
        case 'md':
          return download(new TextEncoder().encode(leaving.body), 'text/markdown; charset=utf-8', name)
      }
    },
  }),
]
