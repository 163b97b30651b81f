"""Names: the gazetteer's, full names, surnames and acronyms."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.annotate.coreference.namesakes import (
    called_by_office,
    called_so_first,
    is_just_named,
    is_of_namesake,
    is_told_apart,
)
from kg.annotate.coreference.reading import Decision, Reading, shown
from kg.annotate.coreference.shared_surnames import are_listed, who_of_them
from kg.annotate.coreference.short_names import firm_in_full, told_firms
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.homonyms import initials_of
from kg.annotate.lists import words_of
from kg.seeds import load_lexicon, load_seeds

__all__ = ["decide_by_name", "named_by_head"]

ARTICLE = re.compile(r"^(?:al|el|an|ar|as|ash|at|az|ul)-")


def decide_by_name(reading: Reading, i: int, draft: Draft) -> Decision | None:
    if draft.form != "name":
        return None
    if draft.entry and is_of_namesake(reading, draft):
        draft.entry = draft.country = draft.gender = None  # `Mr. Rubio` after `Luis Rubio`
    if draft.entry:
        return (
            f"entry:{draft.entry}",
            f"“{draft.name}” is a name of {reading.seeds.entries[draft.entry].name}",
            0.8 if draft.ambiguous else 1.0,
        )
    words = fold(draft.name or "").split()
    if draft.kind == "person" and not _is_body_name(reading, draft):
        return _person_by_name(reading, draft, words)
    if (listed := _listed_acronym(reading, draft)) is not None:
        return listed, f"what {shown(reading, listed)} is short for", 0.9
    if (party := _party_here(reading, draft, " ".join(words))) is not None:
        return f"entry:{party}", f"“{draft.name}” of the state that the article is about", 0.8
    if (long := _short_for(reading, draft, words)) is not None:
        return long, f"short for {shown(reading, long)}", 0.9
    longer = _expansion(reading, draft, words)
    return f"name:{' '.join(longer or words)}", "short for a longer name" if longer else "its own name", 0.9


def _person_by_name(reading: Reading, draft: Draft, words: list[str]) -> Decision:
    """A surname alone belongs to the full name in the article that ends in it; of several, to the one named last, as
    newspapers do, with half the certainty."""
    people = [d for d in reading.drafts if d is not draft and d.form == "name" and d.kind == "person"]
    longer = [d for d in people if _is_longer(d, words) and _genders_agree(d, draft)]
    full = {_full_key(reading, d) for d in longer}
    if len(full) == 1:
        key = full.pop()
        return key, f"surname of {shown(reading, key)}", 0.95
    named = [(_full_key(reading, d), d.head) for d in longer]
    bare = len(full) > 1 and len(words) == 1 and draft.role is None and not is_told_apart(reading, draft, longer)
    if bare and (owner := called_so_first(reading, [*people, draft], named, words[0])) is not None:
        return owner, f"surname of {shown(reading, owner)}, called so before another was named", 0.85
    if len(words) == 1 and are_listed(full):
        return who_of_them(reading, draft, full) or (_full_key(reading, draft), "its own name, which several have", 0.5)
    listed = {_full_key(reading, d) for d in longer if d.entry}
    if len(listed) == 1 and len(words) == 1 and not is_just_named(reading, draft, longer):  # Kim is first Kim Jong Un
        key = listed.pop()
        return key, f"surname of {shown(reading, key)}, the best known of {len(full)}", 0.7
    alone = not full and len(words) == 1
    if alone and (first := _by_first_name(reading, people, words[0])) is not None:
        return first, f"first name of {shown(reading, first)}", 0.8
    if alone and (found := called_by_office(reading, draft, words[0])) is not None:
        return found
    if not (before := [d for d in longer if d.head < draft.head]):
        return _full_key(reading, draft), "its own name", 0.95 if not full else 0.5
    key = _full_key(reading, before[-1])
    return key, f"surname of {shown(reading, key)}, named last of {len(full)}", 0.6


def _by_first_name(reading: Reading, people: list[Draft], word: str) -> str | None:
    """`Billene` for the one person of the article whose full name begins so, when no other's ends so."""
    named = [(d, fold(d.name or "").split()) for d in people]
    full = {_full_key(reading, d) for d, words in named if len(words) > 1 and words[0] == word}
    surnames = {words[-1] for _, words in named if words[1:]}
    return full.pop() if len(full) == 1 and len(word) > 3 and word not in surnames else None


def _is_body_name(reading: Reading, draft: Draft) -> bool:
    """`Observatory` beside `Syrian Observatory for Human Rights`, `Tesla` of `shares in Tesla`: the model may call it a
    person."""
    word = draft.name or ""
    people = (d for d in reading.drafts if d is not draft and d.kind == "person" and d.form == "name" and not d.entry)
    if " " in word or any(d.name != word and (d.name or "").endswith(word) for d in people):
        return False
    told = draft.role is None and draft.gender is None and fold(word) in told_firms(reading.text)
    if not (told or named_by_head(reading, draft, fold(word)) or firm_in_full(reading, draft, [fold(word)])):
        return False
    draft.kind = "organisation"
    return True


def _party_here(reading: Reading, draft: Draft, name: str) -> str | None:
    """`Labour`, `Conservatives`: of its own state, or the one that the article is about; else of the only state named
    here that has such a party (of those that many states have, named in its sentence)."""
    if (party := _party_of(name, draft.country or reading.focus)) is not None or draft.country is not None:
        return party
    if not _is_like_party(name):
        return None
    common, sentence = name in load_lexicon("actors")["every_state_s"], reading.doc[draft.head].sent
    near = (d for d in reading.drafts if not common or sentence.start <= d.head < sentence.end)
    found = {_party_of(name, state) for state in {d.country for d in near if d.country}} - {None}
    return found.pop() if len(found) == 1 else None


def _is_like_party(name: str) -> bool:
    return name in load_lexicon("actors")["every_state_s"] or f"{name.removesuffix('s')} party" in _party_names()


@lru_cache(maxsize=256)
def _party_of(name: str, state: str | None) -> str | None:
    """`the Communist Party`, `Labour`: the state's one party whose name has these words."""
    if state is None or not _is_like_party(name):
        return None
    parties = {e.id: e for e in load_seeds().entries.values() if e.category == "party" and e.country == state}
    words = {*(name.split() if name in load_lexicon("actors")["every_state_s"] else name.removesuffix("s").split())}
    exact = [id for id, e in parties.items() if any(fold(n.text) == f"{name} party" for n in e.names)]
    found = exact or [id for id, e in parties.items() if any(words <= {*fold(n.text).split()} for n in e.names)]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=1)
def _party_names() -> frozenset[str]:
    parties = (e for e in load_seeds().entries.values() if e.category == "party")
    return frozenset(fold(n.text) for e in parties for n in e.names)


def _short_for(reading: Reading, draft: Draft, words: list[str]) -> str | None:
    """The firm or body whose name begins or ends so; none for a `Bank` that the model splits off `Bank of Chad`."""
    behind = reading.doc[draft.end : draft.end + 2]
    of = len(behind) == 2 and behind[0].lower_ == "of" and behind[1].text[:1].isupper()
    if of and len(words) == 1 and words[0] in words_of("own_kinds"):
        return None
    firm = firm_in_full(reading, draft, words)
    return firm if firm is not None else _only_longer_name(reading, draft, words)


def named_by_head(reading: Reading, draft: Draft, word: str) -> str | None:
    """The one body here whose name has this word as its noun: `Observatory` of `Observatory for Human Rights`."""
    bodies = [d for d in reading.drafts if d is not draft and d.kind == "organisation" and d.form == "name"]
    spelt = load_lexicon("coreference")["spellings"]
    word = spelt.get(word, word)
    nouns = ((d, _noun_of(fold(d.name or "").split())) for d in bodies if " " in (d.name or ""))
    keys = {_full_key(reading, d) for d, noun in nouns if spelt.get(noun, noun) == word}
    return keys.pop() if len(keys) == 1 and len(word) > 3 else None


def _noun_of(words: list[str]) -> str:
    """The last word before a preposition: observatory for human rights → observatory."""
    end = next((n for n, word in enumerate(words) if word in {"for", "of", "on", "in", "to"}), len(words))
    return words[end - 1] if end else ""


def _genders_agree(one: Draft, other: Draft) -> bool:
    """`Mrs. Clinton` is not Bill Clinton."""
    return None in (one.gender, other.gender) or one.gender == other.gender


def _is_longer(long: Draft, short: list[str]) -> bool:
    """`Hansen` for `Peter Hansen`; `Kim` for `Kim Jong Un`; `Otto Warmbier` for `Otto Frederick Warmbier`."""
    words = fold(long.name or "").split()
    if words[-1:] and words[-1] in words_of("generations"):
        words.pop()
    if len(words) <= len(short):
        return False
    tail = words[-len(short) :]
    if tail == short or _without_article(tail) == _without_article(short) or _same_but_middle(words, short):
        return True
    return short == words[:1] and _is_family_first(words, long)


def _without_article(words: list[str]) -> list[str]:
    """`al-Muslat` → `muslat`: a surname alone often goes without its Arabic article."""
    return [ARTICLE.sub("", words[0]), *words[1:]]


def _is_family_first(words: list[str], long: Draft) -> bool:
    """The family's name stands first in the states where it does; nowhere a word that is a first name too."""
    lexicon = load_lexicon("coreference")
    given = long.gender is not None and long.country not in lexicon["family_first"] and len(words) == 2
    return words[0] in lexicon["family_names"] and (not given or "-" in words[1])


def _same_but_middle(long: list[str], short: list[str]) -> bool:
    """With or without middle names, or with their first letters: `Otto F. Warmbier`, `Otto Frederick Warmbier`."""
    if len(short) < 2 or (long[0], long[-1]) != (short[0], short[-1]):
        return False
    middle = short[1:-1]
    return not middle or all(
        m.strip(".") == word[: len(m.strip("."))] for m, word in zip(middle, long[1:-1], strict=False)
    )


def _full_key(reading: Reading, draft: Draft) -> str:
    """The gazetteer's entry, or the name; with or without middle names it is one: `Donald J. Trump`, `Donald Trump`."""
    if draft.entry:
        return f"entry:{draft.entry}"
    words = fold(draft.name or "").split()
    if draft.kind == "person" and len(words) > 1:
        full = [d for d in reading.drafts if d.kind == "person" and d.name and _is_fuller(fold(d.name).split(), words)]
        if len({fold(d.name or "") for d in full}) == 1:
            return _full_key(reading, full[0])
    if draft.kind == "person" and len(words) > 2:
        short = f"{words[0]} {words[-1]}"
        same = (d for d in reading.drafts if d.kind == "person" and d.name and fold(d.name) == short)
        if (plain := next(same, None)) is not None:
            return _full_key(reading, plain)
    return f"name:{' '.join(words)}"


def _is_fuller(long: list[str], short: list[str]) -> bool:
    """`Carl Friedrich Weber` for `Carl F. Weber`, `Alexander Weber` for `Alex Weber`, `Abu Salim al-Hamwi al-Karaki`
    for `Abu Salim al-Hamwi`."""
    if len(short) > 1 and long[: len(short)] == short and len(long) == len(short) + 1:
        return long[-1].startswith("al-") and short[-1].startswith("al-")
    if len(long) != len(short) or len(" ".join(long)) <= len(" ".join(short)):
        return False
    shortened = len(short[0]) > 2 and long[0].startswith(short[0]) and long[1:] == short[1:]
    return shortened or _same_but_middle(long, short)


def _listed_acronym(reading: Reading, draft: Draft) -> str | None:
    """`OECD (Organisation of Economic Cooperation …)`: the body of the gazetteer in the bracket beside."""
    initials = "".join(w[0] for w in (draft.name or "").split() if w[:1].isupper())
    if draft.kind != "organisation" or len(initials) < 3:
        return None
    for other in reading.drafts:
        beside = 0 < draft.start - other.end <= 2 or 0 < other.start - draft.end <= 2
        if other.entry and beside and (other.name or "").replace(".", "") == initials:
            return f"entry:{other.entry}"
    return None


def _only_longer_name(reading: Reading, draft: Draft, words: list[str]) -> str | None:
    """`the Commission` after `European Community Commission`: the one body here whose name ends in these words."""
    if draft.kind != "organisation":
        return None
    named = [d for d in reading.drafts if d is not draft and d.kind == "organisation" and d.form == "name"]
    keys = {_full_key(reading, d) for d in named if _is_tail(fold(d.name or "").split(), words)}
    return keys.pop() if len(keys) == 1 else named_by_head(reading, draft, words[0]) if len(words) == 1 else None


def _is_tail(long: list[str], short: list[str]) -> bool:
    """`Commission` of `European Commission`; `General Command` of `General Command of the Army`."""
    if len(long) <= len(short):
        return False
    if long == [*short, "party"]:
        return True  # `Labour` of `Labour Party`
    return long[-len(short) :] == short or (
        len(short) > 1 and long[: len(short)] == short and long[len(short)] in {"of", "for"}
    )


def _expansion(reading: Reading, draft: Draft, words: list[str]) -> list[str] | None:
    """`SOHR` after `Syrian Observatory for Human Rights (SOHR)`: capitals that spell the longer name's initials."""
    acronym = (draft.name or "").replace(".", "")
    if not acronym.isupper() or not 2 <= len(acronym) <= 6:
        return None
    for other in reading.drafts:
        long = [w for w in (other.name or "").split() if w[:1].isupper()]
        if other is not draft and other.kind == draft.kind and "".join(w[0] for w in long) == acronym and len(long) > 1:
            return fold(other.name or "").split()
    return _spelled_out(reading, draft)


def _spelled_out(reading: Reading, draft: Draft) -> list[str] | None:
    """`Patriotic Front of Chad (PFC)`: the name in front of the bracket whose capitals spell it, a state's included."""
    brackets = [d.start - 1 for d in reading.drafts if d.name == draft.name and reading.doc[d.start - 1].text == "("]
    starts = [initials_of(reading.doc, bracket, (draft.name or "").replace(".", "")) for bracket in brackets]
    for other in reading.drafts:
        if other.kind == draft.kind and other.form == "name" and {other.start, other.start + 1} & {*starts}:
            return fold(other.name or "").split()
    return None
