"""Rows of numbers, kept under one number each: what is worked out once for each word and looked up for each token."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy

__all__ = ["Rows", "one_number"]

FACTORS = numpy.random.default_rng(7).integers(2**63, size=16, dtype="uint64") * 2 + 1  # odd, so that no bit is lost


def one_number(rows: Any) -> list[int]:
    """Each row of up to 16 numbers as one of 64 bits; two different rows are the same number once in 10¹² pairs."""
    numbers: list[int] = (rows * FACTORS[: rows.shape[1]]).sum(axis=1).tolist()
    return numbers


class Rows:
    """A table that grows, and starts over when it has more than `most` rows."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.places: dict[int, int] = {}
        self.table: Any = None

    def unknown(self, numbers: Iterable[int]) -> dict[int, int]:
        """The numbers without a row, each with the last place where it stands among `numbers`."""
        if len(self.places) > self.most:
            self.places.clear()
        return {number: i for i, number in enumerate(numbers) if number not in self.places}

    def learn(self, numbers: Sequence[int], rows: Any) -> None:
        """Keep a row for each of these numbers, none of which has one."""
        first, end = len(self.places), len(self.places) + len(numbers)
        if self.table is None or end > len(self.table):  # twice as much, lest each article copies all
            grown = numpy.zeros((2 * end, rows.shape[1]), dtype=rows.dtype)
            grown[:first] = 0 if self.table is None else self.table[:first]
            self.table = grown
        self.table[first:end] = rows
        self.places.update(zip(numbers, range(first, end), strict=True))

    def of(self, numbers: Iterable[int]) -> Any:
        """A matrix with the row of each number."""
        places = self.places
        return self.table[[places[number] for number in numbers]]
