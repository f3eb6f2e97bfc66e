#!/usr/bin/env python3
"""The coefficients of include/tenon/math: minimax fits, rounded to float32 so that the rounding costs little.

    python3 minimax.py            prints every table with its largest relative error

Each function is written as  known(x) + scale(x) * P(z) / Q(z)  with z = x or x^2. Lawson's weighted least squares finds
P and Q in double; then each coefficient is rounded to float32 and moved by single ulps while that lowers the error.
Needs numpy.
"""
import math
import numpy as np

vectorized = lambda f: np.vectorize(f, otypes=[float])
erf, expm1 = vectorized(math.erf), np.expm1


def lawson(target, z, p_terms, q_terms, weight, one, rounds=400):
    """min over P, Q of max |(P/Q - target) * weight|, in powers of z scaled to [-1, 1] or [0, 1]. The coefficient with
    index `one`, counted through P and Q, is 1."""
    size = np.abs(z).max()
    basis = np.vander(z / size, max(p_terms, q_terms), increasing=True)
    emphasis, q, best = np.ones_like(z), np.ones_like(z), (np.inf, None)
    for _ in range(rounds):
        root = np.sqrt(emphasis) * weight / np.abs(q)
        if q_terms == 1:
            v = np.linalg.lstsq(basis[:, :p_terms] * root[:, None], target * root, rcond=None)[0]
            v = np.append(v, 1.0)
        else:
            rows = np.hstack([basis[:, :p_terms], -basis[:, :q_terms] * target[:, None]]) * root[:, None]
            v = np.linalg.svd(rows, full_matrices=False)[2][-1]
        p, q = basis[:, :p_terms] @ v[:p_terms], basis[:, :q_terms] @ v[p_terms:]
        error = np.abs((p / q - target) * weight)
        if error.max() < best[0]:
            best = (error.max(), v / v[one])
        emphasis = emphasis * (error / error.max() + 1e-3)
        emphasis /= emphasis.sum()
    v = best[1] / size ** np.concatenate([np.arange(p_terms), np.arange(q_terms)])
    return v[:p_terms], v[p_terms:]


def rounded(p, q, target, z, weight, one):
    """Float32 coefficients near p, q; the one that is 1 stays."""
    def largest(c):
        return np.abs((np.polyval(c[len(p) - 1::-1], z) / np.polyval(c[:len(p) - 1:-1], z) - target) * weight).max()
    c = np.float32(np.concatenate([p, q])).astype(float)
    best, moved = largest(c), True
    while moved:
        moved = False
        for i in set(range(len(c))) - {one}:
            for step in (-1, 1, -2, 2, -5, 5):
                trial = c.copy()
                trial[i] += step * float(np.spacing(np.float32(abs(c[i])))) * np.sign(c[i])
                if (error := largest(trial)) < best * 0.999:
                    c, best, moved = trial, error, True
    return c, best


def table(name, low, high, function, known, scale, square, p_terms, q_terms=1, one=None, absolute=False):
    """Prints P and Q, lowest power first, with the error, relative to the function unless absolute. Q(0) = 1, or the
    coefficient `one`."""
    one = p_terms if one is None else one
    x = (low + high) / 2 + (high - low) / 2 * np.cos(np.pi * (np.arange(3000) + 0.5) / 3000)
    x = x[np.abs(x) > 1e-3 * high]
    f, z = function(x), x * x if square else x
    target, weight = (f - known(x)) / scale(x), np.abs(scale(x) / (1 if absolute else f))
    p, q = lawson(target, z, p_terms, q_terms, weight, one)
    c, error = rounded(p, q, target, z, weight, one)
    print(f"{name}: {'absolute' if absolute else 'relative'} error {error:.2g} = 2^{math.log2(error):.1f}")
    print("  P", ", ".join(f"{float(v).hex()}  /*{v:.9g}*/" for v in c[:p_terms]))
    if q_terms > 1:
        print("  Q", ", ".join(f"{float(v).hex()}  /*{v:.9g}*/" for v in c[p_terms:]))


zero, one = (lambda x: 0 * x), (lambda x: 0 * x + 1)
half = 0.5 * math.log(2) * 1.001  # a rounded n can put r a little past ln(2) / 2
mills = vectorized(lambda a: 0.5 * math.exp(a * a / 2) * math.erfc(a / math.sqrt(2)))
if __name__ == "__main__":
    table("exp = 1 + r + r^2 P(r), short", -half, half, np.exp, lambda r: 1 + r, np.square, False, 4)
    table("exp = 1 + r + r^2 P(r)", -half, half, np.exp, lambda r: 1 + r, np.square, False, 5)
    table("expm1 = r + r^2 P(r)", -half, half, expm1, lambda r: r, np.square, False, 5)
    table("tanh = r + r^3 P(r^2)", 1e-3, half / 2, np.tanh, lambda r: r, lambda r: r ** 3, True, 2)
    # Up to where 1 - tanh(x) is the error: there the quotient passes 1, and it stays above.
    table("tanh = x P(x^2) / Q(x^2), fast", 1e-3, 5.2414, np.tanh, zero, lambda x: x, True, 3, 3, one=0, absolute=True)
    table("log(1 + f) = f + f^2 P(f)", 0.5 ** 0.5 - 1, 2 ** 0.5 - 1, np.log1p, lambda f: f, np.square, False, 9)
    table("2 atanh(s) = 2 s + s^3 P(s^2)", 1e-3, 1 / 3, lambda s: 2 * np.arctanh(s), lambda s: 2 * s,
          lambda s: s ** 3, True, 4)
    table("erf = x P(x^2)", 1e-3, 1.0, erf, zero, lambda x: x, True, 6)
    table("Phi(-a) e^(a^2 / 2) = P(a) / Q(a)", 0.0, 15.0, mills, zero, one, False, 5, 6)
