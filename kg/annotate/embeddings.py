"""The first layer of a spaCy network, remembered: the vector of a word before its neighbours are looked at.

spaCy's networks begin with hash tables over a token's norm, prefix, suffix and shape, mixed by a dense layer: a third
of their arithmetic, and the same vector at each occurrence of a word. Here each combination is computed once and kept;
the layers that look at neighbours run as ever. Vectors are equal up to the order of additions in a matrix product.
"""

from collections.abc import Sequence
from typing import Any

import numpy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, chain

from kg.annotate.rows import Rows, one_number

__all__ = ["remember_embeddings"]

MOST = 60_000  # rows kept by each network: 96 numbers of 4 bytes make 23 MB
BEGINS, ENDS = "extract_features>>list2ragged>>", ">>ragged2list"


def remember_embeddings(nlp: Language) -> None:
    """Put a memory before the embedding layer of each network in the pipeline that has one of spaCy's usual build."""
    for _, component in nlp.pipeline:
        network = getattr(component, "model", None)
        if isinstance(network, Model):
            for node in [node for node in network.walk() if _is_embedding(node)]:
                network.replace_node(node, _remembering(node))


def _is_embedding(node: Model[Any, Any]) -> bool:
    """Features of single tokens, then layers that see one token at a time; no static vectors beside them."""
    name = node.name
    return name.startswith(BEGINS) and name.endswith(ENDS) and not {"expand_window", "static_vectors"} & {*_names(node)}


def _names(node: Model[Any, Any]) -> list[str]:
    return [inner.name for inner in node.walk()]


class _Memory:
    """The vectors of words, by their features."""

    def __init__(self, embedding: Model[Any, Any]) -> None:
        self.features = embedding.layers[0]
        self.vectors: Model[Any, Any] = chain(*embedding.layers[1:])
        self.rows = Rows(MOST)

    def look_up(self, docs: Sequence[Doc]) -> list[Any]:
        """The vectors of each Doc, a row for each token."""
        features = [numpy.asarray(matrix, dtype="uint64") for matrix in self.features.predict(docs)]
        numbers = [one_number(matrix) for matrix in features]
        self._learn(features, [number for each in numbers for number in each])
        return [self.rows.of(each) for each in numbers]

    def _learn(self, features: Sequence[Any], numbers: Sequence[int]) -> None:
        new = self.rows.unknown(numbers)
        if new or self.rows.table is None:
            rows = numpy.concatenate(features) if features else numpy.zeros((0, 1), dtype="uint64")
            self.rows.learn([*new], self.vectors.predict([rows[[*new.values()]]])[0])


def _remembering(embedding: Model[Any, Any]) -> Model[Any, Any]:
    memory = _Memory(embedding)

    def forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[Any, Any]:
        return embedding(docs, is_train) if is_train else (memory.look_up(docs), None)

    return Model("remembered_embedding", forward, layers=[embedding], refs={}, dims={})
