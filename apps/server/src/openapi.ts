import { z } from 'zod'
import type { Route } from './route/route.ts'

type Schema = Readonly<Record<string, unknown>>

/** The whole interface as OpenAPI 3.1, from the same table that serves it. */
export function openApi(routes: readonly Route[]): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) }
  return {
    openapi: '3.1.0',
    info: { title: 'Assay', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey', in: 'cookie', name: 'assay.session_token' } },
      schemas: { Problem: problem },
    },
    security: [{ key: [] }, { session: [] }],
  }
}

function operation(route: Route): Schema {
  return {
    summary: route.summary,
    operationId: `${route.method}${route.path.replaceAll(/[^a-zA-Z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    'x-assay-action': route.action,
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body === null ? {} : { requestBody: { required: true, content: bodyContent(route.body) } }),
    responses: {
      '200': { description: 'done' },
      default: {
        description: 'a problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parameters(schema: z.ZodType, place: 'path' | 'query'): readonly Schema[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function bodyContent(body: z.ZodType | 'bytes' | 'file'): Schema {
  if (body === 'bytes' || body === 'file') return { 'application/octet-stream': {} }
  const documented = body.meta()?.['documented']
  return { 'application/json': { schema: documented ?? z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) } }
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    clause: { type: 'string' },
    fields: { type: 'array', items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' } } } },
  },
}
