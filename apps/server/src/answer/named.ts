import { z } from 'zod'

/** Schemas that the description of the interface and its client know by a name. */
const known = new Map<string, z.ZodType>()

/** Gives a schema its name, in CamelCase: it is described once, and others point to it. Throws where another one has it. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  if (known.has(id)) throw new Error(`two schemas are called ${id}`)
  known.set(id, schema)
  return schema
}

/** Every schema that has a name, by it. */
export function namedSchemas(): ReadonlyMap<string, z.ZodType> {
  return known
}

/** What bodies are to be that are read before they can be checked. */
const meant = new WeakMap<z.ZodType, z.ZodType>()

/** A schema that lets things through which another one checks later: this one is described. */
export function describedAs<S extends z.ZodType>(loose: S, described: z.ZodType): S {
  meant.set(loose, described)
  return loose
}

/** The schema that describes what a schema takes: itself, unless another one does. */
export function describing(schema: z.ZodType): z.ZodType {
  return meant.get(schema) ?? schema
}

/** `treatment-action` as `TreatmentAction`. */
export function pascal(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
