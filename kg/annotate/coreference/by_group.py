"""Groups and bodies by description: `the rebels`, `the jihadist group`, `the NATO alliance`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.coreference.by_firm import decide_firm
from kg.annotate.coreference.by_name import named_by_head
from kg.annotate.coreference.by_owner import main_opposition, names_owner, state_of_backers
from kg.annotate.coreference.by_scene import state_of_administration
from kg.annotate.coreference.called import has_own_name, name_beside, name_in_clause
from kg.annotate.coreference.last_body import body_just_named, just_before
from kg.annotate.coreference.reading import Decision, Reading, description_of, noun_of, text_of
from kg.annotate.coreference.taken_up import behind_bracket, fights_since, taken_up
from kg.annotate.coreference.told_apart import is_of_people, may_be_meant, owner_behind
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.seeds import load_lexicon

__all__ = ["decide_group"]

SOON = 80  # tokens from `a monitor said` to the name in the next sentence


def decide_group(reading: Reading, i: int, draft: Draft) -> Decision:
    """Groups are the same when head and country are, or when a bare `the groups` follows a fuller name of it."""
    text, head = description_of(reading, draft), noun_of(reading.doc[draft.head])
    if (backers := state_of_backers(reading, draft, head)) is not None:
        return backers, f"“{text_of(reading, draft)}”: the state that they are", 0.8
    if any(c.tag_ == "PRP$" for c in reading.doc[draft.head].children):
        return f"group:{i}:{fold(text)}", "a group without a name, of whom a pronoun tells", 0.7
    if (fought_for := _fought_for(reading, draft)) is not None:
        return fought_for, f"“{text_of(reading, draft)}”: the armed group that they are of", 0.85
    firm = decide_firm(reading, i, draft, head)
    known = firm or _known_group(reading, i, draft, head)
    if known is not None and (firm is not None or may_be_meant(reading, i, head, known[0])):
        return known
    if "administration" in fold(text).split() and (state := state_of_administration(reading, draft)) is not None:
        draft.country = state
    if head in words_of("relational") and draft.country is None and not names_owner(reading, draft):
        return f"group:{i}:{fold(text)}", "a group without a name, whose it is the text does not say", 0.6
    if not draft.definite and not draft.plural and draft.country is None:
        return f"group:{i}:{fold(text)}", "a group without a name", 0.8  # `they call it a terrorist group`
    own = {head, *_lemmas(reading, draft)} & words_of("of_the_country") or {*fold(text).split()} & words_of("siding")
    if draft.country is None and own and (state := reading.focus or reading.ground or reading.alone):
        draft.country = state
        return _group_key(draft, text), "a group without a name, of the state that the article is about", 0.8
    owner = owner_behind(reading, draft)
    told = f"{text} of {owner.name}" if owner is not None and owner.kind == "organisation" else text
    return _group_key(draft, told), "a group without a name", 0.9


def _known_group(reading: Reading, i: int, draft: Draft, head: str) -> Decision | None:
    """The body or group spoken of before, when the words say no more than what kind it is."""
    words = text_of(reading, draft)
    if called := name_in_clause(reading, draft) or behind_bracket(reading, draft) or name_beside(reading, draft):
        return called, f"“{words}”: what it is called", 0.9
    if (main := main_opposition(reading, draft, head)) is not None:
        return main, f"“{words}”: the opposition's body that is named", 0.85
    own = _body_meant(reading, i, draft, head)
    if (meant := own or taken_up(reading, i, draft, head)) is not None:
        return meant, f"“{words}”: the body of that kind that is named" if own else f"“{words}”: named before", 0.8
    if len(description_of(reading, draft).split()) != 1 or not draft.definite:
        return None
    first = reading.doc[draft.start].lower_
    told = first in {"the", "this", "that"}  # not `freedom of movement`
    just = body_just_named(reading, i, head) if told and not draft.plural else None
    noun = reading.doc[draft.head]
    bare = all(c.dep_ not in {"prep", "acl", "relcl"} or c.lower_ == "based" for c in noun.children)
    bare = bare and not any(c.i > noun.i and c.pos_ == "ADJ" for c in noun.children)  # forces loyal to Chad
    bare = bare and not _is_told_apart(reading, draft)
    bare = bare and (told or head not in words_of("relational"))  # `powers` are not the Western powers
    named = named_by_head(reading, draft, fold(noun.text)) if bare and not is_of_people(reading, draft) else None
    nearer = just is not None and just != named and head == "group"  # Hezbollah after `the Islamic State group`
    if named is not None and not nearer and not _is_one_of_several(reading, i, head, named):
        return named, f"“{words}”: the only {head} with a name here", 0.9
    if just is not None:
        return just, f"“{words}”: the last body named", 0.75
    if head in words_of("relational") and first not in {"the", "these", "those", "such"}:
        return None  # `both countries` and `all countries` are not the same
    last = _last_of_kind(reading, i, draft, head, bare=draft.plural and first == fold(reading.doc[draft.head].text))
    return (last, f"“{words}”: the last {head} named", 0.8) if last is not None else None


def _is_told_apart(reading: Reading, draft: Draft) -> bool:
    """`allowing forces loyal to Chad to advance`, `on a separate front`, `Peru's antidoping agency`: the words beside
    it tell which it is, wherever the parse hangs them."""
    doc, start, end = reading.doc, draft.start, draft.end
    loyal = end < len(doc) and doc[end].lower_ in words_of("siding_behind")
    front = doc[start - 1] if start else None
    adjective = front is not None and start == draft.head and front.tag_ in {"JJ", "NN"} and front.text.islower()
    return loyal or (adjective and not draft.plural)


def _is_one_of_several(reading: Reading, i: int, head: str, named: str) -> bool:
    """`the ministry` after `South Korea's defence ministry`, a description, where China's is a name: not the latter,
    unless it was named since."""
    for j in range(i - 1, -1, -1):
        other, key = reading.drafts[j], reading.keys[j][0] if j in reading.keys else ""
        if key == named and other.form != "pronoun":
            return False
        if key and other.body and other.form == "description" and fold(reading.doc[other.head].lemma_) == head:
            return True
    return False


def _fought_for(reading: Reading, draft: Draft) -> str | None:
    """`Boko Haram fighters`, `terrorists of Boko Haram`: the armed group that the words name."""
    doc, head = reading.doc, reading.doc[draft.head]
    if noun_of(head) not in words_of("fighters"):
        return None
    of = {t.i for c in head.children if c.dep_ == "prep" and c.lower_ in {"of", "from"} for t in c.children}
    for j, other in enumerate(reading.drafts):
        if j not in reading.keys or _category(reading, j) != "armed-group":
            continue
        inside = draft.start <= other.end <= draft.head
        if other.head in of or (
            inside and all(t.text in {"-", "group", "suicide"} for t in doc[other.end : draft.head])
        ):
            return reading.keys[j][0]
    return None


def _last_of_kind(reading: Reading, i: int, draft: Draft, head: str, *, bare: bool) -> str | None:
    """`bare`: without an article, so that `rebels` may be others than the `Chad-backed rebels` of before. `Forces loyal
    to Keita` and `officials of the Red Cross` are others too."""
    if any(c.i > draft.head and c.lower_ in words_of("siding_behind") for c in reading.doc[draft.head].children):
        return None
    if (bare or not draft.definite) and owner_behind(reading, draft) is not None:
        return None
    for j in range(i - 1, -1, -1):
        other = reading.drafts[j]
        if draft.head - other.head >= (400 if draft.plural and not bare else 200):
            return None
        alike = other.form in {"description", "name"} and other.plural == draft.plural and j in reading.keys
        told_more = alike and bare and other.form == "description" and _is_told_more(reading, other)
        if told_more or (alike and bare and _is_of_a_body(reading, j)):
            continue
        if alike and noun_of(reading.doc[other.head]) == head:
            if not draft.plural and _is_of_people(reading, other):
                continue  # `a group of people`
            if head == "group" and (fights := fights_since(reading, i, j)) is not None:
                return fights
            return None if _is_of_two(reading, other) else reading.keys[j][0]
    return None


def _is_of_a_body(reading: Reading, j: int) -> bool:
    """`Researchers at NASA`, whom `researchers` alone are not; but fighters of Boko Haram are Boko Haram."""
    return reading.keys[j][0].startswith("group:") and owner_behind(reading, reading.drafts[j]) is not None


def _is_of_people(reading: Reading, draft: Draft) -> bool:
    """`A group of young men`: so many of them, and no body that `the group` would be."""
    of = (c for c in reading.doc[draft.head].children if c.lower_ == "of")
    return not draft.definite and any(t.tag_ == "NNS" for prep in of for t in prep.children)


def _is_of_two(reading: Reading, draft: Draft) -> bool:
    """`Peruvian and Chilean officials met. Officials said …`: of either."""
    doc, start = reading.doc, draft.start
    if start < 2 or doc[start - 1].lower_ not in {"and", "or", "/"}:
        return False
    return any(d.kind == "country" and d.end == start - 1 for d in reading.drafts)


def _is_told_more(reading: Reading, draft: Draft) -> bool:
    """Whether the words tell more than whose they are and what: `350 Chad-backed rebels`."""
    told = [t for t in reading.doc[draft.start : draft.head] if t.tag_ not in {"DT", "POS"} and t.ent_type_ != "NORP"]
    inside = {i for d in reading.drafts if d.kind == "country" and d.entry for i in range(d.start, d.end)}
    return any(t.text == "-" or t.tag_ == "CD" for t in told) and any(t.i not in inside for t in told)


def _body_meant(reading: Reading, i: int, draft: Draft, head: str) -> str | None:
    """`the NATO alliance` is NATO; `the war monitor` the only such body in the article; `the jihadist group` the armed
    group just named."""
    monitor = head in words_of("monitors") or bool(
        {fold(t.text) for t in reading.doc[draft.start : draft.head]} & words_of("monitors")
    )
    names = [
        j for j, d in enumerate(reading.drafts) if d.form == "name" and d.kind == "organisation" and j in reading.keys
    ]
    if head in words_of("press_kinds") and not draft.plural:  # Hurriyet newspaper, the China Daily newspaper
        inside = (j for j in names if draft.start <= reading.drafts[j].start and reading.drafts[j].end == draft.head)
        if (own := next(inside, None)) is not None:
            return reading.keys[own][0]
    if draft.plural or not (draft.definite or monitor):
        return None  # but `a monitor said`, in an article that names one
    if head in words_of("bodies") - words_of("parts_of_body"):
        inside = (j for j in names if draft.start <= reading.drafts[j].start and reading.drafts[j].end <= draft.head)
        before = [j for j in inside if _says_what_kind(reading, reading.drafts[j].end, draft.head)]
        if before:
            whole = reading.keys[before[0]][0]
            return _part_meant(reading, i, whole) if head in words_of("parts_called") else whole
    if has_own_name(reading, draft):
        return None
    told = {head, *(fold(t.text) for t in reading.doc[draft.start : draft.head] if t.tag_ != "DT")}
    for category, words in load_lexicon("coreference")["kinds_of_body"].items():
        alone = head in words and (len(told) == 1 or told & {"war", "based", "news"})  # not `Kurdish militia`
        if told & set(words) and (alone or head in words_of("bodies")):
            such = [j for j in names if _category(reading, j) == category and _is_named_so(reading, j, head)]
            if told & words_of("of_jihadists"):
                such = [j for j in such if reading.drafts[j].entry not in words_of("no_jihadists")]
            return _of_class(reading, i, category, such)
    return None


def _is_named_so(reading: Reading, j: int, head: str) -> bool:
    """No `observatory` without that word in its name."""
    wanted = {*load_lexicon("coreference")["named_so"].get(head, ())}
    entry = reading.seeds.entries.get(reading.drafts[j].entry or "")
    return not wanted or entry is None or any(wanted & {*fold(n.text).split()} for n in entry.names)


def _part_meant(reading: Reading, i: int, whole: str) -> str | None:
    """`the U.N. agency` after `the FAO`: the part of it named last, in this sentence or the one before; itself where it
    has none in the gazetteer."""
    rows, id = reading.seeds.entries, whole.removeprefix("entry:")
    if id not in words_of("parted"):
        return whole
    near = (reading.keys[j][0] for j in just_before(reading, i) if j in reading.keys)
    parts = (key for key in near if (row := rows.get(key.removeprefix("entry:"))) and row.affiliation == id)
    return next(parts, None)


def _of_class(reading: Reading, i: int, category: str, such: Sequence[int]) -> str | None:
    """The only one of `such` names; `a monitor said`: the one soon behind; of two the one in this sentence or before,
    by its name or described (`The Britain-based observatory said. The monitor`)."""
    draft, keys = reading.drafts[i], {reading.keys[j][0] for j in such}
    soon = [j for j in such if 0 < reading.drafts[j].head - draft.head <= SOON]
    if not draft.definite and soon:
        return reading.keys[soon[0]][0]
    if len(keys) == 1:
        return keys.pop()
    one = (j for j in just_before(reading, i) if j in reading.keys and reading.drafts[j].form != "pronoun")
    near = (reading.keys[j][0] for j in one if not reading.drafts[j].plural)  # `fighters` are no group just named
    return next((key for key in near if key in keys), None)


def _says_what_kind(reading: Reading, start: int, end: int) -> bool:
    """Whether the words between a name and its noun tell of what kind the body is: `the Fastaqim opposition group`."""
    return all(t.pos_ in {"ADJ", "NOUN"} and t.lower_ in words_of("kinds_told") for t in reading.doc[start:end])


def _category(reading: Reading, j: int) -> str | None:
    entry = reading.seeds.entries.get(reading.drafts[j].entry or "")
    return entry.category if entry else None


def _group_key(draft: Draft, text: str) -> str:
    return f"group:{draft.country or ''}:{fold(text)}"


def _lemmas(reading: Reading, draft: Draft) -> list[str]:
    return [noun_of(t) for t in reading.doc[draft.start : draft.end]]
