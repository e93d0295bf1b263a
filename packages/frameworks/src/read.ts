export { readCrosswalk } from './read-crosswalk.ts'
export { readFramework } from './read-framework.ts'
