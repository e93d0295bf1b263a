/** As an auditor grades; `observation` and `ofi` (opportunity for improvement) are words of the bodies, not of ISO/IEC 17021-1. */
export const grades = ['major', 'minor', 'observation', 'ofi'] as const

export type Grade = (typeof grades)[number]
