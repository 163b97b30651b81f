"""Which mentions of one article stand for the same actor: names, then descriptions, then pronouns.

Each decision carries its reason and a certainty. A mention with no single candidate keeps a cluster of its own:
doubt is a value. First persons and `they` inside quotations need the speaker, so extraction resolves them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from kg.annotate.gazetteer import fold
from kg.annotate.mentions import Draft
from kg.model import Mention
from kg.seeds import Seeds

__all__ = ["resolve_mentions"]

SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
GENERIC_ROLES = {
    "official",
    "diplomat",
    "politician",
    "leader",
    "envoy",
    "minister",
    "spokesperson",
    "source",
    "lawmaker",
}
ENVOYS = {"ambassador", "envoy", "un-ambassador", "un-envoy", "permanent-representative", "special-envoy"}
WINDOW = 60  # tokens that a pronoun looks back


@dataclass(slots=True)
class _State:
    """What has been read so far: the key and the reason of each draft."""

    doc: Doc
    seeds: Seeds
    drafts: Sequence[Draft]
    year: str | None
    keys: dict[int, tuple[str, str, float]] = field(default_factory=dict)  # draft index → key, reason, certainty


def resolve_mentions(
    doc: Doc, drafts: Sequence[Draft], seeds: Seeds, doc_id: str, published: str | None
) -> list[Mention]:
    """One mention for each draft, in the order given, with clusters numbered by first appearance."""
    state = _State(doc, seeds, drafts, published[:4] if published else None)
    for step in (_by_name, _by_description, _by_pronoun):
        for i, draft in enumerate(drafts):
            if i not in state.keys and (found := step(state, i, draft)):
                state.keys[i] = found
    numbers: dict[str, int] = {}
    for i in range(len(drafts)):
        numbers.setdefault(state.keys[i][0] if i in state.keys else f"open:{i}", len(numbers))
    return [_mention(state, i, draft, doc_id, numbers) for i, draft in enumerate(drafts)]


def _mention(state: _State, i: int, draft: Draft, doc_id: str, numbers: dict[str, int]) -> Mention:
    key, reason, certainty = state.keys.get(i, (f"open:{i}", "nothing to link it with", 1.0))
    first = _first_of(state, key)
    lead = first if first is not None and draft.form == "pronoun" else draft
    start, end = state.doc[draft.start].idx, state.doc[draft.end - 1].idx + len(state.doc[draft.end - 1])
    entry = key.removeprefix("entry:") if key.startswith("entry:") else None
    known = state.seeds.entries.get(entry) if entry else None
    return Mention(
        doc_id, start, end, state.doc.text[start:end],
        known.kind if known else lead.kind, draft.form, numbers[key],
        name=draft.name, role=draft.role, country=(known.country if known else None) or lead.country, entry=entry,
        reason=reason, certainty=certainty,
    )  # fmt: skip


def _first_of(state: _State, key: str) -> Draft | None:
    return next(
        (state.drafts[j] for j, (k, _, _) in state.keys.items() if k == key and state.drafts[j].form != "pronoun"), None
    )


# names ------------------------------------------------------------------------------------------------------


def _by_name(state: _State, i: int, draft: Draft) -> tuple[str, str, float] | None:
    if draft.form != "name":
        return None
    if draft.entry:
        return (
            f"entry:{draft.entry}",
            f"“{draft.name}” is a name of {state.seeds.entries[draft.entry].name}",
            0.8 if draft.ambiguous else 1.0,
        )
    words = fold(draft.name or "").split()
    if draft.kind == "person":
        return _person_by_name(state, draft, words)
    longer = _expansion(state, draft, words)
    return f"name:{' '.join(longer or words)}", "short for a longer name" if longer else "its own name", 0.9


def _person_by_name(state: _State, draft: Draft, words: list[str]) -> tuple[str, str, float]:
    """A surname alone belongs to the one full name in the article that ends in it, or to the one of the gazetteer."""
    full = sorted({_full_key(state, d) for d in state.drafts if d is not draft and d.form == "name" and d.kind == "person"
                   and len(fold(d.name or "").split()) > len(words) and _ends_in(fold(d.name or "").split(), words)})  # fmt: skip
    if len(full) == 1:
        return full[0], f"surname of {_shown(state, full[0])}", 0.95
    if full:
        return f"name:{' '.join(words)}", "a surname of several people here", 0.5
    return _full_key(state, draft), "its own name", 0.95


def _ends_in(long: list[str], short: list[str]) -> bool:
    return long[-len(short) :] == short or (
        len(short) == 1 and short[0] == long[0] and len(long[0]) > 2 and long[0] in {"kim", "xi", "zeid"}
    )


def _full_key(state: _State, draft: Draft) -> str:
    return f"entry:{draft.entry}" if draft.entry else f"name:{fold(draft.name or '')}"


def _shown(state: _State, key: str) -> str:
    entry = state.seeds.entries.get(key.removeprefix("entry:"))
    return entry.name if entry else key.split(":", 1)[1].title()


def _expansion(state: _State, draft: Draft, words: list[str]) -> list[str] | None:
    """`SOHR` after `Syrian Observatory for Human Rights (SOHR)`: capitals that spell the longer name's initials."""
    acronym = (draft.name or "").replace(".", "")
    if not acronym.isupper() or not 2 <= len(acronym) <= 6:
        return None
    for other in state.drafts:
        long = [w for w in (other.name or "").split() if w[:1].isupper()]
        if other is not draft and other.kind == draft.kind and "".join(w[0] for w in long) == acronym and len(long) > 1:
            return fold(other.name or "").split()
    return None


# descriptions -----------------------------------------------------------------------------------------------


def _by_description(state: _State, i: int, draft: Draft) -> tuple[str, str, float] | None:
    if draft.form != "description":
        return None
    if draft.body:
        return _body(state, i, draft)
    if draft.kind == "person":
        return _person_described(state, i, draft)
    return _group(state, i, draft)


def _body(state: _State, i: int, draft: Draft) -> tuple[str, str, float]:
    country, reason, certainty = draft.country, "names its state", 0.95
    if country is None:
        country, reason, certainty = _country_in_focus(state, i, draft)
    if country is None:
        return f"body:{draft.body}:{fold(_text(state, draft))}", "no state can be told", 0.5
    return f"entry:{country}-{draft.body}", reason, certainty


def _country_in_focus(state: _State, i: int, draft: Draft) -> tuple[str | None, str, float]:
    """The state of the last body of this kind; else that of the last subject, when it is a state, its body or official."""
    for j in range(i - 1, -1, -1):
        other = state.drafts[j]
        if other.body == draft.body and j in state.keys and state.keys[j][0].startswith("entry:"):
            country = state.keys[j][0].removeprefix("entry:").removesuffix(f"-{draft.body}")
            return country, f"the last {draft.body} named", 0.85
    for j in range(i - 1, -1, -1):
        other = state.drafts[j]
        if draft.head - other.head > WINDOW * 2:
            break
        if other.country and not other.adjective and state.doc[other.head].dep_ in SUBJECTS:
            return other.country, "the state of the last subject", 0.7
    owners = sorted({d.country for d in state.drafts if d.body == draft.body and d.country})
    return (owners[0], f"the only {draft.body} in the article", 0.7) if len(owners) == 1 else (None, "", 0.0)


def _person_described(state: _State, i: int, draft: Draft) -> tuple[str, str, float]:
    own = f"desc:{draft.country or ''}:{fold(_description(state, draft))}"
    if not draft.definite:
        return own, "a person without a name", 0.9
    named = _named_with_role(state, draft)
    if len(named) == 1:
        return named[0], f"the only {draft.role} of that country here: {_shown(state, named[0])}", 0.9
    if not named and (holder := _office_holder(state, draft)):
        return f"entry:{holder}", f"held that office in {state.year}", 0.8
    if (draft.role_id in GENERIC_ROLES or draft.country is None) and (last := _last_person(state, i, draft)):
        return last, f"“{_text(state, draft)}”: the last person it fits", 0.8
    return own, "a person without a name", 0.8


def _named_with_role(state: _State, draft: Draft) -> list[str]:
    """Keys of the people of this article who hold the described role for the described country."""
    found = set()
    for j, other in enumerate(state.drafts):
        if (
            other.form == "name"
            and other.kind == "person"
            and j in state.keys
            and draft.country
            and other.country == draft.country
        ):
            roles = {other.role_id} | _tenures(state, state.keys[j][0])
            if draft.role_id in roles or (draft.role_id in ENVOYS and roles & ENVOYS):
                found.add(state.keys[j][0])
    return sorted(found)


def _tenures(state: _State, key: str) -> set[str | None]:
    entry = state.seeds.entries.get(key.removeprefix("entry:"))
    return {t.role for t in entry.tenures} if entry else set()


def _office_holder(state: _State, draft: Draft) -> str | None:
    """The one person of the gazetteer who held the office in the article's year; None without a year or with two."""
    if state.year is None or draft.country is None:
        return None
    holders = {
        e.id for e in state.seeds.entries.values() if e.kind == "person" and e.country == draft.country
        for t in e.tenures if t.role == draft.role_id and (t.start or "0")[:4] <= (state.year or "") <= (t.end or "9")[:4]
    }  # fmt: skip
    return holders.pop() if len(holders) == 1 else None


def _last_person(state: _State, i: int, draft: Draft) -> str | None:
    """For `the official` the last person, if it fits at all; for `the president` the last one who held that office."""
    generic = draft.role_id in GENERIC_ROLES
    for j in range(i - 1, -1, -1):
        other = state.drafts[j]
        if draft.head - other.head > WINDOW * (3 if generic else 8):
            return None
        if other.kind == "person" and other.form != "pronoun" and j in state.keys:
            fits = draft.country in (None, other.country) and draft.gender in (None, _gender(state, j))
            if generic:
                return state.keys[j][0] if fits else None
            if fits and draft.role_id in {other.role_id} | _tenures(state, state.keys[j][0]):
                return state.keys[j][0]
    return None


def _group(state: _State, i: int, draft: Draft) -> tuple[str, str, float]:
    """Groups are the same when head and country are, or when a bare `the groups` follows a fuller name of it."""
    text = _description(state, draft)
    head = fold(state.doc[draft.head].lemma_)
    if len(text.split()) == 1 and draft.definite:
        for j in range(i - 1, -1, -1):
            other = state.drafts[j]
            if (
                other.form == "description"
                and j in state.keys
                and fold(state.doc[other.head].lemma_) == head
                and draft.head - other.head < 200
            ):
                return state.keys[j][0], f"“{_text(state, draft)}”: the last {head} named", 0.8
    return f"group:{draft.country or ''}:{fold(text)}", "a group without a name", 0.9


def _text(state: _State, draft: Draft) -> str:
    return state.doc[draft.start : draft.end].text


def _description(state: _State, draft: Draft) -> str:
    """The words without determiners and possessive pronouns: `an array of illegal armed groups` → `illegal armed groups`."""
    return " ".join(
        t.text for t in state.doc[draft.start : draft.end] if t.tag_ not in {"DT", "PRP$", "PDT", "POS", "_SP", "WDT"}
    )


# pronouns ---------------------------------------------------------------------------------------------------


def _by_pronoun(state: _State, i: int, draft: Draft) -> tuple[str, str, float] | None:
    word = fold(state.doc[draft.head].text)
    if word in {"he", "him", "his", "himself", "she", "her", "herself"}:
        return _antecedent(state, i, draft, {"person"})
    if word in {"it", "its", "itself"}:
        return _antecedent(state, i, draft, {"country", "organisation", "group"}, plural=False)
    if word in {"they", "them", "their", "themselves"} and not _inside_quotation(state, draft):
        return _antecedent(state, i, draft, {"group"}, plural=True)
    return None


def _inside_quotation(state: _State, draft: Draft) -> bool:
    at = state.doc[draft.head].idx
    return any(q.start < at < q.end for q in state.doc._.kg_quotations)


def _antecedent(
    state: _State, i: int, draft: Draft, kinds: Iterable[str], *, plural: bool | None = None
) -> tuple[str, str, float] | None:
    """The last subject that fits, then the last mention that fits; a subject nearer the verb wins."""
    reach = WINDOW // 2 if plural else WINDOW * 3 if draft.gender else WINDOW
    fitting = [
        j
        for j in range(i - 1, -1, -1)
        if _fits(state, j, draft, set(kinds), reach) and plural in (None, state.drafts[j].plural)
    ]
    if not fitting and draft.gender:
        return _named_later(state, i, draft)
    if not _inside_quotation(state, draft):  # the article's own he is nobody whom only a quotation names
        fitting = [j for j in fitting if not _inside_quotation(state, state.drafts[j])] or fitting
    subjects = [j for j in fitting if state.doc[state.drafts[j].head].dep_ in SUBJECTS]
    if not fitting:
        return None
    j = subjects[0] if subjects else fitting[0]
    key = state.keys[j][0]
    rivals = {state.keys[k][0] for k in fitting}
    return (
        key,
        f"“{state.doc[draft.head].text}”: the last {'subject' if subjects else 'mention'} that fits",
        0.9 if len(rivals) == 1 else 0.75,
    )


def _fits(state: _State, j: int, draft: Draft, kinds: set[str], reach: int) -> bool:
    other = state.drafts[j]
    if j not in state.keys or other.kind not in kinds or other.adjective or draft.head - other.head > reach:
        return False
    if other.form == "pronoun":
        return False
    return draft.gender is None or _gender(state, j) in (None, draft.gender)


def _gender(state: _State, j: int) -> str | None:
    """Of the draft, or of the person it stands for."""
    entry = state.seeds.entries.get(state.keys[j][0].removeprefix("entry:"))
    return entry.gender if entry and entry.gender else state.drafts[j].gender


def _named_later(state: _State, i: int, draft: Draft) -> tuple[str, str, float] | None:
    """`She added, “…,” Samantha Power said`: nobody before fits, and one person of that gender is named in the paragraph."""
    end = state.doc.text.find("\n", state.doc[draft.end - 1].idx)
    later = {
        state.keys[j][0] for j in range(i + 1, len(state.drafts))
        if j in state.keys and state.drafts[j].form == "name" and state.drafts[j].kind == "person" and _gender(state, j) == draft.gender
        and (end < 0 or state.doc[state.drafts[j].head].idx < end)
    }  # fmt: skip
    return (
        (later.pop(), f"“{state.doc[draft.head].text}”: the only one named in the paragraph", 0.7)
        if len(later) == 1
        else None
    )
