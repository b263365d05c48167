"""Trains the second reader on a GPU (four minutes of an H100) and predicts the held-out text.

  python training/reader/train.py reader                   24 layers, six epochs
  python training/reader/train.py reader-small             8 layers, taught by the former
  TOKENS=2048 python training/reader/train.py reader-try   2 layers, one epoch: tries the way through, on a processor
Writes .train/reader/NAME.npz: weights as whole numbers with a scale for every 32 of a row, and `held`: log odds for the held-out text.
"""
import json
import math
import os
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

from model import Reader, begin

FOLDER = os.path.join(os.environ.get("TRAIN", ".train"), "reader")
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
TOKENS = int(os.environ.get("TOKENS", 65536))  # in a batch
SIZES, SIZE_CHANCE = (1024, 512, 256), (0.68, 0.2, 0.12)  # tokens in a window, the first of which is always BEGIN
KINDS = {"curly": 0.3, "careless": 0.15, "captag": 0.1, "tags": 0.12, "straight": 0.05, "unquoted": 0.28}
WINDOW, MARGIN = 1023, 128
# The small reader learns from what the large one says (0.7) and from the truth (0.3).
SETTINGS = {
    "reader": {"layers": 24, "epochs": 6, "rate": 4e-4, "drop": 0.1, "mask": 0.1},
    # To try the way through without a GPU: it learns next to nothing.
    "reader-try": {"layers": 2, "epochs": 1, "rate": 4e-4, "drop": 0.1, "mask": 0.1},
    "reader-small": {"layers": 8, "epochs": 5, "rate": 6e-4, "drop": 0.05, "mask": 0, "teacher": "reader", "keep": (0, 1, 4, 7, 10, 14, 18, 23)},
}
TAUGHT = 0.7


class Text:
    """All training text under all kinds of damage, on the device; windows are cut from it."""

    def __init__(self, rng):
        self.rng = rng
        self.parts = {k: dict(np.load(f"{FOLDER}/{k}.npz")) for k in KINDS}
        self.base = dict(zip(KINDS, np.cumsum([0] + [len(p["tok"]) for p in self.parts.values()])))
        flat = lambda name, dtype: torch.from_numpy(np.concatenate([p[name] for p in self.parts.values()]).astype(dtype)).to(DEVICE)
        self.tokens, self.labels = flat("tok", np.int32), flat("lab", np.int8)
        self.weights = json.load(open(f"{FOLDER}/weights.json"))

    def epoch(self):
        """Batches (size, starts, weights): every story once, under a kind of damage and in windows of a size drawn for it."""
        by = {s: [] for s in SIZES}
        for i, weight in enumerate(self.weights):
            kind = self.rng.choice(list(KINDS), p=list(KINDS.values()))
            part, size = self.parts[kind], self.rng.choice(SIZES, p=SIZE_CHANCE)
            a, b = part["at"][i], part["at"][i + 1]
            while size > 256 and b - a < size - 1:
                size //= 2
            if b - a >= size - 1:
                by[size] += [(self.base[kind] + a + s, weight) for s in self.starts(part["lab"][a:b], size)]
        out = []
        for size, rows in by.items():
            self.rng.shuffle(rows)
            per = TOKENS // size
            out += [(size, np.array([r[0] for r in rows[j:j + per]], np.int64), np.array([r[1] for r in rows[j:j + per]], np.float32)) for j in range(0, len(rows) - per + 1, per)]
        self.rng.shuffle(out)
        return out

    def starts(self, label, size):
        room = len(label) - (size - 1)
        count = math.ceil(len(label) / (size - 1))
        s = np.linspace(0, room, count)
        s[1:-1] += self.rng.uniform(-0.15, 0.15, max(0, count - 2)) * size
        s = np.clip(s.astype(np.int64), 0, room)
        breaks = np.where(label[:room + 1] == 1)[0]
        if size == SIZES[-1] and len(breaks) and self.rng.rand() < 0.7:  # as a drabble begins
            s = np.unique(np.append(breaks[np.clip(np.searchsorted(breaks, s), 0, len(breaks) - 1)], 0))
        return s

    def batch(self, size, starts, weights):
        at = torch.from_numpy(starts).to(DEVICE)[:, None] + torch.arange(size - 1, device=DEVICE)
        ids, label = F.pad(self.tokens[at].long(), (1, 0)), F.pad(self.labels[at], (1, 0), value=-1)
        label[:, 1] = -1  # what stands before it is not seen
        return ids, label, torch.from_numpy(weights).to(DEVICE)[:, None].expand(-1, size)


def loss(net, teacher, ids, label, weight, mask, vocabulary):
    """Cross-entropy at the places; where `mask` > 0 half of the rows also lose words, which the reader has to name: it learns to look ahead."""
    B, L = ids.shape
    masked = None
    if mask:
        rows = torch.randint(max(1, B // 2), (TOKENS // 16,), device=DEVICE)
        cols = torch.randint(1, L, (TOKENS // 16,), device=DEVICE)
        masked = torch.zeros(B, L, dtype=torch.bool, device=DEVICE)
        masked[rows, cols] = True
    h = net.hidden(ids, masked)
    y = label.clamp(min=0).float()
    if teacher is not None:
        with torch.no_grad():
            y = (1 - TAUGHT) * y + TAUGHT * torch.sigmoid(teacher.head(teacher.hidden(ids), B, L))
    w = weight * (label >= 0)
    total = (F.binary_cross_entropy_with_logits(net.head(h, B, L), y, reduction="none") * w).sum() / w.sum()
    if mask:
        index, table = vocabulary
        total = total + mask * F.cross_entropy(F.linear(h.view(B, L, -1)[rows, cols - 1], table).float(), index[ids[rows, cols]])
    return total


def train(name):
    settings = SETTINGS[name]
    torch.manual_seed(1)
    text = Text(np.random.RandomState(1))
    net, teacher = begin(FOLDER, settings["layers"], settings["drop"]).to(DEVICE), None
    if "teacher" in settings:
        teacher = begin(FOLDER, SETTINGS[settings["teacher"]]["layers"], 0).to(DEVICE).eval()
        fill(teacher, settings["teacher"])
        own = dict(teacher.named_parameters())
        layer = {f"{n}{i}": own[f"{n}{j}"] for i, j in enumerate(settings["keep"]) for n in Reader.NAMES}
        with torch.no_grad():
            for n, p in net.named_parameters():
                p.copy_(layer[n] if n in layer else own[n])
    for one in (net, teacher):
        if one is not None and DEVICE == "cuda":
            one.compile()
    used = torch.unique(text.tokens.long())
    index = torch.zeros(net.E.shape[0], dtype=torch.long, device=DEVICE)
    index[used] = torch.arange(len(used), device=DEVICE)
    groups = [{"params": [p for p in net.parameters() if (p.ndim > 1) == big], "weight_decay": decay} for big, decay in ((True, 0.05), (False, 0.0))]
    adam = torch.optim.AdamW(groups, lr=settings["rate"], betas=(0.9, 0.98), fused=DEVICE == "cuda")
    began, t = time.time(), 0
    net.train()
    for e in range(settings["epochs"]):
        todo = text.epoch()
        for j, b in enumerate(todo):
            done = (e + j / len(todo)) / settings["epochs"]
            for g in adam.param_groups:
                g["lr"] = settings["rate"] * min(1, (t + 1) / 120) * (1 - done) ** 0.8
            value = loss(net, teacher, *text.batch(*b), settings["mask"] * (1 - 0.8 * done), (index, net.E[used]))
            value.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            adam.zero_grad(set_to_none=True)
            t += 1
            if t % 50 == 0:
                print(f"step {t}, epoch {e + j / len(todo):.2f}, loss {float(value):.4f}, {t * TOKENS / (time.time() - began):.0f} tokens/s", flush=True)
    return net


def packed(net):
    """Large matrices as whole numbers, which the network takes on: what is predicted is predicted with these."""
    out = {}
    with torch.no_grad():
        for name, p in net.named_parameters():
            if p.ndim == 1 or p.numel() < 10**5 or name == "h1":
                out[name] = p.float().cpu().numpy()
                continue
            x = p.view(-1, 32)
            s = (x.abs().amax(1, keepdim=True) / 127).clamp(min=1e-7).half()
            q = torch.clamp(torch.round(x / s.float()), -127, 127)
            out[f"{name}.q"], out[f"{name}.s"] = q.to(torch.int8).cpu().numpy().reshape(p.shape), s.cpu().numpy().reshape(p.shape[0], -1)
            p.copy_((q * s.float()).view_as(p))
    return out


def fill(net, name):
    z = np.load(f"{FOLDER}/{name}.npz")
    with torch.no_grad():
        for n, p in net.named_parameters():
            p.copy_(torch.from_numpy(matrix(z, n)))


def matrix(z, name):
    if name in z:
        return z[name].astype(np.float32)
    return (z[f"{name}.q"].reshape(-1, 32) * z[f"{name}.s"].astype(np.float32).reshape(-1, 1)).reshape(z[f"{name}.q"].shape)


def windows(length):
    """As src/library/second-reader/windows.ts lays them."""
    if length <= WINDOW:
        return [(0, length)]
    count = math.ceil((length - WINDOW) / (WINDOW - 2 * MARGIN)) + 1
    return [((length - WINDOW) * k // (count - 1), (length - WINDOW) * k // (count - 1) + WINDOW) for k in range(count)]


@torch.no_grad()
def predict(net):
    """Log odds at the places of the held-out texts, one after the other."""
    net.eval()
    held = np.load(f"{FOLDER}/held.npz")
    tok, lab, at = torch.from_numpy(held["tok"].astype(np.int32)).to(DEVICE), held["lab"], held["at"]
    out, jobs = [], []
    for i in range(len(at) - 1):
        a, n = at[i], at[i + 1] - at[i]
        place = np.where(lab[a:at[i + 1]] >= 0)[0]
        out.append(np.zeros(len(place), np.float32))
        laid = windows(n)
        depth = np.stack([np.minimum(place - s if s else 1e6, e - place if e < n else 1e6) * ((place >= s) & (place < e)) for s, e in laid])
        for k, (s, e) in enumerate(laid):
            mine = np.where(depth.argmax(0) == k)[0]
            if len(mine):
                jobs.append((e - s + 1, a + s, i, mine, place[mine] - s + 1))
    for size in (128, 256, 512, 1024):
        group, per = [j for j in jobs if size // 2 < j[0] <= size or j[0] <= size == 128], TOKENS // size
        for g in range(0, len(group), per):
            some = group[g:g + per]
            pad = per - len(some)
            length = torch.tensor([j[0] for j in some] + [size] * pad, device=DEVICE)
            start = torch.tensor([j[1] for j in some] + [0] * pad, device=DEVICE)
            ids = F.pad(tok[(start[:, None] + torch.arange(size - 1, device=DEVICE)).clamp(max=len(tok) - 1)].long(), (1, 0))
            keys = torch.arange(size, device=DEVICE)[None] < length[:, None]
            z = net.head(net.hidden(ids, keys=keys), per, size).float().cpu().numpy()
            for row, (_, _, i, mine, places) in enumerate(some):
                out[i][mine] = z[row, places]
    return np.concatenate(out)


if __name__ == "__main__":
    name = sys.argv[1]
    if DEVICE == "cpu" and "TOKENS" not in os.environ:
        sys.exit("train.py: there is no GPU here, and without one this takes weeks.")
    net = train(name)
    weights = packed(net)
    np.savez(f"{FOLDER}/{name}.npz", **weights, held=predict(net).astype(np.float16))
