import { page } from './words.ts';

/** And thirty in which hardly anybody is, or nothing was: recipes, notices, manuals and lists that are stories all the same. */
export const ODDEST_STORIES: Readonly<Record<string, string>> = {
  'notice-fic.txt': `NOTICE TO ALL RESIDENTS. The sea will be switched off between two and four on Thursday for repairs. Please bring in your boats. Fish may be kept in the bath. Residents on the lower floors may notice a silence; this is normal, and should not be answered. Any memories found on the bed of the bay remain the property of whoever threw them there and may be collected at the desk, with proof of sorrow.`,
  'manual-for-grief.txt': `Thank you for choosing Grief. To begin, remove all packaging. Place it in the middle of the largest room, where it cannot be walked around. Do not attempt to lift it alone. In the first weeks it may hum. Feed once a night, at three. It will grow smaller if carried and larger if left. It is guaranteed for life.`,
  'travel-guide.txt': `Low Harbour lies where the map is folded. There are two ferries a year, and both of them leave. The visitor will find one inn, one church, and one clock, which do not agree. Of interest: the lighthouse, which is dark on purpose; the market, where names are sold by weight; the bench at the end of the pier, on which nobody sits, since it is taken. Bring warm clothes. Do not bring a camera. It only shows the bench.`,
  'bestiary.txt': `The fog cat is of the size of a fog. It sleeps by day in chimneys and hunts by night for small sounds. Its young are born deaf, out of kindness. To call one, be quiet. To be rid of one, be quieter. Sailors say that a ship with a fog cat on board never sinks, but neither does it arrive.`,
  'menu-fic.txt': `TONIGHT AT THE ANCHOR

Soup of what was left
Bread, the heel of it
Fish, if the boats come in
Fish, if they do not: the same, but nobody eats

Desserts
An apple, cut in two, both halves on one plate
Coffee and the other chair`,
  'rules-of-the-house.txt': `1. No whistling on the stair.
2. The lamp is to be lit by the youngest.
3. Whoever knocks three times is to be let in. Whoever knocks four times has always been in.
4. The chair by the window is not empty.
5. On the eleventh of every month there is one plate more. Do not count.
6. If the youngest is missing, see rule 2.`,
  'present-empty.txt': `The house is empty. The kettle is warm. On the table, two cups, one turned down. Rain comes in at the window and lies down on the sill like a dog. Upstairs a bed is being made, slowly, by nobody, with great care, with hospital corners. The clock says nine. It is wrong, but it is doing its best. Soon there will be steps on the path.`,
  'love-letter-algebra.txt': `Let x be the distance between two houses on the same street. Let t be the time at which both doors open. If x is small and t is the same for both, show that nothing happens for eleven years. Let y be a dog, loose. Solve for the rest. (Hint: the dog runs from one door to the other.)`,
  'packing.txt': `For the crossing: one coat, one other coat. Bread. The blue cup, wrapped in the good shirt. The letter, unopened. A stone from the path, to be dropped over the side when the light goes under. Matches. The name, the old one; the new one is given out on the other side, with soup.`,
  'epitaphs.txt': `Here lies Anna Dunne, who never could lie still.
Here lies her husband. He asked for a little more room.
Here lies a sailor, name unknown, known to all.
Here lies nobody. Stone paid for in advance.
Here lies the keeper. The light is on. Please knock.`,
  'spell-book.txt': `To bring back rain: hang out the washing of somebody you have wronged.
To bring back sleep: read aloud to a thing that cannot hear, a shoe for instance, until it is moved.
To bring back a husband: there are simpler spells.
To bring back the dead: leave a door open, a light on, a chair out, and the kettle full. Do not look up. Say, "You are late," as if it did not matter.`,
  'tide-table.txt': `Mon 04.10 high. The bell under the water rings once.
Tue 04.58 high. Twice.
Wed 05.40 high. Three times, and the dogs answer.
Thu 06.21 high. Nothing. The dogs wait on the quay.
Fri 07.02 high. The water comes up the steps, and stands in the street, and knocks.`,
  'lullaby.txt': `Hush, little boat, on the back of the bay,
Nothing is coming and nothing's away.
Hush, little lamp, on the top of the stair,
Somebody's coming but nobody's there.`,
  'atlas.txt': `Country with no coast: its people build ships. Country with nothing but coast: its people are born at the edge and must choose. Country of one house: at night the borders are drawn at the kitchen door, and there are incidents. Country at the bottom of a well: exports, echoes; imports, coins and children's faces.`,
  'museum-2.html': page(
    'Room 9',
    '<p>Door, oak, from the drowned school. Note the marks at the height of a child. There are more of them every year, and they are higher.</p><p>Bell, bronze, cracked. It rings at low water. The staff have learnt to talk through it.</p><p>Chair. Visitors are asked not to sit. Visitors who have sat are asked to say so at the desk, in their own voice.</p>',
  ),
  'horoscope-fic.txt': `ARIES: The door you closed in March will open by itself. Let it. There is only snow behind it, and a set of prints, coming.
TAURUS: You will be offered a key. It fits.
GEMINI: One of you should stay at home tonight.
CANCER: The sea has your number. It is your turn to ring.
PISCES: You knew all along. Put on something warm.`,
  'warning-label.txt': `CAUTION. This heart has been dropped. Keep upright. Do not expose to music. If swallowed, sit down. Contents under pressure since the ninth of March. Not suitable for persons under the age at which one knows better. In case of accidental opening, close the eyes, count the bells, and breathe out. Refills are not available.`,
  'list-of-lights.txt': `The light over the door, for whoever is late.
The light on the stair, for whoever is small.
The light in the kitchen, for whoever cannot sleep and does not want to say why.
The light on the point, for whoever is at sea.
The light that nobody lit. Do not put it out. It is somebody's window.`,
  'cloud-watching.txt': `A horse. A horse with a hat. A bishop, leaning. Two bishops, quarrelling, one of them with a horse. A long white table, and everybody at it, and nobody missing. Then wind.`,
  'anagram.txt': `LIGHTHOUSE: hot, light, use; he lights out. The letters are on the fridge. Every morning they are different. Yesterday: I GUESS HELLO. Today: LISTEN. There is no N. There has never been an N.`,
  'seasons.txt': `Spring, and the ice lets go of the bay one finger at a time.
Summer, and the quay is too hot for dogs.
Autumn, and somebody is burning something, and it smells of apples and letters.
Winter. Winter. Winter. And then one morning, from very far out, the sound of oars.`,
  'second-person-future.txt': `You will come back in the autumn. The gate will stick. You will put your shoulder to it as you always do, and the dog will bark and then stop, ashamed. There will be soup. There will be a place laid. You will say that you cannot stay, and sit down, and outside it will begin, quite gently, to snow.`,
  'dictionary-fic.txt': `ferry, n. A boat that never gets anywhere.
harbour, n. What the sea does to a grudge.
lamp, n. A small sun on a lead.
tide, n. The answer to a question that was asked on the other side.
wait, v. To hold a door in the mind.`,
  'advert-fic.html': page(
    'Position vacant',
    '<p>Position vacant: keeper, for a light of medium size. Must be fond of stairs. Must not be fond of company, or must be able to pretend. Duties: one flame. Salary: fish. The previous keeper is still in the post and will be glad of a chat. Apply in person, by water, after dark, alone.</p>',
  ),
  'one-sentence.txt': `At the end of the pier there is a chair, and on the chair there is a coat, and in the pocket of the coat there is a ticket for a ferry that goes tomorrow, and every morning the gulls read it, and every morning it is true.`,
  'de-list.txt': `Was das Meer zurückgab: einen Schuh. Eine Tür. Eine halbe Flasche Tinte. Seil, immer wieder Seil. Einen Brief, durchnässt, ohne Namen. Den anderen Schuh. Am elften Tag, bei Ebbe, den Tisch, gedeckt für zwei. Es ist nicht geizig, das Meer. Es ist nur langsam, und es fragt nie, wem etwas gehört.`,
  'fr-notice.txt': `Avis aux voyageurs. Le bac ne part plus. Il reste des places. Les passagers sont priés de monter à bord sans bruit, avec leurs bagages et leurs regrets, et de ne pas saluer la rive. La traversée dure une vie. Des couvertures sont à disposition. En cas de brouillard, chanter.`,
  'script-no-people.txt': `EXT. QUAY. DAWN.

Fog. A rope, swinging. Nothing on the end of it.

A gull lands on the bollard, looks left, looks right, and takes off its hat.

GULL
Ladies and gentlemen.

The sea applauds.`,
  'weather-ghost.txt': `Winds: light to none. Sea: smooth, listening. Visibility: good as far as the second buoy, and beyond that, kind. Lights reported in the fog bank west of the point: four, then five, then four. Vessels are advised to answer if hailed. Vessels are advised to give a name other than their own. Outlook: the same, but nearer.`,
};
