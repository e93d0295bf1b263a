import type { Instance } from '../instance.ts'

export async function loadExample(_instance: Instance): Promise<string | null> {
  return null
}
