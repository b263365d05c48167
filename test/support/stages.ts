import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where time goes, by the function that a sample was taken in or under; the innermost of these counts. */
const STAGES: readonly (readonly [stage: string, fn: RegExp])[] = [
  ['walking and hashing the heap', /^(?:walkHeap|readStable|readOnce) /],
  ['intake', /^(?:takeIn|read) intake\/intake/],
  ['rules', /^restore restoration\/restore/],
  ['people and speakers', /^(?:castOf|peopleIn) /],
  ['describing, the rest', /^describe catalogue\/describe/],
  ['card', /^cardOf /],
  ['packing and handing over', /^(?:packPiece|packResult|unpackPiece|postMessage) /],
  ['grouping', /^planWorks /],
  ['putting works together', /^workOf /],
  ['printing', /^printLines /],
];

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Seconds by stage over all programs of a run that left its profiles (`--cpu-prof`) in a folder; idle time left out. */
export function stagesIn(folder: string): ReadonlyMap<string, number> {
  const seconds = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    const profile: Profile = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const stageOf = stagesOfNodes(profile);
    profile.samples.forEach((node, i) => {
      const stage = stageOf.get(node)!;
      if (stage !== '(idle)') seconds.set(stage, (seconds.get(stage) ?? 0) + profile.timeDeltas[i]! / 1e6);
    });
  }
  return new Map([...seconds].sort((a, b) => b[1] - a[1]));
}

function stagesOfNodes({ nodes }: Profile): Map<number, string> {
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const out = new Map<number, string>();
  // Parents are listed before their children.
  for (const { id, callFrame } of nodes) {
    const { functionName, url } = callFrame;
    const name = `${functionName} ${url.replace(/^.*\/dist\//, '')}`;
    const own =
      functionName === '(idle)'
        ? '(idle)'
        : functionName === '(garbage collector)'
          ? 'tidying memory'
          : (STAGES.find(([, fn]) => fn.test(name))?.[0] ?? null);
    out.set(id, own ?? out.get(parent.get(id)!) ?? 'starting, and what is none of these');
  }
  return out;
}
