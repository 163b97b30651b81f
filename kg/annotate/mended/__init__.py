"""Parses set right before any rule reads them: each module mends one thing that the parser often gets wrong.

They work on a Parse in plain Python (`kg.annotate.parse`), where a word can be hung on another (`hanging.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.mended.attachments import mend_attachments
from kg.annotate.mended.bracketed import mend_bracketed
from kg.annotate.mended.clefts import mend_clefts
from kg.annotate.mended.considered import mend_considered
from kg.annotate.mended.dated import mend_dated
from kg.annotate.mended.doings import mend_doings
from kg.annotate.mended.interposed import mend_interposed
from kg.annotate.mended.inverted import mend_inverted
from kg.annotate.mended.joined_names import part_joined_names
from kg.annotate.mended.made_clear import mend_made_clear
from kg.annotate.mended.opened import mend_opened
from kg.annotate.mended.participles import mend_participles

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["mend"]

IN_ORDER = (
    part_joined_names,
    mend_bracketed,
    mend_dated,
    mend_clefts,
    mend_inverted,
    mend_interposed,
    mend_opened,
    mend_participles,
    mend_made_clear,
    mend_considered,
    mend_attachments,
    mend_doings,
)


def mend(parse: Doc) -> None:
    """Hang the words of a Parse where they belong; each sees what those before it have mended."""
    for each in IN_ORDER:
        each(parse)
