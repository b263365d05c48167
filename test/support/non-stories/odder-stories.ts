import { page } from './words.ts';

/** Sixty more stories in strange forms, written before their reader had seen any of them: none may be refused. */
export const ODDER_STORIES: Readonly<Record<string, string>> = {
  'hundred.txt': `The keeper counted ships. One for the morning, two for luck, three for the wife who had left on a fourth. He wrote them in a book with a green cover, and when the book was full he began again at the front, in red, over the old names. So it went on for thirty years. When they found him there was one ship left uncounted. It lay at the foot of the stair with its sails up, dry as bread, and in it sat a woman with a green book in her lap. She had reached the last page. She closed it and looked up.`,
  'haiku.txt': `Nine bells in the fog.
The ferry does not answer.
Snow on the lantern.

Somebody has left
two wet prints upon the stair.
They only go up.`,
  'sonnet.txt': `I lit the lamp for one who did not come,
And trimmed the wick, and lit the lamp once more,
And heard the sea go over, like a drum,
The stones that are the threshold of my door.
The night was long. The oil was nearly gone.
I burned the oars, the table, and the chair,
The letters that you wrote me, one by one,
Until there was no furniture but air.
Then someone knocked. I had no light to see.`,
  'postcards.txt': `Dear Mira, arrived safely. The bed is a boat. Tovin.

Dear Tovin, beds are always boats, you never look. The goat is well. M.

Dear Mira, the goat is here. Are you sure it is well? T.

Dear Tovin, which goat? M.

Dear Mira, it says it is yours. It has your key. T.

Dear Tovin, do not let it write. M.

Dear Mira, all is well. Please come. Bring cabbage. The Tovin.`,
  'script-fic.txt': `INT. LIGHTHOUSE - NIGHT

CORVEN sits on the stair with a lamp between his boots. MIRA enters, soaked.

CORVEN
You swam.

MIRA
The ferry was late.

CORVEN
The ferry sank. In May.

MIRA
(wringing out her hair)
Then it's very late.

He laughs in spite of himself. She does not. Far below, a bell.

FADE OUT.`,
  'groupchat.txt': `**the harbour gang**

**corven:** who put a goat in my boat
**bram:** define put
**mira:** define goat
**corven:** it's eating the sail
**tovin:** Hello. This is Tovin. How does one leave this conversation?
**bram:** you don't tovin. nobody does
**mira:** it's like the lighthouse
**corven:** THE GOAT HAS THE RUDDER
**tovin:** In my day goats asked first.`,
  'five-plus-one.txt': `Five times Bram said no, and one time he forgot

1.
When he was six, to the fish.

2.
When he was eleven, to his father, who wanted him on the boats. He said it from the top of the ladder, where nobody could reach him.

3.
To the girl with the lamp, and he was sorry for it all winter.

4.
To the sea. It took no notice.

5.
To the doctor, very politely.

+1
"Are you coming?" she asked, and held out the lamp, and he was halfway down the steps before he remembered that he had a word for this.`,
  'second-person.txt': `You know the stair by heart. Forty-one, and the ninth one lies. You take them in the dark because the dark is yours, and at the top you put your hand flat on the glass and wait until it is warm. Nobody has ever told you to. When the boats come home you count them, and you do not breathe between the last and the one before. Tonight you have been holding your breath since six.`,
  'all-dialogue.txt': `"Is it dead?"

"It's a coat."

"It moved."

"Coats do, in a wind."

"There isn't one."

"Then it's not a coat."

"Corven."

"Yes?"

"It has your face."

"Everybody says that. Don't wake it."`,
  'CAPITALS.TXT': `CORVEN WAS SO ANGRY THAT HIS HAT CAUGHT FIRE. "MIRA!!!" HE YELLED. "YOU TURNED MY BOAT INTO A DUCK!!"

"IT WAS ALREADY MOSTLY A DUCK," SAID MIRA, AND THE DUCK QUACKED AND BEGAN TO SINK.

THEN TOVIN CAME IN WITH A CAKE AND THEY ALL DIED. THE END. JUST KIDDING THEY ATE IT`,
  'choose.txt': `You are in the lamp room. The light is out. If you go down to the cellar for oil, read 2. If you open the window, read 3.

2. The cellar is full of sea. Something brushes your knee and says your name as your grandmother did. If you answer, read 4. If you do not, you will wonder all your life. THE END.

3. The gulls come in. They have been waiting for years. They carry you off over the bay, very gently, each by a thread. THE END.

4. "There you are," she says. "I have kept your supper warm."`,
  'wiki-fiction.html': page(
    'Low Harbour (drowned town)',
    '<p><b>Low Harbour</b> was a town on the western coast that was drowned in 1851 and has been in good health since. Its inhabitants, numbering four hundred, still pay their rates, which are collected by diver.</p><p>The town has a mayor, who was elected in 1849 and sees no reason to call another vote. In 1904 he wrote to the Admiralty and complained of anchors. The Admiralty replied that there was no such town. The mayor sent back the anchor.</p>',
  ),
  'found-notes.txt': `[Found behind the stove, water damage to the upper half]

...told him again that the lamp must not be lit on the eleventh, and he only laughed and asked whether I was afraid of the dark. I said no. I am afraid of what is afraid of it...

[Here a page is missing]

...third night. It stands at the edge of the light and shifts from foot to foot like a child that wants to be asked in. I have stopped trimming the wick. God forgive me, I am sorry for it...`,
  'police.txt': `Q. You were on the quay at nine?
A. I was on the quay at nine, at ten, and at all the other hours.
Q. And did you see the boat?
A. I am the boat.
Q. I beg your pardon?
A. That's what she called me. "You're my boat, Bram." I never held water either.
Q. Where is she now?
A. Out. They go out, people. It's for the rest of us to be where they left us.`,
  'voicemail.txt': `Message one, Monday, 6.14 pm. "Hi, it's me. I'm at the ferry. I thought you said six."

Message two, Monday, 6.50 pm. "It's gone. I mean the ferry. You'd better not be dead. Call me."

Message three, Tuesday, 2.02 am. "There's somebody on the pier with your coat on. I called your name and he waved. Why did he wave like that?"

Message four, Tuesday, 2.03 am. (Breathing. Water.)

Message five, Tuesday, 9.00 am. "Hello, love. Sorry I'm late."`,
  'acrostic.txt': `Mother said the sea keeps what it's given.
I gave it my ring, my shoes, my second-best name.
Rings it returned, in a fish. Shoes it returned, full.
All it has kept is the name, and I hear it calling itself by it at night.`,
  'ingredients.txt': `For one daughter, take the following. Salt, as much as you wept. A knife, unused. The word that your husband said on the stair, and the silence after it, which is bigger than it looks, so have a large bowl ready. Stir until she answers. She will want to leave at once; let her. She will be back at supper, taller, with a boy who smells of tar, and she'll look at the bowl on the shelf and say, "What's that for?" Do not tell her.`,
  'museum.txt': `Exhibit 1. A left glove. It was worn by Mira Venn on the night she did not drown.

Exhibit 2. The other glove. Found in a cod, 1911.

Exhibit 3. A tin cup, dented where it struck the ferryman. He kept it. He said it was the only thing that she ever gave him.

Exhibit 4. (Empty.) We do not know what stood here. Visitors cry in front of it, and say that it is exactly as they remembered.`,
  'weather.txt': `Today: fog, lifting towards noon, when you will see her at the far end of the pier with her back to you. Winds light. Tomorrow: rain. She will not turn round. Wednesday: brighter, with a chance that you say something. Small craft are advised to stay in. Outlook for the weekend: unsettled. You'll have said it by then, and it will be all over town, and the sun will come out as if nothing had happened.`,
  'instructions.txt': `How to leave him

First put on your boots. It is harder without. Take the lamp, but not the good one; he'll look for the good one and find it, and that will be an hour. Go by the back, where the gate sings, and let it sing. Do not turn at the bend. At the ferry they will ask for your name: say mine. When you're across, sit down somewhere and eat the apple. You'll have forgotten it was in your pocket. You'll remember then who put it there. Go on eating.`,
  'letter-refused.txt': `To the Board of Lights

Sirs,

I regret to inform you that I am unable to put out the lamp as your letter of the 4th requests, for the reason that I no longer know which of us it is that burns. My wife says I am warm to the touch. Moths come. Last night a ship turned at my window and I felt it turn, as you feel a child turn in the womb, and I have no intention of stopping now.

I remain, Sirs, lit,
J. Marrow, keeper`,
  'haunted-ad.txt': `FOR SALE: one ghost, female, about thirty, reads over your shoulder but is polite about it. Good with children, bad with mirrors. We've had her since Grandmother died and she is no trouble, only she has begun to hum, and it's a tune my husband knows, and he says he doesn't. Free to a good home. Free to any home. She's packed. She is standing by the door with her hat on and she won't look at me.`,
  'alphabet.txt': `A is for Anna, who fell off the quay.
B is for Bram, who was looking to see.
C is for Corven, who dived in a coat.
D is for Dunne, who had borrowed the boat.
E is for Everyone, up on the wall.
F is for Fog, and that's F for us all.`,
  'numbers.txt': `Seven steps to the door. Six if he runs. He doesn't run.

Five fingers on the latch. Four knocks, the way they agreed when they were ten.

Three breaths. He counts them, his, hers, and the one that is neither.

Two lamps in the window, where there used to be one.

One word. She says it first.`,
  'crack.txt': `so basically Corven is a toaster now. dont ask. mira was like "omg are you ok" and he was like "*ding*" and she cried. then bram put bread in him and it was Very Awkward because they had all seen each other naked at the lake that one time. "i can never love again" said tovin from inside the fridge (he is a cheese). and they lived warmly ever after`,
  'outline-fic.txt': `okay so hear me out: lighthouse AU but the lighthouse is a lady

- she's been on that rock for two hundred years and she is so bored
- corven gets sent there as punishment for the thing with the mayor's goat
- first night he talks to himself and she answers and he falls down all forty-one steps
- he apologizes TO THE STEPS
- she laughs so hard that three ships turn round
- anyway by march he's reading to her
- and one night he leaves the lamp off, so she can see the stars`,
  'rpg-forum.txt': `Quayrat wrote:
Corven steps out on the ice and holds out a hand. "It's safe. Probably," he says, and behind him the whole bay groans.

Sefa wrote:
Mira looks at the hand, and at the ice, and takes off her shoes. "If I die I'm going to be so rude about it," she tells him.

Quayrat wrote:
He laughs, and that is when it cracks.`,
  'obit.txt': `TILLER, Bram. Suddenly, at sea, in the sense that he had been at sea for some time and it was sudden that we noticed. Loved husband of nobody, though two ladies came to the church and stood at either end of the pew, and when the priest said his name they both said "present". No flowers. He leaves a boat, a debt, and a coat on the hook at the Anchor, which Annie won't have moved, because it's dry every morning and she never lights the fire.`,
  'exam.txt': `Question 1. A train leaves Low Harbour at nine with a woman in it. A man runs beside it along the platform at nine miles an hour. He has something to say. At what point does the platform end? (4 marks)

Question 2. He said it anyway. Show your working. (6 marks)

Question 3. She pulls down the window. Given that the wind is from the west and that she has never once asked him to repeat himself, explain, in your own words, why she gets off at the next station, in the rain, with no hat. (10 marks)`,
  'screenplay2.txt': `MIRA. You've cut your hair.
TOVIN. It cut itself. It was tired of waiting.
MIRA. For me?
TOVIN. Don't flatter yourself. For the barber.
(A pause. The kettle.)
MIRA. I brought the letters back.
TOVIN. Did you read them?
MIRA. Only the ones you didn't send.`,
  'bedtime.txt': `Once there was a bell that would not ring. They oiled it and it would not ring. They hung a fat boy on the rope, and he went up and down, and it did not ring. So they took it down and gave it to the goats for a trough. And the very first goat that drank from it said, in a voice of bronze, "Good evening," and that was the end of peace in that village.`,
  'dream-journal.txt': `12th. Dreamt of the stair again. This time it went down.

13th. Dreamt of nothing. Woke up with sand in the bed.

15th. He was there. He had a lamp and no face, and he said that I'd find it where I left it. I looked under the sink. There was a face there, but it wasn't his. I put it back.

16th. No sleep. Someone going up and down.

17th. It's me.`,
  'epistle-email.txt': `From: mira
To: corven
Subject: don't

Don't come. I mean it this time. The house is full of water and so am I.

From: corven
To: mira
Subject: Re: don't

I'm at the door. Your cat let me in. He says you mean it every time.

From: mira
To: corven
Subject: Re: Re: don't

I don't have a cat.`,
  'fragment.txt': `and then nothing, only the sound the rope made, and my brother's hand going out over the water as if he wanted to shake hands with it. I've told this so often that I see it from the side now. There's a boy in the picture who must be me. He is holding his hat. He never does anything else, whoever I tell it to, however I tell it. He stands there and holds on to his hat`,
  'sea-shanty.txt': `Oh, the captain had a daughter and the daughter had a key,
  (Heave away, my bully, heave away!)
And she locked him in the cellar and she ran away to sea,
  (And we won't be back till the morning!)

Oh, the captain broke the window and the captain swam the bay,
  (Heave away, my bully, heave away!)
But she'd cut the anchor cable and she waved to him good day,
  (And we won't be back till the morning!)`,
  'soulmate.html': page(
    'marks',
    '<p>everyone gets a word. mira’s is on her wrist and it says <i>sorry</i>.</p><p>she hates it. what kind of first word is that. people step on her foot in the market and her heart stops, every time, four times a week.</p><p>when she’s nineteen a boy on the ferry looks at her and opens his mouth and she thinks, please, anything else.</p><p>“goat,” he says, pointing. she turns round too late.</p><p>“sorry,” says the goat.</p>',
  ),
  'audit.txt': `INVENTORY OF THE HOUSE AT FAR POINT, taken by me, O. Quill, clerk, on the second of March.

Hall: one mat. One umbrella, weeping.
Parlour: two chairs, turned to each other. I sat in one. After a while I had the feeling that it was my turn to speak.
Kitchen: nine cups. Eight dry.
Stair: forty-one steps, forty going up.
Bedroom: one bed, made. One man in it, not. He asked me if I'd finished. I said that I hadn't begun. He moved over.`,
  'radio.txt': `This is Far Point calling any ship. This is Far Point. We have lost the light. I say again, we have lost the light, it went out of the door at a quarter past two and down the steps, and Joren's gone after it with a blanket. If you see something bright and small, going west, please do not shine at it. It's very young. It has never been out before. Over.`,
  'prayer.txt': `Saint of the last ferry, let there be one.
Saint of wet matches, let there be one.
Saint of the girl who sits on her case by the door,
let somebody come for her, and if nobody comes,
let it at least be late, and warm, and let there be music somewhere,
so that she may say to herself that she is waiting for it to end.`,
  'tale-in-footnotes.txt': `The keeper was a quiet man.[1] He kept the light for thirty years[2] and never once complained.[3]

[1] He was not quiet. He sang, and she used to put a pillow over her head.
[2] Twenty-nine. The last one she kept it, and told nobody.
[3] He complained every day. She would give the other eye to hear him now.`,
  'double-drabble.txt': `Title: Thaw
Fandom: Nine Bells
Rating: G
Disclaimer: Not mine, and they would not want to be.

The ice went out on a Tuesday. Nobody had expected it, least of all Corven, who was standing on it. "Huh," he said, and sailed past the harbour office on a piece the size of a door, hat on, hands in his pockets, like a man who has somewhere to be.

Mira ran along the quay. She wasn't going to shout. She had promised herself that in November. At the end of the quay there was no more quay, and she shouted.`,
  'es.txt': `La lámpara se apagó a las nueve. Mira bajó despacio la escalera, contando los peldaños, y en el último estaba él, empapado, con el sombrero en las manos. —Llegas tarde —dijo ella. —Llego tarde desde hace once años —contestó Tovin—. Pensé que por una noche más no ibas a cerrar la puerta. Ella no la había cerrado nunca.`,
  'it.txt': `Il traghetto non venne. Alba rimase seduta sul molo con la valigia sulle ginocchia finché non si fece buio, e poi ancora un poco, perché qualcuno doveva pur aspettarlo. Verso le dieci passò il vecchio con il cane. “Non viene più”, disse. “Lo so”, rispose lei. “E allora?” “E allora aspetto che non venga.” Il cane si sedette accanto a lei.`,
  'pl.txt': `Prom spóźnił się o jedenaście lat. Anka stała na pomoście w tym samym płaszczu, tylko płaszcz był już cudzy. Zszedł ostatni, bez walizki. Popatrzył na nią tak, jakby liczył stopnie. „Zgasło”, powiedział. „Wiem”, odpowiedziała. „To ja je zgasiłam. Myślałam, że szybciej trafisz po ciemku”.`,
  'ru.txt': `Паром не пришёл. Старик сидел на тумбе и чинил сеть, которой не было. — Опять ждёшь? — спросила Мира. — Не жду, — сказал он. — Я тут просто сижу, пока он не идёт. Она села рядом. Вода была чёрная и тихая, и где-то далеко, за мысом, кто-то смеялся.`,
  'zh.txt': `渡船没有来。老人坐在码头上，补着一张并不存在的网。“又在等吗？”米拉问。“不是等，”他说，“只是在它不来的时候坐一坐。”她在他身边坐下。水又黑又静，远处海角后面，有人在笑。灯塔亮了一下，又灭了，像是改了主意。`,
  'ja.txt': `渡し船は来なかった。老人は桟橋に座って、ありもしない網を繕っていた。「また待っているの」とミラが聞いた。「待ってはいない。来ないあいだ、ここに座っているだけだ」と老人は言った。彼女は隣に腰を下ろした。水は黒く静かで、岬の向こうで誰かが笑っていた。`,
  'present-tense-list.txt': `Things he brings her:

A stone with a hole in it. (She looks at him through it. He looks smaller, and kinder.)

A fish, alive. They name it and let it go.

News of her brother, which is none.

His hands, in the end, because the rest is used up. He puts them on the table between them like something he has found, and waits to hear whether it's worth anything.`,
  'annotated.txt': `Day 40 of the siege. We've eaten the candles.

(Later hand:) Not all of them.

Day 41. The Duke says that relief is coming by sea. We have told him there is no sea. He says to look again.

(Later hand:) He was right. I was on the wall when it came in over the fields, quite slowly, with the sun on it, and I never saw anything so beautiful, nor ran so fast.`,
  'tiny.txt': `He went back for the lamp. She counted to a hundred, and then on, because somebody had to. When she came to eleven thousand it was light anyway, and she went in and put the kettle on for two, and on the chair by the stove sat the lamp, dripping, with his hat on.`,
  'meeting-fic.txt': `MINUTES of the Society of Minor Sea Gods, held in the usual cave.

Present: Foam (chair), the Tide, Old Undertow, a Barnacle. Apologies from the Deep, who never comes.

1. The Tide said that she was tired. Nobody knew what to say. The Barnacle said that he held on, mostly, and she laughed, and it was high water at Low Harbour for the first time in a week.

2. It was agreed to drown nobody until Friday.

3. Undertow asked to be forgiven. The chair ruled that it was not on the agenda. The Tide forgave him anyway.`,
  'receipt-fic.txt': `ANCHOR INN

1 pie                    2.40
1 pie (he wasn't hungry) 2.40
2 ale                    3.00
1 ale (spilt, my fault)  0.00
1 song, from the stair   n/c
1 long look              n/c
1 room                   8.00
1 breakfast, at noon     4.10

She folded it and put it in the book where she kept such things, and it was years before she noticed that the boy had written his name across the bottom, where it says Thank You, Call Again.`,
  'stream.txt': `so I said to her I said you can't just leave a man like that on a quay in november with his shoes full and she said which man and I said well me obviously and she said oh and do you know she'd thought all along that I was somebody else somebody called Derek and I've been thinking about Derek ever since I hope he's all right I hope that somebody came back for him with a towel`,
  'monologue.txt': `Sit down. No, there; that one is wet. You'll have come about the light. They all do, sooner or later, with their notebooks, and I tell them what I'll tell you: I never lit it. Forty years I drew my pay and I never once lit it. It came on by itself at dusk, like a flower, and I hadn't the heart to tell the Board. Then in March it didn't. So I went up to see what ailed it, and it was only frightened. Of what? Well. You've been on that stair. You tell me.`,
  'tumblr.html': page(
    'harbourghosts',
    '<p>concept: corven, post-canon, learns to bake</p><p>he is so bad at it. he’s survived two wars and a whale and he’s standing in mira’s kitchen, flour to the elbows, near tears, because it didn’t rise</p><p>“it’s a flatbread,” says mira, and eats all of it</p><p>he watches her chew. it takes a while. he thinks: oh no</p>',
  ),
  'prologue-only.txt': `Prologue

There were three of them in the boat, and by morning there were two, and neither would say which had been the third. They rowed in with the tide. The harbour master wrote their names in the book, and left a line empty under them, as was the custom, and put the pen down beside it. It is still there. People have tried to pick it up.`,
  'missing-scene.txt': `(Missing scene for "Salt". Spoilers, obviously.)

She didn't hit him with the lamp. That was only what they told the others afterwards, because it was shorter. What happened was that he said, "I read your letter," and she said, "Good," and then neither of them could find anything in the room to look at. So she picked up the lamp. And he took hold of the other side of it. And they stood like that, burning their fingers.`,
  'multi-pov.txt': `[Mira]
He's late.

[Tovin]
I'm not late. I am on the wrong side of the water. It's a different thing.

[The ferry]
Nobody asks me.

[Mira]
If he isn't here by the third bell I'm going home. I've said it aloud now, so it counts.

[The bell]
Two.

[Tovin]
I can see her lamp. I could swim it. I was a fine swimmer, once, before I met her, when there was nothing I wanted to get to.

[The bell]
I can wait.`,
  'ghost-review.txt': `One star. We booked the sea view. There was a sea view, but it was from underneath. The staff were attentive, especially the tall one in the wardrobe, who folded our clothes while we were wearing them. My husband went down for ice on the first night and came back with it, but I don't think it was the same husband; this one listens. Breakfast was included. Would stay again. Have not, technically, been able to leave.`,
};
