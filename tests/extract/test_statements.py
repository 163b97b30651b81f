"""Statements and their speakers on Docs built by hand: no model is loaded.

A row is `word/tag/dependency/head` for each token; ¶ stands for a paragraph break. Spaces are read off the text.
"""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from kg.annotate.quotes import annotate_quotes, paragraph_starts
from kg.extract.statements import Spoken, find_statements

VOCAB = spacy.blank("en").vocab
POS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "PRP": "PRON",
    "WP": "PRON",
    "PRP$": "PRON",
    "JJ": "ADJ",
}
LEMMAS = {
    "said": "say", "says": "say", "saying": "say", "told": "tell", "added": "add", "accused": "accuse", "vowed": "vow",
    "promised": "promise", "insists": "insist", "called": "call", "quoted": "quote", "boomed": "boom", "Vows": "vow",
}  # fmt: skip


def parsed(text: str, rows: str) -> Doc:
    """A Doc of `text` with the tags, dependencies and sentence starts that the rows tell."""
    fields = [row.rsplit("/", 3) for row in rows.split()]
    words = ["\n\n" if word == "¶" else word for word, *_ in fields]
    ends, at = [], 0
    for word in words:
        at = text.index(word, at) + len(word)
        ends.append(at)
    spaces = [text[end : end + 1] == " " for end in ends]
    doc = Doc(
        VOCAB,
        words=words,
        spaces=spaces,
        tags=[tag for _, tag, _, _ in fields],
        pos=[
            "SPACE" if tag == "_SP" else "VERB" if tag[:2] in {"VB", "MD"} else POS.get(tag, "X")
            for _, tag, _, _ in fields
        ],
        deps=[dep for _, _, dep, _ in fields],
        heads=[int(head) for _, _, _, head in fields],
        lemmas=[LEMMAS.get(word, word.lower()) for word in words],
    )
    assert doc.text == text
    if not Doc.has_extension("kg_quotations"):
        Doc.set_extension("kg_quotations", default=())
    return annotate_quotes(doc)


def contents(doc: Doc, spoken: Spoken) -> list[str]:
    return [doc.text[start:end] for start, end in spoken.content]


def speaker(spoken: Spoken) -> str | None:
    return spoken.speaker.text if spoken.speaker is not None else None


def only(doc: Doc) -> Spoken:
    (spoken,) = find_statements(doc)
    return spoken


def test_both_pieces_around_a_cue_are_one_statement() -> None:
    doc = parsed(
        "“We will withdraw,” Kirby said. “We see no reason to stay.”",
        "“/``/punct/7 We/PRP/nsubj/3 will/MD/aux/3 withdraw/VB/ccomp/7 ,/,/punct/7 ”/''/punct/7 Kirby/NNP/nsubj/7 "
        "said/VBD/ROOT/7 ././punct/7 “/``/punct/11 We/PRP/nsubj/11 see/VBP/ROOT/11 no/DT/det/13 reason/NN/dobj/11 "
        "to/TO/aux/15 stay/VB/relcl/13 ././punct/11 ”/''/punct/11",
    )
    spoken = only(doc)
    assert contents(doc, spoken) == ["“We will withdraw,”", "“We see no reason to stay.”"]
    assert (speaker(spoken), spoken.mode, spoken.cue_lemma) == ("Kirby", "direct", "say")
    assert spoken.evidence == (0, len(doc.text))


def test_a_clause_behind_the_cue_is_its_content_without_the_setting() -> None:
    doc = parsed(
        "The ministry said on Monday that Russia would withdraw its planes.",
        "The/DT/det/1 ministry/NN/nsubj/2 said/VBD/ROOT/2 on/IN/prep/2 Monday/NNP/pobj/3 that/IN/mark/8 "
        "Russia/NNP/nsubj/8 "
        "would/MD/aux/8 withdraw/VB/ccomp/2 its/PRP$/poss/10 planes/NNS/dobj/8 ././punct/2",
    )
    spoken = only(doc)
    assert contents(doc, spoken) == ["Russia would withdraw its planes"]
    assert (speaker(spoken), spoken.mode) == ("The ministry", "indirect")


def test_a_parenthetical_cue_has_a_piece_on_either_side() -> None:
    doc = parsed(
        "Turkey, the ministry said, broke the truce at dawn.",
        "Turkey/NNP/nsubj/6 ,/,/punct/4 the/DT/det/3 ministry/NN/nsubj/4 said/VBD/parataxis/6 "
        ",/,/punct/4 broke/VBD/ROOT/6 "
        "the/DT/det/8 truce/NN/dobj/6 at/IN/prep/6 dawn/NN/pobj/9 ././punct/6",
    )
    spoken = only(doc)
    assert contents(doc, spoken) == ["Turkey", "broke the truce at dawn"]
    assert speaker(spoken) == "the ministry"


def test_what_one_says_that_another_promised_is_nested() -> None:
    doc = parsed(
        "According to Lavrov, Washington had promised to separate the rebels.",
        "According/VBG/prep/6 to/IN/prep/0 Lavrov/NNP/pobj/1 ,/,/punct/6 Washington/NNP/nsubj/6 had/VBD/aux/6 "
        "promised/VBN/ROOT/6 to/TO/aux/8 separate/VB/xcomp/6 the/DT/det/10 rebels/NNS/dobj/8 ././punct/6",
    )
    outer, inner = find_statements(doc)
    assert (speaker(outer), contents(doc, outer)) == ("Lavrov", ["Washington had promised to separate the rebels"])
    assert (speaker(inner), contents(doc, inner)) == ("Washington", ["to separate the rebels"])
    assert (outer.outer, inner.outer) == (None, 0)


@pytest.mark.parametrize(
    ("text", "rows", "who", "what"),
    [
        (
            "Iran accused the United States of violating the agreement.",
            "Iran/NNP/nsubj/1 accused/VBD/ROOT/1 the/DT/det/4 United/NNP/compound/4 States/NNP/dobj/1 of/IN/prep/1 "
            "violating/VBG/pcomp/5 the/DT/det/8 agreement/NN/dobj/6 ././punct/1",
            "Iran",
            ["the United States of violating the agreement"],
        ),
        (
            "Zarif vowed to resume enrichment.",
            "Zarif/NNP/nsubj/1 vowed/VBD/ROOT/1 to/TO/aux/3 resume/VB/xcomp/1 enrichment/NN/dobj/3 ././punct/1",
            "Zarif",
            ["to resume enrichment"],
        ),
        (
            "Quiros was accused of theft by Iran.",
            "Quiros/NNP/nsubjpass/2 was/VBD/auxpass/2 accused/VBN/ROOT/2 of/IN/prep/2 theft/NN/pobj/3 by/IN/agent/2 "
            "Iran/NNP/pobj/5 ././punct/2",
            "Iran",
            ["Quiros", "of theft"],
        ),
        (
            "Its claim that Syria broke the truce was rejected.",
            "Its/PRP$/poss/1 claim/NN/nsubjpass/8 that/IN/mark/4 Syria/NNP/nsubj/4 broke/VBD/acl/1 the/DT/det/6 "
            "truce/NN/dobj/4 was/VBD/auxpass/8 rejected/VBN/ROOT/8 ././punct/8",
            "Its",
            ["Syria broke the truce"],
        ),
        (
            "The minister was quoted as saying that the truce holds.",
            "The/DT/det/1 minister/NN/nsubjpass/3 was/VBD/auxpass/3 quoted/VBN/ROOT/3 as/IN/prep/3 saying/VBG/pcomp/4 "
            "that/IN/mark/9 the/DT/det/8 truce/NN/nsubj/9 holds/VBZ/ccomp/5 ././punct/3",
            "The minister",
            ["the truce holds"],
        ),
    ],
)
def test_objects_infinitives_passives_and_nouns_are_contents_too(
    text: str, rows: str, who: str, what: list[str]
) -> None:
    doc = parsed(text, rows)
    spoken = only(doc)
    assert (speaker(spoken), contents(doc, spoken)) == (who, what)


def test_the_one_spoken_to_is_no_content() -> None:
    doc = parsed(
        "The envoy told reporters that talks had failed.",
        "The/DT/det/1 envoy/NN/nsubj/2 told/VBD/ROOT/2 reporters/NNS/dobj/2 that/IN/mark/7 talks/NNS/nsubj/7 "
        "had/VBD/aux/7 failed/VBN/ccomp/2 ././punct/2",
    )
    spoken = only(doc)
    assert spoken.addressee is not None
    assert (spoken.addressee.text, contents(doc, spoken)) == ("reporters", ["talks had failed"])


def test_a_participle_speaks_for_the_speaker_and_not_for_what_is_spoken_of() -> None:
    doc = parsed(
        "Washington insists the terms should stay secret, saying the truce could fail.",
        "Washington/NNP/nsubj/1 insists/VBZ/ROOT/1 the/DT/det/3 terms/NNS/nsubj/5 should/MD/aux/5 stay/VB/ccomp/1 "
        "secret/JJ/acomp/5 ,/,/punct/5 saying/VBG/advcl/5 the/DT/det/10 truce/NN/nsubj/12 could/MD/aux/12 "
        "fail/VB/ccomp/8 ././punct/1",
    )
    first, second = find_statements(doc)
    assert (speaker(first), contents(doc, first)) == ("Washington", ["the terms should stay secret"])
    assert (speaker(second), contents(doc, second)) == ("Washington", ["the truce could fail"])


def test_a_verb_coordinated_with_the_cue_is_another_statement_of_the_same_speaker() -> None:
    doc = parsed(
        "Moscow said the truce would hold and accused Washington of delay.",
        "Moscow/NNP/nsubj/1 said/VBD/ROOT/1 the/DT/det/3 truce/NN/nsubj/5 would/MD/aux/5 hold/VB/ccomp/1 and/CC/cc/5 "
        "accused/VBD/conj/5 Washington/NNP/dobj/7 of/IN/prep/7 delay/NN/pobj/9 ././punct/1",
    )
    said, accused = find_statements(doc)
    assert (speaker(said), contents(doc, said)) == ("Moscow", ["the truce would hold"])
    assert (speaker(accused), contents(doc, accused)) == ("Moscow", ["Washington of delay"])


def test_the_speaker_is_the_whole_phrase_behind_an_inverted_cue() -> None:
    doc = parsed(
        "“It is barbarism,” said Hugh Hill, a doctor.",
        "“/``/punct/6 It/PRP/nsubj/2 is/VBZ/ccomp/6 barbarism/NN/attr/2 ,/,/punct/6 ”/''/punct/6 said/VBD/ROOT/6 "
        "Hugh/NNP/compound/8 Hill/NNP/nsubj/6 ,/,/punct/8 a/DT/det/11 doctor/NN/appos/8 ././punct/6",
    )
    spoken = only(doc)
    assert speaker(spoken) == "Hugh Hill, a doctor"
    assert spoken.speaker_head is not None
    assert spoken.speaker_head.text == "Hill"


def test_of_who_the_speaker_is_the_antecedent_and_the_subject_the_pronoun() -> None:
    doc = parsed(
        "Officials who said that the truce had failed left Geneva.",
        "Officials/NNS/nsubj/8 who/WP/nsubj/2 said/VBD/relcl/0 that/IN/mark/7 the/DT/det/5 "
        "truce/NN/nsubj/7 had/VBD/aux/7 "
        "failed/VBN/ccomp/2 left/VBN/ROOT/8 Geneva/NNP/dobj/8 ././punct/8",
    )
    spoken = only(doc)
    assert spoken.subject is not None
    assert (speaker(spoken), spoken.subject.text) == ("Officials", "who")


def test_words_in_marks_inside_an_object_make_it_mixed() -> None:
    doc = parsed(
        "The United States called the raid “barbarism”.",
        "The/DT/det/2 United/NNP/compound/2 States/NNP/nsubj/3 called/VBD/ROOT/3 the/DT/det/7 raid/NN/nmod/7 "
        "“/``/punct/7 barbarism/NN/dobj/3 ”/''/punct/7 ././punct/3",
    )
    spoken = only(doc)
    assert (spoken.mode, contents(doc, spoken)) == ("mixed", ["the raid “barbarism”"])


def test_scare_quotes_are_no_statement() -> None:
    doc = parsed(
        "The “moderate” rebels left Aleppo.",
        "The/DT/det/4 “/``/punct/4 moderate/JJ/amod/4 ”/''/punct/4 rebels/NNS/nsubj/5 left/VBD/ROOT/5 "
        "Aleppo/NNP/dobj/5 ././punct/5",
    )
    assert find_statements(doc) == []


def test_negation_and_hedges_are_told() -> None:
    negated = parsed(
        "Russia did not say that it would leave.",
        "Russia/NNP/nsubj/3 did/VBD/aux/3 not/RB/neg/3 say/VB/ROOT/3 that/IN/mark/7 it/PRP/nsubj/7 would/MD/aux/7 "
        "leave/VB/ccomp/3 ././punct/3",
    )
    hedged = parsed(
        "Russia reportedly said that it would leave.",
        "Russia/NNP/nsubj/2 reportedly/RB/advmod/2 said/VBD/ROOT/2 that/IN/mark/6 it/PRP/nsubj/6 would/MD/aux/6 "
        "leave/VB/ccomp/2 ././punct/2",
    )
    assert [(s.negated, s.hedged) for doc in (negated, hedged) for s in find_statements(doc)] == [
        (True, False),
        (False, True),
    ]


def test_a_name_before_the_colon_of_a_headline_speaks() -> None:
    doc = parsed(
        "Putin: Rebels use truce to regroup\n\nPutin said the rebels were regrouping.",
        "Putin/NNP/dep/3 :/:/punct/3 Rebels/NNPS/nsubj/3 use/VBP/ROOT/3 truce/NN/dobj/3 to/TO/aux/6 regroup/VB/xcomp/3 "
        "¶/_SP/dep/6 Putin/NNP/nsubj/9 said/VBD/ROOT/9 the/DT/det/11 rebels/NNS/nsubj/13 were/VBD/aux/13 "
        "regrouping/VBG/ccomp/9 ././punct/9",
    )
    headline, said = find_statements(doc)
    assert (headline.mode, speaker(headline), contents(doc, headline)) == (
        "headline",
        "Putin",
        ["Rebels use truce to regroup"],
    )
    assert said.mode == "indirect"


def test_a_topic_before_the_colon_of_a_headline_does_not_speak() -> None:
    doc = parsed(
        "Ceasefire: Rebels use truce to regroup\n\nThe ceasefire was brief.",
        "Ceasefire/NNP/dep/3 :/:/punct/3 Rebels/NNPS/nsubj/3 use/VBP/ROOT/3 truce/NN/dobj/3 to/TO/aux/6 "
        "regroup/VB/xcomp/3 "
        "¶/_SP/dep/6 The/DT/det/9 ceasefire/NN/nsubj/10 was/VBD/ROOT/10 brief/JJ/acomp/10 ././punct/10",
    )
    assert find_statements(doc) == []


def test_a_verb_in_capitals_in_a_title_is_found_where_the_tagger_saw_a_name() -> None:
    doc = parsed(
        "Iran Vows To Resume Enrichment At Fordo\n\nTalks ended.",
        "Iran/NNP/compound/1 Vows/NNP/ROOT/1 To/NNP/compound/3 Resume/NNP/dobj/1 Enrichment/NNP/dobj/3 At/IN/prep/4 "
        "Fordo/NNP/pobj/5 ¶/_SP/dep/6 Talks/NNPS/nsubj/9 ended/VBD/ROOT/9 ././punct/9",
    )
    spoken = only(doc)
    assert (speaker(spoken), spoken.cue_lemma, spoken.mode) == ("Iran", "vow", "headline")


def test_a_floating_quotation_belongs_to_the_speaker_before() -> None:
    doc = parsed(
        "Putin said the truce was dead.\n\n“We waited for a week. We saw nothing.”",
        "Putin/NNP/nsubj/1 said/VBD/ROOT/1 the/DT/det/3 truce/NN/nsubj/4 was/VBD/ccomp/1 dead/JJ/acomp/4 ././punct/1 "
        "¶/_SP/dep/6 “/``/punct/10 We/PRP/nsubj/10 waited/VBD/ROOT/10 for/IN/prep/10 a/DT/det/13 week/NN/pobj/11 "
        "././punct/10 We/PRP/nsubj/16 saw/VBD/ROOT/16 nothing/NN/dobj/16 ././punct/16 ”/''/punct/16",
    )
    said, floating = find_statements(doc)
    assert (speaker(said), said.floating) == ("Putin", False)
    assert (speaker(floating), floating.floating, floating.cue) == ("Putin", True, None)
    assert contents(doc, floating) == ["“We waited for a week. We saw nothing.”"]
    assert floating.evidence == floating.content[0]


def test_a_sentence_that_only_names_the_speaker_belongs_to_the_quotation_before() -> None:
    doc = parsed(
        "“We agreed to this.” Vladimir Putin told journalists.",
        "“/``/punct/2 We/PRP/nsubj/2 agreed/VBD/ROOT/2 to/IN/prep/2 this/DT/pobj/3 ././punct/2 ”/''/punct/2 "
        "Vladimir/NNP/compound/8 Putin/NNP/nsubj/9 told/VBD/ROOT/9 journalists/NNS/dobj/9 ././punct/9",
    )
    spoken = only(doc)
    assert (speaker(spoken), contents(doc, spoken)) == ("Vladimir Putin", ["“We agreed to this.”"])


def test_what_is_added_to_is_said_by_the_same_speaker() -> None:
    doc = parsed(
        "“This is no war.” She added, “It is barbarism.”",
        "“/``/punct/2 This/DT/nsubj/2 is/VBZ/ROOT/2 no/DT/det/4 war/NN/attr/2 ././punct/2 ”/''/punct/2 She/PRP/nsubj/8 "
        "added/VBD/ROOT/8 ,/,/punct/8 “/``/punct/8 It/PRP/nsubj/12 is/VBZ/ccomp/8 barbarism/NN/attr/12 ././punct/8 "
        "”/''/punct/8",
    )
    spoken = only(doc)
    assert (speaker(spoken), contents(doc, spoken)) == ("She", ["“This is no war.”", "“It is barbarism.”"])


def test_paragraphs_of_one_running_quotation_are_one_statement() -> None:
    doc = parsed(
        "“We waited for a week.\n\n“We saw nothing,” Lavrov said.",
        "“/``/punct/2 We/PRP/nsubj/2 waited/VBD/ROOT/2 for/IN/prep/2 a/DT/det/5 week/NN/pobj/3 ././punct/2 ¶/_SP/dep/6 "
        "“/``/punct/15 We/PRP/nsubj/10 saw/VBD/ccomp/15 nothing/NN/dobj/10 ,/,/punct/15 ”/''/punct/15 "
        "Lavrov/NNP/nsubj/15 "
        "said/VBD/ROOT/15 ././punct/15",
    )
    spoken = only(doc)
    assert speaker(spoken) == "Lavrov"
    assert contents(doc, spoken) == ["“We waited for a week", "“We saw nothing,”"]


def test_a_verb_that_no_list_has_reports_the_quotation_beside_it() -> None:
    doc = parsed(
        "“Let us go now,” Erdogan boomed.",
        "“/``/punct/1 Let/VB/ccomp/8 us/PRP/nsubj/3 go/VB/ccomp/1 now/RB/advmod/3 ,/,/punct/8 ”/''/punct/8 "
        "Erdogan/NNP/nsubj/8 boomed/VBD/ROOT/8 ././punct/8",
    )
    spoken = only(doc)
    assert (speaker(spoken), spoken.cue_lemma) == ("Erdogan", "boom")


def test_what_is_reported_inside_a_quotation_is_marked_and_nested() -> None:
    doc = parsed(
        "“Obama promised to leave,” Putin said.",
        "“/``/punct/8 Obama/NNP/nsubj/2 promised/VBD/ccomp/8 to/TO/aux/4 leave/VB/xcomp/2 ,/,/punct/8 ”/''/punct/8 "
        "Putin/NNP/nsubj/8 said/VBD/ROOT/8 ././punct/8",
    )
    outer, inner = find_statements(doc)
    assert (speaker(outer), outer.quoted_by, outer.outer) == ("Putin", False, None)
    assert (speaker(inner), inner.quoted_by, inner.outer) == ("Obama", True, 0)


def test_paragraph_starts_are_code_points_of_the_text() -> None:
    assert paragraph_starts("Putin: A\n\nB") == (0, 10)


def test_a_name_that_the_parser_made_its_own_head_ends_the_search_for_it() -> None:
    doc = parsed("Putin said it.", "Putin/NNP/appos/0 said/VBD/dep/0 it/PRP/dobj/1 ././punct/1")
    assert (speaker(only(doc)), contents(doc, only(doc))) == ("Putin", ["it"])


def test_an_empty_doc_and_a_doc_of_marks_say_nothing() -> None:
    assert find_statements(parsed("", "")) == []
    assert find_statements(parsed('" "', "\"/``/punct/0 \"/''/punct/0")) == []
