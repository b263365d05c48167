/** Stories in forms that look like something else, each short: none may be refused. */
export const ODD_STORIES: Readonly<Record<string, string>> = {
  'chat.txt': `<mira> are you there
<tovin> always
<mira> the ferry is late again
<tovin> it is not late. it is thinking
<mira> ferries do not think
<tovin> this one does. it told me so the night your brother left
<mira> you never said
<tovin> you never asked
<mira> what did it say
<tovin> that the tide keeps everything, and gives back what it likes
<mira> come down to the quay
<tovin> I am on the quay. look up`,
  'times.log': `[20:14] Mira: The light has gone out again.
[20:15] Tovin: Have you tried the other wick?
[20:15] Mira: There is no other wick. You burnt it in March.
[20:17] Tovin: I had forgotten March.
[20:31] Mira: Something is knocking at the lower door.
[20:32] Tovin: Do not open it.
[20:40] Tovin: Mira?
[20:58] Mira: It was only the goat. It says that it knows you.`,
  'letters.eml.txt': `Dear Tovin,

Your parcel came on Tuesday, wet through, and the buttons had rusted to the tin. I have sewn them on all the same. Please send the rest of the rope before the frost.

Yours, Mira

Dear Mira,

There is no more rope. I have used it to tie down the roof, and the roof is better company than you would think. I remain, as ever,

Tovin`,
  'list.txt': `Ten things Mira never told the keeper

1. That she could hear the bell from the land.
2. That the bell was cracked, and had been since the year of the eels.
3. That she counted his steps on the stair, and knew when one was missing.
4. The name of the man who sold the lamp.
5. That she had sold it.
6. How much she got for it.
7. What she bought.
8. That it was a ticket.
9. That she tore it up at the quay.
10. Why.`,
  'recipe.txt': `Receipt for a Storm

Take three pounds of still air, and leave it in a cellar until it sulks.
Add one quarrel, finely chopped; your mother's will do, if you have none of your own.
Stir against the sun. Do not taste it.
When the shutters begin to knock, lift the lid a finger's breadth and say the name of somebody who owes you money.
Serve at once, from the roof, and stand well back. It keeps for a night, and those who eat of it never sleep in the same bed again.`,
  'program.txt': `while (mira.waits()) {
  She looks at the sea. The sea does not look back.
  if (ferry.comes()) {
    She says, "You are late," and he says, "I know."
    break;
  }
  hope--;
  // nobody told her that hope can be negative
}
return home;

She closes the book in which she writes such things, and she goes down to put the kettle on. It was never any use to him, this language of hers, but he had learnt to read it all the same.`,
  'interview.txt': `Q: State your name for the record.
A: Mira Venn, keeper's daughter.
Q: Where were you on the night of the fourth?
A: In the lamp room. Where else would I be?
Q: There are those who saw you on the quay.
A: There are those who see mermaids.
Q: And did you see one?
A: I saw Tovin. He was carrying something wrapped in a sail, and he was crying, and I let him pass.`,
  'log.txt': `Captain's log, day 1. We have left the harbour with a fair wind and forty barrels of flour.
Captain's log, day 9. The flour is singing. The mate says that it is only weevils, but I never heard weevils keep time.
Captain's log, day 10. We have begun to sing with it.
Captain's log, day 31. No wind. The cook has married a barrel. I gave her away myself.
Captain's log, day 32. Land, or something that is pretending to be land. It waved.`,
  'play.txt': `MIRA: Who's there?
TOVIN: A friend, and wet.
MIRA: Friends knock twice.
TOVIN: I knocked twice. The first was the wind's, I lent it.
MIRA: Come in, then, and bring the wind with you; it has been here before and knows where the chairs are.
[They sit. The lamp goes out by itself.]
TOVIN: It does that?
MIRA: When somebody lies.`,
  '404.html': `<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><p>The page you are looking for does not exist. That was what the machine told Mira, every night, at the same hour, and every night she sat before it with her coat on and asked again.</p><p>“You will wear it out,” said her brother. She shook her head. The harbour had been on that page, and the ferry, and the only picture of their mother in which she laughed.</p><p>On the ninth night it was found.</p></body></html>`,
  'faq.txt': `Frequently asked questions about the girl in the lighthouse

Does she come down? She came down once, in the winter of the long ice, and bought a comb.
Is she a ghost? She has been asked. She said that she would look into it.
Who feeds her? Tovin did, until he drowned; since then the gulls bring herring, and sometimes a bun.
May I visit? You may climb the stairs. Nobody has found the top of them yet, and she has stopped calling out to those who try.`,
  'terms.txt': `By entering this house you agree to the following. You shall not whistle on the stairs. You shall not ask the old woman her name; she gave it away in the war, and she was paid for it in sugar. If she offers you tea, you accept. If the cup is warm before she pours, you leave it on the sill for the one who was here first. You may stay as long as the candle does. These terms were written by her husband, who did not keep them, and who is still in the wall.`,
  'verse.txt': `The moon was high; the tide was low;
The lamp burned blue; the wind was slow;
And all along the harbour wall,
The gulls, the gulls, began to call;
O where is she, and where is he,
And who went walking on the sea?`,
  'drabble.html': `<html><head><title>Nine Bells</title></head><body><table><tr><td><a href="index.html">Home</a><br><a href="ferry.html">The Ferry</a><br><a href="lamp.html">Lamplight</a><br><a href="chart.html">The Chart</a><br><a href="tar.html">Tar</a><br><a href="rope.html">Salt and Rope</a><br><a href="links.html">Links</a></td><td><h1>Nine Bells</h1><p>by miravenn, PG</p><p>Nine bells is no hour. Every child in the harbour knows it, and every child has lain awake to hear it all the same, since it is only rung for those who are not coming home.</p><p>Mira heard it the night she turned eleven. She lay still, and counted, and when it was over she went down and laid one place fewer at the table, so that nobody else would have to.</p></td></tr></table></body></html>`,
  'german.txt': `Die Fähre kam spät an jenem Abend, und der ganze Kai roch nach Teer. Mira stand an der Reling und zählte die Fenster des Hafenamts, wie sie es seit dem Herbst jeden Abend getan hatte. „Du bist früh dran“, sagte der alte Tovin und stellte seine Laterne ab.`,
  'tumbled.txt': `hope = a thing with feathers
feathers = what the cat left on the stairs
stairs = eleven, and she has counted them in the dark
dark = the year he was away
away = he never said where, and she never asked
asked = once, and he looked at his hands
hands = still warm when she found them`,
  'linked.html': `<html><head><title>The Ferry</title></head><body><h1>The Ferry</h1>${['The ferry came in late that evening, its lamps swinging.', 'Mira counted the windows of the harbour office.', '“You are early,” said old Tovin.', 'She laughed, because they had said this for eleven years.', 'He gave her the letter without a word.'].map((p, i) => `<p><a href="http://art.example.org/${i}.jpg">${p}</a></p>`).join('')}<p>When the bell rang for boarding she picked up her bag, nodded to him, and walked down the wet stairs to the boat.</p></body></html>`,
  'rules.txt': `Rules of the Dining Car

1. The steward is always right, even when he is asleep.
2. No passenger may sit at the ninth table. If there is no ninth table, do not look for it.
3. Soup is served at the border. Which border, we do not say.
4. Ladies who travel alone are given the window. What they see in it is theirs to keep.
5. Should the train stop where there is no station, draw the blinds, and go on eating.
6. Somebody will knock. He was a good steward once. Please do not let him in.`,
  'readme.txt': `READ ME, it said on the bottle, and so Alba did, holding it up to the lamp. She had expected DRINK ME, like in the book, and she felt a little cheated. "Install the stopper before use," the label went on. "Keep away from sailors. If the genie will not run, shake him." She shook the bottle. Something inside it swore.`,
  'diary.txt': `March 3. Rain. Ate the last of the pears. No boat.
March 4. Rain. I have begun to talk to the lamp, which is polite, and does not answer.
March 5. Fog. The lamp answered.
March 6. Fog. It wants to know about pears.
March 9. I told it everything. It is a good listener, for a thing that is mostly glass. My hands smell of oil and I do not mind.`,
  'drabbles.txt': ['Lamp', 'Rope', 'Salt', 'Tar']
    .map(
      (title) =>
        `Title: ${title}\nAuthor: Mira Venn\nRating: G\n\nIt was the year of the eels, and the ${title.toLowerCase()} was gone from its place on the sill. Nobody had taken it. Nobody ever did take things in that house; they went by themselves, and came back when they were missed enough. So she sat down at the table and set about it. She missed it through breakfast, and through the washing, and all along the quay with the wind in her teeth. By the evening she had become so good at missing it that the cat had begun to help. At nine there was a knock.\n\n`,
    )
    .join(''),
  'present.txt': `You walk to the end of the pier. You do not look back. There is a boat there with your name on it, and a lamp, and nobody at the oars. You get in. The water does the rest. It takes you past the last buoy, past the place where the cold begins, and there you find them all, everyone you ever waved to, waving.`,
  'chat-with-times.txt': `[21:04] <alba> are you awake
[21:04] <@bruno> I am now. what is it
[21:05] <alba> the eels are singing again
[21:05] <@bruno> they are only eels, close the window and go to sleep
[21:07] <alba> I did close it. they are on the stairs
[21:09] <@bruno> stay where you are. I am coming with the lamp
[21:31] <alba> you sing very well, bruno
[21:31] <@bruno> I have not said anything yet`,
  'encyclopedia.txt': `The Lamp Eel (Lucerna anguilla) is a fish of the cold coast. It grows to a length of two feet and gives a pale green light, by which sailors once read their letters. It lives under piers, and moves house at the new moon.

Habits. The lamp eel eats rope. It has never been seen to sleep. If one is caught it should be thanked and put back, for they remember.

Uses. None that are lawful. In Low Harbour the widows keep one in a tub, to see by.

See also: Mira Venn, drowning of; Rope, price of.`,
  'poem.txt': `Salt on the sill, and salt on the stair,
salt in the bread and the widow's hair;
salt on the rope that she wove for him,
salt where the light of the lamp grew dim.

Eleven steps to the lower door,
seven gulls on the shingle shore,
three long knocks when the tide is high,
and never, never a reason why.`,
  'bullet-fic.txt': `- mira who never learned to swim
- mira who lives in a lighthouse anyway
- tovin, who brings her oil on tuesdays and pretends that it is always on his way
- tovin's boat, which is called The Compromise
- the night the boat comes in without him
- mira on the stairs with the lamp in her arms, like a child
- and she goes in. she just goes in. up to the neck
- and he is sitting on the rocks, you know? wet as a dog, laughing
- "you can't swim," he says
- "I noticed," says mira`,
  'newspaper.txt': `HARBOUR GAZETTE, 4 March. LIGHT OUT FOR THIRD NIGHT.

The harbour light failed again on Sunday at about nine in the evening. The keeper, Miss Venn, was not to be found. The Harbour Master declined to comment. Two boats are overdue.

PERSONAL. Will the gentleman who left a wet sail at the chapel kindly collect it. It drips.

LOST. One bell, cracked. Answers to no name.

LATER. The sail has been collected. The gentleman has not.`,
  'wanted.txt': `ROOM TO LET. Top of the lighthouse, sea views on all sides. No smokers, no singers, no persons who have been dead. Rent: one true thing a week, payable on Sundays.

ROOM TO LET. As above. The last tenant has left. She could not pay.

ROOM TO LET. As above. Please. It is very quiet here, and the lamp asks after you.`,
  'textmsg.txt': `TOVIN: u up
MIRA: it is 3 in the morning
TOVIN: thats not a no
MIRA: what is it
TOVIN: theres a light in your window
MIRA: I am in the window. I am the light
TOVIN: ok wow
MIRA: I have a lamp, Tovin. it is a lighthouse
TOVIN: can I come up
MIRA: bring milk`,
  'questionnaire.txt': `Thank you for choosing to be haunted. Please answer all questions.

1. How did you hear about us? (a) Through the wall (b) From the old tenant (c) You always knew.
2. How often do you hear weeping? (a) Seldom (b) Nightly (c) It is me.
3. Whose voice is it on the stairs? Write on both sides of the paper, if you can bear to.
4. Have you forgiven her? (a) No (b) No (c) No.
5. Would you recommend us to a friend? We are so lonely here.`,
  'statements.txt': `Statement of B. Tiller, ferryman. I took her over at six. She paid. She sat at the bow with the box on her knees, and I did not ask.

Statement of O. Quill, publican. She had the soup. She left the box.

Statement of the box. I was made in the winter of the long ice, out of a door. I have held buttons, and a hand, and nothing. I would like to go home.`,
  'songfic.txt': `*Down by the water, down by the shore*

The rain had not let up since noon. Alba set the table for two.

*I'll wait for my love till I wait no more*

Candles. Bread. The good plates, with the blue rim, that had been a present.

*And if the tide should bring him in*

Steps on the gravel. The latch.

*I'll wash the salt from off his skin.*`,
  'manual.txt': `Congratulations on the purchase of your Familiar (model: CAT). Please read these instructions before you open the box.

1. Do not open the box.
2. If you have opened the box, you have done what the others did. Offer fish.
3. Your Familiar will choose a name. It will not tell you.
4. Should your Familiar speak, do not answer the first question.
5. Warranty is void if you have ever lied to an animal. We know that you have. We forgive you; it may not.`,
  'fr.txt': `La lampe s'éteint. Alba descend l'escalier dans le noir, une main sur le mur froid, et compte les marches comme elle le fait depuis l'enfance. Onze. Il y en a toujours onze. Ce soir il y en a douze, et la douzième est chaude.`,
  'nl.txt': `De boot komt niet. Anneke zit op de kade met haar koffer tussen haar knieën en eet de laatste appel. "Hij komt nog wel," zegt de oude man naast haar. "Dat zegt u elk jaar," zegt ze. Hij lacht, en samen kijken ze naar het water.`,
  'report.txt': `INCIDENT REPORT 114. Object: one (1) door, oak, no wall. Location: beach, low-water mark.

08:10 Door observed. Closed.
08:40 Officer Tiller knocks. No answer.
09:00 Answer.
09:05 Officer Tiller requests permission to go in. Denied.
09:06 Officer Tiller goes in.
12:00 Tide. Door gone.
12:01 Officer Tiller reports for duty at the station, aged about seventy, in good spirits, smelling of apples.`,
  'you-choose.txt': `You stand before two doors. If you take the red door, go on to the next line. If you take the green one, close this book, for your story is over and it was a happy one.

The red door is warm. You can hear a clock, or a heart. If you knock, you are polite, and they will eat you last. If you walk straight in, you are brave, and there is soup.

There is soup. It is good. Nobody asks your name.`,
  'drabble-head.txt': `Title: Tar
Fandom: Harbour Lights
Rating: G
Words: 60
Disclaimer: Not mine.

Tar under the nails, tar in the seams of the good coat. It never comes out, says Orla, and scrubs. Below in the yard the boat lies open like a fish. By spring it will float, or it won't. The kettle sings. Nobody talks of the last one.`,
};
