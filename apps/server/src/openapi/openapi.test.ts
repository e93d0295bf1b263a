import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { routeTable } from '../app.ts'
import { problemCodes } from '../problem-code.ts'
import { openApi } from './openapi.ts'

const table = routeTable()
const description = JSON.parse(JSON.stringify(openApi(table))) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly responses: Readonly<Record<string, unknown>>
}

const operations = Object.values(description.paths).flatMap((methods) => Object.values(methods))

describe('the description of the interface', () => {
  it('is OpenAPI 3.1, as a validator of others has it', async () => {
    const validator = new Validator()
    const result = await validator.validate(structuredClone(description))
    assert.deepEqual([result.valid, result.errors ?? []], [true, []])
    assert.equal(validator.version, '3.1')
  })

  it('has every route, once, with what it answers and how it refuses', () => {
    assert.equal(operations.length, table.length)
    assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, table.length)
    for (const { method, path, answer } of table) {
      const responses = Object.keys(description.paths[path]?.[method]?.responses ?? {})
      assert.ok(responses.includes(String(answer.status)), path)
      for (const status of ['400', '401', '403', '500']) assert.ok(responses.includes(status), `${path} ${status}`)
    }
  })

  it('points to nothing that is not there, and holds nothing to which nothing points', () => {
    const pointers = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name)
    assert.deepEqual(new Set(pointers), new Set(Object.keys(description.components.schemas)))
  })

  it('has schemas that a validator of JSON Schema takes, each strict', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema(description, 'assay')
    for (const name of Object.keys(description.components.schemas)) ajv.compile({ $ref: `assay#/components/schemas/${name}` })
    const open = Object.entries(description.components.schemas).filter(
      ([, schema]) => 'properties' in schema && !('additionalProperties' in schema),
    )
    assert.deepEqual(
      open.map(([name]) => name),
      [],
    )
  })

  it('lists the codes of problems, each under one status', () => {
    const problem = description.components.schemas['Problem'] as {
      readonly properties: { readonly code: { readonly enum: readonly string[] } }
    }
    const codes = new Set(problem.properties.code.enum)
    for (const code of Object.keys(problemCodes)) assert.equal(codes.has(code), code !== 'REFUSED', code)
    assert.ok(codes.has('RECORD_IN_USE') && codes.has('WRONG_STATE'))
  })
})
