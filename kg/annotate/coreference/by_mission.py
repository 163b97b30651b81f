"""Embassies and consulates by whose they are and where: `Chad's embassy in Paris`, then `the embassy`."""

from __future__ import annotations

from kg.annotate.coreference.reading import Decision, Reading
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.missions import find_host, mission_id

__all__ = ["decide_mission"]

Mission = tuple[str | None, str | None]  # sender, host


def decide_mission(reading: Reading, i: int, draft: Draft, sender: str | None, *, owned: bool) -> Decision:
    """`sender`: the state whose embassy it is, as far as the words or the sentences before tell; `owned`: a pronoun
    tells (`its embassy`). Where the host is unknown the embassy belongs to this article alone."""
    body, host = draft.body or "", _host(reading, draft)
    own = (sender if sender != host else None, host)  # no state has one at home
    if owned:
        return f"body:{body}:{i}", "a pronoun tells whose it is", 0.5
    if None not in own:
        return _key(body, own), "names its state, and where it is", 0.95
    known = {found for d in reading.drafts if d.body == body and None not in (found := (d.country, _host(reading, d)))}
    fitting = {mission for mission in known if _fits(own, mission)}
    if draft.definite and len(fitting) == 1:
        return _key(body, fitting.pop()), f"the only {body} of that kind in the article", 0.85
    if draft.definite and (last := _last_before(reading, i, fitting)) is not None:
        return _key(body, last), f"the {body} named last", 0.75
    if sender is not None:
        return f"body:{body}:{sender}", "names its state; where it is the article does not tell", 0.8
    senders = {d.country for d in reading.drafts if d.body == body and d.country}
    if draft.definite and len(senders) == 1 and own[1] is None:
        return f"body:{body}:{senders.pop()}", f"the only {body} in the article", 0.8
    return f"body:{body}:{fold(reading.doc[draft.start : draft.end].text)}", "no state can be told", 0.5


def _host(reading: Reading, draft: Draft) -> str | None:
    return find_host(reading.doc, draft, reading.drafts, reading.seeds)


def _key(body: str, mission: Mission) -> str:
    return f"entry:{mission_id(mission[0] or '', body, mission[1] or '')}"


def _fits(own: Mission, other: Mission) -> bool:
    return all(mine in (None, its) for mine, its in zip(own, other, strict=True))


def _last_before(reading: Reading, i: int, fitting: set[Mission]) -> Mission | None:
    """The embassy that this sentence or the one before named last."""
    here = reading.doc[reading.drafts[i].head].sent.start
    start = reading.doc[here - 1].sent.start if here else 0
    for j in range(i - 1, -1, -1):
        other = reading.drafts[j]
        if other.head < start:
            return None
        if (named := (other.country, _host(reading, other))) in fitting and other.body == reading.drafts[i].body:
            return named
    return None
