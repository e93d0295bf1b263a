import { useQuery } from '@tanstack/react-query'
import type { Scale } from '@assay/isms'
import { call } from '../api/api.ts'
import type { DetailReply, ListReply } from '../api/record.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Mark, toneOfScore } from '../part/mark.tsx'
import { Markdown } from '../part/markdown.tsx'
import { Rating } from '../register/value.tsx'

/** The criteria in force beside the form of an assessment, so that two people come to the same result (6.1.2 b). */
export function Criteria({ record }: { readonly record: DetailReply }) {
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
      <h2>{t.risk.asRated}</h2>
      <ul className="stages">
        {(['inherent', 'current', 'residual'] as const).map((stage) => (
          <li key={stage}>
            <span className="muted">{t.stage[stage]}</span>
            <Rating record={record} stage={stage} />
          </li>
        ))}
      </ul>
      <h2>{t.risk.criteria}</h2>
      <Steps name={t.risk.likelihood} steps={scale.likelihood} />
      <Steps name={t.risk.consequence} steps={scale.consequence} />
      <Levels scale={scale} />
      <Method />
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

function Levels({ scale }: { readonly scale: Scale }) {
  const t = useText()
  return (
    <>
      <h3>{t.risk.level}</h3>
      <ul className="levels">
        {scale.bands.map(({ label, max }) => (
          <li key={label}>
            <Mark tone={toneOfScore(max, scale)}>{label}</Mark> <span className="muted">{t.risk.upTo(max)}</span>
          </li>
        ))}
      </ul>
      <p className="muted">
        {t.risk.score} {t.risk.acceptance(scale.acceptance)}
      </p>
    </>
  )
}

/** How likelihood and consequence are judged, in the words of the newest criteria. */
function Method() {
  const { data } = useQuery({
    queryKey: ['list', 'risk-criteria-sets', 'newest'],
    queryFn: () => call<ListReply>('/api/risk-criteria-sets?sort=-key&limit=1'),
  })
  const method = data?.items[0]?.['method']
  return typeof method === 'string' ? <Markdown text={method} /> : null
}
