import { z } from 'zod'

/**
 * Schemas are interpreted and not compiled: our policy forbids `eval`, and each try of it would be a report among which a real
 * one is not seen. Imported before any schema is made.
 */
z.config({ jitless: true })
