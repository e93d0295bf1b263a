export type { Bytes } from './bytes.ts'
export {
  createClient,
  type Answer,
  type Api,
  type Asked,
  type Client,
  type FileOperation,
  type JsonOperation,
  type Operation,
  type Sent,
  type Transport,
} from './client.ts'
export { ApiError } from './error.ts'
export type * from './operations.ts'
export { itemsOf, type PagedOperation } from './pages.ts'
export type { AnyDetail, AnyPage, AnyReceipt, AnyRecord, Plural, RegisterOperations } from './register.ts'
export { retrying } from './retry.ts'
