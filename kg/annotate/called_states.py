"""States and unions that an article calls by their rank: `the Kingdom`, `the Sultanate`, `the West African bloc`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import folded
from kg.annotate.lists import words_of
from kg.seeds import Seeds, load_lexicon

__all__ = ["with_called"]

UNION = "european-union"  # whom news calls `the bloc` unless it tells of no other


def with_called(doc: Doc, drafts: list[Draft], seeds: Seeds) -> list[Draft]:
    """The drafts, and those of states and unions called so: `Saudi Arabia has signed. The Kingdom will …`."""
    ranks = load_lexicon("coreference")["called_by_rank"]
    words = folded(doc)
    if ranks.keys().isdisjoint(words):
        return drafts
    called = [(doc[i], front) for i, w in enumerate(words) if w in ranks and (front := _front(doc, i)) is not None]
    for token, front in called:
        chosen = _chosen(token, front, ranks[words[token.i]], drafts)
        if chosen is not None:
            drafts = _put(token, chosen, drafts, seeds)
    return drafts


def _front(doc: Doc, i: int) -> str | None:
    """What stands between the article and the word: nothing in `the Kingdom`, `west african` in `the West African
    bloc`; None of `the Kingdom of Jordan`, `a kingdom`, `the Kingdom Tower`."""
    behind = doc[i + 1] if i + 1 < len(doc) else None
    if behind is not None and (behind.lower_ == "of" or (behind.text[0].isupper() and doc[i].text[0].isupper())):
        return None
    if doc[i].dep_ in {"compound", "amod"} and behind is not None and behind.is_alpha and doc[i].head.i > i:
        return None
    words = folded(doc)
    start = next((j for j in range(i - 1, max(-1, i - 4), -1) if words[j] == "the"), None)
    return " ".join(words[start + 1 : i]) if start is not None else None


def _chosen(token: Token, front: str, ids: Sequence[str], drafts: Sequence[Draft]) -> str | None:
    """The one that the article names: of kingdoms the one named twice as often as any other, of unions the last."""
    if token.lower_ == "bloc":
        return _union(token, front, ids, drafts)
    told = Counter(d.country for d in drafts if d.country in ids)
    (first, most), (_, next_most) = (*told.most_common(2), (None, 0), (None, 0))[:2]
    return first if not front and most and most >= 2 * next_most else None


def _union(token: Token, front: str, ids: Sequence[str], drafts: Sequence[Draft]) -> str | None:
    """`the bloc`: the one named last, where the article does not name the European Union; `the West African bloc`: the
    last of those called so, else the only one."""
    if not front and any(d.entry in {UNION, *words_of("of_the_union")} and d.head != token.i for d in drafts):
        return None
    wanted = load_lexicon("coreference")["blocs_called"].get(front, ()) if front else ids
    named = [d for d in drafts if d.entry in wanted]
    before, all_named = [d.entry for d in named if d.end <= token.i], {d.entry for d in named}
    if before:
        return before[-1]
    return all_named.pop() if front and len(all_named) == 1 else None


def _put(token: Token, id: str, drafts: list[Draft], seeds: Seeds) -> list[Draft]:
    """The drafts with the word as a name of that row."""
    entry = seeds.entries[id]
    own = [d for d in drafts if d.head == token.i]
    if any(d.entry not in {None, UNION} for d in own):
        return drafts
    kept = [d for d in drafts if d.head != token.i]
    draft = Draft(token.i, token.i + 1, token.i, entry.kind, "name", name=token.text, entry=id, country=entry.country)
    return [*kept, draft]
