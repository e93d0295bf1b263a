import { administration, registers, type Register } from '@assay/isms'

const byName = new Map([...registers, ...administration].map((register) => [register.name, register]))

/** Makes registers known beside the standard ones, in this process. */
export function addRegisters(list: readonly Register[]): void {
  for (const register of list) byName.set(register.name, register)
}

/** Every register that is known in this process. */
export function knownRegisters(): readonly Register[] {
  return [...byName.values()]
}

/** The register with this name, those of the administration among them. */
export function registerCalled(name: string): Register | undefined {
  return byName.get(name)
}

/** The register with this name; a name that no register has is a defect of the caller. */
export function registerNamed(name: string): Register {
  const register = byName.get(name)
  if (!register) throw new Error(`no register ${name}`)
  return register
}
