"""Trains the paragraph models and says how well they do on authors they have not seen.

  python training/train.py cv     five folds by author: writes out-of-fold scores to the data folder (kept: a fold that is there is not run again)
  python training/train.py report prints the figures of the out-of-fold scores; CATEGORIES=index.tsv: by category of writer, too
  python training/train.py ship   trains on all authors by the same recipe and writes the model files
  python training/train.py mix    fits anew how much forest and network count, and writes that alone into the model files
"""
import json
import os
import sys
import time

import numpy as np

import forest
import network
from data import Kind, author_weights, choose, folds, score, sigmoid
from export import write_model
from weigh import beside, fit_one

FOLDER = os.environ.get("TRAIN", ".train")
OUT = os.path.join(os.path.dirname(__file__), "../src/restoration/paragraphs")
MODELS = {"quoted": ["curly", "careless", "tags"], "unquoted": ["unquoted"]}
FOLDS = 5
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


def report():
    for model in MODELS:
        data0 = Kind(FOLDER, MODELS[model][0])
        fold = folds(len(data0.authors), FOLDS)
        # The mix too is fitted without the authors it is tried on.
        mixes = [fit(pairs_of(model, np.where(fold == k)[0])) for k in range(FOLDS)]
        for kind in TESTED[model]:
            data = Kind(FOLDER, kind)
            z = out_of_fold(model, kind)
            p, side = np.zeros(len(z)), beside(data)
            held = fold_by_story(data, data0, fold)[data.story]
            for k in range(FOLDS):
                m = held == k
                p[m] = probabilities(z[m], mixes[k], side[m])
            if model == "quoted":
                leave_to_unquoted(data, p, fold_by_story(data, data0, fold))
            spans = [(s["from"], s["to"]) for s in data.stories]
            taken = choose(p, spans)
            for per_author, label in ((4, "up to 4 stories per author"), (10**6, "all stories")):
                s = score(data, p, taken, per_author)
                print(f"{kind}, {label}: " + ", ".join(f"{k} {v:.3f}" for k, v in s.items() if k != "by"))
                if per_author == 4:
                    by = s["by"]
                    by_category(data, p, taken)
                else:
                    print("\n".join(f"  {a:26s} {by[a]:.3f}  {s['by'][a]:.3f}" for a in sorted(by, key=by.get)))


def by_category(data, p, taken):
    """The same figures for the writers of each category: a list with a header, tab-separated, the author second and the category last."""
    if "CATEGORIES" not in os.environ:
        return
    rows = [line.rstrip("\n").split("\t") for line in open(os.environ["CATEGORIES"], encoding="utf-8")][1:]
    category = {r[1]: r[-1] for r in rows if "/" not in r[0]}
    of = np.array([category.get(a, "classics") for a in data.authors])
    for name in sorted(set(of)):
        s = score(data, p, taken, 4, np.where(of == name)[0])
        print(f"  {name} ({(of == name).sum()} authors): " + ", ".join(f"{k} {v:.3f}" for k, v in s.items() if k != "by"))


def leave_to_unquoted(data, p, fold):
    """Stories without any speech mark go to the model for stories without speech marks, as in the program: the text is the same there."""
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


def ship(model):
    kinds = [Kind(FOLDER, k) for k in MODELS[model]]
    everyone = np.arange(len(kinds[0].authors))
    mix = fit(pairs_of(model))
    trees, net = forest.train(kinds, everyone), network.train(kinds, everyone)
    write_model(os.path.join(OUT, f"{model}.data.json"), kinds[0], trees, net, mix)
    # For agree.ts: what Python makes of a few stories.
    data, some = kinds[0], list(range(0, len(kinds[0].stories), 100))
    z = np.stack([forest.predict(trees, data, some), network.predict(net, data, some)], 1)
    p = probabilities(z, mix, beside(data))
    json.dump({"kind": data.kind, "model": model, "stories": [{"id": data.stories[i]["id"], "p": p[data.stories[i]["from"]:data.stories[i]["to"]].tolist()} for i in some]}, open(f"{FOLDER}/expected-{model}.json", "w"))


def mix(model):
    path = os.path.join(OUT, f"{model}.data.json")
    file = json.load(open(path))
    file["mix"] = fit(pairs_of(model)).tolist()
    with open(path, "w") as out:
        json.dump(file, out, separators=(",", ":"))
    print(model, file["mix"])


if __name__ == "__main__":
    what, *models = sys.argv[1:] or ["report"]
    if what == "report":
        report()
    else:
        for name in models or MODELS:
            {"cv": cv, "ship": ship, "mix": mix}[what](name)
