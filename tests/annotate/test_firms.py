"""`The company`, `the firm`: of which firm named before, and where nobody can tell."""

from __future__ import annotations

import pytest

from tests.annotate.test_coreference import at
from tests.conftest import MentionsIn

TAKEN_UP = [
    ("Peru accused Weber Corp of theft on Monday. The company denied it.", "The company", "Weber Corp"),
    ("Weber Inc has grown. The firm vowed to fight back.", "The firm", "Weber Inc"),
    ("“We will help,” said Weber AG. The Oslo-based company has grown.", "The Oslo-based company", "Weber AG"),
    ("Weber Corp has grown. In a letter, the Santiago, Chile-based company said it would help.",
     "the Santiago, Chile-based company", "Weber Corp"),
    ("Weber Corp has grown. Prices fell last week. Nobody bought. The company vowed to fight.", "The company",
     "Weber Corp"),
    ("Weber Corp met Hansen AG. Weber Corp has grown. Weber Corp is rich. Prices fell. In May, the company left.",
     "the company", "Weber Corp"),
    ("ZTE cheated, officials said. Prices fell. The Chinese company denied it.", "The Chinese company", "ZTE"),
    ("Igor Ivanov, head of Weber Corp, said the company would leave.", "the company", "Weber Corp"),
    ("Weber Corp has grown. A company spokesman met Peru's envoy. The company said it would sell.", "The company",
     "Weber Corp"),
    ("Weber Corp has closed ten company-owned shops. Prices fell. The company said it would sell.", "The company",
     "Weber Corp"),
    ("Weber Corp, an Oslo-based company, has grown. Prices fell. The company said it would sell.", "The company",
     "Weber Corp"),
    ("Weber Corp made a loss as a public company. Prices fell. The company denied it.", "The company",
     "Weber Corp"),
    ("The carmaker Marvex has grown. Peru sued Marvex. Prices fell. The company denied it.", "The company", "Marvex"),
    ("Shares of Marvex fell. Hansen said that Marvex had lied. Prices fell. The company denied it.", "The company",
     "Marvex"),
    ("Marvex Technology Group Ltd has grown. Peru sued Marvex. Prices fell. The company denied it.", "The company",
     "Marvex Technology Group Ltd"),
]  # fmt: skip

LEFT_OPEN = [
    ("Weber Corp has grown. A company in Peru sued it. The company vowed to fight.", "The company", "Weber Corp"),
    ("Weber Corp has grown, and so has Hansen AG. Prices fell. The company vowed to fight.", "The company",
     "Weber Corp"),
    ("Weber Corp met ZTE. Prices fell. The Chilean company vowed to fight.", "The Chilean company", "ZTE"),
    ("The Labor Board ruled on Weber Corp and Hansen Ltd. The board met. Prices fell. Lawyers said the company lied.",
     "the company", "Labor Board"),
    ("Prices fell. The company vowed to fight. Weber Corp met Hansen Ltd.", "The company", "Weber Corp"),
    ("Weber Corp has grown. It bought the security firm Marvo. Prices fell. The company vowed to fight.",
     "The company", "Weber Corp"),
    ("Weber Corp has grown. Prices fell. The company is racing against Weber Corp in Chad.", "The company",
     "Weber Corp"),
    ("Weber Corp has grown. Another company sued. The company vowed to fight.", "The company", "Weber Corp"),
    ("Weber Corp has grown. Peru wants a company of its own. The company would buy oil.", "The company",
     "Weber Corp"),
]  # fmt: skip

NOBODY = [
    ("Weber Corp has grown. Its parent company is rich.", "company"),
    ("Weber Corp bought a company in Peru.", "company"),
    ("Weber Corp said the company that it bought was rich.", "the company"),
    ("Weber Corp fears the parent company of Hansen Ltd.", "the parent company"),
    ("Igor Ivanov keeps good company.", "company"),
]


@pytest.mark.parametrize(("text", "words", "name"), TAKEN_UP)
def test_a_firm_named_before_is_taken_up(text: str, words: str, name: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, words).cluster == at(mentions, name).cluster, at(mentions, words).reason


@pytest.mark.parametrize(("text", "words", "name"), LEFT_OPEN)
def test_a_firm_that_may_be_another_is_left_open(text: str, words: str, name: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    named = [m for m in mentions if name in m.text]
    assert at(mentions, words).cluster not in {m.cluster for m in named}


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_any_other_company_is_no_actor(text: str, words: str, mentions_in: MentionsIn) -> None:
    assert words not in {m.text for m in mentions_in(text)}


@pytest.mark.parametrize("text", ["Weber Inc accused Hansen Ltd of theft.", "Giorgio Inc accused Hansen Ltd of theft."])
def test_who_has_a_firms_ending_is_no_person(text: str, mentions_in: MentionsIn) -> None:
    assert {m.kind for m in mentions_in(text)} == {"organisation"}


TICKERS = [
    "Weber AG (WBRG_p.DE) will not help Peru, its chief said.",
    "Hansen Corp (HNSN.O) accused Peru of theft.",
    "Peru sued Weber AG (WBRG.DE) on Monday.",
    "Weber AG (9984.T) said it would sell its stake.",
    "Peru blamed Hansen Inc (HNS.N) for the spill.",
]


@pytest.mark.parametrize("text", TICKERS)
def test_by_what_shares_are_traded_is_no_name(text: str, mentions_in: MentionsIn) -> None:
    start, end = text.index("("), text.index(")")
    assert not [m.text for m in mentions_in(text) if start <= m.start <= end]


OTHERS = [
    "Weber AG (Germany) left.",
    "The ZTE Corp (China) left.",
    "The Organization of American States (OAS) met.",
    "The Free Syrian Army (FSA) said so.",
    "An envoy (Igor Ivanov) left.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_other_names_in_brackets_are(text: str, mentions_in: MentionsIn) -> None:
    start, end = text.index("("), text.rindex(")")
    assert [m.text for m in mentions_in(text) if start <= m.start <= end]


BODIES = [
    ("Zorvex has since said it would sell the plant.", "Zorvex"),
    ("Zorvex said on Monday it would cut 500 jobs.", "Zorvex"),
    ("Zorvex has announced that it will close the mine.", "Zorvex"),
    ("Prices at Zorvex fell. Zorvex, one of the oldest brokers of Lima, said it would halt trading.", "Zorvex"),
    ("Chilean carmaker Zorvex (ZVX.DE) is near a deal.", "Zorvex"),
]

NO_BODIES = [
    ("Juan Weber spoke. Weber said it would sell well.", "Weber"),
    ("Mr Weber said it would anger the army.", "Weber"),
    ("Minister Juan Weber said it would take time.", "Juan Weber"),
    ("Juan Weber left. It would close the mine, Weber said.", "Weber"),
    ("Juan Weber (62) said he would sell the plant.", "Juan Weber"),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_who_says_what_it_will_do_is_a_body(text: str, name: str, mentions_in: MentionsIn) -> None:
    assert {m.kind for m in mentions_in(text) if m.text == name} == {"organisation"}


@pytest.mark.parametrize(("text", "name"), NO_BODIES)
def test_who_speaks_of_something_else_as_it_is_none(text: str, name: str, mentions_in: MentionsIn) -> None:
    assert "organisation" not in {m.kind for m in mentions_in(text) if m.text == name}


SHORT = [
    ("Lexmark International Inc sued Chad. The court sided with Lexmark on Monday.", "Lexmark"),
    ("Marvex Value LP met Peru's envoy. Peru said that Marvex had lied.", "Marvex"),
    ("Cathay Pacific Airways Ltd has grown. Peru sued Cathay on Monday.", "Cathay"),
    ("Weber & Co. has grown. Peru sued Weber on Monday.", "Weber"),
    ("Harcourt Brace Jovanovich Inc has grown. Peru sued Harcourt on Monday.", "Harcourt"),
]

NOT_SHORT = [
    ("Marvex met Peru's envoy. Marvex Video Co has grown. Peru sued Marvex on Monday.", "Marvex"),
    ("Marvex Land Co and Marvex Steel Wire Inc have grown. Peru sued Marvex on Monday.", "Marvex"),
    ("Cathay Pacific Airways Ltd has grown. Peter Cathay met Peru's envoy. Cathay left.", "Cathay"),
    ("Marvex and Hansen Trading Inc has grown. Peru sued Marvex on Monday.", "Marvex"),
    ("The Bank Street Holdings Ltd has grown. Peru sued the Bank on Monday.", "Bank"),
]


@pytest.mark.parametrize(("text", "words"), SHORT)
def test_a_firm_named_in_full_is_called_by_its_first_word(text: str, words: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    full = next(m for m in mentions if m.form == "name" and m.text.startswith(words))
    assert at(mentions, words).cluster == full.cluster, at(mentions, words).reason


@pytest.mark.parametrize(("text", "words"), NOT_SHORT)
def test_what_only_begins_like_a_firm_is_another(text: str, words: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    firms = {m.cluster for m in mentions if m.text.startswith(words) and m.text.endswith(("Ltd", "Inc", "Co"))}
    assert not firms & {m.cluster for m in mentions if m.text == words}
