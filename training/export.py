"""Writes a trained model in the form that src/restoration/paragraphs reads: whole numbers in base64."""
import base64
import json
import os

import numpy as np

from network import columns


def packed(x, kind="i16"):
    x = np.asarray(x, np.float64)
    top = {"i8": 127, "i16": 32767}[kind]
    scale = float(np.abs(x).max() / top) or 1.0
    dtype = {"i8": np.int8, "i16": np.int16}[kind]
    return table(np.round(x / scale).astype(dtype), kind, scale)


def table(x, kind, scale=1.0):
    return {"shape": list(x.shape), "type": kind, "scale": scale, "data": base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()}


def network_file(data, net):
    w, (mean, spread) = net["weights"], net["spread"]
    classes, amounts = columns(data)
    words = w["words"].copy()
    words[0] = 0
    layer = lambda weights, bias: {"weights": packed(weights), "bias": packed(bias)}
    return {
        "classes": classes, "amounts": amounts, "mean": table(mean.astype(np.float32), "f32"), "spread": table(spread.astype(np.float32), "f32"),
        "vocabulary": table(net["known"].astype(np.uint32), "u32"), "words": packed(words, "i8"), "kinds": packed(w["kinds"]),
        "input": layer(w["w0"].T, w["b0"]),
        "blocks": [layer(np.concatenate(list(b["w"]), 0).T, b["b"]) | {"norm": packed(b["s"])} for b in w["blocks"]],
        "norm": packed(w["s"]), "hidden": layer(w["w1"].T, w["b1"]), "output": layer(w["w2"].T, w["b2"]),
    }


def forest_file(booster):
    out = {k: [] for k in ("roots", "first", "column", "threshold", "isSet", "left", "right", "leaves")}
    sets = []
    for tree in booster.dump_model()["tree_info"]:
        nodes, leaves = [], []

        def walk(node):
            if "leaf_value" in node:
                leaves.append(node["leaf_value"])
                return ~(len(leaves) - 1)
            at = len(nodes)
            nodes.append(None)
            if node["decision_type"] == "==":
                bits = np.zeros(8, np.uint32)
                for v in map(int, node["threshold"].split("||")):
                    bits[v >> 5] |= np.uint32(1 << (v & 31))
                sets.append(bits)
                row = [node["split_feature"], len(sets) - 1, 1]
            else:
                row = [node["split_feature"], int(np.clip(np.floor(node["threshold"]), 0, 255)), 0]
            nodes[at] = row + [walk(node["left_child"]), walk(node["right_child"])]
            return at

        root = walk(tree["tree_structure"])
        if root < 0:
            nodes.append([0, 255, 0, root, root])
        out["roots"].append(len(out["column"]))
        out["first"].append(len(out["leaves"]))
        for column, threshold, is_set, left, right in nodes:
            for name, value in zip(("column", "threshold", "isSet", "left", "right"), (column, threshold, is_set, left, right)):
                out[name].append(value)
        out["leaves"] += leaves
    scale = max(abs(v) for v in out["leaves"]) / 32767
    pack = lambda values, dtype: base64.b64encode(np.asarray(values, dtype).tobytes()).decode()
    return {
        "roots": pack(out["roots"], np.int32), "firstLeaf": pack(out["first"], np.int32), "column": pack(out["column"], np.uint8),
        "threshold": pack(out["threshold"], np.uint16), "isSet": pack(out["isSet"], np.uint8), "left": pack(out["left"], np.int16),
        "right": pack(out["right"], np.int16), "sets": pack(np.concatenate(sets) if sets else [], np.uint32),
        "leaves": pack(np.round(np.array(out["leaves"]) / scale), np.int16), "scale": scale,
    }


def write_model(path, data, booster, net, mix, said):
    file = {"columns": data.names, "mix": mix.tolist(), "said": said, "forest": forest_file(booster), "network": network_file(data, net)}
    with open(path, "w") as out:
        json.dump(file, out, separators=(",", ":"))
    print(f"{path}: {os.path.getsize(path) / 1e6:.2f} MB")
