"""The second layer of a spaCy network, in one piece: what a word's neighbours make of its vector.

spaCy's encoders (Maxout over a window, layer norm, the sum with what came in; four times) take a dozen small steps for
each, over matrices of many documents, and spend as much time on them as on multiplying. Here the same numbers go
through few steps, as many words at a time as fit the cache. Vectors are equal up to the order of additions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Any

import numpy
from spacy.language import Language
from thinc.api import Model

__all__ = ["fuse_windows"]

BLOCK = 1_000  # words at a time: their windows take a megabyte, which fits the cache
STEPS = ["expand_window", "maxout", "layernorm", "dropout"]


def fuse_windows(nlp: Language) -> None:
    """Put a fused encoder in the place of each one of spaCy's usual build; others stay."""
    for _, component in nlp.pipeline:
        network = getattr(component, "model", None)
        if isinstance(network, Model):
            for node in [node for node in network.walk() if _is_encoder(node)]:
                network.replace_node(node, _fused(node))


def _is_encoder(node: Model[Any, Any]) -> bool:
    """A with_array around residual layers of a window, nothing else inside."""
    if not node.name.startswith("with_array(residual(") or len(node.layers) != 1:
        return False
    layers = _residuals(node)
    usual = all(layer.name.startswith("residual(") and _steps(layer) == STEPS for layer in layers)
    return usual and len({_shape(layer) for layer in layers}) == 1


def _shape(residual: Model[Any, Any]) -> tuple[int, ...]:
    window, maxout, *_ = _leaves(residual)
    return window.attrs["window_size"], *maxout.get_param("W").shape


def _residuals(node: Model[Any, Any]) -> list[Model[Any, Any]]:
    inner = node.layers[0]
    return [inner] if inner.name.startswith("residual(") and len(inner.layers) == 1 else list(inner.layers)


def _steps(layer: Model[Any, Any]) -> list[str]:
    return [inner.name for inner in _leaves(layer)]


def _leaves(layer: Model[Any, Any]) -> Iterator[Model[Any, Any]]:
    if not layer.layers:
        yield layer
    for inner in layer.layers:
        yield from _leaves(inner)


class _Layer:
    """One residual layer: X + norm(max of pieces of (window of X) · W + b)."""

    def __init__(self, residual: Model[Any, Any]) -> None:
        window, maxout, norm, _ = _leaves(residual)
        weights: Any = maxout.get_param("W")
        bias: Any = maxout.get_param("b")
        self.width, self.pieces, _ = weights.shape
        self.reach: int = window.attrs["window_size"]
        # columns piece by piece, so that the pieces of a word lie side by side as matrices
        self.weights = numpy.ascontiguousarray(weights.transpose(1, 0, 2).reshape(self.pieces * self.width, -1).T)
        self.bias = numpy.ascontiguousarray(bias.T.reshape(-1))
        self.mean = numpy.full(self.width, 1 / self.width, dtype=weights.dtype)
        self.scale: Any = norm.get_param("G")
        self.shift: Any = norm.get_param("b")

    def forward(self, vectors: Any, windows: Any, mixed: Any) -> Any:
        """A row for each word, before and after; `windows` and `mixed` are written over, one use after another."""
        self._write_windows(vectors, windows)
        numpy.matmul(windows, self.weights, out=mixed)
        mixed += self.bias
        pieces = [mixed[:, n * self.width : (n + 1) * self.width] for n in range(self.pieces)]
        best = reduce(numpy.maximum, pieces) if self.pieces > 1 else pieces[0].copy()
        best -= (best @ self.mean)[:, None]
        spread = numpy.einsum("ij,ij->i", best, best) / numpy.float32(self.width) + numpy.float32(1e-8)
        best *= (1 / numpy.sqrt(spread))[:, None]
        best *= self.scale
        best += self.shift
        best += vectors
        return best

    def _write_windows(self, vectors: Any, windows: Any) -> None:
        """Each word's vector between those of its neighbours; nothing before the first and behind the last."""
        count, width = vectors.shape
        for n, far in enumerate(range(-self.reach, self.reach + 1)):
            first, last = max(0, -far), min(count, count - far)
            windows[first:last, n * width : (n + 1) * width] = vectors[first + far : last + far]


def _fused(encoder: Model[Any, Any]) -> Model[Any, Any]:
    layers = [_Layer(residual) for residual in _residuals(encoder)]
    pad: int = encoder.attrs["pad"]

    def encode(given: Sequence[Any]) -> list[Any]:
        made: list[Any] = []
        for block in _blocks(given):
            vectors = _joined(block, pad)
            windows = numpy.zeros((len(vectors), len(layers[0].weights)), dtype=vectors.dtype)
            mixed = numpy.empty((len(vectors), len(layers[0].bias)), dtype=vectors.dtype)
            for layer in layers:
                vectors = layer.forward(vectors, windows, mixed)
            at = pad
            for matrix in block:
                made.append(vectors[at : at + len(matrix)])
                at += len(matrix) + pad
        return made

    def forward(model: Model[Any, Any], given: Any, is_train: bool) -> tuple[Any, Any]:
        return (encode(given), None) if isinstance(given, list) and not is_train else encoder(given, is_train)

    return Model("fused_windows", forward, layers=[encoder], refs={}, dims={})


def _blocks(given: Sequence[Any]) -> Iterator[list[Any]]:
    """The matrices of documents, some together: what is said of one does not depend on the others."""
    block: list[Any] = []
    for matrix in given:
        if block and sum(map(len, block)) + len(matrix) > BLOCK:
            yield block
            block = []
        block.append(matrix)
    if block:
        yield block


def _joined(block: Sequence[Any], pad: int) -> Any:
    """One matrix, with rows of nothing around each document's."""
    empty = numpy.zeros((pad, block[0].shape[1]), dtype=block[0].dtype)
    return numpy.concatenate([empty, *(part for matrix in block for part in (matrix, empty))])
