"""How likely two nodes are one actor: a score from 0 to 1, and the reason in words.

Points for the name and for the evidence around it are added up; `seeds/lexicon/resolution.toml` has them. States
that differ end the comparison.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from kg.resolve.names import folded
from kg.resolve.nodes import APART, Node
from kg.resolve.spelling import latin, name_parts, skeleton
from kg.seeds import load_lexicon

__all__ = ["Likeness", "compare", "long_form", "words_of"]

LONG_NAME = 7  # consonants from which on a name is hardly two people's: zakariyya karsli is skr krsl
MANY_WORDS = 4  # of a body's name from which on a slip in one of them makes no other body
LONG_WORD = 8  # letters
SHORT = 3  # letters
PARTICLES = frozenset({"al", "el", "an", "ar", "as", "ash", "at", "az", "ul"})
Point = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two nodes, the sum of their points, and what they were given for."""

    one: str
    other: str
    score: float
    reason: str


def compare(one: Node, other: Node, *, listed: bool = False) -> Likeness | None:
    """The likeness of two nodes of one kind; None when they have another name or another state. `listed`: `other` is a
    row of the gazetteer."""
    if one.kind != other.kind or (one.state and other.state and one.state != other.state):
        return None
    if one.kind == "place":
        named = _place(one.name, other.name)
    else:
        named = (
            _person(one.name, other.name, listed)
            if one.kind == "person"
            else _organisation(one.name, other.name, listed)
        )
    if named is None:
        return None
    points = [named, *_evidence(one, other, listed=listed)]
    score = round(min(1.0, max(0.0, sum(point for point, _ in points))), 2)
    return Likeness(one.id, other.id, score, ", ".join(words for _, words in points))


# names -----------------------------------------------------------------------------------------------------


def _person(one: str, other: str, listed: bool) -> Point | None:
    points = _points("person")
    if folded(one) == folded(other):
        return (points["same_name"], "same full name") if " " in one else (points["one_word"], "same single name")
    if " " in one and latin(one) == latin(other):
        return points["another_script" if listed else "same_name"], "same full name in another script"
    first, second = name_parts(one), name_parts(other)
    if not first.first or not second.first or _are_two_short_forms(first.first, second.first):
        return None
    if _are_short_for_one(first.first, second.first) and latin(first.last) == latin(second.last):
        return points["nickname"], f"short for {other}, or the long form of it"
    spelled = _spelling(f"{first.first} {first.last}", f"{second.first} {second.last}")
    if spelled is not None and _agree(first.middle, second.middle):
        return points[spelled], f"another spelling of {other}"
    if not _alike(first.last, second.last) or not _agree(first.middle, second.middle):
        return None
    if _is_initial_of(first.first, second.first):
        return points["initials"], f"same surname and initial as {other}"
    return (points["similar"], f"a name like {other}") if _alike(first.first, second.first) else None


def long_form(first: str) -> str:
    """The long form of a first name: Tim → timothy."""
    plain = latin(first)
    return str(load_lexicon("resolution")["nicknames"].get(plain, plain))


def _are_short_for_one(one: str, other: str) -> bool:
    """Tim, Timothy; but not one name twice."""
    return latin(one) != latin(other) and long_form(one) == long_form(other)


def _are_two_short_forms(one: str, other: str) -> bool:
    """Tim, Tom: of two names, however alike they are spelled."""
    known = load_lexicon("resolution")["nicknames"]
    return latin(one) in known and latin(other) in known and long_form(one) != long_form(other)


def _spelling(one: str, other: str) -> str | None:
    """The same consonants, and letters that are near: Sergei Lavrov, Sergej Lawrow; but not Ali Hasan, Alaa Hussein.
    What has many consonants may differ more: Zakariyya Karsli, Zekeriya Karsli."""
    bones = [[skeleton(word) for word in name.split()] for name in (one, other)]
    long = len("".join(bones[0])) >= LONG_NAME
    near = JaroWinkler.similarity(latin(one), latin(other)) >= (0.8 if long else 0.86)
    return ("same_spelling_long" if long else "same_spelling") if bones[0] == bones[1] and near else None


def _alike(one: str, other: str) -> bool:
    """The same word, or a slip in a longer one."""
    a, b = latin(one), latin(other)
    return a == b or (min(len(a), len(b)) >= 5 and a[:1] == b[:1] and DamerauLevenshtein.distance(a, b) <= 1)


def _agree(one: str, other: str) -> bool:
    """Middle names: one lacks it, or they are the same, or one begins the other."""
    a, b = latin(one), latin(other)
    return not a or not b or a.startswith(b) or b.startswith(a)


def _is_initial_of(one: str, other: str) -> bool:
    a, b = latin(one), latin(other)
    return (len(a) == 1 or len(b) == 1) and a[:1] == b[:1] != ""


def _place(one: str, other: str) -> Point | None:
    """Names that sound alike, as transliterations do, in one word or more: Seif al-Dawla, Saif al-Dawleh; Al-Waer,
    Alwaer; but not Hama, Homs."""
    a, b = words_of(one), words_of(other)
    x, y = "".join(a), "".join(b)
    if x == y:
        return _points("organisation")["same_name"], "same name"
    alike = max(len(a), len(b)) > 1 and skeleton(x) == skeleton(y) and JaroWinkler.similarity(x, y) > 0.8
    return (_points("organisation")["same_spelling"], f"another spelling of {other}") if alike else None


def _organisation(one: str, other: str, listed: bool) -> Point | None:
    points = _points("organisation")
    a, b = words_of(one), words_of(other)
    if a == b:
        return None if _are_acronym_and_name(one, other) else (points["same_name"], "same name")
    if len(a) != len(b) or min(map(len, (" ".join(a), " ".join(b)))) < 6:
        return None
    differ = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if listed and len(a) >= MANY_WORDS and len(differ) == 1 and _is_slip_in_long(*differ[0]):
        return points["typing_error_many"], f"a typing error for {other}"
    if all(_sound_alike(x, y) for x, y in differ):
        return points["same_spelling"], f"another spelling of {other}"
    if len(differ) == 1 and _is_slip(*differ[0], listed=listed) and len(a) > 1:
        kind = "typing_error_long" if listed else "typing_error"
        return points[kind], f"a typing error for {other}"
    return None


def _are_acronym_and_name(one: str, other: str) -> bool:
    """KIA, Kia: of three letters at most nobody spells an acronym small."""
    return max(len(one), len(other)) <= SHORT and one.isupper() != other.isupper()


def _sound_alike(one: str, other: str) -> bool:
    """Nusra, Nosra; but not Hyundai, Honda."""
    near = JaroWinkler.similarity(one, other) > 0.8 and DamerauLevenshtein.distance(one, other) <= 2
    return skeleton(one) == skeleton(other) and len(one) > 3 and near


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a body's name without the end of a firm's (`Apple Inc`); never none."""
    words = ["al" if w in PARTICLES else w for w in latin(name).split() if w not in {"the", "and"}]
    while len(words) > 1 and words[-1] in load_lexicon("resolution")["suffixes"]["words"]:
        words.pop()
    return tuple(words)


def _is_slip(one: str, other: str, *, listed: bool) -> bool:
    """Two letters at most in a longer word: Commitee, Committee; but not China, Chinese, nor a body and a kind of
    bodies, unless the gazetteer has the plural (`United Nation`)."""
    if one[0] != other[0] or min(len(one), len(other)) < 5 or one.isdigit() or other.isdigit():
        return False
    limit = 1 if min(len(one), len(other)) < 8 else 2
    return DamerauLevenshtein.distance(one, other) <= limit and (listed or one.rstrip("s") != other.rstrip("s"))


def _is_slip_in_long(one: str, other: str) -> bool:
    """Obervatory, Observatory; but not Clean, Clear."""
    return min(len(one), len(other)) >= LONG_WORD and _is_slip(one, other, listed=True)


# evidence --------------------------------------------------------------------------------------------------


def _evidence(one: Node, other: Node, *, listed: bool) -> Iterator[Point]:
    points = _points("evidence")
    if one.state and one.state == other.state:
        yield points["same_state"], f"both of {one.state}"
    elif _names_state(one, other, listed=listed):
        yield points["names_state"], f"its article names {other.state or one.state}"
    elif not one.state and not other.state:
        yield points["no_state"], "neither with a state"
    if one.roles & other.roles:
        yield points["same_role"], f"both {min(one.roles & other.roles)}"
    elif one.roles and other.roles and one.kind == "person":
        yield points["other_role" if listed else "other_role_unlisted"], f"{min(one.roles)} and {min(other.roles)}"
    if shared := one.company & other.company:
        yield points["same_company"], f"both beside {min(shared)}"
    if one.kind == "person" and one.years and other.years and _gap(one.years, other.years) > APART:
        yield points["far_in_time"], "more than a generation apart"


def _names_state(one: Node, other: Node, *, listed: bool) -> bool:
    """Whether the state of the one is named where the other, of whom no state is told, is: `Ana Ruiz` in an article on
    Peru, and `Peruvian minister Ana Ruiz`. A single name is not enough, nor a body's that any state may have."""
    if listed:
        return other.state in one.states
    if one.state and other.state:
        return False
    words = 1 if one.kind == "person" else 2
    told, open_ = (one, other) if one.state else (other, one)
    return told.state in open_.states and len(told.name.split()) > words


def _gap(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """Years between the two stretches; 0 when they overlap."""
    return max(0, one[0] - other[-1], other[0] - one[-1])


def _points(table: str) -> Mapping[str, Any]:
    points: Mapping[str, Any] = load_lexicon("resolution")[table]
    return points
