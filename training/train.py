"""Trains the paragraph models and says how well they do on authors they have not seen.

  python training/train.py cv     five folds by author: writes out-of-fold scores to the data folder (kept: a fold that is there is not run again)
  python training/train.py report prints the figures of the out-of-fold scores; CATEGORIES=index.tsv: by category of writer, too
  python training/train.py ship   trains on all authors by the same recipe and writes the model files
  python training/train.py mix    fits anew how much forest and network count and what is said of a break, and writes that alone into the model files
All but cv want CATEGORIES, a list of writers and their categories (said.py).
"""
import json
import os
import sys
import time

import numpy as np

import forest
import network
from data import SCORED_PER_AUTHOR, Kind, author_weights, choose, folds, in_script, least_of, score, sigmoid
from export import write_model
from said import TARGET, categories, fit_tables, odds, say
from weigh import beside, fit_one

FOLDER = os.environ.get("TRAIN", ".train")
OUT = os.path.join(os.path.dirname(__file__), "../src/restoration/paragraphs")
MODELS = {"quoted": ["curly", "careless", "tags"], "unquoted": ["unquoted"]}
FOLDS = 5
SAID_BY = {"quoted": ["curly", "captag", "drabble"], "unquoted": ["unquoted"]}  # the kinds that say how sure it may sound
TESTED = {"quoted": ["curly", "straight", "careless", "tags", "captag", "drabble"], "unquoted": ["unquoted"]}


def cv(model):
    kinds = [Kind(FOLDER, k) for k in MODELS[model]]
    tested = kinds + [Kind(FOLDER, k) for k in TESTED[model] if k not in MODELS[model]]
    fold = folds(len(kinds[0].authors), FOLDS)
    for k in range(FOLDS):
        path = f"{FOLDER}/cv-{model}-{k}.npz"
        if os.path.exists(path):
            continue
        began = time.time()
        seen = np.where(fold != k)[0]
        trees, net = forest.train(kinds, seen), network.train(kinds, seen)
        out = {}
        for data in tested:
            held = np.where(fold_by_story(data, kinds[0], fold) == k)[0]
            out[f"{data.kind}-forest"] = forest.predict(trees, data, held)
            out[f"{data.kind}-network"] = network.predict(net, data, held)
        np.savez(path, **out)
        print(f"{model} fold {k}: {time.time() - began:.0f} s", flush=True)


def fold_by_story(data, whole, fold):
    """The fold of every story. A kind of damage that not every story can take knows fewer authors than `whole`, which numbered them."""
    number = {a: i for i, a in enumerate(whole.authors)}
    return fold[[number[s["author"]] for s in data.stories]]


def out_of_fold(model, kind):
    parts = [np.load(f"{FOLDER}/cv-{model}-{k}.npz") for k in range(FOLDS)]
    return np.stack([sum(p[f"{kind}-{part}"] for p in parts) for part in ("forest", "network")], 1)


FEWEST = 10_000  # places beside speech marks from which on they are weighed by themselves


def fit(pairs):
    """How much the forest and the network count, by likelihood on out-of-fold scores: p = sigmoid(a·forest + b·network + c).
    Two rows: away from speech marks, and beside one."""
    z, y, w, side = (np.concatenate(c) for c in zip(*pairs))
    away = fit_one(z[side == 0], y[side == 0], w[side == 0])
    return np.stack([away, fit_one(z[side == 1], y[side == 1], w[side == 1]) if side.sum() > FEWEST else away])


def probabilities(z, mix, side):
    v = mix[side]
    return sigmoid((z * v[:, :2]).sum(1) + v[:, 2])


def pairs_of(model, held=None):
    out = []
    for kind in MODELS[model]:
        data = Kind(FOLDER, kind)
        m = ~data.first if held is None else ~data.first & ~np.isin(data.author, held)
        out.append((out_of_fold(model, kind)[m], data.y[m], author_weights(data)[data.author[m]], beside(data)[m]))
    return out


class Held:
    """The stories of one kind of damage, each place with the probability that models gave which had not seen its author."""

    def __init__(self, model, kind, whole, mixes):
        self.data = data = Kind(FOLDER, kind)
        fold = folds(len(whole.authors), FOLDS)
        self.of_story = fold_by_story(data, whole, fold)
        self.fold, self.side = self.of_story[data.story], beside(data)
        z, p = out_of_fold(model, kind), np.zeros(len(data.y))
        for k in range(FOLDS):
            m = self.fold == k
            p[m] = probabilities(z[m], mixes[k], self.side[m])
        self.leave = leave_to_unquoted(data, p, self.of_story) if model == "quoted" else np.zeros(len(p), bool)
        self.p = in_script(data, p)
        self.taken = choose(self.p, [(s["from"], s["to"]) for s in data.stories], least_of(kind))

    def made(self, besides=None):
        """Breaks that were made by a model and not by a script's names; without the authors of one fold."""
        return self.taken & (self.data.script == 0) & ~self.leave & (self.fold != besides)

    def said(self, tables, others):
        """What is said of every place. tables, others: by fold, of the model and of the one for stories without speech marks."""
        out = self.p.copy()
        for k in range(FOLDS):
            for leave, t in ((False, tables[k]), (True, others[k])):
                m = (self.fold == k) & (self.leave == leave) & (self.data.script == 0)
                out[m] = say(self.p[m], self.side[m], t)
        return out


def held_out(model, kinds=None):
    """By kind of damage; the mix too is fitted without the authors it is tried on."""
    whole = Kind(FOLDER, MODELS[model][0])
    fold = folds(len(whole.authors), FOLDS)
    mixes = [fit(pairs_of(model, np.where(fold == k)[0])) for k in range(FOLDS)]
    return {kind: Held(model, kind, whole, mixes) for kind in kinds or TESTED[model]}


def tables_of(model, held, besides=None):
    """What is said of a break, fitted to the breaks made on authors whom neither model had seen; without those of one fold."""
    parts = []
    for one in (held[k] for k in SAID_BY[model]):
        m, data = one.made(besides), one.data
        judged = (data.scored & (data.nth < SCORED_PER_AUTHOR))[data.story]
        parts.append((odds(one.p[m]), data.y[m], author_weights(data)[data.author[m]], one.side[m], categories(data)[data.author[m]], judged[m]))
    return fit_tables(*(np.concatenate(c) for c in zip(*parts)), TARGET[model])


def report():
    held = {model: held_out(model) for model in MODELS}
    tables = {model: [tables_of(model, held[model], k) for k in range(FOLDS)] for model in MODELS}
    for model in MODELS:
        for kind, one in held[model].items():
            data, p = one.data, one.said(tables[model], tables["unquoted"])
            for per_author, label in ((SCORED_PER_AUTHOR, "up to 4 stories per author"), (10**6, "all stories")):
                s = score(data, p, one.taken, per_author)
                print(f"{kind}, {label}: " + figures(s))
                if per_author == SCORED_PER_AUTHOR:
                    by = s["by"]
                    of = categories(data)
                    for name in sorted(set(of)):
                        who = np.where(of == name)[0]
                        print(f"  {name} ({len(who)} authors): " + figures(score(data, p, one.taken, per_author, who)))
                    print("  before what is said: " + figures(score(data, one.p, one.taken, per_author)))
                else:
                    print("\n".join(f"  {a:26s} {by[a]:.3f}  {s['by'][a]:.3f}" for a in sorted(by, key=by.get)))


def figures(s):
    return ", ".join(f"{k} {v:.3f}" for k, v in s.items() if k != "by")


def leave_to_unquoted(data, p, fold):
    """Stories without any speech mark go to the model for stories without speech marks, as in the program: the text is the same there.
    Which places these are."""
    left = np.zeros(len(p), bool)
    other = Kind(FOLDER, "unquoted")
    z, at = out_of_fold("unquoted", "unquoted"), {s["id"]: s for s in other.stories}
    mixes = [fit(pairs_of("unquoted", np.where(fold == k)[0])) for k in range(FOLDS)]
    sides = beside(other)
    marks = data.X[:, data.names.index("marks+0")]
    for i, s in enumerate(data.stories):
        t = at.get(s["id"])
        if t is None or marks[s["from"]:s["to"]].any() or s["to"] - s["from"] != t["to"] - t["from"]:
            continue
        here = slice(t["from"], t["to"])
        p[s["from"]:s["to"]] = probabilities(z[here], mixes[fold[i]], sides[here])
        left[s["from"]:s["to"]] = True
    return left


def ship(model):
    kinds = [Kind(FOLDER, k) for k in MODELS[model]]
    everyone = np.arange(len(kinds[0].authors))
    mix = fit(pairs_of(model))
    trees, net = forest.train(kinds, everyone), network.train(kinds, everyone)
    write_model(os.path.join(OUT, f"{model}.data.json"), kinds[0], trees, net, mix, tables_of(model, held_out(model, SAID_BY[model])))
    # For agree.ts: what Python makes of a few stories.
    data, some = kinds[0], list(range(0, len(kinds[0].stories), 100))
    z = np.stack([forest.predict(trees, data, some), network.predict(net, data, some)], 1)
    p = probabilities(z, mix, beside(data))
    json.dump({"kind": data.kind, "model": model, "stories": [{"id": data.stories[i]["id"], "p": p[data.stories[i]["from"]:data.stories[i]["to"]].tolist()} for i in some]}, open(f"{FOLDER}/expected-{model}.json", "w"))


def mix(model):
    path = os.path.join(OUT, f"{model}.data.json")
    file = json.load(open(path))
    file["mix"], file["said"] = fit(pairs_of(model)).tolist(), tables_of(model, held_out(model, SAID_BY[model]))
    with open(path, "w") as out:
        json.dump(file, out, separators=(",", ":"))
    print(model, file["mix"], file["said"])


if __name__ == "__main__":
    what, *models = sys.argv[1:] or ["report"]
    if what == "report":
        report()
    else:
        for name in models or MODELS:
            {"cv": cv, "ship": ship, "mix": mix}[what](name)
