import { addHabits, type Habits, habitsOf } from '../../restoration/paragraphs/habits.ts';
import type { Text } from '../../text/text.ts';

/** How the writer of these texts begins paragraphs; undefined where they tell next to nothing. Lets others be served between two texts. */
export async function habitsIn(texts: Iterable<Text>): Promise<Habits | undefined> {
  let all: Habits | undefined;
  for (const text of texts) {
    const habits = habitsOf(text);
    if (habits) all = all ? addHabits(all, habits) : habits;
    await new Promise((soon) => setImmediate(soon));
  }
  return all;
}
