"""Reads what dump.ts wrote, splits it by author, and scores a set of breaks the way the truth is scored."""
import json
import os

import numpy as np

# No break below this probability is made, see breaks.ts; a text of a drabble's length is often one paragraph.
LEAST, LEAST_OF_SHORT = 0.15, 0.5
SCORED_PER_AUTHOR = 4  # stories per author that the headline figure counts
CLASSES = 37  # classes of word, see WORD_CLASS in words.ts


class Kind:
    """All places of all stories under one kind of damage. Row i is the place before unit i; a story's first row is no place."""

    def __init__(self, folder, kind):
        self.kind, self.folder = kind, folder
        meta = json.load(open(f"{folder}/{kind}.json"))
        self.names = [c["name"] for c in meta["columns"]]
        self.classes = [i for i, c in enumerate(meta["columns"]) if c["isClass"]]
        n = meta["rows"]
        self.X = np.fromfile(f"{folder}/{kind}.rows", np.uint8).reshape(n, -1)
        label = np.fromfile(f"{folder}/{kind}.label", np.uint8)
        self.y, self.quoted = label & 1, label >> 1 & 1
        # Of a place in a script (script.ts) it is known what it is.
        script = f"{folder}/{kind}.script"
        self.script = np.fromfile(script, np.uint8) if os.path.exists(script) else np.zeros(n, np.uint8)
        self.stories = meta["stories"]
        self.authors = sorted({s["author"] for s in self.stories})
        number = {a: i for i, a in enumerate(self.authors)}
        self.story_author = np.array([number[s["author"]] for s in self.stories])
        self.first, self.story = np.zeros(n, bool), np.zeros(n, np.int32)
        for i, s in enumerate(self.stories):
            self.first[s["from"]] = True
            self.story[s["from"]:s["to"]] = i
        self.author = self.story_author[self.story]
        self.gold = np.array([s["gold"] for s in self.stories])
        self.gold_quoted = np.array([s["goldQuoted"] for s in self.stories])
        self.scored = np.array([s["scored"] for s in self.stories])
        self.nth = np.array([s["nth"] for s in self.stories])

    def words(self):
        """Hash, class and flags of every word, and the range of words of every unit."""
        path = f"{self.folder}/{self.kind}"
        hashes = np.fromfile(f"{path}.tokens", np.uint32)
        marks = np.fromfile(f"{path}.marks", np.uint8).reshape(-1, 2)
        first = np.fromfile(f"{path}.first", np.int32)
        return hashes, marks[:, 0].astype(np.int32), first, np.append(first[1:], len(hashes))


def folds(authors, k=5, seed=7):
    """A fold per author: no author is in two."""
    order = np.random.RandomState(seed).permutation(authors)
    out = np.zeros(authors, int)
    out[order] = np.arange(authors) % k
    return out


def author_weights(data):
    """A prolific author counts more than a sparse one, but not by as much as there is more of them."""
    w = 1 / np.sqrt(np.bincount(data.author, minlength=len(data.authors)))
    return w / w.mean()


def in_script(data, p):
    """Probabilities with those that a script's names give, as in script.ts."""
    return np.where(data.script == 1, 0.99, np.where(data.script == 2, 0.01, p))


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def least_of(kind):
    return LEAST_OF_SHORT if kind == "drabble" else LEAST


def choose(p, spans, least=LEAST):
    """Per story, the breaks whose expected F1 is greatest, given that every p is the chance of a break."""
    taken = np.zeros(len(p), bool)
    for a, b in spans:
        q = np.sort(p[a + 1:b])[::-1]
        if len(q) == 0:
            continue
        f = 2 * np.cumsum(q) / (np.arange(1, len(q) + 1) + q.sum())
        taken[a + 1:b] = p[a + 1:b] >= max(least, q[f.argmax()])
    return taken


def score(data, p, taken, per_author=SCORED_PER_AUTHOR, only=None):
    """The figures of run.mjs: F1 per author and over all, beside quotes, precision above 0.8, calibration error of the breaks made, and
    how many of the true breaks were made with p above 0.8. `by chance`: the calibration error that true probabilities would have here."""
    in_score = data.scored & (data.nth < per_author)
    if only is not None:
        in_score &= np.isin(data.story_author, only)
    at = in_score[data.story] & ~data.first & taken
    by = {}
    for a, name in enumerate(data.authors):
        gold = data.gold[in_score & (data.story_author == a)].sum()
        if gold:
            m = at & (data.author == a)
            by[name] = 2 * data.y[m].sum() / (m.sum() + gold)
    gold, gold_quoted = data.gold[in_score].sum(), data.gold_quoted[in_score].sum()
    hits, q = data.y[at].sum(), at & (data.quoted == 1)
    n = at & (data.quoted == 0)
    sure = at & (p > 0.8)
    bins = np.minimum(9, (p * 10).astype(int))
    error = sum(abs(p[at & (bins == k)].sum() - data.y[at & (bins == k)].sum()) for k in range(10)) / at.sum()
    chance = sum(np.sqrt((p[at & (bins == k)] * (1 - p[at & (bins == k)])).sum() * 2 / np.pi) for k in range(10)) / at.sum()
    sides = {
        "beside quotes": 2 * data.y[q].sum() / (q.sum() + gold_quoted),
        "elsewhere": 2 * data.y[n].sum() / (n.sum() + gold - gold_quoted),
    } if data.kind != "unquoted" else {}
    return {
        "macro": np.mean(list(by.values())), "worst": min(by.values()), "micro": 2 * hits / (at.sum() + gold),
        "P": hits / at.sum(), "R": hits / gold,
        **sides,
        "P above .8": data.y[sure].mean() if sure.any() else 1.0, "R above .8": data.y[sure].sum() / gold,
        "calibration error": error, "by chance": chance, "by": by,
    }
