"""The gazetteer: every row of seeds/actors is sound and unmistakable, and the loader says where one is not."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from kg import seeds
from kg.errors import SeedsError
from kg.seeds import load_lexicon, load_seeds

ACTORS = Path(__file__).parent.parent / "seeds" / "actors"
FILES = ("states", "places", "organisations", "bodies", "people")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
KEYS = {
    "states": "id name kind aliases adjectives people metonyms capital iso2 iso3 ambiguous beside wikidata",
    "places": "id name kind country aliases ambiguous beside wikidata",
    "organisations": "id name kind class aliases metonyms part_of country ambiguous beside body wikidata",
    "bodies": "id name kind class aliases metonyms country body ambiguous wikidata",
    "people": "id name kind gender aliases country nationality affiliation roles ambiguous wikidata",
}
CLASSES = {
    "organisations": "international armed-group party company media state-media ngo coalition government parliament"
    " agency",
    "bodies": "ministry parliament military office court agency government",
}
SENSES = ("aliases", "people", "adjectives", "metonyms")

UN_MEMBERS = """
AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV
KHM CMR CAN CAF TCD CHL CHN COL COM COG CRI CIV HRV CUB CYP CZE PRK COD DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ
ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR
KAZ KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MCO MNG MNE MAR
MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR MDA ROU RUS RWA KNA
LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK THA TLS TGO TON
TTO TUN TUR TKM TUV UGA UKR ARE GBR TZA USA URY UZB VUT VEN VNM YEM ZMB ZWE
"""
OBSERVERS = ("VAT", "PSE")

SEED_ACTORS = [
    ("Vladimir Putin", "person", "President of Russia", "Russia"),
    ("Sergey Lavrov", "person", "Minister of Foreign Affairs of Russia", "Russia"),
    ("John Kerry", "person", "United States Secretary of State", "United States"),
    ("Samantha Power", "person", "United States Ambassador to the United Nations", "United States"),
    ("Vitaly Churkin", "person", "Ambassador of Russia to the United Nations", "Russia"),
    ("Maria Zakharova", "person", "Spokeswoman of the Russian Foreign Ministry", "Russia"),
    ("John Kirby", "person", "Spokesperson of the US State Department", "United States"),
    ("Barack Obama", "person", "President of the United States", "United States"),
    ("Bashar al-Assad", "person", "President of Syria", "Syria"),
    *(
        (n, "country", None, None)
        for n in ("United States", "Russia", "Syria", "Turkey", "Israel", "United Kingdom", "France")
    ),
    *((n, "country", None, None) for n in ("Iran", "Iraq", "Lebanon", "China")),
    ("Government of Syria", "organisation", None, "Syria"),
    ("Al-Nusra Front", "organisation", None, None),
    ("Islamic State", "organisation", None, None),
    ("al-Qaeda", "organisation", None, None),
    ("Free Syrian Army", "organisation", None, None),
    ("Syrian Army", "organisation", None, "Syria"),
    ("United Nations", "organisation", None, None),
    ("United Nations Security Council", "organisation", None, "United Nations"),
    ("Ministry of Foreign Affairs of Russia", "organisation", None, "Russia"),
    ("United States Department of State", "organisation", None, "United States"),
    ("Valdai International Discussion Club", "organisation", None, None),
    ("US-led coalition", "organisation", None, "United States"),
    ("Aleppo", "place", None, "Syria"),
    ("Bishkek", "place", None, "Kyrgyzstan"),
    ("Damascus", "place", None, "Syria"),
    ("Castello Road", "place", None, "Syria"),
]


class Use(NamedTuple):
    """One entry's claim to a word."""

    entry: str
    kind: str
    sense: str
    doubtful: bool


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (ACTORS / f"{name}.jsonl").read_text("utf-8").splitlines()]


def every_row() -> list[dict[str, Any]]:
    return list(chain.from_iterable(rows(name) for name in FILES))


def uses() -> dict[str, list[Use]]:
    """Lower-case word or phrase → each entry that claims it, under its first sense there."""
    found: dict[str, dict[str, Use]] = defaultdict(dict)
    for row in every_row():
        for sense in SENSES:
            for text in [row["name"], *row.get(sense, ())] if sense == "aliases" else row.get(sense, ()):
                use = Use(row["id"], row["kind"], sense, text in row.get("ambiguous", ()))
                found[text.casefold()].setdefault(row["id"], use)
    return {text: list(claims.values()) for text, claims in found.items()}


@pytest.mark.parametrize("name", FILES)
def test_rows_are_sorted_objects_with_known_keys_and_readable_ids(name: str) -> None:
    found = rows(name)
    assert [r["id"] for r in found] == sorted({r["id"] for r in found})
    for row in found:
        assert SLUG.fullmatch(row["id"]), row["id"]
        assert set(row) <= set(KEYS[name].split()), row["id"]
        assert row["name"] == row["name"].strip() != "", row["id"]


def test_an_id_stands_in_one_file_only() -> None:
    ids = [r["id"] for r in every_row()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("states", "country"),
        ("places", "place"),
        ("organisations", "organisation"),
        ("bodies", "organisation"),
        ("people", "person"),
    ],
)
def test_a_file_holds_one_kind(name: str, kind: str) -> None:
    assert {r["kind"] for r in rows(name)} == {kind}


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_classes_are_known(name: str) -> None:
    assert {r["class"] for r in rows(name)} <= set(CLASSES[name].split())


def test_references_name_rows_of_the_right_kind() -> None:
    kinds = {r["id"]: r["kind"] for r in every_row()}
    for row in every_row():
        for country in (row.get("country"), row.get("nationality")):
            assert country is None or kinds[country] == "country", row["id"]
        for body in (row.get("part_of"), row.get("affiliation"), *(r.get("affiliation") for r in row.get("roles", ()))):
            assert body is None or kinds[body] in {"country", "organisation"}, row["id"]


def test_no_body_is_part_of_itself_however_far_up() -> None:
    parents = {r["id"]: r.get("part_of") for r in rows("organisations")}
    for start in parents:
        seen: set[str] = set()
        above: str | None = start
        while above:
            assert above not in seen, start
            seen.add(above)
            above = parents.get(above)


def test_a_word_is_nobodys_twice_without_doubt() -> None:
    """Only a seat of government may be one state's metonym for sure, and for others, or as a place, in doubt."""
    for text, claims in uses().items():
        sure = [c for c in claims if not c.doubtful]
        assert len(claims) == 1 or not sure or [c.sense for c in sure] == ["metonyms"], (text, claims)


def test_doubtful_words_are_words_of_their_row() -> None:
    for row in every_row():
        own = {row["name"], *chain.from_iterable(row.get(sense, ()) for sense in SENSES)}
        assert set(row.get("ambiguous", ())) <= own, row["id"]


def test_a_row_says_nothing_twice() -> None:
    for row in every_row():
        for sense in SENSES:
            texts = row.get(sense, [])
            assert len(texts) == len(set(texts)), row["id"]
        assert row["name"] not in row["aliases"], row["id"]


def test_all_members_and_observers_of_the_united_nations_are_there() -> None:
    members = UN_MEMBERS.split()
    assert len(members) == len(set(members)) == 193
    codes = {r["iso3"] for r in rows("states")}
    assert codes >= {*members, *OBSERVERS, "TWN", "ESH", "XKX"}


def test_codes_of_states_are_unique_and_come_in_pairs() -> None:
    found = [(r["iso2"], r["iso3"]) for r in rows("states") if r["iso2"] or r["iso3"]]
    for two, three in found:
        assert re.fullmatch("[A-Z]{2}", two) and re.fullmatch("[A-Z]{3}", three), (two, three)
    assert len({two for two, _ in found}) == len({three for _, three in found}) == len(found) == 211


@pytest.mark.parametrize(
    ("state", "two", "three"),
    [
        ("austria", "AT", "AUT"),
        ("australia", "AU", "AUS"),
        ("niger", "NE", "NER"),
        ("nigeria", "NG", "NGA"),
        ("iran", "IR", "IRN"),
        ("iraq", "IQ", "IRQ"),
        ("slovakia", "SK", "SVK"),
        ("slovenia", "SI", "SVN"),
        ("north-korea", "KP", "PRK"),
        ("south-korea", "KR", "KOR"),
        ("congo-brazzaville", "CG", "COG"),
        ("democratic-republic-of-the-congo", "CD", "COD"),
        ("switzerland", "CH", "CHE"),
        ("china", "CN", "CHN"),
        ("chad", "TD", "TCD"),
        ("dominica", "DM", "DMA"),
        ("dominican-republic", "DO", "DOM"),
    ],
)
def test_codes_that_are_easily_mixed_up_are_right(state: str, two: str, three: str) -> None:
    row = next(r for r in rows("states") if r["id"] == state)
    assert (row["iso2"], row["iso3"]) == (two, three)


def test_wikidata_identifiers_are_unique_and_those_known_by_heart_are_right() -> None:
    """They come from a table keyed by ISO code (see README.md there); a shifted row would move these."""
    found = {r["id"]: r["wikidata"] for r in rows("states") if "wikidata" in r}
    assert len(set(found.values())) == len(found) > 200
    assert all(re.fullmatch(r"Q[1-9]\d*", q) for q in found.values())
    known = {"united-states": "Q30", "russia": "Q159", "syria": "Q858", "united-kingdom": "Q145", "iran": "Q794"}
    assert {state: found[state] for state in known} == known


def test_a_state_that_is_there_has_an_adjective_and_a_people() -> None:
    without = {r["id"] for r in rows("states") if not r["adjectives"] or not r["people"]}
    assert without == {"vatican-city", "serbia-and-montenegro"}


def test_the_gazetteer_is_as_large_as_it_says() -> None:
    counts = {name: len(rows(name)) for name in FILES}
    least = {"states": 220, "places": 1000, "organisations": 600, "bodies": 180, "people": 1200}
    assert all(counts[name] >= least[name] for name in FILES), counts


@pytest.mark.parametrize(("name", "kind", "role", "affiliation"), SEED_ACTORS)
def test_the_actors_of_the_seed_articles_are_there(
    name: str, kind: str, role: str | None, affiliation: str | None
) -> None:
    entries = load_seeds().entries
    [entry] = [e for e in entries.values() if e.name == name and e.kind == kind]
    assert (entry.tenures[0].title if entry.tenures else None) == role
    assert (entries[entry.affiliation].name if entry.affiliation else None) == affiliation


@pytest.mark.parametrize(
    ("words", "entry"),
    [
        ("U.S.", "united-states"),
        ("UAE", "united-arab-emirates"),
        ("Cote d'Ivoire", "ivory-coast"),
        ("Zaire", "democratic-republic-of-the-congo"),
        ("Burma", "myanmar"),
        ("USSR", "soviet-union"),
        ("Swaziland", "eswatini"),
        ("Quai d'Orsay", "france"),
        ("Foggy Bottom", "united-states"),
        ("Blue House", "south-korea"),
        ("Jabhat Fateh al-Sham", "al-nusra-front"),
        ("Jabhat Fattah al-Sham", "al-nusra-front"),
        ("Jabhat an-Nusra", "al-nusra-front"),
        ("HTS", "hayat-tahrir-al-sham"),
        ("DAESH", "islamic-state"),
        ("EC Commission", "european-commission"),
        ("Sergei Lavrov", "sergey-lavrov"),
        ("Costello Road", "castello-road"),
        ("Smolenskaya Square", "russia-foreign-ministry"),
        ("Pentagon", "united-states-department-of-defense"),
        ("Assad regime", "syria-government"),
        ("American coalition", "us-led-coalition"),
        ("White Helmets", "white-helmets"),
        ("SOHR", "syrian-observatory-for-human-rights"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
    ],
)
def test_spellings_and_former_names_lead_to_one_entry(words: str, entry: str) -> None:
    assert [u.entry for u in uses()[words.casefold()]] == [entry]


@pytest.mark.parametrize(
    ("word", "entries"),
    [
        ("Congo", {"congo-brazzaville", "democratic-republic-of-the-congo"}),
        ("Dominican", {"dominica", "dominican-republic"}),
        ("Georgia", {"georgia", "georgia-us-state"}),
        ("IS", {"islamic-state"}),
        ("Brussels", {"belgium", "brussels", "european-union"}),
    ],
)
def test_words_of_several_meanings_are_marked(word: str, entries: set[str]) -> None:
    claims = uses()[word.casefold()]
    assert {c.entry for c in claims} == entries and all(c.doubtful for c in claims)


def test_people_have_a_gender_an_office_and_years_in_order() -> None:
    classes = {row["class"] for row in load_lexicon("roles")["role"]}
    for row in rows("people"):
        assert row["gender"] in {"m", "f"}, row["id"]
        assert row["roles"], row["id"]
        for role in row["roles"]:
            assert role["class"] in classes, (row["id"], role["class"])
            assert all(year is None or re.fullmatch(r"\d{4}", year) for year in (role["from"], role["to"])), row["id"]
            assert role["from"] is None or role["to"] is None or role["from"] <= role["to"], row["id"]


def test_a_single_holder_office_is_not_held_by_two_for_long() -> None:
    """Two presidents of one state may share a year, never more: a wrong date would show here."""
    terms: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for row in rows("people"):
        for role in row["roles"]:
            if role["class"] in {"president", "prime-minister", "foreign-minister", "king"} and role["from"]:
                terms[role["title"]].append((int(role["from"]), int(role["to"] or 9999), row["id"]))
    for title, held in terms.items():
        held.sort()
        for (_, end, first), (start, _, second) in pairwise(held):
            assert start >= end or first == second, (title, first, second)


def _words(table: str) -> Iterator[str]:
    return chain.from_iterable(row["words"] for row in load_lexicon("roles")[table])


@pytest.mark.parametrize("table", ["role", "body", "group"])
def test_a_word_stands_in_one_row_of_its_table(table: str) -> None:
    words = list(_words(table))
    assert len(words) == len(set(words))
    assert all(w == w.casefold().strip() for w in words)


def test_titles_and_names_of_bodies_have_only_known_blanks() -> None:
    lexicon = load_lexicon("roles")
    for text in (*(r.get("title", "") for r in lexicon["role"]), *(b["name"] for b in lexicon["body"])):
        assert set(re.findall(r"\{(\w*)\}", text)) <= {"country", "adjective", "body"}, text
    assert len({b["id_suffix"] for b in lexicon["body"]}) == len(lexicon["body"])


def test_states_with_an_article_are_states() -> None:
    assert set(load_lexicon("roles")["states_with_article"]) <= {r["id"] for r in rows("states")}


def test_a_first_name_is_given_to_one_gender_only() -> None:
    names = load_lexicon("names")["first_names"]
    male, female = ({n.casefold() for n in names[g]} for g in "mf")
    assert not male & female
    assert len(male) > 3000 and len(female) > 2000
    assert {"sergei", "mohammad", "jong-un", "narendra", "recep"} <= male
    assert {"samantha", "maria", "fatima", "sushma", "hillary"} <= female
    assert not {"kim", "andrea", "dominique"} & (male | female)


FAULTY = {
    "not json": ("{", "not a JSON object"),
    "no kind": ('{"id": "x", "name": "X"}', "'kind'"),
    "unknown kind": ('{"id": "x", "name": "X", "kind": "planet"}', "planet"),
    "name is a number": ('{"id": "x", "name": 7, "kind": "place"}', "'name'"),
    "id taken": ('{"id": "a", "name": "B", "kind": "place"}', "taken"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty seeds folder that the loader reads, with smallest lexicons and one good row."""
    (tmp_path / "actors").mkdir()
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "roles.toml").write_text("role = []\nbody = []\ngroup = []\n", "utf-8")
    (tmp_path / "lexicon" / "names.toml").write_text("[first_names]\n[honorifics]\n", "utf-8")
    (tmp_path / "actors" / "a.jsonl").write_text('{"id": "a", "name": "A", "kind": "country"}\n', "utf-8")
    monkeypatch.setattr(seeds, "seeds_folder", lambda: tmp_path)
    load_lexicon.cache_clear()
    yield tmp_path
    load_lexicon.cache_clear()


@pytest.mark.parametrize("fault", sorted(FAULTY))
def test_an_error_names_file_row_and_fault(folder: Path, fault: str) -> None:
    line, words = FAULTY[fault]
    (folder / "actors" / "b.jsonl").write_text(f"\n{line}\n", "utf-8")
    with pytest.raises(SeedsError, match=r"b\.jsonl:2: ") as caught:
        load_seeds.__wrapped__()
    assert words in str(caught.value)


def test_a_reference_to_no_row_is_an_error_with_both_names(folder: Path) -> None:
    (folder / "actors" / "b.jsonl").write_text(
        '{"id": "b", "name": "B", "kind": "place", "country": "atlantis"}\n', "utf-8"
    )
    with pytest.raises(SeedsError, match=r"'b'.*'atlantis'"):
        load_seeds.__wrapped__()


def test_names_of_hostile_shape_are_read_as_they_are(folder: Path) -> None:
    name = 'O\'Neil "<script>"\n😀 Ж'
    (folder / "actors" / "b.jsonl").write_text(json.dumps({"id": "b", "name": name, "kind": "person"}) + "\n", "utf-8")
    assert load_seeds.__wrapped__().entries["b"].name == name
