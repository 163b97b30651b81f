"""The name beside a description, before or behind it: `Peru's ambassador to Chile, Pablo Ferreira, told reporters`."""

from __future__ import annotations

from kg.annotate.coreference.reading import Reading
from kg.annotate.drafts import Draft

__all__ = ["name_beside"]

ENDS = frozenset({",", ".", ")", ";", "-", "–", "—"})
SURE = frozenset({"since", "after", "when", "because", "although", "though", "while"})
CLAUSE = 30  # tokens of a clause between a description and the name behind it
BRACKET = 8  # tokens of a bracket between a title and its name
LONGEST = 10  # tokens between a description's noun and the comma behind it


def name_beside(reading: Reading, draft: Draft) -> str | None:
    """The key of the person whom the parser or the commas put beside the description."""
    named = (j for j, d in enumerate(reading.drafts) if d.form == "name" and d.kind == "person" and j in reading.keys)
    agreeing = ((j, reading.drafts[j]) for j in named if _agree(draft, reading.drafts[j]))
    ways = (_is_apposed, _is_predicate, _runs_on, _between_commas, _behind_clause, _at_bracket)
    beside = (j for j, d in agreeing if any(way(reading, draft, d) for way in ways))
    found = next(beside, None)
    return reading.keys[found][0] if found is not None else None


def _agree(one: Draft, other: Draft) -> bool:
    """Of one state and one gender, as far as both are known."""
    return None in (one.gender, other.gender) or one.gender == other.gender


def _is_apposed(reading: Reading, draft: Draft, other: Draft) -> bool:
    here, there = reading.doc[draft.head], reading.doc[other.head]
    if here.dep_ == "appos" and here.head.i == there.i:
        return not any(_names_person(d) and other.end <= d.start and d.end < draft.start for d in reading.drafts)
    return there.dep_ == "appos" and there.head.i == here.i


def _is_predicate(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`Weber is a former general who said`, `since Weber became minister`, `Weber, who became minister`; not `Weber is
    not a general`, `may be`, `if Weber is the nominee`."""
    noun, name = reading.doc[draft.start : draft.end].root, reading.doc[other.head]
    be = noun.head
    told = noun.dep_ == "attr" and be.lemma_ in {"be", "become"} and be.tag_ in {"VBZ", "VBD"}
    if not told or any(c.dep_ in {"neg", "expl"} or c.tag_ == "MD" for c in be.children):
        return False
    sure = SURE | {"that"} if be.lemma_ == "become" else SURE
    if any(c.dep_ == "mark" and c.lower_ not in sure for c in be.children):
        return False
    who = be.dep_ == "relcl" and be.head.i == name.i and any(c.lower_ == "who" for c in be.children)
    return (who and be.lemma_ == "become") or (name.head is be and name.dep_ == "nsubj")


def _runs_on(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`Omar Keita a local activist told`, `Omar Keita Malis foreign minister told`, in a sentence that has lost its
    commas; but not `told Keita the minister`."""
    doc = reading.doc
    if not draft.start <= other.end <= draft.head:
        return False
    of_state = "," not in reading.text and any(d.kind == "country" and d.start == other.end for d in reading.drafts)
    if not of_state and doc[other.end].lower_ not in {"a", "an", "the"}:
        return False
    token = doc[other.end - 1]
    if token.dep_ in {"dobj", "dative"} or (token.dep_ == "pobj" and token.head.lower_ not in {"to", "by"}):
        return False
    return not any(t.text == "," for t in token.sent)


def _names_person(draft: Draft) -> bool:
    return draft.form == "name" and draft.kind == "person"


def _behind_clause(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`A dissident who has lived in Paris for years, Omar Keita, said`: the name between commas behind the clause, and
    the verb behind it."""
    doc, i = reading.doc, draft.end
    if not i < other.start < i + CLAUSE or doc[i].lower_ != "who" or other.end + 1 >= len(doc):
        return False
    set_off = doc[other.start - 1].text == doc[other.end].text == "," and doc[other.end + 1].pos_ in {"VERB", "AUX"}
    nearer = any(d.kind == "person" and d.form != "pronoun" and i < d.start < other.start for d in reading.drafts)
    return set_off and not nearer and doc[i].sent.end > other.end


def _between_commas(reading: Reading, draft: Draft, other: Draft) -> bool:
    """Whatever the parser made of it; but not `told the minister, Hansen said`, nor a list of people."""
    doc, end = reading.doc, _end_of_phrase(reading, draft)
    if None not in (draft.country, other.country) and draft.country != other.country:
        return False
    if draft.head < other.head:
        first, last = end, other.end
    else:
        first, last = other.end, end
    begins = max(draft.start, other.start)
    titles = doc[first + 1 : begins]  # `, Brig. Gen. Yahya Rasool`
    if first >= begins or doc[first].text != "," or len(titles) > 3 or any(t.tag_ not in {"NNP", "."} for t in titles):
        return False
    return last == len(doc) or (doc[last].text in ENDS and not _is_name(reading, last + 1))


def _at_bracket(reading: Reading, draft: Draft, other: Draft) -> bool:
    """`Home Secretary (internal security minister) Theresa May`: the title before a bracket, and the one within."""
    doc, closed = reading.doc, other.start - 1
    if not draft.end <= closed < draft.end + BRACKET or doc[closed].text != ")":
        return False
    within = closed == draft.end and draft.start > 0 and doc[draft.start - 1].text == "("
    return within or (doc[draft.end].text == "(" and all(t.is_alpha for t in doc[draft.end + 1 : closed]))


def _end_of_phrase(reading: Reading, draft: Draft) -> int:
    """Token behind the description and what hangs on it: `ambassador to Chile`, `spokesman for the army's command`."""
    doc, i = reading.doc, draft.end
    if i < len(doc) and doc[i].tag_ not in {"IN", "TO"}:
        return i
    while i < min(len(doc), draft.end + LONGEST) and doc[i].pos_ not in {"VERB", "AUX", "PUNCT", "PRON", "SCONJ"}:
        i += 1
    return i


def _is_name(reading: Reading, i: int) -> bool:
    return any(d.start == i and d.form == "name" and d.kind == "person" for d in reading.drafts)
