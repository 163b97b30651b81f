"""Bodies and groups that an article has named or spoken of, which a description takes up by a part of their words."""

from __future__ import annotations

from functools import lru_cache

from kg.annotate.coreference.last_body import just_before
from kg.annotate.coreference.reading import SUBJECTS, Reading, noun_of
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.seeds import load_lexicon, load_seeds

__all__ = [
    "behind_bracket",
    "fights_since",
    "name_of_source",
    "of_coalition",
    "only_medium",
    "sources_before",
    "taken_up",
]


def taken_up(reading: Reading, i: int, draft: Draft, head: str) -> str | None:
    """Whom `the civil defence`, `coalition jets`, `Ministers` and `Cubans` were before."""
    known = of_coalition(reading, draft) or _backed_by(reading, draft, head) or _seated_in(reading, i, draft, head)
    if known is not None or not draft.plural:
        return known or _without_its_state(reading, draft, head)
    return _spoke_before(reading, i, draft, head) or _people_before(reading, i, draft)


def of_coalition(reading: Reading, draft: Draft) -> str | None:
    """`coalition jets`, `the US-led coalition's warplanes`: whose they are, where the article names one coalition."""
    doc = reading.doc
    if doc[draft.head].lower_ not in words_of("of_a_coalition"):
        return None
    if not any(t.lower_ in {"coalition", "coalitions"} for t in doc[draft.start : draft.head]):
        return None
    keys = {id for id in _bodies_named(reading) if "coalition" in _words_of_row(id) and _category(id) == "coalition"}
    return f"entry:{keys.pop()}" if len(keys) == 1 else None


def _backed_by(reading: Reading, draft: Draft, head: str) -> str | None:
    """`the U.S.-backed fighters` where the article names the Syrian Democratic Forces, whom news calls so."""
    words = reading.doc[draft.start : draft.end]
    if head not in words_of("backed_forces") or not any("backed" in t.lower_ for t in words):
        return None
    backer, dash, _ = fold(words.text).replace(".", "").removeprefix("the ").removeprefix("a ").partition("-backed ")
    if not dash or " " in words.text.partition("backed ")[2]:
        return None  # `U.S.-backed Kurdish fighters`
    told = load_lexicon("coreference")["backed_by"].get(backer, ())
    return next((f"entry:{id}" for id in told if any(d.entry == id for d in reading.drafts)), None)


def _seated_in(reading: Reading, i: int, draft: Draft, head: str) -> str | None:
    """`the Britain-based group` after the Syrian Observatory for Human Rights: whom news calls so, where the article
    has named nobody else of that seat."""
    if head not in words_of("seated_bodies") or not draft.definite:
        return None
    text = fold(reading.doc[draft.start : draft.end].text).replace(".", "")
    seat, dash, rest = text.removeprefix("the ").partition("-based ")
    told = load_lexicon("coreference")["seated_in"].get(seat, ()) if dash else ()
    if not words_of("kinds_of_monitors").issuperset(rest.split()[:-1]):
        return None
    named = {d.entry for d in reading.drafts[:i] if d.entry in told}
    return f"entry:{named.pop()}" if len(named) == 1 else None


def _bodies_named(reading: Reading) -> set[str]:
    """The rows of the listed bodies that the article names."""
    return {d.entry for d in reading.drafts if d.entry and d.form == "name" and d.kind == "organisation"}


def _category(id: str) -> str | None:
    return load_seeds().entries[id].category


@lru_cache(maxsize=4096)
def _words_of_row(id: str) -> frozenset[str]:
    """The words of a row's name."""
    return frozenset(fold(load_seeds().entries[id].name).split())


def _without_its_state(reading: Reading, draft: Draft, head: str) -> str | None:
    """`the civil defence`, `a civil defence group` beside Syria Civil Defence: of the one body here called so."""
    words = [t for t in reading.doc[draft.start : draft.end] if t.tag_ != "DT"]
    words = words[:-1] if head in words_of("bodies") and len(words) > 2 else words
    inside = reading.doc[draft.head].dep_ == "compound"  # `civil defence workers`
    if inside or len(words) < 2 or any(t.text[0].isupper() for t in words[1:]):
        return None
    told = _spelt(" ".join(t.text for t in words))
    if told not in _all_stateless():
        return None
    found = {id for id in _bodies_named(reading) if told in _stateless(id)}
    return f"entry:{found.pop()}" if len(found) == 1 else None


@lru_cache(maxsize=16_384)
def _stateless(id: str) -> frozenset[str]:
    """A row's names without the state in front: `Syria Civil Defence` → civil defense."""
    seeds = load_seeds()
    names = (n.text.partition(" ") for n in seeds.entries[id].names)
    return frozenset(_spelt(rest) for front, _, rest in names if fold(front) in _states() and rest)


@lru_cache(maxsize=1)
def _all_stateless() -> frozenset[str]:
    return frozenset(told for id in load_seeds().entries for told in _stateless(id))


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    """States and their adjectives, as one word."""
    rows = (e for e in load_seeds().entries.values() if e.kind == "country")
    return frozenset(fold(n.text) for e in rows for n in e.names if n.sense in {"name", "adjective"})


def _spelt(words: str) -> str:
    spellings = load_lexicon("coreference")["spellings"]
    return " ".join(spellings.get(w, w) for w in fold(words).split())


def _spoke_before(reading: Reading, i: int, draft: Draft, head: str) -> str | None:
    """`Ministers say … But ministers also said`: the same who spoke before, in the same bare word."""
    noun = reading.doc[draft.head]
    if draft.end - draft.start != 1 or head not in words_of("relational") or not _speaks(reading, draft):
        return None
    for j in range(i - 1, -1, -1):
        other = reading.drafts[j]
        alike = other.form == "description" and other.plural and reading.doc[other.head].lower_ == noun.lower_
        if alike and other.end - other.start == 1 and j in reading.keys and _speaks(reading, other):
            return reading.keys[j][0]
    return None


def _speaks(reading: Reading, draft: Draft) -> bool:
    noun = reading.doc[draft.head]
    bare = not any(c.dep_ in {"prep", "relcl", "acl", "amod", "nummod"} for c in noun.children)
    return bare and noun.dep_ in SUBJECTS and noun.head.lemma_ in words_of("sayers")


def _people_before(reading: Reading, i: int, draft: Draft) -> str | None:
    """`a deal with the Cubans. Cubans say`: who just stood for their state, with an article."""
    noun = reading.doc[draft.head]
    acts = noun.dep_ in SUBJECTS and noun.head.lemma_ in words_of("sayers") | words_of("acting")
    if draft.country is None or draft.end - draft.start != 1 or not acts or any(c.i < noun.i for c in noun.children):
        return None
    alike = (j for j in just_before(reading, i) if reading.doc[reading.drafts[j].head].lower_ == noun.lower_)
    key = next((reading.keys[j][0] for j in alike if j in reading.keys), None)
    return key if key == f"entry:{draft.country}" else None


def sources_before(reading: Reading, i: int, draft: Draft) -> str | None:
    """`Army sources said so. “…,” the source told Reuters`: those of the sentence before, one of whom it is."""
    noun = reading.doc[draft.head]
    if noun.lower_ != "source" or not draft.definite:
        return None
    alike = (j for j in just_before(reading, i) if noun_of(reading.doc[reading.drafts[j].head]) == "source")
    last = next((j for j in alike if j in reading.keys), None)
    several = last is not None and reading.drafts[last].plural and reading.drafts[last].form == "description"
    return reading.keys[last][0] if last is not None and several else None


def behind_bracket(reading: Reading, draft: Draft) -> str | None:
    """`the Islamic State (IS) group`: whose short name the bracket before it holds."""
    doc, start = reading.doc, draft.start
    if start < 3 or doc[start - 1].text not in {")", "]"} or draft.end - start > 1 or draft.plural:
        return None
    if fold(doc[draft.head].lemma_) not in words_of("bodies"):
        return None
    names = (j for j, d in enumerate(reading.drafts) if d.end == start - 1 and d.form == "name" and j in reading.keys)
    bodies = (j for j in names if reading.drafts[j].kind == "organisation")
    return next((reading.keys[j][0] for j in bodies if doc[reading.drafts[j].start - 1].text in {"(", "["}), None)


def fights_since(reading: Reading, i: int, j: int) -> str | None:
    """The armed group named last between a monitoring group and `the group` that does not speak."""
    noun = reading.doc[reading.drafts[i].head]
    if _class_of(reading, j) != "ngo" or (noun.dep_ in SUBJECTS and noun.head.lemma_ in words_of("sayers")):
        return None
    between = (k for k in range(i - 1, j, -1) if k in reading.keys and reading.drafts[k].form == "name")
    return next((reading.keys[k][0] for k in between if _class_of(reading, k) == "armed-group"), None)


def _class_of(reading: Reading, j: int) -> str | None:
    entry = reading.seeds.entries.get(reading.keys[j][0].removeprefix("entry:"))
    return entry.category if entry else None


def only_medium(reading: Reading, country: str) -> str | None:
    """`Syrian state media` where the article names that state's agency, SANA, and no other paper or channel of it."""
    rows = reading.seeds.entries
    named = {d.entry for d in reading.drafts if d.entry and rows[d.entry].category == "state-media"}
    own = {id for id in named if rows[id].country == country}
    channel = any(d.body == "state-television" and d.country in (None, country) for d in reading.drafts)
    agency = own.pop() if len(own) == 1 and not channel else None
    return f"entry:{agency}" if agency is not None and rows[agency].body == "state-news-agency" else None


def name_of_source(reading: Reading, draft: Draft) -> str | None:
    """`source at Aleppo Police Command`: a source without a name is called by the body or the place where he is."""
    doc, i = reading.doc, draft.end
    if draft.role != "source" or i + 1 >= len(doc) or doc[i].lower_ not in {"at", "in", "from", "within"}:
        return None
    first = i + 2 if doc[i + 1].tag_ == "DT" else i + 1
    behind = [d for d in reading.drafts if d.start in (i + 1, first) and d.kind in {"organisation", "place"}]
    end = max((d.end for d in behind if d.form != "pronoun"), default=None)
    return f"{doc[draft.start : i + 1].text} {doc[first:end].text}" if end is not None and end > first else None
