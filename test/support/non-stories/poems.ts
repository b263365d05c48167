/** Verse of many forms, which has the short lines of lists and forms: none may be refused. */
export const POEMS: Readonly<Record<string, string>> = {
  'refrain.txt': 'Roses are red\nand the water is deep\nthe lantern is lit\nand the harbour asleep\n\n'.repeat(8),
  'free.txt': `evening
the quay folds up its nets
like a letter
nobody will send

gulls
salt
the small blue flame of a match

wait
the water says
wait`,
  'haiku.txt': `fog on the harbour
a bell without a buoy
calls the wrong boat home

frost on the anchor
someone has left a lantern
burning in the well

low tide, and the eels
write their long names in the mud
erase them again`,
  'list-poem.txt': `Things the tide brought
one shoe
a door
half a bottle of ink
rope, always rope
a letter, wet through, with no name
the other shoe
spring`,
  'sonnet.txt': `The lamp that turns above the sleeping town
Has turned since long before the town was there;
It counts the drowned who never yet went down,
And combs the dark as others comb their hair.
What ships it saves it saves without regard
For cargo, captain, colours or for creed;
It is not kind, nor is it ever hard,
And neither oil nor gratitude its need.`,
  'lyrics.txt': `Oh, the ferry is late, and the ferry is slow
(heave away, heave away)
And there's nowhere at all that a ferry can go
(heave away, my darlings)

Oh, the water is wide and the water is deep
(heave away, heave away)
And the promises made there are nobody's to keep
(heave away, my darlings)`,
  'lowercase.txt': `a house with no windows
a house with one door
eleven grey pebbles
laid out on the floor
a kettle that whistles
a chair for a cat
a coat on a nail
and the shape of a hat`,
  'capitals.txt': `Seven Gulls On A Wall
Six Gulls On A Wall
One Has Gone To Sea
Five Gulls On A Wall
Two Have Gone To Sea
Four And A Kitten On A Wall
Nobody Looks At Me`,
  'numbered.txt': `I.
The well is dry. The rope is long.
The bucket sings an empty song.

II.
The well is full. The rope is wet.
The bucket has not come up yet.

III.
The well is old, the stones are green.
The rope remembers what has been.`,
  'ballad.txt': `Come all ye keepers, tend your flame,
The glass is falling fast,
And every boat that bears a name
Is bearing it its last.

Put out, put out, the pilot cries,
There's silver in the bay;
But silver's just what moonlight buys
And night will take away.`,
  'couplets.txt': `Under the pier where the lamp eels play
Nothing is lost that is thrown away

Buttons and bottles and rings and keys
Green as the light on the bottom of seas

Over the pier when the moon is new
Something looks up, and it looks like you`,
  'prayer.txt': `For the lamp, and for the oil in it,
for the stair, and for the hand on the rail,
for the fog, which hides us, and the bell, which finds us,
for bread,
for those at sea and those who wait for them,
for rope:
keep us, whoever keeps the keepers,
till morning.`,
};
