import type { Generated } from 'kysely';
import type { Made } from '../column.ts';

/** What people decided about changes and about rules. */
export interface RuleTables {
  decisions: DecisionsTable;
  decisions_for_all: DecisionsForAllTable;
}

interface DecisionsTable {
  id: Generated<number>;
  work: string;
  draft_key: string;
  kind: 'key' | 'rule';
  target: string;
  verdict: 'refused' | 'accepted' | 'undecided';
  decided_by: string;
  decided_at: Made;
}

interface DecisionsForAllTable {
  id: Generated<number>;
  rule: string;
  verdict: 'refused' | 'undecided';
  decided_by: string;
  decided_at: Made;
}
