"""Boosted trees over the byte features (LightGBM)."""
import lightgbm
import numpy as np

from data import author_weights

TREES = 200
SETTINGS = {
    "objective": "binary", "num_leaves": 31, "learning_rate": 0.08, "min_data_in_leaf": 80, "feature_fraction": 0.35, "bagging_fraction": 0.7,
    "bagging_freq": 1, "lambda_l2": 5, "cat_smooth": 30, "min_data_per_group": 150, "max_cat_threshold": 24, "max_bin": 255,
    "force_row_wise": True, "deterministic": True, "num_threads": 1, "seed": 1, "verbose": -1,
}


def train(kinds, authors):
    """Every story is seen under one kind of damage, drawn once."""
    weights = author_weights(kinds[0])
    which = np.random.RandomState(5).randint(len(kinds), size=len(kinds[0].stories))
    parts = []
    for i, data in enumerate(kinds):
        m = np.isin(data.author, authors) & ~data.first & (which[data.story] == i)
        parts.append((data.X[m], data.y[m], weights[data.author[m]]))
    x, y, w = (np.concatenate(c) for c in zip(*parts))
    return lightgbm.train(SETTINGS, lightgbm.Dataset(x, y, weight=w, categorical_feature=kinds[0].classes), TREES)


def predict(model, data, stories):
    m = np.isin(data.story, stories)
    out = np.zeros(len(data.y))
    out[m] = model.predict(data.X[m], raw_score=True)
    return out
