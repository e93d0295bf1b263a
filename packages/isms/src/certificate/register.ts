import { command } from '../mechanism/command.ts'
import { longText } from '../mechanism/field.ts'
import { defineRegister } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { fields, validity } from './fields.ts'
import { en } from './text.en.ts'

const input = { reason: longText() }

const suspend = command(fields, {
  clause: '8.3',
  by: ['manager'],
  from: ['valid'],
  to: 'suspended',
  input,
  anonymous: true,
  decide: () => ({}),
})
const reinstate = command(fields, {
  clause: '8.3',
  by: ['manager'],
  from: ['suspended', 'expired'],
  to: 'valid',
  input,
  anonymous: true,
  decide: () => ({}),
})
const withdraw = command(fields, {
  clause: '8.3',
  by: ['manager'],
  from: ['valid', 'suspended'],
  to: 'withdrawn',
  input,
  anonymous: true,
  decide: () => ({}),
})
const expire = command(fields, {
  clause: '8.3',
  by: ['manager'],
  from: ['valid'],
  to: 'expired',
  input: {},
  anonymous: true,
  decide: () => ({}),
})

/** The organisation's own certificate: its scope text and the SoA version it cites (ISO/IEC 17021-1:2015, 8.2; 27006-1:2024, 8.2.2). */
export const certificate = defineRegister({
  name: 'certificate',
  plural: 'certificates',
  prefix: 'CERT',
  clause: '17021-1 8.2',
  label: 'number',
  menu: { area: 'audit' },
  columns: ['number', 'body', 'edition', 'status', 'issuedOn', 'expiresOn', 'soaVersion'],
  sortable: ['expiresOn'],
  unique: ['number'],
  fields,
  lifecycle: validity,
  commands: { suspend, reinstate, withdraw, expire },
  due: [{ name: 'certificate', field: 'expiresOn', while: { status: { in: ['valid', 'suspended'] } }, who: '' }],
  upgrades: [(state: State) => ({ ...state, status: 'valid' })],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
