import { useParams } from '@tanstack/react-router'
import type { SectionStanding } from '@assay/isms'
import { useFramework, type FrameworkDetail } from '../api/framework.ts'
import { useText } from '../message/text.tsx'
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

function Body({ framework }: { readonly framework: FrameworkDetail }) {
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
  return (
    <Page
      title={framework.title}
      lead={words.detailLead(framework.edition)}
      crumbs={[{ name: t.place.frameworks, href: drafts ? '/frameworks' : '/frameworks?drafts=no' }]}
    >
      <NoControls />
      <StandingBar name={framework.title} counts={counts} />
      <StandingMarks counts={counts} hrefOf={(standing) => `${path}?standing=${standing}${drafts ? '' : '&drafts=no'}`} />
      <FilterBar path={path} filters={filters} />
      <p className="muted" role="status">
        {words.shown(count, total)}
      </p>
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

function aroundOf({ controls, origins, sections }: FrameworkDetail, drafts: boolean): Around {
  const mappings = sections.flatMap(({ requirements }) => requirements).flatMap(({ through, unanswered }) => [...through, ...unanswered])
  return {
    controls: new Map(controls.map((control) => [control.key, control])),
    origins: new Map(origins.map((origin) => [origin.reference, origin])),
    sources: [...new Set(mappings.map(({ source }) => source))],
    drafts,
  }
}

interface SectionProps {
  readonly section: SectionStanding
  readonly filters: Filters
  readonly around: Around
}

function Section({ section, filters, around }: SectionProps) {
  const words = useFrameworkText()
  const titleOf = useTitle()
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
function Unanswering({ framework: { unanswering } }: { readonly framework: FrameworkDetail }) {
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
function About({ framework, sources }: { readonly framework: FrameworkDetail; readonly sources: readonly string[] }) {
  const words = useFrameworkText()
  return (
    <section className="legend">
      <h2>{words.about}</h2>
      {framework.wording === 'own' && <p>{words.ownWords}</p>}
      {framework.source !== '' && <p lang="en">{framework.source}</p>}
      {framework.note !== '' && <p lang="en">{framework.note}</p>}
      {sources.length > 0 && (
        <>
          <h3>{words.sources}</h3>
          <ol>
            {sources.map((source, at) => (
              <li key={source} id={`source-${at + 1}`} lang="en">
                {source}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
