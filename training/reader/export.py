"""python training/reader/export.py NAME OUT: a trained reader as the folder that FICARIUM_MODEL names: reader.onnx, tokenizer.json, reader.json.

Matrices are whole numbers of eight bits; those whose inputs have outliers (the last of each layer) in blocks of 32, or the large reader
loses half of what it gained. The weights of forest, network and reader are fitted by likelihood to the held-out text, whose authors none of
the three has read; without cv-quoted-0.npz and cv-unquoted-0.npz of training/train.py the reader stands alone.
"""
import json
import os
import shutil
import sys

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, MatMulNBitsQuantizer

sys.path.append(os.path.join(os.path.dirname(__file__), ".."))
from data import Kind, author_weights
from model import D, HEAD, HEADS, KV, THETA, q8_0
from train import FOLDER, MARGIN, SETTINGS, WINDOW, matrix
from weigh import beside, fit_one

TRAIN = os.environ.get("TRAIN", ".train")


class Plain(torch.nn.Module):
    """The same reader without batches and in operations that every runtime has."""

    def __init__(self, z, layers):
        super().__init__()
        e = torch.from_numpy(q8_0(np.load(f"{FOLDER}/base.npz")["E"], (-1, D)))
        scale = e.abs().amax(1, keepdim=True) / 127
        self.register_buffer("E", torch.round(e / scale).to(torch.int8))
        self.register_buffer("scale", scale)
        vector = lambda n: torch.nn.Parameter(torch.from_numpy(matrix(z, n)))
        for name in ("n1", "n2"):
            setattr(self, name, torch.nn.ParameterList(vector(f"{name}{i}") for i in range(layers)))
        for name in ("qkv", "o", "gu", "d"):
            setattr(self, name, torch.nn.ModuleList(linear(matrix(z, f"{name}{i}")) for i in range(layers)))
        self.norm, self.b1, self.b2 = vector("norm"), vector("b1"), vector("b2")
        self.h1, self.h2 = linear(matrix(z, "h1")), linear(matrix(z, "h2"))
        self.layers = layers

    def forward(self, ids, at):
        B, L = ids.shape[0], ids.shape[1]
        x = self.E[ids].float() * self.scale[ids]
        angle = torch.arange(L).float()[:, None] * torch.tensor(THETA ** (-np.arange(0, HEAD, 2) / HEAD), dtype=torch.float32)
        cos, sin = angle.cos(), angle.sin()
        turn = lambda t: torch.cat([t[..., :32] * cos - t[..., 32:] * sin, t[..., 32:] * cos + t[..., :32] * sin], -1)
        heads = lambda t, n: t.reshape(B, L, n, HEAD).transpose(1, 2)
        for i in range(self.layers):
            h = self.qkv[i](rms(x, self.n1[i]))
            q, k, v = turn(heads(h[..., :D], HEADS)), turn(heads(h[..., D:D + KV * HEAD], KV)), heads(h[..., D + KV * HEAD:], KV)
            # Three heads of questions share one of keys.
            a = torch.softmax(q.reshape(B, KV, (HEADS // KV) * L, HEAD) @ (k.transpose(-1, -2) * HEAD ** -0.5), -1) @ v
            x = x + self.o[i](a.view(B, HEADS, L, HEAD).transpose(1, 2).reshape(B, L, D))
            a, u = self.gu[i](rms(x, self.n2[i])).chunk(2, -1)
            x = x + self.d[i](F.silu(a) * u)
        h = rms(x, self.norm)[0]
        return self.h2(F.gelu(self.h1(torch.cat([h[at - 1], h[at]], -1)) + self.b1))[:, 0] + self.b2


def linear(w):
    out = torch.nn.Linear(w.shape[1], w.shape[0], bias=False)
    out.weight = torch.nn.Parameter(torch.from_numpy(w))
    return out


def rms(x, g):
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-5) * g


def write_onnx(net, out):
    path = f"{out}/reader.onnx"
    dynamic = {"ids": {1: "tokens"}, "at": {0: "places"}, "z": {0: "places"}}
    example = (torch.randint(3, 49000, (1, 200)), torch.arange(5, 50, 7))
    torch.onnx.export(net, example, path, dynamo=False, opset_version=17, input_names=["ids", "at"], output_names=["z"], dynamic_axes=dynamic)
    whole = onnx.load(path)
    others = [n.name for n in whole.graph.node if n.op_type == "MatMul" and not n.name.startswith("/d.")]
    config = DefaultWeightOnlyQuantConfig(block_size=32, is_symmetric=True, accuracy_level=4, bits=8)
    blocks = MatMulNBitsQuantizer(whole, algo_config=config, nodes_to_exclude=others)
    blocks.process()
    blocks.model.save_model_to_file(path, False)
    quantize_dynamic(path, path, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"])


def weights(held):
    """Per kind of story two rows, away from speech marks and beside one: forest, network, reader, constant."""
    index = json.load(open(f"{FOLDER}/held.json"))
    ends = np.append(0, np.cumsum(places_of(index)))
    out = {}
    for model, kinds in (("quoted", ("curly", "careless", "captag")), ("unquoted", ("unquoted",))):
        rows, cv = [], f"{TRAIN}/cv-{model}-0.npz"
        cv = np.load(cv) if os.path.exists(cv) else None
        for kind in kinds:
            data = Kind(TRAIN, kind)
            z = np.zeros((len(data.y), 3))
            m = np.zeros(len(data.y), bool)
            if cv is not None:
                z[:, 0], z[:, 1] = cv[f"{kind}-forest"], cv[f"{kind}-network"]
            for j, h in enumerate(index):
                if h["kind"] == kind:
                    s = data.stories[h["story"]]
                    z[s["from"] + 1:s["to"], 2] = held[ends[j]:ends[j + 1]]
                    m[s["from"] + 1:s["to"]] = True
            rows.append((z[m], data.y[m], author_weights(data)[data.author[m]], beside(data)[m]))
        z, y, w, side = (np.concatenate(c) for c in zip(*rows))
        used = np.abs(z).sum(0) > 0
        fits = []
        for s in (0, 1):
            m = side == s if (side == s).sum() > 1000 else side >= 0
            v = np.zeros(4)
            v[np.append(used, True)] = fit_one(z[m][:, used], y[m], w[m])
            fits.append([round(float(x), 4) for x in v])
        out[model] = fits
    return out


def places_of(index):
    held = np.load(f"{FOLDER}/held.npz")
    return [(held["lab"][held["at"][i]:held["at"][i + 1]] >= 0).sum() for i in range(len(index))]


if __name__ == "__main__":
    name, out = sys.argv[1:3]
    os.makedirs(out, exist_ok=True)
    z = np.load(f"{FOLDER}/{name}.npz")
    write_onnx(Plain(z, SETTINGS[name]["layers"]).eval(), out)
    shutil.copy(f"{FOLDER}/tokenizer.json", f"{out}/tokenizer.json")
    about = {"window": WINDOW, "margin": MARGIN, "begin": 0, "language": "en", "weights": weights(z["held"].astype(float))}
    json.dump(about, open(f"{out}/reader.json", "w"), indent=1)
    print({f: f"{os.path.getsize(f'{out}/{f}') / 1e6:.1f} MB" for f in sorted(os.listdir(out)) if os.path.isfile(f"{out}/{f}")})
