"""The models have read English alone. What they say of other languages is turned by two numbers for each kind of place (languages.ts of the program),
fitted to stories with known paragraphs.

  python training/languages.py report   five folds by author: macro F1, breaks said to be over 0.8 sure and right, how many, calibration error
  python training/languages.py ship     writes src/restoration/paragraphs/languages.data.json
"""
import json
import os
import sys

import numpy as np
from scipy.optimize import minimize

from data import choose, folds, sigmoid
from said import odds, say
from train import FOLDER, FOLDS, OUT

MODELS, KINDS = ("quoted", "unquoted"), 5


def read():
    stories = [json.loads(line) for line in open(f"{FOLDER}/languages.jsonl", encoding="utf8")]
    for s in stories:
        s |= {k: np.array(s[k]) for k in ("p", "y", "kind", "side")}
        s["odds"] = odds(np.clip(s["p"], 1e-5, 1 - 1e-5))
    return stories


def fit(stories):
    """By model and kind of place, a factor and a constant; few places leave it at 1 and 0."""
    return {model: [turn([s for s in stories if s["model"] == model], kind) for kind in range(KINDS)] for model in MODELS}


def turn(stories, kind):
    if not stories:
        return [1.0, 0.0]
    x, y = (np.concatenate([s[name][s["kind"] == kind] for s in stories]) for name in ("odds", "y"))
    w = np.concatenate([np.full((s["kind"] == kind).sum(), len(s["y"]) ** -0.5) for s in stories])
    if not len(x):
        return [1.0, 0.0]
    w = w / w.mean()

    def cost(v):
        z = v[0] * x + v[1]
        g = w * (sigmoid(z) - y)
        return (w * (np.logaddexp(0, z) - z * y)).sum() + 20 * (v[0] - 1) ** 2 + 2 * v[1] ** 2, np.array([(g * x).sum() + 40 * (v[0] - 1), g.sum() + 4 * v[1]])

    return [round(float(v), 4) for v in minimize(cost, [1, 0], jac=True, method="L-BFGS-B").x]


def turned(s, table):
    v = np.array(table[s["model"]])[s["kind"]]
    return sigmoid(v[:, 0] * s["odds"] + v[:, 1])


def figures(stories, name, tables):
    by, said, right, gold = {}, [], [], 0
    for s in stories:
        p = s[name]
        taken = choose(np.append(0, p), [(0, len(p) + 1)])[1:]
        one = by.setdefault(s["author"], np.zeros(3))
        one += s["y"][taken].sum(), taken.sum(), s["gold"]
        said.append(say(p, s["side"], tables[s["model"]])[taken])
        right.append(s["y"][taken])
        gold += s["gold"]
    p, y = np.concatenate(said), np.concatenate(right)
    f = [2 * hits / (made + all_) for hits, made, all_ in by.values() if all_]
    bins, sure = np.minimum(9, (p * 10).astype(int)), p > 0.8
    error = sum(abs(p[bins == k].sum() - y[bins == k].sum()) for k in range(10)) / len(p)
    return f"macro {np.mean(f):.3f}, worst {min(f):.3f}, P above .8 {y[sure].mean() if sure.any() else 1:.3f}, R above .8 {y[sure].sum() / gold:.3f}, calibration error {error:.3f}"


def report():
    tables = {model: json.load(open(os.path.join(OUT, f"{model}.data.json")))["said"] for model in MODELS}
    stories = read()
    for language in sorted({s["language"] for s in stories}):
        own = [s for s in stories if s["language"] == language]
        authors = sorted({s["author"] for s in own})
        fold = dict(zip(authors, folds(len(authors), FOLDS)))
        for k in range(FOLDS):
            table = fit([s for s in own if fold[s["author"]] != k])
            for s in own:
                if fold[s["author"]] == k:
                    s["turned"] = turned(s, table)
        for name, label in (("p", "as in English"), ("turned", "turned")):
            print(f"{language}, {len(authors)} authors, {label}: {figures(own, name, tables)}")


def ship():
    stories = read()
    out = {language: fit([s for s in stories if s["language"] == language]) for language in sorted({s["language"] for s in stories})}
    with open(os.path.join(OUT, "languages.data.json"), "w") as file:
        json.dump(out, file, separators=(",", ":"))


if __name__ == "__main__":
    {"report": report, "ship": ship}[(sys.argv[1:] or ["report"])[0]]()
