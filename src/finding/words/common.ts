import { searchWords } from '../../text/name-key.ts';

/**
 * Words that stand in nearly every story of a language. Two of them in a row are kept as if they were one word: each alone says
 * nothing, and where both stand is long to read.
 */
export const COMMON: ReadonlySet<string> = new Set(
  searchWords(`
  a about all an and any are as at back be been but by can could did do down for from had has have he her him his i if in into
  is it its just know like me my no not now of on one or out over said she so some t s than that the their them then there they this
  to up was we were what when which who will with would you your
  au avec ce cette c dans de des du elle elles en est et etait il ils j je l la le les leur lui mais me n ne nous on ou par pas plus pour
  qu que qui sa se ses si son sur un une vous
  aber als am auf aus das dass dem den der die du ein eine einen einer er es fur hatte ich ihm ihn ihr im ist mit nicht noch nur
  sein sich sie so und von war was wie wir wurde zu
  como con cuando del el ella era esta este fue ha lo los mas mi muy o para pero por se sin su sus te una y ya yo
  che ci come da dei del della di e era gli ho il io le lei lui ma mi nel non per piu quando questo se si suo sua tu
  ao com da dele dela do dos e ela ele em estava eu foi isso mais mas na nao no nos o os para por que seu sua um uma voce
  dat de een en er haar had heeft het hij hem ik in is je maar met mijn naar niet om op te van voor was werd ze zich zijn
  а бы был была было в во вот все всё да для его ее ей ему если же за и из или к как когда мне мы на не него нее но о об он она они от по под
  с сказал так там то ты у что это я
  ale by byl byla bylo co dla do go i ich ja jak jego jej jest juz mi mnie na nie o od po sie sobie tak te tego to tylko w z za ze
  `),
);
