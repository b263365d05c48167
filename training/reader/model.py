"""A bidirectional reader made of the first layers of SmolLM2-135M: the logit of a paragraph break before every unit of a text."""
import math
import numpy as np
import torch
import torch.nn.functional as F

D, HEADS, KV, HEAD, FF, THETA = 576, 9, 3, 64, 1536, 100000.0


def q4_1(raw, shape):
    b = raw.reshape(-1, 20)
    d, m = b[:, :2].copy().view(np.float16).astype(np.float32), b[:, 2:4].copy().view(np.float16).astype(np.float32)
    q = np.concatenate([b[:, 4:] & 15, b[:, 4:] >> 4], 1).astype(np.float32)
    return (q * d + m).reshape(shape)


def q8_0(raw, shape):
    b = raw.reshape(-1, 34)
    return (b[:, 2:].copy().view(np.int8).astype(np.float32) * b[:, :2].copy().view(np.float16).astype(np.float32)).reshape(shape)


def unpermute(w, heads):
    """GGUF keeps rotary pairs side by side; here they stand half a head apart."""
    return w.reshape(heads, HEAD // 2, 2, -1).swapaxes(1, 2).reshape(heads * HEAD, -1)


def rms(x, g):
    return (x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-5) * g).to(torch.bfloat16)


def before(x, g, wqkv, cos, sin):
    """x [N, D] float32 -> q, k, v [N, heads, 64] with rotary positions; cos, sin [N, 1, 32]."""
    n = x.shape[0]
    h = F.linear(rms(x, g), wqkv.to(torch.bfloat16))
    qk, v = h[:, : (HEADS + KV) * HEAD].view(n, HEADS + KV, HEAD).float(), h[:, (HEADS + KV) * HEAD:].view(n, KV, HEAD)
    a, b = qk[..., :32], qk[..., 32:]
    qk = torch.cat([a * cos - b * sin, b * cos + a * sin], -1).to(torch.bfloat16)
    q, k = qk[:, :HEADS], qk[:, HEADS:]
    rep = lambda t: t[:, :, None].expand(n, KV, HEADS // KV, HEAD).reshape(n, HEADS, HEAD)
    return q.contiguous(), rep(k), rep(v)


def after(x, o, wo, g, wgu, wd, drop: float):
    y = F.linear(o, wo.to(torch.bfloat16)).float()
    x = x + (F.dropout(y, drop) if drop else y)
    a, u = F.linear(rms(x, g), wgu.to(torch.bfloat16)).chunk(2, -1)
    y = F.linear(F.silu(a) * u, wd.to(torch.bfloat16)).float()
    return x + (F.dropout(y, drop) if drop else y)


class Reader(torch.nn.Module):
    NAMES = ("n1", "qkv", "o", "n2", "gu", "d")

    def __init__(self, layers, embedding, drop=0.1):
        super().__init__()
        P = lambda *s: torch.nn.Parameter(torch.zeros(*s))
        self.L, self.drop = layers, drop
        self.register_buffer("E", embedding)          # frozen [V, D] bfloat16
        for i in range(layers):
            for n, s in zip(self.NAMES, ((D,), ((HEADS + 2 * KV) * HEAD, D), (D, D), (D,), (2 * FF, D), (D, FF))):
                self.register_parameter(f"{n}{i}", P(*s))
        self.norm, self.mask = P(D), P(D)
        self.h1, self.b1, self.h2, self.b2 = P(256, 2 * D), P(256), P(1, 256), P(1)
        with torch.no_grad():
            self.norm.fill_(1)
            self.h1.normal_(0, 0.02)
            self.h2.normal_(0, 0.02)
            self.b2.fill_(-0.6)
        self.before, self.after = before, after

    def layer(self, i):
        return [getattr(self, f"{n}{i}") for n in self.NAMES]

    def compile(self):
        import torch._dynamo
        torch._dynamo.config.suppress_errors = True
        torch._dynamo.config.cache_size_limit = 64
        self.before, self.after = torch.compile(before, dynamic=False), torch.compile(after, dynamic=False)

    def hidden(self, ids, masked=None, keys=None):
        """ids [B, L] -> [B*L, D] normed bfloat16. masked: bool [B, L], hidden tokens; keys: bool [B, L], false where padded."""
        B, L = ids.shape
        x = F.embedding(ids, self.E).float()
        if masked is not None:
            x = torch.where(masked[..., None], self.mask, x)
        x = x.view(B * L, D)
        inv = THETA ** (-torch.arange(0, HEAD, 2, device=ids.device).float() / HEAD)
        ang = (torch.arange(L, device=ids.device).float()[:, None] * inv).repeat(B, 1)[:, None]
        cos, sin = ang.cos(), ang.sin()
        m = None if keys is None else keys[:, None, None, :]
        drop = self.drop if self.training else 0.0
        for i in range(self.L):
            n1, qkv, o, n2, gu, d = self.layer(i)
            q, k, v = (t.view(B, L, HEADS, HEAD).transpose(1, 2) for t in self.before(x, n1, qkv, cos, sin))
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=m).transpose(1, 2).reshape(B * L, D)
            x = self.after(x, a, o, n2, gu, d, drop)
        return rms(x, self.norm)

    def head(self, h, B, L):
        """Logit at each token that a paragraph begins there, from it and the token before."""
        h = h.view(B, L, D)
        two = torch.cat([torch.roll(h, 1, 1), h], -1)
        y = F.gelu(F.linear(two, self.h1.to(torch.bfloat16), self.b1.to(torch.bfloat16)))
        if self.training:
            y = F.dropout(y, 0.1)
        return F.linear(y.float(), self.h2, self.b2)[..., 0]


def begin(folder, layers, drop=0.1):
    """A reader that knows what SmolLM2 knows, and nothing yet of paragraphs."""
    z = np.load(f"{folder}/base.npz")
    net = Reader(layers, torch.from_numpy(q8_0(z["E"], (-1, D))).bfloat16(), drop)
    with torch.no_grad():
        for i in range(layers):
            g = lambda n, s: q4_1(z[f"{n}{i}"], s)
            put = lambda n, x: net.get_parameter(f"{n}{i}").copy_(torch.from_numpy(x))
            put("n1", z[f"an{i}"])
            put("n2", z[f"fn{i}"])
            q, k, v = unpermute(g("q", (D, D)), HEADS), unpermute(g("k", (KV * HEAD, D)), KV), g("v", (KV * HEAD, D))
            put("qkv", np.concatenate([q, k, v]))
            put("o", g("o", (D, D)))
            put("gu", np.concatenate([g("g", (FF, D)), g("u", (FF, D))]))
            put("d", g("d", (D, FF)))
    return net
