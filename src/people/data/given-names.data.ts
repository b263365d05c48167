/** Given names by gender, for weighing whether a capital word is a person and which pronoun it takes. Both lists may hold a name. */
export const WOMEN = `
abigail ada adela adelaide adele adeline agatha agnes aileen aimee alexandra alexis alice alicia alina alison allison alma amanda amber amelia
amy anastasia andrea angela angelica angelina anita ann anna annabel anne annette annie antonia april arabella ariadne ariel arya ashley astrid
audrey augusta aurora ava barbara beatrice beatrix becky belinda bella bernadette berta bertha bess bessie beth bethany betsy betty beverly
bianca blanche bonnie brenda brianna bridget brigitte britta brooke buffy camilla candace cara carla carly carmen carol carolina caroline
carrie cassandra cassie catherine cathy cecilia cecily celeste celia charity charlotte chelsea cherry chloe chris christa christiane christie
christina christine cindy claire clara clarice clarissa claudia clementine cleo constance cora cordelia corinne cornelia cosima cressida crystal
cynthia daisy dana daphne dawn deanna debbie deborah deirdre delia delilah della denise diana diane dinah dolly dolores donna dora doris
dorothea dorothy edith edna effie eileen elaine eleanor elena eliza elizabeth ella ellen ellie elsa elsie elspeth elvira emilia emily emma
erica erika erin esmeralda estella esther ethel eugenia eulalia eunice eva evangeline eve evelina evelyn evie faith fanny fay felicia felicity
fern fiona flora florence flossie frances francesca franziska freda frederica freya frieda gabriele gabrielle gail gemma georgia georgiana
georgina geraldine gerda gertrude gertrud gilda gillian ginger ginny gisela giselle gladys gloria grace greta gretchen griselda guinevere gwen
gwendolen gwendolyn hannah harriet harriett hattie hazel heather heidi heike helen helena helene helga henrietta hepzibah hermia hermione hester
hilary hilda hildegard holly honor hope hortense ida ilse imogen india ines ingrid irene iris irma isabel isabella isabelle isobel ivy jackie jacqueline
jade jane janet janice jasmine jean jeanette jeanne jemima jen jennie jennifer jenny jessica jessie jill jo joan joanna joanne josephine josie
joy joyce juanita judith judy julia juliana julie juliet june justine karen karin karoline kate katharine katherine kathleen kathryn kathy
katie katja katrina kay kelly kim kirsten kitty kristen kristin kristina lana lara laura laurel lavinia lea leah leia lena lenore leona leonora
letitia lettice lettie lidia lila lilian lilly lily linda lisa lisbeth liz liza lizzie lois lola lorelei loretta lorna lorraine lotte lottie louisa louise
luca lucia lucille lucinda lucretia lucy luisa luna lydia lynn mabel madeleine madge mae magda magdalena maggie maisie mamie mandy marcella marcia margaret
margarete margery margot marguerite maria mariah marian mariana marianne marie marietta marilla marilyn marina marion marjorie marlene martha martina mary
mathilda mathilde matilda maud maude maureen mavis maxine may meg megan melanie melinda melissa mercedes mercy meredith mia michelle mildred milly
millicent minerva minna minnie mina mira miranda miriam moira molly mona monica morgana muriel myra myrtle nadia nan nancy naomi natalie natasha nell nellie
nelly nettie nicole nina nora norma octavia odette olga olive olivia ondine opal ophelia padme paige pamela pansy patience patricia patsy paula paulina pauline pearl
peggy penelope penny petra petunia philippa phoebe phyllis polly portia priscilla prudence rachel ramona raven rebecca regina renate renee rhoda rhona rita
roberta robin romola rory rosa rosalie rosalind rosamond rosanna rose roseanne rosemary rosie rosina rowena roxanne ruby ruth sabina sabine sabrina sadie
sally salome samantha sandra sansa sara sarah sasha scarlett scully selena selina serena shannon sharon sheila shelley shirley sibyl sidonie sigrid silvia sonia sophia
sophie stacey stella stephanie sue summer susan susanna susannah susanne susie suzanne sybil sylvia tabitha tamara tamsin tanya tara tatiana tess tessa thea thelma theodora
theresa therese tilda tilly tina toni tracy trudy uma una ursula valentina valerie vanessa vera verena verity veronica victoria viola violet virginia vivian vivien
wanda wendy wilhelmina willow wilma winifred winnie xenia yolanda yvette yvonne zelda zoe zora`
  .trim()
  .split(/\s+/);

export const MEN = `
aaron abel abner abraham adam adolf adrian alan alaric alastair albert alec aleck alex alexander alexei alfred algernon alistair allan allen alonzo alphonse
alvin ambrose amory amos anakin andreas andrew andy angelo angus anselm anthony antoine anton antonio aragorn archibald archie arnold arthur artie ash aubrey augustus austin avery
axel baldwin barnaby barney barry bart bartholomew basil bastian ben benedict benjamin bennet benno bernard bernhard bert bertie bertram bertrand bill billy björn bob
bobby boris boromir brad bradley brandon brendan brent brett brian bruce bruno bryan byron caleb calvin carl carlos cecil cedric charles charley charlie chester chet chris christian
christoph christopher clarence claude claudius clark claus clayton clement cliff clifford clint clive clyde colin conrad constantine cornelius craig curtis cuthbert cyril cyrus daisuke dale damian damon
dan daniel danny dante darcy darren dave david dean denis dennis denny derek desmond detlef dick dieter dietrich diggory dirk dominic don donald dorian doug douglas draco drew
dudley duncan dustin dwight dylan earl ebenezer ed eddie edgar edmond edmund edward edwin egbert eli elias elijah elliot ellis elmer emil enoch eric erich erik ernest ernst erwin
ethan eugene eustace evan everett ezra fabian felix ferdinand fergus festus filip finn fitzwilliam florian francis francisco frank frankie franklin franz fred freddie freddy frederic frederick friedrich fritz frodo
gabriel gareth garrett gary gavin geoffrey georg george gerald gerard gerhard gideon gilbert giles gimli godfrey gordon graham grant greg gregor gregory griffith gunther gunnar gus gustav guy hal halsey han hamish
hank hannibal hans harald hareton harold harris harry harvey heathcliff hector heinrich heinz helmut henri henry herbert herman hermann hiram homer horace horatio howard hubert huck huckleberry hugh hugo humphrey
ian ichabod igor immanuel ira irving isaac isidore ivan jabez jack jackson jacob jacques jake jakob james jamie jan jared jarvis jason jasper jay jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse
jim jimmy joachim joe joel johann johannes john johnny jon jonas jonathan joris josef joseph josh joshua josiah jochen juan jude judah jules julian julius jürgen justin kai karl keith ken kenneth
kenny kevin kirk kit klaus konrad kurt kyle lambert lance lancelot larry lars laurence lawrence lee legolas leo leon leonard leopold leroy leslie lester lewis liam linus lionel lloyd logan lorenz louis lucas lucian
lucien lucius ludwig luke luther lyle lynde magnus malcolm manfred manuel marco marcel marcus mario mark marmaduke martin marvin mathias matt matthew matthias maurice max maximilian melvin merlin mervyn michael mick mickey miguel mike
miles milo milton mitch montague montgomery mordecai morgan morris mortimer moritz moses mulder murray nathan nathaniel ned neil nelson newland neville nicholas nick nicky nicolas nigel niklas noah noel norbert norman obadiah oliver ollie orlando orson
oscar oskar oswald otis otto owen paddy parker pascal pat patrick paul pedro percival percy perry pete peter phil philip phineas pierre pip quentin quincy quinn ralf ralph ramon randolph randy raoul raphael ray
raymond redmond reggie reginald reinhard remus reuben rex rhett richard rick ricky rob robbie robert robin rochester roderick rodney rodrigo roger roland rolf roman romeo ron ronald ronnie rory ross roy rudolf rudolph rudy
rufus rupert russell ryan sam sammy samson samuel samwise sandy saul scott sean sebastian septimus seth severus seymour shaun sherlock shane sid siegfried sidney silas silvester simon sirius solomon spencer spike spock stan stanislaus stanley stefan stephen
steve steven stewart stuart sven sydney tarquin ted teddy terence terry thaddeus theobald theo theodore theodor thomas thor thorsten tim timothy titus tobias toby todd tom tommy tony travis trevor tristan tybalt
tyler uli ulrich ulysses uwe valentin valentine vernon victor viktor vincent virgil vladimir wallace walter warren watson wayne werner wesley wickham wilbur wilfred wilhelm will willem william willie willy wilson winston
wolf wolfgang woodrow xander xavier zachary zack`
  .trim()
  .split(/\s+/);

/** Short and pet forms beside the full names they may stand for. One line per full name. */
export const NICKNAMES = `
abigail abby gail|abraham abe|adelaide addie ada|albert al bert bertie albie|alexander alex alec aleck sandy sasha xander lex|alexandra alex sandra sasha|alfred alf alfie fred freddie
alice ally allie|amelia amy millie milly|andrew andy drew|angela angie|ann annie nan nancy nanny|anna annie nan|anne annie nan nancy|anthony tony ant|antonia toni tony|archibald archie
arthur art artie|augustus gus gussie|barbara babs barbie|barnabas barney barnaby|bartholomew bart|beatrice bea trixie|benjamin ben benny benjy|bernard bernie|bertram bertie bert
bridget biddy|caroline carrie caddie caro|catherine cathy kate katie kitty cat kit cathie|katherine kathy kate katie kitty kat kit|katharine kathy kate katie kitty kit|kathryn kathy kate katie|cecilia cissy sissy cis celia
charles charley charlie chuck chas|charlotte lottie charlie|christina chris tina christie chrissie|christine chris tina christie chrissie|christopher chris kit topher christy|clarence clare|clifford cliff
cornelius neil|daniel dan danny|david dave davy|deborah deb debbie|dennis denny den|donald don donnie|dorothea dora dolly thea dodo|dorothy dot dolly dottie|douglas doug|eben ebenezer
edgar ed eddie|edith edie|edmund ed eddie ned|edward ed eddie ned ted teddy|edwin ed eddie ned|eleanor ellie nell nelly nora lenore|elijah eli|eliza lizzie lizzy|elizabeth liz lizzie lizzy eliza beth betsy betty bess bessie lizbeth libby elsie lisa lilibet
ellen nell nelly nellie|emily em emmy|emma em emmy|ernest ernie|esther hetty essie|eugene gene|eva evie|evelyn evie eve|florence flo flossie florrie floy|frances fanny fran frankie|francis frank frankie
franklin frank|frederick fred freddie freddy fritz|gabriel gabe|geoffrey geoff jeff|george georgie geordie|gerald gerry jerry|gertrude gert gertie trudy|gilbert gil|gregory greg|gwendolen gwen|hannah annie
harold harry hal|harriet hattie harrie|helen nell nellie ellie lena|henrietta hetty etta harriet|henry harry hal hank|herbert bert herb|hester hetty essie|horatio horace|hubert bert|hugh hughie|isaac ike|isabel bel bella izzy
isabella bel bella izzy|jacob jake|james jim jimmy jem jamie jimmie|jane jenny janey janie|janet jenny|jason jay|jefferson jeff|jeffrey jeff|jemima mima jem|jennifer jen jenny|jeremiah jerry|jerome jerry|jessica jess jessie
joan joanie|johanna jo|john johnny jack johnnie jock|jonathan jon jonny|joseph joe joey jos|josephine jo josie|joshua josh|judith judy|julia julie|juliet jules|julian jules|katrina kat trina|kenneth ken kenny|laurence larry laurie
lawrence larry laurie|leonard len lenny leo|leonora nora|leopold leo|lewis lew lou|lillian lily lil|louis lou louie|louisa lou loo|lucius luke|lucille lucy lu|lucinda lucy|magdalena lena magda|margaret maggie meg peggy madge margie greta daisy peg mag
marian polly|martha patty mattie|martin marty|mary molly polly may mamie minnie moll maria|mathilda tilly maud mattie|matilda tilly maud mattie|matthew matt mat|maximilian max|melissa mel|michael mike mick micky mikey|mildred millie milly|millicent millie milly
minerva minnie|montague monty|mortimer mort|nathaniel nat nate nathan|nicholas nick nicky nico colin|oliver ollie noll|oswald oz ozzie|pamela pam|patricia pat patty tricia trish|patrick pat paddy|penelope penny nell|percival percy
peter pete|philip phil pip|philippa pippa|priscilla cilla|prudence prue|rachel rae|ralph rafe|randolph randy|raymond ray|rebecca becky becca|reginald reg reggie rex|richard dick rick ricky richie dickon|robert rob robbie bob bobby bert robin
roderick rod rory|roger hodge rodge|ronald ron ronnie|rosalind ros rosie|rosamond ros rosie rosy|rose rosie|rudolf rudi rudy|rudolph rudy|samantha sam|samuel sam sammy|sarah sally sadie sal|sebastian seb|septimus sep|sidney sid|silas si|simon si
sophia sophie sophy|stanley stan|stephen steve stevie steph|steven steve stevie|susan sue susie|susannah sukey susie sue|sydney sid|terence terry|theodora dora thea|theodore ted teddy theo|theresa tess tessa terry|thomas tom tommy|timothy tim timmy
tobias toby|ulrich uli|valentine val|valerie val|veronica ronnie vera|victor vic|victoria vicky tori|vincent vince vin|virginia ginny|walter walt wally wat|wilfred wilf fred|wilhelmina mina minna minnie billie|william will bill billy willie willy liam
winifred winnie freda|winston winnie|zachary zack zach`;
