import type { FrameworkCoverage, SectionStanding } from '@assay/client'
import { useParams } from '@tanstack/react-router'
import { useFramework } from '../api/framework.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Page } from '../part/page.tsx'
import { chosen, FilterBar, standingBy, useFilters, type Filters } from './filters.tsx'
import { NoControls } from './frameworks.tsx'
import { Requirement, type Around } from './requirement.tsx'
import { StandingBar, StandingLegend, StandingMarks } from './standing.tsx'
import { useFrameworkText, useTitle } from './text.ts'

/** One framework: its requirements by section, what answers each, and why it counts. */
export function FrameworkPage() {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  return <Loaded query={useFramework(id)}>{(framework) => <Body framework={framework} />}</Loaded>
}

function Body({ framework }: { readonly framework: FrameworkCoverage }) {
  const t = useText()
  const words = useFrameworkText()
  const filters = useFilters()
  const drafts = filters.drafts !== 'no'
  const counts = drafts ? framework.counts : framework.countsWithoutDrafts
  const path = `/frameworks/${framework.id}`
  const around = aroundOf(framework, drafts)
  const shown = framework.sections.map((section) => ({ ...section, requirements: chosen(section.requirements, filters, around.controls) }))
  const count = shown.reduce((sum, { requirements }) => sum + requirements.length, 0)
  const total = framework.sections.reduce((sum, { requirements }) => sum + requirements.length, 0)
  const first = framework.sections.flatMap(({ requirements }) => requirements).find(({ standing }) => standing !== 'audit')
  return (
    <Page
      title={framework.title}
      lead={words.detailLead(framework.edition)}
      actions={<ToRecords recordKey={framework.key} />}
      crumbs={[{ name: t.place.frameworks, href: drafts ? '/frameworks' : '/frameworks?drafts=no' }]}
    >
      <NoControls />
      <StandingBar name={framework.title} counts={counts} />
      <StandingMarks counts={counts} hrefOf={(standing) => `${path}?standing=${standing}${drafts ? '' : '&drafts=no'}`} />
      <FilterBar path={path} filters={filters} />
      <p className="muted" role="status">
        {words.shown(count, total)}
      </p>
      {first !== undefined && <p className="muted">{words.linking(`${framework.id}:${first.id}`)}</p>}
      {count === 0 && <p className="empty">{words.nothing}</p>}
      {shown.map((section) => (
        <Section key={section.id} section={section} filters={filters} around={around} />
      ))}
      <Unanswering framework={framework} />
      <About framework={framework} sources={around.sources} />
      <StandingLegend />
    </Page>
  )
}

/** Where a framework of one's own is changed. */
function ToRecords({ recordKey }: { readonly recordKey: string | null }) {
  const words = useFrameworkText()
  if (recordKey === null) return null
  return (
    <>
      <A className="button" href={`/own-frameworks/${recordKey}`}>
        {words.toRecord}
      </A>
      <A className="button" href={`/requirements?filter=${encodeURIComponent(`framework:${recordKey}`)}`}>
        {words.toRequirements}
      </A>
    </>
  )
}

function aroundOf({ controls, origins, sections, key }: FrameworkCoverage, drafts: boolean): Around {
  const mappings = sections.flatMap(({ requirements }) => requirements).flatMap(({ through }) => through)
  return {
    controls: new Map(controls.map((control) => [control.key, control])),
    origins: new Map(origins.map((origin) => [origin.reference, origin])),
    sources: [...new Set(mappings.map(({ source }) => source))],
    drafts,
    own: key !== null,
  }
}

interface SectionProps {
  readonly section: SectionStanding
  readonly filters: Filters
  readonly around: Around
}

function Section({ section, filters, around }: SectionProps) {
  const words = useFrameworkText()
  const titleOf = useTitle(around.own)
  const { id, title, titles, requirements } = section
  if (requirements.length === 0) return null
  const heading = title === null ? null : titleOf({ title, titles })
  return (
    <section>
      {id !== null && (
        <h2>
          {heading === null ? words.section(id) : id} {heading !== null && <span lang={heading.lang}>{heading.text}</span>}{' '}
          <span className="muted">{requirements.length}</span>
        </h2>
      )}
      <ul className="checks">
        {requirements.map((requirement) => (
          <Requirement key={requirement.id} requirement={requirement} standing={standingBy(filters, requirement)} around={around} />
        ))}
      </ul>
    </section>
  )
}

/** Links that somebody made and that count for nothing: better said than passed over. */
function Unanswering({ framework: { unanswering } }: { readonly framework: FrameworkCoverage }) {
  const words = useFrameworkText()
  if (unanswering.length === 0) return null
  return (
    <section>
      <h2>{words.unanswering}</h2>
      <ul>
        {unanswering.map(({ control, reference }) => (
          <li key={`${control} ${reference}`}>
            {control}: {reference}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whose words these are, what a reader must know, and who states the mappings. */
function About({ framework, sources }: { readonly framework: FrameworkCoverage; readonly sources: readonly string[] }) {
  const words = useFrameworkText()
  const lang = framework.key === null ? 'en' : undefined
  return (
    <section className="legend">
      <h2>{words.about}</h2>
      {framework.wording === 'own' && <p>{words.ownWords}</p>}
      {framework.source !== '' && <p lang={lang}>{framework.source}</p>}
      {framework.note !== '' && <p lang={lang}>{framework.note}</p>}
      {sources.length > 0 && (
        <>
          <h3>{words.sources}</h3>
          <ol>
            {sources.map((source, at) => (
              <li key={source} id={`source-${at + 1}`} lang={lang}>
                {source}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
