import { soaInForce, soas, type Soa } from '../audit/statement.ts'
import { defineCheck, each, faulter, weighing, when, type Fault } from '../mechanism/check.ts'
import { view } from '../mechanism/record.ts'
import { scopeInForce } from '../scope/checks.ts'
import { certificateSchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('certificate')

const certificates = view('certificate', certificateSchema, ['edition', 'scopeText', 'soaVersion', 'status'])

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
  defineCheck({
    id: 'SOA-09',
    reads: { certificates, soas, soaInForce },
    of: ({ certificates: all, soaInForce: current }) =>
      current === null ? [] : all.filter(({ state }) => state.status === 'valid' && state.soaVersion !== null),
    none: ({ soaInForce: current }) => fault(current === null ? 'NO_STATEMENT' : 'NO_CERTIFICATE'),
    examine: ({ soas: versions, soaInForce: current }, cited) => cited.flatMap((certificate) => comparedTo(certificate, current, versions)),
    broken: {
      CERTIFICATE_DIFFERS: [
        [
          { set: 'cert', to: { soaVersion: '0.9' } },
          { set: 'former soa', to: { 'rows.0.applicable': 'no' } },
        ],
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

/** A certificate cites a version. Another number alone says nothing; other controls do. What nobody has kept cannot be compared: a question. */
function comparedTo(
  { key, state }: { readonly key: string; readonly state: { readonly soaVersion: string | null } },
  current: Soa | null,
  versions: readonly Soa[],
): readonly Fault[] {
  if (current === null || state.soaVersion === current.state.version) return []
  const cited = versions.find((soa) => soa.state.version === state.soaVersion && soa.state.rows.length > 0)
  const parameters = { cited: state.soaVersion ?? '', version: current.state.version ?? '' }
  if (!cited) return [weighing(fault('CITED_VERSION_UNKNOWN', key, parameters), 'question')]
  return when(decisionsOf(cited) !== decisionsOf(current), fault('CERTIFICATE_DIFFERS', key, parameters))
}

function decisionsOf({ state }: Soa): string {
  return state.rows
    .map(({ reference, title, applicable }) => `${reference ?? title} ${applicable}`)
    .toSorted()
    .join('\n')
}
