import { type Messages, type Words, wordsIn } from './catalogue.ts';
import api from './messages/en/api.json' with { type: 'json' };
import bench from './messages/en/bench.json' with { type: 'json' };
import books from './messages/en/books.json' with { type: 'json' };
import commands from './messages/en/commands.json' with { type: 'json' };
import desk from './messages/en/desk.json' with { type: 'json' };
import errors from './messages/en/errors.json' with { type: 'json' };
import fields from './messages/en/fields.json' with { type: 'json' };
import find from './messages/en/find.json' with { type: 'json' };
import keeper from './messages/en/keeper.json' with { type: 'json' };
import kept from './messages/en/kept.json' with { type: 'json' };
import notes from './messages/en/notes.json' with { type: 'json' };
import own from './messages/en/own.json' with { type: 'json' };
import pages from './messages/en/pages.json' with { type: 'json' };
import query from './messages/en/query.json' with { type: 'json' };
import rules from './messages/en/rules.json' with { type: 'json' };
import wrangling from './messages/en/wrangling.json' with { type: 'json' };

/** The catalogue in English, put together from its files. */
export const ENGLISH: Messages = {
  ...api,
  ...bench,
  ...books,
  ...commands,
  ...desk,
  ...errors,
  ...fields,
  ...find,
  ...keeper,
  ...kept,
  ...notes,
  ...own,
  ...pages,
  ...query,
  ...rules,
  ...wrangling,
};

export const english: Words = wordsIn('en', ENGLISH);
