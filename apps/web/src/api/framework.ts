import { useQuery } from '@tanstack/react-query'
import type { AnsweringControl, FrameworkCoverage, StandingCounts } from '@assay/isms'
import { call } from './api.ts'

/** What is said of a framework itself. */
export interface FrameworkFacts {
  readonly id: string
  readonly title: string
  readonly edition: string
  readonly kind: 'management-system' | 'catalogue' | 'law'
  /** Whose words the titles of its requirements are. */
  readonly wording: 'source' | 'own'
  readonly source: string
  readonly note: string
  /** The key of its record, where the organisation added it. */
  readonly key: string | null
}

export interface ListedFramework extends FrameworkFacts {
  readonly mappings: number
  readonly counts: StandingCounts
  readonly countsWithoutDrafts: StandingCounts
}

/** A requirement from which a mapping starts. */
export interface Origin {
  readonly reference: string
  readonly framework: string
  readonly id: string
  readonly title: string
  readonly titles: Readonly<Record<string, string>>
}

export interface FrameworkDetail extends FrameworkFacts, FrameworkCoverage {
  readonly controls: readonly AnsweringControl[]
  readonly origins: readonly Origin[]
}

export function useFrameworks() {
  return useQuery({
    queryKey: ['frameworks'],
    queryFn: () => call<{ readonly items: readonly ListedFramework[] }>('/api/frameworks'),
  })
}

export function useFramework(id: string) {
  return useQuery({ queryKey: ['frameworks', id], queryFn: () => call<FrameworkDetail>(`/api/frameworks/${encodeURIComponent(id)}`) })
}
