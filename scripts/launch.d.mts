export const root: string
export const SERVER_FLAGS: readonly string[]
export function environment(): NodeJS.ProcessEnv
export function prepare(): string
export function run(script: string, args: readonly string[], flags?: readonly string[]): void
