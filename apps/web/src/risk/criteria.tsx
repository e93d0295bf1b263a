import { acceptanceOf, levelOf, type Scale } from '@assay/isms'
import { useRecord } from '../api/record.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Mark, toneOfLevel } from '../part/mark.tsx'
import { Markdown } from '../part/markdown.tsx'
import type { RecordProps } from '../register/slots.ts'
import { Matrix } from '../risk-criteria/matrix.tsx'
import { Rating, stages, type Stage } from './rating.tsx'

/** The criteria in force beside the form of an assessment, so that two people come to the same result (6.1.2 b). */
export function Criteria({ record }: RecordProps) {
  const t = useText()
  const { scale } = useSession()
  if (scale === null)
    return (
      <p className="notice">
        {t.risk.noScale} <A href="/risk-criteria-sets/new">{t.risk.defineScale}</A>
      </p>
    )
  return (
    <>
      {!scale.approved && <p className="notice">{t.risk.notApproved}</p>}
      <h2>{t.risk.asRated}</h2>
      <ul className="stages">
        {stages.map((stage) => (
          <li key={stage}>
            <span className="muted">{t.stage[stage]}</span>
            <Rating record={record} stage={stage} />
          </li>
        ))}
      </ul>
      <h2>{t.risk.criteria}</h2>
      <Steps name={t.risk.likelihood} steps={scale.likelihood} />
      {scale.dimensions.map(({ dimension, steps }) => (
        <Steps key={dimension} name={`${t.risk.consequence}: ${dimension}`} steps={steps} />
      ))}
      <Matrix scale={scale} />
      <Levels scale={scale} />
      <Method criteria={scale.criteria} />
    </>
  )
}

function Steps({ name, steps }: { readonly name: string; readonly steps: readonly string[] }) {
  return (
    <>
      <h3>{name}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  )
}

/** What the criteria say of each level: whether it may stay, by whose word, and for how long. */
function Levels({ scale }: { readonly scale: Scale }) {
  const t = useText()
  return (
    <>
      <h3>{t.risk.level}</h3>
      <ul className="levels">
        {scale.levels.map((level) => (
          <li key={level}>
            <Mark tone={toneOfLevel(level, scale)}>{level}</Mark> <Allowed scale={scale} level={level} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Allowed({ scale, level }: { readonly scale: Scale; readonly level: string | null }) {
  const t = useText()
  const allowed = acceptanceOf(scale, level)
  if (allowed === null) return <span className="muted">{t.risk.nothingSaid}</span>
  const said = [
    allowed.acceptable ? t.risk.mayStay : t.risk.needsReason,
    t.risk.who[allowed.who],
    allowed.months === null ? null : t.risk.forMonths(allowed.months),
  ]
  return <span className="muted">{said.filter((part) => part !== null).join('; ')}</span>
}

/** How likelihood and consequence are judged, in the words of the criteria in force. */
function Method({ criteria }: { readonly criteria: string }) {
  const { data } = useRecord('risk-criteria-sets', criteria)
  const method = data?.['method']
  return typeof method === 'string' ? <Markdown text={method} /> : null
}

/** The ratings in words, and what the criteria say of what remains: this is what an owner accepts. */
export function InWords({ record }: RecordProps) {
  const t = useText()
  const { scale } = useSession()
  return (
    <>
      <dl className="fields">
        {stages.map((stage) => (
          <div key={stage}>
            <dt>{t.stage[stage]}</dt>
            <dd>
              <Rating record={record} stage={stage} /> <Words record={record} stage={stage} />
            </dd>
          </div>
        ))}
      </dl>
      {scale !== null && <Remaining record={record} scale={scale} />}
    </>
  )
}

function Words({ record, stage }: RecordProps & { readonly stage: Stage }) {
  const t = useText()
  const { scale } = useSession()
  const [likelihood, consequence] = [record[`${stage}Likelihood`], record[`${stage}Consequence`]]
  if (scale === null || typeof likelihood !== 'number' || typeof consequence !== 'number') return null
  return <span className="muted">{t.risk.point(scale.likelihood[likelihood - 1] ?? '', scale.consequence[consequence - 1] ?? '')}</span>
}

function Remaining({ record, scale }: RecordProps & { readonly scale: Scale }) {
  const [likelihood, consequence] = [record['residualLikelihood'], record['residualConsequence']]
  if (typeof likelihood !== 'number' || typeof consequence !== 'number') return null
  const level = levelOf(scale, { likelihood, consequence })
  return (
    <p>
      <Mark tone={toneOfLevel(level, scale)}>{level}</Mark> <Allowed scale={scale} level={level} />
    </p>
  )
}
