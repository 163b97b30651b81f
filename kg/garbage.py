"""The garbage collector, asked to look seldom or not at all: going through what lives on costs a third of the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["collecting_nothing", "collecting_seldom"]

SELDOM = 50_000  # objects made before it looks at them; each 700, as is usual, nearly all would be found in use


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """For parses: nets of a thousand objects that point at each other, which the collector alone can free."""
    usual = gc.get_threshold()
    gc.set_threshold(SELDOM, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def collecting_nothing() -> Iterator[None]:
    """For values, which point at other values and never back: they are freed when nobody holds them any more."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
