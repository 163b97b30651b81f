"""The lexicons: every row of frames.toml can be read and used, and the loader says where one cannot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from kg import seeds
from kg.confidence import load_precision
from kg.errors import SeedsError
from kg.extract import frames
from kg.extract.frames import load_frames, load_rule
from kg.extract.functions import FUNCTIONS
from kg.extract.parties import THROUGH
from kg.seeds import Tenure, load_lexicon, load_seeds, ontology_folder, seeds_folder

LEXICON = sorted(path.stem for path in (seeds_folder() / "lexicon").glob("*.toml"))
ANYWHERE = re.compile(
    r"(any-)?[a-z]{2,7}|[a-z]{2,7}-agent"
)  # a preposition, wherever it stands, or whose deed it governs


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A seeds folder in place of the project's, empty but for the mean confidence of accusations."""
    (tmp_path / "lexicon").mkdir()
    monkeypatch.setattr(seeds, "seeds_folder", lambda: tmp_path)
    (tmp_path / "lexicon" / "precision.toml").write_text("[kinds]\naccusation = 0.9\n", encoding="utf-8")
    caches = (load_lexicon, load_frames, load_rule, load_precision)
    for cached in caches:
        cached.cache_clear()
    yield tmp_path
    for cached in caches:
        cached.cache_clear()


@pytest.mark.parametrize("name", LEXICON)
def test_a_lexicon_is_read_once_and_cannot_be_changed(name: str) -> None:
    table = load_lexicon(name)
    assert table
    assert load_lexicon(name) is table
    with pytest.raises(TypeError):
        table["new"] = 1  # type: ignore[index]


@pytest.mark.parametrize("name", LEXICON)
def test_no_list_has_a_word_twice(name: str) -> None:
    assert [(key, Counter(words).most_common(1)) for key, words in _lists(load_lexicon(name)) if _repeats(words)] == []


def _lists(table: object, key: str = "") -> Iterator[tuple[str, Sequence[object]]]:
    """The lists of words of a lexicon, each with its key."""
    for name, value in table.items() if isinstance(table, Mapping) else ():
        yield from _lists(value, f"{key}.{name}")
    if isinstance(table, list | tuple):
        yield key, table


def _repeats(words: Sequence[object]) -> bool:
    plain = [w for w in words if isinstance(w, str)]
    return len(plain) != len(set(plain))


def test_frames_and_rules_have_names_of_their_own() -> None:
    rows = [row["id"] for kind in ("frame", "rule") for row in load_lexicon("frames")[kind]]
    assert [name for name, times in Counter(rows).items() if times > 1] == []


def test_a_frame_names_functions_that_exist() -> None:
    keys = ("source", "target", "content", "needs", "needs-any")
    asked = {f for row in load_lexicon("frames")["frame"] for key in keys for f in row.get(key, ())}
    assert [f for f in asked - FUNCTIONS.keys() - THROUGH.keys() if not ANYWHERE.fullmatch(f)] == []


@pytest.mark.parametrize("kind", ["frame", "rule"])
def test_a_row_has_codes(kind: str) -> None:
    for row in load_lexicon("frames")[kind]:
        assert re.fullmatch(r"[A-Z]+", row["plover"]), row["id"]
        assert re.fullmatch(r"\d{2,4}", row["cameo"]), row["id"]


def test_a_frame_is_found_by_each_of_its_lemmas() -> None:
    found = load_frames()
    assert all(
        row["id"] in {f.id for f in found[lemma]} for row in load_lexicon("frames")["frame"] for lemma in row["lemmas"]
    )


def test_a_frame_with_a_word_too_many_is_named(folder: Path) -> None:
    (folder / "lexicon" / "frames.toml").write_text(
        '[[frame]]\nid = "shout"\nkind = "accusation"\nlemmas = ["shout"]\nvolume = 11\n', encoding="utf-8"
    )
    with pytest.raises(SeedsError, match=r"frames\.toml, frame 'shout': .*volume"):
        load_frames()


def test_a_rule_that_does_not_exist_is_named() -> None:
    with pytest.raises(SeedsError, match=r"frames\.toml has no rule 'shouting'"):
        load_rule("shouting")


def test_a_lexicon_that_is_missing_or_broken_is_named(folder: Path) -> None:
    with pytest.raises(SeedsError, match=r"roles\.toml: there is no such lexicon"):
        load_lexicon("roles")
    (folder / "lexicon" / "roles.toml").write_text("[[role]\n", encoding="utf-8")
    with pytest.raises(SeedsError, match=r"roles\.toml: not TOML"):
        load_lexicon("roles")


def test_seeds_cannot_be_changed() -> None:
    loaded = load_seeds()
    assert load_seeds() is loaded
    with pytest.raises(TypeError):
        loaded.entries["russia"] = loaded.entries["china"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("start", "end", "year", "covered"),
    [
        ("2004", "2012", "2004", True),
        ("2004", "2012", "2012", True),
        ("2004-03-09", "2012-05-21", "2012", True),
        ("2004", "2012", "2003", False),
        ("2004", "2012", "2013", False),
        ("2004", None, "2999", True),
        (None, "2004", "1900", True),
        (None, None, "2016", True),
    ],
)
def test_a_tenure_covers_its_years(start: str | None, end: str | None, year: str, covered: bool) -> None:
    assert Tenure("Minister", "minister", start, end).covers(year) is covered


@pytest.mark.parametrize(("country", "name"), [("russia", "Russia"), ("atlantis", None), (None, None)])
def test_a_state_is_named_by_its_identifier(country: str | None, name: str | None) -> None:
    assert load_seeds().country_name(country) == name


def test_the_folders_hold_what_the_wheel_ships() -> None:
    assert (ontology_folder() / "kg.ttl").is_file()
    assert (seeds_folder() / "actors" / "people.jsonl").is_file()
    assert {"frames", "blame", "factuality", "reporting", "roles", "names", "actors", "relations"} <= set(LEXICON)


def test_the_words_of_blame_come_from_the_lexicon() -> None:
    assert frames.load_blame().verbs == frozenset(load_lexicon("blame")["verbs"])
