import { acknowledgementSchema } from '../acknowledgement/fields.ts'
import { command } from '../mechanism/command.ts'
import { view } from '../mechanism/record.ts'
import { beginningOf } from '../text.ts'
import { refuse } from './approve.ts'
import { fields, versionInForce, type Document } from './fields.ts'

const confirmations = view('acknowledgement', acknowledgementSchema, ['person', 'document', 'version', 'status'], ({ id }) => ({
  where: { document: { is: id } },
}))

/** Everybody confirms for themselves that they have read the version in force (27001:2022, 5.2 f and 7.3). It is of that text and counts for no other. */
export const confirm = command(fields, {
  clause: '5.2 f',
  by: ['everybody'],
  from: ['approved', 'revising'],
  input: {},
  leaves: 'acknowledgement',
  reads: [confirmations],
  decide: ({ record, state, context }) => {
    const version = versionInForce(state as Document, context.today)
    if (!version) throw refuse('NOT_IN_FORCE')
    const person = context.person?.id ?? null
    const known = confirmations
      .in(context.records)
      .find((one) => one.state.person === person && one.state.document === record.id && one.state.version === version.version)
    if (known?.state.status === 'acknowledged') throw refuse('ALREADY_CONFIRMED')
    const said = { acknowledgedOn: context.today, text: version.sha256, status: 'acknowledged' }
    if (known) return { also: [{ register: 'acknowledgement', id: known.id, set: said, verb: 'acknowledge' }] }
    const title = beginningOf(`${String(context.person?.state['name'] ?? '')}, ${version.title} ${version.version}`, 500)
    return {
      also: [
        {
          register: 'acknowledgement',
          id: null,
          set: { title, person, document: record.id, version: version.version, ...said },
          verb: 'acknowledge',
        },
      ],
    }
  },
})
