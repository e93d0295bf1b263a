import { vessel } from './vessel/register.ts'
import { voyage } from './voyage/register.ts'

/** The list: all that a register touches beside its folder. */
export const added = [vessel, voyage]
