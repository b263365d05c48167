"""What is said of a break: a monotone table behind its probability.

The probabilities of the mix are true for all writers together, and say too much for those who write otherwise than most. Breaks go on being
made by them. What is said of a break goes through a table that does without over-confidence for the writers hardest to read: it is true up to
`KNEE`; above, it does not pass 0.8 before whatever lies higher is right in `target` of the cases for the worst category of writer."""
import os

import numpy as np
from scipy.optimize import minimize

from data import sigmoid

TARGET = {"quoted": 0.953, "unquoted": 0.92}
KNEE, SURE = 0.78, 0.8
GRID = np.linspace(-3, 6, 37)  # log odds
FINE = np.linspace(-3, 7, 2001)
FEWEST = 100  # places of a category from which on it counts


def odds(p):
    return np.log(p / (1 - p))


def categories(data):
    """The category of every author: CATEGORIES names a list with a header, tab-separated, the author second and the category last."""
    rows = [line.rstrip("\n").split("\t") for line in open(os.environ["CATEGORIES"], encoding="utf-8")][1:]
    known = {r[1]: r[-1] for r in rows if "/" not in r[0]}
    return np.array([known.get(a, "classics") for a in data.authors])


def curve(z, y, w):
    """How likely breaks are that have log odds z: two numbers, which start from "as they say"."""
    w = w / w.mean()

    def cost(v):
        s = v[0] * z + v[1]
        g = w * (sigmoid(s) - y)
        return (w * (np.logaddexp(0, s) - s * y)).sum() + 10 * ((v[0] - 1) ** 2 + v[1] ** 2), np.array([(g * z).sum() + 20 * (v[0] - 1), g.sum() + 20 * v[1]])

    return minimize(cost, [1, 0], jac=True, method="L-BFGS-B").x


def fit_tables(z, y, w, side, category, judged, target):
    """Two tables, away from speech marks and beside one. z: log odds of breaks that were made; w: weights; category: of their writers;
    judged: which of them count when precision is asked for (the first stories of every writer)."""
    low, middle, names = [], [], np.unique(category)
    for s in (0, 1):
        here = side == s if (side == s).sum() > 10 * FEWEST else side >= 0
        of = lambda m: sigmoid(np.polyval(curve(z[m], y[m], w[m]), GRID))
        each = np.array([of(here & (category == c)) for c in names if (here & (category == c)).sum() >= FEWEST])
        low.append(np.maximum.accumulate(odds(each.min(0))))
        middle.append(np.maximum.accumulate((each.mean(0) + of(here)) / 2))
    worst = np.where(side == 1, np.interp(z, GRID, low[1]), np.interp(z, GRID, low[0]))
    cut = max(least_sure(worst[m], y[m], target) for m in (judged & (category == c) for c in names) if m.sum() >= FEWEST)
    return [table(l, m, cut) for l, m in zip(low, middle)]


def least_sure(z, y, target):
    """The least log odds from which on at least `target` are right."""
    order = np.argsort(-z)
    right = np.cumsum(y[order]) / np.arange(1, len(z) + 1)
    enough = np.where((right >= target) & (np.arange(len(z)) >= FEWEST // 2))[0]
    return z[order][enough[-1]] if len(enough) else np.inf


def table(low, middle, cut):
    """Pairs (probability, what is said), to be read between them along a line; at the step two of them stand side by side."""
    true = np.interp(FINE, GRID, middle)
    knee = FINE[np.searchsorted(true, KNEE)]
    step = max(FINE[min(len(FINE) - 1, np.searchsorted(np.interp(FINE, GRID, low), cut))], FINE[np.searchsorted(true, SURE)])
    said = lambda x: np.interp(x, GRID, middle)
    pairs = [(sigmoid(x), said(x)) for x in GRID if x < knee] + [(sigmoid(knee), KNEE), (sigmoid(step), SURE)]
    pairs += [(sigmoid(step) + 1e-6, max(SURE + 1e-6, said(step)))] + [(sigmoid(x), said(x)) for x in GRID if x > step + 0.01]
    return [[0, 0], *([round(float(a), 6), round(float(b), 6)] for a, b in pairs), [1, 1]]


def say(p, side, tables):
    return np.where(side == 1, *(np.interp(p, *zip(*t)) for t in reversed(tables)))
