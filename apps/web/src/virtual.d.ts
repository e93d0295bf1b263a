declare module 'virtual:menu' {
  import type { Entry } from './shell/navigation.ts'

  export const entries: readonly Entry[]
}
