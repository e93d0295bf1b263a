/** Roles of an organisation's members, from most to least. Everybody who is confirmed is `everybody`. */
export const roles = ['owner', 'manager', 'contributor', 'auditor', 'reader'] as const

export type Role = (typeof roles)[number]

/**
 * Who may do something: a role in the application with all above it, `everybody`, the person in a field of the record (`.owner`), or
 * whoever holds a role of the ISMS (`top-management`).
 */
export type Authority = Role | 'everybody' | `.${string}` | IsmsRole

/** Duties under 5.1 and 5.3, by the names of their roles. */
export const ismsRoles = ['top-management', 'isms-conformity', 'performance-reporting', 'internal-auditor', 'data-protection'] as const

export type IsmsRole = (typeof ismsRoles)[number]

const ABOVE: Readonly<Record<Role, readonly Role[]>> = {
  owner: ['owner'],
  manager: ['owner', 'manager'],
  contributor: ['owner', 'manager', 'contributor'],
  auditor: ['owner', 'manager', 'auditor'],
  reader: ['owner', 'manager', 'contributor', 'auditor', 'reader'],
}

/** Whether a role in the application is as much as another, or more. */
export function includesRole(authority: Role, role: Role): boolean {
  return ABOVE[authority].includes(role)
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}

/** Who may do what to a register, beside its commands. */
export interface Permission {
  readonly create: readonly Authority[]
  readonly write: readonly Authority[]
  readonly archive: readonly Authority[]
}

/** Contributors write fields, managers archive. */
export const usual: Permission = { create: ['contributor'], write: ['contributor'], archive: ['manager'] }

/** Owners alone, by the ways that administration has: no form, import or bulk edit reaches them. */
export const administered: Permission = { create: ['owner'], write: ['owner'], archive: ['owner'] }
