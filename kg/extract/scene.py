"""One article as the extractors see it: which actor stands behind a token, who is speaking there, and on whose side.

Pronouns that depend on the speaker are settled here: `we` is the speaker's side, `they` inside a quotation the side
being talked about. A token without a single candidate has no actor: doubt is a value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from kg.confidence import weigh_certainty
from kg.extract.anaphora import (
    is_laid_down,
    is_of_others,
    named_beside,
    owner_before,
    state_of_possessor,
    subject_behind_phrase,
)
from kg.extract.bare_sides import bare_side, believed_owners, both_forces
from kg.extract.offices import hyphened, is_apart, is_of_people, names_before, one_voice, owns_nothing, state_of
from kg.extract.one_person import named_behind_office, names_beside, posts_of_one
from kg.extract.pairs import all_meant, is_pair, land_of_speaker, last_pair, members_of, pair_with_speaker, side_of
from kg.extract.pronouns import FIRST_PLURAL, FIRST_SINGULAR, SECOND, THIRD_PLURAL, glossed, pronoun_of, standing_for
from kg.extract.spokesmen import firm_of, represented_by, speaks_for_himself, spoken_with
from kg.extract.statements import Spoken
from kg.extract.syntax import agents_of, by_whom, conjuncts, governors, possessors_of, prepositional, subjects_of
from kg.extract.talked_about import addressed, is_against_owner, side_talked_about, taken_up_by_they
from kg.extract.words import Words, actor_words
from kg.model import Article, Ground, Mention, Mode, Passage, Statement
from kg.seeds import Seeds

__all__ = ["Scene"]

RELATIVE = {"who", "which", "that", "whom", "whose"}
SIDES = frozenset({"country", "organisation", "group"})
OWNERS = {"compound", "amod", "nmod", "poss"}


@dataclass(slots=True)
class Scene:
    """An annotated article with its statements; the extractors ask it and never look for actors themselves."""

    article: Article
    doc: Doc
    mentions: Sequence[Mention]
    seeds: Seeds
    spoken: Sequence[Spoken] = ()
    statements: list[Statement] = field(default_factory=list)
    at: dict[int, Mention] = field(default_factory=dict)  # token → mention headed there
    covering: dict[int, Mention] = field(default_factory=dict)  # token → smallest mention around it
    voice: dict[int, int] = field(default_factory=dict)  # token → innermost statement
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        self.words = Words(self.doc)
        for mention in sorted(self.mentions, key=lambda m: m.start - m.end):
            span = self.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is None:
                continue
            self.at[span.root.i] = mention
            self.covering.update(dict.fromkeys(range(span.start, span.end), mention))
        for also in (posts_of_one, names_beside, named_behind_office):
            self.at.update(also(self.doc, self.at))

    def actors(self, token: Token, depth: int = 0) -> list[Mention]:
        """The actors that a token acts for: itself, what its pronoun stands for, or what it is some of."""
        if depth > 4:
            return []
        if (found := self._by_pronoun(token, depth)) is not None:
            return found
        if (members := members_of(self, token, depth)) is not None:
            return members
        if is_pair(token):
            return last_pair(self.doc, self.at, token) or pair_with_speaker(self, token)
        return self._by_noun(token, depth)

    def _by_pronoun(self, token: Token, depth: int) -> list[Mention] | None:
        """Relative pronouns, possessives of the clause's own doer, and pronouns that hang on the speaker; else None."""
        word = pronoun_of(token)
        if word in RELATIVE and token.tag_ in {"WDT", "WP", "WP$"}:
            clause = next((g for g in governors(token) if g.dep_ == "relcl"), None)
            return self.actors(clause.head, depth + 1) if clause is not None else []
        if word in RELATIVE and token.head.dep_ == "relcl":
            return self.actors(token.head.head, depth + 1)
        if token.tag_ == "PRP$" and token.head.dep_ == "conj" and word not in FIRST_SINGULAR | FIRST_PLURAL:
            first = token.head.head  # `Mr Maduro and his aides`, `Mali's raids and its refusal to pay`
            return self.actors(first, depth + 1) or self.actor_list([c for c in first.lefts if c.dep_ == "poss"])
        if token.tag_ == "PRP$" and is_of_others(token):
            return []
        own = self._doer_of_clause(token, depth) if token.tag_ == "PRP$" and word in {"its", "their"} else None
        if own is not None:
            return own
        if word in SECOND:
            return [m for m in (glossed(self.at, token),) if m is not None] or addressed(self, token) or None
        return (self._by_speaker(token) if word in FIRST_SINGULAR | FIRST_PLURAL | THIRD_PLURAL else []) or None

    def _by_noun(self, token: Token, depth: int) -> list[Mention]:
        if homeland := state_of_possessor(self, token, depth):
            return homeland
        mention = self.at.get(token.i)
        if mention is None:
            told = side_of(self, token) or land_of_speaker(self, token)
            found = told or named_beside(self, token) or self.instrument(token, depth)
            return found or [m for m in (bare_side(self, token),) if m is not None and token.dep_ == "pobj"]
        if token.lemma_.lower() in actor_words("machines") and (not mention.entry or token.tag_ != "NNP"):
            return self.instrument(token, depth)  # `jets believed to be Russian` stand for nobody; Shell is a firm
        if mention.country is None and is_against_owner(token):  # its critics
            return [mention] if mention.kind == "group" else []
        if token.lemma_.lower() in actor_words("sides") and not (mention.entry and mention.form == "name"):
            return self._side_named(token, mention, depth)
        emphatic = any(c.lower_ == "own" for c in token.children)  # its own soldiers
        if (mention.kind == "group" or emphatic) and (own := [c for c in token.children if c.tag_ == "PRP$"]):
            return self.actors(own[0], depth + 1)
        return both_forces(self, token, mention) if self._acts(token, mention) else self.instrument(token, depth)

    def actor_list(self, tokens: Sequence[Token]) -> list[Mention]:
        """Actors of several tokens, each cluster once, in order."""
        found: dict[int, Mention] = {}
        for token in tokens:
            for mention in self.actors(token):
                found.setdefault(mention.cluster, mention)
        return list(found.values())

    def owners(self, noun: Token, depth: int = 0) -> list[Mention]:
        """Whose deed or thing a noun is: `Russia's action`, `US decision`, `attacks by the opposition`, `decisions
        adopted by the US`, `a section of the U.S. Tariff Act`; people and firms are no state's: `Peruvian farmers`."""
        found = self._owners(noun, depth)
        return [m for m in found if m.kind != "country"] if found and is_of_people(noun) else found

    def _owners(self, noun: Token, depth: int) -> list[Mention]:
        possessors = possessors_of(noun)
        if found := self.actor_list(possessors):
            return found
        near = [t for c in names_before(noun) for each in (*hyphened(c, noun), c) for t in conjuncts(each)]
        near = [t for t in near if t.dep_ == "poss" or not owns_nothing(self.seeds, noun, self.covering.get(t.i))]
        made = [c for c in noun.children if c.dep_ in {"acl", "relcl"} and c.lemma_ not in actor_words("beside-a-deed")]
        found = self.actor_list(near) or self.actor_list([a for v in made for a in prepositional(v, {"by"})])
        if not found and depth == 0 and is_laid_down(noun):
            found = self.actor_list(agents_of(noun.head))
        return found or [a for p in possessors if depth < 2 for a in self.owners(p, depth + 1)]

    def _acts(self, token: Token, mention: Mention) -> bool:
        """Pronouns act once they are resolved; places never do."""
        if mention.form == "pronoun":
            return not mention.reason.startswith("nothing")
        return mention.kind != "place" and (mention.kind != "group" or self.seeds.groups.get(token.lower_, True))

    def _is_anothers(self, owner: Token) -> bool:
        """A genitive, or a person's name: `Putin's allies`, `Trump allies` are not he."""
        person = owner.i in self.at and (self.at[owner.i].kind, self.at[owner.i].form) == ("person", "name")
        return person or (owner.dep_ == "poss" and owner.tag_ != "PRP$")

    def _side_named(self, token: Token, mention: Mention, depth: int) -> list[Mention]:
        """`our American partners`, `the US side` are the country; `(the Americans)` behind says who is meant."""
        if (gloss := glossed(self.at, token)) is not None:
            return [gloss]
        named = [c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i in self.at]
        if named:  # Oman's neighbour, the United Arab Emirates
            return self.actors(named[0], 4)
        near = [t for c in token.children if c.dep_ in OWNERS for t in conjuncts(c)]
        near = [t for t in near if pronoun_of(t) not in FIRST_PLURAL]
        others = token.lemma_ != "side" and any(self._is_anothers(c) for c in near)  # Putin's allies
        near = [c for c in near if not self._is_anothers(c) and c.dep_ != "poss"] if others else near
        owners = [a for c in near for a in self.actors(c, depth + 1)]
        theirs = token.lemma_ in actor_words("sided") and all(c.dep_ == "compound" and c.text.isupper() for c in near)
        if (others and not owners) or (near and theirs and not any(c.dep_ == "poss" for c in token.children)):
            return [mention]  # `U.S. allies` are not the United States, `his U.S. allies` are
        ours = any(pronoun_of(c) in FIRST_PLURAL for c in token.children)
        lands = prepositional(token, {"in", "from"}) if ours and not owners else []  # our partners in Chile
        owners = owners or [a for t in lands for a in self.actors(t, depth + 1) if a.kind == "country"]
        if owners or mention.country:
            return owners or [self.country_of(mention)]
        return side_talked_about(self, token) if ours else []  # `political opponents` are nobody in particular

    def instrument(self, token: Token, depth: int = 0) -> list[Mention]:
        """`a Russian jet`, `Syrian Government aircraft`, `a plane belonging to the air force`: who stands behind it."""
        if token.lemma_.lower() not in actor_words("instruments"):
            return []
        named = (a for c in names_before(token) for t in conjuncts(c) for a in self._as_owner(t, depth))
        found = [a for a in named if not owns_nothing(self.seeds, token, a)]
        clauses = [c for c in token.children if c.dep_ == "acl" and c.lemma_ not in actor_words("beside-a-deed")]
        behind = [t for c in clauses for t in (prepositional(c, {"to"}) if c.lemma_ == "belong" else by_whom(c))]
        found = found or [a for t in (*possessors_of(token), *behind) for a in self.actors(t, depth + 1)]
        found = found or [a for t in believed_owners(token) for a in self._as_owner(t, depth)]
        if token.lemma_.lower() in actor_words("firms"):
            found = [m for m in found if m.kind not in {"person", "country"}]  # Mr Wang's company is not he
        return one_voice(self.seeds, found) or (owner_before(self, token) if depth == 0 else [])

    def _as_owner(self, token: Token, depth: int) -> list[Mention]:
        mention = self.covering.get(token.i) or bare_side(self, token)
        return [mention] if mention is not None and mention.kind != "place" else self.actors(token, depth + 1)

    def _doer_of_clause(self, token: Token, depth: int) -> list[Mention] | None:
        """`accusing Moscow of not fulfilling its commitments`: `its` is who does the verb above it. Empty when that is
        no actor, as in `Europe needed to follow up on its pledges`; None when the clause has no subject before it."""
        verb = next((g for g in governors(token) if g.pos_ in {"VERB", "AUX"}), None)
        subjects = [s for s in subjects_of(verb) if s.i < token.i] if verb is not None else []
        subjects = subjects or subject_behind_phrase(token)
        doers = [a for s in subjects for a in self.actors(s, depth + 2) if a.kind in SIDES]
        if not doers and depth == 0:  # Iran's tests are not against its commitments
            owners = [c for s in subjects if s.i not in self.at for c in s.children if c.dep_ == "poss"]
            doers = [m for c in owners if (m := self.at.get(c.i)) is not None and m.kind in SIDES and m.form == "name"]
        if doers:
            return [standing_for(token, doers[0], "who does the verb above")]
        people = token.lower_ == "its" and any(s.i in self.at and self.at[s.i].kind == "person" for s in subjects)
        return [] if subjects and not people and all(s.pos_ == "PROPN" for s in subjects) else None

    def tokens_of(self, index: int) -> list[Token]:
        """The tokens whose innermost statement is that one, in order."""
        return self.words.said.get(index, [])

    def statement_at(self, token: Token) -> Statement | None:
        """The innermost statement whose content holds the token."""
        index = self.voice.get(token.i)
        return self.statements[index] if index is not None and index < len(self.statements) else None

    def speaker_at(self, token: Token) -> Mention | None:
        """Who voices the token, None in the article's own voice or when the speaker is unknown."""
        statement = self.statement_at(token)
        return statement.speaker if statement else None

    def speakers_of(self, index: int) -> list[Mention]:
        """All who voice a statement together: `Moscow and Damascus say`."""
        first, head = self.statements[index].speaker, self.spoken[index].speaker_head
        if first is None or head is None or self.spoken[index].floating:
            return [first] if first else []
        joined = (conjuncts(c) for c in head.children if c.dep_ in OWNERS and c.i < head.i)
        # South Korean and U.S. officials
        states = self.actor_list(next((each for each in joined if len(each) > 1), []))
        many = [t for c in head.children if c.dep_ == "appos" and head.tag_ == "NNS" for t in conjuncts(c)]
        if len(many) > 1 and len(named := self.actor_list(many)) > 1:
            return named  # two others, Ana Hansen and Juan Weber
        if represented := represented_by(self, head, first):
            return represented
        others = [m for m in (*states, *self.actor_list(spoken_with(head))) if m.cluster != first.cluster]
        others = [m for m in others if m not in states or m.country != first.country]
        return [first, *(m for m in others if m.kind != "place")]

    def _by_speaker(self, token: Token) -> list[Mention]:
        gloss = glossed(self.at, token)
        if gloss is not None:
            return [gloss]
        speaker, word = self.speaker_at(token), pronoun_of(token)
        if word in FIRST_SINGULAR | FIRST_PLURAL:
            if speaker is None:
                return []
            side = speaker if word in FIRST_SINGULAR or speaks_for_himself(self, speaker) else self.country_of(speaker)
            side = (firm_of(self, speaker) if word in FIRST_PLURAL else None) or side
            return [standing_for(token, side, "the side of the speaker", speaker.text)]
        if word == "they" and speaker is not None and (taken := taken_up_by_they(self, token)) is not None:
            return taken
        if token.i in self.at and not self.at[token.i].reason.startswith("nothing"):
            return all_meant(self, token) if word in THIRD_PLURAL else [self.at[token.i]]
        return side_talked_about(self, token) if speaker else []

    # sides -------------------------------------------------------------------------------------------------

    def country_of(self, mention: Mention) -> Mention:
        """The mention's state as an actor; itself when no state is known, or when it is a state or an armed group."""
        if mention.country is None or mention.kind == "country" or is_apart(self.seeds, mention):
            return mention
        named = next((m.cluster for m in self.mentions if m.entry == mention.country), None)
        cluster = -1 - int.from_bytes(mention.country.encode(), "big") if named is None else named  # no other has it
        return replace(mention, kind="country", entry=mention.country, cluster=cluster, name=None, role=None)

    def same_side(self, one: Mention, other: Mention) -> bool:
        """Whether both speak for the same state or body: an accusation between them would be of oneself."""
        if one.cluster == other.cluster or (one.entry and one.entry == other.entry):
            return True
        if (state := state_of(self.seeds, one)) is None or state != state_of(self.seeds, other):
            return False
        apart = is_apart(self.seeds, one) or is_apart(self.seeds, other)
        return not apart and not (one.kind == other.kind == "person")

    # words -------------------------------------------------------------------------------------------------

    def passage(self, start: int, end: int) -> Passage:
        """The tokens from `start` to `end`, exclusive, as they stand in the article."""
        return self.article.passage(self.doc[start].idx, self.doc[end - 1].idx + len(self.doc[end - 1].text))

    def sentence(self, token: Token) -> Passage:
        """The sentence of the token, without white space at its ends."""
        tokens = [t for t in token.sent if not t.is_space] or [token]
        return self.passage(tokens[0].i, tokens[-1].i + 1)

    def ground(self, token: Token, rule: str, prior: float) -> Ground:
        """Why a claim found at `token` is there: its sentence, its cue, its rule, and how it was spoken."""
        statement = self.statement_at(token)
        mode: Mode = statement.ground.mode if statement else "narrated"
        certainty = statement.ground.confidence if statement else 1.0
        hedged = statement is not None and statement.ground.hedged
        confidence = round(prior * weigh_certainty(certainty), 3)
        return Ground(self.sentence(token), self.passage(token.i, token.i + 1), rule, mode, confidence, hedged=hedged)
