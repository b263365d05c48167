import { createHash } from 'node:crypto';
import type { Plan } from '../../grouping/card.ts';

/** A work that was in the library before. */
export interface Known {
  readonly addedAt: Date;
  readonly mergedInto: string | null;
  /** Of one that was merged: the drafts that it had. */
  readonly keys?: readonly string[];
}

/** Plans under their lasting ids, and which works turned out to be part of another. */
export interface Named {
  readonly plans: readonly Plan[];
  readonly merges: readonly { readonly from: string; readonly into: string }[];
}

/**
 * Keeps ids stable as sources join: a plan goes by the id of the work that most of its drafts belong to (of equals, the
 * one that came first); what its other drafts belonged to is merged into it. A work that falls apart stays with its
 * largest piece; another piece that had been a work before is that work again, and its readers find it.
 * @param workOf the work that a draft belongs to so far, null for new ones
 */
export function nameWorks(
  plans: readonly Plan[],
  workOf: (key: string) => string | null,
  known: ReadonlyMap<string, Known>,
): Named {
  const idOf = keptIds(plans, workOf, known);
  const home = homesOf(plans, known);
  for (const [id, plan] of home) if (!idOf.has(plan)) idOf.set(plan, id);
  const taken = new Set([...known.keys(), ...idOf.values()]);
  const merges: { from: string; into: string }[] = [];
  const kept = new Set(idOf.values());
  const merged = new Set<string>();
  for (const plan of plans) {
    let id = idOf.get(plan);
    for (let n = 0; id === undefined; n++) {
      const next = n === 0 ? plan.id : `w${createHash('sha256').update(`${plan.id}/${n}`).digest('hex').slice(0, 12)}`;
      if (!taken.has(next)) id = next;
    }
    taken.add(id);
    idOf.set(plan, id);
  }
  for (const plan of plans) {
    for (const from of countWorks(plan, workOf).keys()) {
      if (kept.has(from) || merged.has(from)) continue;
      merged.add(from);
      merges.push({ from, into: idOf.get(plan)! });
    }
  }
  for (const [from, plan] of home) {
    const into = idOf.get(plan)!;
    if (into !== from && into !== known.get(from)!.mergedInto) merges.push({ from, into });
  }
  const byPlanId = new Map(plans.map((plan) => [plan.id, idOf.get(plan)!]));
  const nameOf = (id: string) => byPlanId.get(id) ?? id;
  const named = plans.map((plan) => ({
    ...plan,
    id: idOf.get(plan)!,
    relations: plan.relations.map((r) => ({ ...r, work: nameOf(r.work) })),
    ...(plan.kin ? { kin: plan.kin.map(nameOf) } : {}),
  }));
  return { plans: named, merges };
}

/** Works that were merged into another, each with the plan that has most of the drafts it had; the oldest first. */
function homesOf(plans: readonly Plan[], known: ReadonlyMap<string, Known>): [string, Plan][] {
  const merged = [...known].filter(([, { keys }]) => keys !== undefined);
  if (merged.length === 0) return [];
  const planOf = new Map(plans.flatMap((plan) => plan.parts.flat().map((key) => [key, plan] as const)));
  merged.sort(([a, x], [b, y]) => x.addedAt.getTime() - y.addedAt.getTime() || (a < b ? -1 : 1));
  return merged.flatMap(([id, { keys }]) => {
    const counts = new Map<Plan, number>();
    for (const key of keys!) {
      const plan = planOf.get(key);
      if (plan) counts.set(plan, (counts.get(plan) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most ? [[id, most[0]] as [string, Plan]] : [];
  });
}

/** Each plan's claim to a known work, the strongest served first. */
function keptIds(
  plans: readonly Plan[],
  workOf: (key: string) => string | null,
  known: ReadonlyMap<string, Known>,
): Map<Plan, string> {
  const claims = plans.flatMap((plan) =>
    [...countWorks(plan, workOf)].map(([work, drafts]) => ({
      plan,
      work,
      drafts,
      since: known.get(work)?.addedAt.getTime() ?? 0,
    })),
  );
  claims.sort(
    (a, b) =>
      b.drafts - a.drafts ||
      a.since - b.since ||
      (a.work < b.work ? -1 : a.work > b.work ? 1 : 0) ||
      (a.plan.id < b.plan.id ? -1 : 1),
  );
  const ids = new Map<Plan, string>();
  const served = new Set<string>();
  for (const { plan, work } of claims) {
    if (ids.has(plan) || served.has(work)) continue;
    ids.set(plan, work);
    served.add(work);
  }
  return ids;
}

function countWorks(plan: Plan, workOf: (key: string) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of plan.parts.flat()) {
    const work = workOf(key);
    if (work !== null) counts.set(work, (counts.get(work) ?? 0) + 1);
  }
  return counts;
}
