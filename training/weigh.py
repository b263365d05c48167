"""How much each of several scores counts, by likelihood."""
import numpy as np
from scipy.optimize import minimize

from data import sigmoid


def beside(data):
    """Does a speech mark stand beside the place? There it is another question than between two sentences that tell."""
    opens, closes = data.names.index("opens+0"), data.names.index("closes-1")
    return ((data.X[:, opens] == 1) | (data.X[:, closes] == 1)).astype(int)


def fit_one(z, y, w):
    """Factors and a constant with which sigmoid(z · factors + constant) is likeliest; w weighs the rows."""
    z1 = np.concatenate([z, np.ones((len(z), 1))], 1)

    def cost(v):
        s = z1 @ v
        g = w * (sigmoid(s) - y)
        return (w * (np.logaddexp(0, s) - s * y)).sum() / w.sum(), (z1 * g[:, None]).sum(0) / w.sum()

    return minimize(cost, np.append(np.full(z.shape[1], 1 / z.shape[1]), 0), jac=True, method="L-BFGS-B").x
