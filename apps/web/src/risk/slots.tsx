import type { AnyRecord } from '@assay/client'
import { extend, type SlotColumn } from '../register/slots.ts'
import { Criteria, InWords } from './criteria.tsx'
import { Rating, stages } from './rating.tsx'

const ratings = stages.map((stage): SlotColumn => ({
  id: stage,
  of: [`${stage}Likelihood`, `${stage}Consequence`],
  name: (t) => t.stage[stage],
  Cell: ({ record }: { readonly record: AnyRecord }) => <Rating record={record} stage={stage} />,
}))

extend('risk', {
  columns: ratings,
  beside: { assess: Criteria },
  subject: { accept: InWords, treat: InWords },
  about: {
    accept: [
      'title',
      'scenario',
      'assets',
      'owner',
      'treatment',
      'treatmentPlan',
      'controls',
      'existingControls',
      'due',
      'assessmentNote',
      'acceptance',
    ],
  },
})
