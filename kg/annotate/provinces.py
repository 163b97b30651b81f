"""Towns whose province has the same name, where the words around tell that the province is meant: `rural Idlib`, `the
provinces of Aleppo and Idlib`, `towns across Idlib`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.seeds import Seeds

__all__ = ["settle_provinces"]

ROW = 6  # tokens from `provinces` to the names in its row


def settle_provinces(doc: Doc, drafts: Sequence[Draft], seeds: Seeds) -> None:
    """Give a town's name the row of its province where the words around it tell so."""
    for draft in drafts:
        row = seeds.entries.get(f"{draft.entry}-province") if draft.kind == "place" and draft.entry else None
        if row is not None and (_is_rural(doc, draft) or _is_of_row(doc, draft) or _is_behind_row(doc, draft)):
            draft.entry = row.id


def _is_rural(doc: Doc, draft: Draft) -> bool:
    """`rural Idlib`, `towns and villages across Idlib`, `villages in rural northern Idlib`; `the Homs governor`, `the
    Homs region`."""
    if draft.end < len(doc) and doc[draft.end].lower_ in words_of("of_provinces"):
        return True
    before = [fold(t.text) for t in doc[max(0, draft.start - 3) : draft.start]]
    if "rural" in before[-2:]:
        return before[-1] == "rural" or before[-1] in words_of("quarters")
    return before[-1:] in (["across"], ["throughout"]) and bool(words_of("in_provinces") & {*before[:-1]})


def _is_of_row(doc: Doc, draft: Draft) -> bool:
    """`provinces of Aleppo, Hama and Idlib`: nothing but names and `and` between."""
    for i in range(draft.start - 1, max(-1, draft.start - 2 * ROW), -1):
        word = doc[i].lower_
        if word == "of":
            return i > 0 and doc[i - 1].lower_ in {"provinces", "governorates"}
        if word not in {",", "and", "the"} and not doc[i].text[:1].isupper():
            return False
    return False


def _is_behind_row(doc: Doc, draft: Draft) -> bool:
    """`Idlib and Aleppo provinces`, `between Idlib province and neighbouring Aleppo`."""
    before = [t.lower_ for t in doc[max(0, draft.start - 3) : draft.start]]
    if before[-1:] and before[-1] in words_of("beside") and before[:2] == ["province", "and"]:
        return True
    for token in doc[draft.end : draft.end + ROW]:
        if token.lower_ in {"provinces", "governorates"}:
            return True
        if token.lower_ not in {",", "and"} and not token.text[:1].isupper():
            return False
    return False
