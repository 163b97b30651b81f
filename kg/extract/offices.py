"""What a name stands for by its kind: who does not speak for the state that he lives in (`Republican Senator Marco
Rubio`), a state named by its seat, a machine's maker."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extract.words import actor_words
from kg.model import Mention
from kg.seeds import Seeds

__all__ = [
    "hyphened",
    "is_apart",
    "is_machine",
    "is_of_people",
    "names_before",
    "office_of",
    "offices_of",
    "one_voice",
    "owns_nothing",
    "state_of",
]

OWNERS = {"compound", "amod", "nmod", "poss"}
LONGEST = 4  # words of an office's name


def is_apart(seeds: Seeds, mention: Mention) -> bool:
    """Rebels, parties and senators live in a state and do not speak for it."""
    entry = seeds.entries.get(mention.entry or "")
    if mention.kind == "person" and (mention.role or "").lower().startswith(("former ", "ex-", "late ")):
        return True
    if mention.kind == "person" and offices_of(seeds, mention) & actor_words("apart"):
        return True
    if entry is None:
        return mention.kind == "group"
    party = seeds.entries.get(entry.affiliation or "") if mention.kind == "person" else None  # a rebel leader
    return mention.kind == "group" or entry.stands_apart or (party is not None and party.stands_apart)


def is_machine(mention: Mention) -> bool:
    """`coalition aircraft`, `a military aircraft`: nothing that says anything."""
    words = mention.text.lower().split()
    return mention.form == "description" and words[-1] in actor_words("machines")


def is_of_people(noun: Token) -> bool:
    """`Peruvian farmers`, `a Peruvian woman`, `Peruvian banks`: people and firms, who do not stand for their state."""
    return noun.lemma_.lower() in actor_words("populace")


def names_before(noun: Token) -> list[Token]:
    """Words before a noun that may say whose it is; also those of its own first word: `U.S. visa rules`, `an armed
    Venezuelan patrol boat`; but not `Malian or Nigerian jets`, which leaves it open."""
    near = [c for c in noun.children if c.dep_ in OWNERS and c.i < noun.i]
    near = [c for c in near if not any(g.lower_ == "or" and g.dep_ == "cc" for g in c.children)]
    own = [c for c in near if c.lemma_.lower() not in actor_words("dating")]  # not `the Obama-era deal`
    inner = [(c, g) for c in own if c.dep_ == "compound" and c.pos_ == "NOUN" for g in c.children]
    named = [g for _, g in inner if g.dep_ in {"compound", "amod"} and g.pos_ in {"PROPN", "ADJ"}]
    means = actor_words("means")  # government air strikes
    return near + named + [g for c, g in inner if g.pos_ == "NOUN" and c.lemma_.lower() in means]


def hyphened(name: Token, noun: Token) -> list[Token]:
    """`US` in `the US-Thai drills`; not in `the US-backed drills`, nor in `a US-Thai woman`."""
    joint = name.text[:1].isupper() and any(
        noun.lemma_.lower() in actor_words(k) for k in ("plans", "attacks", "measures")
    )
    return [c for c in name.lefts if joint and c.i + 1 < name.i and c.nbor(1).text in {"-", "–"}]


def one_voice(seeds: Seeds, owners: Sequence[Mention]) -> list[Mention]:
    """`a Nigerien defence ministry statement`: the ministry's, not the state's beside; of a headline's `AFP Syrian
    warplanes` not the agency's."""
    papers = [m for m in owners if (entry := seeds.entries.get(m.entry or "")) is not None and entry.is_media]
    owners = [m for m in owners if m not in papers] or owners
    bodies = {m.country for m in owners if m.kind == "organisation"}
    return [m for m in owners if m.kind != "country" or m.entry not in bodies]


def state_of(seeds: Seeds, mention: Mention) -> str | None:
    """Whose it is, also of a body that only a pronoun tells: `its air force`."""
    if mention.country is not None or mention.entry is None:
        return mention.country
    if (entry := seeds.entries.get(mention.entry)) is not None:
        return entry.country
    return seeds.parts_of_body(mention.entry)[0]


def offices_of(seeds: Seeds, mention: Mention) -> frozenset[str]:
    """Classes of seeds/lexicon/roles.toml: of the title in the text; else of the one kind of office that the gazetteer
    gives."""
    if mention.role:
        words = mention.role.lower().split()
        for size in range(min(LONGEST, len(words)), 0, -1):
            for start in range(len(words) - size + 1):
                if (role := seeds.roles.get(" ".join(words[start : start + size]))) is not None:
                    return frozenset({role.id})
        return frozenset()
    entry = seeds.entries.get(mention.entry or "")
    held = frozenset(tenure.role for tenure in entry.tenures) if entry else frozenset()
    return held if len(held) == 1 else frozenset()


def office_of(mention: Mention) -> str:
    """The last word of the office, without his name: `official`, `premier`, `palace`; `secretary-general` is one."""
    words = (mention.role or (mention.text if mention.form == "description" else "")).lower().split()
    if words[:2] in (["minister", "of"], ["minister", "for"]):  # Minister of State
        return "minister"
    if words[-1:] == ["general"] and len(words) > 1 and words[-2] in {"secretary", "director"}:
        return f"{words[-2]}-general"
    return words[-1] if words else ""


def owns_nothing(seeds: Seeds, noun: Token, mention: Mention | None) -> bool:
    """Of what stands before a noun: where an attack was (`the Tel Aviv attack`, `the Jableh bombings`), who made a
    machine (`Tupolev bombers`: a name that no list knows), and the machine itself (`War jets struck the town`)."""
    if mention is None:
        return False
    unlisted = mention.form == "name" and (mention.kind, mention.entry, mention.country) == ("organisation", None, None)
    if noun.lemma_.lower() in actor_words("machines"):
        return unlisted or _is_of_no_state(mention, noun)
    taken = mention.kind == "person" and mention.form == "name" and not (mention.entry or mention.role)
    town = (unlisted or (taken and noun.tag_ == "NNS")) and " " not in mention.text and not mention.text.isupper()
    return noun.lemma_.lower() in actor_words("attacks") and (town or _is_seat(seeds, mention))


def _is_of_no_state(mention: Mention, noun: Token) -> bool:
    """`War jets struck the town`: the machines themselves, of which the article tells no state; but not `regime
    warplanes`."""
    words = mention.text.lower().split()
    own = mention.form == "description" and words[-1] == noun.lower_ and not actor_words("no-machines") & {*words}
    return own and not mention.entry and mention.country is None


def _is_seat(seeds: Seeds, mention: Mention) -> bool:
    """Whether a state is named by its seat: `Tel Aviv`, `Moscow`."""
    entry = seeds.entries.get(mention.entry or "")
    return entry is not None and any(n.sense == "metonym" and n.text == mention.text for n in entry.names)
