"""Descriptions: bodies by their state, people by their office, groups by their words."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from kg.annotate.coreference.by_group import decide_group
from kg.annotate.coreference.by_mission import decide_mission
from kg.annotate.coreference.by_office import decide_person
from kg.annotate.coreference.by_pronoun import decide_by_pronoun
from kg.annotate.coreference.by_scene import state_of_scene
from kg.annotate.coreference.reading import Decision, Reading, is_quoted, text_of
from kg.annotate.coreference.sought import doers_of, headline_verb
from kg.annotate.coreference.taken_up import of_coalition, only_medium
from kg.annotate.coreference.told_apart import is_held, is_rebel
from kg.annotate.coreference.whose_government import (
    OF_THE_COUNTRY,
    is_anybodys_government,
    is_of_a_part,
    is_of_both,
    state_next_door,
    state_of_subject,
    state_spoken_of,
    state_that_spoke,
)
from kg.annotate.drafts import Draft
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.annotate.missions import MISSIONS

__all__ = ["decide_by_description"]

FORCES = frozenset({"armed-forces", "security-forces"})
OTHER = frozenset("a an any new future non unity self autonomous another no free".split())  # the free army


def decide_by_description(reading: Reading, i: int, draft: Draft) -> Decision | None:
    if draft.form != "description":
        return None
    if draft.body:
        return _body(reading, i, draft)
    if draft.kind == "person":
        return decide_person(reading, i, draft)
    return decide_group(reading, i, draft)


def _body(reading: Reading, i: int, draft: Draft) -> Decision:
    if draft.body in {"air-force", "armed-forces"} and (coalition := of_coalition(reading, draft)) is not None:
        return coalition, f"“{text_of(reading, draft)}”: of the coalition that is named", 0.8
    country, reason, certainty = draft.country, "names its state", 0.95
    mission = draft.body in MISSIONS
    owner = next((t for t in reading.doc[draft.head].children if t.tag_ == "PRP$"), None) if not mission else None
    owned = owner is not None
    if owner is not None and (country is None or _is_their_own(reading, draft)):
        if is_quoted(reading, draft) or country is not None:  # `our government`, and whoever speaks of `their army`
            return f"body:{draft.body}:{i}", "a pronoun tells whose it is", 0.5
        country, reason, certainty = _state_of_owner(reading, owner), "of whom the pronoun stands for", 0.8
    if not mission and _is_no_states(reading, draft, country):
        return f"body:{draft.body}:{fold(text_of(reading, draft))}", "no state's own body", 0.6
    # without a state it is a quality: `the leadership we need`
    leaders = fold(reading.doc[draft.head].text) == "leadership"
    if country is None and not owned and not mission and (same := _as_before(reading, i, draft)) is not None:
        return same, f"“{text_of(reading, draft)}”: as just before", 0.75
    if country is None and not owned and not leaders:  # `their Communist government` is not that of the state in focus
        country, reason, certainty = _country_in_focus(reading, i, draft)
    if draft.body in MISSIONS:
        return decide_mission(reading, i, draft, country, owned=owned and country is None)
    if country is None:
        return f"body:{draft.body}:{fold(text_of(reading, draft))}", "no state can be told", 0.5
    if draft.body == "state-media" and (medium := only_medium(reading, country)) is not None:
        return medium, "the only one of that state's media that is named", 0.75
    return f"entry:{reading.seeds.body_of(country, draft.body or '')}", reason, certainty


def _is_their_own(reading: Reading, draft: Draft) -> bool:
    """`the Kurds declared their own government in Syria`."""
    return any(t.lower_ == "own" for t in reading.doc[draft.start : draft.head])


def _is_no_states(reading: Reading, draft: Draft, country: str | None) -> bool:
    """`the provincial government`, `Idlib administration`, `the Scottish parliament`, `a unity government`."""
    local = any(fold(t.text) in words_of("local") for t in reading.doc[draft.start : draft.end])
    local = local or (draft.body == "delegation" and _is_of_opponents(reading, draft)) or is_held(reading, draft)
    local = local or (draft.body == "government" and country is None and is_anybodys_government(reading, draft))
    inside = {d.kind: d for d in reading.drafts if draft.start <= d.start and d.end <= draft.head and d.entry}
    placed = [*inside] == ["place"] and draft.country is not None
    placed |= [*inside] == ["organisation"] and country is inside["organisation"].country is None  # the DPR ministry
    asks = (is_of_a_part, _is_of_a_region, _is_some_other)
    return local or placed or (country is None and any(ask(reading, draft) for ask in asks))


def _is_of_opponents(reading: Reading, draft: Draft) -> bool:
    """`opposition negotiators`, `the rebel delegation`."""
    front = reading.doc[draft.start : draft.head]
    return any(fold(t.lemma_) in words_of("against_their_state") for t in front)


def _as_before(reading: Reading, i: int, draft: Draft) -> str | None:
    """`“…,” the military said. In addition, the military vowed`: the last one of that kind, in the same words, in the
    sentence before."""
    here = reading.doc[draft.head].sent.start
    start = reading.doc[here - 1].sent.start if here else 0
    for j in range(i - 1, -1, -1):
        other = reading.drafts[j]
        if other.head < start:
            return None
        if other.body == draft.body and j in reading.keys:
            alike = fold(text_of(reading, other)) == fold(text_of(reading, draft)) and draft.definite
            return reading.keys[j][0] if alike and reading.keys[j][0].startswith("entry:") else None
    return None


def _state_of_owner(reading: Reading, owner: Token) -> str | None:
    """`Weber said his government would wait`, `Chad and its army`: the state of whom the pronoun stands for."""
    k = next((k for k, d in enumerate(reading.drafts) if d.head == owner.i), None)
    found = decide_by_pronoun(reading, k, reading.drafts[k]) if k is not None else None
    if found is None or is_rebel(reading, found[0]):
        return None
    entry = reading.seeds.entries.get(found[0].removeprefix("entry:"))
    same = (reading.drafts[j] for j in reading.same[found[0]])
    return entry.country if entry else next((d.country for d in same if d.country), None)


def _country_in_focus(reading: Reading, i: int, draft: Draft) -> tuple[str | None, str, float]:
    """The state of the only such body near, or in the article; else that of the last subject, when no other state is
    near; else the state that the article is about. `the government` after two governments is nobody's."""
    if (next_door := state_next_door(reading, draft)) is not None:
        return next_door, "the neighbouring state where it is", 0.75
    owners = {j: c for j, d in enumerate(reading.drafts) if (c := _owner(reading, d, draft.body or "")) is not None}
    owners = owners if (called := _called_alike(reading, draft, owners)) is None else called
    here = reading.doc[draft.head].sent.start
    start = reading.doc[here - 1].sent.start if here else 0
    near = {c for j, c in owners.items() if start <= reading.drafts[j].head < draft.head}
    spoken_of = {d.country for d in reading.drafts[:i] if d.country}
    known = near or {c for j, c in owners.items() if j < i} or {c for c in owners.values() if spoken_of == {c}}
    if called and fold(reading.doc[draft.head].text) == "administration" and len(set(called.values())) == 1:
        known = set(called.values())
    elif not near and reading.focus and known - {reading.focus} and draft.body in OF_THE_COUNTRY:
        known = set()  # another state's was named far away
    own = _of_the_country(reading, i, draft) or _of_the_doer(reading, i, draft)
    if (own := own or state_that_spoke(reading, draft)) is not None:
        return own, "the country named before", 0.8
    if not near and (subject := _state_in_sentence(reading, i, draft)) is not None:
        return subject, "the state of the sentence's subject or places", 0.7
    if not near and (scene := state_of_scene(reading, draft, {*owners.values()})) is not None and known <= {scene[0]}:
        return scene
    far = start if draft.body != "government" and _is_office(draft) else here
    return _of_those_known(reading, i, draft, known, far, near=bool(near))


def _of_those_known(
    reading: Reading, i: int, draft: Draft, known: set[str], far: int, *, near: bool
) -> tuple[str | None, str, float]:
    """The only one of `known`, else the state of the last subject since token `far`, else the one in focus."""
    if _is_nobodys(reading, draft, near=near, known=bool(known)) or is_of_both(reading, draft):
        return None, "", 0.0
    if len(known) == 1:
        (only,) = known
        if draft.body == "government" and (told := state_spoken_of(reading, i, draft, only, near=near)) != only:
            return told, "the state spoken of", 0.65
        return only, f"the only {draft.body} {'near' if near else 'in the article'}", 0.85 if near else 0.75
    if known:
        return None, "", 0.0
    if _is_of_state(draft) and (subject := state_of_subject(reading, i, far)) is not None:
        return subject, "the state of the last subject", 0.7
    focus = _focus(reading, draft)
    return (focus, "the state that the article is about", 0.6) if focus else (None, "", 0.0)


def _state_of_places(reading: Reading, draft: Draft) -> str | None:
    """`strikes by government troops east of Damascus`, in an article that names another state's troops only: whose
    towns the sentence names, for what a text calls the government's, the regime's or the army."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.end]}
    named = any(t.text[0].isupper() and not t.is_sent_start for t in reading.doc[draft.start : draft.end])
    if not words & words_of("ruling") or named:  # `Mujahideen Army`
        return None
    sentence = reading.doc[draft.head].sent
    inside = [d for d in reading.drafts if sentence.start <= d.head < sentence.end]
    places = {d.country for d in inside if (e := reading.seeds.entries.get(d.entry or "")) and e.kind == "place"}
    places |= {reading.seeds.entries[d.entry or ""].country for d in inside if d.kind == "place" and d.entry}
    others = {d.country for d in inside if d.kind == "country" and d.country} - places
    return places.pop() if len(places) == 1 and not others and reading.focus in (None, *places) else None


def _is_nobodys(reading: Reading, draft: Draft, *, near: bool, known: bool) -> bool:
    """`troops` where no state's are near; `a plan by Peru to send ground troops`: his own who sends them."""
    if _is_anybodys(reading, draft):
        return not near or _is_moved(reading, draft)
    return not near and known and not _is_alone(reading, draft) and not reading.focus


def _called_alike(reading: Reading, draft: Draft, owners: Mapping[int, str]) -> dict[int, str] | None:
    """Those that are called so: of `the regime` not `the Turkish government`; of `the Communist government` no other;
    of `the administration`, where one is called so."""
    word = fold(reading.doc[draft.head].text)
    words = {fold(t.text) for t in reading.doc[draft.start : draft.head]} & words_of("creeds")
    wanted = {word} if word in {"regime", "administration"} else words
    if not wanted:
        return None
    alike = {j: c for j, c in owners.items() if wanted <= {*fold(text_of(reading, reading.drafts[j])).split()}}
    return alike or (None if word == "administration" else {})


def _focus(reading: Reading, draft: Draft) -> str | None:
    """The state that the article is about, for a body that a text calls by its bare name."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.end]}
    if "regime" in words and reading.ground:
        return reading.ground
    focus = reading.focus if words & {"regime", "government"} else reading.sole_focus  # `the military` may be another's
    return focus if draft.body in OF_THE_COUNTRY and _is_alone(reading, draft) else None


def _of_the_country(reading: Reading, i: int, draft: Draft) -> str | None:
    """`from the Chinese end, the country's foreign ministry`: the state named last in the sentence."""
    words = {t.lower_ for t in reading.doc[draft.start : draft.end]}
    if not words & {"country", "nation", "kingdom", "republic"}:
        return None
    here = reading.doc[draft.head].sent.start
    named = [d.country for d in reading.drafts[:i] if d.head >= here and d.country and d.start < draft.start]
    return named[-1] if named else None


def _of_the_doer(reading: Reading, i: int, draft: Draft) -> str | None:
    """`Sudan's president dissolves government`: a bare one, of the state of who does something to it."""
    head = reading.doc[draft.head]
    if draft.body != "government" or draft.end - draft.start != 1:
        return None
    verb = head.head if head.dep_ == "dobj" else headline_verb(head)
    if verb is None:
        return None
    doers = doers_of(verb)
    own = {d.country for d in reading.drafts[:i] if d.head in doers}
    return own.pop() if len(own) == 1 and None not in own else state_of_subject(reading, i, head.sent.start)


def _state_in_sentence(reading: Reading, i: int, draft: Draft) -> str | None:
    """`North Korea “will act,” the military said`: the state of the subjects before, in the same sentence."""
    if draft.body not in FORCES or (_is_anybodys(reading, draft) and _is_moved_by_another(reading, draft)):
        return None
    subject = state_of_subject(reading, i, reading.doc[draft.head].sent.start) if draft.definite else None
    return subject or _state_of_places(reading, draft)


def _is_anybodys(reading: Reading, draft: Draft) -> bool:
    """`to send ground troops`: a bare plural; but not `government troops`, nor `the troops`."""
    words = [fold(t.text) for t in reading.doc[draft.start : draft.end]]
    return words[-1] in words_of("whoever") and not {"the", "government", "regime", "security"} & set(words)


def _is_moved(reading: Reading, draft: Draft) -> bool:
    head = reading.doc[draft.head]
    return head.dep_ == "dobj" and head.head.lemma_ in words_of("moved")


def _is_moved_by_another(reading: Reading, draft: Draft) -> bool:
    """`Gulf states that want Keita gone would be willing to send in troops`: no state's who is the subject."""
    verb, doers = reading.doc[draft.head].head, set[int]()
    while not doers and verb.dep_ in {"xcomp", "acomp", "conj", "advcl"}:
        verb = verb.head
        doers = doers_of(verb)
    return _is_moved(reading, draft) and bool(doers) and not any(d.country for d in reading.drafts if d.head in doers)


def _is_some_other(reading: Reading, draft: Draft) -> bool:
    """`a national unity government`, `non-central government`: one that may be some day."""
    words = {fold(t.text) for t in reading.doc[draft.start : draft.end]}
    if reading.doc[draft.head].dep_ == "compound":
        words -= {"a", "an"}  # of the noun behind: `a government sniper`
    return not words.isdisjoint(OTHER)


def _is_of_a_region(reading: Reading, draft: Draft) -> bool:
    """`the Scottish parliament` is not that of the state which the article is about; but `the Communist government`."""
    modifiers = (t for t in reading.doc[draft.start : draft.head] if t.ent_type_ in {"NORP", "GPE"})
    return any(t.text[0].isupper() and fold(t.text) not in words_of("creeds") for t in modifiers)


def _owner(reading: Reading, draft: Draft, body: str) -> str | None:
    """The state whose body of this kind a draft is: `Chad's government`, but also `the Assad regime`."""
    entry = reading.seeds.entries.get(draft.entry or "")
    listed = entry is not None and (entry.body == body or (body == "government" and entry.category == "government"))
    return draft.country if draft.body == body or listed else None


def _is_alone(reading: Reading, draft: Draft) -> bool:
    """`the army`, `government forces`: not inside another noun, and definite."""
    return draft.definite and reading.doc[draft.head].dep_ not in {"compound", "amod", "nmod"}


def _is_of_state(draft: Draft) -> bool:
    """`the foreign ministry`, `the government`, `the military` speak for the state in focus."""
    return _is_office(draft) or (draft.definite and draft.body in OF_THE_COUNTRY)


def _is_office(draft: Draft) -> bool:
    """`the foreign ministry`, `the government` speak for the state in focus; `government troops` may be anybody's."""
    return (draft.body or "").endswith(("ministry", "government", "parliament", "presidency", "embassy", "delegation"))
