"""Small sentences parsed by hand, so that grammar is tested without a model.

A token is `word|lemma/tag/dependency/head`; the lemma is left out where it is the word in lower case. An indented line
goes on with the sentence before.
"""

from functools import cache

import spacy
from spacy.tokens import Doc, Token

__all__ = ["parsed", "word_of"]

VOCAB = spacy.blank("en").vocab
POS = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WDT": "PRON", "JJ": "ADJ",
       "IN": "ADP", "DT": "DET", "RB": "ADV", "CC": "CCONJ", "TO": "PART", "POS": "PART", "EX": "PRON"}  # fmt: skip

PARSES = """
Turkey/NNP/nsubj/1 violated|violate/VBD/ROOT/1 the/DT/det/3 truce/NN/dobj/1 ././punct/1
The/DT/det/1 truce/NN/nsubjpass/3 was|be/VBD/auxpass/3 violated|violate/VBN/ROOT/3 by/IN/agent/3 Turkey/NNP/pobj/4
Turkey/NNP/nsubj/3 has|have/VBZ/aux/3 not/RB/neg/3 violated|violate/VBN/ROOT/3 the/DT/det/5 truce/NN/dobj/3
Turkey/NNP/nsubj/2 never/RB/neg/2 lied|lie/VBD/ROOT/2 and/CC/cc/2 wo|will/MD/aux/6 n't|not/RB/neg/6 break/VB/conj/2
  it/PRP/dobj/6
Chad/NNP/nsubj/3 and/CC/cc/0 Mali/NNP/conj/0 signed|sign/VBD/ROOT/3 and/CC/cc/3 broke|break/VBD/conj/3 the/DT/det/7
  deal/NN/dobj/5
Groups|group/NNS/nsubj/4 which/WDT/nsubj/2 want/VBP/relcl/0 peace/NN/dobj/2 left|leave/VBD/ROOT/4
Forces|force/NNS/nsubj/4 fighting|fight/VBG/acl/0 in/IN/prep/1 Syria/NNP/pobj/2 fled|flee/VBD/ROOT/4
Promises|promise/NNS/nsubj/4 given|give/VBN/acl/0 by/IN/agent/1 France/NNP/pobj/2 count/VBP/ROOT/4
They/PRP/nsubj/1 accused|accuse/VBD/ROOT/1 Moscow/NNP/dobj/1 of/IN/prep/1 not/RB/neg/5 keeping|keep/VBG/pcomp/3
  it/PRP/dobj/5
After/IN/prep/6 failing|fail/VBG/pcomp/0 to/TO/aux/3 pay/VB/xcomp/1 ,/,/punct/6 they/PRP/nsubj/6
  left|leave/VBD/ROOT/6
Mali/NNP/nsubj/1 urged|urge/VBD/ROOT/1 Chad/NNP/dobj/1 to/TO/aux/4 stop/VB/xcomp/1
They/PRP/nsubj/1 say/VBP/ROOT/1 his/PRP$/poss/3 bid/NN/nsubj/5 to/TO/aux/5 stay/VB/ccomp/1 in/IN/prep/5 Mali/NNP/pobj/6
  was|be/VBD/ccomp/1 weak/JJ/acomp/8
They/PRP/nsubj/1 say/VBP/ROOT/1 raids|raid/NNS/dobj/1 in/IN/prep/2 Idlib/NNP/pobj/3 killed|kill/VBD/ccomp/1
  ten/NNS/dobj/5
Chad/NNP/nsubj/1 wants|want/VBZ/ROOT/1 to/TO/aux/3 leave/VB/xcomp/1
It/PRP/nsubj/1 rejected|reject/VBD/ROOT/1 its/PRP$/poss/3 refusal/NN/dobj/1 to/TO/aux/5 pay/VB/acl/3
Russia/NNP/poss/2 's/POS/case/0 attack/NN/nsubj/3 failed|fail/VBD/ROOT/3
The/DT/det/1 attack/NN/nsubj/4 by/IN/prep/1 rebels|rebel/NNS/pobj/2 failed|fail/VBD/ROOT/4
The/DT/det/1 inability/NN/nsubj/6 of/IN/prep/1 Chad/NNP/pobj/2 to/TO/aux/5 pay/VB/acl/1 hurt/VBD/ROOT/6
The/DT/det/1 killing/NN/nsubj/5 of/IN/prep/1 civilians|civilian/NNS/pobj/2 must/MD/aux/5 end/VB/ROOT/5
If/IN/mark/2 Turkey/NNP/nsubj/2 shelled|shell/VBD/advcl/6 towns|town/NNS/dobj/2 Greece/NNP/nsubj/6 would/MD/aux/6
  respond/VB/ROOT/6
Turkey/NNP/nsubj/3 will/MD/aux/3 not/RB/neg/3 leave/VB/ROOT/3 unless/IN/mark/6 Greece/NNP/nsubj/6
  pays|pay/VBZ/advcl/3
Chad/NNP/nsubj/1 said|say/VBD/ROOT/1 that/IN/mark/5 Mali/NNP/nsubj/5 had|have/VBD/aux/5 shelled|shell/VBN/ccomp/1
  a/DT/det/7 town/NN/dobj/5
Mali/NNP/nsubj/3 could/MD/aux/3 have/VB/aux/3 left|leave/VBN/ROOT/3
They/PRP/nsubj/3 ca|can/MD/aux/3 n't|not/RB/neg/3 keep/VB/ROOT/3 it/PRP/dobj/3
We/PRP/nsubj/2 'll|will/MD/aux/2 pay/VB/ROOT/2
Turkey/NNP/nsubj/1 told|tell/VBD/ROOT/1 Greece/NNP/dobj/1 to/TO/aux/4 stop/VB/xcomp/1 bombing|bomb/VBG/xcomp/4
  towns|town/NNS/dobj/5
Turkey/NNP/nsubj/2 was|be/VBD/aux/2 trying|try/VBG/ROOT/2 to/TO/aux/4 shift/VB/xcomp/2 blame/NN/dobj/4
Mali/NNP/nsubj/1 hopes|hope/VBZ/ROOT/1 that/IN/mark/4 Chad/NNP/nsubj/4 deceived|deceive/VBD/ccomp/1 nobody/NN/dobj/4
Turkey/NNP/nsubj/3 did|do/VBD/aux/3 not/RB/neg/3 say/VB/ROOT/3 that/IN/mark/6 Greece/NNP/nsubj/6
  lied|lie/VBD/ccomp/3
Mali/NNP/nsubj/1 is|be/VBZ/ROOT/1 responsible/JJ/acomp/1 for/IN/prep/2 the/DT/det/5 attack/NN/pobj/3
Mali/NNP/nsubj/1 is|be/VBZ/ROOT/1 not/RB/neg/1 responsible/JJ/acomp/1 for/IN/prep/3 the/DT/det/6 attack/NN/pobj/4
Mali/NNP/nsubj/1 was|be/VBD/ROOT/1 unable/JJ/acomp/1 to/TO/aux/4 pay/VB/xcomp/2
Mali/NNP/nsubj/3 did|do/VBD/aux/3 not/RB/neg/3 honour/VB/ROOT/3 the/DT/det/5 deal/NN/dobj/3
Mali/NNP/nsubj/1 honoured|honour/VBD/ROOT/1 the/DT/det/3 deal/NN/dobj/1
Chad/NNP/nsubj/1 failed|fail/VBD/ROOT/1 to/TO/aux/3 honour/VB/xcomp/1 the/DT/det/5 deal/NN/dobj/3
Chad/NNP/nsubj/1 failed|fail/VBD/ROOT/1 again/RB/advmod/1
Chad/NNP/nsubj/1 arms|arm/VBZ/ROOT/1 terrorists|terrorist/NNS/dobj/1
Chad/NNP/nsubj/1 arms|arm/VBZ/ROOT/1 policemen|policeman/NNS/dobj/1
France/NNP/nsubj/1 attacked|attack/VBD/ROOT/1 hospitals|hospital/NNS/dobj/1 and/CC/cc/2 schools|school/NNS/conj/2
France/NNP/nsubj/1 attacked|attack/VBD/ROOT/1 the/DT/det/3 problem/NN/dobj/1
Chad/NNP/nsubj/1 is|be/VBZ/ROOT/1 to/TO/aux/3 blame/VB/xcomp/1
Chad/NNP/nsubj/1 was|be/VBD/ROOT/1 behind/IN/prep/1 the/DT/det/4 attack/NN/pobj/2
Who|who/WP/nsubj/1 is|be/VBZ/ROOT/1 behind/IN/prep/1 it/PRP/pobj/2
The/DT/det/1 raid/NN/nsubj/2 was|be/VBD/ROOT/2 an/DT/det/4 act/NN/attr/2 of/IN/prep/4 aggression/NN/pobj/5
The/DT/det/1 law/NN/nsubj/2 is|be/VBZ/ROOT/2 no/DT/det/4 crime/NN/attr/2
The/DT/det/1 law/NN/nsubj/2 is|be/VBZ/ROOT/2 sound/JJ/acomp/2
Chad/NNP/nsubj/2 should/MD/aux/2 stop/VB/ROOT/2 violating|violate/VBG/xcomp/2 the/DT/det/5 deal/NN/dobj/3
Chad/NNP/poss/2 's/POS/case/0 refusal/NN/nsubj/5 to/TO/aux/4 pay/VB/acl/2 hurt/VBD/ROOT/5
There/EX/expl/1 were|be/VBD/ROOT/1 attacks|attack/NNS/attr/1 by/IN/prep/2 Mali/NNP/pobj/3
There/EX/expl/1 were|be/VBD/ROOT/1 attacks|attack/NNS/attr/1
Chad/NNP/nsubj/3 may/MD/aux/3 have/VB/aux/3 bombed|bomb/VBN/ROOT/3 Mali/NNP/dobj/3
Chad/NNP/nsubj/1 urged|urge/VBD/ROOT/1 Mali/NNP/dobj/1 not/RB/neg/5 to/TO/aux/5 bomb/VB/xcomp/1
  towns|town/NNS/dobj/5
Gangs|gang/NNS/nsubj/3 smuggling|smuggle/VBG/acl/0 arms|arm/NNS/dobj/1 left|leave/VBD/ROOT/3
The/DT/det/1 towns|town/NNS/nsubjpass/3 were|be/VBD/auxpass/3 bombed|bomb/VBN/ROOT/3 by/IN/agent/3 France/NNP/pobj/4
  and/CC/cc/5 Chad/NNP/conj/5
They/PRP/nsubj/1 sought|seek/VBD/ROOT/1 an/DT/det/3 effort/NN/dobj/1 to/TO/aux/5 pressure/VB/acl/3 Chad/NNP/dobj/5
Chad/NNP/nsubj/1 meddles|meddle/VBZ/ROOT/1
Chad/NNP/nsubj/1 bombs|bomb/VBZ/ROOT/1
"""


@cache
def _docs() -> dict[str, Doc]:
    docs = [_doc(line) for line in PARSES.strip().replace("\n  ", " ").splitlines()]
    return {doc.text.strip(): doc for doc in docs}


def _doc(line: str) -> Doc:
    fields = [token.rsplit("/", 3) for token in line.split()]
    words = [form.partition("|")[0] for form, *_ in fields]
    tags = [tag for _, tag, _, _ in fields]
    deps = [dep for _, _, dep, _ in fields]
    lemmas = [form.partition("|")[2] or form.lower() for form, *_ in fields]
    pos = [_pos(tag, dep, lemma) for tag, dep, lemma in zip(tags, deps, lemmas, strict=True)]
    heads = [int(head) for *_, head in fields]
    return Doc(VOCAB, words=words, tags=tags, deps=deps, lemmas=lemmas, pos=pos, heads=heads)


def _pos(tag: str, dep: str, lemma: str) -> str:
    if dep.startswith("aux") and tag != "TO":
        return "AUX"
    return "AUX" if lemma == "be" else "VERB" if tag[:2] in {"VB", "MD"} else POS.get(tag, "X")


def parsed(sentence: str) -> Doc:
    """The parse of a sentence, its tokens joined by single blanks. Raises KeyError when there is none."""
    return _docs()[sentence]


def word_of(sentence: str, word: str) -> Token:
    """The first token of the sentence with that text."""
    return next(token for token in parsed(sentence) if token.text == word)
