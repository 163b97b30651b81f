"""Finer forms of reporting on Docs built by hand, and any tree at all."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from kg.annotate.quotes import annotate_quotes
from kg.errors import SeedsError
from kg.extract.statements import find_statements
from kg.extract.statements import lexicon as lexicon_module
from kg.extract.statements.lexicon import load_reporting
from kg.extract.tenses import matrix_of_conjunct
from tests.extract.test_statements import VOCAB, contents, only, parsed, speaker


def test_the_day_on_which_it_was_said_is_no_content() -> None:
    doc = parsed(
        "Riyadh said on Friday it would attend the talks.",
        "Riyadh/NNP/nsubj/1 said/VBD/ROOT/1 on/IN/prep/6 Friday/NNP/pobj/2 it/PRP/nsubj/6 would/MD/aux/6 "
        "attend/VB/ccomp/1 "
        "the/DT/det/8 talks/NNS/dobj/6 ././punct/1",
    )
    assert contents(doc, only(doc)) == ["it would attend the talks"]


def test_the_object_of_promise_is_content_when_nothing_else_is() -> None:
    doc = parsed(
        "Obama promised a veto.", "Obama/NNP/nsubj/1 promised/VBD/ROOT/1 a/DT/det/3 veto/NN/dobj/1 ././punct/1"
    )
    assert (contents(doc, only(doc)), only(doc).addressee) == (["a veto"], None)


def test_of_the_armed_attacking_is_no_speech_and_of_persons_it_is() -> None:
    force = parsed(
        "Rebels attacked the town.", "Rebels/NNS/nsubj/1 attacked/VBD/ROOT/1 the/DT/det/3 town/NN/dobj/1 ././punct/1"
    )
    speech = parsed(
        "Rebels attacked the plan as a trap.",
        "Rebels/NNS/nsubj/1 attacked/VBD/ROOT/1 the/DT/det/3 plan/NN/dobj/1 as/IN/prep/1 a/DT/det/6 "
        "trap/NN/pobj/4 ././punct/1",
    )
    for doc in (force, speech):
        for token in doc:
            token.lemma_ = {"Rebels": "rebel", "attacked": "attack"}.get(token.text, token.lower_)
    assert find_statements(force) == []
    assert contents(speech, only(speech)) == ["the plan as a trap"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Damascus has yet to say that it will attend.",
            "Damascus/NNP/nsubj/1 has/VBZ/ROOT/1 yet/RB/advmod/1 to/TO/aux/4 say/VB/xcomp/1 that/IN/mark/8 "
            "it/PRP/nsubj/8 "
            "will/MD/aux/8 attend/VB/ccomp/4 ././punct/1",
        ),
        (
            "Damascus never said that it will attend.",
            "Damascus/NNP/nsubj/2 never/RB/advmod/2 said/VBD/ROOT/2 that/IN/mark/6 it/PRP/nsubj/6 will/MD/aux/6 "
            "attend/VB/ccomp/2 ././punct/2",
        ),
    ],
)
def test_what_was_not_said_is_negated(text: str, rows: str) -> None:
    spoken = only(parsed(text, rows))
    assert (speaker(spoken), spoken.negated) == ("Damascus", True)


def test_whoever_is_asked_does_not_ask() -> None:
    doc = parsed(
        "Asked about the raid, she said it failed.",
        "Asked/VBN/advcl/6 about/IN/prep/0 the/DT/det/3 raid/NN/pobj/1 ,/,/punct/6 she/PRP/nsubj/6 said/VBD/ROOT/6 "
        "it/PRP/nsubj/8 failed/VBD/ccomp/6 ././punct/6",
    )
    assert contents(doc, only(doc)) == ["it failed"]


def test_that_nothing_more_was_said_is_no_statement() -> None:
    doc = parsed(
        "“We broke no truce.” It did not elaborate.",
        "“/``/punct/2 We/PRP/nsubj/2 broke/VBD/ROOT/2 no/DT/det/4 truce/NN/dobj/2 ././punct/2 "
        "”/''/punct/2 It/PRP/nsubj/10 "
        "did/VBD/aux/10 not/RB/neg/10 elaborate/VB/ROOT/10 ././punct/10",
    )
    assert find_statements(doc) == []


def test_a_quotation_at_the_end_of_an_accusation_is_part_of_it() -> None:
    doc = parsed(
        "The envoy accused Iran of crimes there where peace “is almost an impossible task.”",
        "The/DT/det/1 envoy/NN/nsubj/2 accused/VBD/ROOT/2 Iran/NNP/dobj/2 of/IN/prep/2 crimes/NNS/pobj/4 "
        "there/RB/advmod/2 "
        "where/WRB/advmod/10 peace/NN/nsubj/10 “/``/punct/10 is/VBZ/advcl/2 almost/RB/advmod/10 an/DT/det/14 "
        "impossible/JJ/amod/14 task/NN/attr/10 ././punct/2 ”/''/punct/2",
    )
    assert contents(doc, only(doc)) == ["Iran of crimes there where peace “is almost an impossible task.”"]


def test_where_commas_are_lost_adding_that_still_opens_a_statement() -> None:
    doc = parsed(
        "Moscow said the camp was empty adding that two jets flew there.",
        "Moscow/NNP/nsubj/1 said/VBD/ROOT/1 the/DT/det/3 camp/NN/nsubj/4 was/VBD/ccomp/1 "
        "empty/JJ/acomp/4 adding/VBG/advcl/4 "
        "that/IN/mark/10 two/CD/nummod/9 jets/NNS/nsubj/10 flew/VBD/ccomp/6 there/RB/advmod/10 ././punct/1",
    )
    doc[6].lemma_ = "add"
    said, adding = find_statements(doc)
    assert (contents(doc, said), contents(doc, adding)) == (["the camp was empty"], ["two jets flew there"])
    assert speaker(adding) == "Moscow"


def test_the_infinitive_after_call_on_is_content() -> None:
    doc = parsed(
        "Tehran called on Riyadh to leave Yemen.",
        "Tehran/NNP/nsubj/1 called/VBD/ROOT/1 on/IN/prep/1 Riyadh/NNP/pobj/2 to/TO/aux/5 "
        "leave/VB/xcomp/1 Yemen/NNP/dobj/5 "
        "././punct/1",
    )
    assert contents(doc, only(doc)) == ["Riyadh to leave Yemen"]


def test_a_quotation_is_never_cut_in_two() -> None:
    doc = parsed(
        "Lavrov noted the “refusal by groups to join” and “Washington’s obligation”, according to a statement.",
        "Lavrov/NNP/nsubj/1 noted/VBD/ROOT/1 the/DT/det/4 “/``/punct/4 refusal/NN/dobj/1 by/IN/prep/4 "
        "groups/NNS/pobj/5 "
        "to/TO/aux/8 join/VB/acl/4 ”/''/punct/8 and/CC/cc/4 “/``/punct/14 Washington/NNP/poss/14 ’s/POS/case/12 "
        "obligation/NN/conj/4 ”/''/punct/14 ,/,/punct/1 according/VBG/prep/1 to/IN/prep/17 a/DT/det/20 "
        "statement/NN/pobj/18 "
        "././punct/1",
    )
    doc[1].lemma_ = "note"
    according, noted = find_statements(doc)
    assert (speaker(according), speaker(noted)) == ("a statement", "Lavrov")
    assert contents(doc, noted) == ["the “refusal by groups to join” and “Washington’s obligation”"]
    assert noted.outer == 0


@pytest.mark.parametrize(
    ("text", "rows", "what"),
    [
        (
            "At the border, according to Ankara, are two tanks.",
            "At/IN/prep/8 the/DT/det/2 border/NN/pobj/0 ,/,/punct/8 according/VBG/prep/8 to/IN/prep/4 "
            "Ankara/NNP/pobj/5 "
            ",/,/punct/8 are/VBP/ROOT/8 two/CD/nummod/10 tanks/NNS/attr/8 ././punct/8",
            ["At the border", "are two tanks"],
        ),
        (
            "The truce holds, according to Moscow, a capital of hopes.",
            "The/DT/det/1 truce/NN/nsubj/2 holds/VBZ/ROOT/2 ,/,/punct/2 according/VBG/prep/2 to/IN/prep/4 "
            "Moscow/NNP/pobj/5 "
            ",/,/punct/2 a/DT/det/9 capital/NN/dobj/2 of/IN/prep/9 hopes/NNS/pobj/10 ././punct/2",
            ["The truce holds"],
        ),
    ],
)
def test_according_to_vouches_for_the_clause_it_stands_in(text: str, rows: str, what: list[str]) -> None:
    doc = parsed(text, rows)
    assert contents(doc, only(doc)) == what


def test_according_to_behind_that_leaves_the_clause_to_both() -> None:
    doc = parsed(
        "Tass reported that, according to Moscow, the truce holds.",
        "Tass/NNP/nsubj/1 reported/VBD/ROOT/1 that/IN/mark/10 ,/,/punct/10 according/VBG/prep/10 to/IN/prep/4 "
        "Moscow/NNP/pobj/5 ,/,/punct/10 the/DT/det/9 truce/NN/nsubj/10 holds/VBZ/ccomp/1 ././punct/1",
    )
    doc[1].lemma_ = "report"
    assert {speaker(spoken) for spoken in find_statements(doc)} == {"Tass", "Moscow"}


def test_a_colon_at_a_paragraphs_end_gives_the_next_quotation_its_speaker() -> None:
    doc = parsed(
        "The ministry released this statement:\n\n“We regret the raid.”",
        "The/DT/det/1 ministry/NN/nsubj/2 released/VBD/ROOT/2 this/DT/det/4 statement/NN/dobj/2 :/:/punct/4 "
        "¶/_SP/dep/5 "
        "“/``/punct/9 We/PRP/nsubj/9 regret/VBP/ROOT/9 the/DT/det/11 raid/NN/dobj/9 ././punct/9 ”/''/punct/9",
    )
    assert (speaker(only(doc)), contents(doc, only(doc))) == ("The ministry", ["“We regret the raid.”"])


def test_a_frame_that_does_not_exist_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {"verbs": {"say": "thta"}, "nouns": {}, "sources": {"phrases": []}, "words": {}}
    monkeypatch.setattr(lexicon_module, "load_lexicon", lambda name: rows)
    load_reporting.cache_clear()
    try:
        with pytest.raises(SeedsError, match=r"\[verbs\] say: no frame is called 'thta'; frames are .*that"):
            load_reporting()
    finally:
        load_reporting.cache_clear()


WORDS = ["Putin", "said", "told", "accused", "adding", "that", "who", "according", "to", "not", ":", ",", ".", "“",
         "”", '"', "’s", "\n\n", "claim", "😀", "\x00", "(", "—", "called", "of", "it"]  # fmt: skip
TAGS = ["NNP", "NN", "VBD", "VBG", "VBN", "VB", "VBZ", "IN", ".", ",", "_SP", "TO", "PRP", "WP"]
DEPS = ["nsubj", "ROOT", "ccomp", "dobj", "prep", "pobj", "xcomp", "advcl", "conj", "relcl", "acl", "punct", "mark",
        "aux", "auxpass", "nsubjpass", "agent", "parataxis", "appos", "poss", "dep", "cc"]  # fmt: skip
LEMMAS = ["say", "tell", "accuse", "add", "claim", "call", "promise", "x"]


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    """A Doc whose words, tags, dependencies and heads have nothing to do with one another; its heads make one tree."""
    size = draw(st.integers(1, 30))
    order = draw(st.permutations(range(size)))
    heads = [0] * size
    for rank, token in enumerate(order):
        heads[token] = order[draw(st.integers(0, rank - 1))] if rank else token
    doc = Doc(
        VOCAB,
        words=[draw(st.sampled_from(WORDS)) for _ in range(size)],
        spaces=[draw(st.booleans()) for _ in range(size)],
        tags=[draw(st.sampled_from(TAGS)) for _ in range(size)],
        deps=[draw(st.sampled_from(DEPS)) for _ in range(size)],
        pos=[draw(st.sampled_from(["NOUN", "VERB", "PROPN", "PRON", "AUX", "X"])) for _ in range(size)],
        lemmas=[
            draw(st.sampled_from(["say", "tell", "accuse", "add", "claim", "call", "promise", "x"]))
            for _ in range(size)
        ],
        heads=heads,
    )
    return annotate_quotes(doc)


@given(trees())
@settings(max_examples=500, deadline=None)
def test_no_tree_raises_and_every_offset_is_inside_the_text(doc: Doc) -> None:
    found = find_statements(doc)
    for index, spoken in enumerate(found):
        assert all(0 <= start < end <= len(doc.text) for start, end in (*spoken.content, spoken.evidence))
        assert list(spoken.content) == sorted(spoken.content)
        assert spoken.outer is None or (spoken.outer != index and spoken.outer < len(found))
        assert spoken.speaker is None or len(spoken.speaker) > 0


def test_a_doc_without_a_parse_gives_no_error() -> None:
    doc = annotate_quotes(spacy.blank("en")("“We agree,” Putin said. He left."))
    assert find_statements(doc) == find_statements(doc)


def test_the_climb_ends_at_a_root_that_is_called_a_complement() -> None:
    doc = Doc(
        VOCAB,
        words=["go", "and", "accused"],
        heads=[0, 0, 0],
        deps=["xcomp", "cc", "conj"],
        tags=["VB", "CC", "VBD"],
        pos=["VERB", "CCONJ", "VERB"],
        lemmas=["go", "and", "accuse"],
    )
    assert matrix_of_conjunct(doc[2]) is None
