/** Roles of an organisation's members, from most to least. */
export const roles = ['owner', 'manager', 'contributor', 'auditor', 'reader'] as const

export type Role = (typeof roles)[number]

/** The roles as choices of a field. */
export const roleWords: Readonly<Record<Role, readonly string[]>> = { owner: [], manager: [], contributor: [], auditor: [], reader: [] }
