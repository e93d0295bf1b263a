import { existsSync, readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import { connectTo } from '../egress/connect.ts'
import { EgressError } from '../egress/error.ts'
import { operator, permitted } from '../egress/permission.ts'
import { JobFailure } from '../job/kind.ts'
import { SettingError } from '../setting-error.ts'

/** A letter to one person. */
export interface Letter {
  /** The same for every attempt: whoever gets it twice knows it by this. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** What takes letters: the mail server that whoever runs this one has named. */
export interface Post {
  /** The address of this server for people, as links begin. */
  readonly origin: string
  /** Who letters are from. */
  readonly from: string
  /** Hands a letter over; durable there on return. Throws a JobFailure that says whether trying again is of use. */
  readonly deliver: (letter: Letter) => Promise<void>
}

interface Server {
  readonly host: string
  readonly port: number
  /** TLS from the first byte on. */
  readonly secure: boolean
  readonly auth: { readonly user: string; readonly pass: string } | null
  /** Whether letters may travel without TLS. */
  readonly clear: boolean
}

type Env = Readonly<Record<string, string | undefined>>

const CONNECT_MS = 15_000
/** For each step of the conversation. */
const STEP_MS = 30_000

/**
 * The post of this installation: `ASSAY_SMTP_URL` (smtp://user:password@host:587 or smtps://host:465, or a file that holds it, named by
 * `ASSAY_SMTP_URL_FILE`), `ASSAY_MAIL_FROM` and `ASSAY_ORIGIN`; null where no server is named. STARTTLS is asked for, and without it nothing is
 * sent, unless `ASSAY_SMTP_TLS` is `off`.
 */
export function postOf(env: Env): Post | null {
  const server = serverOf(env)
  if (server === null) return null
  const from = env['ASSAY_MAIL_FROM']?.trim() ?? ''
  if (!ADDRESS.test(from)) throw new SettingError('ASSAY_MAIL_FROM is an address such as isms@example.com: letters are from it')
  const origin = env['ASSAY_ORIGIN']?.trim().replace(/\/$/, '') ?? ''
  if (!/^https?:\/\//.test(origin))
    throw new SettingError('letters have links: set ASSAY_ORIGIN to where people reach this server, such as https://isms.example.com')
  return { origin, from, deliver: (letter) => deliver(server, from, letter) }
}

/** No names, no comments, no lists, nothing that ends a line. */
const ADDRESS = /^[^\s<>(),;:"@\\[\]]{1,64}@[a-z\d.-]{1,253}$/i

function serverOf(env: Env): Server | null {
  const text = env['ASSAY_SMTP_URL']?.trim() || secretIn(env['ASSAY_SMTP_URL_FILE'])
  if (text === null) return null
  const url = URL.parse(text)
  // It may hold a password, so it is not shown.
  if (!url || !Object.hasOwn(PORTS, url.protocol) || url.hostname === '')
    throw new SettingError('ASSAY_SMTP_URL is an address like smtp://user:password@mail.example.com:587')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const port = Number(url.port || PORTS[url.protocol])
  return { host, port, secure: url.protocol === 'smtps:', auth: authIn(url), clear: env['ASSAY_SMTP_TLS']?.trim() === 'off' }
}

/** RFC 6409 and RFC 8314. */
const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 }

function authIn({ username, password }: URL): Server['auth'] {
  return username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
}

function secretIn(path: string | undefined): string | null {
  if (path === undefined || path.trim() === '') return null
  if (!existsSync(path)) throw new SettingError('ASSAY_SMTP_URL_FILE names no file')
  return readFileSync(path, 'utf8').trim()
}

async function deliver({ host, port, secure, auth, clear }: Server, from: string, letter: Letter): Promise<void> {
  if (!ADDRESS.test(letter.to)) throw new JobFailure('MAIL_ADDRESS', 'no letter can be sent to this address', { final: true })
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: !secure && !clear,
    ignoreTLS: clear,
    ...(auth && { auth: { ...auth } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: (_options, answer) => {
      connectTo(permitted({ host, port, tls: false }, operator), AbortSignal.timeout(CONNECT_MS)).then(
        (connection) => answer(null, { connection }),
        (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  try {
    await transport.sendMail(messageOf(from, letter))
  } catch (error) {
    throw failureOf(error)
  } finally {
    transport.close()
  }
}

/** Plain strings alone: nothing that could name a file or an address to be read. */
function messageOf(from: string, { id, to, subject, text }: Letter) {
  return {
    from,
    to,
    subject: oneLine(subject),
    text,
    messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
    envelope: { from, to },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }
}

/** A subject is one line, whatever the name of an organisation holds. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200)
}

/** What went wrong: by the server's own number, of which those from 500 on are its last word (RFC 5321, 4.2.1). */
function failureOf(cause: unknown): JobFailure {
  if (cause instanceof EgressError) return new JobFailure(`MAIL_${cause.code}`, 'the mail server cannot be reached', { cause })
  const why = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (why === 'ETLS') return new JobFailure('MAIL_TLS_REFUSED', 'the mail server offers no TLS', { cause })
  const code = cause instanceof Error && 'responseCode' in cause ? Number(cause.responseCode) : NaN
  if (code >= 400 && code < 600)
    return new JobFailure(`SMTP_${code}`, 'the mail server did not take the letter', { final: code >= 500, cause })
  return new JobFailure('MAIL_UNREACHABLE', 'the mail server broke off, or showed no certificate that counts', { cause })
}
