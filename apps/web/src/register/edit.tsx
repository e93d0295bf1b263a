import type { AnyDetail } from '@assay/client'
import { useParams, useSearch } from '@tanstack/react-router'
import type { Register, State } from '@assay/isms'
import { call } from '../api/api.ts'
import { titleOf, useRecord } from '../api/record.ts'
import { useText } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { NotFoundPage } from '../part/not-found.tsx'
import { Page } from '../part/page.tsx'
import { Decide } from './decide.tsx'
import { useMayCreate } from './may.ts'
import { useRegister, writable } from './register.ts'
import { sectionsOf } from './sections.ts'
import { slotsOf } from './slots.ts'
import { Submitting } from './submitting.tsx'

/** The form of a new record. */
export function NewPage() {
  const register = useRegister()
  const t = useText()
  const mayCreate = useMayCreate(register)
  const initial = useGiven(register)
  return (
    <Page
      title={t.record.create(register.title)}
      lead={register.help}
      clause={register.clause}
      crumbs={[{ name: register.title, href: `/${register.plural}` }]}
    >
      {mayCreate ? (
        <Submitting
          register={register}
          record={null}
          initial={initial}
          sections={sectionsOf(register, writable(register), t.form.others)}
          send={(values, _version, idempotencyKey) =>
            call('POST /api/{plural}', { path: { plural: register.plural }, body: values, idempotencyKey })
          }
        />
      ) : (
        <p className="notice">{t.form.readOnly}</p>
      )}
    </Page>
  )
}

/** What the address gives a new record to begin with: a link that leads here knows what it is about. */
function useGiven(register: Register): State {
  const search: Readonly<Record<string, readonly string[] | undefined>> = useSearch({ strict: false })
  const given = writable(register).flatMap(({ name, kind }) => {
    const values = search[name]
    const [first] = values ?? []
    return first === undefined || !GIVEN.has(kind) ? [] : [[name, kind === 'refs' ? values : first] as const]
  })
  return Object.fromEntries(given)
}

const GIVEN: ReadonlySet<string> = new Set(['text', 'ref', 'refs', 'choice', 'date'])

/** The form of a change or of a command, by the last part of the path. */
export function TaskPage() {
  const register = useRegister()
  const { key = '', task = '' }: { readonly key?: string; readonly task?: string } = useParams({ strict: false })
  const query = useRecord(register.plural, key)
  const command = register.commands[task] ?? null
  const words = useTaskWords(register, task)
  if (task !== 'edit' && command === null) return <NotFoundPage />
  const name = query.data ? titleOf(register, query.data) : key
  const crumbs = [
    { name: register.title, href: `/${register.plural}` },
    { name: key, href: `/${register.plural}/${key}` },
  ]
  return (
    <Page title={`${words.title}: ${name}`} lead={words.help} clause={(command ?? register).clause} crumbs={crumbs}>
      <Loaded query={query}>
        {(record) =>
          command === null ? (
            <Edit key={record.id} register={register} record={record} />
          ) : (
            <Decide key={`${record.id} ${task}`} register={register} record={record} task={task} command={command} />
          )
        }
      </Loaded>
    </Page>
  )
}

function useTaskWords({ text, help }: Register, task: string): { readonly title: string; readonly help: string } {
  const t = useText()
  return text.commands[task] ?? { title: t.record.edit, help }
}

function Edit({ register, record }: { readonly register: Register; readonly record: AnyDetail }) {
  const t = useText()
  const Beside = slotsOf(register.name).beside?.['edit']
  const fields = writable(register).filter(({ name }) => !record.frozen.includes(name))
  const frozen = writable(register).filter(({ name }) => record.frozen.includes(name))
  if (!record.mayEdit || record.archived)
    return <p className="notice">{record.archived ? t.record.archivedFirst(record.key) : t.form.readOnly}</p>
  return (
    <div className={Beside ? 'beside' : undefined}>
      <div>
        {frozen.length > 0 && <p className="notice">{t.record.frozen(frozen.map(({ title }) => title).join(', '))}</p>}
        <Submitting
          register={register}
          record={record}
          sections={sectionsOf(register, fields, t.form.others)}
          send={(values, version, idempotencyKey) =>
            call('PUT /api/{plural}/{id}', {
              path: { plural: register.plural, id: record.key },
              body: values,
              version: version ?? record.recordVersion,
              idempotencyKey,
            })
          }
        />
      </div>
      {Beside && (
        <aside>
          <Beside record={record} />
        </aside>
      )}
    </div>
  )
}
