// Made by `npm run client` from the table of routes: change that, and not this.

import type { Bytes } from './bytes.ts'

/** Every operation, by its method and path. */
export interface Operations {
  /** The Statement of Applicability, built from the registers (6.1.3 d) */
  'GET /api/soa': {
    readonly query?: { readonly format?: 'json' | 'csv' | 'xlsx' | 'pdf'; readonly show?: 'inline' | 'attachment'; readonly text?: 'in-force' | 'draft'; readonly version?: string; readonly asOf?: string }
    readonly answer: Statement
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/pdf'
  }
  /** Every version of the Statement of Applicability that was approved, and whether its PDF was kept (7.5.3) */
  'GET /api/soa/versions': {
    readonly answer: {
      readonly items: readonly StatementVersion[]
    }
  }
  /** What is different between two versions of the Statement of Applicability, or one and the live draft (7.5.3 e) */
  'GET /api/soa/changes': {
    readonly query?: { readonly from?: string; readonly to?: string }
    readonly answer: ComparedStatements
  }
  /** A mock audit of the registers */
  'GET /api/audit': {
    readonly query?: { readonly stage?: '1' | '2'; readonly asOf?: string }
    readonly answer: AuditReport
  }
  /** Replay the ledger against the live records */
  'GET /api/doctor': {
    readonly answer: Examination
  }
  /** An evidence pack that verifies offline, of all registers or some, with as much of each record as its reader may see */
  'GET /api/bundle': {
    readonly query?: { readonly registers?: string; readonly audit?: 'true' | 'false'; readonly level?: 'full' | 'no-personal-data' | 'outline' }
    readonly file: 'application/zip'
  }
  /** The receipt of one change, as a tlog-proof that verifies offline; shows the fields that are named and no others */
  'GET /api/ledger/receipts/{seq}': {
    readonly path: { readonly seq: number }
    readonly query?: { readonly fields?: string }
    readonly file: 'text/plain'
  }
  /** Who you are, where, what you may do, and how much each register holds; by the scale of risks and on the day that is asked about */
  'GET /api/session': {
    readonly query?: { readonly asOf?: string }
    readonly answer: Session
  }
  /** The newest signed checkpoint, the key that signs, and the checkpoints before it */
  'GET /api/ledger/checkpoint': {
    readonly answer: Checkpoint
  }
  /** Whether the log is signed here, by which epoch, and what keeps it from being signed; with both notes where a witness saw another history */
  'GET /api/ledger/signing': {
    readonly answer: Signing
  }
  /** Begin a new epoch of a log that is not signed: another name and new keys, which the last one signs where it is there */
  'POST /api/ledger/epochs': {
    readonly body: {
      /** Why the log is not signed, as it says itself */
      readonly because: 'restored' | 'other-folder' | 'history-missing' | 'history-behind' | 'log-behind' | 'key-missing' | 'other-key' | 'witness-ahead' | 'witness-refused'
    }
    readonly answer: Signing
  }
  /** Have a new key sign the log from here on: the one before signs it, and is destroyed */
  'POST /api/ledger/keys/rotate': {
    readonly answer: Signing
  }
  /** Readiness by clause and theme, what blocks stage 1, what is due, the risks, the newest checkpoint */
  'GET /api/overview': {
    readonly query?: { readonly asOf?: string }
    readonly answer: Overview
  }
  /** Every framework, with how many of its requirements the controls cover */
  'GET /api/frameworks': {
    readonly query?: { readonly asOf?: string }
    readonly answer: FrameworkList
  }
  /** The requirements of a framework by section, each with the controls that answer it and every mapping that counts, its source and reason */
  'GET /api/frameworks/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: FrameworkCoverage
  }
  /** Find records of any register */
  'GET /api/search': {
    readonly query: { readonly q: string; readonly limit?: number }
    readonly answer: {
      readonly items: readonly Hit[]
    }
  }
  /** Everything on this server but its keys in one archive; what records and files say is sealed */
  'GET /api/backup': {
    readonly file: 'application/zip'
  }
  /** The keys that open backups, sign logs and open second factors: keep them apart from backups, and not for long */
  'GET /api/backup/keys': {
    readonly file: 'application/zip'
  }
  /** Fill an empty server from the keys of a backup and, after them, the backup; all or nothing */
  'POST /api/restore': {
    readonly query: { readonly keys: number }
    readonly body: Bytes
    readonly answer: {
      readonly restored: true
      readonly lostCodes: number
      readonly settings: readonly string[]
    }
  }
  /** Rewrite the files of the embedded database at once, so that nothing that was erased is in them; it is done each night otherwise */
  'POST /api/erasures/complete': {
    readonly answer: {
      readonly tables?: number
      readonly backups?: readonly string[]
    }
  }
  /** A new master key and a new key for every organisation; every data key is wrapped anew */
  'POST /api/keys/rotate': {
    readonly answer: {
      readonly organisations: number
    }
  }
  /** Move the entries that were signed before a day to the archive; every proof holds as before */
  'POST /api/ledger/archive': {
    readonly body: {
      /** What was signed before this day goes */
      readonly before: string
    }
    readonly answer: {
      readonly entries: number
    }
  }
  /** End every session of an account and make a link by which its holder sets a new password, once */
  'POST /api/accounts/reset': {
    readonly body: {
      /** The address the person signs in with */
      readonly email: string
      /** Whether every second factor is lost, too: the authenticator app, the codes for an emergency, passkeys */
      readonly codes?: boolean
    }
    readonly answer: {
      /** Path of the page at which it is set, with its code */
      readonly link: string
    }
  }
  /** Members and invitations of this organisation */
  'GET /api/members': {
    readonly answer: {
      readonly items: readonly MemberListed[]
    }
  }
  /** Invite a person; answers with the code by which they accept, shown this once. It opens no account */
  'POST /api/members': {
    readonly body: {
      /** As it is shown */
      readonly name: string
      /** The address the person signs in with */
      readonly email: string
      /** What the person may do */
      readonly role: 'owner' | 'manager' | 'contributor' | 'auditor' | 'reader'
      /** The record of the person that they are, where it is there already */
      readonly person?: string
    }
    readonly answer: Invited
  }
  /** Give a member another role */
  'PUT /api/members/{id}/role': {
    readonly path: { readonly id: string }
    readonly body: {
      /** What the person may do from now on */
      readonly role: 'owner' | 'manager' | 'contributor' | 'auditor' | 'reader'
    }
    readonly answer: {
      readonly id: string
      readonly role: 'owner' | 'manager' | 'contributor' | 'auditor' | 'reader'
    }
  }
  /** Say that it is sure who a member is; from then on they may decide */
  'POST /api/members/{id}/confirm': {
    readonly path: { readonly id: string }
    readonly body: {
      /** The record of the person that the member is; one is made where none is named */
      readonly person?: string
    }
    readonly answer: {
      readonly id: string
      readonly confirmed: true
    }
  }
  /** Remove a member or withdraw an invitation; sessions and keys of the person end at once */
  'DELETE /api/members/{id}': {
    readonly path: { readonly id: string }
    readonly answer: {
      readonly removed: string
    }
  }
  /** API keys of this organisation, without their secrets */
  'GET /api/api-keys': {
    readonly answer: {
      readonly items: readonly ApiKeyListed[]
    }
  }
  /** Make an API key; its secret is shown this once */
  'POST /api/api-keys': {
    readonly body: {
      /** What the key is for */
      readonly name: string
      /** What the key may do at most; decisions and administration never */
      readonly role: 'manager' | 'contributor' | 'auditor' | 'reader'
      /** What of its role the key may use; all of it where nothing is named */
      readonly scopes?: readonly ('read' | 'write' | 'find')[]
      /** The last day on which it works, at most a year ahead; in ninety days where nothing is said */
      readonly expiresOn?: string
    }
    readonly answer: ApiKeyMade
  }
  /** Revoke an API key */
  'DELETE /api/api-keys/{id}': {
    readonly path: { readonly id: string }
    readonly answer: {
      readonly revoked: string
    }
  }
  /** How this server keeps the organisation: its name, who may read its log, how members sign in */
  'GET /api/tenant': {
    readonly answer: Tenant
  }
  /** Change how this server keeps the organisation; If-Match names the version you read */
  'PUT /api/tenant': {
    readonly body: {
      /** The name of the organisation, as lists, packs and the statement print it */
      readonly name?: string
      /** Whether members must have shown a second factor: a one-time code or a passkey */
      readonly secondFactor?: boolean
      /** Whether members get a letter each working day of what waits for them, where the server sends mail */
      readonly digest?: boolean
      /** Whether anybody may read the tiles of the log without signing in */
      readonly publicLog?: boolean
    }
    readonly version: number
    readonly answer: Tenant
  }
  /** What was done here, the newest first, as the log has it */
  'GET /api/activity': {
    readonly query?: { readonly before?: number; readonly limit?: number; readonly actor?: string; readonly register?: string; readonly heartbeats?: 'true' | 'false' }
    readonly answer: ActivityPage
  }
  /** Who a pseudonym of the log is, and the entry whose receipt proves it */
  'GET /api/activity/actors/{ref}': {
    readonly path: { readonly ref: string }
    readonly answer: ActorKnown
  }
  /** What happened to which record, in the order of the log: ids and kinds, none twice and none left out. Keep `next`, and ask after it the next time. Also found at `/api/changes?after=` */
  'GET /api/change-feed': {
    readonly query?: { readonly after?: number; readonly limit?: number; readonly register?: string; readonly wait?: number }
    readonly answer: ChangeFeed
  }
  /** What goes on beside requests: what is due when, what became of it, and what is tried no more */
  'GET /api/jobs': {
    readonly query?: { readonly limit?: number }
    readonly answer: Jobs
  }
  /** Have a job tried again now, also one that is tried no more */
  'POST /api/jobs/{id}/retry': {
    readonly path: { readonly id: string }
    readonly answer: {
      readonly id: string
      readonly kind: string
    }
  }
  /** Forget a job that is tried no more */
  'DELETE /api/jobs/{id}': {
    readonly path: { readonly id: string }
    readonly answer: {
      readonly forgotten: string
    }
  }
  /** Programs elsewhere that are told what happens here, without their secrets */
  'GET /api/webhooks': {
    readonly answer: {
      readonly items: readonly WebhookShown[]
    }
  }
  /** Make a webhook (Standard Webhooks); its secret is shown this once. It is told of every entry from then on, at least once, in no promised order */
  'POST /api/webhooks': {
    readonly body: {
      /** What it is for */
      readonly name: string
      /** Where it is told, by https; by http only where an owner has allowed the destination */
      readonly url: string
      /** Registers of which it is told; all of the ISMS where none is named, and who may do what here only where it is */
      readonly registers?: readonly string[]
    }
    readonly answer: WebhookMade
  }
  /** Change the name, the address or the registers of a webhook */
  'PUT /api/webhooks/{id}': {
    readonly path: { readonly id: string }
    readonly body: {
      /** What it is for */
      readonly name?: string
      /** Where it is told, by https; by http only where an owner has allowed the destination */
      readonly url?: string
      /** Registers of which it is told */
      readonly registers?: readonly string[]
    }
    readonly answer: WebhookShown
  }
  /** Remove a webhook; nothing more is sent to it */
  'DELETE /api/webhooks/{id}': {
    readonly path: { readonly id: string }
    readonly answer: WebhookShown
  }
  /** Send nothing to a webhook until it is resumed */
  'POST /api/webhooks/{id}/pause': {
    readonly path: { readonly id: string }
    readonly answer: WebhookShown
  }
  /** Send to a webhook again what happens from now on */
  'POST /api/webhooks/{id}/resume': {
    readonly path: { readonly id: string }
    readonly answer: WebhookShown
  }
  /** Give a webhook a new secret, shown this once; messages are signed with the one before, too, for a day */
  'POST /api/webhooks/{id}/rotate': {
    readonly path: { readonly id: string }
    readonly answer: {
      readonly secret: string
    }
  }
  /** Send a message of the type webhook.test */
  'POST /api/webhooks/{id}/test': {
    readonly path: { readonly id: string }
    readonly answer: {
      readonly delivery: string
    }
  }
  /** What was sent to a webhook in the last thirty days, and what became of it, the newest first */
  'GET /api/webhooks/{id}/deliveries': {
    readonly path: { readonly id: string }
    readonly query?: { readonly limit?: number }
    readonly answer: {
      readonly items: readonly WebhookDelivery[]
    }
  }
  /** Send something to a webhook once more, under the same id */
  'POST /api/webhooks/{id}/deliveries/{delivery}/retry': {
    readonly path: { readonly id: string; readonly delivery: string }
    readonly answer: {
      readonly delivery: string
    }
  }
  /** Send a webhook everything that it missed: what failed, and what was held while it was paused */
  'POST /api/webhooks/{id}/replay': {
    readonly path: { readonly id: string }
    readonly answer: {
      readonly count: number
    }
  }
  /** Where something may be sent beside public addresses by https */
  'GET /api/destinations': {
    readonly answer: {
      readonly items: readonly DestinationShown[]
    }
  }
  /** Allow a host and a port, also one of your own network; an entry of the log. Metadata of clouds are reached by nobody */
  'POST /api/destinations': {
    readonly body: {
      /** A name or an address, without scheme and port */
      readonly host: string
      /** One port of it */
      readonly port: number
      /** Whether it may be asked by http */
      readonly clear?: boolean
      /** Why it may be reached */
      readonly reason: string
    }
    readonly answer: DestinationShown
  }
  /** Take back that something may be sent to a destination */
  'DELETE /api/destinations/{id}': {
    readonly path: { readonly id: string }
    readonly answer: {
      readonly withdrawn: string
    }
  }
  /** Whether the example company is on this server */
  'GET /api/example': {
    readonly answer: {
      readonly present: boolean
    }
  }
  /** Remove the example company: its records, log, files and keys, and the accounts that were made for it */
  'DELETE /api/example': {
    readonly answer: {
      readonly removed: true
    }
  }
  /** Store a file; name its sha256 in an evidence record */
  'POST /api/blobs': {
    readonly body: Bytes
    readonly answer: StoredFile
  }
  /** A stored file, as a download */
  'GET /api/blobs/{sha256}': {
    readonly path: { readonly sha256: string }
    readonly file: 'application/octet-stream'
  }
  /** What is different between two versions of a document, the text by paragraphs and words (7.5.3 e) */
  'GET /api/documents/{id}/differences': {
    readonly path: { readonly id: string }
    readonly query?: { readonly from?: string; readonly to?: string }
    readonly answer: {
      readonly from: string
      readonly to: string
      readonly fields: readonly Difference[]
    }
  }
  /** A document as PDF, DOCX or Markdown, with its version and approval (7.5.3) */
  'GET /api/documents/{id}/file': {
    readonly path: { readonly id: string }
    readonly query?: { readonly format?: 'pdf' | 'docx' | 'md'; readonly text?: 'in-force' | 'draft'; readonly version?: string; readonly show?: 'inline' | 'attachment' }
    readonly file: 'application/pdf' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' | 'text/markdown'
  }
  /** A scope as PDF: byte for byte as it was approved, or the draft */
  'GET /api/scopes/{id}/file': {
    readonly path: { readonly id: string }
    readonly query?: { readonly format?: 'pdf'; readonly show?: 'inline' | 'attachment' }
    readonly file: 'application/pdf'
  }
  /** A risk-criteria as PDF: byte for byte as it was approved, or the draft */
  'GET /api/risk-criteria-sets/{id}/file': {
    readonly path: { readonly id: string }
    readonly query?: { readonly format?: 'pdf'; readonly show?: 'inline' | 'attachment' }
    readonly file: 'application/pdf'
  }
  /** Import organisations from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/organisations/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export organisations so that they import again: all, or exactly what a list shows */
  'GET /api/organisations/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import scopes from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/scopes/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export scopes so that they import again: all, or exactly what a list shows */
  'GET /api/scopes/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import context-issues from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/context-issues/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export context-issues so that they import again: all, or exactly what a list shows */
  'GET /api/context-issues/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import interested-parties from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/interested-parties/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export interested-parties so that they import again: all, or exactly what a list shows */
  'GET /api/interested-parties/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import obligations from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/obligations/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export obligations so that they import again: all, or exactly what a list shows */
  'GET /api/obligations/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import people from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/people/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export people so that they import again: all, or exactly what a list shows */
  'GET /api/people/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import account-people from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/account-people/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export account-people so that they import again: all, or exactly what a list shows */
  'GET /api/account-people/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import assignments from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/assignments/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export assignments so that they import again: all, or exactly what a list shows */
  'GET /api/assignments/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import delegations from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/delegations/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export delegations so that they import again: all, or exactly what a list shows */
  'GET /api/delegations/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import assets from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/assets/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export assets so that they import again: all, or exactly what a list shows */
  'GET /api/assets/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import threats from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/threats/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export threats so that they import again: all, or exactly what a list shows */
  'GET /api/threats/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import risk-criteria-sets from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/risk-criteria-sets/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export risk-criteria-sets so that they import again: all, or exactly what a list shows */
  'GET /api/risk-criteria-sets/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import risks from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/risks/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export risks so that they import again: all, or exactly what a list shows */
  'GET /api/risks/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import treatment-actions from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/treatment-actions/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export treatment-actions so that they import again: all, or exactly what a list shows */
  'GET /api/treatment-actions/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import own-frameworks from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/own-frameworks/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export own-frameworks so that they import again: all, or exactly what a list shows */
  'GET /api/own-frameworks/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import requirements from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/requirements/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export requirements so that they import again: all, or exactly what a list shows */
  'GET /api/requirements/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import controls from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/controls/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export controls so that they import again: all, or exactly what a list shows */
  'GET /api/controls/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import soa-versions from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/soa-versions/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export soa-versions so that they import again: all, or exactly what a list shows */
  'GET /api/soa-versions/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import evidences from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/evidences/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export evidences so that they import again: all, or exactly what a list shows */
  'GET /api/evidences/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import documents from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/documents/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export documents so that they import again: all, or exactly what a list shows */
  'GET /api/documents/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import acknowledgements from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/acknowledgements/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export acknowledgements so that they import again: all, or exactly what a list shows */
  'GET /api/acknowledgements/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import approval-rules from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/approval-rules/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export approval-rules so that they import again: all, or exactly what a list shows */
  'GET /api/approval-rules/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import approval-requests from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/approval-requests/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export approval-requests so that they import again: all, or exactly what a list shows */
  'GET /api/approval-requests/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import incidents from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/incidents/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export incidents so that they import again: all, or exactly what a list shows */
  'GET /api/incidents/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import changes from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/changes/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export changes so that they import again: all, or exactly what a list shows */
  'GET /api/changes/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import certificates from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/certificates/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export certificates so that they import again: all, or exactly what a list shows */
  'GET /api/certificates/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import nonconformities from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/nonconformities/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export nonconformities so that they import again: all, or exactly what a list shows */
  'GET /api/nonconformities/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import opportunities from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/opportunities/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export opportunities so that they import again: all, or exactly what a list shows */
  'GET /api/opportunities/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import findings from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/findings/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export findings so that they import again: all, or exactly what a list shows */
  'GET /api/findings/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import legal-holds from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/legal-holds/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export legal-holds so that they import again: all, or exactly what a list shows */
  'GET /api/legal-holds/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import house-rules from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/house-rules/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export house-rules so that they import again: all, or exactly what a list shows */
  'GET /api/house-rules/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import comments from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/comments/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export comments so that they import again: all, or exactly what a list shows */
  'GET /api/comments/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** Import log-policies from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed */
  'POST /api/log-policies/import': {
    readonly query?: { readonly name?: string; readonly confirm?: 'true' | 'false'; readonly sheet?: string; readonly mapping?: string; readonly answers?: string; readonly rejected?: 'csv' | 'xlsx' }
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  /** Export log-policies so that they import again: all, or exactly what a list shows */
  'GET /api/log-policies/export': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly format?: 'csv' | 'xlsx' | 'json' }
    readonly file: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'application/json'
  }
  /** List organisations */
  'GET /api/organisations': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: OrganisationPage
  }
  /** Create a organisation */
  'POST /api/organisations': {
    readonly body: OrganisationInput
    readonly idempotencyKey?: string
    readonly answer: OrganisationReceipt
  }
  /** Read one organisation with what it links to, what you may do with it, and what people say about it */
  'GET /api/organisations/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: OrganisationDetail
  }
  /** Change a organisation; If-Match names the version you read, fields left out stay */
  'PUT /api/organisations/{id}': {
    readonly path: { readonly id: string }
    readonly body: OrganisationChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OrganisationReceipt
  }
  /** Archive a organisation; it stays in the ledger */
  'DELETE /api/organisations/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OrganisationReceipt
  }
  /** Every version of a organisation, newest first, with who made it and its ledger entry */
  'GET /api/organisations/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a organisation, with the reason; it stays in the ledger and can be brought back */
  'POST /api/organisations/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OrganisationReceipt
  }
  /** Bring an archived organisation back */
  'POST /api/organisations/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OrganisationReceipt
  }
  /** What stands against erasing a organisation, and which records would still mention it */
  'GET /api/organisations/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a organisation or its earlier versions; this cannot be undone */
  'POST /api/organisations/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List scopes */
  'GET /api/scopes': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: ScopePage
  }
  /** Create a scope */
  'POST /api/scopes': {
    readonly body: ScopeInput
    readonly idempotencyKey?: string
    readonly answer: ScopeReceipt
  }
  /** Read one scope with what it links to, what you may do with it, and what people say about it */
  'GET /api/scopes/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: ScopeDetail
  }
  /** Change a scope; If-Match names the version you read, fields left out stay */
  'PUT /api/scopes/{id}': {
    readonly path: { readonly id: string }
    readonly body: ScopeChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ScopeReceipt
  }
  /** Archive a scope; it stays in the ledger */
  'DELETE /api/scopes/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ScopeReceipt
  }
  /** Every version of a scope, newest first, with who made it and its ledger entry */
  'GET /api/scopes/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** What one scope says otherwise than another, in all that its approval is about (7.5.3 e) */
  'GET /api/scopes/{id}/differences': {
    readonly path: { readonly id: string }
    readonly query: { readonly from: string }
    readonly answer: {
      readonly from: string
      readonly to: string
      readonly fields: readonly Difference[]
    }
  }
  /** Archive a scope, with the reason; it stays in the ledger and can be brought back */
  'POST /api/scopes/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ScopeReceipt
  }
  /** Bring an archived scope back */
  'POST /api/scopes/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ScopeReceipt
  }
  /** As top management, put this version in force. It stays as it is; the one before is superseded. (4.3) */
  'POST /api/scopes/{id}/approve': {
    readonly path: { readonly id: string }
    readonly body: ScopeApproveInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ScopeReceipt
  }
  /** Give this draft up. (4.3) */
  'POST /api/scopes/{id}/discard': {
    readonly path: { readonly id: string }
    readonly body: ScopeDiscardInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ScopeReceipt
  }
  /** Begin the next version as a draft that starts with the words of this one. (4.3) */
  'POST /api/scopes/{id}/draft-from': {
    readonly path: { readonly id: string }
    readonly body: ScopeDraftFromInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ScopeReceipt
  }
  /** What stands against erasing a scope, and which records would still mention it */
  'GET /api/scopes/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a scope or its earlier versions; this cannot be undone */
  'POST /api/scopes/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List context-issues */
  'GET /api/context-issues': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: ContextIssuePage
  }
  /** Create a context-issue */
  'POST /api/context-issues': {
    readonly body: ContextIssueInput
    readonly idempotencyKey?: string
    readonly answer: ContextIssueReceipt
  }
  /** Read one context-issue with what it links to, what you may do with it, and what people say about it */
  'GET /api/context-issues/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: ContextIssueDetail
  }
  /** Change a context-issue; If-Match names the version you read, fields left out stay */
  'PUT /api/context-issues/{id}': {
    readonly path: { readonly id: string }
    readonly body: ContextIssueChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ContextIssueReceipt
  }
  /** Archive a context-issue; it stays in the ledger */
  'DELETE /api/context-issues/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ContextIssueReceipt
  }
  /** Every version of a context-issue, newest first, with who made it and its ledger entry */
  'GET /api/context-issues/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a context-issue, with the reason; it stays in the ledger and can be brought back */
  'POST /api/context-issues/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ContextIssueReceipt
  }
  /** Bring an archived context-issue back */
  'POST /api/context-issues/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ContextIssueReceipt
  }
  /** Say that you have looked at it today, and whether it still holds. (4.1) */
  'POST /api/context-issues/{id}/review': {
    readonly path: { readonly id: string }
    readonly body: ContextIssueReviewInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ContextIssueReceipt
  }
  /** What stands against erasing a context-issue, and which records would still mention it */
  'GET /api/context-issues/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a context-issue or its earlier versions; this cannot be undone */
  'POST /api/context-issues/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List interested-parties */
  'GET /api/interested-parties': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: InterestedPartyPage
  }
  /** Create a interested-party */
  'POST /api/interested-parties': {
    readonly body: InterestedPartyInput
    readonly idempotencyKey?: string
    readonly answer: InterestedPartyReceipt
  }
  /** Read one interested-party with what it links to, what you may do with it, and what people say about it */
  'GET /api/interested-parties/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: InterestedPartyDetail
  }
  /** Change a interested-party; If-Match names the version you read, fields left out stay */
  'PUT /api/interested-parties/{id}': {
    readonly path: { readonly id: string }
    readonly body: InterestedPartyChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: InterestedPartyReceipt
  }
  /** Archive a interested-party; it stays in the ledger */
  'DELETE /api/interested-parties/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: InterestedPartyReceipt
  }
  /** Every version of a interested-party, newest first, with who made it and its ledger entry */
  'GET /api/interested-parties/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a interested-party, with the reason; it stays in the ledger and can be brought back */
  'POST /api/interested-parties/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: InterestedPartyReceipt
  }
  /** Bring an archived interested-party back */
  'POST /api/interested-parties/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: InterestedPartyReceipt
  }
  /** Decide whether the ISMS answers this requirement (4.2 c). (4.2 c) */
  'POST /api/interested-parties/{id}/address': {
    readonly path: { readonly id: string }
    readonly body: InterestedPartyAddressInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: InterestedPartyReceipt
  }
  /** Say that you have looked at it today, and whether it still holds. (4.2) */
  'POST /api/interested-parties/{id}/review': {
    readonly path: { readonly id: string }
    readonly body: InterestedPartyReviewInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: InterestedPartyReceipt
  }
  /** What stands against erasing a interested-party, and which records would still mention it */
  'GET /api/interested-parties/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a interested-party or its earlier versions; this cannot be undone */
  'POST /api/interested-parties/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List obligations */
  'GET /api/obligations': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: ObligationPage
  }
  /** Create a obligation */
  'POST /api/obligations': {
    readonly body: ObligationInput
    readonly idempotencyKey?: string
    readonly answer: ObligationReceipt
  }
  /** Read one obligation with what it links to, what you may do with it, and what people say about it */
  'GET /api/obligations/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: ObligationDetail
  }
  /** Change a obligation; If-Match names the version you read, fields left out stay */
  'PUT /api/obligations/{id}': {
    readonly path: { readonly id: string }
    readonly body: ObligationChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ObligationReceipt
  }
  /** Archive a obligation; it stays in the ledger */
  'DELETE /api/obligations/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ObligationReceipt
  }
  /** Every version of a obligation, newest first, with who made it and its ledger entry */
  'GET /api/obligations/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a obligation, with the reason; it stays in the ledger and can be brought back */
  'POST /api/obligations/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ObligationReceipt
  }
  /** Bring an archived obligation back */
  'POST /api/obligations/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ObligationReceipt
  }
  /** Say that you have looked at it today, and whether it still holds. (A.5.31) */
  'POST /api/obligations/{id}/review': {
    readonly path: { readonly id: string }
    readonly body: ObligationReviewInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ObligationReceipt
  }
  /** What stands against erasing a obligation, and which records would still mention it */
  'GET /api/obligations/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a obligation or its earlier versions; this cannot be undone */
  'POST /api/obligations/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List people */
  'GET /api/people': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: PersonPage
  }
  /** Create a person */
  'POST /api/people': {
    readonly body: PersonInput
    readonly idempotencyKey?: string
    readonly answer: PersonReceipt
  }
  /** Read one person with what it links to, what you may do with it, and what people say about it */
  'GET /api/people/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: PersonDetail
  }
  /** Change a person; If-Match names the version you read, fields left out stay */
  'PUT /api/people/{id}': {
    readonly path: { readonly id: string }
    readonly body: PersonChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: PersonReceipt
  }
  /** Archive a person; it stays in the ledger */
  'DELETE /api/people/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: PersonReceipt
  }
  /** Every version of a person, newest first, with who made it and its ledger entry */
  'GET /api/people/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a person, with the reason; it stays in the ledger and can be brought back */
  'POST /api/people/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: PersonReceipt
  }
  /** Bring an archived person back */
  'POST /api/people/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: PersonReceipt
  }
  /** Record the last working day. Whatever the person still holds shows up as open. (A.6.5) */
  'POST /api/people/{id}/leave': {
    readonly path: { readonly id: string }
    readonly body: PersonLeaveInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: PersonReceipt
  }
  /** The person works here again. (A.6.5) */
  'POST /api/people/{id}/return': {
    readonly path: { readonly id: string }
    readonly body: PersonReturnInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: PersonReceipt
  }
  /** From now on the person works for somebody else. (A.6.1) */
  'POST /api/people/{id}/make-external': {
    readonly path: { readonly id: string }
    readonly body: PersonMakeExternalInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: PersonReceipt
  }
  /** From now on the person is on your staff. (A.6.1) */
  'POST /api/people/{id}/make-active': {
    readonly path: { readonly id: string }
    readonly body: PersonMakeActiveInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: PersonReceipt
  }
  /** What stands against erasing a person, and which records would still mention it */
  'GET /api/people/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a person or its earlier versions; this cannot be undone */
  'POST /api/people/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List account-people */
  'GET /api/account-people': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: AccountPersonPage
  }
  /** Create a account-person */
  'POST /api/account-people': {
    readonly body: AccountPersonInput
    readonly idempotencyKey?: string
    readonly answer: AccountPersonReceipt
  }
  /** Read one account-person with what it links to, what you may do with it, and what people say about it */
  'GET /api/account-people/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: AccountPersonDetail
  }
  /** Change a account-person; If-Match names the version you read, fields left out stay */
  'PUT /api/account-people/{id}': {
    readonly path: { readonly id: string }
    readonly body: AccountPersonChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AccountPersonReceipt
  }
  /** Archive a account-person; it stays in the ledger */
  'DELETE /api/account-people/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AccountPersonReceipt
  }
  /** Every version of a account-person, newest first, with who made it and its ledger entry */
  'GET /api/account-people/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a account-person, with the reason; it stays in the ledger and can be brought back */
  'POST /api/account-people/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AccountPersonReceipt
  }
  /** Bring an archived account-person back */
  'POST /api/account-people/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AccountPersonReceipt
  }
  /** This account is no longer this person. (A.5.16) */
  'POST /api/account-people/{id}/untie': {
    readonly path: { readonly id: string }
    readonly body: AccountPersonUntieInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AccountPersonReceipt
  }
  /** What stands against erasing a account-person, and which records would still mention it */
  'GET /api/account-people/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a account-person or its earlier versions; this cannot be undone */
  'POST /api/account-people/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List assignments */
  'GET /api/assignments': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: AssignmentPage
  }
  /** Create a assignment */
  'POST /api/assignments': {
    readonly body: AssignmentInput
    readonly idempotencyKey?: string
    readonly answer: AssignmentReceipt
  }
  /** Read one assignment with what it links to, what you may do with it, and what people say about it */
  'GET /api/assignments/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: AssignmentDetail
  }
  /** Change a assignment; If-Match names the version you read, fields left out stay */
  'PUT /api/assignments/{id}': {
    readonly path: { readonly id: string }
    readonly body: AssignmentChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AssignmentReceipt
  }
  /** Archive a assignment; it stays in the ledger */
  'DELETE /api/assignments/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AssignmentReceipt
  }
  /** Every version of a assignment, newest first, with who made it and its ledger entry */
  'GET /api/assignments/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a assignment, with the reason; it stays in the ledger and can be brought back */
  'POST /api/assignments/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AssignmentReceipt
  }
  /** Bring an archived assignment back */
  'POST /api/assignments/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AssignmentReceipt
  }
  /** The person no longer holds the role. (5.3) */
  'POST /api/assignments/{id}/end': {
    readonly path: { readonly id: string }
    readonly body: AssignmentEndInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AssignmentReceipt
  }
  /** What stands against erasing a assignment, and which records would still mention it */
  'GET /api/assignments/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a assignment or its earlier versions; this cannot be undone */
  'POST /api/assignments/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List delegations */
  'GET /api/delegations': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: DelegationPage
  }
  /** Create a delegation */
  'POST /api/delegations': {
    readonly body: DelegationInput
    readonly idempotencyKey?: string
    readonly answer: DelegationReceipt
  }
  /** Read one delegation with what it links to, what you may do with it, and what people say about it */
  'GET /api/delegations/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: DelegationDetail
  }
  /** Change a delegation; If-Match names the version you read, fields left out stay */
  'PUT /api/delegations/{id}': {
    readonly path: { readonly id: string }
    readonly body: DelegationChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DelegationReceipt
  }
  /** Archive a delegation; it stays in the ledger */
  'DELETE /api/delegations/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DelegationReceipt
  }
  /** Every version of a delegation, newest first, with who made it and its ledger entry */
  'GET /api/delegations/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a delegation, with the reason; it stays in the ledger and can be brought back */
  'POST /api/delegations/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DelegationReceipt
  }
  /** Bring an archived delegation back */
  'POST /api/delegations/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DelegationReceipt
  }
  /** The delegate decides no longer. (5.3) */
  'POST /api/delegations/{id}/end': {
    readonly path: { readonly id: string }
    readonly body: DelegationEndInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DelegationReceipt
  }
  /** What stands against erasing a delegation, and which records would still mention it */
  'GET /api/delegations/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a delegation or its earlier versions; this cannot be undone */
  'POST /api/delegations/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List assets */
  'GET /api/assets': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: AssetPage
  }
  /** Create a asset */
  'POST /api/assets': {
    readonly body: AssetInput
    readonly idempotencyKey?: string
    readonly answer: AssetReceipt
  }
  /** Read one asset with what it links to, what you may do with it, and what people say about it */
  'GET /api/assets/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: AssetDetail
  }
  /** Change a asset; If-Match names the version you read, fields left out stay */
  'PUT /api/assets/{id}': {
    readonly path: { readonly id: string }
    readonly body: AssetChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AssetReceipt
  }
  /** Archive a asset; it stays in the ledger */
  'DELETE /api/assets/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AssetReceipt
  }
  /** Every version of a asset, newest first, with who made it and its ledger entry */
  'GET /api/assets/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a asset, with the reason; it stays in the ledger and can be brought back */
  'POST /api/assets/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AssetReceipt
  }
  /** Bring an archived asset back */
  'POST /api/assets/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AssetReceipt
  }
  /** Say that you have looked at it today, and whether it still holds. (A.5.9) */
  'POST /api/assets/{id}/review': {
    readonly path: { readonly id: string }
    readonly body: AssetReviewInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AssetReceipt
  }
  /** What stands against erasing a asset, and which records would still mention it */
  'GET /api/assets/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a asset or its earlier versions; this cannot be undone */
  'POST /api/assets/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List threats */
  'GET /api/threats': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: ThreatPage
  }
  /** Create a threat */
  'POST /api/threats': {
    readonly body: ThreatInput
    readonly idempotencyKey?: string
    readonly answer: ThreatReceipt
  }
  /** Read one threat with what it links to, what you may do with it, and what people say about it */
  'GET /api/threats/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: ThreatDetail
  }
  /** Change a threat; If-Match names the version you read, fields left out stay */
  'PUT /api/threats/{id}': {
    readonly path: { readonly id: string }
    readonly body: ThreatChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ThreatReceipt
  }
  /** Archive a threat; it stays in the ledger */
  'DELETE /api/threats/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ThreatReceipt
  }
  /** Every version of a threat, newest first, with who made it and its ledger entry */
  'GET /api/threats/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a threat, with the reason; it stays in the ledger and can be brought back */
  'POST /api/threats/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ThreatReceipt
  }
  /** Bring an archived threat back */
  'POST /api/threats/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ThreatReceipt
  }
  /** What stands against erasing a threat, and which records would still mention it */
  'GET /api/threats/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a threat or its earlier versions; this cannot be undone */
  'POST /api/threats/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List risk-criteria-sets */
  'GET /api/risk-criteria-sets': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: RiskCriteriaPage
  }
  /** Create a risk-criteria */
  'POST /api/risk-criteria-sets': {
    readonly body: RiskCriteriaInput
    readonly idempotencyKey?: string
    readonly answer: RiskCriteriaReceipt
  }
  /** Read one risk-criteria with what it links to, what you may do with it, and what people say about it */
  'GET /api/risk-criteria-sets/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: RiskCriteriaDetail
  }
  /** Change a risk-criteria; If-Match names the version you read, fields left out stay */
  'PUT /api/risk-criteria-sets/{id}': {
    readonly path: { readonly id: string }
    readonly body: RiskCriteriaChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskCriteriaReceipt
  }
  /** Archive a risk-criteria; it stays in the ledger */
  'DELETE /api/risk-criteria-sets/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskCriteriaReceipt
  }
  /** Every version of a risk-criteria, newest first, with who made it and its ledger entry */
  'GET /api/risk-criteria-sets/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** What one risk-criteria says otherwise than another, in all that its approval is about (7.5.3 e) */
  'GET /api/risk-criteria-sets/{id}/differences': {
    readonly path: { readonly id: string }
    readonly query: { readonly from: string }
    readonly answer: {
      readonly from: string
      readonly to: string
      readonly fields: readonly Difference[]
    }
  }
  /** Archive a risk-criteria, with the reason; it stays in the ledger and can be brought back */
  'POST /api/risk-criteria-sets/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskCriteriaReceipt
  }
  /** Bring an archived risk-criteria back */
  'POST /api/risk-criteria-sets/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskCriteriaReceipt
  }
  /** As top management, put these criteria in force. They stay as they are; the version before is superseded. (6.1.2 a) */
  'POST /api/risk-criteria-sets/{id}/approve': {
    readonly path: { readonly id: string }
    readonly body: RiskCriteriaApproveInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskCriteriaReceipt
  }
  /** Give this draft up. (6.1.2 a) */
  'POST /api/risk-criteria-sets/{id}/discard': {
    readonly path: { readonly id: string }
    readonly body: RiskCriteriaDiscardInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskCriteriaReceipt
  }
  /** Begin the next version as a draft that starts with this one. (6.1.2 a) */
  'POST /api/risk-criteria-sets/{id}/draft-from': {
    readonly path: { readonly id: string }
    readonly body: RiskCriteriaDraftFromInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskCriteriaReceipt
  }
  /** What stands against erasing a risk-criteria, and which records would still mention it */
  'GET /api/risk-criteria-sets/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a risk-criteria or its earlier versions; this cannot be undone */
  'POST /api/risk-criteria-sets/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List risks */
  'GET /api/risks': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: RiskPage
  }
  /** Create a risk */
  'POST /api/risks': {
    readonly body: RiskInput
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** Read one risk with what it links to, what you may do with it, and what people say about it */
  'GET /api/risks/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: RiskDetail
  }
  /** Change a risk; If-Match names the version you read, fields left out stay */
  'PUT /api/risks/{id}': {
    readonly path: { readonly id: string }
    readonly body: RiskChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** Archive a risk; it stays in the ledger */
  'DELETE /api/risks/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** Every version of a risk, newest first, with who made it and its ledger entry */
  'GET /api/risks/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a risk, with the reason; it stays in the ledger and can be brought back */
  'POST /api/risks/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** Bring an archived risk back */
  'POST /api/risks/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** Rate likelihood and consequence on your scale. (6.1.2 d) */
  'POST /api/risks/{id}/assess': {
    readonly path: { readonly id: string }
    readonly body: RiskAssessInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** Decide what is done about the risk, and with which controls. (6.1.3) */
  'POST /api/risks/{id}/treat': {
    readonly path: { readonly id: string }
    readonly body: RiskTreatInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** Say that the treatment is done. The residual risk is rated afterwards. (8.3) */
  'POST /api/risks/{id}/complete': {
    readonly path: { readonly id: string }
    readonly body: RiskCompleteInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** As its owner, approve the treatment and accept what remains. (6.1.3 f) */
  'POST /api/risks/{id}/accept': {
    readonly path: { readonly id: string }
    readonly body: RiskAcceptInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** The risk is no longer there. (8.2) */
  'POST /api/risks/{id}/close': {
    readonly path: { readonly id: string }
    readonly body: RiskCloseInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** The risk is there again. (8.2) */
  'POST /api/risks/{id}/reopen': {
    readonly path: { readonly id: string }
    readonly body: RiskReopenInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RiskReceipt
  }
  /** What stands against erasing a risk, and which records would still mention it */
  'GET /api/risks/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a risk or its earlier versions; this cannot be undone */
  'POST /api/risks/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List treatment-actions */
  'GET /api/treatment-actions': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: TreatmentActionPage
  }
  /** Create a treatment-action */
  'POST /api/treatment-actions': {
    readonly body: TreatmentActionInput
    readonly idempotencyKey?: string
    readonly answer: TreatmentActionReceipt
  }
  /** Read one treatment-action with what it links to, what you may do with it, and what people say about it */
  'GET /api/treatment-actions/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: TreatmentActionDetail
  }
  /** Change a treatment-action; If-Match names the version you read, fields left out stay */
  'PUT /api/treatment-actions/{id}': {
    readonly path: { readonly id: string }
    readonly body: TreatmentActionChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: TreatmentActionReceipt
  }
  /** Archive a treatment-action; it stays in the ledger */
  'DELETE /api/treatment-actions/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: TreatmentActionReceipt
  }
  /** Every version of a treatment-action, newest first, with who made it and its ledger entry */
  'GET /api/treatment-actions/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a treatment-action, with the reason; it stays in the ledger and can be brought back */
  'POST /api/treatment-actions/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: TreatmentActionReceipt
  }
  /** Bring an archived treatment-action back */
  'POST /api/treatment-actions/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: TreatmentActionReceipt
  }
  /** Work on it has begun. (8.3) */
  'POST /api/treatment-actions/{id}/start': {
    readonly path: { readonly id: string }
    readonly body: TreatmentActionStartInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: TreatmentActionReceipt
  }
  /** It is done, and this shows it. (8.3) */
  'POST /api/treatment-actions/{id}/do': {
    readonly path: { readonly id: string }
    readonly body: TreatmentActionDoInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: TreatmentActionReceipt
  }
  /** As the risk owner, give it up. (6.1.3 f) */
  'POST /api/treatment-actions/{id}/drop': {
    readonly path: { readonly id: string }
    readonly body: TreatmentActionDropInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: TreatmentActionReceipt
  }
  /** As the risk owner, move the date. (6.1.3 f) */
  'POST /api/treatment-actions/{id}/re-plan': {
    readonly path: { readonly id: string }
    readonly body: TreatmentActionRePlanInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: TreatmentActionReceipt
  }
  /** What stands against erasing a treatment-action, and which records would still mention it */
  'GET /api/treatment-actions/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a treatment-action or its earlier versions; this cannot be undone */
  'POST /api/treatment-actions/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List own-frameworks */
  'GET /api/own-frameworks': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: FrameworkPage
  }
  /** Create a framework */
  'POST /api/own-frameworks': {
    readonly body: FrameworkInput
    readonly idempotencyKey?: string
    readonly answer: FrameworkReceipt
  }
  /** Read one framework with what it links to, what you may do with it, and what people say about it */
  'GET /api/own-frameworks/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: FrameworkDetail
  }
  /** Change a framework; If-Match names the version you read, fields left out stay */
  'PUT /api/own-frameworks/{id}': {
    readonly path: { readonly id: string }
    readonly body: FrameworkChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: FrameworkReceipt
  }
  /** Archive a framework; it stays in the ledger */
  'DELETE /api/own-frameworks/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: FrameworkReceipt
  }
  /** Every version of a framework, newest first, with who made it and its ledger entry */
  'GET /api/own-frameworks/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a framework, with the reason; it stays in the ledger and can be brought back */
  'POST /api/own-frameworks/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: FrameworkReceipt
  }
  /** Bring an archived framework back */
  'POST /api/own-frameworks/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: FrameworkReceipt
  }
  /** What stands against erasing a framework, and which records would still mention it */
  'GET /api/own-frameworks/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a framework or its earlier versions; this cannot be undone */
  'POST /api/own-frameworks/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List requirements */
  'GET /api/requirements': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: RequirementPage
  }
  /** Create a requirement */
  'POST /api/requirements': {
    readonly body: RequirementInput
    readonly idempotencyKey?: string
    readonly answer: RequirementReceipt
  }
  /** Read one requirement with what it links to, what you may do with it, and what people say about it */
  'GET /api/requirements/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: RequirementDetail
  }
  /** Change a requirement; If-Match names the version you read, fields left out stay */
  'PUT /api/requirements/{id}': {
    readonly path: { readonly id: string }
    readonly body: RequirementChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RequirementReceipt
  }
  /** Archive a requirement; it stays in the ledger */
  'DELETE /api/requirements/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RequirementReceipt
  }
  /** Every version of a requirement, newest first, with who made it and its ledger entry */
  'GET /api/requirements/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a requirement, with the reason; it stays in the ledger and can be brought back */
  'POST /api/requirements/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RequirementReceipt
  }
  /** Bring an archived requirement back */
  'POST /api/requirements/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: RequirementReceipt
  }
  /** What stands against erasing a requirement, and which records would still mention it */
  'GET /api/requirements/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a requirement or its earlier versions; this cannot be undone */
  'POST /api/requirements/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List controls */
  'GET /api/controls': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: ControlPage
  }
  /** Create a control */
  'POST /api/controls': {
    readonly body: ControlInput
    readonly idempotencyKey?: string
    readonly answer: ControlReceipt
  }
  /** Read one control with what it links to, what you may do with it, and what people say about it */
  'GET /api/controls/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: ControlDetail
  }
  /** Change a control; If-Match names the version you read, fields left out stay */
  'PUT /api/controls/{id}': {
    readonly path: { readonly id: string }
    readonly body: ControlChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ControlReceipt
  }
  /** Archive a control; it stays in the ledger */
  'DELETE /api/controls/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ControlReceipt
  }
  /** Every version of a control, newest first, with who made it and its ledger entry */
  'GET /api/controls/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a control, with the reason; it stays in the ledger and can be brought back */
  'POST /api/controls/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ControlReceipt
  }
  /** Bring an archived control back */
  'POST /api/controls/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ControlReceipt
  }
  /** Take the control into the Statement of Applicability. (6.1.3 d) */
  'POST /api/controls/{id}/include': {
    readonly path: { readonly id: string }
    readonly body: ControlIncludeInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ControlReceipt
  }
  /** Leave the control out, with the reason why. (6.1.3 d) */
  'POST /api/controls/{id}/exclude': {
    readonly path: { readonly id: string }
    readonly body: ControlExcludeInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ControlReceipt
  }
  /** As its owner, say how far the control is implemented. (6.1.3 d) */
  'POST /api/controls/{id}/state': {
    readonly path: { readonly id: string }
    readonly body: ControlStateInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ControlReceipt
  }
  /** Say that you have looked at it today, and whether it still holds. (6.1.3 d) */
  'POST /api/controls/{id}/review': {
    readonly path: { readonly id: string }
    readonly body: ControlReviewInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ControlReceipt
  }
  /** What stands against erasing a control, and which records would still mention it */
  'GET /api/controls/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a control or its earlier versions; this cannot be undone */
  'POST /api/controls/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List soa-versions */
  'GET /api/soa-versions': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: SoaPage
  }
  /** Create a soa */
  'POST /api/soa-versions': {
    readonly body: SoaInput
    readonly idempotencyKey?: string
    readonly answer: SoaReceipt
  }
  /** Read one soa with what it links to, what you may do with it, and what people say about it */
  'GET /api/soa-versions/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: SoaDetail
  }
  /** Change a soa; If-Match names the version you read, fields left out stay */
  'PUT /api/soa-versions/{id}': {
    readonly path: { readonly id: string }
    readonly body: SoaChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: SoaReceipt
  }
  /** Archive a soa; it stays in the ledger */
  'DELETE /api/soa-versions/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: SoaReceipt
  }
  /** Every version of a soa, newest first, with who made it and its ledger entry */
  'GET /api/soa-versions/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** What one soa says otherwise than another, in all that its approval is about (7.5.3 e) */
  'GET /api/soa-versions/{id}/differences': {
    readonly path: { readonly id: string }
    readonly query: { readonly from: string }
    readonly answer: {
      readonly from: string
      readonly to: string
      readonly fields: readonly Difference[]
    }
  }
  /** Archive a soa, with the reason; it stays in the ledger and can be brought back */
  'POST /api/soa-versions/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: SoaReceipt
  }
  /** Bring an archived soa back */
  'POST /api/soa-versions/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: SoaReceipt
  }
  /** Put this version in force, with the decisions as they stand now. (6.1.3 d) */
  'POST /api/soa-versions/{id}/approve': {
    readonly path: { readonly id: string }
    readonly body: SoaApproveInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: SoaReceipt
  }
  /** Give this draft up. (6.1.3 d) */
  'POST /api/soa-versions/{id}/discard': {
    readonly path: { readonly id: string }
    readonly body: SoaDiscardInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: SoaReceipt
  }
  /** What stands against erasing a soa, and which records would still mention it */
  'GET /api/soa-versions/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a soa or its earlier versions; this cannot be undone */
  'POST /api/soa-versions/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List evidences */
  'GET /api/evidences': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: EvidencePage
  }
  /** Create a evidence */
  'POST /api/evidences': {
    readonly body: EvidenceInput
    readonly idempotencyKey?: string
    readonly answer: EvidenceReceipt
  }
  /** Read one evidence with what it links to, what you may do with it, and what people say about it */
  'GET /api/evidences/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: EvidenceDetail
  }
  /** Change a evidence; If-Match names the version you read, fields left out stay */
  'PUT /api/evidences/{id}': {
    readonly path: { readonly id: string }
    readonly body: EvidenceChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: EvidenceReceipt
  }
  /** Archive a evidence; it stays in the ledger */
  'DELETE /api/evidences/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: EvidenceReceipt
  }
  /** Every version of a evidence, newest first, with who made it and its ledger entry */
  'GET /api/evidences/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a evidence, with the reason; it stays in the ledger and can be brought back */
  'POST /api/evidences/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: EvidenceReceipt
  }
  /** Bring an archived evidence back */
  'POST /api/evidences/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: EvidenceReceipt
  }
  /** What stands against erasing a evidence, and which records would still mention it */
  'GET /api/evidences/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a evidence or its earlier versions; this cannot be undone */
  'POST /api/evidences/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List documents */
  'GET /api/documents': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: DocumentPage
  }
  /** Create a document */
  'POST /api/documents': {
    readonly body: DocumentInput
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** Read one document with what it links to, what you may do with it, and what people say about it */
  'GET /api/documents/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: DocumentDetail
  }
  /** Change a document; If-Match names the version you read, fields left out stay */
  'PUT /api/documents/{id}': {
    readonly path: { readonly id: string }
    readonly body: DocumentChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** Archive a document; it stays in the ledger */
  'DELETE /api/documents/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** Every version of a document, newest first, with who made it and its ledger entry */
  'GET /api/documents/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a document, with the reason; it stays in the ledger and can be brought back */
  'POST /api/documents/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** Bring an archived document back */
  'POST /api/documents/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** Ask for its approval. The text stays as it is until it is approved or sent back. (7.5.2) */
  'POST /api/documents/{id}/submit': {
    readonly path: { readonly id: string }
    readonly body: DocumentSubmitInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** Put this text in force. The author cannot do it. (7.5.2) */
  'POST /api/documents/{id}/approve': {
    readonly path: { readonly id: string }
    readonly body: DocumentApproveInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** The text is not ready: it can be changed again. (7.5.2) */
  'POST /api/documents/{id}/send-back': {
    readonly path: { readonly id: string }
    readonly body: DocumentSendBackInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** Begin the next version. The one in force stays in force, to the letter. (7.5.3) */
  'POST /api/documents/{id}/revise': {
    readonly path: { readonly id: string }
    readonly body: DocumentReviseInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** Give the new version up and return to the one in force. (7.5.3) */
  'POST /api/documents/{id}/drop-revision': {
    readonly path: { readonly id: string }
    readonly body: DocumentDropRevisionInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** As one who may approve it: the text in force still holds. Version and confirmations stay. (7.5.2) */
  'POST /api/documents/{id}/confirm-review': {
    readonly path: { readonly id: string }
    readonly body: DocumentConfirmReviewInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** Confirm for yourself that you have read the version in force. (5.2 f) */
  'POST /api/documents/{id}/confirm': {
    readonly path: { readonly id: string }
    readonly body: DocumentConfirmInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AcknowledgementReceipt
  }
  /** It is no longer in force. (7.5.3) */
  'POST /api/documents/{id}/withdraw': {
    readonly path: { readonly id: string }
    readonly body: DocumentWithdrawInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** Say that you looked for a newer edition today. (7.5.3) */
  'POST /api/documents/{id}/watch': {
    readonly path: { readonly id: string }
    readonly body: DocumentWatchInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: DocumentReceipt
  }
  /** What stands against erasing a document, and which records would still mention it */
  'GET /api/documents/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a document or its earlier versions; this cannot be undone */
  'POST /api/documents/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List acknowledgements */
  'GET /api/acknowledgements': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: AcknowledgementPage
  }
  /** Create a acknowledgement */
  'POST /api/acknowledgements': {
    readonly body: AcknowledgementInput
    readonly idempotencyKey?: string
    readonly answer: AcknowledgementReceipt
  }
  /** Read one acknowledgement with what it links to, what you may do with it, and what people say about it */
  'GET /api/acknowledgements/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: AcknowledgementDetail
  }
  /** Change a acknowledgement; If-Match names the version you read, fields left out stay */
  'PUT /api/acknowledgements/{id}': {
    readonly path: { readonly id: string }
    readonly body: AcknowledgementChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AcknowledgementReceipt
  }
  /** Archive a acknowledgement; it stays in the ledger */
  'DELETE /api/acknowledgements/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AcknowledgementReceipt
  }
  /** Every version of a acknowledgement, newest first, with who made it and its ledger entry */
  'GET /api/acknowledgements/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a acknowledgement, with the reason; it stays in the ledger and can be brought back */
  'POST /api/acknowledgements/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AcknowledgementReceipt
  }
  /** Bring an archived acknowledgement back */
  'POST /api/acknowledgements/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AcknowledgementReceipt
  }
  /** Confirm that you have read it. (7.3) */
  'POST /api/acknowledgements/{id}/acknowledge': {
    readonly path: { readonly id: string }
    readonly body: AcknowledgementAcknowledgeInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AcknowledgementReceipt
  }
  /** Nobody asks for it any more. (7.3) */
  'POST /api/acknowledgements/{id}/withdraw': {
    readonly path: { readonly id: string }
    readonly body: AcknowledgementWithdrawInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: AcknowledgementReceipt
  }
  /** What stands against erasing a acknowledgement, and which records would still mention it */
  'GET /api/acknowledgements/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a acknowledgement or its earlier versions; this cannot be undone */
  'POST /api/acknowledgements/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List approval-rules */
  'GET /api/approval-rules': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: ApprovalRulePage
  }
  /** Create a approval-rule */
  'POST /api/approval-rules': {
    readonly body: ApprovalRuleInput
    readonly idempotencyKey?: string
    readonly answer: ApprovalRuleReceipt
  }
  /** Read one approval-rule with what it links to, what you may do with it, and what people say about it */
  'GET /api/approval-rules/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: ApprovalRuleDetail
  }
  /** Change a approval-rule; If-Match names the version you read, fields left out stay */
  'PUT /api/approval-rules/{id}': {
    readonly path: { readonly id: string }
    readonly body: ApprovalRuleChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRuleReceipt
  }
  /** Archive a approval-rule; it stays in the ledger */
  'DELETE /api/approval-rules/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRuleReceipt
  }
  /** Every version of a approval-rule, newest first, with who made it and its ledger entry */
  'GET /api/approval-rules/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a approval-rule, with the reason; it stays in the ledger and can be brought back */
  'POST /api/approval-rules/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRuleReceipt
  }
  /** Bring an archived approval-rule back */
  'POST /api/approval-rules/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRuleReceipt
  }
  /** What stands against erasing a approval-rule, and which records would still mention it */
  'GET /api/approval-rules/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a approval-rule or its earlier versions; this cannot be undone */
  'POST /api/approval-rules/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List approval-requests */
  'GET /api/approval-requests': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: ApprovalRequestPage
  }
  /** Create a approval-request */
  'POST /api/approval-requests': {
    readonly body: ApprovalRequestInput
    readonly idempotencyKey?: string
    readonly answer: ApprovalRequestReceipt
  }
  /** Read one approval-request with what it links to, what you may do with it, and what people say about it */
  'GET /api/approval-requests/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: ApprovalRequestDetail
  }
  /** Change a approval-request; If-Match names the version you read, fields left out stay */
  'PUT /api/approval-requests/{id}': {
    readonly path: { readonly id: string }
    readonly body: ApprovalRequestChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRequestReceipt
  }
  /** Archive a approval-request; it stays in the ledger */
  'DELETE /api/approval-requests/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRequestReceipt
  }
  /** Every version of a approval-request, newest first, with who made it and its ledger entry */
  'GET /api/approval-requests/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a approval-request, with the reason; it stays in the ledger and can be brought back */
  'POST /api/approval-requests/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRequestReceipt
  }
  /** Bring an archived approval-request back */
  'POST /api/approval-requests/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRequestReceipt
  }
  /** Approve what is shown, as one of those who have to. The last signature puts it in force. (7.5.2) */
  'POST /api/approval-requests/{id}/sign': {
    readonly path: { readonly id: string }
    readonly body: ApprovalRequestSignInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRequestReceipt
  }
  /** Say no, and why. The request ends; once the reason is gone, it is asked anew. (7.5.2) */
  'POST /api/approval-requests/{id}/decline': {
    readonly path: { readonly id: string }
    readonly body: ApprovalRequestDeclineInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRequestReceipt
  }
  /** Ask about the text of today. Earlier signatures were for another text and count no more. (7.5.2) */
  'POST /api/approval-requests/{id}/renew': {
    readonly path: { readonly id: string }
    readonly body: ApprovalRequestRenewInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRequestReceipt
  }
  /** Nobody has to sign any more. (7.5.2) */
  'POST /api/approval-requests/{id}/withdraw': {
    readonly path: { readonly id: string }
    readonly body: ApprovalRequestWithdrawInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ApprovalRequestReceipt
  }
  /** What stands against erasing a approval-request, and which records would still mention it */
  'GET /api/approval-requests/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a approval-request or its earlier versions; this cannot be undone */
  'POST /api/approval-requests/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List incidents */
  'GET /api/incidents': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: IncidentPage
  }
  /** Create a incident */
  'POST /api/incidents': {
    readonly body: IncidentInput
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** Read one incident with what it links to, what you may do with it, and what people say about it */
  'GET /api/incidents/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: IncidentDetail
  }
  /** Change a incident; If-Match names the version you read, fields left out stay */
  'PUT /api/incidents/{id}': {
    readonly path: { readonly id: string }
    readonly body: IncidentChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** Archive a incident; it stays in the ledger */
  'DELETE /api/incidents/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** Every version of a incident, newest first, with who made it and its ledger entry */
  'GET /api/incidents/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a incident, with the reason; it stays in the ledger and can be brought back */
  'POST /api/incidents/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** Bring an archived incident back */
  'POST /api/incidents/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** Decide that it is an incident, and how heavy it weighs (A.5.25). (A.5.25) */
  'POST /api/incidents/{id}/triage': {
    readonly path: { readonly id: string }
    readonly body: IncidentTriageInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** It is an event and no incident. (A.5.25) */
  'POST /api/incidents/{id}/dismiss': {
    readonly path: { readonly id: string }
    readonly body: IncidentDismissInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** It can do no more harm. (A.5.26) */
  'POST /api/incidents/{id}/contain': {
    readonly path: { readonly id: string }
    readonly body: IncidentContainInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** Work is as before. (A.5.26) */
  'POST /api/incidents/{id}/recover': {
    readonly path: { readonly id: string }
    readonly body: IncidentRecoverInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** Say why it happened and what was learned (A.5.27). (A.5.27) */
  'POST /api/incidents/{id}/review': {
    readonly path: { readonly id: string }
    readonly body: IncidentReviewInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** Nothing is left to do. (A.5.26) */
  'POST /api/incidents/{id}/close': {
    readonly path: { readonly id: string }
    readonly body: IncidentCloseInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** There is more to it. (A.5.26) */
  'POST /api/incidents/{id}/reopen': {
    readonly path: { readonly id: string }
    readonly body: IncidentReopenInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: IncidentReceipt
  }
  /** What stands against erasing a incident, and which records would still mention it */
  'GET /api/incidents/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a incident or its earlier versions; this cannot be undone */
  'POST /api/incidents/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List changes */
  'GET /api/changes': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: ChangePage
  }
  /** Create a change */
  'POST /api/changes': {
    readonly body: ChangeInput
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** Read one change with what it links to, what you may do with it, and what people say about it */
  'GET /api/changes/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: ChangeDetail
  }
  /** Change a change; If-Match names the version you read, fields left out stay */
  'PUT /api/changes/{id}': {
    readonly path: { readonly id: string }
    readonly body: ChangeChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** Archive a change; it stays in the ledger */
  'DELETE /api/changes/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** Every version of a change, newest first, with who made it and its ledger entry */
  'GET /api/changes/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a change, with the reason; it stays in the ledger and can be brought back */
  'POST /api/changes/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** Bring an archived change back */
  'POST /api/changes/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** Let it be done. (8.1) */
  'POST /api/changes/{id}/approve': {
    readonly path: { readonly id: string }
    readonly body: ChangeApproveInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** It is not done. (8.1) */
  'POST /api/changes/{id}/reject': {
    readonly path: { readonly id: string }
    readonly body: ChangeRejectInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** It has been done as approved. (A.8.32) */
  'POST /api/changes/{id}/do': {
    readonly path: { readonly id: string }
    readonly body: ChangeDoInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** It could not wait: a manager approves it afterwards. (A.8.32) */
  'POST /api/changes/{id}/do-emergency': {
    readonly path: { readonly id: string }
    readonly body: ChangeDoEmergencyInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** Approve what was done in an emergency. (A.8.32) */
  'POST /api/changes/{id}/approve-after': {
    readonly path: { readonly id: string }
    readonly body: ChangeApproveAfterInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** Say whether it did what it should, and what else it did (8.1). (8.1) */
  'POST /api/changes/{id}/review': {
    readonly path: { readonly id: string }
    readonly body: ChangeReviewInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** Say that the risks were looked at because of it (8.2). (8.2) */
  'POST /api/changes/{id}/look-at-risks': {
    readonly path: { readonly id: string }
    readonly body: ChangeLookAtRisksInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: ChangeReceipt
  }
  /** What stands against erasing a change, and which records would still mention it */
  'GET /api/changes/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a change or its earlier versions; this cannot be undone */
  'POST /api/changes/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List certificates */
  'GET /api/certificates': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: CertificatePage
  }
  /** Create a certificate */
  'POST /api/certificates': {
    readonly body: CertificateInput
    readonly idempotencyKey?: string
    readonly answer: CertificateReceipt
  }
  /** Read one certificate with what it links to, what you may do with it, and what people say about it */
  'GET /api/certificates/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: CertificateDetail
  }
  /** Change a certificate; If-Match names the version you read, fields left out stay */
  'PUT /api/certificates/{id}': {
    readonly path: { readonly id: string }
    readonly body: CertificateChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CertificateReceipt
  }
  /** Archive a certificate; it stays in the ledger */
  'DELETE /api/certificates/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CertificateReceipt
  }
  /** Every version of a certificate, newest first, with who made it and its ledger entry */
  'GET /api/certificates/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a certificate, with the reason; it stays in the ledger and can be brought back */
  'POST /api/certificates/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CertificateReceipt
  }
  /** Bring an archived certificate back */
  'POST /api/certificates/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CertificateReceipt
  }
  /** The body has suspended it. (8.3) */
  'POST /api/certificates/{id}/suspend': {
    readonly path: { readonly id: string }
    readonly body: CertificateSuspendInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CertificateReceipt
  }
  /** The body has restored it. (8.3) */
  'POST /api/certificates/{id}/reinstate': {
    readonly path: { readonly id: string }
    readonly body: CertificateReinstateInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CertificateReceipt
  }
  /** The body has withdrawn it. (8.3) */
  'POST /api/certificates/{id}/withdraw': {
    readonly path: { readonly id: string }
    readonly body: CertificateWithdrawInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CertificateReceipt
  }
  /** Its last day has passed. (8.3) */
  'POST /api/certificates/{id}/expire': {
    readonly path: { readonly id: string }
    readonly body: CertificateExpireInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CertificateReceipt
  }
  /** What stands against erasing a certificate, and which records would still mention it */
  'GET /api/certificates/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a certificate or its earlier versions; this cannot be undone */
  'POST /api/certificates/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List nonconformities */
  'GET /api/nonconformities': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: NonconformityPage
  }
  /** Create a nonconformity */
  'POST /api/nonconformities': {
    readonly body: NonconformityInput
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** Read one nonconformity with what it links to, what you may do with it, and what people say about it */
  'GET /api/nonconformities/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: NonconformityDetail
  }
  /** Change a nonconformity; If-Match names the version you read, fields left out stay */
  'PUT /api/nonconformities/{id}': {
    readonly path: { readonly id: string }
    readonly body: NonconformityChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** Archive a nonconformity; it stays in the ledger */
  'DELETE /api/nonconformities/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** Every version of a nonconformity, newest first, with who made it and its ledger entry */
  'GET /api/nonconformities/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a nonconformity, with the reason; it stays in the ledger and can be brought back */
  'POST /api/nonconformities/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** Bring an archived nonconformity back */
  'POST /api/nonconformities/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** Say what was done at once, or why nothing had to be. (10.2 a) */
  'POST /api/nonconformities/{id}/correct': {
    readonly path: { readonly id: string }
    readonly body: NonconformityCorrectInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** Say why it happened, and where the like might be. (10.2 b) */
  'POST /api/nonconformities/{id}/analyse': {
    readonly path: { readonly id: string }
    readonly body: NonconformityAnalyseInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** The corrective actions are named, with owner and date. (10.2 c) */
  'POST /api/nonconformities/{id}/plan': {
    readonly path: { readonly id: string }
    readonly body: NonconformityPlanInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** All actions are done. (10.2 c) */
  'POST /api/nonconformities/{id}/finish': {
    readonly path: { readonly id: string }
    readonly body: NonconformityFinishInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** Say whether the action worked, and how you know. (10.2 d) */
  'POST /api/nonconformities/{id}/check-effectiveness': {
    readonly path: { readonly id: string }
    readonly body: NonconformityCheckEffectivenessInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** Nothing is left to do. (10.2) */
  'POST /api/nonconformities/{id}/close': {
    readonly path: { readonly id: string }
    readonly body: NonconformityCloseInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** As the one who raised it, say that it weighs otherwise. (9.2.2) */
  'POST /api/nonconformities/{id}/regrade': {
    readonly path: { readonly id: string }
    readonly body: NonconformityRegradeInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: NonconformityReceipt
  }
  /** What stands against erasing a nonconformity, and which records would still mention it */
  'GET /api/nonconformities/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a nonconformity or its earlier versions; this cannot be undone */
  'POST /api/nonconformities/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List opportunities */
  'GET /api/opportunities': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: OpportunityPage
  }
  /** Create a opportunity */
  'POST /api/opportunities': {
    readonly body: OpportunityInput
    readonly idempotencyKey?: string
    readonly answer: OpportunityReceipt
  }
  /** Read one opportunity with what it links to, what you may do with it, and what people say about it */
  'GET /api/opportunities/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: OpportunityDetail
  }
  /** Change a opportunity; If-Match names the version you read, fields left out stay */
  'PUT /api/opportunities/{id}': {
    readonly path: { readonly id: string }
    readonly body: OpportunityChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OpportunityReceipt
  }
  /** Archive a opportunity; it stays in the ledger */
  'DELETE /api/opportunities/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OpportunityReceipt
  }
  /** Every version of a opportunity, newest first, with who made it and its ledger entry */
  'GET /api/opportunities/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a opportunity, with the reason; it stays in the ledger and can be brought back */
  'POST /api/opportunities/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OpportunityReceipt
  }
  /** Bring an archived opportunity back */
  'POST /api/opportunities/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OpportunityReceipt
  }
  /** It is going to be done. (10.1) */
  'POST /api/opportunities/{id}/accept': {
    readonly path: { readonly id: string }
    readonly body: OpportunityAcceptInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OpportunityReceipt
  }
  /** It is not going to be done. (6.1.1) */
  'POST /api/opportunities/{id}/decline': {
    readonly path: { readonly id: string }
    readonly body: OpportunityDeclineInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OpportunityReceipt
  }
  /** It is done. (10.1) */
  'POST /api/opportunities/{id}/do': {
    readonly path: { readonly id: string }
    readonly body: OpportunityDoInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OpportunityReceipt
  }
  /** Say what came of it (6.1.1 e). (6.1.1 e) */
  'POST /api/opportunities/{id}/evaluate-effect': {
    readonly path: { readonly id: string }
    readonly body: OpportunityEvaluateEffectInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: OpportunityReceipt
  }
  /** What stands against erasing a opportunity, and which records would still mention it */
  'GET /api/opportunities/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a opportunity or its earlier versions; this cannot be undone */
  'POST /api/opportunities/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List findings */
  'GET /api/findings': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: FindingPage
  }
  /** Create a finding */
  'POST /api/findings': {
    readonly body: FindingInput
    readonly idempotencyKey?: string
    readonly answer: FindingReceipt
  }
  /** Read one finding with what it links to, what you may do with it, and what people say about it */
  'GET /api/findings/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: FindingDetail
  }
  /** Change a finding; If-Match names the version you read, fields left out stay */
  'PUT /api/findings/{id}': {
    readonly path: { readonly id: string }
    readonly body: FindingChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: FindingReceipt
  }
  /** Archive a finding; it stays in the ledger */
  'DELETE /api/findings/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: FindingReceipt
  }
  /** Every version of a finding, newest first, with who made it and its ledger entry */
  'GET /api/findings/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a finding, with the reason; it stays in the ledger and can be brought back */
  'POST /api/findings/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: FindingReceipt
  }
  /** Bring an archived finding back */
  'POST /api/findings/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: FindingReceipt
  }
  /** Say how heavy it weighs: major and minor become a nonconformity, the others an opportunity. (9.2) */
  'POST /api/findings/{id}/sort': {
    readonly path: { readonly id: string }
    readonly body: FindingSortInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: FindingReceipt
  }
  /** What stands against erasing a finding, and which records would still mention it */
  'GET /api/findings/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a finding or its earlier versions; this cannot be undone */
  'POST /api/findings/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List legal-holds */
  'GET /api/legal-holds': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: LegalHoldPage
  }
  /** Create a legal-hold */
  'POST /api/legal-holds': {
    readonly body: LegalHoldInput
    readonly idempotencyKey?: string
    readonly answer: LegalHoldReceipt
  }
  /** Read one legal-hold with what it links to, what you may do with it, and what people say about it */
  'GET /api/legal-holds/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: LegalHoldDetail
  }
  /** Change a legal-hold; If-Match names the version you read, fields left out stay */
  'PUT /api/legal-holds/{id}': {
    readonly path: { readonly id: string }
    readonly body: LegalHoldChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: LegalHoldReceipt
  }
  /** Archive a legal-hold; it stays in the ledger */
  'DELETE /api/legal-holds/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: LegalHoldReceipt
  }
  /** Every version of a legal-hold, newest first, with who made it and its ledger entry */
  'GET /api/legal-holds/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a legal-hold, with the reason; it stays in the ledger and can be brought back */
  'POST /api/legal-holds/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: LegalHoldReceipt
  }
  /** Bring an archived legal-hold back */
  'POST /api/legal-holds/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: LegalHoldReceipt
  }
  /** End the hold, with a reason: what it covered can be erased again. (A.5.33) */
  'POST /api/legal-holds/{id}/release': {
    readonly path: { readonly id: string }
    readonly body: LegalHoldReleaseInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: LegalHoldReceipt
  }
  /** What stands against erasing a legal-hold, and which records would still mention it */
  'GET /api/legal-holds/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a legal-hold or its earlier versions; this cannot be undone */
  'POST /api/legal-holds/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List house-rules */
  'GET /api/house-rules': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: HouseRulePage
  }
  /** Create a house-rule */
  'POST /api/house-rules': {
    readonly body: HouseRuleInput
    readonly idempotencyKey?: string
    readonly answer: HouseRuleReceipt
  }
  /** Read one house-rule with what it links to, what you may do with it, and what people say about it */
  'GET /api/house-rules/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: HouseRuleDetail
  }
  /** Change a house-rule; If-Match names the version you read, fields left out stay */
  'PUT /api/house-rules/{id}': {
    readonly path: { readonly id: string }
    readonly body: HouseRuleChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: HouseRuleReceipt
  }
  /** Archive a house-rule; it stays in the ledger */
  'DELETE /api/house-rules/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: HouseRuleReceipt
  }
  /** Every version of a house-rule, newest first, with who made it and its ledger entry */
  'GET /api/house-rules/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a house-rule, with the reason; it stays in the ledger and can be brought back */
  'POST /api/house-rules/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: HouseRuleReceipt
  }
  /** Bring an archived house-rule back */
  'POST /api/house-rules/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: HouseRuleReceipt
  }
  /** The rule applies again. (5.1) */
  'POST /api/house-rules/{id}/switch-on': {
    readonly path: { readonly id: string }
    readonly body: HouseRuleSwitchOnInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: HouseRuleReceipt
  }
  /** What stands against erasing a house-rule, and which records would still mention it */
  'GET /api/house-rules/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a house-rule or its earlier versions; this cannot be undone */
  'POST /api/house-rules/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List comments */
  'GET /api/comments': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: CommentPage
  }
  /** Create a comment */
  'POST /api/comments': {
    readonly body: CommentInput
    readonly idempotencyKey?: string
    readonly answer: CommentReceipt
  }
  /** Read one comment with what it links to, what you may do with it, and what people say about it */
  'GET /api/comments/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: CommentDetail
  }
  /** Change a comment; If-Match names the version you read, fields left out stay */
  'PUT /api/comments/{id}': {
    readonly path: { readonly id: string }
    readonly body: CommentChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CommentReceipt
  }
  /** Archive a comment; it stays in the ledger */
  'DELETE /api/comments/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CommentReceipt
  }
  /** Every version of a comment, newest first, with who made it and its ledger entry */
  'GET /api/comments/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** Archive a comment, with the reason; it stays in the ledger and can be brought back */
  'POST /api/comments/{id}/archive': {
    readonly path: { readonly id: string }
    readonly body: {
      /** Why it leaves the lists */
      readonly reason?: string | null
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CommentReceipt
  }
  /** Bring an archived comment back */
  'POST /api/comments/{id}/restore': {
    readonly path: { readonly id: string }
    readonly body: Readonly<Record<string, never>>
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CommentReceipt
  }
  /** Take away a comment of somebody else, with a reason that stays in the ledger. (7.4) */
  'POST /api/comments/{id}/remove': {
    readonly path: { readonly id: string }
    readonly body: CommentRemoveInput
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: CommentReceipt
  }
  /** What stands against erasing a comment, and which records would still mention it */
  'GET /api/comments/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a comment or its earlier versions; this cannot be undone */
  'POST /api/comments/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
  /** List log-policies */
  'GET /api/log-policies': {
    readonly query?: { readonly q?: string; readonly filter?: readonly string[]; readonly sort?: string; readonly cursor?: string; readonly offset?: number; readonly limit?: number; readonly archived?: 'true' | 'false'; readonly asOf?: string }
    readonly answer: LogPolicyPage
  }
  /** Create a log-policy */
  'POST /api/log-policies': {
    readonly body: LogPolicyInput
    readonly idempotencyKey?: string
    readonly answer: LogPolicyReceipt
  }
  /** Read one log-policy with what it links to, what you may do with it, and what people say about it */
  'GET /api/log-policies/{id}': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: LogPolicyDetail
  }
  /** Change a log-policy; If-Match names the version you read, fields left out stay */
  'PUT /api/log-policies/{id}': {
    readonly path: { readonly id: string }
    readonly body: LogPolicyChange
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: LogPolicyReceipt
  }
  /** Archive a log-policy; it stays in the ledger */
  'DELETE /api/log-policies/{id}': {
    readonly path: { readonly id: string }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: LogPolicyReceipt
  }
  /** Every version of a log-policy, newest first, with who made it and its ledger entry */
  'GET /api/log-policies/{id}/history': {
    readonly path: { readonly id: string }
    readonly query?: { readonly asOf?: string }
    readonly answer: History
  }
  /** What stands against erasing a log-policy, and which records would still mention it */
  'GET /api/log-policies/{id}/erasure': {
    readonly path: { readonly id: string }
    readonly answer: ErasurePreview
  }
  /** Erase a log-policy or its earlier versions; this cannot be undone */
  'POST /api/log-policies/{id}/erase': {
    readonly path: { readonly id: string }
    readonly body: {
      /** `record`: all of it; `history`: its earlier versions, its present state stays */
      readonly scope: 'record' | 'history'
      /** The ground, as the ledger will name it */
      readonly legalBasis: 'gdpr-17-1-a' | 'gdpr-17-1-b' | 'gdpr-17-1-c' | 'gdpr-17-1-d' | 'gdpr-17-1-e' | 'gdpr-17-1-f' | 'gdpr-5-1-e' | 'entered-by-mistake'
    }
    readonly version: number
    readonly idempotencyKey?: string
    readonly answer: Erased
  }
}

export type AccountPerson = {
  readonly id: string
  readonly key: string
  readonly register: 'account-person'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly account: string | null | null
  readonly person: string | null | null
  readonly changedOn: string | null
  readonly changedBy: string | null
  readonly reason: string | null
  readonly status: 'tied' | 'ended' | null
  readonly archiving: Decision
}

export type AccountPersonChange = {
  /** The member whose account it is. */
  readonly account?: string | null
  /** Who that is. */
  readonly person?: string | null
  /** What it is known by. */
  readonly reason?: string | null
}

export type AccountPersonDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'account-person'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly account: string | null | null
  readonly person: string | null | null
  readonly changedOn: string | null
  readonly changedBy: string | null
  readonly reason: string | null
  readonly status: 'tied' | 'ended' | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly untie?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type AccountPersonInput = {
  /** The member whose account it is. */
  readonly account?: string | null
  /** Who that is. */
  readonly person?: string | null
  /** What it is known by. */
  readonly reason?: string | null
}

export type AccountPersonPage = {
  readonly items: readonly AccountPerson[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type AccountPersonReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'account-person'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly account: string | null | null
  readonly person: string | null | null
  readonly changedOn: string | null
  readonly changedBy: string | null
  readonly reason: string | null
  readonly status: 'tied' | 'ended' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type AccountPersonUntieInput = {
  readonly reason?: string | null
}

export type Acknowledgement = {
  readonly id: string
  readonly key: string
  readonly register: 'acknowledgement'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly person: string | null | null
  readonly document: string | null | null
  readonly version: string | null
  readonly assignedOn: string | null
  readonly acknowledgedOn: string | null
  readonly text: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'assigned' | 'acknowledged' | 'withdrawn' | 'superseded' | null
  readonly archiving: Decision
}

export type AcknowledgementAcknowledgeInput = Readonly<Record<string, never>>

export type AcknowledgementChange = {
  /** Person and document, for people who read lists. */
  readonly title?: string
  /** Who confirmed. */
  readonly person?: string | null
  /** What was read. */
  readonly document?: string | null
  /** The day on which the person was asked. */
  readonly assignedOn?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type AcknowledgementDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'acknowledgement'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly person: string | null | null
  readonly document: string | null | null
  readonly version: string | null
  readonly assignedOn: string | null
  readonly acknowledgedOn: string | null
  readonly text: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'assigned' | 'acknowledged' | 'withdrawn' | 'superseded' | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly acknowledge?: Availability
    readonly withdraw?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type AcknowledgementInput = {
  /** Person and document, for people who read lists. */
  readonly title: string
  /** Who confirmed. */
  readonly person?: string | null
  /** What was read. */
  readonly document?: string | null
  /** The day on which the person was asked. */
  readonly assignedOn?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type AcknowledgementPage = {
  readonly items: readonly Acknowledgement[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type AcknowledgementReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'acknowledgement'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly person: string | null | null
  readonly document: string | null | null
  readonly version: string | null
  readonly assignedOn: string | null
  readonly acknowledgedOn: string | null
  readonly text: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'assigned' | 'acknowledged' | 'withdrawn' | 'superseded' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type AcknowledgementWithdrawInput = Readonly<Record<string, never>>

export type Act = {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly register: string
  readonly record: {
    readonly id: string
    readonly key: string
    readonly title: string | null
  }
  readonly actorRef: string
  readonly onBehalfOf: string | null
  readonly authMethod: string
}

export type ActivityPage = {
  readonly items: readonly Act[]
  /** What `before` is for the next page */
  readonly next: number | null
  readonly actors: Readonly<Record<string, Known>>
}

export type ActorKnown = {
  readonly kind: 'member' | 'key'
  readonly name: string
  readonly role: string | null
  readonly key: string
  readonly seq: number
  /** Path of the receipt */
  readonly receipt: string
}

export type Also = {
  readonly register: string
  readonly id: string
  readonly key: string
}

export type AnsweringControl = {
  readonly key: string
  readonly reference: string | null
  readonly title: string
  readonly status: string
  readonly evidenceState: EvidenceState
}

export type ApiKeyListed = {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly role: 'owner' | 'manager' | 'contributor' | 'auditor' | 'reader' | null
  readonly scopes: readonly ('read' | 'write' | 'find')[]
  /** The record of the member who made it */
  readonly author: string | null
  readonly status: 'active' | 'revoked' | null
  readonly expiresOn: string | null
  readonly createdAt: string
  readonly revokedAt: string | null
  readonly usedAt: string | null
}

export type ApiKeyMade = {
  readonly id: string
  readonly key: string
  readonly secret: string
  readonly expiresOn: string | null
}

export type ApprovalRequest = {
  readonly id: string
  readonly key: string
  readonly register: 'approval-request'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly subject: string | null | null
  readonly title: string | null
  readonly note: string | null
  readonly expiresOn: string | null
  readonly rule: string | null
  readonly of: string | null
  readonly requestedBy: string | null
  readonly requestedOn: string | null
  readonly votes: readonly {
    readonly who: string | null
    readonly on: string | null
    readonly vote: 'yes' | 'no' | null
    readonly as: 'approver' | 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | 'manager' | null
    readonly for: string | null
    readonly comment: string | null
  }[]
  readonly status: 'open' | 'signed' | 'refused' | 'withdrawn' | null
  readonly archiving: Decision
  readonly computed: {
    readonly expired: boolean
  }
}

export type ApprovalRequestChange = {
  /** What is to be approved: a document, a scope, risk criteria or a Statement of Applicability, by its key. */
  readonly subject?: string | null
  /** What it is about; the key, title and version of the subject where nothing is typed. */
  readonly title?: string | null
  /** What the approvers should know or look at. */
  readonly note?: string | null
  /** The last day on which it can be signed; the rule says it where nothing is typed, and none is later than the rule allows. */
  readonly expiresOn?: string | null
}

export type ApprovalRequestDeclineInput = {
  readonly comment?: string | null
}

export type ApprovalRequestDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'approval-request'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly subject: string | null | null
  readonly title: string | null
  readonly note: string | null
  readonly expiresOn: string | null
  readonly rule: string | null
  readonly of: string | null
  readonly requestedBy: string | null
  readonly requestedOn: string | null
  readonly votes: readonly {
    readonly who: string | null
    readonly on: string | null
    readonly vote: 'yes' | 'no' | null
    readonly as: 'approver' | 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | 'manager' | null
    readonly for: string | null
    readonly comment: string | null
  }[]
  readonly status: 'open' | 'signed' | 'refused' | 'withdrawn' | null
  readonly archiving: Decision
  readonly computed: {
    readonly expired: boolean
  }
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly sign?: Availability
    readonly decline?: Availability
    readonly renew?: Availability
    readonly withdraw?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type ApprovalRequestInput = {
  /** What is to be approved: a document, a scope, risk criteria or a Statement of Applicability, by its key. */
  readonly subject?: string | null
  /** What it is about; the key, title and version of the subject where nothing is typed. */
  readonly title?: string | null
  /** What the approvers should know or look at. */
  readonly note?: string | null
  /** The last day on which it can be signed; the rule says it where nothing is typed, and none is later than the rule allows. */
  readonly expiresOn?: string | null
}

export type ApprovalRequestPage = {
  readonly items: readonly ApprovalRequest[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type ApprovalRequestReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'approval-request'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly subject: string | null | null
  readonly title: string | null
  readonly note: string | null
  readonly expiresOn: string | null
  readonly rule: string | null
  readonly of: string | null
  readonly requestedBy: string | null
  readonly requestedOn: string | null
  readonly votes: readonly {
    readonly who: string | null
    readonly on: string | null
    readonly vote: 'yes' | 'no' | null
    readonly as: 'approver' | 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | 'manager' | null
    readonly for: string | null
    readonly comment: string | null
  }[]
  readonly status: 'open' | 'signed' | 'refused' | 'withdrawn' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type ApprovalRequestRenewInput = Readonly<Record<string, never>>

export type ApprovalRequestSignInput = {
  readonly comment?: string | null
}

export type ApprovalRequestWithdrawInput = Readonly<Record<string, never>>

export type ApprovalRule = {
  readonly id: string
  readonly key: string
  readonly register: 'approval-rule'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly what: 'document' | 'soa' | 'scope' | 'risk-criteria' | null | null
  readonly kind: 'policy' | 'topic-policy' | 'procedure' | 'scope' | 'methodology' | 'plan' | 'minutes' | 'report' | 'contract' | 'external' | 'record' | 'other' | null
  readonly quorum: number | null | null
  readonly approvers: readonly string[]
  readonly roles: readonly ('top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection')[]
  readonly order: 'any' | 'sequence' | null
  readonly separation: boolean | null
  readonly compensation: string | null
  readonly answerDays: number | null
  readonly archiving: Decision
}

export type ApprovalRuleChange = {
  /** What it is for, in a few words. */
  readonly title?: string
  /** What is approved by this rule. */
  readonly what?: 'document' | 'soa' | 'scope' | 'risk-criteria' | null
  /** For documents of one kind only; empty for all. */
  readonly kind?: 'policy' | 'topic-policy' | 'procedure' | 'scope' | 'methodology' | 'plan' | 'minutes' | 'report' | 'contract' | 'external' | 'record' | 'other' | null
  /** How many of the approvers have to sign. */
  readonly quorum?: number | null
  /** The people who may sign; where the order counts, in that order. A delegate signs for one of them. */
  readonly approvers?: readonly string[]
  /** Whoever holds one of these roles of the ISMS may sign too. */
  readonly roles?: readonly ('top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection')[]
  /** Whether they sign one after the other, as they are listed. */
  readonly order?: 'any' | 'sequence' | null
  /** Whether the author, the owner and whoever asks are kept from signing (A.5.3). */
  readonly separation?: boolean | null
  /** What makes up for it where they may sign: who looks again, and when. */
  readonly compensation?: string | null
  /** After so many days a request has expired; empty: never. */
  readonly answerDays?: number | null
}

export type ApprovalRuleDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'approval-rule'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly what: 'document' | 'soa' | 'scope' | 'risk-criteria' | null | null
  readonly kind: 'policy' | 'topic-policy' | 'procedure' | 'scope' | 'methodology' | 'plan' | 'minutes' | 'report' | 'contract' | 'external' | 'record' | 'other' | null
  readonly quorum: number | null | null
  readonly approvers: readonly string[]
  readonly roles: readonly ('top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection')[]
  readonly order: 'any' | 'sequence' | null
  readonly separation: boolean | null
  readonly compensation: string | null
  readonly answerDays: number | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: Readonly<Record<string, never>>
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type ApprovalRuleInput = {
  /** What it is for, in a few words. */
  readonly title: string
  /** What is approved by this rule. */
  readonly what?: 'document' | 'soa' | 'scope' | 'risk-criteria' | null
  /** For documents of one kind only; empty for all. */
  readonly kind?: 'policy' | 'topic-policy' | 'procedure' | 'scope' | 'methodology' | 'plan' | 'minutes' | 'report' | 'contract' | 'external' | 'record' | 'other' | null
  /** How many of the approvers have to sign. */
  readonly quorum?: number | null
  /** The people who may sign; where the order counts, in that order. A delegate signs for one of them. */
  readonly approvers?: readonly string[]
  /** Whoever holds one of these roles of the ISMS may sign too. */
  readonly roles?: readonly ('top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection')[]
  /** Whether they sign one after the other, as they are listed. */
  readonly order?: 'any' | 'sequence' | null
  /** Whether the author, the owner and whoever asks are kept from signing (A.5.3). */
  readonly separation?: boolean | null
  /** What makes up for it where they may sign: who looks again, and when. */
  readonly compensation?: string | null
  /** After so many days a request has expired; empty: never. */
  readonly answerDays?: number | null
}

export type ApprovalRulePage = {
  readonly items: readonly ApprovalRule[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type ApprovalRuleReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'approval-rule'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly what: 'document' | 'soa' | 'scope' | 'risk-criteria' | null | null
  readonly kind: 'policy' | 'topic-policy' | 'procedure' | 'scope' | 'methodology' | 'plan' | 'minutes' | 'report' | 'contract' | 'external' | 'record' | 'other' | null
  readonly quorum: number | null | null
  readonly approvers: readonly string[]
  readonly roles: readonly ('top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection')[]
  readonly order: 'any' | 'sequence' | null
  readonly separation: boolean | null
  readonly compensation: string | null
  readonly answerDays: number | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type Asset = {
  readonly id: string
  readonly key: string
  readonly register: 'asset'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly description: string | null
  readonly kind: 'information' | 'data-store' | 'application' | 'service' | 'infrastructure' | 'endpoint' | 'identity' | 'integration' | 'ai-system' | 'supplier' | 'facility' | 'people' | 'process' | 'document' | null
  readonly owner: string | null
  readonly custodian: string | null
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted' | null
  readonly confidentiality: number | null
  readonly integrity: number | null
  readonly availability: number | null
  readonly criticality: number | null
  readonly location: string | null
  readonly dataLocation: readonly string[]
  readonly personalData: boolean | null
  readonly own: boolean | null
  readonly offered: boolean | null
  readonly scopeDecision: 'in-scope' | 'excluded' | null
  readonly scopeReason: string | null
  readonly supplier: string | null
  readonly dependsOn: readonly string[]
  readonly aiRole: 'provider' | 'deployer' | 'none' | null
  readonly aiModels: readonly string[]
  readonly properties: readonly ('C' | 'I' | 'A')[]
  readonly retiredOn: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly remark: Decision
  readonly archiving: Decision
}

export type AssetChange = {
  /** What people call it. */
  readonly name?: string
  /** What it is and what it is for. */
  readonly description?: string | null
  /** The sort of asset. */
  readonly kind?: 'information' | 'data-store' | 'application' | 'service' | 'infrastructure' | 'endpoint' | 'identity' | 'integration' | 'ai-system' | 'supplier' | 'facility' | 'people' | 'process' | 'document' | null
  /** Who answers for it. */
  readonly owner?: string | null
  /** Who looks after it day by day, where that is somebody else. */
  readonly custodian?: string | null
  /** How secret it is, after your own scheme. */
  readonly classification?: 'public' | 'internal' | 'confidential' | 'restricted' | null
  /** Harm if it becomes known to the wrong people, 1 to 5. */
  readonly confidentiality?: number | null
  /** Harm if it is wrong, 1 to 5. */
  readonly integrity?: number | null
  /** Harm if it is not there, 1 to 5. */
  readonly availability?: number | null
  /** The overall importance where a source rates it as one number, 1 to 5. */
  readonly criticality?: number | null
  /** Where it is: office, region, provider. */
  readonly location?: string | null
  /** Countries or regions where data at rest lies. */
  readonly dataLocation?: readonly string[]
  /** Whether it holds or handles personal data. */
  readonly personalData?: boolean | null
  /** Whether you build it yourselves. */
  readonly own?: boolean | null
  /** Whether customers buy it. */
  readonly offered?: boolean | null
  /** Whether it lies inside the scope of the ISMS. An undecided integration, site or product is a finding. */
  readonly scopeDecision?: 'in-scope' | 'excluded' | null
  /** Why it lies outside the scope, where it does. */
  readonly scopeReason?: string | null
  /** Who provides it, where it comes from outside. */
  readonly supplier?: string | null
  /** Assets that this one cannot work without. */
  readonly dependsOn?: readonly string[]
  /** For AI systems: what the organisation is to it. */
  readonly aiRole?: 'provider' | 'deployer' | 'none' | null
  /** Model names and versions in use, where it is an AI system. */
  readonly aiModels?: readonly string[]
  /** Which of confidentiality, integrity and availability matter. */
  readonly properties?: readonly ('C' | 'I' | 'A')[]
  /** The day on which it went out of use. */
  readonly retiredOn?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type AssetDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'asset'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly description: string | null
  readonly kind: 'information' | 'data-store' | 'application' | 'service' | 'infrastructure' | 'endpoint' | 'identity' | 'integration' | 'ai-system' | 'supplier' | 'facility' | 'people' | 'process' | 'document' | null
  readonly owner: string | null
  readonly custodian: string | null
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted' | null
  readonly confidentiality: number | null
  readonly integrity: number | null
  readonly availability: number | null
  readonly criticality: number | null
  readonly location: string | null
  readonly dataLocation: readonly string[]
  readonly personalData: boolean | null
  readonly own: boolean | null
  readonly offered: boolean | null
  readonly scopeDecision: 'in-scope' | 'excluded' | null
  readonly scopeReason: string | null
  readonly supplier: string | null
  readonly dependsOn: readonly string[]
  readonly aiRole: 'provider' | 'deployer' | 'none' | null
  readonly aiModels: readonly string[]
  readonly properties: readonly ('C' | 'I' | 'A')[]
  readonly retiredOn: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly remark: Decision
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly review?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type AssetInput = {
  /** What people call it. */
  readonly name: string
  /** What it is and what it is for. */
  readonly description?: string | null
  /** The sort of asset. */
  readonly kind?: 'information' | 'data-store' | 'application' | 'service' | 'infrastructure' | 'endpoint' | 'identity' | 'integration' | 'ai-system' | 'supplier' | 'facility' | 'people' | 'process' | 'document' | null
  /** Who answers for it. */
  readonly owner?: string | null
  /** Who looks after it day by day, where that is somebody else. */
  readonly custodian?: string | null
  /** How secret it is, after your own scheme. */
  readonly classification?: 'public' | 'internal' | 'confidential' | 'restricted' | null
  /** Harm if it becomes known to the wrong people, 1 to 5. */
  readonly confidentiality?: number | null
  /** Harm if it is wrong, 1 to 5. */
  readonly integrity?: number | null
  /** Harm if it is not there, 1 to 5. */
  readonly availability?: number | null
  /** The overall importance where a source rates it as one number, 1 to 5. */
  readonly criticality?: number | null
  /** Where it is: office, region, provider. */
  readonly location?: string | null
  /** Countries or regions where data at rest lies. */
  readonly dataLocation?: readonly string[]
  /** Whether it holds or handles personal data. */
  readonly personalData?: boolean | null
  /** Whether you build it yourselves. */
  readonly own?: boolean | null
  /** Whether customers buy it. */
  readonly offered?: boolean | null
  /** Whether it lies inside the scope of the ISMS. An undecided integration, site or product is a finding. */
  readonly scopeDecision?: 'in-scope' | 'excluded' | null
  /** Why it lies outside the scope, where it does. */
  readonly scopeReason?: string | null
  /** Who provides it, where it comes from outside. */
  readonly supplier?: string | null
  /** Assets that this one cannot work without. */
  readonly dependsOn?: readonly string[]
  /** For AI systems: what the organisation is to it. */
  readonly aiRole?: 'provider' | 'deployer' | 'none' | null
  /** Model names and versions in use, where it is an AI system. */
  readonly aiModels?: readonly string[]
  /** Which of confidentiality, integrity and availability matter. */
  readonly properties?: readonly ('C' | 'I' | 'A')[]
  /** The day on which it went out of use. */
  readonly retiredOn?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type AssetPage = {
  readonly items: readonly Asset[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type AssetReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'asset'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly description: string | null
  readonly kind: 'information' | 'data-store' | 'application' | 'service' | 'infrastructure' | 'endpoint' | 'identity' | 'integration' | 'ai-system' | 'supplier' | 'facility' | 'people' | 'process' | 'document' | null
  readonly owner: string | null
  readonly custodian: string | null
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted' | null
  readonly confidentiality: number | null
  readonly integrity: number | null
  readonly availability: number | null
  readonly criticality: number | null
  readonly location: string | null
  readonly dataLocation: readonly string[]
  readonly personalData: boolean | null
  readonly own: boolean | null
  readonly offered: boolean | null
  readonly scopeDecision: 'in-scope' | 'excluded' | null
  readonly scopeReason: string | null
  readonly supplier: string | null
  readonly dependsOn: readonly string[]
  readonly aiRole: 'provider' | 'deployer' | 'none' | null
  readonly aiModels: readonly string[]
  readonly properties: readonly ('C' | 'I' | 'A')[]
  readonly retiredOn: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly remark: Decision
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type AssetReviewInput = {
  readonly note?: string | null
}

export type Assignment = {
  readonly id: string
  readonly key: string
  readonly register: 'assignment'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly role: 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | null | null
  readonly person: string | null | null
  readonly kind: 'holder' | 'deputy' | null
  readonly from: string | null
  readonly until: string | null
  readonly area: string | null
  readonly assignedBy: string | null
  readonly status: 'in-force' | 'ended' | null
  readonly archiving: Decision
}

export type AssignmentChange = {
  /** The duty. */
  readonly role?: 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | null
  /** Who holds it. */
  readonly person?: string | null
  /** Whether the person holds it, or stands in. */
  readonly kind?: 'holder' | 'deputy' | null
  /** The first day. */
  readonly from?: string | null
  /** The last day, where it ends. */
  readonly until?: string | null
  /** What part of the organisation it is for. */
  readonly area?: string | null
}

export type AssignmentDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'assignment'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly role: 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | null | null
  readonly person: string | null | null
  readonly kind: 'holder' | 'deputy' | null
  readonly from: string | null
  readonly until: string | null
  readonly area: string | null
  readonly assignedBy: string | null
  readonly status: 'in-force' | 'ended' | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly end?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type AssignmentEndInput = {
  readonly until?: string | null
}

export type AssignmentInput = {
  /** The duty. */
  readonly role?: 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | null
  /** Who holds it. */
  readonly person?: string | null
  /** Whether the person holds it, or stands in. */
  readonly kind?: 'holder' | 'deputy' | null
  /** The first day. */
  readonly from?: string | null
  /** The last day, where it ends. */
  readonly until?: string | null
  /** What part of the organisation it is for. */
  readonly area?: string | null
}

export type AssignmentPage = {
  readonly items: readonly Assignment[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type AssignmentReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'assignment'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly role: 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | null | null
  readonly person: string | null | null
  readonly kind: 'holder' | 'deputy' | null
  readonly from: string | null
  readonly until: string | null
  readonly area: string | null
  readonly assignedBy: string | null
  readonly status: 'in-force' | 'ended' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type AuditReport = {
  readonly stage: '1' | '2'
  readonly on: string
  readonly passed: number
  readonly failed: number
  readonly notAssessed: number
  readonly grades: Readonly<Record<string, number>>
  readonly checks: readonly CheckResult[]
  readonly notLookedAt: readonly NotLookedAt[]
  readonly asOf?: Moment
}

export type Availability = 'WRONG_STATE' | 'NOT_AUTHORISED' | 'PERSON_UNKNOWN' | 'RECORD_ARCHIVED' | null

export type Backlink = {
  readonly key: string
  readonly title: string
  readonly register: string
  readonly field: string | null
  readonly status: string | null
  readonly inverse: string | null
}

export type BadField = {
  /** A JSON Pointer into the body; /query/NAME and /headers/NAME for parameters */
  readonly pointer: string
  readonly detail: string
  readonly code?: string
}

export type Certificate = {
  readonly id: string
  readonly key: string
  readonly register: 'certificate'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly number: string | null
  readonly body: string | null
  readonly accreditation: string | null
  readonly edition: string | null
  readonly scopeText: string | null
  readonly soaVersion: string | null
  readonly decidedOn: string | null
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly status: 'valid' | 'suspended' | 'expired' | 'withdrawn' | null
  readonly remark: Decision
  readonly archiving: Decision
}

export type CertificateChange = {
  /** The number on the certificate. */
  readonly number?: string
  /** Who issued it. */
  readonly body?: string | null
  /** Whose mark it bears. */
  readonly accreditation?: string | null
  /** As printed, for example ISO/IEC 27001:2022. */
  readonly edition?: string | null
  /** As printed, to the letter. */
  readonly scopeText?: string | null
  /** The version of the Statement of Applicability that the certificate cites. */
  readonly soaVersion?: string | null
  /** The day of the certification decision. */
  readonly decidedOn?: string | null
  /** The day of issue. */
  readonly issuedOn?: string | null
  /** The last day of validity. */
  readonly expiresOn?: string | null
}

export type CertificateDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'certificate'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly number: string | null
  readonly body: string | null
  readonly accreditation: string | null
  readonly edition: string | null
  readonly scopeText: string | null
  readonly soaVersion: string | null
  readonly decidedOn: string | null
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly status: 'valid' | 'suspended' | 'expired' | 'withdrawn' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly suspend?: Availability
    readonly reinstate?: Availability
    readonly withdraw?: Availability
    readonly expire?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type CertificateExpireInput = Readonly<Record<string, never>>

export type CertificateInput = {
  /** The number on the certificate. */
  readonly number: string
  /** Who issued it. */
  readonly body?: string | null
  /** Whose mark it bears. */
  readonly accreditation?: string | null
  /** As printed, for example ISO/IEC 27001:2022. */
  readonly edition?: string | null
  /** As printed, to the letter. */
  readonly scopeText?: string | null
  /** The version of the Statement of Applicability that the certificate cites. */
  readonly soaVersion?: string | null
  /** The day of the certification decision. */
  readonly decidedOn?: string | null
  /** The day of issue. */
  readonly issuedOn?: string | null
  /** The last day of validity. */
  readonly expiresOn?: string | null
}

export type CertificatePage = {
  readonly items: readonly Certificate[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type CertificateReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'certificate'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly number: string | null
  readonly body: string | null
  readonly accreditation: string | null
  readonly edition: string | null
  readonly scopeText: string | null
  readonly soaVersion: string | null
  readonly decidedOn: string | null
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly status: 'valid' | 'suspended' | 'expired' | 'withdrawn' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type CertificateReinstateInput = {
  readonly reason?: string | null
}

export type CertificateSuspendInput = {
  readonly reason?: string | null
}

export type CertificateWithdrawInput = {
  readonly reason?: string | null
}

export type Change = {
  readonly id: string
  readonly key: string
  readonly register: 'change'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly kind: 'organisation' | 'site' | 'product' | 'technology' | 'isms' | null
  readonly emergency: boolean | null
  readonly purpose: string | null
  readonly consequences: string | null
  readonly integrity: string | null
  readonly resources: string | null
  readonly responsibilities: string | null
  readonly requestedBy: string | null
  readonly significant: boolean | null
  readonly significantReason: string | null
  readonly scopeTouched: boolean | null
  readonly plannedFor: string | null
  readonly effectiveOn: string | null
  readonly risks: readonly string[]
  readonly riskLookOn: string | null
  readonly rollback: string | null
  readonly notifyBody: boolean | null
  readonly notifiedOn: string | null
  readonly owner: string | null
  readonly approval: Decision
  readonly asIntended: boolean | null
  readonly adverseEffects: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'proposed' | 'approved' | 'done' | 'reviewed' | 'rejected' | null
  readonly remark: Decision
  readonly archiving: Decision
}

export type ChangeApproveAfterInput = Readonly<Record<string, never>>

export type ChangeApproveInput = Readonly<Record<string, never>>

export type ChangeChange = {
  /** What changes, in one line. */
  readonly title?: string
  /** What sort of change. */
  readonly kind?: 'organisation' | 'site' | 'product' | 'technology' | 'isms' | null
  /** Whether it could not wait for an approval. */
  readonly emergency?: boolean | null
  /** Why it is done. */
  readonly purpose?: string | null
  /** What may follow from it. */
  readonly consequences?: string | null
  /** How the ISMS stays whole meanwhile. */
  readonly integrity?: string | null
  /** What it needs. */
  readonly resources?: string | null
  /** Who does what. */
  readonly responsibilities?: string | null
  /** Who asked for it. */
  readonly requestedBy?: string | null
  /** Whether the risks must be assessed again because of it (8.2). */
  readonly significant?: boolean | null
  /** What the answer rests on. */
  readonly significantReason?: string | null
  /** Whether the scope has to change with it. */
  readonly scopeTouched?: boolean | null
  /** The day for which it is planned. */
  readonly plannedFor?: string | null
  /** The day from which it holds. */
  readonly effectiveOn?: string | null
  /** Risks looked at because of the change. */
  readonly risks?: readonly string[]
  /** How it can be undone. */
  readonly rollback?: string | null
  /** Whether the body has to know. */
  readonly notifyBody?: boolean | null
  /** The day on which it was told. */
  readonly notifiedOn?: string | null
  /** Who carries it out. */
  readonly owner?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ChangeDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'change'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly kind: 'organisation' | 'site' | 'product' | 'technology' | 'isms' | null
  readonly emergency: boolean | null
  readonly purpose: string | null
  readonly consequences: string | null
  readonly integrity: string | null
  readonly resources: string | null
  readonly responsibilities: string | null
  readonly requestedBy: string | null
  readonly significant: boolean | null
  readonly significantReason: string | null
  readonly scopeTouched: boolean | null
  readonly plannedFor: string | null
  readonly effectiveOn: string | null
  readonly risks: readonly string[]
  readonly riskLookOn: string | null
  readonly rollback: string | null
  readonly notifyBody: boolean | null
  readonly notifiedOn: string | null
  readonly owner: string | null
  readonly approval: Decision
  readonly asIntended: boolean | null
  readonly adverseEffects: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'proposed' | 'approved' | 'done' | 'reviewed' | 'rejected' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly approve?: Availability
    readonly reject?: Availability
    readonly do?: Availability
    readonly 'do-emergency'?: Availability
    readonly 'approve-after'?: Availability
    readonly review?: Availability
    readonly 'look-at-risks'?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type ChangeDoEmergencyInput = {
  readonly reason?: string | null
}

export type ChangeDoInput = {
  readonly effectiveOn?: string | null
}

export type ChangeFeed = {
  readonly items: readonly Happening[]
  readonly next: number
  readonly size: number
}

export type ChangeInput = {
  /** What changes, in one line. */
  readonly title: string
  /** What sort of change. */
  readonly kind?: 'organisation' | 'site' | 'product' | 'technology' | 'isms' | null
  /** Whether it could not wait for an approval. */
  readonly emergency?: boolean | null
  /** Why it is done. */
  readonly purpose?: string | null
  /** What may follow from it. */
  readonly consequences?: string | null
  /** How the ISMS stays whole meanwhile. */
  readonly integrity?: string | null
  /** What it needs. */
  readonly resources?: string | null
  /** Who does what. */
  readonly responsibilities?: string | null
  /** Who asked for it. */
  readonly requestedBy?: string | null
  /** Whether the risks must be assessed again because of it (8.2). */
  readonly significant?: boolean | null
  /** What the answer rests on. */
  readonly significantReason?: string | null
  /** Whether the scope has to change with it. */
  readonly scopeTouched?: boolean | null
  /** The day for which it is planned. */
  readonly plannedFor?: string | null
  /** The day from which it holds. */
  readonly effectiveOn?: string | null
  /** Risks looked at because of the change. */
  readonly risks?: readonly string[]
  /** How it can be undone. */
  readonly rollback?: string | null
  /** Whether the body has to know. */
  readonly notifyBody?: boolean | null
  /** The day on which it was told. */
  readonly notifiedOn?: string | null
  /** Who carries it out. */
  readonly owner?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ChangeLookAtRisksInput = {
  readonly risks?: readonly string[]
}

export type ChangePage = {
  readonly items: readonly Change[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type ChangeReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'change'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly kind: 'organisation' | 'site' | 'product' | 'technology' | 'isms' | null
  readonly emergency: boolean | null
  readonly purpose: string | null
  readonly consequences: string | null
  readonly integrity: string | null
  readonly resources: string | null
  readonly responsibilities: string | null
  readonly requestedBy: string | null
  readonly significant: boolean | null
  readonly significantReason: string | null
  readonly scopeTouched: boolean | null
  readonly plannedFor: string | null
  readonly effectiveOn: string | null
  readonly risks: readonly string[]
  readonly riskLookOn: string | null
  readonly rollback: string | null
  readonly notifyBody: boolean | null
  readonly notifiedOn: string | null
  readonly owner: string | null
  readonly approval: Decision
  readonly asIntended: boolean | null
  readonly adverseEffects: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'proposed' | 'approved' | 'done' | 'reviewed' | 'rejected' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type ChangeRejectInput = {
  readonly reason?: string | null
}

export type ChangeReviewInput = {
  readonly asIntended?: boolean | null
  readonly adverseEffects?: string | null
}

export type CheckResult = {
  readonly id: string
  readonly clause: string
  readonly stage: '1' | '2' | 'any'
  readonly kind: 'S' | 'L' | 'H'
  readonly title: string
  readonly chapter: '4' | '5' | '6' | '7' | '8' | '9' | '10' | 'A' | 'other'
  readonly waitsFor: readonly string[]
  readonly fault: string
  readonly result: 'pass' | 'fail' | 'not-assessed'
  readonly verdict: 'area-of-concern' | 'finding'
  readonly grade: Grade
  readonly faults: readonly Fault[]
  readonly questions: readonly Fault[]
  readonly nothing: Fault | null
  readonly stated: number
}

export type Checkpoint = {
  readonly size: number
  /** The signed note */
  readonly note: string
  /** The key that signs, as a verifier takes it */
  readonly vkey: string
  readonly mlDsaKey: string
  readonly earlier: readonly {
    readonly size: number
    readonly note: string
    readonly signedAt: string
  }[]
  /** The notes by which one key gave the log to the next */
  readonly successions: readonly string[]
  readonly signing: Signing
}

export type Comment = {
  readonly id: string
  readonly key: string
  readonly register: 'comment'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly about: string | null | null
  readonly text: string | null
  readonly author: string | null
  readonly removedBecause: string | null
  readonly archiving: Decision
}

export type CommentChange = {
  /** The key of the record, for example RISK-12. */
  readonly about?: string | null
  /** What others should know or answer. It is kept in the ledger like every other change. */
  readonly text?: string | null
}

export type CommentDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'comment'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly about: string | null | null
  readonly text: string | null
  readonly author: string | null
  readonly removedBecause: string | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly remove?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type CommentInput = {
  /** The key of the record, for example RISK-12. */
  readonly about?: string | null
  /** What others should know or answer. It is kept in the ledger like every other change. */
  readonly text?: string | null
}

export type CommentPage = {
  readonly items: readonly Comment[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type CommentReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'comment'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly about: string | null | null
  readonly text: string | null
  readonly author: string | null
  readonly removedBecause: string | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type CommentRemoveInput = {
  readonly reason?: string | null
}

export type CommentShown = {
  readonly key: string
  readonly text: string
  readonly author: string | null
  readonly at: string
}

export type ComparedStatements = {
  readonly from: StatementSide
  readonly to: StatementSide
  readonly head: readonly FieldChange[]
  readonly rows: readonly RowChange[]
  readonly uncompared: readonly string[]
}

export type ContextIssue = {
  readonly id: string
  readonly key: string
  readonly register: 'context-issue'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly origin: 'internal' | 'external' | null
  readonly area: 'political' | 'economic' | 'social' | 'technological' | 'environmental' | 'climate' | 'legal' | 'organizational' | null
  readonly relevant: boolean | null
  readonly reasoning: string | null
  readonly response: string | null
  readonly risks: readonly string[]
  readonly owner: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
}

export type ContextIssueChange = {
  /** The issue in one line. */
  readonly title?: string
  /** How the issue bears on what the ISMS must achieve. */
  readonly description?: string | null
  /** Whether it arises inside or outside the organisation. */
  readonly origin?: 'internal' | 'external' | null
  /** The kind of issue. */
  readonly area?: 'political' | 'economic' | 'social' | 'technological' | 'environmental' | 'climate' | 'legal' | 'organizational' | null
  /** Whether it bears on the ISMS. Both answers are fine; a missing one is not. */
  readonly relevant?: boolean | null
  /** Why it does or does not matter. */
  readonly reasoning?: string | null
  /** The risk, objective or plan that answers the issue. */
  readonly response?: string | null
  /** Risks that follow from the issue. */
  readonly risks?: readonly string[]
  /** Who watches this issue. */
  readonly owner?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ContextIssueDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'context-issue'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly origin: 'internal' | 'external' | null
  readonly area: 'political' | 'economic' | 'social' | 'technological' | 'environmental' | 'climate' | 'legal' | 'organizational' | null
  readonly relevant: boolean | null
  readonly reasoning: string | null
  readonly response: string | null
  readonly risks: readonly string[]
  readonly owner: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly review?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type ContextIssueInput = {
  /** The issue in one line. */
  readonly title: string
  /** How the issue bears on what the ISMS must achieve. */
  readonly description?: string | null
  /** Whether it arises inside or outside the organisation. */
  readonly origin?: 'internal' | 'external' | null
  /** The kind of issue. */
  readonly area?: 'political' | 'economic' | 'social' | 'technological' | 'environmental' | 'climate' | 'legal' | 'organizational' | null
  /** Whether it bears on the ISMS. Both answers are fine; a missing one is not. */
  readonly relevant?: boolean | null
  /** Why it does or does not matter. */
  readonly reasoning?: string | null
  /** The risk, objective or plan that answers the issue. */
  readonly response?: string | null
  /** Risks that follow from the issue. */
  readonly risks?: readonly string[]
  /** Who watches this issue. */
  readonly owner?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ContextIssuePage = {
  readonly items: readonly ContextIssue[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type ContextIssueReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'context-issue'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly origin: 'internal' | 'external' | null
  readonly area: 'political' | 'economic' | 'social' | 'technological' | 'environmental' | 'climate' | 'legal' | 'organizational' | null
  readonly relevant: boolean | null
  readonly reasoning: string | null
  readonly response: string | null
  readonly risks: readonly string[]
  readonly owner: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type ContextIssueReviewInput = {
  readonly reasoning?: string | null
}

export type Control = {
  readonly id: string
  readonly key: string
  readonly register: 'control'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly reference: string | null
  readonly requirements: readonly string[]
  readonly source: 'annex-a' | 'own' | 'other' | null
  readonly applicable: 'yes' | 'no' | null
  readonly reasons: readonly ('RA' | 'LR' | 'CO' | 'BR')[]
  readonly justification: string | null
  readonly exclusionReason: string | null
  readonly owner: string | null
  readonly how: string | null
  readonly frequencyDays: number | null
  readonly statedStatus: string | null
  readonly documents: readonly string[]
  readonly decidedOn: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'undecided' | 'not-started' | 'planned' | 'partial' | 'implemented' | null
  readonly remark: Decision
  readonly archiving: Decision
}

export type ControlChange = {
  /** The title of the Annex A control, or your own. */
  readonly title?: string
  /** For example A.5.10; empty for a control of your own. */
  readonly reference?: string | null
  /** What the control answers, in any framework, one a line: soc2-2017:CC6.1. */
  readonly requirements?: readonly string[]
  /** Where the control comes from. */
  readonly source?: 'annex-a' | 'own' | 'other' | null
  /** RA risk assessment, LR law or regulation, CO contract, BR business requirement or good practice. */
  readonly reasons?: readonly ('RA' | 'LR' | 'CO' | 'BR')[]
  /** Why the control is in, where risks and obligations do not say it by themselves. */
  readonly justification?: string | null
  /** Who runs the control. */
  readonly owner?: string | null
  /** What you really do, short, with the procedure it follows. */
  readonly how?: string | null
  /** How often the control works or is checked; evidence older than this is stale. */
  readonly frequencyDays?: number | null
  /** The implementation status as an imported file worded it. Kept as given; the real status follows from evidence. */
  readonly statedStatus?: string | null
  /** Policies and procedures that the control follows. */
  readonly documents?: readonly string[]
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ControlDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'control'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly reference: string | null
  readonly requirements: readonly string[]
  readonly source: 'annex-a' | 'own' | 'other' | null
  readonly applicable: 'yes' | 'no' | null
  readonly reasons: readonly ('RA' | 'LR' | 'CO' | 'BR')[]
  readonly justification: string | null
  readonly exclusionReason: string | null
  readonly owner: string | null
  readonly how: string | null
  readonly frequencyDays: number | null
  readonly statedStatus: string | null
  readonly documents: readonly string[]
  readonly decidedOn: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'undecided' | 'not-started' | 'planned' | 'partial' | 'implemented' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly include?: Availability
    readonly exclude?: Availability
    readonly state?: Availability
    readonly review?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type ControlExcludeInput = {
  readonly justification?: string | null
}

export type ControlIncludeInput = {
  readonly reasons?: readonly ('RA' | 'LR' | 'CO' | 'BR')[]
  readonly justification?: string | null
}

export type ControlInput = {
  /** The title of the Annex A control, or your own. */
  readonly title: string
  /** For example A.5.10; empty for a control of your own. */
  readonly reference?: string | null
  /** What the control answers, in any framework, one a line: soc2-2017:CC6.1. */
  readonly requirements?: readonly string[]
  /** Where the control comes from. */
  readonly source?: 'annex-a' | 'own' | 'other' | null
  /** RA risk assessment, LR law or regulation, CO contract, BR business requirement or good practice. */
  readonly reasons?: readonly ('RA' | 'LR' | 'CO' | 'BR')[]
  /** Why the control is in, where risks and obligations do not say it by themselves. */
  readonly justification?: string | null
  /** Who runs the control. */
  readonly owner?: string | null
  /** What you really do, short, with the procedure it follows. */
  readonly how?: string | null
  /** How often the control works or is checked; evidence older than this is stale. */
  readonly frequencyDays?: number | null
  /** The implementation status as an imported file worded it. Kept as given; the real status follows from evidence. */
  readonly statedStatus?: string | null
  /** Policies and procedures that the control follows. */
  readonly documents?: readonly string[]
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ControlPage = {
  readonly items: readonly Control[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type ControlReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'control'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly reference: string | null
  readonly requirements: readonly string[]
  readonly source: 'annex-a' | 'own' | 'other' | null
  readonly applicable: 'yes' | 'no' | null
  readonly reasons: readonly ('RA' | 'LR' | 'CO' | 'BR')[]
  readonly justification: string | null
  readonly exclusionReason: string | null
  readonly owner: string | null
  readonly how: string | null
  readonly frequencyDays: number | null
  readonly statedStatus: string | null
  readonly documents: readonly string[]
  readonly decidedOn: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'undecided' | 'not-started' | 'planned' | 'partial' | 'implemented' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type ControlReviewInput = {
  readonly note?: string | null
}

export type ControlStateInput = {
  readonly status?: 'not-started' | 'planned' | 'partial' | 'implemented' | null
  readonly how?: string | null
}

export type Decision = {
  readonly by: string | null
  readonly on: string
  readonly of: string | null
  readonly as: string
  readonly for: string | null
  readonly until: string | null
  readonly reason: string | null
  readonly with?: readonly {
    readonly by: string
    readonly on: string
    readonly as: string
    readonly for: string | null
  }[]
  readonly ground: Readonly<Record<string, unknown>> | null
  readonly lapsed: {
    readonly on: string
    readonly cause: readonly string[]
  } | null
  readonly stated: {
    readonly source: string
    readonly by: string | null
  } | null
} | null

export type Delegation = {
  readonly id: string
  readonly key: string
  readonly register: 'delegation'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly what: 'role' | 'risk-acceptance' | 'approval' | null | null
  readonly role: 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | null
  readonly person: string | null | null
  readonly by: string | null
  readonly from: string | null
  readonly until: string | null | null
  readonly status: 'in-force' | 'ended' | null
  readonly archiving: Decision
}

export type DelegationChange = {
  /** What it is for, in a few words. */
  readonly title?: string
  /** What the delegate may decide. */
  readonly what?: 'role' | 'risk-acceptance' | 'approval' | null
  /** Which role, where it is one. */
  readonly role?: 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | null
  /** Who may decide. */
  readonly person?: string | null
  /** The first day. */
  readonly from?: string | null
  /** The last day. */
  readonly until?: string | null
}

export type DelegationDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'delegation'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly what: 'role' | 'risk-acceptance' | 'approval' | null | null
  readonly role: 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | null
  readonly person: string | null | null
  readonly by: string | null
  readonly from: string | null
  readonly until: string | null | null
  readonly status: 'in-force' | 'ended' | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly end?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type DelegationEndInput = Readonly<Record<string, never>>

export type DelegationInput = {
  /** What it is for, in a few words. */
  readonly title: string
  /** What the delegate may decide. */
  readonly what?: 'role' | 'risk-acceptance' | 'approval' | null
  /** Which role, where it is one. */
  readonly role?: 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | null
  /** Who may decide. */
  readonly person?: string | null
  /** The first day. */
  readonly from?: string | null
  /** The last day. */
  readonly until?: string | null
}

export type DelegationPage = {
  readonly items: readonly Delegation[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type DelegationReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'delegation'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly what: 'role' | 'risk-acceptance' | 'approval' | null | null
  readonly role: 'top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection' | null
  readonly person: string | null | null
  readonly by: string | null
  readonly from: string | null
  readonly until: string | null | null
  readonly status: 'in-force' | 'ended' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type DestinationShown = {
  readonly id: string
  readonly key: string
  readonly createdAt: string
  readonly host: string
  readonly port: number | null
  readonly clear: boolean | null
  readonly reason: string | null
  readonly status: 'allowed' | 'withdrawn' | null
}

export type Difference = {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
  readonly parts: readonly TextPart[] | null
}

export type Document = {
  readonly id: string
  readonly key: string
  readonly register: 'document'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly number: string | null
  readonly kind: 'policy' | 'topic-policy' | 'procedure' | 'scope' | 'methodology' | 'plan' | 'minutes' | 'report' | 'contract' | 'external' | 'record' | 'other' | null
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted' | null
  readonly version: string | null
  readonly body: string | null
  readonly changes: string | null
  readonly owner: string | null
  readonly author: string | null
  readonly distribution: readonly string[]
  readonly audience: 'all' | 'nobody' | null
  readonly controls: readonly string[]
  readonly clauses: readonly string[]
  readonly commitsToRequirements: boolean | null
  readonly commitsToImprovement: boolean | null
  readonly reviewMonths: number | null
  readonly reviewOn: string | null
  readonly reviewedOn: string | null
  readonly review: Decision
  readonly issuer: string | null
  readonly edition: string | null
  readonly watchedOn: string | null
  readonly approval: Decision
  readonly versions: readonly {
    readonly version: string
    readonly title: string
    readonly number: string | null
    readonly kind: string | null
    readonly classification: string | null
    readonly body: string | null
    readonly owner: string | null
    readonly author: string | null
    readonly changes: string | null
    readonly distribution: readonly string[]
    readonly commitsToRequirements: boolean | null
    readonly commitsToImprovement: boolean | null
    readonly reviewOn: string | null
    readonly from: string | null
    readonly until: string | null
    readonly sha256: string | null
    readonly file: string | null
    readonly approval: {
      readonly by: string | null
      readonly on: string
      readonly of: string | null
      readonly as: string
      readonly for: string | null
      readonly until: string | null
      readonly reason: string | null
      readonly with?: readonly {
        readonly by: string
        readonly on: string
        readonly as: string
        readonly for: string | null
      }[]
      readonly ground: Readonly<Record<string, unknown>> | null
      readonly lapsed: {
        readonly on: string
        readonly cause: readonly string[]
      } | null
      readonly stated: {
        readonly source: string
        readonly by: string | null
      } | null
    } | null
  }[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'draft' | 'in-review' | 'approved' | 'revising' | 'withdrawn' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly computed: {
    readonly overdue: boolean
  }
}

export type DocumentApproveInput = {
  readonly version?: string | null
  readonly reviewOn?: string | null
}

export type DocumentChange = {
  /** The name people ask for. */
  readonly title?: string
  /** Your own number of the document, where you number them. */
  readonly number?: string | null
  /** What sort of document. */
  readonly kind?: 'policy' | 'topic-policy' | 'procedure' | 'scope' | 'methodology' | 'plan' | 'minutes' | 'report' | 'contract' | 'external' | 'record' | 'other' | null
  /** How secret it is. */
  readonly classification?: 'public' | 'internal' | 'confidential' | 'restricted' | null
  /** The version people quote, for example 2.0. */
  readonly version?: string | null
  /** The document itself, in Markdown. */
  readonly body?: string | null
  /** What is different from the version in force. */
  readonly changes?: string | null
  /** Who keeps it current. */
  readonly owner?: string | null
  /** Who gets it. */
  readonly distribution?: readonly string[]
  /** Who has to confirm that they have read it. The main policy is for everybody in scope. */
  readonly audience?: 'all' | 'nobody' | null
  /** Controls that follow this document. */
  readonly controls?: readonly string[]
  /** Clauses of the standard that it documents. */
  readonly clauses?: readonly string[]
  /** For the main policy: 5.2 c. */
  readonly commitsToRequirements?: boolean | null
  /** For the main policy: 5.2 d. */
  readonly commitsToImprovement?: boolean | null
  /** How often it is looked at. */
  readonly reviewMonths?: number | null
  /** When it must be looked at again. */
  readonly reviewOn?: string | null
  /** Who issued an external document. */
  readonly issuer?: string | null
  /** The edition of an external document that you use. */
  readonly edition?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type DocumentConfirmInput = Readonly<Record<string, never>>

export type DocumentConfirmReviewInput = {
  readonly reviewOn?: string | null
}

export type DocumentDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'document'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly number: string | null
  readonly kind: 'policy' | 'topic-policy' | 'procedure' | 'scope' | 'methodology' | 'plan' | 'minutes' | 'report' | 'contract' | 'external' | 'record' | 'other' | null
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted' | null
  readonly version: string | null
  readonly body: string | null
  readonly changes: string | null
  readonly owner: string | null
  readonly author: string | null
  readonly distribution: readonly string[]
  readonly audience: 'all' | 'nobody' | null
  readonly controls: readonly string[]
  readonly clauses: readonly string[]
  readonly commitsToRequirements: boolean | null
  readonly commitsToImprovement: boolean | null
  readonly reviewMonths: number | null
  readonly reviewOn: string | null
  readonly reviewedOn: string | null
  readonly review: Decision
  readonly issuer: string | null
  readonly edition: string | null
  readonly watchedOn: string | null
  readonly approval: Decision
  readonly versions: readonly {
    readonly version: string
    readonly title: string
    readonly number: string | null
    readonly kind: string | null
    readonly classification: string | null
    readonly body: string | null
    readonly owner: string | null
    readonly author: string | null
    readonly changes: string | null
    readonly distribution: readonly string[]
    readonly commitsToRequirements: boolean | null
    readonly commitsToImprovement: boolean | null
    readonly reviewOn: string | null
    readonly from: string | null
    readonly until: string | null
    readonly sha256: string | null
    readonly file: string | null
    readonly approval: {
      readonly by: string | null
      readonly on: string
      readonly of: string | null
      readonly as: string
      readonly for: string | null
      readonly until: string | null
      readonly reason: string | null
      readonly with?: readonly {
        readonly by: string
        readonly on: string
        readonly as: string
        readonly for: string | null
      }[]
      readonly ground: Readonly<Record<string, unknown>> | null
      readonly lapsed: {
        readonly on: string
        readonly cause: readonly string[]
      } | null
      readonly stated: {
        readonly source: string
        readonly by: string | null
      } | null
    } | null
  }[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'draft' | 'in-review' | 'approved' | 'revising' | 'withdrawn' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly computed: {
    readonly overdue: boolean
  }
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly submit?: Availability
    readonly approve?: Availability
    readonly 'send-back'?: Availability
    readonly revise?: Availability
    readonly 'drop-revision'?: Availability
    readonly 'confirm-review'?: Availability
    readonly confirm?: Availability
    readonly withdraw?: Availability
    readonly watch?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type DocumentDropRevisionInput = Readonly<Record<string, never>>

export type DocumentInput = {
  /** The name people ask for. */
  readonly title: string
  /** Your own number of the document, where you number them. */
  readonly number?: string | null
  /** What sort of document. */
  readonly kind?: 'policy' | 'topic-policy' | 'procedure' | 'scope' | 'methodology' | 'plan' | 'minutes' | 'report' | 'contract' | 'external' | 'record' | 'other' | null
  /** How secret it is. */
  readonly classification?: 'public' | 'internal' | 'confidential' | 'restricted' | null
  /** The version people quote, for example 2.0. */
  readonly version?: string | null
  /** The document itself, in Markdown. */
  readonly body?: string | null
  /** What is different from the version in force. */
  readonly changes?: string | null
  /** Who keeps it current. */
  readonly owner?: string | null
  /** Who gets it. */
  readonly distribution?: readonly string[]
  /** Who has to confirm that they have read it. The main policy is for everybody in scope. */
  readonly audience?: 'all' | 'nobody' | null
  /** Controls that follow this document. */
  readonly controls?: readonly string[]
  /** Clauses of the standard that it documents. */
  readonly clauses?: readonly string[]
  /** For the main policy: 5.2 c. */
  readonly commitsToRequirements?: boolean | null
  /** For the main policy: 5.2 d. */
  readonly commitsToImprovement?: boolean | null
  /** How often it is looked at. */
  readonly reviewMonths?: number | null
  /** When it must be looked at again. */
  readonly reviewOn?: string | null
  /** Who issued an external document. */
  readonly issuer?: string | null
  /** The edition of an external document that you use. */
  readonly edition?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type DocumentPage = {
  readonly items: readonly Document[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type DocumentReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'document'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly number: string | null
  readonly kind: 'policy' | 'topic-policy' | 'procedure' | 'scope' | 'methodology' | 'plan' | 'minutes' | 'report' | 'contract' | 'external' | 'record' | 'other' | null
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted' | null
  readonly version: string | null
  readonly body: string | null
  readonly changes: string | null
  readonly owner: string | null
  readonly author: string | null
  readonly distribution: readonly string[]
  readonly audience: 'all' | 'nobody' | null
  readonly controls: readonly string[]
  readonly clauses: readonly string[]
  readonly commitsToRequirements: boolean | null
  readonly commitsToImprovement: boolean | null
  readonly reviewMonths: number | null
  readonly reviewOn: string | null
  readonly reviewedOn: string | null
  readonly review: Decision
  readonly issuer: string | null
  readonly edition: string | null
  readonly watchedOn: string | null
  readonly approval: Decision
  readonly versions: readonly {
    readonly version: string
    readonly title: string
    readonly number: string | null
    readonly kind: string | null
    readonly classification: string | null
    readonly body: string | null
    readonly owner: string | null
    readonly author: string | null
    readonly changes: string | null
    readonly distribution: readonly string[]
    readonly commitsToRequirements: boolean | null
    readonly commitsToImprovement: boolean | null
    readonly reviewOn: string | null
    readonly from: string | null
    readonly until: string | null
    readonly sha256: string | null
    readonly file: string | null
    readonly approval: {
      readonly by: string | null
      readonly on: string
      readonly of: string | null
      readonly as: string
      readonly for: string | null
      readonly until: string | null
      readonly reason: string | null
      readonly with?: readonly {
        readonly by: string
        readonly on: string
        readonly as: string
        readonly for: string | null
      }[]
      readonly ground: Readonly<Record<string, unknown>> | null
      readonly lapsed: {
        readonly on: string
        readonly cause: readonly string[]
      } | null
      readonly stated: {
        readonly source: string
        readonly by: string | null
      } | null
    } | null
  }[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'draft' | 'in-review' | 'approved' | 'revising' | 'withdrawn' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type DocumentReviseInput = Readonly<Record<string, never>>

export type DocumentSendBackInput = {
  readonly reason?: string | null
}

export type DocumentSubmitInput = Readonly<Record<string, never>>

export type DocumentWatchInput = {
  readonly edition?: string | null
}

export type DocumentWithdrawInput = {
  readonly reason?: string | null
}

export type Due = {
  readonly register: string
  readonly key: string
  readonly title: string
  readonly what: string
  readonly field: string
  readonly on: string
  readonly owner: string | null
  readonly overdue: boolean
}

export type Entry = {
  readonly seq: number
  readonly leafHash: string
}

export type Erased = {
  readonly key: string
  readonly scope: 'record' | 'history'
  readonly ledger?: Entry
}

export type ErasurePreview = {
  readonly holds: readonly string[]
  readonly mentions: readonly Mention[]
}

export type Evidence = {
  readonly id: string
  readonly key: string
  readonly register: 'evidence'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly kind: 'file' | 'link' | 'result' | null
  readonly controls: readonly string[]
  readonly collectedOn: string | null
  readonly coversFrom: string | null
  readonly coversTo: string | null
  readonly validDays: number | null
  readonly result: 'pass' | 'fail' | 'none' | 'could-not-check' | null
  readonly url: string | null
  readonly fileName: string | null
  readonly sha256: string | null
  readonly fileSize: number | null
  readonly collectedBy: string | null
  readonly note: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
}

export type EvidenceChange = {
  /** What the evidence shows. */
  readonly title?: string
  /** A stored file, a link, or a result that a machine reported. */
  readonly kind?: 'file' | 'link' | 'result' | null
  /** The controls whose working it shows. */
  readonly controls?: readonly string[]
  /** The day on which it was taken. */
  readonly collectedOn?: string | null
  /** The first day of the period that it is about. */
  readonly coversFrom?: string | null
  /** The last day of that period. */
  readonly coversTo?: string | null
  /** How long after collection it still counts. The control’s frequency when empty. */
  readonly validDays?: number | null
  /** For a test: whether it passed. */
  readonly result?: 'pass' | 'fail' | 'none' | 'could-not-check' | null
  /** Where it can be seen, if it is not stored here. */
  readonly url?: string | null
  /** The name of the stored file. */
  readonly fileName?: string | null
  /** The hash of the stored file. Set on upload; the ledger commits to it. */
  readonly sha256?: string | null
  /** Bytes of the stored file. */
  readonly fileSize?: number | null
  /** Who took it. */
  readonly collectedBy?: string | null
  /** How it was taken, what was sampled. */
  readonly note?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type EvidenceDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'evidence'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly kind: 'file' | 'link' | 'result' | null
  readonly controls: readonly string[]
  readonly collectedOn: string | null
  readonly coversFrom: string | null
  readonly coversTo: string | null
  readonly validDays: number | null
  readonly result: 'pass' | 'fail' | 'none' | 'could-not-check' | null
  readonly url: string | null
  readonly fileName: string | null
  readonly sha256: string | null
  readonly fileSize: number | null
  readonly collectedBy: string | null
  readonly note: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: Readonly<Record<string, never>>
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type EvidenceInput = {
  /** What the evidence shows. */
  readonly title: string
  /** A stored file, a link, or a result that a machine reported. */
  readonly kind?: 'file' | 'link' | 'result' | null
  /** The controls whose working it shows. */
  readonly controls?: readonly string[]
  /** The day on which it was taken. */
  readonly collectedOn?: string | null
  /** The first day of the period that it is about. */
  readonly coversFrom?: string | null
  /** The last day of that period. */
  readonly coversTo?: string | null
  /** How long after collection it still counts. The control’s frequency when empty. */
  readonly validDays?: number | null
  /** For a test: whether it passed. */
  readonly result?: 'pass' | 'fail' | 'none' | 'could-not-check' | null
  /** Where it can be seen, if it is not stored here. */
  readonly url?: string | null
  /** The name of the stored file. */
  readonly fileName?: string | null
  /** The hash of the stored file. Set on upload; the ledger commits to it. */
  readonly sha256?: string | null
  /** Bytes of the stored file. */
  readonly fileSize?: number | null
  /** Who took it. */
  readonly collectedBy?: string | null
  /** How it was taken, what was sampled. */
  readonly note?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type EvidencePage = {
  readonly items: readonly Evidence[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type EvidenceReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'evidence'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly kind: 'file' | 'link' | 'result' | null
  readonly controls: readonly string[]
  readonly collectedOn: string | null
  readonly coversFrom: string | null
  readonly coversTo: string | null
  readonly validDays: number | null
  readonly result: 'pass' | 'fail' | 'none' | 'could-not-check' | null
  readonly url: string | null
  readonly fileName: string | null
  readonly sha256: string | null
  readonly fileSize: number | null
  readonly collectedBy: string | null
  readonly note: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type EvidenceState = 'not-applicable' | 'nothing-defined' | 'never-evidenced' | 'current' | 'stale' | 'failing'

export type Examination = {
  readonly ok: boolean
  readonly entries: number
  readonly records: number
  readonly erased: number
  readonly problems: readonly {
    readonly code: string
    readonly message: string
    readonly subject: string | null
  }[]
}

export type Fault = {
  readonly register: string
  readonly code: string
  readonly record: string | null
  readonly parameters: Readonly<Record<string, string | number>>
  readonly weight: Grade | 'question' | null
}

export type FieldChange = {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

export type Finding = {
  readonly id: string
  readonly key: string
  readonly register: 'finding'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly grade: 'major' | 'minor' | 'observation' | 'opportunity' | null
  readonly requirement: string | null
  readonly source: string | null
  readonly records: readonly string[]
  readonly controls: readonly string[]
  readonly rootCause: string | null
  readonly correctiveAction: string | null
  readonly preventiveAction: string | null
  readonly owner: string | null
  readonly raisedBy: string | null
  readonly raisedOn: string | null
  readonly due: string | null
  readonly became: string | null
  readonly statedProgress: 'open' | 'in-progress' | 'done' | 'closed' | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'open' | 'sorted' | null
  readonly archiving: Decision
}

export type FindingChange = {
  /** What was found, in one line. */
  readonly title?: string
  /** What was seen, against which requirement. */
  readonly description?: string | null
  /** How heavy it weighs. */
  readonly grade?: 'major' | 'minor' | 'observation' | 'opportunity' | null
  /** Clause or control, for example 9.2.1 or A.5.18. */
  readonly requirement?: string | null
  /** The audit, review or incident it comes from. */
  readonly source?: string | null
  /** Evidence that the finding rests on. */
  readonly records?: readonly string[]
  /** Controls that it is about. */
  readonly controls?: readonly string[]
  /** Why it happened (10.2 b). */
  readonly rootCause?: string | null
  /** What removes the cause (10.2 c). */
  readonly correctiveAction?: string | null
  /** What keeps it from happening elsewhere. */
  readonly preventiveAction?: string | null
  /** Who corrects it. */
  readonly owner?: string | null
  /** Who found it. */
  readonly raisedBy?: string | null
  /** The day on which it was raised. */
  readonly raisedOn?: string | null
  /** By when it must be corrected. */
  readonly due?: string | null
  /** How far the source says that the correction is. */
  readonly statedProgress?: 'open' | 'in-progress' | 'done' | 'closed' | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type FindingDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'finding'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly grade: 'major' | 'minor' | 'observation' | 'opportunity' | null
  readonly requirement: string | null
  readonly source: string | null
  readonly records: readonly string[]
  readonly controls: readonly string[]
  readonly rootCause: string | null
  readonly correctiveAction: string | null
  readonly preventiveAction: string | null
  readonly owner: string | null
  readonly raisedBy: string | null
  readonly raisedOn: string | null
  readonly due: string | null
  readonly became: string | null
  readonly statedProgress: 'open' | 'in-progress' | 'done' | 'closed' | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'open' | 'sorted' | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly sort?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type FindingInput = {
  /** What was found, in one line. */
  readonly title: string
  /** What was seen, against which requirement. */
  readonly description?: string | null
  /** How heavy it weighs. */
  readonly grade?: 'major' | 'minor' | 'observation' | 'opportunity' | null
  /** Clause or control, for example 9.2.1 or A.5.18. */
  readonly requirement?: string | null
  /** The audit, review or incident it comes from. */
  readonly source?: string | null
  /** Evidence that the finding rests on. */
  readonly records?: readonly string[]
  /** Controls that it is about. */
  readonly controls?: readonly string[]
  /** Why it happened (10.2 b). */
  readonly rootCause?: string | null
  /** What removes the cause (10.2 c). */
  readonly correctiveAction?: string | null
  /** What keeps it from happening elsewhere. */
  readonly preventiveAction?: string | null
  /** Who corrects it. */
  readonly owner?: string | null
  /** Who found it. */
  readonly raisedBy?: string | null
  /** The day on which it was raised. */
  readonly raisedOn?: string | null
  /** By when it must be corrected. */
  readonly due?: string | null
  /** How far the source says that the correction is. */
  readonly statedProgress?: 'open' | 'in-progress' | 'done' | 'closed' | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type FindingPage = {
  readonly items: readonly Finding[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type FindingReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'finding'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly grade: 'major' | 'minor' | 'observation' | 'opportunity' | null
  readonly requirement: string | null
  readonly source: string | null
  readonly records: readonly string[]
  readonly controls: readonly string[]
  readonly rootCause: string | null
  readonly correctiveAction: string | null
  readonly preventiveAction: string | null
  readonly owner: string | null
  readonly raisedBy: string | null
  readonly raisedOn: string | null
  readonly due: string | null
  readonly became: string | null
  readonly statedProgress: 'open' | 'in-progress' | 'done' | 'closed' | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'open' | 'sorted' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type FindingSortInput = {
  readonly grade?: 'major' | 'minor' | 'observation' | 'opportunity' | null
}

export type Framework = {
  readonly id: string
  readonly key: string
  readonly register: 'framework'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly reference: string | null
  readonly edition: string | null
  readonly kind: 'management-system' | 'catalogue' | 'law' | null
  readonly publisher: string | null
  readonly note: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
}

export type FrameworkChange = {
  /** What people call it. */
  readonly title?: string
  /** Small letters, digits, hyphens and full stops. It stands before every reference to a requirement, such as house-rules:1.10, and stays as it is once given. Empty: made of the title. */
  readonly reference?: string | null
  /** The year or version of its text. */
  readonly edition?: string | null
  /** What a law demands cannot be left out. */
  readonly kind?: 'management-system' | 'catalogue' | 'law' | null
  /** Whose rules they are, and where the text came from. */
  readonly publisher?: string | null
  /** What a reader must know before relying on it. */
  readonly note?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type FrameworkCoverage = {
  readonly id: string
  readonly title: string
  readonly edition: string
  readonly kind: 'management-system' | 'catalogue' | 'law'
  readonly wording: 'source' | 'own'
  readonly source: string
  readonly note: string
  readonly key: string | null
  readonly counts: StandingCounts
  readonly countsWithoutDrafts: StandingCounts
  readonly sections: readonly SectionStanding[]
  readonly unanswering: readonly {
    readonly control: string
    readonly reference: string
  }[]
  readonly controls: readonly AnsweringControl[]
  readonly origins: readonly MappingOrigin[]
  readonly asOf?: Moment
}

export type FrameworkDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'framework'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly reference: string | null
  readonly edition: string | null
  readonly kind: 'management-system' | 'catalogue' | 'law' | null
  readonly publisher: string | null
  readonly note: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: Readonly<Record<string, never>>
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type FrameworkInput = {
  /** What people call it. */
  readonly title: string
  /** Small letters, digits, hyphens and full stops. It stands before every reference to a requirement, such as house-rules:1.10, and stays as it is once given. Empty: made of the title. */
  readonly reference?: string | null
  /** The year or version of its text. */
  readonly edition?: string | null
  /** What a law demands cannot be left out. */
  readonly kind?: 'management-system' | 'catalogue' | 'law' | null
  /** Whose rules they are, and where the text came from. */
  readonly publisher?: string | null
  /** What a reader must know before relying on it. */
  readonly note?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type FrameworkList = {
  readonly items: readonly ListedFramework[]
  readonly asOf?: Moment
}

export type FrameworkPage = {
  readonly items: readonly Framework[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type FrameworkReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'framework'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly reference: string | null
  readonly edition: string | null
  readonly kind: 'management-system' | 'catalogue' | 'law' | null
  readonly publisher: string | null
  readonly note: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type Freshness = 'fresh' | 'expiring' | 'expired' | 'none'

export type Grade = 'major' | 'minor' | 'observation' | 'ofi'

export type Happening = {
  readonly index: number
  readonly at: string
  readonly event: string
  readonly register: string
  readonly id: string
  readonly key: string
  readonly version: number
}

export type History = {
  readonly items: readonly RecordVersion[]
  readonly asOf?: Moment
}

export type Hit = {
  readonly register: string
  readonly key: string
  readonly title: string
}

export type HouseRule = {
  readonly id: string
  readonly key: string
  readonly register: 'house-rule'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly rule: string | null
  readonly reason: string | null | null
  readonly decidedBy: string | null
  readonly decidedOn: string | null
  readonly status: 'off' | 'on' | null
  readonly archiving: Decision
}

export type HouseRuleChange = {
  /** The code of the rule that is switched off. */
  readonly rule?: string
  /** Why it does not apply here, and what takes its place. */
  readonly reason?: string | null
}

export type HouseRuleDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'house-rule'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly rule: string | null
  readonly reason: string | null | null
  readonly decidedBy: string | null
  readonly decidedOn: string | null
  readonly status: 'off' | 'on' | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly 'switch-on'?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type HouseRuleInput = {
  /** The code of the rule that is switched off. */
  readonly rule: string
  /** Why it does not apply here, and what takes its place. */
  readonly reason?: string | null
}

export type HouseRulePage = {
  readonly items: readonly HouseRule[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type HouseRuleReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'house-rule'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly rule: string | null
  readonly reason: string | null | null
  readonly decidedBy: string | null
  readonly decidedOn: string | null
  readonly status: 'off' | 'on' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type HouseRuleSwitchOnInput = Readonly<Record<string, never>>

export type ImportPreview = {
  readonly committed: boolean
  readonly sheets: readonly string[]
  readonly otherSheets: readonly string[]
  readonly header: readonly string[]
  readonly mapping: Readonly<Record<string, string>>
  readonly unmapped: readonly string[]
  readonly questions: readonly ImportQuestion[]
  readonly unasked: number
  readonly stated: readonly {
    readonly title: string
    readonly rows: number
  }[]
  readonly noted: readonly NotedCell[]
  readonly unlisted: number
  readonly alongside: readonly {
    readonly register: string
    readonly title: string
  }[]
  readonly rejected: readonly RejectedRow[]
  readonly create: number
  readonly update: number
  readonly unchanged: number
  readonly rows: readonly PlannedRow[]
}

export type ImportQuestion = {
  readonly field: string
  readonly title: string
  readonly word: string
  readonly reason: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
  }[]
  readonly lines: readonly number[]
}

export type Incident = {
  readonly id: string
  readonly key: string
  readonly register: 'incident'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly kind: string | null
  readonly severity: 'low' | 'medium' | 'high' | 'critical' | null
  readonly assets: readonly string[]
  readonly affected: string | null
  readonly reportedBy: string | null
  readonly reportedAt: string | null
  readonly awareAt: string | null
  readonly detectedBy: string | null
  readonly detectionMethod: string | null
  readonly responders: readonly string[]
  readonly timeline: readonly {
    readonly at: string | null
    readonly what: string
    readonly by: string | null
  }[]
  readonly containedAt: string | null
  readonly resolvedAt: string | null
  readonly statedHours: number | null
  readonly personalData: boolean | null
  readonly facts: string | null
  readonly effects: string | null
  readonly remedialAction: string | null
  readonly statedNotified: boolean | null
  readonly evidence: readonly string[]
  readonly noEvidenceReason: string | null
  readonly rootCause: string | null
  readonly correctiveAction: string | null
  readonly lessons: string | null
  readonly reviewedOn: string | null
  readonly owner: string | null
  readonly controls: readonly string[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'reported' | 'triaged' | 'contained' | 'recovered' | 'reviewed' | 'closed' | 'event' | null
  readonly remark: Decision
  readonly archiving: Decision
}

export type IncidentChange = {
  /** What happened, in one line. */
  readonly title?: string
  /** What was seen and how it unfolded. */
  readonly description?: string | null
  /** A grouping of your own, for example phishing or loss of a device. */
  readonly kind?: string | null
  /** How heavy it weighs, by your own table. */
  readonly severity?: 'low' | 'medium' | 'high' | 'critical' | null
  /** What was hit. */
  readonly assets?: readonly string[]
  /** What was hit, where no asset of the register says it. */
  readonly affected?: string | null
  /** Who told. */
  readonly reportedBy?: string | null
  /** Day and time as they were noted, with the zone where it is known. */
  readonly reportedAt?: string | null
  /** The moment from which you knew: deadlines count from it. */
  readonly awareAt?: string | null
  /** Who or what noticed. */
  readonly detectedBy?: string | null
  /** Alert, report, audit, chance. */
  readonly detectionMethod?: string | null
  /** Who worked on it. */
  readonly responders?: readonly string[]
  /** What happened when. */
  readonly timeline?: readonly {
    readonly at?: string | null
    readonly what: string
    readonly by?: string | null
  }[]
  /** When it could do no more harm. */
  readonly containedAt?: string | null
  /** When work was as before. */
  readonly resolvedAt?: string | null
  /** Hours to resolution as an imported file gave them. Kept as given, never recomputed. */
  readonly statedHours?: number | null
  /** Whether personal data was lost, changed or seen (GDPR, article 4(12)). */
  readonly personalData?: boolean | null
  /** What happened to the personal data (GDPR, article 33(5)). */
  readonly facts?: string | null
  /** What follows for the people concerned (GDPR, article 33(5)). */
  readonly effects?: string | null
  /** What was done about it (GDPR, article 33(5)). */
  readonly remedialAction?: string | null
  /** Whether the source says that an authority was told. */
  readonly statedNotified?: boolean | null
  /** What was kept as evidence (A.5.28). */
  readonly evidence?: readonly string[]
  /** Where there is no evidence, why. */
  readonly noEvidenceReason?: string | null
  /** Why it could happen. */
  readonly rootCause?: string | null
  /** What keeps it from happening again. */
  readonly correctiveAction?: string | null
  /** What was learned, for everybody (A.5.27). */
  readonly lessons?: string | null
  /** Who leads the handling. */
  readonly owner?: string | null
  /** Controls that failed, held, or are to be changed. */
  readonly controls?: readonly string[]
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type IncidentCloseInput = {
  readonly note?: string | null
}

export type IncidentContainInput = {
  readonly note?: string | null
}

export type IncidentDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'incident'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly kind: string | null
  readonly severity: 'low' | 'medium' | 'high' | 'critical' | null
  readonly assets: readonly string[]
  readonly affected: string | null
  readonly reportedBy: string | null
  readonly reportedAt: string | null
  readonly awareAt: string | null
  readonly detectedBy: string | null
  readonly detectionMethod: string | null
  readonly responders: readonly string[]
  readonly timeline: readonly {
    readonly at: string | null
    readonly what: string
    readonly by: string | null
  }[]
  readonly containedAt: string | null
  readonly resolvedAt: string | null
  readonly statedHours: number | null
  readonly personalData: boolean | null
  readonly facts: string | null
  readonly effects: string | null
  readonly remedialAction: string | null
  readonly statedNotified: boolean | null
  readonly evidence: readonly string[]
  readonly noEvidenceReason: string | null
  readonly rootCause: string | null
  readonly correctiveAction: string | null
  readonly lessons: string | null
  readonly reviewedOn: string | null
  readonly owner: string | null
  readonly controls: readonly string[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'reported' | 'triaged' | 'contained' | 'recovered' | 'reviewed' | 'closed' | 'event' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly triage?: Availability
    readonly dismiss?: Availability
    readonly contain?: Availability
    readonly recover?: Availability
    readonly review?: Availability
    readonly close?: Availability
    readonly reopen?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type IncidentDismissInput = {
  readonly reason?: string | null
}

export type IncidentInput = {
  /** What happened, in one line. */
  readonly title: string
  /** What was seen and how it unfolded. */
  readonly description?: string | null
  /** A grouping of your own, for example phishing or loss of a device. */
  readonly kind?: string | null
  /** How heavy it weighs, by your own table. */
  readonly severity?: 'low' | 'medium' | 'high' | 'critical' | null
  /** What was hit. */
  readonly assets?: readonly string[]
  /** What was hit, where no asset of the register says it. */
  readonly affected?: string | null
  /** Who told. */
  readonly reportedBy?: string | null
  /** Day and time as they were noted, with the zone where it is known. */
  readonly reportedAt?: string | null
  /** The moment from which you knew: deadlines count from it. */
  readonly awareAt?: string | null
  /** Who or what noticed. */
  readonly detectedBy?: string | null
  /** Alert, report, audit, chance. */
  readonly detectionMethod?: string | null
  /** Who worked on it. */
  readonly responders?: readonly string[]
  /** What happened when. */
  readonly timeline?: readonly {
    readonly at?: string | null
    readonly what: string
    readonly by?: string | null
  }[]
  /** When it could do no more harm. */
  readonly containedAt?: string | null
  /** When work was as before. */
  readonly resolvedAt?: string | null
  /** Hours to resolution as an imported file gave them. Kept as given, never recomputed. */
  readonly statedHours?: number | null
  /** Whether personal data was lost, changed or seen (GDPR, article 4(12)). */
  readonly personalData?: boolean | null
  /** What happened to the personal data (GDPR, article 33(5)). */
  readonly facts?: string | null
  /** What follows for the people concerned (GDPR, article 33(5)). */
  readonly effects?: string | null
  /** What was done about it (GDPR, article 33(5)). */
  readonly remedialAction?: string | null
  /** Whether the source says that an authority was told. */
  readonly statedNotified?: boolean | null
  /** What was kept as evidence (A.5.28). */
  readonly evidence?: readonly string[]
  /** Where there is no evidence, why. */
  readonly noEvidenceReason?: string | null
  /** Why it could happen. */
  readonly rootCause?: string | null
  /** What keeps it from happening again. */
  readonly correctiveAction?: string | null
  /** What was learned, for everybody (A.5.27). */
  readonly lessons?: string | null
  /** Who leads the handling. */
  readonly owner?: string | null
  /** Controls that failed, held, or are to be changed. */
  readonly controls?: readonly string[]
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type IncidentPage = {
  readonly items: readonly Incident[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type IncidentReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'incident'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly kind: string | null
  readonly severity: 'low' | 'medium' | 'high' | 'critical' | null
  readonly assets: readonly string[]
  readonly affected: string | null
  readonly reportedBy: string | null
  readonly reportedAt: string | null
  readonly awareAt: string | null
  readonly detectedBy: string | null
  readonly detectionMethod: string | null
  readonly responders: readonly string[]
  readonly timeline: readonly {
    readonly at: string | null
    readonly what: string
    readonly by: string | null
  }[]
  readonly containedAt: string | null
  readonly resolvedAt: string | null
  readonly statedHours: number | null
  readonly personalData: boolean | null
  readonly facts: string | null
  readonly effects: string | null
  readonly remedialAction: string | null
  readonly statedNotified: boolean | null
  readonly evidence: readonly string[]
  readonly noEvidenceReason: string | null
  readonly rootCause: string | null
  readonly correctiveAction: string | null
  readonly lessons: string | null
  readonly reviewedOn: string | null
  readonly owner: string | null
  readonly controls: readonly string[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'reported' | 'triaged' | 'contained' | 'recovered' | 'reviewed' | 'closed' | 'event' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type IncidentRecoverInput = {
  readonly note?: string | null
}

export type IncidentReopenInput = {
  readonly reason?: string | null
}

export type IncidentReviewInput = {
  readonly rootCause?: string | null
  readonly lessons?: string | null
}

export type IncidentTriageInput = {
  readonly severity?: 'low' | 'medium' | 'high' | 'critical' | null
  readonly personalData?: boolean | null
}

export type InterestedParty = {
  readonly id: string
  readonly key: string
  readonly register: 'interested-party'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly kind: 'customer' | 'regulator' | 'supplier' | 'employee' | 'owner' | 'partner' | 'other' | null
  readonly requirement: string | null
  readonly addressed: 'yes' | 'partly' | 'no' | null
  readonly addressedReason: string | null
  readonly how: string | null
  readonly controls: readonly string[]
  readonly obligations: readonly string[]
  readonly owner: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly remark: Decision
  readonly archiving: Decision
}

export type InterestedPartyAddressInput = {
  readonly addressed?: 'yes' | 'partly' | 'no' | null
  readonly reason?: string | null
}

export type InterestedPartyChange = {
  /** A group or an institution, for example enterprise customers. */
  readonly name?: string
  /** What the party is to you. */
  readonly kind?: 'customer' | 'regulator' | 'supplier' | 'employee' | 'owner' | 'partner' | 'other' | null
  /** What the party needs or expects of information security (4.2 b). */
  readonly requirement?: string | null
  /** The obligation, control or document that answers it, or why it is not addressed. */
  readonly how?: string | null
  /** Controls that answer the requirement. */
  readonly controls?: readonly string[]
  /** Laws and contracts that come from this party. */
  readonly obligations?: readonly string[]
  /** Who speaks with this party. */
  readonly owner?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type InterestedPartyDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'interested-party'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly kind: 'customer' | 'regulator' | 'supplier' | 'employee' | 'owner' | 'partner' | 'other' | null
  readonly requirement: string | null
  readonly addressed: 'yes' | 'partly' | 'no' | null
  readonly addressedReason: string | null
  readonly how: string | null
  readonly controls: readonly string[]
  readonly obligations: readonly string[]
  readonly owner: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly remark: Decision
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly address?: Availability
    readonly review?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type InterestedPartyInput = {
  /** A group or an institution, for example enterprise customers. */
  readonly name: string
  /** What the party is to you. */
  readonly kind?: 'customer' | 'regulator' | 'supplier' | 'employee' | 'owner' | 'partner' | 'other' | null
  /** What the party needs or expects of information security (4.2 b). */
  readonly requirement?: string | null
  /** The obligation, control or document that answers it, or why it is not addressed. */
  readonly how?: string | null
  /** Controls that answer the requirement. */
  readonly controls?: readonly string[]
  /** Laws and contracts that come from this party. */
  readonly obligations?: readonly string[]
  /** Who speaks with this party. */
  readonly owner?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type InterestedPartyPage = {
  readonly items: readonly InterestedParty[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type InterestedPartyReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'interested-party'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly kind: 'customer' | 'regulator' | 'supplier' | 'employee' | 'owner' | 'partner' | 'other' | null
  readonly requirement: string | null
  readonly addressed: 'yes' | 'partly' | 'no' | null
  readonly addressedReason: string | null
  readonly how: string | null
  readonly controls: readonly string[]
  readonly obligations: readonly string[]
  readonly owner: string | null
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly remark: Decision
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type InterestedPartyReviewInput = {
  readonly note?: string | null
}

export type Invited = {
  readonly id: string
  readonly key: string
  readonly code: string
  readonly until: string
  readonly mailed: boolean
}

export type Job = {
  readonly id: string
  readonly kind: string
  readonly subject: string | null
  readonly scheduled: boolean
  readonly status: 'waiting' | 'dead'
  readonly running: boolean
  readonly late: boolean
  readonly dueAt: string
  readonly failures: number
  readonly runs: readonly JobRun[]
}

export type JobRun = {
  readonly dueAt: string
  readonly startedAt: string
  readonly endedAt: string
  readonly outcome: string
}

export type Jobs = {
  readonly counts: readonly {
    readonly kind: string
    readonly waiting: number
    readonly failing: number
    readonly dead: number
  }[]
  readonly items: readonly Job[]
}

export type Known = {
  readonly kind: 'member' | 'key'
  readonly name: string
  readonly role: string | null
  readonly key: string
  readonly seq: number
}

export type LegalHold = {
  readonly id: string
  readonly key: string
  readonly register: 'legal-hold'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly records: readonly string[]
  readonly reason: string | null | null
  readonly since: string | null
  readonly releasedOn: string | null
  readonly releasedBy: string | null
  readonly releaseReason: string | null
  readonly owner: string | null
  readonly status: 'in-force' | 'released' | null
  readonly archiving: Decision
}

export type LegalHoldChange = {
  /** The claim, proceeding or order, in one line. */
  readonly title?: string
  /** The keys of the records that must be kept, for example PER-3; empty holds every record. */
  readonly records?: readonly string[]
  /** Why they must be kept, and who asked for it. */
  readonly reason?: string | null
  /** The day from which it holds; empty: at once. */
  readonly since?: string | null
  /** Who decides when it ends. */
  readonly owner?: string | null
}

export type LegalHoldDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'legal-hold'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly records: readonly string[]
  readonly reason: string | null | null
  readonly since: string | null
  readonly releasedOn: string | null
  readonly releasedBy: string | null
  readonly releaseReason: string | null
  readonly owner: string | null
  readonly status: 'in-force' | 'released' | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly release?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type LegalHoldInput = {
  /** The claim, proceeding or order, in one line. */
  readonly title: string
  /** The keys of the records that must be kept, for example PER-3; empty holds every record. */
  readonly records?: readonly string[]
  /** Why they must be kept, and who asked for it. */
  readonly reason?: string | null
  /** The day from which it holds; empty: at once. */
  readonly since?: string | null
  /** Who decides when it ends. */
  readonly owner?: string | null
}

export type LegalHoldPage = {
  readonly items: readonly LegalHold[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type LegalHoldReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'legal-hold'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly records: readonly string[]
  readonly reason: string | null | null
  readonly since: string | null
  readonly releasedOn: string | null
  readonly releasedBy: string | null
  readonly releaseReason: string | null
  readonly owner: string | null
  readonly status: 'in-force' | 'released' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type LegalHoldReleaseInput = {
  readonly reason?: string | null
}

export type Link = {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly register: string
  readonly archived: boolean
}

export type ListedFramework = {
  readonly id: string
  readonly title: string
  readonly edition: string
  readonly kind: 'management-system' | 'catalogue' | 'law'
  readonly wording: 'source' | 'own'
  readonly source: string
  readonly note: string
  readonly key: string | null
  readonly mappings: number
  readonly counts: StandingCounts
  readonly countsWithoutDrafts: StandingCounts
}

export type LogPolicy = {
  readonly id: string
  readonly key: string
  readonly register: 'log-policy'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly origin: string | null
  readonly keys: readonly string[]
  readonly witnesses: readonly string[]
  readonly threshold: number | null
  readonly heartbeatMinutes: number | null
  readonly epoch: number | null
  readonly signer: string | null
  readonly successions: readonly string[]
}

export type LogPolicyChange = {
  /** How many of the witnesses must have signed a checkpoint before it counts as witnessed. */
  readonly threshold?: number | null
  /** The log is written to at least this often, so that a log that stops is seen to stop. */
  readonly heartbeatMinutes?: number | null
}

export type LogPolicyDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'log-policy'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly origin: string | null
  readonly keys: readonly string[]
  readonly witnesses: readonly string[]
  readonly threshold: number | null
  readonly heartbeatMinutes: number | null
  readonly epoch: number | null
  readonly signer: string | null
  readonly successions: readonly string[]
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: Readonly<Record<string, never>>
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type LogPolicyInput = {
  /** How many of the witnesses must have signed a checkpoint before it counts as witnessed. */
  readonly threshold?: number | null
  /** The log is written to at least this often, so that a log that stops is seen to stop. */
  readonly heartbeatMinutes?: number | null
}

export type LogPolicyPage = {
  readonly items: readonly LogPolicy[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type LogPolicyReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'log-policy'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly origin: string | null
  readonly keys: readonly string[]
  readonly witnesses: readonly string[]
  readonly threshold: number | null
  readonly heartbeatMinutes: number | null
  readonly epoch: number | null
  readonly signer: string | null
  readonly successions: readonly string[]
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type MappingOrigin = {
  readonly reference: string
  readonly framework: string
  readonly id: string
  readonly title: string
  readonly titles: Readonly<Record<string, string>>
}

export type MemberListed = {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly email: string
  readonly role: 'owner' | 'manager' | 'contributor' | 'auditor' | 'reader' | null
  readonly confirmed: boolean | null
  readonly account: string | null
  readonly person: string | null
  readonly status: 'invited' | 'active' | 'removed' | null
  /** The moment after which an invitation is worth nothing */
  readonly invitedUntil: string | null
}

export type Mention = {
  readonly key: string
  readonly title: string
  readonly register: string
  readonly field: string | null
  readonly status: string | null
}

export type Moment = {
  readonly at: string
  readonly day: string
}

export type Nonconformity = {
  readonly id: string
  readonly key: string
  readonly register: 'nonconformity'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly source: 'internal-audit' | 'external-audit' | 'incident' | 'metric' | 'customer' | 'red-team' | 'self' | null
  readonly sourceName: string | null
  readonly requirement: string | null
  readonly seen: string | null
  readonly evidence: readonly string[]
  readonly controls: readonly string[]
  readonly risks: readonly string[]
  readonly documents: readonly string[]
  readonly grade: 'major' | 'minor' | null
  readonly raisedBy: string | null
  readonly raisedOn: string | null
  readonly owner: string | null
  readonly due: string | null
  readonly correction: string | null
  readonly noCorrectionReason: string | null
  readonly consequences: string | null
  readonly rootCause: string | null
  readonly similar: string | null
  readonly actions: readonly {
    readonly what: string
    readonly who: string | null
    readonly due: string | null
    readonly doneOn: string | null
    readonly evidence: readonly string[]
  }[]
  readonly effectiveness: string | null
  readonly effective: Decision
  readonly ismsChange: string | null
  readonly closure: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'open' | 'corrected' | 'analysed' | 'planned' | 'done' | 'effective' | 'not-effective' | 'closed' | null
  readonly archiving: Decision
  readonly computed: {
    readonly overdue: boolean
  }
}

export type NonconformityAnalyseInput = {
  readonly rootCause?: string | null
  readonly similar?: string | null
}

export type NonconformityChange = {
  /** What does not meet the requirement, in one line. */
  readonly title?: string
  /** Where it came to light. */
  readonly source?: 'internal-audit' | 'external-audit' | 'incident' | 'metric' | 'customer' | 'red-team' | 'self' | null
  /** The audit, review or incident it comes from. */
  readonly sourceName?: string | null
  /** Clause or control, for example 9.2.1 or A.5.18. */
  readonly requirement?: string | null
  /** The objective evidence: what, where, when. */
  readonly seen?: string | null
  /** Records that show it. */
  readonly evidence?: readonly string[]
  /** Controls that it is about. */
  readonly controls?: readonly string[]
  /** Risks that it touches. */
  readonly risks?: readonly string[]
  /** Documents that it touches. */
  readonly documents?: readonly string[]
  /** How heavy it weighs. */
  readonly grade?: 'major' | 'minor' | null
  /** Who found it. */
  readonly raisedBy?: string | null
  /** The day. */
  readonly raisedOn?: string | null
  /** Who answers for its correction. */
  readonly owner?: string | null
  /** By when it must be corrected. */
  readonly due?: string | null
  /** What removes the cause (10.2 c). */
  readonly actions?: readonly {
    readonly what: string
    readonly who?: string | null
    readonly due?: string | null
    readonly doneOn?: string | null
    readonly evidence?: readonly string[]
  }[]
  /** What changes in the ISMS because of it (10.2 e). */
  readonly ismsChange?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type NonconformityCheckEffectivenessInput = {
  readonly effective?: boolean | null
  readonly effectiveness?: string | null
}

export type NonconformityCloseInput = Readonly<Record<string, never>>

export type NonconformityCorrectInput = {
  readonly correction?: string | null
  readonly noCorrectionReason?: string | null
  readonly consequences?: string | null
}

export type NonconformityDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'nonconformity'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly source: 'internal-audit' | 'external-audit' | 'incident' | 'metric' | 'customer' | 'red-team' | 'self' | null
  readonly sourceName: string | null
  readonly requirement: string | null
  readonly seen: string | null
  readonly evidence: readonly string[]
  readonly controls: readonly string[]
  readonly risks: readonly string[]
  readonly documents: readonly string[]
  readonly grade: 'major' | 'minor' | null
  readonly raisedBy: string | null
  readonly raisedOn: string | null
  readonly owner: string | null
  readonly due: string | null
  readonly correction: string | null
  readonly noCorrectionReason: string | null
  readonly consequences: string | null
  readonly rootCause: string | null
  readonly similar: string | null
  readonly actions: readonly {
    readonly what: string
    readonly who: string | null
    readonly due: string | null
    readonly doneOn: string | null
    readonly evidence: readonly string[]
  }[]
  readonly effectiveness: string | null
  readonly effective: Decision
  readonly ismsChange: string | null
  readonly closure: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'open' | 'corrected' | 'analysed' | 'planned' | 'done' | 'effective' | 'not-effective' | 'closed' | null
  readonly archiving: Decision
  readonly computed: {
    readonly overdue: boolean
  }
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly correct?: Availability
    readonly analyse?: Availability
    readonly plan?: Availability
    readonly finish?: Availability
    readonly 'check-effectiveness'?: Availability
    readonly close?: Availability
    readonly regrade?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type NonconformityFinishInput = Readonly<Record<string, never>>

export type NonconformityInput = {
  /** What does not meet the requirement, in one line. */
  readonly title: string
  /** Where it came to light. */
  readonly source?: 'internal-audit' | 'external-audit' | 'incident' | 'metric' | 'customer' | 'red-team' | 'self' | null
  /** The audit, review or incident it comes from. */
  readonly sourceName?: string | null
  /** Clause or control, for example 9.2.1 or A.5.18. */
  readonly requirement?: string | null
  /** The objective evidence: what, where, when. */
  readonly seen?: string | null
  /** Records that show it. */
  readonly evidence?: readonly string[]
  /** Controls that it is about. */
  readonly controls?: readonly string[]
  /** Risks that it touches. */
  readonly risks?: readonly string[]
  /** Documents that it touches. */
  readonly documents?: readonly string[]
  /** How heavy it weighs. */
  readonly grade?: 'major' | 'minor' | null
  /** Who found it. */
  readonly raisedBy?: string | null
  /** The day. */
  readonly raisedOn?: string | null
  /** Who answers for its correction. */
  readonly owner?: string | null
  /** By when it must be corrected. */
  readonly due?: string | null
  /** What removes the cause (10.2 c). */
  readonly actions?: readonly {
    readonly what: string
    readonly who?: string | null
    readonly due?: string | null
    readonly doneOn?: string | null
    readonly evidence?: readonly string[]
  }[]
  /** What changes in the ISMS because of it (10.2 e). */
  readonly ismsChange?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type NonconformityPage = {
  readonly items: readonly Nonconformity[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type NonconformityPlanInput = Readonly<Record<string, never>>

export type NonconformityReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'nonconformity'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly source: 'internal-audit' | 'external-audit' | 'incident' | 'metric' | 'customer' | 'red-team' | 'self' | null
  readonly sourceName: string | null
  readonly requirement: string | null
  readonly seen: string | null
  readonly evidence: readonly string[]
  readonly controls: readonly string[]
  readonly risks: readonly string[]
  readonly documents: readonly string[]
  readonly grade: 'major' | 'minor' | null
  readonly raisedBy: string | null
  readonly raisedOn: string | null
  readonly owner: string | null
  readonly due: string | null
  readonly correction: string | null
  readonly noCorrectionReason: string | null
  readonly consequences: string | null
  readonly rootCause: string | null
  readonly similar: string | null
  readonly actions: readonly {
    readonly what: string
    readonly who: string | null
    readonly due: string | null
    readonly doneOn: string | null
    readonly evidence: readonly string[]
  }[]
  readonly effectiveness: string | null
  readonly effective: Decision
  readonly ismsChange: string | null
  readonly closure: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'open' | 'corrected' | 'analysed' | 'planned' | 'done' | 'effective' | 'not-effective' | 'closed' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type NonconformityRegradeInput = {
  readonly grade?: 'major' | 'minor' | null
  readonly reason?: string | null
}

export type NotLookedAt = {
  readonly id: string
  readonly clause: string
  readonly stage: '1' | '2' | 'any'
  readonly kind: 'S' | 'L' | 'H'
  readonly title: string
  readonly chapter: '4' | '5' | '6' | '7' | '8' | '9' | '10' | 'A' | 'other'
  readonly waitsFor: readonly string[]
}

export type NotedCell = {
  readonly line: number
  readonly column: string
  readonly cell: string
  readonly code: 'decidedHere' | 'noDay' | 'ahead' | 'notEntered' | 'noSource' | 'stays' | 'sorted'
  readonly reason: string
}

export type Obligation = {
  readonly id: string
  readonly key: string
  readonly register: 'obligation'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly kind: 'legal' | 'regulatory' | 'contractual' | null
  readonly source: string | null
  readonly description: string | null
  readonly jurisdiction: string | null
  readonly controls: readonly string[]
  readonly owner: string | null
  readonly appliesFrom: string | null
  readonly appliesUntil: string | null
  readonly reviewEveryMonths: number | null
  readonly fulfilled: 'yes' | 'partly' | 'no' | 'unknown' | null
  readonly evidence: readonly string[]
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
}

export type ObligationChange = {
  /** What must be done, in one line. */
  readonly title?: string
  /** Where the duty comes from. */
  readonly kind?: 'legal' | 'regulatory' | 'contractual' | null
  /** Law and article, or contract and section. */
  readonly source?: string | null
  /** The duty in your own words. */
  readonly description?: string | null
  /** Country or union whose law applies. */
  readonly jurisdiction?: string | null
  /** Controls that answer the duty. Each becomes a reason in the Statement of Applicability. */
  readonly controls?: readonly string[]
  /** Who watches that the duty is met. */
  readonly owner?: string | null
  /** The day from which it binds you. */
  readonly appliesFrom?: string | null
  /** The last day on which it binds you, where it ends. */
  readonly appliesUntil?: string | null
  /** How often somebody checks it. 12 when empty. */
  readonly reviewEveryMonths?: number | null
  /** What shows that it is met. */
  readonly evidence?: readonly string[]
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ObligationDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'obligation'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly kind: 'legal' | 'regulatory' | 'contractual' | null
  readonly source: string | null
  readonly description: string | null
  readonly jurisdiction: string | null
  readonly controls: readonly string[]
  readonly owner: string | null
  readonly appliesFrom: string | null
  readonly appliesUntil: string | null
  readonly reviewEveryMonths: number | null
  readonly fulfilled: 'yes' | 'partly' | 'no' | 'unknown' | null
  readonly evidence: readonly string[]
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly review?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type ObligationInput = {
  /** What must be done, in one line. */
  readonly title: string
  /** Where the duty comes from. */
  readonly kind?: 'legal' | 'regulatory' | 'contractual' | null
  /** Law and article, or contract and section. */
  readonly source?: string | null
  /** The duty in your own words. */
  readonly description?: string | null
  /** Country or union whose law applies. */
  readonly jurisdiction?: string | null
  /** Controls that answer the duty. Each becomes a reason in the Statement of Applicability. */
  readonly controls?: readonly string[]
  /** Who watches that the duty is met. */
  readonly owner?: string | null
  /** The day from which it binds you. */
  readonly appliesFrom?: string | null
  /** The last day on which it binds you, where it ends. */
  readonly appliesUntil?: string | null
  /** How often somebody checks it. 12 when empty. */
  readonly reviewEveryMonths?: number | null
  /** What shows that it is met. */
  readonly evidence?: readonly string[]
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ObligationPage = {
  readonly items: readonly Obligation[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type ObligationReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'obligation'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly kind: 'legal' | 'regulatory' | 'contractual' | null
  readonly source: string | null
  readonly description: string | null
  readonly jurisdiction: string | null
  readonly controls: readonly string[]
  readonly owner: string | null
  readonly appliesFrom: string | null
  readonly appliesUntil: string | null
  readonly reviewEveryMonths: number | null
  readonly fulfilled: 'yes' | 'partly' | 'no' | 'unknown' | null
  readonly evidence: readonly string[]
  readonly reviewedOn: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type ObligationReviewInput = {
  readonly fulfilled?: 'yes' | 'partly' | 'no' | 'unknown' | null
  readonly evidence?: readonly string[]
}

export type Opportunity = {
  readonly id: string
  readonly key: string
  readonly register: 'opportunity'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly source: 'risk' | 'audit' | 'review' | 'incident' | 'staff' | 'customer' | 'metric' | null
  readonly sourceName: string | null
  readonly grade: 'observation' | 'ofi' | null
  readonly requirement: string | null
  readonly seen: string | null
  readonly controls: readonly string[]
  readonly benefit: string | null
  readonly effort: string | null
  readonly owner: string | null
  readonly due: string | null
  readonly doneOn: string | null
  readonly effect: string | null
  readonly reason: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'idea' | 'accepted' | 'done' | 'evaluated' | 'declined' | null
  readonly archiving: Decision
}

export type OpportunityAcceptInput = Readonly<Record<string, never>>

export type OpportunityChange = {
  /** What could be better, in one line. */
  readonly title?: string
  /** Where the idea comes from. */
  readonly source?: 'risk' | 'audit' | 'review' | 'incident' | 'staff' | 'customer' | 'metric' | null
  /** The audit or review it comes from. */
  readonly sourceName?: string | null
  /** What an auditor called it, where it comes from an audit. */
  readonly grade?: 'observation' | 'ofi' | null
  /** Clause or control that it is about. */
  readonly requirement?: string | null
  /** What it rests on. */
  readonly seen?: string | null
  /** Controls that it is about. */
  readonly controls?: readonly string[]
  /** What would be better. */
  readonly benefit?: string | null
  /** What it takes. */
  readonly effort?: string | null
  /** Who takes it up. */
  readonly owner?: string | null
  /** By when. */
  readonly due?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type OpportunityDeclineInput = {
  readonly reason?: string | null
}

export type OpportunityDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'opportunity'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly source: 'risk' | 'audit' | 'review' | 'incident' | 'staff' | 'customer' | 'metric' | null
  readonly sourceName: string | null
  readonly grade: 'observation' | 'ofi' | null
  readonly requirement: string | null
  readonly seen: string | null
  readonly controls: readonly string[]
  readonly benefit: string | null
  readonly effort: string | null
  readonly owner: string | null
  readonly due: string | null
  readonly doneOn: string | null
  readonly effect: string | null
  readonly reason: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'idea' | 'accepted' | 'done' | 'evaluated' | 'declined' | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly accept?: Availability
    readonly decline?: Availability
    readonly do?: Availability
    readonly 'evaluate-effect'?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type OpportunityDoInput = {
  readonly doneOn?: string | null
}

export type OpportunityEvaluateEffectInput = {
  readonly effect?: string | null
}

export type OpportunityInput = {
  /** What could be better, in one line. */
  readonly title: string
  /** Where the idea comes from. */
  readonly source?: 'risk' | 'audit' | 'review' | 'incident' | 'staff' | 'customer' | 'metric' | null
  /** The audit or review it comes from. */
  readonly sourceName?: string | null
  /** What an auditor called it, where it comes from an audit. */
  readonly grade?: 'observation' | 'ofi' | null
  /** Clause or control that it is about. */
  readonly requirement?: string | null
  /** What it rests on. */
  readonly seen?: string | null
  /** Controls that it is about. */
  readonly controls?: readonly string[]
  /** What would be better. */
  readonly benefit?: string | null
  /** What it takes. */
  readonly effort?: string | null
  /** Who takes it up. */
  readonly owner?: string | null
  /** By when. */
  readonly due?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type OpportunityPage = {
  readonly items: readonly Opportunity[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type OpportunityReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'opportunity'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly source: 'risk' | 'audit' | 'review' | 'incident' | 'staff' | 'customer' | 'metric' | null
  readonly sourceName: string | null
  readonly grade: 'observation' | 'ofi' | null
  readonly requirement: string | null
  readonly seen: string | null
  readonly controls: readonly string[]
  readonly benefit: string | null
  readonly effort: string | null
  readonly owner: string | null
  readonly due: string | null
  readonly doneOn: string | null
  readonly effect: string | null
  readonly reason: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'idea' | 'accepted' | 'done' | 'evaluated' | 'declined' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type Organisation = {
  readonly id: string
  readonly key: string
  readonly register: 'organisation'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly legalName: string | null
  readonly address: string | null
  readonly sector: string | null
  readonly headcount: number | null
  readonly strategicGoals: string | null
  readonly climateRelevant: boolean | null
  readonly climateReason: string | null
  readonly certificationStage: 'preparing' | 'stage-1-booked' | 'stage-2-booked' | 'certified' | null
  readonly stage1On: string | null
  readonly stage2On: string | null
  readonly reviewEveryMonths: number | null
  readonly classificationLevels: readonly string[]
  readonly timeZones: readonly string[]
  readonly language: 'en' | 'de' | null
  readonly archiving: Decision
}

export type OrganisationChange = {
  /** The name the organisation goes by. */
  readonly name?: string
  /** The registered name, as it should stand on the certificate. */
  readonly legalName?: string | null
  /** Registered seat. */
  readonly address?: string | null
  /** What the organisation does for a living, in a few words. */
  readonly sector?: string | null
  /** Everybody who works under the ISMS, contractors included. Audit days follow from it. */
  readonly headcount?: number | null
  /** What the organisation wants to achieve; the ISMS has to serve it. */
  readonly strategicGoals?: string | null
  /** Decide whether climate change matters to information security here. Both answers are fine; a missing answer is not. */
  readonly climateRelevant?: boolean | null
  /** Why climate change does or does not matter, in two sentences. */
  readonly climateReason?: string | null
  /** Where the organisation stands in its certification cycle. */
  readonly certificationStage?: 'preparing' | 'stage-1-booked' | 'stage-2-booked' | 'certified' | null
  /** The day on which the certification body looks at the documents. */
  readonly stage1On?: string | null
  /** The day on which the certification body looks at how it works. */
  readonly stage2On?: string | null
  /** How often top management reviews the ISMS (9.3). 12 when empty. */
  readonly reviewEveryMonths?: number | null
  /** Your own scheme, from the least to the most secret. */
  readonly classificationLevels?: readonly string[]
  /** Where people work, for example Europe/Berlin. */
  readonly timeZones?: readonly string[]
  /** In which language the Statement of Applicability, documents and evidence packs leave the system. English when empty. */
  readonly language?: 'en' | 'de' | null
}

export type OrganisationDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'organisation'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly legalName: string | null
  readonly address: string | null
  readonly sector: string | null
  readonly headcount: number | null
  readonly strategicGoals: string | null
  readonly climateRelevant: boolean | null
  readonly climateReason: string | null
  readonly certificationStage: 'preparing' | 'stage-1-booked' | 'stage-2-booked' | 'certified' | null
  readonly stage1On: string | null
  readonly stage2On: string | null
  readonly reviewEveryMonths: number | null
  readonly classificationLevels: readonly string[]
  readonly timeZones: readonly string[]
  readonly language: 'en' | 'de' | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: Readonly<Record<string, never>>
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type OrganisationInput = {
  /** The name the organisation goes by. */
  readonly name: string
  /** The registered name, as it should stand on the certificate. */
  readonly legalName?: string | null
  /** Registered seat. */
  readonly address?: string | null
  /** What the organisation does for a living, in a few words. */
  readonly sector?: string | null
  /** Everybody who works under the ISMS, contractors included. Audit days follow from it. */
  readonly headcount?: number | null
  /** What the organisation wants to achieve; the ISMS has to serve it. */
  readonly strategicGoals?: string | null
  /** Decide whether climate change matters to information security here. Both answers are fine; a missing answer is not. */
  readonly climateRelevant?: boolean | null
  /** Why climate change does or does not matter, in two sentences. */
  readonly climateReason?: string | null
  /** Where the organisation stands in its certification cycle. */
  readonly certificationStage?: 'preparing' | 'stage-1-booked' | 'stage-2-booked' | 'certified' | null
  /** The day on which the certification body looks at the documents. */
  readonly stage1On?: string | null
  /** The day on which the certification body looks at how it works. */
  readonly stage2On?: string | null
  /** How often top management reviews the ISMS (9.3). 12 when empty. */
  readonly reviewEveryMonths?: number | null
  /** Your own scheme, from the least to the most secret. */
  readonly classificationLevels?: readonly string[]
  /** Where people work, for example Europe/Berlin. */
  readonly timeZones?: readonly string[]
  /** In which language the Statement of Applicability, documents and evidence packs leave the system. English when empty. */
  readonly language?: 'en' | 'de' | null
}

export type OrganisationPage = {
  readonly items: readonly Organisation[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type OrganisationReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'organisation'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly legalName: string | null
  readonly address: string | null
  readonly sector: string | null
  readonly headcount: number | null
  readonly strategicGoals: string | null
  readonly climateRelevant: boolean | null
  readonly climateReason: string | null
  readonly certificationStage: 'preparing' | 'stage-1-booked' | 'stage-2-booked' | 'certified' | null
  readonly stage1On: string | null
  readonly stage2On: string | null
  readonly reviewEveryMonths: number | null
  readonly classificationLevels: readonly string[]
  readonly timeZones: readonly string[]
  readonly language: 'en' | 'de' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type Overview = {
  readonly on: string
  readonly clauses: readonly {
    readonly clause: '4' | '5' | '6' | '7' | '8' | '9' | '10' | 'A' | 'other'
    readonly passed: number
    readonly failed: number
    readonly notAssessed: number
    readonly notLookedAt: number
  }[]
  readonly themes: readonly {
    readonly theme: 'organizational' | 'people' | 'physical' | 'technological'
    readonly undecided: number
    readonly counts: Readonly<Record<EvidenceState, number>>
  }[]
  readonly blocking: readonly CheckResult[]
  readonly stage1: {
    readonly passed: number
    readonly failed: number
    readonly notAssessed: number
  }
  readonly notLookedAt: readonly NotLookedAt[]
  readonly due: readonly Due[]
  readonly evidence: Readonly<Record<Freshness, number>>
  readonly openFindings: number
  readonly risks: RiskPicture
  readonly scale: Scale | null
  readonly checkpoint: {
    readonly size: number
    readonly signedAt: string
  } | null
  readonly signing: Signing | null
  readonly asOf?: Moment
}

export type Person = {
  readonly id: string
  readonly key: string
  readonly register: 'person'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly email: string | null
  readonly position: string | null
  readonly team: string | null
  readonly manager: string | null
  readonly startedOn: string | null
  readonly leftOn: string | null
  readonly staffNumber: string | null
  readonly employer: string | null
  readonly remote: 'yes' | 'partly' | 'no' | null
  readonly statedRoles: readonly ('top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection')[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'active' | 'external' | 'left' | null
  readonly archiving: Decision
}

export type PersonChange = {
  /** A person, or a function where the name does not matter. */
  readonly name?: string
  /** Where the person is reached. It says nothing about their account. */
  readonly email?: string | null
  /** The job, for example Head of Platform. */
  readonly position?: string | null
  /** Where the person works. */
  readonly team?: string | null
  /** The line manager. */
  readonly manager?: string | null
  /** First working day. */
  readonly startedOn?: string | null
  /** The number in your personnel system. */
  readonly staffNumber?: string | null
  /** Whose staff the person is, where it is not you. */
  readonly employer?: string | null
  /** Whether the person works outside your sites. */
  readonly remote?: 'yes' | 'partly' | 'no' | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type PersonDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'person'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly email: string | null
  readonly position: string | null
  readonly team: string | null
  readonly manager: string | null
  readonly startedOn: string | null
  readonly leftOn: string | null
  readonly staffNumber: string | null
  readonly employer: string | null
  readonly remote: 'yes' | 'partly' | 'no' | null
  readonly statedRoles: readonly ('top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection')[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'active' | 'external' | 'left' | null
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly leave?: Availability
    readonly return?: Availability
    readonly 'make-external'?: Availability
    readonly 'make-active'?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type PersonInput = {
  /** A person, or a function where the name does not matter. */
  readonly name: string
  /** Where the person is reached. It says nothing about their account. */
  readonly email?: string | null
  /** The job, for example Head of Platform. */
  readonly position?: string | null
  /** Where the person works. */
  readonly team?: string | null
  /** The line manager. */
  readonly manager?: string | null
  /** First working day. */
  readonly startedOn?: string | null
  /** The number in your personnel system. */
  readonly staffNumber?: string | null
  /** Whose staff the person is, where it is not you. */
  readonly employer?: string | null
  /** Whether the person works outside your sites. */
  readonly remote?: 'yes' | 'partly' | 'no' | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type PersonLeaveInput = {
  readonly lastDay?: string | null
}

export type PersonMakeActiveInput = Readonly<Record<string, never>>

export type PersonMakeExternalInput = Readonly<Record<string, never>>

export type PersonPage = {
  readonly items: readonly Person[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type PersonReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'person'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly name: string | null
  readonly email: string | null
  readonly position: string | null
  readonly team: string | null
  readonly manager: string | null
  readonly startedOn: string | null
  readonly leftOn: string | null
  readonly staffNumber: string | null
  readonly employer: string | null
  readonly remote: 'yes' | 'partly' | 'no' | null
  readonly statedRoles: readonly ('top-management' | 'isms-conformity' | 'performance-reporting' | 'internal-auditor' | 'data-protection')[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'active' | 'external' | 'left' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type PersonReturnInput = Readonly<Record<string, never>>

export type PlannedRow = {
  readonly line: number
  readonly action: 'create' | 'update' | 'unchanged'
  readonly key: string | null
  readonly title: string
  readonly register: string | null
  readonly changes: readonly string[]
  readonly stated: number
}

export type Problem = {
  /** urn:assay:problem: and the code */
  readonly type: string
  /** In English, for people */
  readonly title: string
  readonly status: number
  /** Stable: match on it */
  readonly code: 'INTERNAL' | 'AS_OF_AHEAD' | 'AS_OF_UNREADABLE' | 'BAD_ADDRESS' | 'BAD_REQUEST' | 'NOT_STORABLE' | 'WEAK_PASSWORD' | 'WRONG_CODE' | 'WRONG_PASSWORD' | 'PASSKEY_REFUSED' | 'SIGN_IN' | 'CROSS_SITE' | 'FACTOR_NOT_SHOWN' | 'FORBIDDEN' | 'KEY_REFUSED' | 'KEY_WITHOUT_AUTHOR' | 'NO_ACCOUNT' | 'NOT_CONFIRMED' | 'PROVE_AGAIN' | 'SECOND_FACTOR' | 'SET_UP_CODE' | 'INVITATION_UNKNOWN' | 'NOT_FOUND' | 'METHOD_NOT_ALLOWED' | 'ACCOUNT_EXISTS' | 'ACCOUNT_KNOWN' | 'BACKUP_REFUSED' | 'DATABASE_ELSEWHERE' | 'EXAMPLE_APART' | 'LAST_OWNER' | 'LEDGER_BROKEN' | 'LOG_NOT_SIGNED' | 'LOG_SIGNED' | 'NAME_TAKEN' | 'NO_ARCHIVE' | 'NOT_SET_UP' | 'RECORD_ERASED' | 'ROTATING' | 'ROWS_NOT_KEPT' | 'SECOND_FACTOR_FIRST' | 'SET_UP_ALREADY' | 'SET_UP_BUSY' | 'SIGNING_STOPPED' | 'STILL_MEMBER' | 'STOPPED_OTHERWISE' | 'VERSION_CONFLICT' | 'TOO_LARGE' | 'TOO_MUCH_MEMORY' | 'TOO_MUCH_TIME' | 'NOT_A_FORM' | 'NOT_JSON' | 'MISDIRECTED' | 'KEY_REUSED' | 'NO_TABLE' | 'TOO_DEEP' | 'TOO_MANY_MARKS' | 'UNREADABLE_FILE' | 'PRECONDITION_REQUIRED' | 'TOO_MANY_AT_ONCE' | 'TOO_MANY_TRIES' | 'BUSY' | 'DATABASE_AWAY' | 'DISK_FULL' | 'NO_ROOM' | 'QUOTA_EXCEEDED' | 'PERSON_UNKNOWN' | 'NOT_AUTHORISED' | 'NOT_BY_SAME_PERSON' | 'WRONG_STATE' | 'FROZEN' | 'OWNED_BY_COMMAND' | 'HOLDER_CHANGES' | 'FUTURE_DATE' | 'PERIOD_REVERSED' | 'NOT_UNIQUE' | 'SINGLE' | 'REASON_MISSING' | 'RECORD_IN_USE' | 'RECORD_ARCHIVED' | 'RECORD_PROTECTED' | 'OWN_RECORD' | 'TARGET_ARCHIVED' | 'RECORD_PERMANENT' | 'SCOPE_EMPTY' | 'EXCLUSION_UNREASONED' | 'NO_INTERFACES' | 'VERSION_TAKEN' | 'CLIMATE_UNREASONED' | 'ANSWER_UNREASONED' | 'OWN_TIE' | 'ACCOUNT_TIED' | 'HAS_LEFT' | 'SELF' | 'ROLE_NOT_HELD' | 'CRITERIA_INCOMPLETE' | 'SCALE_LENGTH' | 'SCALES_DIFFER' | 'MATRIX_SHAPE' | 'CRITERIA_MISSING' | 'RISK_OFF_SCALE' | 'RISK_NOT_ASSESSED' | 'RESIDUAL_NOT_ASSESSED' | 'TREATMENT_NEEDS_CONTROL' | 'CONTROL_EXCLUDED' | 'TREATMENT_MISSING' | 'NOT_RISK_OWNER' | 'NOT_IN_AUTHORITY' | 'RISK_ABOVE_ACCEPTANCE' | 'ACCEPTANCE_PAST' | 'ACCEPTANCE_WITHOUT_END' | 'ACTION_OPEN' | 'NO_EVIDENCE' | 'REPLAN' | 'IDENTIFIER_FORM' | 'IDENTIFIER_TAKEN' | 'IDENTIFIER_STAYS' | 'FRAMEWORK_MISSING' | 'REFERENCE_FORM' | 'MAPPING_FORM' | 'JUSTIFICATION_MISSING' | 'CONTROL_NEEDED' | 'HOW_MISSING' | 'SOA_INCOMPLETE' | 'AUTHOR_APPROVES' | 'EVIDENCE_EMPTY' | 'VALIDITY_NEGATIVE' | 'NOT_TOP_MANAGEMENT' | 'DOCUMENT_EMPTY' | 'TWO_CURRENT' | 'NOT_IN_FORCE' | 'REVIEW_PAST' | 'ALREADY_CONFIRMED' | 'NOT_THE_PERSON' | 'APPROVED_BY_RULE' | 'TOP_MANAGEMENT_LAST' | 'RULE_THERE' | 'QUORUM_UNREACHABLE' | 'COMPENSATION_MISSING' | 'NO_KINDS' | 'SEQUENCE_OF_PEOPLE' | 'NOT_APPROVABLE' | 'NO_RULE' | 'REQUEST_OPEN' | 'SUBJECT_CHANGED' | 'REQUEST_EXPIRED' | 'NO_APPROVER' | 'ALREADY_SIGNED' | 'NOT_YOUR_TURN' | 'NEEDS_OTHERS' | 'REVIEW_MISSING' | 'NOTICE_UNDECIDED' | 'CAUSE_MISSING' | 'OWN_REQUEST' | 'NO_PLAN' | 'RISK_LOOK_MISSING' | 'CORRECTION_MISSING' | 'SIMILAR_MISSING' | 'ACTION_MISSING' | 'TOO_SOON' | 'OWN_ACTION' | 'NOT_EFFECTIVE_CHECKED' | 'HOLD_IN_FORCE' | 'LEGAL_HOLD' | 'REASON_NEEDED' | 'NO_HOUSE_RULE' | 'COMMENT_EMPTY' | 'NOT_AUTHOR' | 'SUBJECT_STAYS' | 'THRESHOLD_OUT_OF_RANGE' | 'HEARTBEAT_OUT_OF_RANGE' | 'MEMBER_REMOVED' | 'MEMBER_ALREADY' | 'KEY_REVOKED' | 'KEY_EXPIRY' | 'WEBHOOK_REMOVED' | 'WEBHOOK_URL' | 'DESTINATION_HOST' | 'DESTINATION_PORT' | 'DESTINATION_WITHDRAWN'
  /** The clause that a rule comes from */
  readonly clause?: string
  /** Where a rule comes from */
  readonly kind?: 'standard' | 'law' | 'house' | 'sense'
  /** What the sentence of a refusal takes up */
  readonly parameters?: Readonly<Record<string, string | number>>
  /** Every bad field at once */
  readonly fields?: readonly BadField[]
  /** The version of the record as it is now, on 412 */
  readonly version?: number
}

export type Reconstruction = {
  readonly entry: number
  readonly on: string
}

export type RecordVersion = {
  readonly seq: number
  readonly version: number
  readonly type: string
  readonly at: string
  readonly actor: Who
  readonly actorRef: string
  readonly onBehalfOf: string | null
  readonly authMethod: string
  readonly leafHash: string
  readonly erased: boolean
  readonly witnessed: {
    readonly after: string | null
    readonly before: string | null
  }
  readonly erasure: {
    readonly scope: 'record' | 'history'
    readonly legalBasis: string
  } | null
  readonly changed: Readonly<Record<string, {
    readonly from: unknown
    readonly to: unknown
  }>>
}

export type RejectedRow = {
  readonly sheet: string
  readonly line: number
  readonly reasons: readonly string[]
  readonly cells: readonly string[]
}

export type Requirement = {
  readonly id: string
  readonly key: string
  readonly register: 'requirement'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly framework: string | null | null
  readonly reference: string | null
  readonly title: string | null
  readonly section: string | null
  readonly intent: string | null
  readonly assessable: boolean | null
  readonly mappings: readonly {
    readonly from: string
    readonly relation: 'equal' | 'subset' | 'superset' | 'intersects' | null
    readonly reason: string | null
    readonly reviewed: boolean | null
  }[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
}

export type RequirementChange = {
  /** Whose requirement it is. */
  readonly framework?: string | null
  /** Its number as the source writes it: 1.10, CC6.1, 32(1)(b). In YAML a number wants quotes: 1.10 is the number 1.1 there. */
  readonly reference?: string
  /** What it demands, in one line. */
  readonly title?: string
  /** The heading that it stands under: its reference, or its words. */
  readonly section?: string | null
  /** What it is for, in your own words. */
  readonly intent?: string | null
  /** A heading cannot be met by itself: say no. */
  readonly assessable?: boolean | null
  /** Requirements of other frameworks whose controls count for this one. */
  readonly mappings?: readonly {
    readonly from: string
    readonly relation?: 'equal' | 'subset' | 'superset' | 'intersects' | null
    readonly reason?: string | null
    readonly reviewed?: boolean | null
  }[]
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type RequirementDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'requirement'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly framework: string | null | null
  readonly reference: string | null
  readonly title: string | null
  readonly section: string | null
  readonly intent: string | null
  readonly assessable: boolean | null
  readonly mappings: readonly {
    readonly from: string
    readonly relation: 'equal' | 'subset' | 'superset' | 'intersects' | null
    readonly reason: string | null
    readonly reviewed: boolean | null
  }[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: Readonly<Record<string, never>>
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type RequirementInput = {
  /** Whose requirement it is. */
  readonly framework?: string | null
  /** Its number as the source writes it: 1.10, CC6.1, 32(1)(b). In YAML a number wants quotes: 1.10 is the number 1.1 there. */
  readonly reference: string
  /** What it demands, in one line. */
  readonly title: string
  /** The heading that it stands under: its reference, or its words. */
  readonly section?: string | null
  /** What it is for, in your own words. */
  readonly intent?: string | null
  /** A heading cannot be met by itself: say no. */
  readonly assessable?: boolean | null
  /** Requirements of other frameworks whose controls count for this one. */
  readonly mappings?: readonly {
    readonly from: string
    readonly relation?: 'equal' | 'subset' | 'superset' | 'intersects' | null
    readonly reason?: string | null
    readonly reviewed?: boolean | null
  }[]
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type RequirementPage = {
  readonly items: readonly Requirement[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type RequirementReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'requirement'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly framework: string | null | null
  readonly reference: string | null
  readonly title: string | null
  readonly section: string | null
  readonly intent: string | null
  readonly assessable: boolean | null
  readonly mappings: readonly {
    readonly from: string
    readonly relation: 'equal' | 'subset' | 'superset' | 'intersects' | null
    readonly reason: string | null
    readonly reviewed: boolean | null
  }[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type RequirementStanding = {
  readonly id: string
  readonly title: string
  readonly titles: Readonly<Record<string, string>>
  readonly intent: string | null
  readonly standing: Standing
  readonly withoutDrafts: Standing
  readonly direct: readonly {
    readonly control: string
    readonly whole: boolean
  }[]
  readonly through: readonly Through[]
  readonly unanswered: readonly Unanswered[]
  readonly leftOut: readonly string[]
}

export type Risk = {
  readonly id: string
  readonly key: string
  readonly register: 'risk'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly category: string | null
  readonly owner: string | null
  readonly scenario: string | null
  readonly assets: readonly string[]
  readonly threat: string | null
  readonly vulnerability: string | null
  readonly properties: readonly ('C' | 'I' | 'A')[]
  readonly existingControls: string | null
  readonly controls: readonly string[]
  readonly inherentLikelihood: number | null
  readonly inherentConsequence: number | null
  readonly currentLikelihood: number | null
  readonly currentConsequence: number | null
  readonly residualLikelihood: number | null
  readonly residualConsequence: number | null
  readonly statedScore: number | null
  readonly statedLevel: string | null
  readonly statedResidualScore: number | null
  readonly statedResidualLevel: string | null
  readonly assessedOn: string | null
  readonly assessedUnder: string | null
  readonly residualAssessedOn: string | null
  readonly assessmentNote: string | null
  readonly treatment: 'modify' | 'retain' | 'avoid' | 'share' | null
  readonly treatmentChangedOn: string | null
  readonly treatmentPlan: string | null
  readonly due: string | null
  readonly reviewOn: string | null
  readonly acceptance: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'identified' | 'assessed' | 'in-treatment' | 'treated' | 'closed' | null
  readonly archiving: Decision
  readonly computed: {
    readonly overdue: boolean
  }
}

export type RiskAcceptInput = {
  readonly reason?: string | null
  readonly until?: string | null
}

export type RiskAssessInput = {
  readonly stage?: 'inherent' | 'current' | 'residual' | null
  readonly likelihood?: number | null
  readonly consequence?: number | null
  readonly note?: string | null
}

export type RiskChange = {
  /** What could happen to what, in one line. */
  readonly title?: string
  /** How it comes about and what follows. */
  readonly description?: string | null
  /** A grouping of your own. */
  readonly category?: string | null
  /** The person with the authority to accept the risk. Nobody else may. */
  readonly owner?: string | null
  /** What happens, in words, where the risk starts from an event and not from an asset. */
  readonly scenario?: string | null
  /** What is at risk. */
  readonly assets?: readonly string[]
  /** What acts on the asset. */
  readonly threat?: string | null
  /** The weakness that lets it happen. */
  readonly vulnerability?: string | null
  /** Which of confidentiality, integrity and availability would be lost (6.1.2 c). */
  readonly properties?: readonly ('C' | 'I' | 'A')[]
  /** What already holds the risk down, in words. */
  readonly existingControls?: string | null
  /** Controls that the treatment needs (6.1.3 b). Each becomes a reason in the Statement of Applicability. */
  readonly controls?: readonly string[]
  /** The inherent score as an imported file gave it. Kept as given, never recomputed. */
  readonly statedScore?: number | null
  /** The inherent level as an imported file worded it. */
  readonly statedLevel?: string | null
  /** The residual score as an imported file gave it. */
  readonly statedResidualScore?: number | null
  /** The residual level as an imported file worded it. */
  readonly statedResidualLevel?: string | null
  /** Why these ratings, so that the next person comes to the same. */
  readonly assessmentNote?: string | null
  /** What will be done, in words; the steps stand in the risk treatment plan. */
  readonly treatmentPlan?: string | null
  /** By when the treatment is to be finished. */
  readonly due?: string | null
  /** When the risk is looked at again. */
  readonly reviewOn?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type RiskCloseInput = {
  readonly reason?: string | null
}

export type RiskCompleteInput = Readonly<Record<string, never>>

export type RiskCriteria = {
  readonly id: string
  readonly key: string
  readonly register: 'risk-criteria'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly version: string | null
  readonly likelihoodScale: readonly string[]
  readonly consequenceScales: readonly {
    readonly dimension: string
    readonly steps: readonly string[]
  }[]
  readonly levels: readonly string[]
  readonly matrix: readonly {
    readonly levels: readonly string[]
  }[]
  readonly acceptance: readonly {
    readonly level: string
    readonly acceptable: boolean | null
    readonly who: 'owner' | 'manager' | 'top-management' | 'nobody' | null
    readonly months: number | null
  }[]
  readonly needScale: readonly string[]
  readonly method: string | null
  readonly assessEveryMonths: number | null
  readonly changeOverDays: number | null
  readonly file: string | null
  readonly approval: Decision
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly remark: Decision
  readonly archiving: Decision
}

export type RiskCriteriaApproveInput = Readonly<Record<string, never>>

export type RiskCriteriaChange = {
  /** A name for this set of criteria. */
  readonly title?: string
  /** The version people quote, for example 2.0. */
  readonly version?: string | null
  /** Words from the least to the most likely, two to ten of them. Plain numbers do as well. */
  readonly likelihoodScale?: readonly string[]
  /** For each dimension, such as money, customers or law, its words from the least to the worst; all have the same number of steps. The worst of them counts. */
  readonly consequenceScales?: readonly {
    readonly dimension: string
    readonly steps?: readonly string[]
  }[]
  /** The names of the levels, from the lowest to the highest. */
  readonly levels?: readonly string[]
  /** For each step of likelihood, the level at each step of consequence. Any table will do; it need be no product. */
  readonly matrix?: readonly {
    readonly levels?: readonly string[]
  }[]
  /** For each level whether it may stay without a special reason, who may accept it, and for how many months. */
  readonly acceptance?: readonly {
    readonly level: string
    readonly acceptable?: boolean | null
    readonly who?: 'owner' | 'manager' | 'top-management' | 'nobody' | null
    readonly months?: number | null
  }[]
  /** Words for how much an asset needs confidentiality, integrity or availability, from the least to the most. Empty: one to five. */
  readonly needScale?: readonly string[]
  /** How likelihood and consequence are judged, so that two people come to the same result (6.1.2 b). */
  readonly method?: string | null
  /** How often risks are assessed again at planned intervals (8.2). 12 when empty. */
  readonly assessEveryMonths?: number | null
  /** How long risks may stay rated under the version before. */
  readonly changeOverDays?: number | null
}

export type RiskCriteriaDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'risk-criteria'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly version: string | null
  readonly likelihoodScale: readonly string[]
  readonly consequenceScales: readonly {
    readonly dimension: string
    readonly steps: readonly string[]
  }[]
  readonly levels: readonly string[]
  readonly matrix: readonly {
    readonly levels: readonly string[]
  }[]
  readonly acceptance: readonly {
    readonly level: string
    readonly acceptable: boolean | null
    readonly who: 'owner' | 'manager' | 'top-management' | 'nobody' | null
    readonly months: number | null
  }[]
  readonly needScale: readonly string[]
  readonly method: string | null
  readonly assessEveryMonths: number | null
  readonly changeOverDays: number | null
  readonly file: string | null
  readonly approval: Decision
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly approve?: Availability
    readonly discard?: Availability
    readonly 'draft-from'?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type RiskCriteriaDiscardInput = {
  readonly reason?: string | null
}

export type RiskCriteriaDraftFromInput = {
  readonly version?: string | null
}

export type RiskCriteriaInput = {
  /** A name for this set of criteria. */
  readonly title: string
  /** The version people quote, for example 2.0. */
  readonly version?: string | null
  /** Words from the least to the most likely, two to ten of them. Plain numbers do as well. */
  readonly likelihoodScale?: readonly string[]
  /** For each dimension, such as money, customers or law, its words from the least to the worst; all have the same number of steps. The worst of them counts. */
  readonly consequenceScales?: readonly {
    readonly dimension: string
    readonly steps?: readonly string[]
  }[]
  /** The names of the levels, from the lowest to the highest. */
  readonly levels?: readonly string[]
  /** For each step of likelihood, the level at each step of consequence. Any table will do; it need be no product. */
  readonly matrix?: readonly {
    readonly levels?: readonly string[]
  }[]
  /** For each level whether it may stay without a special reason, who may accept it, and for how many months. */
  readonly acceptance?: readonly {
    readonly level: string
    readonly acceptable?: boolean | null
    readonly who?: 'owner' | 'manager' | 'top-management' | 'nobody' | null
    readonly months?: number | null
  }[]
  /** Words for how much an asset needs confidentiality, integrity or availability, from the least to the most. Empty: one to five. */
  readonly needScale?: readonly string[]
  /** How likelihood and consequence are judged, so that two people come to the same result (6.1.2 b). */
  readonly method?: string | null
  /** How often risks are assessed again at planned intervals (8.2). 12 when empty. */
  readonly assessEveryMonths?: number | null
  /** How long risks may stay rated under the version before. */
  readonly changeOverDays?: number | null
}

export type RiskCriteriaPage = {
  readonly items: readonly RiskCriteria[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type RiskCriteriaReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'risk-criteria'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly version: string | null
  readonly likelihoodScale: readonly string[]
  readonly consequenceScales: readonly {
    readonly dimension: string
    readonly steps: readonly string[]
  }[]
  readonly levels: readonly string[]
  readonly matrix: readonly {
    readonly levels: readonly string[]
  }[]
  readonly acceptance: readonly {
    readonly level: string
    readonly acceptable: boolean | null
    readonly who: 'owner' | 'manager' | 'top-management' | 'nobody' | null
    readonly months: number | null
  }[]
  readonly needScale: readonly string[]
  readonly method: string | null
  readonly assessEveryMonths: number | null
  readonly changeOverDays: number | null
  readonly file: string | null
  readonly approval: Decision
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type RiskDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'risk'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly category: string | null
  readonly owner: string | null
  readonly scenario: string | null
  readonly assets: readonly string[]
  readonly threat: string | null
  readonly vulnerability: string | null
  readonly properties: readonly ('C' | 'I' | 'A')[]
  readonly existingControls: string | null
  readonly controls: readonly string[]
  readonly inherentLikelihood: number | null
  readonly inherentConsequence: number | null
  readonly currentLikelihood: number | null
  readonly currentConsequence: number | null
  readonly residualLikelihood: number | null
  readonly residualConsequence: number | null
  readonly statedScore: number | null
  readonly statedLevel: string | null
  readonly statedResidualScore: number | null
  readonly statedResidualLevel: string | null
  readonly assessedOn: string | null
  readonly assessedUnder: string | null
  readonly residualAssessedOn: string | null
  readonly assessmentNote: string | null
  readonly treatment: 'modify' | 'retain' | 'avoid' | 'share' | null
  readonly treatmentChangedOn: string | null
  readonly treatmentPlan: string | null
  readonly due: string | null
  readonly reviewOn: string | null
  readonly acceptance: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'identified' | 'assessed' | 'in-treatment' | 'treated' | 'closed' | null
  readonly archiving: Decision
  readonly computed: {
    readonly overdue: boolean
  }
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly assess?: Availability
    readonly treat?: Availability
    readonly complete?: Availability
    readonly accept?: Availability
    readonly close?: Availability
    readonly reopen?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type RiskInput = {
  /** What could happen to what, in one line. */
  readonly title: string
  /** How it comes about and what follows. */
  readonly description?: string | null
  /** A grouping of your own. */
  readonly category?: string | null
  /** The person with the authority to accept the risk. Nobody else may. */
  readonly owner?: string | null
  /** What happens, in words, where the risk starts from an event and not from an asset. */
  readonly scenario?: string | null
  /** What is at risk. */
  readonly assets?: readonly string[]
  /** What acts on the asset. */
  readonly threat?: string | null
  /** The weakness that lets it happen. */
  readonly vulnerability?: string | null
  /** Which of confidentiality, integrity and availability would be lost (6.1.2 c). */
  readonly properties?: readonly ('C' | 'I' | 'A')[]
  /** What already holds the risk down, in words. */
  readonly existingControls?: string | null
  /** Controls that the treatment needs (6.1.3 b). Each becomes a reason in the Statement of Applicability. */
  readonly controls?: readonly string[]
  /** The inherent score as an imported file gave it. Kept as given, never recomputed. */
  readonly statedScore?: number | null
  /** The inherent level as an imported file worded it. */
  readonly statedLevel?: string | null
  /** The residual score as an imported file gave it. */
  readonly statedResidualScore?: number | null
  /** The residual level as an imported file worded it. */
  readonly statedResidualLevel?: string | null
  /** Why these ratings, so that the next person comes to the same. */
  readonly assessmentNote?: string | null
  /** What will be done, in words; the steps stand in the risk treatment plan. */
  readonly treatmentPlan?: string | null
  /** By when the treatment is to be finished. */
  readonly due?: string | null
  /** When the risk is looked at again. */
  readonly reviewOn?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type RiskPage = {
  readonly items: readonly Risk[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type RiskPicture = {
  readonly total: number
  readonly cells: Readonly<Record<'inherent' | 'current' | 'residual', readonly {
    readonly likelihood: number
    readonly consequence: number
    readonly count: number
  }[]>>
  readonly unrated: Readonly<Record<'inherent' | 'current' | 'residual', number>>
  readonly burnDown: readonly {
    readonly month: string
    readonly planned: number
    readonly open: number
  }[]
}

export type RiskReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'risk'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly description: string | null
  readonly category: string | null
  readonly owner: string | null
  readonly scenario: string | null
  readonly assets: readonly string[]
  readonly threat: string | null
  readonly vulnerability: string | null
  readonly properties: readonly ('C' | 'I' | 'A')[]
  readonly existingControls: string | null
  readonly controls: readonly string[]
  readonly inherentLikelihood: number | null
  readonly inherentConsequence: number | null
  readonly currentLikelihood: number | null
  readonly currentConsequence: number | null
  readonly residualLikelihood: number | null
  readonly residualConsequence: number | null
  readonly statedScore: number | null
  readonly statedLevel: string | null
  readonly statedResidualScore: number | null
  readonly statedResidualLevel: string | null
  readonly assessedOn: string | null
  readonly assessedUnder: string | null
  readonly residualAssessedOn: string | null
  readonly assessmentNote: string | null
  readonly treatment: 'modify' | 'retain' | 'avoid' | 'share' | null
  readonly treatmentChangedOn: string | null
  readonly treatmentPlan: string | null
  readonly due: string | null
  readonly reviewOn: string | null
  readonly acceptance: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'identified' | 'assessed' | 'in-treatment' | 'treated' | 'closed' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type RiskReopenInput = {
  readonly reason?: string | null
}

export type RiskTreatInput = {
  readonly treatment?: 'modify' | 'retain' | 'avoid' | 'share' | null
  readonly plan?: string | null
  readonly controls?: readonly string[]
  readonly due?: string | null
}

export type RowChange = {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly control: string | null
  readonly reference: string | null
  readonly title: string
  readonly fields: readonly FieldChange[]
  readonly decided: boolean
}

export type Scale = {
  readonly criteria: string
  readonly version: string | null
  readonly approved: boolean
  readonly likelihood: readonly string[]
  readonly consequence: readonly string[]
  readonly dimensions: readonly {
    readonly dimension: string
    readonly steps: readonly string[]
  }[]
  readonly levels: readonly string[]
  readonly matrix: readonly (readonly string[])[]
  readonly acceptance: readonly {
    readonly level: string
    readonly acceptable: boolean
    readonly who: 'owner' | 'manager' | 'top-management' | 'nobody'
    readonly months: number | null
  }[]
  readonly needs: readonly string[]
}

export type Scope = {
  readonly id: string
  readonly key: string
  readonly register: 'scope'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly version: string | null
  readonly statement: string | null
  readonly certificateWording: string | null
  readonly changes: string | null
  readonly products: readonly string[]
  readonly locations: readonly string[]
  readonly people: string | null
  readonly technology: string | null
  readonly interfaces: readonly string[]
  readonly exclusions: readonly string[]
  readonly owner: string | null
  readonly effectiveOn: string | null
  readonly document: string | null
  readonly file: string | null
  readonly approval: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly remark: Decision
  readonly archiving: Decision
}

export type ScopeApproveInput = Readonly<Record<string, never>>

export type ScopeChange = {
  /** A short name for this version of the scope. */
  readonly title?: string
  /** The version people quote, for example 1.2. */
  readonly version?: string | null
  /** The documented scope (4.3): boundaries, interfaces, what is out and why. */
  readonly statement?: string | null
  /** Activities, products and sites as a certificate names them: no headcount, suppliers or exclusions. */
  readonly certificateWording?: string | null
  /** What is different from the version before. */
  readonly changes?: string | null
  /** What customers buy that lies inside the scope. */
  readonly products?: readonly string[]
  /** Offices, data centres, cloud regions; say so where there is no physical office. */
  readonly locations?: readonly string[]
  /** Teams and functions inside the scope, with numbers. */
  readonly people?: string | null
  /** Systems, networks and cloud services inside the scope. */
  readonly technology?: string | null
  /** Where work of others meets yours: suppliers, integrations, group companies (4.3 c). */
  readonly interfaces?: readonly string[]
  /** What lies outside, each with its reason. */
  readonly exclusions?: readonly string[]
  /** Who keeps the scope current. */
  readonly owner?: string | null
  /** The day from which this scope applies. */
  readonly effectiveOn?: string | null
  /** The approved document that carries this scope. */
  readonly document?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ScopeDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'scope'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly version: string | null
  readonly statement: string | null
  readonly certificateWording: string | null
  readonly changes: string | null
  readonly products: readonly string[]
  readonly locations: readonly string[]
  readonly people: string | null
  readonly technology: string | null
  readonly interfaces: readonly string[]
  readonly exclusions: readonly string[]
  readonly owner: string | null
  readonly effectiveOn: string | null
  readonly document: string | null
  readonly file: string | null
  readonly approval: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly approve?: Availability
    readonly discard?: Availability
    readonly 'draft-from'?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type ScopeDiscardInput = {
  readonly reason?: string | null
}

export type ScopeDraftFromInput = {
  readonly version?: string | null
}

export type ScopeInput = {
  /** A short name for this version of the scope. */
  readonly title: string
  /** The version people quote, for example 1.2. */
  readonly version?: string | null
  /** The documented scope (4.3): boundaries, interfaces, what is out and why. */
  readonly statement?: string | null
  /** Activities, products and sites as a certificate names them: no headcount, suppliers or exclusions. */
  readonly certificateWording?: string | null
  /** What is different from the version before. */
  readonly changes?: string | null
  /** What customers buy that lies inside the scope. */
  readonly products?: readonly string[]
  /** Offices, data centres, cloud regions; say so where there is no physical office. */
  readonly locations?: readonly string[]
  /** Teams and functions inside the scope, with numbers. */
  readonly people?: string | null
  /** Systems, networks and cloud services inside the scope. */
  readonly technology?: string | null
  /** Where work of others meets yours: suppliers, integrations, group companies (4.3 c). */
  readonly interfaces?: readonly string[]
  /** What lies outside, each with its reason. */
  readonly exclusions?: readonly string[]
  /** Who keeps the scope current. */
  readonly owner?: string | null
  /** The day from which this scope applies. */
  readonly effectiveOn?: string | null
  /** The approved document that carries this scope. */
  readonly document?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ScopePage = {
  readonly items: readonly Scope[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type ScopeReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'scope'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly version: string | null
  readonly statement: string | null
  readonly certificateWording: string | null
  readonly changes: string | null
  readonly products: readonly string[]
  readonly locations: readonly string[]
  readonly people: string | null
  readonly technology: string | null
  readonly interfaces: readonly string[]
  readonly exclusions: readonly string[]
  readonly owner: string | null
  readonly effectiveOn: string | null
  readonly document: string | null
  readonly file: string | null
  readonly approval: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type SectionStanding = {
  readonly id: string | null
  readonly title: string | null
  readonly titles: Readonly<Record<string, string>>
  readonly counts: StandingCounts
  readonly requirements: readonly RequirementStanding[]
}

export type Session = {
  readonly account: string
  readonly organisation: {
    readonly slug: string
    readonly name: string
  }
  readonly organisations: readonly {
    readonly slug: string
    readonly name: string
    readonly role: string
  }[]
  readonly role: 'owner' | 'manager' | 'contributor' | 'auditor' | 'reader'
  readonly may: readonly ('read' | 'write' | 'decide' | 'approve' | 'act' | 'find' | 'trace' | 'oversee' | 'administer' | 'operate')[]
  readonly email: string | null
  readonly person: {
    readonly id: string
    readonly key: string
    readonly name: string
  } | null
  readonly ismsRoles: readonly string[]
  readonly rulesOff: readonly string[]
  /** Live records of each register, by its name */
  readonly counts: Readonly<Record<string, number>>
  readonly scale: Scale | null
  readonly today: string
  readonly signing: Signing
}

export type Signer = {
  readonly who: string | null
  readonly on: string
  readonly as: string
  readonly for: string | null
}

export type Signing = {
  readonly status: 'signing' | 'stopped'
  readonly reason: 'restored' | 'other-folder' | 'history-missing' | 'history-behind' | 'log-behind' | 'key-missing' | 'other-key' | 'witness-ahead' | 'witness-refused' | null
  readonly epoch: number
  readonly origin: string
  /** How many entries are known to have been signed under this name */
  readonly signed: number
  readonly stop: {
    readonly reason: 'restored' | 'witness-ahead' | 'witness-refused'
    /** Who saw it; empty where it was nobody outside */
    readonly witness: string
    /** How many entries they saw */
    readonly size: number
    /** The signed note that was refused */
    readonly ours: string | null
    /** The signed note that they had seen */
    readonly theirs: string | null
    readonly since: string
  } | null
}

export type Soa = {
  readonly id: string
  readonly key: string
  readonly register: 'soa'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly version: string | null
  readonly edition: string | null
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted' | null
  readonly preparedBy: string | null
  readonly changes: string | null
  readonly certificate: string | null
  readonly head: readonly {
    readonly name: string
    readonly value: string | null
  }[]
  readonly rows: readonly {
    readonly control: string | null
    readonly reference: string | null
    readonly title: string
    readonly theme: string | null
    readonly applicable: string | null
    readonly status: string | null
    readonly evidenceState: string | null
    readonly reasons: readonly string[]
    readonly justification: string | null
    readonly risks: readonly string[]
    readonly obligations: readonly string[]
    readonly owner: string | null
    readonly how: string | null
    readonly documents: readonly string[]
    readonly evidence: readonly string[]
    readonly newestEvidenceOn: string | null
    readonly reviewedOn: string | null
  }[]
  readonly reconstructed: string | null
  readonly file: string | null
  readonly approval: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly remark: Decision
  readonly archiving: Decision
}

export type SoaApproveInput = {
  readonly version?: string | null
}

export type SoaChange = {
  /** A name for this version. */
  readonly title?: string
  /** The version that the certificate will cite. */
  readonly version?: string | null
  /** The standard and edition that it follows. */
  readonly edition?: string | null
  /** How secret it is. */
  readonly classification?: 'public' | 'internal' | 'confidential' | 'restricted' | null
  /** Who put it together. */
  readonly preparedBy?: string | null
  /** What is different from the version before. */
  readonly changes?: string | null
  /** The number of the certificate that cites this version. */
  readonly certificate?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type SoaDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'soa'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly version: string | null
  readonly edition: string | null
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted' | null
  readonly preparedBy: string | null
  readonly changes: string | null
  readonly certificate: string | null
  readonly head: readonly {
    readonly name: string
    readonly value: string | null
  }[]
  readonly rows: readonly {
    readonly control: string | null
    readonly reference: string | null
    readonly title: string
    readonly theme: string | null
    readonly applicable: string | null
    readonly status: string | null
    readonly evidenceState: string | null
    readonly reasons: readonly string[]
    readonly justification: string | null
    readonly risks: readonly string[]
    readonly obligations: readonly string[]
    readonly owner: string | null
    readonly how: string | null
    readonly documents: readonly string[]
    readonly evidence: readonly string[]
    readonly newestEvidenceOn: string | null
    readonly reviewedOn: string | null
  }[]
  readonly reconstructed: string | null
  readonly file: string | null
  readonly approval: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly approve?: Availability
    readonly discard?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type SoaDiscardInput = {
  readonly reason?: string | null
}

export type SoaInput = {
  /** A name for this version. */
  readonly title: string
  /** The version that the certificate will cite. */
  readonly version?: string | null
  /** The standard and edition that it follows. */
  readonly edition?: string | null
  /** How secret it is. */
  readonly classification?: 'public' | 'internal' | 'confidential' | 'restricted' | null
  /** Who put it together. */
  readonly preparedBy?: string | null
  /** What is different from the version before. */
  readonly changes?: string | null
  /** The number of the certificate that cites this version. */
  readonly certificate?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type SoaPage = {
  readonly items: readonly Soa[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type SoaReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'soa'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly version: string | null
  readonly edition: string | null
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted' | null
  readonly preparedBy: string | null
  readonly changes: string | null
  readonly certificate: string | null
  readonly head: readonly {
    readonly name: string
    readonly value: string | null
  }[]
  readonly rows: readonly {
    readonly control: string | null
    readonly reference: string | null
    readonly title: string
    readonly theme: string | null
    readonly applicable: string | null
    readonly status: string | null
    readonly evidenceState: string | null
    readonly reasons: readonly string[]
    readonly justification: string | null
    readonly risks: readonly string[]
    readonly obligations: readonly string[]
    readonly owner: string | null
    readonly how: string | null
    readonly documents: readonly string[]
    readonly evidence: readonly string[]
    readonly newestEvidenceOn: string | null
    readonly reviewedOn: string | null
  }[]
  readonly reconstructed: string | null
  readonly file: string | null
  readonly approval: Decision
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly remark: Decision
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type Standing = 'covered' | 'partial' | 'planned' | 'excluded' | 'audit' | 'gap'

export type StandingCounts = Readonly<Record<Standing, number>>

export type Stated = {
  readonly file: string
  readonly sha256: string
  readonly line: number
  readonly on: string
  readonly by: string | null
  readonly fields: readonly string[]
} | null

export type Statement = {
  readonly organisation: string
  readonly language: 'en' | 'de'
  readonly scope: string | null
  readonly scopeVersion: string | null
  readonly edition: string
  readonly version: string | null
  readonly changedSinceApproval: number
  readonly changed: readonly string[]
  readonly approvedOn: string | null
  readonly approvedBy: string | null
  readonly approverFunction: string | null
  readonly approvedFor: string | null
  readonly approvedWith: readonly Signer[]
  readonly preparedBy: string | null
  readonly classification: string
  readonly assessedOn: string | null
  readonly treatmentChangedOn: string | null
  readonly certificate: string | null
  readonly history: readonly {
    readonly version: string | null
    readonly on: string
    readonly changes: string | null
  }[]
  readonly draftOf: string | null
  readonly sealed: string | null
  readonly file: string | null
  readonly reconstructed: Reconstruction | null
  readonly stated: string | null
  readonly rowsFrom: string | null
  readonly standard: string
  readonly date: string
  readonly checkpoint: {
    readonly origin: string
    readonly size: number
    readonly note: string
    readonly vkey: string
  }
  readonly rows: readonly StatementRow[]
}

export type StatementRow = {
  readonly control: string | null
  readonly reference: string | null
  readonly title: string
  readonly theme: 'organizational' | 'people' | 'physical' | 'technological' | 'own'
  readonly applicable: 'yes' | 'no' | 'undecided'
  readonly reasons: readonly string[]
  readonly risks: readonly string[]
  readonly obligations: readonly string[]
  readonly justification: string | null
  readonly implementation: string
  readonly evidenceState: EvidenceState
  readonly statedStatus: string | null
  readonly owner: string | null
  readonly how: string | null
  readonly documents: readonly string[]
  readonly evidence: readonly {
    readonly key: string
    readonly title: string
    readonly collectedOn: string | null
    readonly result: string | null
  }[]
  readonly newestEvidenceOn: string | null
  readonly freshness: Freshness
  readonly evidenceUntil: string | null
  readonly reviewedOn: string | null
}

export type StatementSide = {
  readonly version: string | null
  readonly draftOf: string | null
  readonly approvedOn: string | null
  readonly changes: string | null
}

export type StatementVersion = {
  readonly key: string
  readonly version: string | null
  readonly status: string | null
  readonly approvedOn: string | null
  readonly approvedBy: string | null
  readonly approvedWith: readonly Signer[]
  readonly changes: string | null
  readonly file: string | null
  readonly reconstructed: Reconstruction | null
  readonly stated: string | null
}

export type StoredFile = {
  readonly sha256: string
  readonly fileSize: number
}

export type Tenant = {
  readonly key: string
  readonly recordVersion: number
  readonly name: string
  readonly slug: string
  readonly example: boolean | null
  readonly publicLog: boolean | null
  readonly secondFactor: boolean | null
  readonly digest: boolean | null
  readonly mail: {
    readonly from: string
  } | null
}

export type TextPart = {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

export type Threat = {
  readonly id: string
  readonly key: string
  readonly register: 'threat'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly reference: string | null
  readonly category: string | null
  readonly description: string | null
  readonly properties: readonly ('C' | 'I' | 'A')[]
  readonly suggestedControls: readonly string[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
}

export type ThreatChange = {
  /** What could happen, in one line. */
  readonly title?: string
  /** The id in the catalogue it comes from, for example T-AI-01. */
  readonly reference?: string | null
  /** Physical, technical, human, AI and so on. */
  readonly category?: string | null
  /** How it happens and what it leads to. */
  readonly description?: string | null
  /** Which of confidentiality, integrity and availability it harms. */
  readonly properties?: readonly ('C' | 'I' | 'A')[]
  /** Annex A references that usually answer it. A suggestion only. */
  readonly suggestedControls?: readonly string[]
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ThreatDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'threat'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly reference: string | null
  readonly category: string | null
  readonly description: string | null
  readonly properties: readonly ('C' | 'I' | 'A')[]
  readonly suggestedControls: readonly string[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: Readonly<Record<string, never>>
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type ThreatInput = {
  /** What could happen, in one line. */
  readonly title: string
  /** The id in the catalogue it comes from, for example T-AI-01. */
  readonly reference?: string | null
  /** Physical, technical, human, AI and so on. */
  readonly category?: string | null
  /** How it happens and what it leads to. */
  readonly description?: string | null
  /** Which of confidentiality, integrity and availability it harms. */
  readonly properties?: readonly ('C' | 'I' | 'A')[]
  /** Annex A references that usually answer it. A suggestion only. */
  readonly suggestedControls?: readonly string[]
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type ThreatPage = {
  readonly items: readonly Threat[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type ThreatReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'threat'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly reference: string | null
  readonly category: string | null
  readonly description: string | null
  readonly properties: readonly ('C' | 'I' | 'A')[]
  readonly suggestedControls: readonly string[]
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type Through = {
  readonly from: string
  readonly to: string
  readonly relation: 'equal' | 'subset' | 'superset' | 'intersects'
  readonly source: string
  readonly reason: string
  readonly state: 'draft' | 'reviewed'
  readonly alsoIn: readonly string[]
  readonly controls: readonly string[]
}

export type TreatmentAction = {
  readonly id: string
  readonly key: string
  readonly register: 'treatment-action'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly risk: string | null
  readonly controls: readonly string[]
  readonly owner: string | null
  readonly due: string | null
  readonly doneOn: string | null
  readonly evidence: readonly string[]
  readonly replannedOn: string | null
  readonly replannedBy: string | null
  readonly replanReason: string | null
  readonly resources: string | null
  readonly note: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'planned' | 'in-progress' | 'done' | 'dropped' | null
  readonly archiving: Decision
  readonly computed: {
    readonly overdue: boolean
  }
}

export type TreatmentActionChange = {
  /** What is to be done, in one line. */
  readonly title?: string
  /** The risk it treats. */
  readonly risk?: string | null
  /** Controls that the action brings in or strengthens. */
  readonly controls?: readonly string[]
  /** Who does it. */
  readonly owner?: string | null
  /** By when. */
  readonly due?: string | null
  /** What shows that it was done. */
  readonly evidence?: readonly string[]
  /** Money, people or tools it needs. */
  readonly resources?: string | null
  /** Anything that helps the next reader. */
  readonly note?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type TreatmentActionDetail = {
  readonly id: string
  readonly key: string
  readonly register: 'treatment-action'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly risk: string | null
  readonly controls: readonly string[]
  readonly owner: string | null
  readonly due: string | null
  readonly doneOn: string | null
  readonly evidence: readonly string[]
  readonly replannedOn: string | null
  readonly replannedBy: string | null
  readonly replanReason: string | null
  readonly resources: string | null
  readonly note: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'planned' | 'in-progress' | 'done' | 'dropped' | null
  readonly archiving: Decision
  readonly computed: {
    readonly overdue: boolean
  }
  readonly links: Readonly<Record<string, Link>>
  readonly linkedFrom: readonly Backlink[]
  readonly comments: readonly CommentShown[]
  readonly commands: {
    readonly start?: Availability
    readonly do?: Availability
    readonly drop?: Availability
    readonly 're-plan'?: Availability
  }
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly frozen: readonly string[]
  readonly asOf?: Moment
}

export type TreatmentActionDoInput = {
  readonly doneOn?: string | null
  readonly evidence?: readonly string[]
}

export type TreatmentActionDropInput = {
  readonly reason?: string | null
}

export type TreatmentActionInput = {
  /** What is to be done, in one line. */
  readonly title: string
  /** The risk it treats. */
  readonly risk?: string | null
  /** Controls that the action brings in or strengthens. */
  readonly controls?: readonly string[]
  /** Who does it. */
  readonly owner?: string | null
  /** By when. */
  readonly due?: string | null
  /** What shows that it was done. */
  readonly evidence?: readonly string[]
  /** Money, people or tools it needs. */
  readonly resources?: string | null
  /** Anything that helps the next reader. */
  readonly note?: string | null
  readonly sourceId?: string | null
  readonly sourceNote?: string | null
}

export type TreatmentActionPage = {
  readonly items: readonly TreatmentAction[]
  readonly total: number
  readonly next: string | null
  readonly links: Readonly<Record<string, Link>>
  readonly asOf?: Moment
}

export type TreatmentActionRePlanInput = {
  readonly due?: string | null
  readonly reason?: string | null
}

export type TreatmentActionReceipt = {
  readonly id: string
  readonly key: string
  readonly register: 'treatment-action'
  readonly recordVersion: number
  readonly archived: boolean
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly title: string | null
  readonly risk: string | null
  readonly controls: readonly string[]
  readonly owner: string | null
  readonly due: string | null
  readonly doneOn: string | null
  readonly evidence: readonly string[]
  readonly replannedOn: string | null
  readonly replannedBy: string | null
  readonly replanReason: string | null
  readonly resources: string | null
  readonly note: string | null
  readonly sourceId: string | null
  readonly sourceNote: string | null
  readonly stated: Stated
  readonly status: 'planned' | 'in-progress' | 'done' | 'dropped' | null
  readonly archiving: Decision
  readonly ledger: Entry
  readonly also?: readonly Also[]
}

export type TreatmentActionStartInput = Readonly<Record<string, never>>

export type Unanswered = {
  readonly from: string
  readonly relation: 'equal' | 'subset' | 'superset' | 'intersects'
  readonly reason: string
  readonly state: 'draft' | 'reviewed'
  readonly leftOut: readonly string[]
}

export type WebhookDelivery = {
  readonly id: string
  readonly webhook: string
  readonly entry: number | null
  readonly status: 'waiting' | 'delivered' | 'failed' | 'held'
  readonly attempts: number
  readonly outcome: string | null
  readonly createdAt: string
  readonly triedAt: string | null
}

export type WebhookMade = {
  readonly webhook: WebhookShown
  readonly secret: string
}

export type WebhookShown = {
  readonly id: string
  readonly key: string
  readonly version: number
  readonly createdAt: string
  readonly name: string
  readonly url: string
  readonly registers: readonly string[]
  readonly status: 'active' | 'paused' | 'removed' | null
  readonly pausedFor: 'owner' | 'gone' | 'failures' | null
  readonly previousUntil: string | null
}

export type Who = {
  readonly ref: string
  readonly name: string | null
  readonly person: string | null
  readonly role: string | null
  readonly method: string
  readonly onBehalfOf: string | null
}
