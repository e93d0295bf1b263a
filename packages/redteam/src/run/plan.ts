import { mutate, randomChain } from '../mutator/chain.ts'
import { controls, probes, suiteHash, type Family, type Probe } from '../probe/probe.ts'
import { sceneOf, type OwnBot } from '../probe/scene.ts'
import { fill, scriptOf, type Script } from '../probe/script.ts'
import { derive, randomOf, runKey, type RunKey } from '../seed.ts'
import type { Capabilities } from '../target/target.ts'
import { isApplicable } from './applicable.ts'

/** What will be asked, in which order: it follows from the seed alone. */
export interface PlannedTrial {
  readonly index: number
  readonly kind: 'control' | 'attack' | 'replay'
  readonly probe: Probe
  readonly chain: readonly string[]
  /** Counts the repetitions of a probe with its chain. */
  readonly repeat: number
}

export interface Plan {
  readonly seed: string
  readonly suiteHash: string
  readonly key: RunKey
  readonly trials: readonly PlannedTrial[]
  /** Of trials that the target has no channel for. */
  readonly unsupported: readonly PlannedTrial[]
  readonly bot: OwnBot
}

export interface PlanOptions {
  readonly seed: string
  /** Mutated repetitions of each probe beside the plain one. */
  readonly mutations?: number
  readonly families?: readonly Family[]
  readonly languages?: readonly string[]
  /** What the target takes; all there is where it is not said. */
  readonly can?: Capabilities
  readonly bot?: OwnBot
}

const DEFAULT_MUTATIONS = 2
const EVERYTHING: Capabilities = { system: true, tools: true, history: true }

export function planOf({ seed, mutations = DEFAULT_MUTATIONS, families, languages, can = EVERYTHING, bot = {} }: PlanOptions): Plan {
  const key = runKey(seed, suiteHash)
  const wanted = (probe: Probe): boolean => (families?.includes(probe.family) ?? true) && (languages?.includes(probe.language) ?? true)
  const attacks = probes.filter(wanted).flatMap((probe) => variantsOf(probe, key, mutations))
  const asked = [...controls.filter(({ language }) => languages?.includes(language) ?? true).map(controlTrial), ...attacks]
  const isSupported = ({ probe }: Draft): boolean => isApplicable(probe, can, bot)
  return {
    seed,
    suiteHash,
    key,
    bot,
    trials: asked.filter(isSupported).map((draft, index) => ({ ...draft, index })),
    unsupported: asked.filter((draft) => !isSupported(draft)).map((draft, index) => ({ ...draft, index })),
  }
}

type Draft = Omit<PlannedTrial, 'index'>

function controlTrial(probe: Probe): Draft {
  return { kind: 'control', probe, chain: [], repeat: 0 }
}

function variantsOf(probe: Probe, key: RunKey, mutations: number): readonly Draft[] {
  const first = probe.encode === null ? [] : [probe.encode]
  const random = randomOf(derive(key, `chains|${probe.id}`))
  const seen = new Set([first.join('>')])
  const mutated: Draft[] = []
  for (let tries = 0; mutated.length < mutations && tries < mutations * 5; tries += 1) {
    const chain = probe.encode === null ? randomChain(random) : [...first, ...randomChain(random).slice(-1)]
    if (!seen.has(chain.join('>'))) mutated.push({ kind: 'attack', probe, chain, repeat: 0 })
    seen.add(chain.join('>'))
  }
  return [{ kind: 'attack', probe, chain: first, repeat: 0 }, ...mutated]
}

/** Names a trial within its run: canaries are derived from it. */
export function nameOf({ kind, probe, chain, repeat }: Draft): string {
  return `${probe.id}|${chain.join('>')}|${kind === 'replay' ? 'replay-' : ''}${repeat}`
}

/** What is said in a trial. In a conversation of several turns the last one is mutated: the others prepare it. */
export function scriptFor(trial: Draft, { key, bot }: Pick<Plan, 'key' | 'bot'>): Script {
  const name = nameOf(trial)
  const scene = sceneOf(key, name, bot)
  const random = randomOf(derive(key, `mutate|${name}`))
  const turns = trial.probe.turns.map((turn, at, all) => {
    const text = fill(turn, scene.slots)
    return isMutated(trial.probe, at, all.length) ? mutate(text, trial.chain, random) : text
  })
  return scriptOf(trial.probe, scene, turns)
}

/** What is planted into a memory is its first turn. */
function isMutated({ channel }: Probe, at: number, count: number): boolean {
  return channel === 'memory' ? at === 0 : at === count - 1
}
