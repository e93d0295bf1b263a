import type { AnsweringControl, MappingOrigin, RequirementStanding, Standing, Through, Unanswered } from '@assay/client'
import { useShippedTitle, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Mark } from '../part/mark.tsx'
import { useRegisterNamed } from '../register/register.ts'
import { TONES } from './standing.tsx'
import { useFrameworkText, useTitle } from './text.ts'

/** What a requirement is shown with. */
export interface Around {
  readonly controls: ReadonlyMap<string, AnsweringControl>
  readonly origins: ReadonlyMap<string, MappingOrigin>
  /** Who states the mappings, in the order of the list at the foot of the page. */
  readonly sources: readonly string[]
  readonly drafts: boolean
  /** Whether the framework is the organisation's own. */
  readonly own: boolean
}

interface RequirementProps {
  readonly requirement: RequirementStanding
  readonly standing: Standing
  readonly around: Around
}

/** One requirement: how it stands, and why. */
export function Requirement({ requirement, standing, around }: RequirementProps) {
  const t = useFrameworkText()
  const title = useTitle(around.own)(requirement)
  const { id, intent, withoutDrafts } = requirement
  return (
    <li>
      <div className="check-head">
        <Mark tone={TONES[standing]}>{t.standing[standing]}</Mark>
        <span className="check-title">
          <span className="reference">{id}</span> <span lang={title.lang}>{title.text}</span>
        </span>
        <span className="muted">{standing !== withoutDrafts && t.withoutDraftsIs(t.standing[withoutDrafts])}</span>
      </div>
      <div className="answers">
        {around.own && intent !== null && <p className="muted">{intent}</p>}
        {standing === 'audit' && <A href={`/audit?stage=2#clause-${id.split('.')[0]}`}>{t.toAudit}</A>}
        <Answers requirement={requirement} standing={standing} around={around} />
      </div>
    </li>
  )
}

/** Which controls answer it, and by which mappings, each with its reason and source. */
function Answers({ requirement: { direct, leftOut, ...mapped }, standing, around }: RequirementProps) {
  const t = useFrameworkText()
  const through = mapped.through.filter(({ state }) => around.drafts || state === 'reviewed')
  // Where nothing is missing, what else could answer it is of no use.
  const isDone = standing === 'covered' || standing === 'excluded'
  const unanswered = isDone ? [] : mapped.unanswered.filter(({ state }) => around.drafts || state === 'reviewed')
  return (
    <>
      {direct.length > 0 && (
        <ul className="faults" aria-label={t.direct}>
          {direct.map(({ control, whole }) => (
            <Control key={control} control={around.controls.get(control)} note={whole ? null : t.item} />
          ))}
        </ul>
      )}
      {leftOut.length > 0 && <Keys label={t.leftOut} keys={leftOut} />}
      {through.length > 0 && <Mappings title={t.through(through.length)} mappings={through} around={around} />}
      {unanswered.length > 0 && <Mappings title={t.unanswered(unanswered.length)} mappings={unanswered} around={around} />}
    </>
  )
}

/** What the owner of a control states of it, and what its evidence shows. */
function Control({ control, note = null }: { readonly control: AnsweringControl | undefined; readonly note?: string | null }) {
  const t = useText()
  const shipped = useShippedTitle()
  const { text } = useRegisterNamed('control')
  if (control === undefined) return null
  const { key, reference, title, status, evidenceState } = control
  return (
    <li>
      <A href={`/controls/${key}`}>{key}</A> {[reference, shipped(title)].filter(Boolean).join(' ')}{' '}
      <span className="muted">
        {[text.status[status] ?? status, t.status[evidenceState], note].filter((part) => part !== null).join(' · ')}
      </span>
    </li>
  )
}

function Keys({ label, keys }: { readonly label: string; readonly keys: readonly string[] }) {
  return (
    <p className="keys">
      {label}:{' '}
      {keys.map((key) => (
        <A key={key} className="key-link" href={`/controls/${key}`}>
          {key}
        </A>
      ))}
    </p>
  )
}

interface MappingsProps {
  readonly title: string
  readonly mappings: readonly (Through | Unanswered)[]
  readonly around: Around
}

/** Mappings, folded: why each counts, or would. */
function Mappings({ title, mappings, around }: MappingsProps) {
  const keys = [...new Set(mappings.flatMap((mapping) => ('controls' in mapping ? mapping.controls : [])))]
  const names = keys.map((key) => around.controls.get(key)?.reference ?? key)
  return (
    <details>
      <summary>
        {title}
        {names.length > 0 && <span className="muted"> {names.join(', ')}</span>}
      </summary>
      <ul className="mappings">
        {mappings.map((mapping) => (
          <Mapped key={mapping.from} mapping={mapping} around={around} />
        ))}
      </ul>
    </details>
  )
}

function Mapped({ mapping, around }: { readonly mapping: Through | Unanswered; readonly around: Around }) {
  const t = useFrameworkText()
  const titleOf = useTitle()
  const { from, relation, reason, state } = mapping
  const origin = around.origins.get(from)
  const title = origin === undefined ? null : titleOf(origin)
  const said = Object.hasOwn(t.reason, reason) ? t.reason[reason as keyof typeof t.reason] : reason
  const number = 'source' in mapping ? around.sources.indexOf(mapping.source) + 1 : null
  return (
    <li>
      <p>
        {t.relation[relation](origin === undefined ? from : `${origin.framework} ${origin.id}`)}
        {title !== null && (
          <>
            {' '}
            <span className="muted" lang={title.lang}>
              ({title.text})
            </span>
          </>
        )}{' '}
        <span className="tag">{t.state[state]}</span> <span className="muted">{said}</span>{' '}
        {number !== null && (
          <a className="muted" href={`#source-${number}`}>
            {t.source(number)}
          </a>
        )}
      </p>
      {'controls' in mapping ? (
        <ul>
          {mapping.controls.map((key) => (
            <Control key={key} control={around.controls.get(key)} />
          ))}
        </ul>
      ) : (
        mapping.leftOut.length > 0 && <Keys label={t.leftOut} keys={mapping.leftOut} />
      )}
    </li>
  )
}
