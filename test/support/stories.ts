/**
 * Words to fill a shelf with for tests and for looking at pages: an invented river country, told for everybody.
 * Paragraphs are typographic; `{A}`, `{B}` and `{C}` stand for the people of a story.
 */

export const PARAGRAPHS: readonly string[] = [
  'The lamp over the ferry stairs had been lit early, and {A}, who had meant to be gone by dusk, sat down on the lowest step and waited for the water to make up its mind. It was the third evening of the flood. The river had taken the kitchen gardens and the bottom of the orchard, and now it lay against the wall of the dye house with its cheek on its hand, like a guest who has said good night twice and does not go.',
  '“It’s only a river,” {A} said aloud, to nobody, in the voice that one keeps for frightened children.',
  '“So you say,” said {B} from the top of the stairs. “You said it of the last one, too, and then we spent a week on the roof with the goats.”',
  '“Four days.”',
  '“It felt like a week. Goats do that to time.”',
  '{B} came down, stepping over the third stair, which had been loose since before either of them was born, and sat. They had brought bread in a cloth and the end of a cheese, and for a while the two of them ate and said nothing, and the lamp above them hissed whenever a moth got in.',
  'There had been a letter. There was always a letter; in a country with one road and eleven rivers, nothing arrives that is not carried by somebody who would rather be at home. This one had come with the salt, folded into a square so small that the carrier had nearly swept it out with the crumbs, and it was addressed, in brown ink, to *whoever keeps the lamp*.',
  '“Have you read it?” {B} asked.',
  '“I’ve read the outside.”',
  '“That isn’t what I asked you.”',
  '{A} took it out. It had the shape of the pocket by now. “It’s from the Weighing House,” they said. “It has the seal. I keep thinking that if I don’t open it then it’s still about something else: a bill for the oil, a cousin getting married . . . anything.”',
  'The Weighing House stood where three of the rivers met, on a rock too small for it, so that its upper floors leaned out over the water like people at a railing. Everything in the country that was bought or sold went over its scales once. It had never been known to make a mistake, which was why nobody in living memory had liked going there.',
  'In the morning the flood had gone down by a hand’s breadth. It left a line of straw and feathers along the wall, neat as writing, and in the straw a single shoe, a child’s, the red of it hardly faded. {C} found it. {C} found everything: it was the only advantage, she said, of being close to the ground.',
  '“Finders keepers,” said {C}.',
  '“There’s only one.”',
  '“Then I’ll hop.”',
  'They opened the letter at noon, on the kitchen table, with all three of them holding down the corners. It was shorter than any of them had feared, and it was worse. *The lamp at the Ferry Stairs*, it said, *has been weighed, and found to be eleven grains too light. Kindly account for the difference.* There was a signature that looked like a knot, and under the signature a small drawing of a scale with something in one of its pans. It might have been a moth.',
  '“A lamp,” said {B}, slowly, “that has never left its hook.”',
  '“Too light,” said {C}, who liked a joke when she found one. “Too *light*.”',
  'Nobody laughed but {C}, and she laughed until she had to be patted on the back.',
  'What one must understand about the lamp is that it was not a good lamp. It smoked. Its glass had been mended with wire by somebody’s grandmother, and the wire had been mended since with other wire, and on windy nights it swung out over the steps and threw the shadows of people’s hats into the river. But it had never once gone out. There were boats that steered by it who had never seen the stairs by day, and would not have known them.',
  '{A} went up the ladder that evening with the kitchen scale under one arm and the letter between their teeth, and unhooked it, and for the first time since the stairs were built there was no light over the crossing: only the last grey of the sky, and the sound of the water, suddenly much nearer than it had been.',
  '“Quick,” said {B}, below. “Quick, quick, there’s somebody out there—”',
  '“I can hear them.”',
  'It was a long sort of call, with a question at the end of it. It came from the middle of the river, where no one could be.',
  'They hung the lamp up again with the weighing not done, and stood at the water’s edge, and called back, and the call was answered; and so, a little at a time, one voice feeling for the other in the dark, they brought the boat in. There was nobody in it. There was a coil of good rope, and a basket with a lid. There was a second red shoe.',
  '“Well,” said {C} in the end, and took off the first, to try them properly. “Somebody wants me to walk.”',
  'I have gone over it many times since, as one does, and I am still not able to say at what point we decided. Perhaps nobody decided. We packed as people pack who intend to be back for supper. {B} banked the fire. {A} filled the lamp to the brim, and trimmed it, and wrote on the slate beside the door, for anybody who came: *Gone to be weighed. Ring twice.*',
];

export const VERSE =
  'Salt for the carrier, oil for the flame,\nbread for the one who has lost his own name;\nrope for the ferry, and straw for the floor,\nand nothing at all for the hand at the door.';

export const LETTER =
  'To the keeper of the lamp,\nwe have looked again, and it is we who were wrong. The eleven grains are ours.\nKindly burn this.';

export const HEBREW: readonly string[] = [
  'המנורה שמעל מדרגות המעבורת הודלקה מוקדם באותו ערב, ואנסה, שהתכוונה ללכת עוד לפני רדת החשכה, ישבה על המדרגה התחתונה וחיכתה שהמים יחליטו.',
  '״זה רק נהר,״ אמרה בקול, לאף אחד.',
  '״כך את אומרת,״ ענה לה מישהו מלמעלה. ״אמרת את זה גם על הקודם, ואחר כך ישבנו שבוע על הגג עם העזים.״',
  'בבוקר ירדו המים כדי רוחב יד. לאורך הקיר נשאר קו של קש ונוצות, ישר ככתב, ובתוך הקש נעל אחת, אדומה, של ילדה.',
];

export const ARABIC: readonly string[] = [
  'أُشعل المصباح فوق درجات العبّارة باكرًا في ذلك المساء، فجلست أنسة على الدرجة السفلى تنتظر أن يحسم الماء أمره.',
  'قالت بصوت عالٍ: «إنه مجرد نهر»، ولم يكن هناك من يسمعها.',
  'وفي الصباح انحسر الماء قدر عرض الكفّ، وترك على الجدار خطًّا من القش والريش، مستقيمًا كأنه كتابة.',
];

/** A story of about `words` words: the paragraphs from `first` on, with these people; scene breaks (`null`) between scenes. */
export function story(words: number, first: number, [a, b, c]: readonly [string, string, string]): (string | null)[] {
  const out: (string | null)[] = [];
  for (let n = 0, i = first, scene = 0; n < words; i++) {
    const text = PARAGRAPHS[i % PARAGRAPHS.length]!.replaceAll('{A}', a).replaceAll('{B}', b).replaceAll('{C}', c);
    if (scene > 320 && text.length > 200) {
      out.push(null);
      scene = 0;
    }
    out.push(text);
    const length = text.split(/\s+/).length;
    n += length;
    scene += length;
  }
  return out;
}
