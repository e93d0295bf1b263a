/** Does what many ask for at once in one go, as long as it goes well for all of them. */
export interface Batching<I, O> {
  /** Does it for some, all or nothing; answers in their order. */
  readonly run: (inputs: readonly I[]) => Promise<readonly O[]>
  /** Whether one more may be done together with these. */
  readonly mayJoin: (inputs: readonly I[], next: I) => boolean
}

interface Job<I, O> {
  readonly input: I
  readonly resolve: (output: O) => void
  readonly reject: (error: unknown) => void
}

/**
 * Whoever comes first is served at once and alone; who comes meanwhile waits and is served together, in order of arrival. Where a
 * batch fails each of it is done by itself, so that nobody suffers for another.
 */
export function batcher<I, O>({ run, mayJoin }: Batching<I, O>): (input: I) => Promise<O> {
  const queue: Job<I, O>[] = []
  let running = false
  const drain = async (): Promise<void> => {
    running = true
    while (queue.length > 0) await serve(take(queue, mayJoin), run)
    running = false
  }
  return (input) =>
    new Promise((resolve, reject) => {
      queue.push({ input, resolve, reject })
      if (!running) void drain()
    })
}

function take<I, O>(queue: Job<I, O>[], mayJoin: Batching<I, O>['mayJoin']): readonly Job<I, O>[] {
  const inputs: I[] = []
  let count = 0
  for (const { input } of queue) {
    if (count > 0 && !mayJoin(inputs, input)) break
    inputs.push(input)
    count += 1
  }
  return queue.splice(0, count)
}

async function serve<I, O>(jobs: readonly Job<I, O>[], run: Batching<I, O>['run']): Promise<void> {
  try {
    const outputs = await run(jobs.map(({ input }) => input))
    jobs.forEach(({ resolve }, index) => resolve(outputs[index] as O))
  } catch (error) {
    if (jobs.length === 1) jobs[0]?.reject(error)
    else for (const job of jobs) await serve([job], run)
  }
}
