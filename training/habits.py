"""python training/habits.py: what it gives to know a writer's other stories (src/restoration/paragraphs/habits.ts), on the out-of-fold scores of
`train.py cv`: of every author with several, each story in turn has lost its paragraphs and up to three others kept theirs."""
import numpy as np

from data import Kind, choose, folds, score, sigmoid
from train import FOLDER, FOLDS, fit, out_of_fold, pairs_of
from weigh import beside

SPREAD, STEP, MOST = 0.5, 0.5, 6.0
OTHERS = 3


def kinds_of_place(data):
    """Between two sentences that tell, between two speeches, behind a speech, before one."""
    opens, closes = (data.X[:, data.names.index(n)] == 1 for n in ("opens+0", "closes-1"))
    return np.where(closes, np.where(opens, 1, 2), np.where(opens, 3, 0))


def shifts(odds, y, kind):
    out = np.zeros(4)
    odds = np.clip(np.round(odds / STEP) * STEP, -MOST, MOST)
    for k in range(4):
        z, seen = odds[kind == k], y[kind == k]
        for _ in range(12):
            p = sigmoid(z + out[k])
            out[k] += ((seen - p).sum() - out[k] / SPREAD**2) / ((p * (1 - p)).sum() + 1 / SPREAD**2)
    return out


def main():
    data = Kind(FOLDER, "curly")
    z, side, kind = out_of_fold("quoted", "curly"), beside(data), kinds_of_place(data)
    fold, odds = folds(len(data.authors), FOLDS), np.zeros(len(data.y))
    for k in range(FOLDS):
        m, v = fold[data.author] == k, fit(pairs_of("quoted", np.where(fold == k)[0]))[side]
        odds[m] = (z[m] * v[m, :2]).sum(1) + v[m, 2]
    spans = [(s["from"], s["to"]) for s in data.stories]
    work = np.array([s["id"].split("#")[0] for s in data.stories])
    for name, may in (("any other story", lambda i, j: True), ("other works", lambda i, j: work[i] != work[j]), ("parts of the same work", lambda i, j: work[i] == work[j])):
        p, known = sigmoid(odds), sigmoid(odds)
        used, rng = [], np.random.RandomState(1)
        for i in np.where(data.scored & (data.nth < 4))[0]:
            others = [j for j in np.where(data.story_author == data.story_author[i])[0] if j != i and may(i, j)]
            rng.shuffle(others)
            if not others:
                continue
            at = np.concatenate([np.arange(spans[j][0] + 1, spans[j][1]) for j in others[:OTHERS]])
            here = slice(*spans[i])
            known[here] = sigmoid(odds[here] + shifts(odds[at], data.y[at], kind[at])[kind[here]])
            used.append(i)
        scored, data.scored = data.scored, np.isin(np.arange(len(spans)), used)
        who = np.unique(data.story_author[data.scored])
        for label, q in (("without", p), ("with", known)):
            s = score(data, q, choose(q, spans), 4, who)
            print(f"{name}, {len(who)} authors, {label}: " + ", ".join(f"{k} {v:.3f}" for k, v in s.items() if k != "by"), flush=True)
        data.scored = scored


if __name__ == "__main__":
    main()
