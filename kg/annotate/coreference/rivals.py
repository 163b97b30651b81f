"""Who or what else a pronoun could stand for: rivals that are named nearer, things, and who spoke last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from kg.annotate.coreference.reading import SUBJECTS, Reading
from kg.annotate.coreference.sought import Sought, doers_of, fits, key_at
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of

__all__ = [
    "is_of_rival",
    "is_set_off",
    "is_told_by_clause",
    "is_who_speaks",
    "keys_quoted",
    "last_sayer",
    "speaks_behind",
    "things_between",
]

TOLD_BY = frozenset({"after", "before", "over", "following", "since", "despite", "amid"})
CLAUSES = frozenset({"after", "before", "since", "if", "unless", "when", "until", "once", "because"})
TIMES = CLAUSES - {"if", "unless", "because"}
PLACING = frozenset("in into near across inside at to from through within around".split())
NAMED = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "conj", "appos"})
DASHES = frozenset({"–", "—", "--"})
DATES = frozenset({"DATE", "TIME"})
FAR = 300  # tokens back to who spoke
BACK = 3  # sentences in which somebody spoke last


def is_of_rival(reading: Reading, sought: Sought, fitting: Sequence[int], doer: str) -> bool:
    """`Chad warned of sanctions on Mali after its test`, `would lift sanctions on Mali if its leaders agree`: another
    stands nearer, in what tells when, why or on what condition; or, of the time, a thing: `lost the boat before it
    sank`."""
    word, clause = _told_by(sought.token)
    if word is None:
        return False
    start = max((i for i in (reading.drafts[j].head for j in fitting if reading.keys[j][0] == doer)), default=0)
    start = max(start, sought.token.sent.start)
    rivals = [d for d in reading.drafts[: sought.i] if d.form == "name" and d.head > start and not d.adjective]
    sides = [d for d in rivals if d.kind in {*sought.kinds, "place"} and not _is_where(reading.doc[d.head])]
    if sought.plural is False and sides:
        return True
    nearer = reading.keys[fitting[0]][0] != doer and reading.drafts[fitting[0]].head >= start
    things = clause and word in TIMES and things_between(reading, start, sought.token, plural=bool(sought.plural))
    return nearer or bool(things)


def _told_by(token: Token) -> tuple[str | None, bool]:
    """The word that joins what the pronoun stands in to what it tells the time, reason or condition of, and whether
    that is a clause."""
    for above in (token, *token.ancestors):
        if above.dep_ == "pobj" and above.head.lower_ in TOLD_BY:
            return above.head.lower_, False
        if above.dep_ == "advcl":
            marks = [c.lower_ for c in above.children if c.dep_ in {"mark", "advmod"} and c.i < token.i]
            return next((word for word in marks if word in CLAUSES), None), True
        if above.pos_ in {"VERB", "AUX"} and doers_of(above) - {token.i}:
            break
    return None, False


def is_told_by_clause(token: Token) -> bool:
    """Whether a pronoun stands in a clause that tells when or why: `before he left`."""
    word, clause = _told_by(token)
    return clause and word is not None


def is_set_off(reading: Reading, j: int, sought: Sought) -> bool:
    """Whether a mention stands between dashes in the pronoun's sentence: `– some call him Asia's Trump – he vowed`."""
    sentence, head = sought.token.sent, reading.drafts[j].head
    dashes = [t.i for t in reading.doc[sentence.start : sought.token.i] if t.text in DASHES]
    pairs = zip(dashes[::2], dashes[1::2], strict=False)
    return any(left < head < right for left, right in pairs)


def _is_where(token: Token) -> bool:
    """`sent troops into Mali`: where something happens, and nobody who does."""
    return token.dep_ == "pobj" and token.head.lower_ in PLACING


def things_between(reading: Reading, start: int, token: Token, *, plural: bool) -> list[Token]:
    """Nouns of that number that are no actors, between token `start` and the pronoun, in its sentence."""
    heads = {d.head for d in reading.drafts}
    tags = {"NNS", "NNPS"} if plural else {"NN"}
    between = reading.doc[max(start, token.sent.start) : token.i]
    return [t for t in between if t.tag_ in tags and t.dep_ in NAMED and t.i not in heads and t.ent_type_ not in DATES]


def speaks_behind(reading: Reading, sought: Sought) -> bool:
    """`“…,” it said`: the subject behind what is said. `It said …`, `But it said` are about what the sentence before is
    about."""
    if not _speaks(sought.token) or sought.token.head.dep_ != "ROOT":
        return False
    before = reading.doc[sought.token.sent.start : sought.token.i]
    return any(not (t.is_punct or t.is_space or t.pos_ in {"CCONJ", "ADV"}) for t in before)


def keys_quoted(reading: Reading, sought: Sought) -> set[str]:
    """`“The pope was in Mexico,” he said`: those whom the quotation just before names, none of whom speaks."""
    if not speaks_behind(reading, sought):
        return set()
    start, end = reading.doc[sought.token.sent.start].idx, sought.token.idx
    said = [q for q in reading.doc._.kg_quotations if start <= q.start and q.end <= end]
    places = [(j, reading.doc[d.head].idx) for j, d in enumerate(reading.drafts[: sought.i]) if d.form != "pronoun"]
    inside = [j for j, place in places if any(q.start < place < q.end for q in said)]
    return {reading.keys[j][0] for j in inside if j in reading.keys}


def last_sayer(reading: Reading, sought: Sought) -> str | None:
    """`“We will fight,” the council said. “…,” it said`: who spoke last, for a subject behind what is said."""
    if not speaks_behind(reading, sought):
        return None
    far = replace(sought, reach=FAR)
    fitting = [j for j in range(sought.i - 1, -1, -1) if fits(reading, j, far)]
    i = sought.token.sent.start
    for _ in range(BACK):
        if i == 0:
            return None
        sentence = reading.doc[i - 1].sent
        i = sentence.start
        subjects = [t for t in sentence if _speaks(t) or (t.dep_ in SUBJECTS and t.head.lemma_ in words_of("also_say"))]
        subjects = [t for t in subjects if not _quoted(reading, t)]
        found = (key_at(reading, fitting, {t.i}) or _same_word(reading, t, sought) for t in subjects[-1:])
        if (sayer := next(found, None)) is not None or any(_speaks(t) for t in subjects):
            return sayer
    return None


def _same_word(reading: Reading, subject: Token, sought: Sought) -> str | None:
    """Whom the pronoun stands for that spoke last: `they said`, `they added`."""
    if subject.lower_ != sought.token.lower_:
        return None
    return next((key for j, (key, _, _) in reading.keys.items() if reading.drafts[j].head == subject.i), None)


def is_who_speaks(reading: Reading, j: int, sought: Sought) -> bool:
    """`“I told him,” Weber said`: in direct speech the third person is not who speaks; in `said he was “proud of his
    record”` he may be."""
    token = sought.token
    quotation = next((q for q in reading.doc._.kg_quotations if q.start < token.idx < q.end), None)
    before = reading.doc.text[: quotation.start].rstrip() if quotation is not None else ""
    if quotation is None or not (before[-1:] in {"", ":", ",", ".", "!", "?", "”", '"'} or before[-1:].isspace()):
        return False
    speakers = _speakers(reading, token.sent)
    if not speakers:  # `“…,” Weber said. “He is out there.”`
        speakers = _speakers_around(reading, quotation.start, quotation.end, token)
    draft = reading.drafts[j]
    last = fold(reading.doc[draft.start : draft.end].text.split()[-1])
    if any(draft.start <= t.i < draft.end or fold(t.text) == last for t in speakers):
        return True
    own = {t.i for t in speakers if t.tag_ == "PRP"}  # `“…,” he said. “He …”`
    return bool(own) and any(reading.drafts[k].head in own for k in reading.same[reading.keys[j][0]])


def _speakers(reading: Reading, sentence: Span) -> list[Token]:
    return [t for t in sentence if _speaks(t) and not _quoted(reading, t)]


def _speakers_around(reading: Reading, start: int, end: int, token: Token) -> list[Token]:
    """Who speaks in the other sentences of the quotation from character `start` to `end`; else in the sentence before
    it, of the same paragraph, or where he ended a quotation before."""
    doc, first, last = reading.doc, token.sent.start, token.sent.end
    while first and doc[first].idx > start:
        first = doc[first - 1].sent.start
    while last < len(doc) and doc[last].idx < end:
        last = doc[last].sent.end
    found = _speakers(reading, doc[first:last])
    if found or not first:
        return found
    before = doc[first - 1].sent
    goes_on = "\n" not in reading.text[doc[first - 1].idx : start] or any(_quoted(reading, t) for t in before)
    return _speakers(reading, before) if goes_on else []


def _quoted(reading: Reading, token: Token) -> bool:
    return any(q.start < token.idx < q.end for q in reading.doc._.kg_quotations)


def _speaks(token: Token) -> bool:
    """Whether the token is the subject of a verb of saying."""
    return token.dep_ in SUBJECTS and token.head.lemma_ in words_of("sayers")
