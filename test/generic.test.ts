import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { administration, registers } from '@assay/isms'

/** What serves every register names none: a new one is a folder and a line in the list. */

const ROOT = join(import.meta.dirname, '..')

/** Where code serves every register. */
const GENERIC = [
  'packages/isms/src/mechanism/*.ts',
  'apps/server/src/*.ts',
  'apps/server/src/{import,export,route,store,worker,write}/*.ts',
  'apps/web/src/{api,chart,import,message,part,register,shell}/*.{ts,tsx}',
  'apps/cli/src/{main,client,options,output}.ts',
]

/** What names a register on purpose, and why. */
const REVIEWED: readonly { readonly why: string; readonly files: Readonly<Record<string, readonly string[]>> }[] = [
  {
    why: 'says in words by which authority somebody signs: the code of that authority is called as the register',
    files: {
      'packages/isms/src/mechanism/text.de.ts': ['approval-rule'],
      'packages/isms/src/mechanism/text.en.ts': ['approval-rule'],
    },
  },
  {
    why: 'who acts, and under which rules, is said by records: the mechanism cannot ask any other',
    files: {
      'apps/server/src/write/identity.ts': ['account-person', 'assignment', 'delegation', 'house-rule', 'person'],
      'apps/server/src/store/activity.ts': ['member', 'api-key'],
      'apps/server/src/store/projection.ts': ['member', 'api-key', 'organisation', 'tenant'],
      'apps/server/src/store/pseudonym.ts': ['member'],
      'apps/server/src/store/seal-earlier.ts': ['tenant'],
      'apps/server/src/store/who.ts': ['account-person', 'member', 'person'],
      'apps/server/src/route/activity.ts': ['member', 'api-key'],
      'apps/server/src/route/erase.ts': ['person', 'member'],
      'apps/server/src/route/member.ts': ['api-key'],
      'apps/server/src/actor.ts': ['api-key'],
      'apps/web/src/api/members.ts': ['member', 'api-key'],
      'apps/web/src/api/session.ts': ['person'],
      'apps/web/src/part/source.tsx': ['house-rule'],
      'packages/isms/src/mechanism/decision.ts': ['person'],
      'packages/isms/src/mechanism/text.en.ts': ['approval-rule'],
      'packages/isms/src/mechanism/text.de.ts': ['approval-rule'],
    },
  },
  {
    why: 'the log says in records how it is signed and kept alive',
    files: { 'apps/server/src/heartbeat.ts': ['log-policy'], 'apps/server/src/store/interval.ts': ['log-policy'] },
  },
  {
    why: 'the Statement of Applicability, the pages of the organisation and what a new one begins with are about nouns',
    files: {
      'apps/server/src/catalogue.ts': ['control', 'organisation', 'person', 'threat'],
      'apps/server/src/export/bundle.ts': ['control'],
      'apps/server/src/export/approved-statement.ts': ['organisation', 'soa'],
      'apps/server/src/export/printable.ts': ['control', 'soa'],
      'apps/server/src/export/sheet.ts': ['control', 'obligation', 'risk'],
      'apps/server/src/export/statement.ts': ['person', 'soa'],
      'apps/server/src/route/system.ts': ['finding', 'soa'],
      'apps/web/src/api/isms.ts': ['change', 'soa'],
      'apps/web/src/shell/as-of.ts': ['soa'],
      'apps/web/src/shell/navigation.ts': ['soa'],
      'apps/web/src/shell/palette.tsx': ['soa'],
      'apps/web/src/shell/shell.tsx': ['member', 'organisation', 'tenant'],
    },
  },
  {
    why: 'what leaves goes to webhooks and to the destinations that are allowed',
    files: {
      'apps/web/src/api/outgoing.ts': ['webhook', 'destination'],
      'apps/server/src/store/delivery.ts': ['webhook'],
      'apps/server/src/route/webhook.ts': ['destination'],
    },
  },
  {
    why: 'any record has comments, and names people',
    files: { 'apps/server/src/route/detail.ts': ['comment', 'person'] },
  },
  {
    why: 'what is printed before it is approved has a template of its own',
    files: { 'apps/server/src/export/paper.ts': ['document', 'soa'] },
  },
  {
    why: 'the word means something else there: a part of the menu, a kind of field, a right of the database, what an import is asked for, an option of a form, a word of a sentence',
    files: {
      'packages/isms/src/mechanism/menu.ts': ['control', 'person', 'risk'],
      'packages/isms/src/mechanism/field.ts': ['requirement'],
      'apps/server/src/import/task.ts': ['change'],
      'apps/server/src/route/change-feed.ts': ['change'],
      'apps/server/src/import/value.ts': ['requirement'],
      'apps/server/src/route/list.ts': ['requirement'],
      'apps/web/src/register/input.tsx': ['requirement'],
      'apps/web/src/register/value.tsx': ['requirement'],
      'apps/web/src/register/version-changes.tsx': ['change'],
      'apps/server/src/store/db.ts': ['tenant'],
      'apps/server/src/store/wall.ts': ['member'],
      'apps/server/src/route/import.ts': ['change'],
      'apps/web/src/register/erase.tsx': ['scope'],
      'apps/web/src/message/en.ts': ['api-key', 'member', 'opportunity'],
      'apps/web/src/message/de.ts': ['api-key'],
    },
  },
]

const reviewed = new Map(REVIEWED.flatMap(({ files }) => Object.entries(files)))

interface Found {
  readonly path: string
  readonly noun: string
}

const nouns = new Map([...registers, ...administration].flatMap(({ name, plural }) => [[name, name] as const, [plural, name] as const]))

/** Comments, imports, tables of the database, and words of types: none of them names a register. */
const ELSEWHERE = [
  /\/\*[\s\S]*?\*\//g,
  /^\s*\/\/.*$/gm,
  /^import [\s\S]*?from '.*$|import\('.*?'\)/gm,
  /(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\('[^']*'/g,
  /'[a-z-]+' \| |\| '[a-z-]+'|(?:Omit|Pick)<[^>]*>|\b[A-Z]\w+\['\w+'\]|said\['\w+'\]/g,
]

/** The registers that a source names in a literal: as a word, or in a path. */
function namedIn(text: string): readonly string[] {
  const code = ELSEWHERE.reduce((left, pattern) => left.replaceAll(pattern, ' '), text)
  const words = [...code.matchAll(/(['`])([a-z][a-z-]*)\1/g)].map(([, , word = '']) => word)
  const paths = [...code.matchAll(/['`"/](?:\/api)?\/([a-z][a-z-]*)(?=['`"/?$])/g)].map(([, word = '']) => word)
  return [...new Set([...words, ...paths])].flatMap((word) => nouns.get(word) ?? [])
}

function found(): readonly Found[] {
  const paths = globSync(GENERIC, { cwd: ROOT }).filter((path) => !/\.(?:test|fixture)\.tsx?$/.test(path))
  assert.ok(paths.length > 150, `${paths.length} files`)
  return paths.flatMap((path) => [...new Set(namedIn(readFileSync(join(ROOT, path), 'utf8')))].map((noun) => ({ path, noun })))
}

/** Whether a file, by its name, is about that very register. */
function isOwn({ path, noun }: Found): boolean {
  return basename(path).split('.')[0] === noun || basename(dirname(path)) === noun
}

describe('what serves every register', () => {
  const all = found()
  const named = all.filter((one) => !isOwn(one))

  it('names none, but for what was reviewed', () => {
    assert.deepEqual(
      named.filter(({ path, noun }) => !(reviewed.get(path) ?? []).includes(noun)).map(({ path, noun }) => `${path}: ${noun}`),
      [],
    )
  })

  it('has no review of what is no longer so', () => {
    const old = [...reviewed].flatMap(([path, several]) =>
      several.filter((noun) => !named.some((one) => one.path === path && one.noun === noun)).map((noun) => `${path}: ${noun}`),
    )
    assert.deepEqual(old, [])
  })
})
