import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from './caller.js'
import { type Route, routesOf } from './routes.js'
import { type ServedDesk, serveDesk } from './served-desk.js'

let served: ServedDesk
let document: JsonObject
let routes: readonly Route[]
let ajv: Ajv2020
beforeAll(async () => {
  served = await serveDesk()
  document = (await served.caller.get('/api/openapi.json')).json()
  routes = (await routesOf(served.caller)).filter(({ operation }) => operation.responses !== undefined)
  ajv = new Ajv2020({ strict: false, allErrors: true })
  // The package is CommonJS: its default is the module where types say it is the function.
  ;(addFormats as unknown as (to: Ajv2020) => void)(ajv)
  ajv.addSchema({ $id: 'desk:', components: document.components })
}, 120_000)
afterAll(() => served?.close(), 60_000)

/** Compiles a schema of the document, its references included. */
const fits = (schema: object) => ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"desk:#/')))

describe('the document of the API', () => {
  it('is OpenAPI 3.1 with a name, a version and an address', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Parley', version: expect.any(String) },
      servers: [{ url: '/' }],
    })
  })

  it('describes each route with a summary, a tag, its parameters, its answers and who may', () => {
    const named = new Set<string>()
    for (const { method, path, operation } of routes) {
      const where = `${method} ${path}`
      expect([where, operation]).toEqual([
        where,
        expect.objectContaining({
          summary: expect.stringMatching(/./),
          tags: [expect.any(String)],
          responses: expect.objectContaining({ default: expect.anything() }),
        }),
      ])
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const described = (operation.parameters ?? []).filter((one: JsonObject) => one.in === 'path')
      expect([where, described.map(({ name }: JsonObject) => name)]).toEqual([where, inPath])
      for (const one of described) expect([where, one.required]).toEqual([where, true])
      expect([
        where,
        Object.keys(operation.responses).filter((status) => /^[23]/.test(status)).length,
      ]).not.toEqual([where, 0])
      named.add(where)
    }
    expect(named.size).toBe(routes.length)
  })

  it('has schemas that are schemas, and only references that lead somewhere', () => {
    const text = JSON.stringify(document)
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([\w.-]+)"/g))
      expect(Object.keys(document.components.schemas)).toContain(name)
    for (const [name, schema] of Object.entries<object>(document.components.schemas))
      expect([name, typeof fits(schema)]).toEqual([name, 'function'])
  })

  it('gives examples that fit their schemas', () => {
    let examples = 0
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('example' in value && ('type' in value || '$ref' in value)) {
        const { example, ...schema } = value
        examples += 1
        expect([example, fits(schema)(example)]).toEqual([example, true])
      }
      Object.values(value).forEach(walk)
    }
    walk(document)
    expect(examples).toBeGreaterThan(20)
  })
})

/** Values for a schema: mostly such as fit, some that do not. */
function valuesOf(schema: JsonObject): fc.Arbitrary<unknown> {
  const odd = fc.oneof(fc.string({ maxLength: 30 }), fc.integer(), fc.constant(null), fc.double())
  return fc.oneof({ weight: 5, arbitrary: fitting(schema) }, { weight: 1, arbitrary: odd })
}

function fitting(schema: JsonObject): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined)
    return fitting(document.components.schemas[String(schema.$ref).split('/').at(-1) ?? ''])
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  const [choice] = [schema.anyOf, schema.oneOf].filter((one) => one !== undefined)
  if (choice !== undefined) return fc.oneof(...choice.map(fitting))
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case 'object': {
      const names = Object.keys(schema.properties ?? {})
      const parts = Object.fromEntries(names.map((name) => [name, valuesOf(schema.properties[name])]))
      return fc.record(parts, { requiredKeys: schema.required ?? [] })
    }
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}), { maxLength: 3 })
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 20 }), fc.constantFrom(2 ** 31, 2 ** 53, 1e300))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      if (schema.format === 'date') return fc.constantFrom('2025-09-10', '2025-02-30', '1066-10-14')
      if (schema.format === 'uri') return fc.constantFrom('https://outlet.example/x', 'http://10.0.0.1/', 'x')
      return fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }))
  }
}

/** Ids that are there, so that more than refusals are seen. */
async function known(): Promise<{ readonly [name: string]: readonly string[] }> {
  const { record } = (await served.caller.get(`/api/v1/stories/${served.story}/record`)).json()
  return {
    id: [served.story, record.reports[0].id, record.claims[0].id, 'nothing'],
    format: Object.keys({ md: 0, 'csv-moves': 0, ics: 0, pdf: 0 }),
    edit: ['1', '2', 'x'],
    event: ['1', '2', '99999'],
  }
}

/** A sample story needs a minute, a stream does not end, and a merged story would leave little to ask for. */
const LEFT_OUT = new Set(['POST /api/v1/sample', 'GET /api/v1/events', 'POST /api/v1/stories/{id}/merge'])

describe('every answer to input of all kinds', () => {
  it('is one that the document names, and none is a failure of the desk', async () => {
    const ids = await known()
    const seen = new Map<string, Set<number>>()
    for (const { method, path, operation } of routes) {
      if (LEFT_OUT.has(`${method} ${path}`)) continue
      const parameters: readonly JsonObject[] = operation.parameters ?? []
      const body = operation.requestBody?.content?.['application/json']?.schema
      const asked = fc.record({
        parameters: fc.tuple(
          ...parameters.map((one) => {
            const there = one.in === 'path' ? (ids[one.name] ?? []) : []
            const value =
              there.length > 0
                ? fc.oneof(
                    { weight: 4, arbitrary: fc.constantFrom(...there) },
                    { weight: 1, arbitrary: valuesOf(one.schema) },
                  )
                : valuesOf(one.schema)
            return one.required === true ? value : fc.option(value, { nil: undefined })
          }),
        ),
        body: body === undefined ? fc.constant(undefined) : valuesOf(body),
      })
      const property = fc.asyncProperty(asked, async (input) => {
        let address = path
        const query = new URLSearchParams()
        for (const [i, one] of parameters.entries()) {
          const value = (input.parameters as unknown[])[i]
          if (value === undefined || one.in === 'header') continue
          const text = String(value)
          // A path part that is empty or dots is another address.
          if (one.in === 'path')
            address = address.replace(
              `{${one.name}}`,
              encodeURIComponent(/^\.*$/.test(text) ? 'x' : text.replace(/[\uD800-\uDFFF]/g, '')),
            )
          else query.append(one.name, text.replace(/[\uD800-\uDFFF]/g, ''))
        }
        const answer = await served.caller.send(
          method,
          query.size === 0 ? address : `${address}?${query}`,
          input.body,
        )
        const where = `${method} ${path}`
        seen.set(where, (seen.get(where) ?? new Set()).add(answer.status))
        expect([address, input.body, answer.status < 500]).toEqual([address, input.body, true])
        const described = operation.responses[answer.status] ?? operation.responses.default
        if (answer.status < 400)
          expect([where, Object.keys(operation.responses)]).toEqual([
            where,
            expect.arrayContaining([String(answer.status)]),
          ])
        const type = answer.headers['content-type']?.split(';')[0] ?? ''
        const content = Object.entries<JsonObject>(described.content ?? {}).find(
          ([kind]) => kind.split(';')[0] === type,
        )
        if (answer.text === '') return
        expect([where, type]).toEqual([where, content?.[0].split(';')[0]])
        if (!type.endsWith('json') || path.includes('/export/')) return
        const check = fits(content?.[1].schema)
        expect([where, check(answer.json()), check.errors]).toEqual([where, true, null])
      })
      await fc.assert(property, { numRuns: 8, seed: 20_251_122 })
    }
    expect(served.log).toEqual([])
    const good = [...seen].filter(([, statuses]) => [...statuses].some((status) => status < 400))
    expect(good.length / seen.size).toBeGreaterThan(0.4)
  }, 120_000)
})
