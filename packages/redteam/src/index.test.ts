import assert from 'node:assert/strict'
import { it } from 'node:test'
import * as surface from './index.ts'
import * as bot from './bot/index.ts'

it('the package offers these names and no others', () => {
  assert.deepEqual(Object.keys(surface).toSorted(), [
    'CHANNELS',
    'EXCLUSIONS',
    'FAMILIES',
    'FAMILY_COLUMNS',
    'FAMILY_VERDICTS',
    'KINDS',
    'LIMITS',
    'TRIAL_VERDICTS',
    'adviceOn',
    'anthropicMessages',
    'browserWidget',
    'command',
    'compare',
    'controls',
    'detectors',
    'exportGarak',
    'exportPromptfoo',
    'facts',
    'familyRow',
    'findingsOf',
    'garakGenerator',
    'htmlReport',
    'importGarak',
    'importPromptfoo',
    'junitReport',
    'markdownReport',
    'matrix',
    'matrixTable',
    'mcpServer',
    'mutators',
    'openAiChat',
    'openAiResponses',
    'oscalReport',
    'planOf',
    'probes',
    'referencesOf',
    'runPlan',
    'sarifReport',
    'suiteHash',
    'summary',
    'tell',
    'webhook',
  ])
  assert.deepEqual(Object.keys(bot).toSorted(), ['botTarget', 'createBot', 'flaws', 'obfuscations', 'serveBot'])
})
