/**
 * Single words by which sexually explicit prose is told, and nothing else: no phrase, no sentence. Written for this table.
 * Small letters, as `word-scan.ts` cuts words.
 */
export interface Lexicon {
  /** Said of hardly anything but sex. */
  readonly plain: readonly string[];
  /** Of the body; doctors, swearers and poets say them too. */
  readonly body: readonly string[];
  /** What bodies do, in bed and elsewhere: only their company tells. */
  readonly motion: readonly string[];
}

const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

export const EXPLICIT: Lexicon = {
  plain: list(`
    clit blowjob blowjobs handjob handjobs rimming fellatio cunnilingus orgasm orgasms orgasmed orgasming orgasmic
    precum cum cums cumming jizz dildo dildos masturbate masturbated masturbating masturbation deepthroat deepthroated
    creampie cockhead lube lubed foreplay buttplug
  `),
  body: list(`
    cock cocks dick dicks penis penises scrotum testicles balls glans perineum erection erections erect boner foreskin
    vagina vaginal vulva labia clitoris clitoral pussy cunt nipple nipples areola breast breasts tits boobs ass arse
    asshole arsehole buttocks anus anal rectum prostate crotch groin genitals semen sperm arousal aroused pubic hymen
    sphincter condom condoms ejaculate ejaculation ejaculated ejaculating penetration lubricant vibrator
  `),
  motion: list(`
    thrust thrusts thrusted thrusting moan moans moaned moaning groan groaned groaning whimper whimpered whimpering
    suck sucks sucked sucking lick licks licked licking stroke strokes stroked stroking straddle straddled straddling
    writhe writhed writhing arched arching slick slicked slickness wetness swollen throbbing throbbed pulsing pulsed
    naked nude undressed unzipped zipper panties boxers briefs bra thigh thighs hips tongue shaft entrance
    pounding pounded rocking rocked grinding ground bucked bucking squeezed squeezing teasing teased tweaked pinched
    nibbled nibbling kneaded cupped cupping caressed caressing panting panted gasped gasping spread stretched
    swallowed swallowing pumped pumping rutting rutted fuck fucks fucked fucking screwed screwing entered plunged
    tight tightness harder faster deeper hard wet sweat sweaty penetrated penetrating fingering fingers
    climax climaxed climaxing release shuddered shuddering clenched clenching spasmed quivering kissed kissing
  `),
};
