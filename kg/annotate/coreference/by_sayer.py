"""`it` in what an official says: `Chad's defence minister said it would never recognise the border`. The state or body
for which he speaks, where the verb is one that states and bodies do, and things do not."""

from __future__ import annotations

from spacy.tokens import Token

from kg.annotate.coreference.reading import Decision, Reading, is_quoted
from kg.annotate.coreference.sought import Sought, acting, doers_of
from kg.annotate.drafts import Draft
from kg.annotate.lists import words_of

__all__ = ["side_of_sayer"]

FORMER = frozenset({"former", "ex", "late", "then"})


def side_of_sayer(reading: Reading, sought: Sought) -> Decision | None:
    """None where a thing or another body may be meant, and for people who speak for nobody."""
    token = sought.token
    if token.lower_ != "it" or token.dep_ != "nsubj" or is_quoted(reading, sought.draft):
        return None
    verb = token.head
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in words_of("sayers") or not _is_act_of_side(verb):
        return None
    doers = doers_of(verb.head)
    sayers = [j for j in range(sought.i) if reading.drafts[j].kind == "person" and acting(reading, j).i in doers]
    if len(doers) != 1 or not sayers or _another_between(reading, sayers[-1], sought):
        return None
    side = _speaks_for(reading, reading.drafts[sayers[-1]])
    return (f"entry:{side}", f"“{token.text}”: the side for which the speaker stands", 0.8) if side else None


def _is_act_of_side(verb: Token) -> bool:
    """`would withdraw its troops`, `was ready to talk`, `had no intention of leaving`; not `would hurt trade`."""
    if verb.lemma_.lower() in words_of("acts_of_sides"):
        return True
    told = [c for c in verb.children if c.dep_ in {"acomp", "attr", "dobj"}]
    return verb.lemma_ in {"be", "have"} and any(c.lemma_.lower() in words_of("stances_of_sides") for c in told)


def _another_between(reading: Reading, sayer: int, sought: Sought) -> bool:
    """`Peru's minister told Shell it would`, `said of the rebels that it`: another side is named behind the speaker."""
    last = reading.drafts[sayer].end
    sides = (d for d in reading.drafts[: sought.i] if d.kind in {"country", "organisation", "group"})
    return any(d.start >= last for d in sides)


def _speaks_for(reading: Reading, sayer: Draft) -> str | None:
    """The state whose office he holds, or the body that his title names; not `the opposition leader`."""
    title = set((sayer.role or "").lower().split())
    told = title | {t.lower_ for t in (*reading.doc[sayer.start : sayer.end], *reading.doc[sayer.head].children)}
    if not title & words_of("binding_titles") or told & (words_of("against_their_state") | FORMER):
        return None
    return sayer.affiliation or sayer.country
