"""python training/reader/prepare.py: the training text under every kind of damage, and the held-out text, as tokens (.train/reader)."""
import json
import os
import random
import re
import sys
from multiprocessing import Pool

import numpy as np
from tokenizers import Tokenizer

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from data import folds

FOLDER = os.environ.get("TRAIN", ".train")
OUT = f"{FOLDER}/reader"
HELD_OUT = 0  # the fold by author that is not learned from
TESTED = ("curly", "careless", "captag", "unquoted", "straight", "drabble")
VERSIONS = ("curly", "careless", "captag", "tags", "straight", "unquoted")
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "--", "–": "-", "…": "..."})


def captag(t, roll):
    if roll.random() < 0.5:
        t = re.sub(r"([”\"]) (said|asked|replied|cried|answered|whispered|muttered) (he|she|I|they|[A-Z][a-z]+)(?=[ ,.\x01\x02])", r"\1 \3 \2", t)
    sep = lambda s: "\x01" if s == " " else s
    t = re.sub(r",([”\"])([ \x01\x02])([^\W\d_])", lambda m: "." + m[1] + sep(m[2]) + m[3].upper(), t)
    return re.sub(r"([!?.…][”\"])([ \x01\x02])([^\W\d_])", lambda m: m[1] + sep(m[2]) + m[3].upper(), t)


def careless(t, roll):
    def close(m):
        r = roll.random()
        return "" if r < 0.02 else "“" if r < 0.05 else "”"
    t = re.sub("”", close, t)
    t = re.sub("…", lambda m: ". . ." if roll.random() < 0.5 else "...", t)
    return re.sub(r"—(?=[“”\"\x02]|$)", lambda m: "-" if roll.random() < 0.5 else "—", t)


def damage(args):
    i, t, kind = args
    roll = random.Random(i * 7 + VERSIONS.index(kind))
    if kind in ("captag", "tags"):
        t = captag(t, roll)
    if kind in ("careless", "tags"):
        t = careless(t, roll)
    if kind == "straight":
        t = t.translate(STRAIGHT)
    if kind == "unquoted":
        t = re.sub("[“”\"„«»]", "", t)
    return t


def tokens(tok, lines):
    """Flat tokens, for each -1 (no place) or the label of the place before it, and where each story begins."""
    m1, m2 = tok.token_to_id("\x01"), tok.token_to_id("\x02")
    ids = [np.array(e.ids, np.int32) for e in tok.encode_batch([" " + re.sub("([\x01\x02])", r"\1 ", t) for t in lines], add_special_tokens=False)]
    flat = np.concatenate(ids)
    mark = (flat == m1) | (flat == m2)
    lab = np.full(len(flat), -1, np.int8)
    at = np.where(mark)[0]
    lab[at + 1] = flat[at] == m2
    size = np.array([len(x) - ((x == m1) | (x == m2)).sum() for x in ids])
    return flat[~mark].astype(np.uint16), lab[~mark], np.append(0, np.cumsum(size))


def lines_of(kind):
    return open(f"{FOLDER}/{kind}.txt", encoding="utf8").read().split("\n")[:-1], json.load(open(f"{FOLDER}/{kind}.list.json"))


if __name__ == "__main__":
    os.makedirs(OUT, exist_ok=True)
    tok = Tokenizer.from_file(f"{OUT}/tokenizer.json")
    tok.add_special_tokens(["\x01", "\x02"])
    lines, stories = lines_of("curly")
    authors = sorted({s["author"] for s in stories})
    fold = dict(zip(authors, folds(len(authors))))
    learned = [i for i, s in enumerate(stories) if fold[s["author"]] != HELD_OUT]
    places = {a: sum(s["places"] for s in stories if s["author"] == a) for a in authors}
    mean = sum(n ** 0.5 for n in places.values()) / sum(places.values())
    json.dump([round(places[stories[i]["author"]] ** -0.5 / mean, 5) for i in learned], open(f"{OUT}/weights.json", "w"))
    with Pool() as pool:
        for kind in VERSIONS:
            made = pool.map(damage, [(i, lines[i], kind) for i in learned], 32)
            flat, label, at = tokens(tok, made)
            np.savez(f"{OUT}/{kind}.npz", tok=flat, lab=label, at=at)
            print(kind, len(flat), "tokens", (label >= 0).sum(), "places", flush=True)
    held, index = [], []
    for kind in TESTED:
        texts, of = lines_of(kind)
        for i, s in enumerate(of):
            if fold[s["author"]] == HELD_OUT:
                held.append(texts[i])
                index.append({"kind": kind, "story": i, "nth": s["nth"], "scored": s["scored"], "author": s["author"]})
    flat, label, at = tokens(tok, held)
    np.savez(f"{OUT}/held.npz", tok=flat, lab=label, at=at)
    json.dump(index, open(f"{OUT}/held.json", "w"))
