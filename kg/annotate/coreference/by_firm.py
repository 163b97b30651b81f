"""`The company`, `the Chinese firm`, `the London-based company`: the firm that the article has named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Token

from kg.annotate.coreference.last_body import body_just_named
from kg.annotate.coreference.reading import SUBJECTS, Decision, Reading, country_of, text_of
from kg.annotate.coreference.short_names import NAME, told_firms
from kg.annotate.drafts import Draft
from kg.annotate.firms import DEFINITE, firm_words
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = ["decide_firm"]

TICKER = r"(?:[A-Z0-9]{1,6}(?:_p)?\.[A-Z]{1,3}|N(?:YSE|ASDAQ): ?[A-Z]+)"
TRADED = re.compile(rf"({NAME})(?:['’]s?)? [(\[]{TICKER}[)\]]")


def decide_firm(reading: Reading, i: int, draft: Draft, head: str) -> Decision | None:
    """The firm named last in this sentence or the one before; else the one of which the article tells; a body of
    which nothing tells that it is one only where no firm is named."""
    if head not in firm_words() or draft.plural:
        return None
    words, just, firms = text_of(reading, draft), None, Counter[str]()
    named = [j for j in range(i) if _is_firm(reading, j)]
    if not _is_another(reading, i, named):
        just, firms = body_just_named(reading, i, head), _meant(reading, named, draft)
    if just is not None and (just in firms or (not firms and _may_be_one(reading, just, draft))):
        return just, f"“{words}”: the last body named", 0.75
    if (told := _told_of(firms)) is not None and not _is_set_against(reading, draft, told):
        return told, f"“{words}”: the firm of which the article tells", 0.75
    return f"group::{fold(words).removeprefix('this ').removeprefix('the ')}", "a firm without a name", 0.6


def _is_another(reading: Reading, i: int, named: Sequence[int]) -> bool:
    """`A company in Chad sued it. The company said`: one without a name was spoken of since."""
    last, here = (reading.drafts[named[-1]].end if named else 0), reading.drafts[i].start
    heads = {d.head for d in reading.drafts}
    spoken_of = (t for t in reading.doc[last:here] if t.lower_ in firm_words() and t.i not in heads)
    return any(not _is_the_same(t) for t in spoken_of)


def _is_the_same(noun: Token) -> bool:
    """`a company spokesman`, `company-owned shops`, `Weber Corp, an Oslo-based company`, `as a public company`, and
    `the company`: no other than the one that is named; but `the security firm Hansen` is."""
    behind = noun.nbor()
    beside = noun.dep_ in {"compound", "nmod", "appos", "attr", "npadvmod"} and not behind.text[0].isupper()
    before = noun.nbor(-1).lower_ if noun.i else ""
    as_one = before in DEFINITE or (noun.dep_ == "pobj" and noun.head.lower_ in {"as", "like"})
    return beside or as_one or behind.text == "-"


def _is_set_against(reading: Reading, draft: Draft, key: str) -> bool:
    """`The company is racing against Weber Corp`: another than Weber Corp."""
    noun = reading.doc[draft.head]
    if noun.dep_ not in SUBJECTS:
        return False
    others = (
        reading.doc[d.head] for d in reading.mentions(reading.same[key][0]) if draft.head < d.head < noun.sent.end
    )
    return any(next((t for t in t.ancestors if t.pos_ in {"VERB", "AUX"}), None) == noun.head for t in others)


def _meant(reading: Reading, firms: Sequence[int], draft: Draft) -> Counter[str]:
    """Of the firms named so far those that may be meant, with how often; of `the Japanese company` those of that state,
    else the only one of which no state is told."""
    if draft.country is not None:
        own = [j for j in firms if country_of(reading, j) == draft.country]
        alone = len({reading.keys[j][0] for j in firms}) == 1
        firms = own or [j for j in firms if alone and country_of(reading, j) is None]
    return Counter(reading.keys[j][0] for j in firms)


def _told_of(firms: Counter[str]) -> str | None:
    """The only firm named, or the one named three times in four."""
    if not firms:
        return None
    key, times = firms.most_common(1)[0]
    return key if len(firms) == 1 or (times > 2 and 4 * times >= 3 * firms.total()) else None


def _may_be_one(reading: Reading, key: str, draft: Draft) -> bool:
    """Whether a body of which the gazetteer knows nothing may be a firm: no `Labor Board`."""
    j = reading.same[key][0]
    words = {w for d in reading.mentions(j) for w in fold(d.name or "").split()}
    return not words & (words_of("no_groups") | words_of("own_kinds")) and draft.country in (
        None,
        country_of(reading, j),
    )


def _is_firm(reading: Reading, j: int) -> bool:
    """A listed company, or a body with `Inc`, `Motors` and the like in a name of it here, with a ticker behind, or with
    shares or a chief executive."""
    draft = reading.drafts[j]
    if draft.form != "name" or draft.kind != "organisation" or j not in reading.keys:
        return False
    entry = reading.seeds.entries.get(reading.keys[j][0].removeprefix("entry:"))
    if entry is not None:
        return entry.category == "company"
    named = [fold(d.name or "") for d in reading.mentions(j) if d.form == "name"]
    if any(words_of("of_firms") & {*name.split()[1:]} for name in named):
        return True
    traded = _traded(reading.text) | told_firms(reading.text)
    return any(firm == name or firm.endswith(f" {name}") for name in named for firm in traded)


@lru_cache(maxsize=8)
def _traded(text: str) -> frozenset[str]:
    """The words in front of a ticker: `nokia` of `Nokia's (NOKIA.HE)`, `oslo weber` of `OSLO Weber (WBR.OL)`."""
    return frozenset(fold(name) for name in TRADED.findall(text))
