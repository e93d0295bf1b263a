import { defineRegister, type Change } from '../mechanism/register.ts'
import { approve, confirmReview, dropRevision, revise, rules, sendBack, submit, watch, withdraw } from './approve.ts'
import { confirm } from './confirm.ts'
import { fields, stages, type Document } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'
import { withVersions } from './upgrade.ts'

/** Documented information (27001:2022, 7.5). What was approved is kept whole beside the text that people go on writing. */
export const document = defineRegister({
  name: 'document',
  plural: 'documents',
  prefix: 'DOC',
  clause: '7.5',
  label: 'title',
  menu: { area: 'controls', key: 'd' },
  columns: ['title', 'kind', 'version', 'status', 'owner', 'reviewOn'],
  sortable: ['kind', 'reviewOn'],
  fields,
  lifecycle: stages,
  commands: {
    submit,
    approve,
    'send-back': sendBack,
    revise,
    'drop-revision': dropRevision,
    'confirm-review': confirmReview,
    confirm,
    withdraw,
    watch,
  },
  computed: {
    overdue: { kind: 'yes-no', where: { status: { in: ['approved', 'revising'] }, reviewOn: { before: { days: 0 } } }, of: () => null },
  },
  rules,
  settle,
  importing: {
    ...importing,
    knownBy: ['number'],
    synonyms: {
      ...importing.synonyms,
      status: ['status', 'state', 'document status', 'standing'],
      'approval.by': ['approved by', 'approver', 'freigegeben von', 'genehmigt von', 'approval'],
      'approval.on': ['approved', 'approved on', 'approval date', 'freigegeben am', 'date approved', 'genehmigt am'],
    },
    words: {
      ...importing.words,
      status: {
        draft: ['entwurf', 'in progress', 'wip'],
        approved: ['in force', 'final', 'published', 'freigegeben', 'gültig', 'current', 'active'],
        withdrawn: ['retired', 'obsolete', 'zurückgezogen', 'superseded'],
      },
    },
  },
  due: [{ name: 'review', field: 'reviewOn', while: { status: { in: ['draft', 'in-review', 'approved', 'revising'] } }, who: 'owner' }],
  upgrades: [withVersions],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

/** Whoever changes the text is its author. A version that a source states was in force keeps what the source says of it. */
function settle({ next, previous, way, context }: Change<Document>): Document {
  if (way === 'import' && next.versions.length === 0 && isStated(next)) return statedVersion(next)
  const rewritten = next.body !== (previous?.body ?? null)
  return rewritten && way !== 'command' ? { ...next, author: context.person?.id ?? null } : next
}

function isStated({ status, approval }: Document): boolean {
  return status === 'approved' || approval !== null
}

function statedVersion(next: Document): Document {
  const version = next.version ?? '1.0'
  const {
    title,
    number,
    kind,
    classification,
    body,
    owner,
    changes,
    distribution,
    commitsToRequirements,
    commitsToImprovement,
    reviewOn,
    approval,
  } = next
  const kept = {
    title,
    number,
    kind,
    classification,
    body,
    owner,
    changes,
    distribution,
    commitsToRequirements,
    commitsToImprovement,
    reviewOn,
    approval,
  }
  const row = { version, ...kept, author: null, from: approval?.on ?? null, until: null, sha256: null, file: null }
  return { ...next, status: next.status === 'withdrawn' ? 'withdrawn' : 'approved', version, versions: [row] }
}
