"""python training/thorough.py: the figures of `rescue --thorough`, from scores that are kept. On the authors of the fold that the second reader has
not read (reader/prepare.py), forest and network from `train.py cv`, the reader from reader/train.py: macro F1, worst author and so on for the
default, and with each reader that is there. How much the three count is fitted to four fifths of the authors and tried on the last; what is said
of a break is the default's (said.py), fitted without all of them. CATEGORIES: as for train.py."""
import json
import os

import numpy as np

from data import SCORED_PER_AUTHOR, author_weights, choose, folds, in_script, least_of, score, sigmoid
from said import categories, say
from train import FOLDER, FOLDS, MODELS, TESTED, figures, held_out, out_of_fold, tables_of
from weigh import fit_one

HELD_OUT = 0  # reader/prepare.py
READERS = ("reader", "reader-small")
LEARNED = {"quoted": ("curly", "careless", "captag"), "unquoted": ("unquoted",)}


def scores_of(reader, held):
    """What a reader says of every place of the held-out stories, by kind of damage; NaN where it says nothing."""
    folder = f"{FOLDER}/reader"
    index, text = json.load(open(f"{folder}/held.json")), np.load(f"{folder}/held.npz")
    z = np.load(f"{folder}/{reader}.npz")["held"].astype(float)
    out = {kind: np.full(len(one.p), np.nan) for kind, one in held.items()}
    a = 0
    for j, h in enumerate(index):
        b = a + int((text["lab"][text["at"][j]:text["at"][j + 1]] >= 0).sum())
        if h["kind"] in held:
            s = held[h["kind"]].data.stories[h["story"]]
            out[h["kind"]][s["from"] + 1:s["to"]] = z[a:b]
        a = b
    return out


def with_reader(model, held, scores):
    """Probabilities by kind of damage; the weights are fitted to the authors of the other parts."""
    kinds = [k for k in TESTED[model] if k in held and not np.isnan(scores[k]).all()]
    whole = held[MODELS[model][0]].data
    number = {a: i for i, a in enumerate(whole.authors)}
    who = np.array([i for i, a in enumerate(whole.authors) if (held[kinds[0]].of_story[whole.story_author == i] == HELD_OUT).any()])
    part = np.full(len(whole.authors), -1)
    part[who] = folds(len(who), FOLDS)
    rows = {}
    for kind in kinds:
        data = held[kind].data
        z = np.concatenate([out_of_fold(model, kind), scores[kind][:, None]], 1)
        rows[kind] = z, np.array([part[number[a]] for a in data.authors])[data.author], ~np.isnan(z).any(1) & ~data.first
    out = {kind: np.zeros(len(held[kind].p)) for kind in kinds}
    for k in range(FOLDS):
        for side in (0, 1):
            z, y, w = [], [], []
            for kind in LEARNED[model]:
                x, of, there = rows[kind]
                m = there & (of != k) & ((held[kind].side == side) | (model == "unquoted"))
                z.append(x[m]), y.append(held[kind].data.y[m]), w.append(author_weights(held[kind].data)[held[kind].data.author[m]])
            v = fit_one(*(np.concatenate(c) for c in (z, y, w)))
            for kind in kinds:
                x, of, there = rows[kind]
                m = there & (of == k) & (held[kind].side == side)
                out[kind][m] = sigmoid(x[m] @ v[:3] + v[3])
    return out


def main():
    held = {model: held_out(model) for model in MODELS}
    tables = {model: tables_of(model, held[model], HELD_OUT) for model in MODELS}
    print("trained readers that are kept:", ", ".join(r for r in READERS if os.path.exists(f"{FOLDER}/reader/{r}.npz")) or "none")
    by_reader = {}
    for reader in READERS:
        if os.path.exists(f"{FOLDER}/reader/{reader}.npz"):
            by_reader[reader] = {model: with_reader(model, held[model], scores_of(reader, held[model])) for model in MODELS}
    for model in MODELS:
        for kind, one in held[model].items():
            data, authors = one.data, np.unique(one.data.story_author[one.of_story == HELD_OUT])
            of = categories(data)
            whom = {"all": authors} | {name: authors[of[authors] == name] for name in sorted(set(of[authors]))}
            here = (one.fold == HELD_OUT) & ~data.first
            for name, p in [("default", one.p)] + [(r, by_reader[r][model].get(kind)) for r in by_reader]:
                if p is None:
                    continue
                if name != "default":
                    p = in_script(data, np.where(one.leave, by_reader_unquoted(by_reader[name], held, one), p))
                p = np.where(here, p, 0)
                taken = choose(p, [(s["from"], s["to"]) for s in data.stories], least_of(kind)) & here
                said = np.where(data.script > 0, p, np.where(one.leave, say(p, one.side, tables["unquoted"]), say(p, one.side, tables[model])))
                for label, who in whom.items():
                    print(f"{kind}, {label} ({len(who)} authors), {name}: " + figures(score(data, said, taken, SCORED_PER_AUTHOR, who)), flush=True)


def by_reader_unquoted(probabilities, held, one):
    """Of stories without any speech mark: what is made of them without speech marks, the text is the same."""
    other, p = held["unquoted"]["unquoted"].data, np.zeros(len(one.p))
    at = {s["id"]: s for s in other.stories}
    for s in one.data.stories:
        if one.leave[s["from"]]:
            t = at[s["id"]]
            p[s["from"]:s["to"]] = probabilities["unquoted"]["unquoted"][t["from"]:t["to"]]
    return p


if __name__ == "__main__":
    main()
