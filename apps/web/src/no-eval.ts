/**
 * Schemas are interpreted and not compiled: our policy forbids `eval`, and each try of it would be a report among which a real
 * one is not seen. Imported before any schema is made. Said where zod looks for it, and not by `z.config`: that would bring 4 kB
 * of zod to the first page, which has no schema. A test of the policy holds that it is heard.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
