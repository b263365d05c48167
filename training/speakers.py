"""Trains the speaker ranker from what speakers.ts wrote.

  python training/speakers.py cv   --in .train            ten folds by book over the tuning books
  python training/speakers.py folds --in .train           a model per fold, for `scripts/litbank.mjs --books tune --folds .train`
  python training/speakers.py ship --in .train --to src/people/ranker.data.json
"""
import argparse
import json
import numpy as np
import lightgbm as lgb

PARAMS = dict(objective="binary", learning_rate=0.05, num_leaves=16, min_data_in_leaf=60, feature_fraction=0.5,
              bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, max_bin=255, verbose=-1, seed=7, num_threads=1, deterministic=True)
ROUNDS = 260


def load(folder):
    meta = json.load(open(f"{folder}/speakers.json"))
    width = len(meta["columns"])
    x = np.fromfile(f"{folder}/speakers.rows", np.uint8).reshape(-1, width)
    y = np.fromfile(f"{folder}/speakers.label", np.uint8)
    groups = np.array(meta["groups"])
    start = np.concatenate([[0], np.cumsum(groups[:, 1])])
    return meta, x, y, groups, start


def train(x, y, rounds=ROUNDS):
    return lgb.train(PARAMS, lgb.Dataset(x, y), rounds)


def cv(folder):
    meta, x, y, groups, start = load(folder)
    rng = np.random.RandomState(3)
    fold = rng.permutation(len(meta["books"])) % 10
    rows_book = np.repeat(groups[:, 0], groups[:, 1])
    hits = {0: [], 1: []}
    gain = np.zeros(len(meta["columns"]))
    for f in range(10):
        test = fold[rows_book] == f
        model = train(x[~test], y[~test])
        gain += model.feature_importance("gain")
        p = model.predict(x)
        for g, (book, size, forced) in enumerate(groups):
            if fold[book] == f:
                s = slice(start[g], start[g + 1])
                hits[forced].append(y[s][np.argmax(p[s])])
    print("right with true history %.4f, with own history %.4f, of %d" % (np.mean(hits[1]), np.mean(hits[0]), len(hits[1])))
    for i in np.argsort(-gain)[:40]:
        print("%-18s %.3f" % (meta["columns"][i], gain[i] / gain.sum()))


def folds(folder):
    """A model per fold, each of which has not seen the books that folds.json gives it."""
    meta, x, y, groups, _ = load(folder)
    fold = np.random.RandomState(3).permutation(len(meta["books"])) % 10
    rows_book = np.repeat(groups[:, 0], groups[:, 1])
    for f in range(10):
        test = fold[rows_book] == f
        write(train(x[~test], y[~test]), meta, f"{folder}/fold{f}.json")
    json.dump({b: int(fold[i]) for i, b in enumerate(meta["books"])}, open(f"{folder}/folds.json", "w"))


def ship(folder, to):
    meta, x, y, _, _ = load(folder)
    write(train(x, y), meta, to)


def write(model, meta, to):
    trees = []
    for t in model.dump_model()["tree_info"]:
        tree = dict(c=[], t=[], l=[], r=[], v=[])

        def walk(node):
            if "leaf_value" in node:
                tree["v"].append(round(node["leaf_value"], 4))
                return ~(len(tree["v"]) - 1)
            at = len(tree["c"])
            tree["c"].append(node["split_feature"])
            tree["t"].append(int(np.floor(node["threshold"])))
            tree["l"].append(0)
            tree["r"].append(0)
            tree["l"][at] = walk(node["left_child"])
            tree["r"][at] = walk(node["right_child"])
            return at

        walk(t["tree_structure"])
        trees.append(tree)
    json.dump(dict(columns=meta["columns"], trees=trees), open(to, "w"), separators=(",", ":"))


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("what", choices=["cv", "folds", "ship"])
    a.add_argument("--in", dest="folder", default=".train")
    a.add_argument("--to", default="src/people/ranker.data.json")
    o = a.parse_args()
    dict(cv=lambda: cv(o.folder), folds=lambda: folds(o.folder), ship=lambda: ship(o.folder, o.to))[o.what]()
