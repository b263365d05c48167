import type { BinTag } from '../../library/tags/look.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { lineField } from '../kit/form.ts';
import { Halt } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { typeWords } from '../kit/tag-type.ts';
import { address } from '../kit/words.ts';
import { Back, Kind, TagName, Uses } from './parts.tsx';
import { JustDone, justDone } from './told.tsx';
import { KIND_WORDS, KINDS, type Kind as KindName, TYPES, type WrangledType } from './words.ts';

const PER_PAGE = 50;

/** GET /wrangling: tags of a type, those first that nobody has looked at; of all works or of those of a fandom. */
export const binPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const asked = askedIn(c);
    const { type, kind, fandom, words } = asked;
    const n = pageOf(c.req.query('page'), '/wrangling');
    const link = (more: Parameters<typeof address>[1]) =>
      address('/wrangling', { type, kind: kind === 'unwrangled' ? undefined : kind, fandom, words, ...more });
    const { actor } = c.var;
    const within = fandom === '' ? null : await library.tags.called(actor, 'fandom', fandom);
    const [found, counts, done] = await Promise.all([
      within === null && fandom !== ''
        ? { items: [], total: 0 }
        : library.tags.bin(actor, { type, kind, fandom: within, words, page: n, perPage: PER_PAGE }),
      library.tags.bins(actor),
      justDone(c, library),
    ]);
    const back = link({ page: n === 1 ? undefined : n });
    const open = (one: string) => counts.find((bin) => bin.type === one && bin.is === 'unwrangled')?.tags ?? 0;
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('wrangle.title'), mood: 'bench', section: 'desk' },
      <>
        <h1>{t('wrangle.title')}</h1>
        <DeskNav here="/wrangling" />
        <p class="standing">{t('wrangle.about')}</p>
        <JustDone done={done} back={back} />
        <Which asked={asked} link={link} open={open} />
        {found.total === 0 ? (
          <p class="nothing">
            {t(within === null && fandom !== '' ? 'wrangle.no-such-fandom' : 'wrangle.nothing-here')}
          </p>
        ) : (
          <Rows found={found} type={type} kind={kind} back={back} />
        )}
        <Pager
          page={n}
          pages={Math.ceil(found.total / PER_PAGE)}
          link={(to) => link({ page: to === 1 ? undefined : to })}
          label={t('list.pages')}
        />
        <form class="bin-tools" method="post" action="/wrangling/make">
          <Back to={back} />
          <input type="hidden" name="type" value={type} />
          <p>
            <label for="make">{t('wrangle.new-name')}</label>
            <input id="make" name="name" maxlength={300} autocomplete="off" dir="auto" required />
          </p>
          <button type="submit">{t('wrangle.make')}</button>
        </form>
        <p class="onward">
          <a href="/wrangling/history">{t('wrangle.history')}</a>
        </p>
      </>,
    );
  };

interface WhichProps {
  readonly asked: Asked;
  readonly link: (more: Parameters<typeof address>[1]) => string;
  /** How many nobody has looked at. */
  readonly open: (type: string) => number;
}

/** Which tags are looked through. */
function Which({ asked: { type, kind, fandom, words }, link, open }: WhichProps) {
  return (
    <>
      <nav class="bench-tools" aria-label={t('wrangle.types')}>
        <ul>
          {TYPES.map((one) => (
            <li>
              <a href={link({ type: one, page: undefined })} aria-current={one === type ? 'true' : undefined}>
                {typeWords(one)}
                {open(one) > 0 ? <span class="quiet"> {figure(open(one))}</span> : null}
              </a>
            </li>
          ))}
        </ul>
        <ul>
          {KINDS.map((one) => (
            <li>
              <a
                href={link({ kind: one === 'unwrangled' ? undefined : one, page: undefined })}
                aria-current={one === kind ? 'true' : undefined}
              >
                {t(KIND_WORDS[one])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="bin-tools" action="/wrangling" method="get">
        <input type="hidden" name="type" value={type} />
        {kind === 'unwrangled' ? null : <input type="hidden" name="kind" value={kind} />}
        {type === 'fandom' || type === 'media' ? null : (
          <p>
            <label for="fandom">{t('wrangle.in-fandom')}</label>
            <input id="fandom" name="fandom" value={fandom} maxlength={300} autocomplete="off" dir="auto" />
          </p>
        )}
        <p>
          <label for="tag-words">{t('wrangle.with-words')}</label>
          <input id="tag-words" name="words" value={words} maxlength={200} autocomplete="off" dir="auto" />
        </p>
        <button type="submit">{t('wrangle.look')}</button>
      </form>
    </>
  );
}

interface RowsProps {
  readonly found: { readonly items: readonly BinTag[]; readonly total: number };
  readonly type: WrangledType;
  readonly kind: KindName;
  readonly back: string;
}

/** The tags, and what is done with those that are ticked. */
function Rows({ found, type, kind, back }: RowsProps) {
  return (
    <form class="bin" method="post" action="/wrangling/act">
      <Back to={back} />
      <p class="quiet">{t('wrangle.so-many', { n: found.total })}</p>
      <ul class="tag-rows">
        {found.items.map((tag) => (
          <li>
            <input type="checkbox" name="tag" value={tag.id} id={`tag-${tag.id}`} />
            <label for={`tag-${tag.id}`} class="unseen">
              {t('wrangle.choose', { name: tag.name })}
            </label>
            <TagName tag={tag} />
            {kind === 'synonym' ? <Kind tag={tag} /> : null}
            <Uses tag={tag} />
          </li>
        ))}
      </ul>
      <fieldset class="chosen-acts">
        <legend>{t('wrangle.with-chosen')}</legend>
        <p>
          <label for="name">{t(WHOLE[type])}</label>
          <input id="name" name="name" maxlength={300} autocomplete="off" dir="auto" />
        </p>
        <p class="acts">
          {kind === 'canonical' ? null : (
            <button type="submit" name="does" value="canonical">
              {t('wrangle.make-canonical')}
            </button>
          )}
          <button type="submit" name="does" value="merge">
            {t('wrangle.merge-into-name')}
          </button>
          {type === 'rating' || type === 'warning' || type === 'category' || type === 'media' ? null : (
            <button type="submit" name="does" value="in">
              {t(type === 'fandom' ? 'wrangle.put-into-media' : 'wrangle.put-into-fandom')}
            </button>
          )}
        </p>
      </fieldset>
    </form>
  );
}

/** What the name beside the chosen tags is. */
const WHOLE: Readonly<
  Record<WrangledType, 'wrangle.other-name' | 'wrangle.other-or-fandom' | 'wrangle.other-or-media'>
> = {
  fandom: 'wrangle.other-or-media',
  character: 'wrangle.other-or-fandom',
  relationship: 'wrangle.other-or-fandom',
  freeform: 'wrangle.other-or-fandom',
  rating: 'wrangle.other-name',
  warning: 'wrangle.other-name',
  category: 'wrangle.other-name',
  media: 'wrangle.other-name',
};

interface Asked {
  readonly type: WrangledType;
  readonly kind: KindName;
  readonly fandom: string;
  readonly words: string;
}

function askedIn(c: Ask): Asked {
  const type = TYPES.find((one) => one === (c.req.query('type') || 'fandom'));
  const kind = KINDS.find((one) => one === (c.req.query('kind') || 'unwrangled'));
  if (!type || !kind)
    throw new Halt(400, sentence('wrangle.no-such-bin'), { next: { href: '/wrangling', words: 'wrangle.all-bins' } });
  const line = (name: string) => lineField(300).parse(c.req.query(name) ?? '');
  return { type, kind, fandom: line('fandom'), words: line('words') };
}
