"""Quotation marks in the wild: every kind, reopened, unclosed, nested, mistyped; and what only looks like one."""

from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from kg.annotate.quotes import annotate_quotes, paragraph_starts, paragraphs, scan_quotations


def words(text: str, depth: int = 0) -> list[str]:
    """The words of each quotation at one depth."""
    return [text[q.inner_start : q.inner_end] for q in scan_quotations(text) if q.depth == depth]


@pytest.mark.parametrize(
    "text",
    [
        'He said, "we agree," and left.',
        "He said, “we agree,” and left.",
        "He said, ``we agree,'' and left.",
        "He said, ''we agree,'' and left.",
        "He said, ‘’we agree,’’ and left.",
        "He said, ‘‘we agree,’’ and left.",
        "He said, «we agree,» and left.",
        "He said, »we agree,« and left.",
        "He said, „we agree,“ and left.",
        "He said, ‘we agree,’ and left.",
        "He said, 'we agree,' and left.",
        "He said, “we agree,“ and left.",  # closed with an opening mark
        "He said, ”we agree,” and left.",  # opened with a closing mark
        'He said, “we agree," and left.',
    ],
)
def test_every_kind_of_mark_encloses_the_same_words(text: str) -> None:
    assert words(text) == ["we agree,"]


def test_french_marks_keep_their_inner_spaces_out_of_the_way() -> None:
    text = "Il dit : « nous\u00a0acceptons » et part."
    assert words(text) == [" nous\u00a0acceptons "]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels' areas and Syria's cities weren't hit.",
        "The rebels’ areas and Syria’s cities weren’t hit.",
        "In the '90s they called 'em rebels.",
        "In the ’90s rock ’n’ roll was banned.",
        "He is 6'2\" tall and stands 5′ 11″ from us.",
        "A 12\" pipe and a 14' wall.",
    ],
)
def test_apostrophes_feet_and_inches_are_no_quotations(text: str) -> None:
    assert scan_quotations(text) == ()


def test_apostrophes_inside_single_quotations_do_not_close_them() -> None:
    text = "'We didn't hit the rebels' camp,' he said. 'It's Assad's.'"
    assert words(text) == ["We didn't hit the rebels' camp,", "It's Assad's."]


def test_single_marks_inside_double_marks_are_nested() -> None:
    text = "“They are ‘in bed with terrorists’ there,” she said."
    assert words(text) == ["They are ‘in bed with terrorists’ there,"]
    assert words(text, depth=1) == ["in bed with terrorists"]


def test_an_apostrophe_that_opens_nothing_nests_nothing() -> None:
    assert words("In 'Ndola “we agree” on all.") == ["we agree"]


def test_straight_marks_nest_when_both_can_still_close() -> None:
    text = 'She said "he told us "never" twice" to them.'
    assert words(text) == ['he told us "never" twice']
    assert words(text, depth=1) == ["never"]


def test_a_quotation_reopened_in_each_paragraph_is_continued() -> None:
    text = "“First.\n\n“Second.\n\n“Third,” he said."
    found = scan_quotations(text)
    assert [(q.closed, q.continued) for q in found] == [(False, False), (False, True), (True, True)]


def test_a_quotation_goes_on_without_a_mark_when_the_next_paragraph_closes_it() -> None:
    text = "He said: “First.\n\nSecond,” and left. “Third.”"
    assert words(text) == ["First.", "Second,", "Third."]
    assert [q.continued for q in scan_quotations(text)] == [False, True, False]


def test_a_mark_that_never_closes_is_kept_to_its_paragraph() -> None:
    text = "He said “we agree and left.\n\nThe talks go on."
    (quotation,) = scan_quotations(text)
    assert not quotation.closed
    assert text[quotation.start : quotation.end] == "“we agree and left."


def test_an_unclosed_mark_ends_where_the_next_one_opens() -> None:
    text = '"We agree, he said. "We do."'
    assert words(text) == ["We agree, he said.", "We do."]
    assert [q.closed for q in scan_quotations(text)] == [False, True]


def test_the_same_mark_opens_again_after_it_closed() -> None:
    assert words('"A," he said. "B." "C."') == ["A,", "B.", "C."]


def test_paragraphs_begin_after_line_breaks() -> None:
    text = "\n Title\nFirst line.\n\n  Second. \n"
    assert [text[start:end] for start, end in paragraphs(text)] == ["Title", "First line.", "Second."]


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    wrapped = (
        "Russia said it would\nwithdraw and the United\nStates would not follow\nits example, while the\nUN waits."
    )
    text = f"{wrapped}\n\nIt waits."
    assert len(paragraph_starts(text)) == 2


def test_no_mark_and_no_text_give_nothing() -> None:
    assert scan_quotations("") == ()
    assert paragraph_starts("  \n\n ") == ()
    assert scan_quotations('"') == ()


def test_the_component_stores_quotations_on_the_doc() -> None:
    if not Doc.has_extension("kg_quotations"):
        Doc.set_extension("kg_quotations", default=())
    doc = annotate_quotes(spacy.blank("en")("“We agree,” he said."))
    assert [q.inner_start for q in doc._.kg_quotations] == [1]


PIECES = [*"\"“”„«»‘’'`‚‛″ \n.,!?-—(s90tЯ", "''", "``", "\u00a0", "😀", "\ud800", "\x00"]
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=120).map("".join)


@given(HOSTILE)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for q in scan_quotations(text):
        assert 0 <= q.start <= q.inner_start < q.inner_end <= q.end <= len(text)


@given(HOSTILE)
@settings(max_examples=400, deadline=None)
def test_quotations_never_cross_one_another(text: str) -> None:
    open_ends: list[int] = []
    for q in scan_quotations(text):
        while open_ends and open_ends[-1] <= q.start:
            open_ends.pop()
        assert q.depth == len(open_ends)
        assert not open_ends or q.end <= open_ends[-1]
        open_ends.append(q.end)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_paragraphs_cover_all_that_is_not_white_space(text: str) -> None:
    covered = "".join(text[start:end] for start, end in paragraphs(text))
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize("unit", ['"a ', " ", "\n ", "\u00a0", "“a ", "'a ", "“a” ", "a's' ", '"', "“‘", "\n\n“a"])
def test_time_is_linear_in_length(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        scan_quotations(unit * times)
        return time.process_time() - start

    seconds(200)
    small, large = (min(seconds(times) for _ in range(3)) for times in (2000, 20000))
    assert large < 40 * small + 0.05
