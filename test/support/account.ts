import { expect } from 'vitest';
import type { Intake } from '../../src/intake/draft.ts';
import { takeIn } from '../../src/intake/intake.ts';
import { beyond, lettersOf, type Visible, visibleIn } from './visible.ts';

/**
 * The law: what a reader of the file would see stands in a draft or on the account of what was left out, letter for letter, and
 * nothing stands there that is not in the file. Where a part of a file was refused, its refusal speaks for it.
 */
export function broken(intake: Intake, visible: Visible): { lost: string; made: string } {
  const texts = intake.drafts.map((d) => d.text.content);
  const left = [...(intake.leftOut ?? []), ...intake.drafts.flatMap((d) => d.leftOut ?? [])].map((l) => l.text);
  const kept = lettersOf(...texts, ...left);
  const lost = intake.refusals.length > 0 ? '' : beyond(lettersOf(visible.seen), kept);
  return { lost, made: beyond(kept, lettersOf(visible.seen, visible.may)) };
}

export const HOLDS = { lost: '', made: '' };

/** @returns whether the law was tried on it: the file may give no draft, or be of a format without a simple reader */
export async function hold(path: string, bytes: Uint8Array): Promise<'held' | 'no draft' | 'no reader'> {
  const intake = await takeIn({ path, bytes });
  const format = intake.drafts[0]?.format;
  if (!format) return 'no draft';
  const visible = await visibleIn(format, bytes);
  if (!visible) return 'no reader';
  expect({ path, ...broken(intake, visible) }).toEqual({ path, ...HOLDS });
  return 'held';
}
