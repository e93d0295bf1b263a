import { useMatch } from '@tanstack/react-router'
import { registers, type Field, type Register } from '@assay/isms'

/** The register whose page this is, by the first part of its own path: while one page gives way to another, the address is already the other's. */
export function useRegister(): Register {
  const path = useMatch({ strict: false, select: (match) => match.pathname })
  const plural = path.split('/')[1]
  const register = registers.find((candidate) => candidate.plural === plural)
  if (!register) throw new Error(`no register ${plural}`)
  return register
}

/** Who may add and change records of a register: auditors write findings and nothing else. */
export function editAction(register: Register): NonNullable<Register['edit']> {
  return register.edit ?? 'write'
}

/** A column of a table: a field, or the level that likelihood and consequence make. */
export type Column =
  | { readonly kind: 'field'; readonly id: string; readonly field: Field }
  | { readonly kind: 'rating'; readonly id: string; readonly stage: 'inherent' | 'current' | 'residual' }

/** Every column that a table of the register can show, those of its definition first. */
export function allColumns(register: Register): readonly Column[] {
  const names = [...register.columns, ...register.fields.map(({ name }) => name).filter((name) => !register.columns.includes(name))]
  return names.flatMap((name): readonly Column[] => {
    const stage = /^(inherent|current|residual)Likelihood$/.exec(name)?.[1]
    if (isStage(stage)) return [{ kind: 'rating', id: stage, stage }]
    const field = register.fields.find((candidate) => candidate.name === name)
    if (!field || field.name === register.label || /^(?:inherent|current|residual)Consequence$/.test(name)) return []
    return [{ kind: 'field', id: name, field }]
  })
}

function isStage(stage: string | undefined): stage is 'inherent' | 'current' | 'residual' {
  return stage === 'inherent' || stage === 'current' || stage === 'residual'
}

/** The columns that a table shows until somebody chooses others. */
export function usualColumns(register: Register): readonly string[] {
  const names = new Set(register.columns)
  return allColumns(register)
    .filter((column) => names.has(column.kind === 'rating' ? `${column.stage}Likelihood` : column.id))
    .map(({ id }) => id)
}

export function registerNamed(name: string): Register | undefined {
  return registers.find((candidate) => candidate.name === name)
}

/** A register that a page is written for. */
export function theRegister(name: string): Register {
  const register = registerNamed(name)
  if (!register) throw new Error(`no register ${name}`)
  return register
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
