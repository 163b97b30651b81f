"""Commitments: for each frame and rule, sentences in which somebody binds itself and sentences in which nobody does."""

from __future__ import annotations

import pytest

from kg.model import Commitment
from kg.seeds import load_lexicon
from tests.conftest import ClaimsIn, FindingsIn
from tests.extract.sentences import Row, edges_told, rows_of, thin_rules

TABLE = """
# promise
+ Norway promised to ship more gas. | Norway
+ Iran pledged to open two sites to inspectors. | Iran
+ China promised Cambodia that it would build the railway. | China > Cambodia
+ Egypt vowed to defend its share of the river. | Egypt
+ Serbia assured Hungary that the gas would flow. | Serbia > Hungary
+ Vietnam and Laos have guaranteed the safety of the crews. | Laos; Vietnam
+ "We were promised by Britain that our islands would be returned," said Mauritius. | United Kingdom
+ Denmark, which promised to send jets, trained the pilots. | Denmark
+ According to Bolivia, Chile had promised to open a port. | Chile
+ Russia undertook to remove its missiles if the treaty is signed. | Russia !conditional
+ Georgia has pledged a thousand soldiers. | Georgia
+ Chile had promised Peru to open the archive. | Chile > Peru
+ Promising to respect the vote, Gambia's president left. | Gambia's president
+ Both Kenya and Uganda pledged to patrol the lake. | Kenya; Uganda
+ The pledge came after Japan vowed never to use the bomb. | Japan
- Norway did not promise to ship more gas.
- Iran refused to pledge an end to its work.
- Cambodia hopes that China will promise a railway.
- Egypt might promise to share the river.
- If Serbia promises to pay, Hungary will open the tap.
- Laos is a promising market for Vietnam.
- Japan urged India to promise more help.
- Cyprus was never promised a seat.
- Nigeria declined to guarantee the loan.
- Norway could promise nothing.
- Rwanda has not yet promised anything.
- Cuba made it clear that it could promise nothing.
- Without promising help, Italy listened.
- It is unclear whether Egypt will guarantee the loan.
- “Promises, promises,” said Libya.
# commit
+ South Africa committed to cutting its emissions. | South Africa
+ Brazil has committed itself to saving the forest. | Brazil
+ Canada committed to take part in the mission. | Canada
+ Spain and Portugal committed to build the line. | Portugal; Spain
+ Pakistan said it had committed to the reforms. | Pakistan
+ Ghana has committed to protect the border. | Ghana
+ Finland committed to the climate goal. | Finland
- South Africa did not commit to cutting its emissions.
- Militiamen committed a massacre in Mali.
- Brazil refused to commit to the plan.
- Canada should commit to the mission.
- The murder was committed in Lisbon.
- Kenya never committed to the plan.
- He committed the poem to memory in Riga.
# agree
+ Egypt and Turkey agreed to exchange ambassadors. | Egypt > Turkey; Turkey > Egypt
+ Kenya agreed with Uganda to open the bridge. | Kenya > Uganda
+ Japan agreed to lift the ban on Chinese seafood. | Japan
+ Armenia and Azerbaijan agreed on a border line. | Armenia > Azerbaijan; Azerbaijan > Armenia
+ North Korea consented to a visit of inspectors. | North Korea
+ Sudan agreed to withdraw its soldiers if Ethiopia stops the dam. | Sudan !conditional
+ Brazil and Paraguay agreed on a price for power. | Brazil > Paraguay; Paraguay > Brazil
+ Malta agreed to take in fifty sailors. | Malta
+ After a call with Ankara, Athens agreed to free the sailors. | Greece
+ Mexico has agreed with the United States to limit migration. | Mexico > United States
- Egypt and Turkey did not agree to exchange ambassadors.
- Japan refused to agree to the terms.
- Armenia would have agreed to a shorter line.
- The two experts agree with the report from Korea.
- Uganda wants Kenya to agree to the plan.
- Ghana never agreed to the new border.
- Togo and Benin have yet to agree on a route.
- Mali may agree to a truce.
- It was agreed nowhere that Niger should pay.
- Ecuador's lawyers agreed with the judge.
# sign-deal
+ Israel and Lebanon reached a deal on their sea border. | Israel > Lebanon; Lebanon > Israel
+ India and Bangladesh signed an agreement on Tuesday. | Bangladesh > India; India > Bangladesh
+ Sweden has ratified the convention. | Sweden
+ Iran and Saudi Arabia struck a deal in Beijing. | Iran > Saudi Arabia; Saudi Arabia > Iran
+ Greece and Egypt signed a treaty on their waters. | Egypt > Greece; Greece > Egypt
+ Chile and Bolivia reached an agreement on the river. | Bolivia > Chile; Chile > Bolivia
+ The ceasefire agreement, made by Russia and Turkey, held for a week. | Russia > Turkey; Turkey > Russia
+ Panama and China concluded a treaty in 2018. | China > Panama; Panama > China
+ A treaty was signed by Laos and Vietnam. | Laos > Vietnam; Vietnam > Laos
+ Serbia and Kosovo, which signed an accord in Brussels, smiled. | Kosovo > Serbia; Serbia > Kosovo
- Indonesia has not signed the treaty.
- Israel and Lebanon failed to reach a deal.
- India may sign an agreement with Bangladesh.
- Ethiopia signed the guest book in Hargeisa.
- Sweden hopes to conclude a treaty with Turkey.
- Iran refused to sign the protocol.
- Togo and Benin have yet to reach an agreement.
- Malawi and Zambia did not sign the pact.
- Uganda would sign a treaty.
- Unless Laos and Vietnam sign a treaty, the dam will wait.
- Laos and Vietnam came close to signing a treaty.
# ready-to
+ "We are ready to open the border," Morocco said. | Morocco
+ Cuba said it was willing to talk about the prisoners. | Cuba
+ "Kazakhstan is prepared to host the talks," its president, Kassym-Jomart Tokayev, said. | Kazakhstan
+ Mongolia said it was committed to its neutral course. | Mongolia
+ Ireland said that it was determined to join the mission. | Ireland
+ Armenia said it was ready to sign the treaty. | Armenia
+ "Tunisia is willing to take them," said Tunisia's foreign minister, Othman Jerandi. | Tunisia
- "We are not ready to open the border," Morocco said.
- Cuba said that the harvest was ready.
- Analysts said Kazakhstan was ready to strike.
- "If we were willing to yield, Mongolia would be lost," he said.
- Armenia said it was not ready to sign.
- Tunisia is proud of its ready workers.
- Denmark said Greenland was beautiful and that dinner was ready.
# own-undertaking
+ Belgian Prime Minister Alexander De Croo said Belgium will send blankets to Ukraine. | Belgium > Ukraine
+ "We will rebuild every school," said Lebanon's foreign ministry. | Lebanon
+ Qatar said it would release the sailors. | Qatar
+ Polish Foreign Minister Radoslaw Sikorski said that Poland would close its consulate. | Poland
+ "Tunisia will open its port and will pay for the repairs," the Tunisian government said. | Tunisia
+ Nepal said it would return the land if India returned the pass. | Nepal !conditional
+ "Spain will withdraw its ships," Spanish Defence Minister Margarita Robles said. | Spain
+ Fiji said that it would send a ship to Tonga. | Fiji > Tonga
+ “Iran will never build a bomb,” President Hassan Rouhani said. | Iran
+ Ukraine's president said Kyiv would return the prisoners to Moscow. | Ukraine > Russia
+ The Pentagon said it would send two ships to the gulf. | United States Department of Defense
+ "We are going to lift the visa rule for Georgians," Latvia's foreign ministry said. | Latvia
- Belgian Prime Minister Alexander De Croo said Russia will lose.
- "Prices will rise," Qatar said.
- Polish Foreign Minister Radoslaw Sikorski said that Ukraine would win.
- Tunisia will host the games in May.
- "Will we close the port?" Tunisia asked.
- Nepal said it would be sorry.
- "They will pay for this," said Qatar of Bahrain.
- Malta said that Italy would take the boat.
- "If we close the port, Libya will suffer," Tunisia said.
- The analyst said Canada would reopen its embassy.
- Rouhani said sanctions would hurt the poor.
- Kyiv said that the snow would melt in April.
- "Who will pay for it?" Malta asked.
- The minister said Fiji would have sent a ship.
# undertaking-noun
+ Greece recalled Turkey's promise to withdraw the ship. | Turkey
+ "The pledges made by Germany are welcome," said Ukraine. | Germany
+ Gambia said Senegal broke its promise to share the water. | Senegal !claimed_broken
+ Croatia doubted Serbia's commitment to free the miners. | Serbia !questioned
+ Tonga spoke of the assurances given by Fiji. | Fiji
+ Austria's obligation to take in refugees was on the agenda in Vienna. | Austria !obligation
+ Bolivia recalled Chile's pledge to open a port. | Chile
+ Albania honoured its promise to Greece to return the church. | Albania !claimed_kept
+ Iran gave assurances that it would not close the strait. | Iran
- Greece made no promise.
- Germany said there was no guarantee.
- A commitment ceremony was held in Gambia.
- There is an obligation to vote in Belgium.
- Malta sells promise rings.
- The promise of peace drew crowds in Colombo.
- Without guarantees no bank will lend to Haiti.
# agreement-noun
+ The treaty between Peru and Ecuador ended the war. | Ecuador > Peru; Peru > Ecuador
+ A deal between Spain and Morocco opened the tunnel. | Morocco > Spain; Spain > Morocco
+ The accord between Iran and Iraq was signed in Algiers. | Iran > Iraq; Iraq > Iran
+ An armistice between North Korea and South Korea held. | North Korea > South Korea; South Korea > North Korea
+ The protocol between Malta and Libya expired. | Libya > Malta; Malta > Libya
- Turkey wants a deal between Russia and Ukraine.
- Talks on an agreement between Spain and Morocco went on.
- The border between Germany and France was closed.
- The treaty of Westphalia is taught in Iran and Iraq.
- Hopes for an agreement between Chile and Bolivia faded.
- The lack of a treaty between Japan and Russia is felt on the islands.
# keeping
+ "Azerbaijan did not honour the ceasefire," said Armenia. | Azerbaijan !claimed_broken
+ India said Pakistan had kept the truce. | Pakistan !claimed_kept
+ Sudan said that South Sudan had fulfilled its part of the deal. | South Sudan !claimed_kept
+ "Iran has complied with the agreement," the agency's chief Rafael Grossi said. | Iran !claimed_kept
+ Ukraine said that Russia failed to implement the accord. | Russia !claimed_broken
+ "Chile has not complied with the treaty," Bolivia said. | Chile !claimed_broken
+ Ethiopia said Eritrea respected the agreement. | Eritrea !claimed_kept
+ “Tehran has fulfilled its side of the bargain,” said Javad Zarif. | Iran !claimed_kept
+ Bolivia said Chile never implemented the treaty of 1904. | Chile !claimed_broken
- Azerbaijan honoured its poets.
- India said it kept the change.
- Sudan said that South Sudan had observed the bird.
- Iran has kept quiet.
- Ukraine said that Russia had met its team.
- The agreement must be honoured by Chile, Bolivia said.
- Bolivia urged Chile to implement the treaty.
- Chile would implement the treaty, said the judge.
"""

ROWS = rows_of(TABLE)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_sentence_binds_whom_it_should_and_nobody_else(row: Row, findings_in: FindingsIn) -> None:
    findings = findings_in(row.sentence)
    assert edges_told(findings, "commitment") == list(row.edges)
    assert not row.fires or any(edge.rule.startswith(row.rule) for edge in findings.edges)


def test_every_frame_and_rule_has_five_sentences_on_either_side() -> None:
    assert thin_rules(ROWS) == []
    lexicon = load_lexicon("frames")
    ids = {row["id"] for row in lexicon["frame"] if row["kind"] == "commitment"}
    ids |= {row["id"] for row in lexicon["rule"] if row["plover"] == "AGREE"}
    assert ids - {row.rule for row in ROWS} == set()


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (  # speaker and bound party are two
            "According to Lavrov, Turkey had promised to close its border.",
            ["Turkey"],
        ),
        (  # the two countries are those named last
            "Kenya and Uganda met in Entebbe. The two countries agreed to open the bridge.",
            ["Kenya > Uganda", "Uganda > Kenya"],
        ),
        (  # we are the speaker's side
            "Japanese Foreign Minister Yoko Kamikawa spoke in Manila. “We will send two ships,” she said.",
            ["Japan"],
        ),
        (  # a prediction about others
            "Polish President Andrzej Duda said Germany would lose its patience.",
            [],
        ),
        (  # a bare schedule in the article's own words
            "Norway will meet Denmark on Sunday. Sweden will hold elections in September.",
            [],
        ),
    ],
)
def test_parties_are_found_across_sentences(text: str, edges: list[str], findings_in: FindingsIn) -> None:
    assert edges_told(findings_in(text), "commitment") == edges


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Norway promised to ship more gas to Germany.", "ship more gas to Germany"),
        ("Malta agreed to take in fifty sailors.", "take in fifty sailors"),
        ("Serbia assured Hungary that the gas would flow.", "the gas would flow"),
        ("Greece recalled Turkey's promise to withdraw the ship.", "withdraw the ship"),
    ],
)
def test_the_content_is_what_will_be_done(sentence: str, content: str, claims_in: ClaimsIn) -> None:
    (claim,) = (c for c in claims_in(sentence) if isinstance(c, Commitment))
    assert claim.content == content


def test_who_voices_a_commitment_stands_apart_from_who_is_bound(claims_in: ClaimsIn) -> None:
    (claim,) = (
        c for c in claims_in("According to Bolivia, Chile had promised to open a port.") if isinstance(c, Commitment)
    )
    assert claim.speaker is not None
    assert (claim.speaker.text, claim.source.text) == ("Bolivia", "Chile")
