import { monthsAfter } from '../day.ts'
import { approvalRules, assertRuled, letsMakersSign } from '../approval-rule/ruled.ts'
import { command } from '../mechanism/command.ts'
import { groundOf, signed, type Context } from '../mechanism/context.ts'
import { date, longText, text } from '../mechanism/field.ts'
import { includesRole } from '../mechanism/permission.ts'
import { view, type State } from '../mechanism/record.ts'
import { house, refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { compareVersions, latestVersion, nextVersion } from '../mechanism/versioned.ts'
import { documentSchema, fields, printed, type Document, type DocumentVersion } from './fields.ts'

export const rules = {
  AUTHOR_APPROVES: house('A.5.3'),
  NOT_TOP_MANAGEMENT: standard('5.2'),
  DOCUMENT_EMPTY: standard('7.5.2'),
  VERSION_TAKEN: sense('7.5.3 e'),
  TWO_CURRENT: standard('7.5.3'),
  NOT_IN_FORCE: sense('7.5.3'),
  REVIEW_PAST: sense('7.5.2'),
  ALREADY_CONFIRMED: sense('5.2'),
} as const satisfies Rules

export const refuse = refuser(rules)

const others = view('document', documentSchema, ['title', 'number', 'status', 'versions'], ({ state }) => ({
  where: {
    status: { in: ['approved', 'revising'] },
    $any: [{ title: { is: String(state['title']) } }, { number: { is: String(state['number'] ?? '') } }],
  },
}))

/**
 * Puts a document in force (27001:2022, 7.5.2 c): the text, and all that it prints, is kept whole under a number that is given once. The main
 * policy is approved by top management (5.2); the author approves only where nobody else could.
 */
export const approve = command(fields, {
  clause: '7.5.2',
  by: ['manager', 'top-management'],
  from: ['draft', 'in-review', 'revising'],
  to: 'approved',
  asksPast: true,
  input: { version: text(), reviewOn: date() },
  reads: [others, approvalRules],
  keeps: (document, file) => ({ ...document, versions: withFile(document.versions, file) }),
  decide: ({ record, state, input, context, as }) => {
    const document = state as Document
    const rule = assertRuled({ what: 'document', kind: document.kind }, context, as)
    assertTop(document, context)
    if (!letsMakersSign(rule)) assertNotAuthor(document, context)
    if (document.body === null) throw refuse('DOCUMENT_EMPTY')
    assertAlone(record.id, document, context)
    const version = versionFor(document, input.version)
    const reviewOn = reviewAfter(document, input.reviewOn, context.today)
    const next = { ...document, version, reviewOn }
    const approval = signed(context, { as, ground: groundOf(printed, next) })
    const made = { ...versionOf(next, context), approval }
    return { set: { version, reviewOn, reviewedOn: context.today, approval, versions: [...ended(document.versions, context.today), made] } }
  },
})

/** The main policy is top management’s. */
function assertTop({ kind }: Document, { acting }: Context): void {
  const isTop =
    acting.ismsRoles.includes('top-management') || (!acting.heldRoles.includes('top-management') && includesRole('manager', acting.role))
  if (kind === 'policy' && !isTop) throw refuse('NOT_TOP_MANAGEMENT')
}

/** Whoever wrote on this version, first or last, is not the one, where another could be. */
function assertNotAuthor({ author, versions }: Document, { acting, person, rulesOff, stoodIn }: Context): void {
  const ofThisVersion = (state: State): boolean => (state as Partial<Document>).versions?.length === versions.length
  const isOwn = (author !== null && author === person?.id) || stoodIn('author', ofThisVersion)
  if (isOwn && acting.others && !rulesOff.has('AUTHOR_APPROVES')) throw refuse('AUTHOR_APPROVES')
}

function assertAlone(id: string, { title, number }: Document, { records }: Context): void {
  const twin = others
    .in(records)
    .find(
      (other) =>
        other.id !== id && (number === null ? other.state.number === null && other.state.title === title : other.state.number === number),
    )
  if (twin) throw refuse('TWO_CURRENT', { key: twin.key })
}

/** A number is given once, and the next one comes after it. */
function versionFor({ version, versions }: Document, asked: string | null): string {
  const latest = latestVersion(versions.map((one) => one.version))
  const wanted = asked ?? (version !== null && latest !== null && compareVersions(version, latest) <= 0 ? null : version)
  if (wanted === null) return nextVersion(latest)
  if (latest !== null && compareVersions(wanted, latest) <= 0) throw refuse('VERSION_TAKEN', { version: wanted, latest })
  return wanted
}

function reviewAfter({ reviewOn, reviewMonths }: Document, given: string | null, today: string): string | null {
  if (given !== null && given <= today) throw refuse('REVIEW_PAST', { day: given })
  if (given !== null) return given
  const kept = reviewOn !== null && reviewOn > today ? reviewOn : null
  return kept ?? (reviewMonths === null ? null : monthsAfter(today, reviewMonths))
}

function versionOf(document: Document, context: Context): DocumentVersion {
  const {
    version,
    title,
    number,
    kind,
    classification,
    body,
    owner,
    author,
    changes,
    distribution,
    commitsToRequirements,
    commitsToImprovement,
    reviewOn,
  } = document
  const said = {
    title,
    number,
    kind,
    classification,
    body,
    owner,
    author,
    changes,
    distribution,
    commitsToRequirements,
    commitsToImprovement,
    reviewOn,
  }
  return { version: version ?? '1.0', ...said, from: context.today, until: null, sha256: context.hash(body), file: null, approval: null }
}

/** The newest version with the SHA-256 of its PDF. */
function withFile(versions: readonly DocumentVersion[], file: string): DocumentVersion[] {
  return versions.map((version, index) => (index === versions.length - 1 ? { ...version, file } : version))
}

/** The versions before, of which none is in force any more. */
function ended(versions: readonly DocumentVersion[], today: string): DocumentVersion[] {
  return versions.map((version) => (version.until === null ? { ...version, until: today } : version))
}

export const submit = command(fields, {
  clause: '7.5.2',
  by: ['contributor', '.owner'],
  from: ['draft'],
  to: 'in-review',
  anonymous: true,
  input: {},
  decide: () => ({}),
})

export const sendBack = command(fields, {
  clause: '7.5.2',
  by: ['manager', 'top-management'],
  from: ['in-review'],
  to: 'draft',
  input: { reason: longText({ required: true }) },
  decide: ({ state, input }) => ({ set: { changes: [state.changes, input.reason].filter((part) => part !== null).join('\n\n') } }),
})

/** The next version begins; the one in force stays, to the letter. */
export const revise = command(fields, {
  clause: '7.5.3',
  by: ['contributor', '.owner'],
  from: ['approved'],
  to: 'revising',
  anonymous: true,
  input: {},
  decide: ({ state }) => ({ set: { version: nextVersion(state.version), changes: null } }),
})

/** Back to the words of the version in force. */
export const dropRevision = command(fields, {
  clause: '7.5.3',
  by: ['contributor', '.owner'],
  from: ['revising'],
  to: 'approved',
  anonymous: true,
  input: {},
  decide: ({ state }) => {
    const {
      sha256: _sha256,
      file: _file,
      from: _from,
      until: _until,
      approval: _approval,
      kind: _kind,
      classification: _class,
      ...words
    } = state.versions.at(-1) ?? missing()
    return { set: words }
  },
})

function missing(): never {
  throw refuse('NOT_IN_FORCE')
}

/** Somebody who may approve it looked at the text in force and found it right: its version and confirmations stay (27001:2022, 7.5.2 c). */
export const confirmReview = command(fields, {
  clause: '7.5.2',
  by: ['manager', 'top-management'],
  from: ['approved'],
  input: { reviewOn: date() },
  decide: ({ state, input, context, as }) => {
    const document = state as Document
    assertTop(document, context)
    const reviewOn = input.reviewOn ?? monthsAfter(context.today, document.reviewMonths ?? MONTHS)
    if (reviewOn <= context.today) throw refuse('REVIEW_PAST', { day: reviewOn })
    const review = signed(context, { as, ground: groundOf(printed, document) })
    return { set: { reviewedOn: context.today, reviewOn, review } }
  },
})

const MONTHS = 12

export const withdraw = command(fields, {
  clause: '7.5.3',
  by: ['.owner', 'manager'],
  from: ['approved', 'revising', 'draft', 'in-review'],
  to: 'withdrawn',
  input: { reason: longText({ required: true }) },
  decide: ({ state, context }) => ({ set: { versions: ended(state.versions, context.today) } }),
})

export const watch = command(fields, {
  clause: '7.5.3',
  by: ['contributor', '.owner'],
  anonymous: true,
  input: { edition: text() },
  decide: ({ state, input, context }) => ({ set: { watchedOn: context.today, edition: input.edition ?? state.edition } }),
})
