"""A small convolutional network over units: word vectors of a sentence's first and last words, and what is known of the unit."""
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np

from data import CLASSES, author_weights

NAME = 32  # class of a proper name: names are not told apart
FIRST, LAST, MORE = 8, 4, 20
ROWS, GAP, STORIES = 3072, 8, 40  # size of a batch, empty rows around a story, stories in a batch
HIDDEN, VECTOR, KIND_VECTOR, LAST_LAYER = 56, 16, 6, 32
KNOWN_BY = 10  # a word is known when so many authors use it
EPOCHS, RATE, DECAY = 6, 3e-3, 0.02
DROP, DROP_WORD, DROP_INPUT = 0.25, 0.08, 0.1


def columns(data):
    """The unit behind the place and the place itself; neighbours are reached by convolution."""
    here = [i for i, n in enumerate(data.names) if n.endswith("+0")]
    place = [i for i, n in enumerate(data.names) if not ("+" in n or n[-2:] in ("-1", "-2", "-3"))]
    classes = [i for i in here if i in data.classes]
    return classes, [i for i in here if i not in data.classes] + place


def vocabulary(data, authors):
    hashes, kind, first, end = data.words()
    author = np.repeat(data.author, end - first)
    ok = (kind != NAME) & np.isin(author, authors)
    pairs = np.unique(hashes[ok].astype(np.uint64) * 64 + author[ok].astype(np.uint64))
    known, by = np.unique(pairs // 64, return_counts=True)
    return known[by >= KNOWN_BY].astype(np.uint32)


def prepare(data, known, spread=None):
    """Arrays per row; returns the mean and spread of the amounts, so that other data can be treated alike."""
    hashes, kind, first, end = data.words()
    i = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
    index = np.where((known[i] == hashes) & (kind != NAME), i + CLASSES + 1, kind + 1).astype(np.int32)
    index = np.append(index, 0)  # 0 = no word
    size = end - first
    take = lambda at, ok: index[np.where(ok, np.clip(at, 0, len(hashes)), len(hashes))]
    a, b, c = np.arange(FIRST), np.arange(1, LAST + 1), np.arange(FIRST, FIRST + MORE)
    classes, amounts = columns(data)
    x = data.X[:, amounts].astype(np.float32)
    spread = (x.mean(0), x.std(0) + 1) if spread is None else spread
    data.arrays = {
        "c": np.minimum(data.X[:, classes], 63).astype(np.int32), "x": (x - spread[0]) / spread[1],
        "f": take(first[:, None] + a, a < size[:, None]), "l": take(end[:, None] - b, b <= size[:, None]),
        "b": take(first[:, None] + c, c < size[:, None]),
    }
    return spread


def start(key, classes, amounts, words):
    keys = iter(jax.random.split(key, 40))
    normal = lambda shape, scale: jax.random.normal(next(keys), shape) * scale
    wide = classes * KIND_VECTOR + amounts + (FIRST + LAST + 1) * VECTOR
    h = HIDDEN
    return {
        "words": normal((words, VECTOR), 0.1), "kinds": normal((classes, 64, KIND_VECTOR), 0.3),
        "w0": normal((wide, h), wide**-0.5), "b0": jnp.zeros(h),
        "blocks": [{"w": normal((3, h, h), 0.7 * (3 * h) ** -0.5), "b": jnp.zeros(h), "s": jnp.ones(h)} for _ in range(3)],
        "s": jnp.ones(h), "w1": normal((h, LAST_LAYER), h**-0.5), "b1": jnp.zeros(LAST_LAYER),
        "w2": normal((LAST_LAYER, 1), LAST_LAYER**-0.5), "b2": jnp.zeros(1),
    }


def normalise(x, s):
    return x * jax.lax.rsqrt((x * x).mean(-1, keepdims=True) + 1e-5) * s


def forward(p, b, key=None):
    keys = [None] * 12 if key is None else jax.random.split(key, 12)
    drop = lambda x, k, rate: x if k is None else x * jax.random.bernoulli(k, 1 - rate, x.shape) / (1 - rate)
    table = p["words"].at[0].set(0.0)
    look = lambda i, k: table[i if k is None else jnp.where(jax.random.bernoulli(k, DROP_WORD, i.shape), 0, i)]
    f, l, g = look(b["f"], keys[0]), jnp.roll(look(b["l"], keys[1]), 1, 0), look(b["b"], keys[2])
    n = f.shape[0]
    kinds = p["kinds"][jnp.arange(p["kinds"].shape[0])[None, :], b["c"]].reshape(n, -1)
    bag = (g.sum(1) + f.sum(1)) / jnp.maximum(1, (b["b"] > 0).sum(1) + (b["f"] > 0).sum(1))[:, None]
    x = drop(jnp.concatenate([kinds, b["x"], f.reshape(n, -1), l.reshape(n, -1), bag], 1), keys[3], DROP_INPUT)
    m = b["m"][:, None]
    x = drop(jax.nn.relu(x @ p["w0"] + p["b0"]) * m, keys[4], DROP)
    for i, c in enumerate(p["blocks"]):
        d, y = 1 << i, normalise(x, c["s"]) * m
        z = jnp.roll(y, d, 0) @ c["w"][0] + y @ c["w"][1] + jnp.roll(y, -d, 0) @ c["w"][2] + c["b"]
        x = (x + drop(jax.nn.relu(z), keys[5 + i], DROP)) * m
    y = drop(jax.nn.relu(normalise(x, p["s"]) @ p["w1"] + p["b1"]), keys[10], 0.2)
    return (y @ p["w2"] + p["b2"])[:, 0]


def loss(p, b, key):
    z = forward(p, b, key)
    return ((jnp.maximum(z, 0) - z * b["y"] + jnp.log1p(jnp.exp(-jnp.abs(z)))) * b["w"]).sum() / b["w"].sum()


@partial(jax.jit, donate_argnums=(0, 1, 2, 3))
def update(p, m, v, mean, b, key, rate, t):
    """One step of Adam with decay and clipping; `mean` is the running mean of the weights, which is what is kept."""
    g = jax.grad(loss)(p, b, key)
    norm = jnp.sqrt(sum((x * x).sum() for x in jax.tree.leaves(g)))
    g = jax.tree.map(lambda x: x * jnp.minimum(1, 1 / (norm + 1e-6)), g)
    m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, m, g)
    v = jax.tree.map(lambda v, g: 0.99 * v + 0.01 * g * g, v, g)
    step = lambda p, m, v: p * (1 - rate * DECAY) - rate * (m / (1 - 0.9**t)) / (jnp.sqrt(v / (1 - 0.99**t)) + 1e-6)
    p = jax.tree.map(step, p, m, v)
    return p, m, v, jax.tree.map(lambda e, p: 0.98 * e + 0.02 * p, mean, p)


infer = jax.jit(forward)


def batches(picked, weights, rng=None):
    """Packs stories, given as (data, story), into arrays of one size with empty rows around each. Longer ones are cut."""
    order = rng.permutation(len(picked)) if rng is not None else range(len(picked))
    current, total = [], 0
    for o in order:
        data, i = picked[o]
        a, end = data.stories[i]["from"], data.stories[i]["to"]
        while a < end:
            room = ROWS - total - 2 * GAP
            is_whole = end - a <= ROWS - 2 * GAP
            if room < 40 or len(current) >= STORIES or (is_whole and end - a > room):
                yield pack(current, weights)
                current, total = [], 0
                continue
            to = min(end, a + room)
            current.append((data, a, to))
            total += to - a + 2 * GAP
            a = to
    if current:
        yield pack(current, weights)


def pack(current, weights):
    arrays = current[0][0].arrays
    b = {k: np.zeros((ROWS,) + v.shape[1:], v.dtype) for k, v in arrays.items()}
    b |= {k: np.zeros(ROWS, np.float32) for k in "myw"}
    rows, at = np.full(ROWS, -1, np.int64), 0
    for data, a, to in current:
        here = slice(at + GAP, at + GAP + to - a)
        for k in arrays:
            b[k][here] = data.arrays[k][a:to]
        b["m"][here] = 1
        b["y"][here] = data.y[a:to]
        b["w"][here] = weights[data.author[a]] * ~data.first[a:to]
        rows[here] = np.arange(a, to)
        at += to - a + 2 * GAP
    return b, rows


def train(kinds, authors, seed=1):
    """A network for the stories of these authors: in every epoch each story is seen under one kind of damage."""
    known = vocabulary(kinds[0], authors)
    spread = None
    for data in kinds:
        spread = prepare(data, known, spread)
    weights = author_weights(kinds[0])
    stories = np.where(np.isin(kinds[0].story_author, authors))[0]
    rng, key = np.random.RandomState(seed), jax.random.PRNGKey(seed)
    arrays = kinds[0].arrays
    p = start(key, arrays["c"].shape[1], arrays["x"].shape[1], len(known) + CLASSES + 1)
    zero = lambda: jax.tree.map(jnp.zeros_like, p)
    m, v, mean = zero(), zero(), jax.tree.map(jnp.copy, p)
    t, total = 0, EPOCHS * sum(1 for _ in batches([(kinds[0], i) for i in stories], weights, np.random.RandomState(0)))
    for _ in range(EPOCHS):
        which = rng.randint(len(kinds), size=len(stories))
        for b, _ in batches([(kinds[k], i) for k, i in zip(which, stories)], weights, rng):
            t += 1
            rate = RATE * min(1, t / 60) * (0.5 + 0.5 * np.cos(np.pi * min(1, t / total))) + 1e-5
            key, k = jax.random.split(key)
            p, m, v, mean = update(p, m, v, mean, {n: jnp.asarray(x) for n, x in b.items()}, k, rate, float(t))
    return {"weights": jax.tree.map(np.asarray, mean), "known": known, "spread": spread}


def predict(model, data, stories):
    prepare(data, model["known"], model["spread"])
    out = np.zeros(len(data.y))
    for b, rows in batches([(data, i) for i in stories], np.ones(len(data.authors))):
        z = np.asarray(infer(model["weights"], {k: jnp.asarray(x) for k, x in b.items()}))
        out[rows[rows >= 0]] = z[rows >= 0]
    return out
