import { defineCheck, each, faulter, weighing, type Fault } from '../mechanism/check.ts'
import { view } from '../mechanism/record.ts'
import { scopeInForce } from '../scope/checks.ts'
import { certificateSchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('certificate')

const certificates = view('certificate', certificateSchema, ['edition', 'scopeText', 'status'])

/** The last day on which a certificate could name the edition of 2013 (IAF MD 26). */
const LAST_DAY_OF_2013 = '2025-10-31'

export const checks = [
  defineCheck({
    id: 'SCP-04',
    reads: { certificates, scope: scopeInForce },
    of: ({ certificates: all, scope }) =>
      scope === null ? [] : all.filter(({ state }) => state.status === 'valid' && state.scopeText !== null),
    none: ({ scope }) => fault(scope === null ? 'NO_SCOPE' : 'NO_CERTIFICATE'),
    examine: ({ scope }, all) =>
      each(
        all,
        ({ state }) => normal(state.scopeText) !== normal(scope?.state.certificateWording ?? null),
        (certificate) => fault('OTHER_WORDING', certificate, { version: scope?.state.version ?? '' }),
      ),
    broken: { OTHER_WORDING: [{ set: 'cert', to: { scopeText: 'Something else' } }] },
  }),
  defineCheck({
    id: 'CER-05',
    reads: { certificates },
    of: ({ certificates: all }) => all.filter(({ state }) => state.status === 'valid' || state.status === 'suspended'),
    none: fault('NO_CERTIFICATE'),
    examine: ({ asOf }, all) =>
      asOf <= LAST_DAY_OF_2013 ? [] : all.flatMap(({ key, state }): readonly Fault[] => editionOf(key, state.edition)),
    broken: {
      FORMER_EDITION: [
        { set: 'cert', to: { edition: 'ISO/IEC 27001:2013' } },
        { set: 'cert', to: { edition: 'DIN EN ISO/IEC 27001:2017' } },
      ],
    },
  }),
]

/** The edition of 2022, or its adoption as an EN or a national standard. Where no edition is recorded, one asks. */
function editionOf(key: string, edition: string | null): readonly Fault[] {
  if (edition === null) return [weighing(fault('EDITION_UNKNOWN', key), 'question')]
  return /27001\D{0,3}20(?:2[2-9])/.test(edition) ? [] : [fault('FORMER_EDITION', key, { edition })]
}

/** The words alone: upper case, blanks and points do not make another scope. */
function normal(text: string | null): string {
  return (text ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
