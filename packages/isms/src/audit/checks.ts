import { checks as asset } from '../asset/checks.ts'
import { checks as assignment } from '../assignment/checks.ts'
import { checks as certificate } from '../certificate/checks.ts'
import { checks as change } from '../change/checks.ts'
import { checks as contextIssue } from '../context-issue/checks.ts'
import { checks as control } from '../control/checks.ts'
import { checks as document } from '../document/checks.ts'
import { checks as evidence } from '../evidence/checks.ts'
import { checks as incident } from '../incident/checks.ts'
import { checks as interestedParty } from '../interested-party/checks.ts'
import type { Check } from '../mechanism/check.ts'
import { checks as nonconformity } from '../nonconformity/checks.ts'
import { checks as obligation } from '../obligation/checks.ts'
import { checks as opportunity } from '../opportunity/checks.ts'
import { checks as riskCriteria } from '../risk-criteria/checks.ts'
import { checks as risk } from '../risk/checks.ts'
import { checks as scope } from '../scope/checks.ts'
import { checks as soa } from '../soa/checks.ts'
import { checks as treatmentAction } from '../treatment-action/checks.ts'

/** Every check that somebody has written, as its register has it. */
export const checks: readonly Check[] = [
  ...contextIssue,
  ...interestedParty,
  ...scope,
  ...document,
  ...assignment,
  ...riskCriteria,
  ...risk,
  ...asset,
  ...treatmentAction,
  ...soa,
  ...control,
  ...certificate,
  ...obligation,
  ...evidence,
  ...incident,
  ...change,
  ...nonconformity,
  ...opportunity,
]
