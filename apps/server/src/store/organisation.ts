import { readingDirectory, type Db } from './db.ts'

/** An organisation of this server, and how its log is called. */
export interface Housed {
  readonly org: string
  readonly slug: string
}

/** Every organisation of this server. */
export function organisationsOf(db: Db): Promise<readonly Housed[]> {
  return readingDirectory(db, (tx) => tx.selectFrom('organisation').select(['org_id as org', 'slug']).execute())
}
