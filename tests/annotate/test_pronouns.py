"""Pronouns with a rival: whom they stand for, and when nobody can tell."""

from __future__ import annotations

import pytest

from tests.annotate.test_coreference import at
from tests.conftest import MentionsIn

TOGETHER = [
    ("While Peru backs the deal, Chile - along with its allies - opposes it.", "its", "Chile"),
    ("Syrians themselves must decide.", "themselves", "Syrians"),
    ("“We will report,” Amnesty International said. Peru bombed the town. The town had fallen, it said.", "it",
     "Amnesty International"),
    ("Peru has offered to lift sanctions if its leaders agree.", "its", "Peru"),
    ("Peru summoned the envoy after it had learnt of the raid.", "it", "Peru"),
    ("Peru was accused of lying, but it was forced to act.", "it", "Peru"),
    ("Merkel arrived. She welcomed Theresa May and Hillary Clinton. The press followed her.", "her", "She"),
    ("Peter Hansen spoke. He repeated that Igor Ivanov had to go. “He is a liar,” he said.", "he", "Peter Hansen"),
    ("During Peter Hansen’s campaign – some called him Oslo’s Igor Ivanov – he vowed to win.", "he", "Peter Hansen"),
    ('Igor Ivanov left. "He will be a credible witness," one source said of Peter Hansen.', "He", "Peter Hansen"),
    ("Donald Trump flew to Tokyo. Peter Hansen said advisers outside his administration agreed.", "his",
     "Donald Trump"),
    ("Chile criticised Peru for extending its list of goods.", "its", "Peru"),
    ("Chile called on Peru to redouble its efforts.", "its", "Peru"),
    ("Chile urged Peru to open its markets.", "its", "Peru"),
    ("Chile pressed Peru for action to reduce its surplus.", "its", "Peru"),
    ("Chile was joined by Kenya in criticising Brazil for extending its list.", "its", "Brazil"),
    ("Chile wanted to retaliate for Peru's failure to open its market.", "its", "Peru"),
    ("Chile accused Peru of attacking it.", "it", "Chile"),
    ("Peter Hansen criticised Igor Ivanov for his repeated calls to arms.", "his", "Igor Ivanov"),
    ("An aide said the remarks were in line with what he (Peter Hansen) had taught.", "he", "Peter Hansen"),
    ("Diplomats said Peru would seek help. Fighting that threatens the Gulf Arab states could work against Peru, they "
     "said.", "they", "Diplomats"),
    ("Ankara dismissed this. Russia had the right to do so, it said.", "it", "Ankara"),
    ("Analysts called it measured. But they said the question was open.", "they", "Analysts"),
    ("“Igor Ivanov lied,” Peter Hansen said. “He is out there, passing judgment.”", "He", "Igor Ivanov"),
    ("Peru's foreign ministry said its officials were safe.", "its", "Peru's foreign ministry"),
    ("Peru's foreign ministry said its citizens were safe.", "its", "Peru"),
    ("Peru informed Chile of its plans.", "its", "Peru"),
    ("Peru warned it would attack Chile.", "it", "Peru"),
    ("Yonhap said in its report that Peru was silent.", "its", "Yonhap"),
    ("Igor Ivanov left. Following his stop in Cairo, Peter Hansen travelled on to Oslo.", "his", "Peter Hansen"),
    ("Angela Merkel left. In her speech, Theresa May said nothing.", "her", "Theresa May"),
    ("Peru was silent. In its statement, Chile said the raid was over.", "its", "Chile"),
    ("For its part, Chile kept silent.", "its", "Chile"),
    ("Peru was silent. With its invasion, Chile wanted to win.", "its", "Chile"),
    ("Peter Hansen's position as head of the council means he has a role.", "he", "Peter Hansen"),
    ("Peter Hansen was named director of the bank, a post he kept.", "he", "Peter Hansen"),
    ("Peru denied this. It attacked Chile.", "It", "Peru"),
    ("Chinese officials met. They said the talks were over.", "They", "Chinese officials"),
    ("Chinese officials met. Their plan was bold.", "Their", "Chinese officials"),
    ("Igor Ivanov left. Asked if he was worried, Peter Hansen said no.", "he", "Peter Hansen"),
    ("Peter Hansen spoke. “Igor Ivanov was in Cairo,” he said.", "he", "Peter Hansen"),
    ("Igor Ivanov left. When a colleague called him, Peter Hansen said no.", "him", "Peter Hansen"),
    ("Peter Hansen spoke. Asked whether Igor Ivanov would go, he said no.", "he", "Peter Hansen"),
    ("Peter Hansen spoke. “Igor Ivanov was in Cairo,” he said. “He lied about me.”", "He", "Igor Ivanov"),
    ("Peter Hansen spoke. “Igor Ivanov was in Cairo,” he said. “He lied. The press convinced him.”", "him",
     "Igor Ivanov"),
    ("Angela Merkel spoke. “Theresa May left,” she said. “She is a friend.”", "She", "Theresa May"),
    ("Peter Hansen spoke. Of Igor Ivanov, he said: “I accept his word.”", "his", "Igor Ivanov"),
    ("Peter Hansen spoke. “Igor Ivanov came,” he said. “I found him likeable.”", "him", "Igor Ivanov"),
    ("Chinese officials said they would leave.", "they", "Chinese officials"),
    ("Chinese officials said others had left because they fled.", "they", "Chinese officials"),
    ("Chinese officials said their boats were hit as they left.", "they", "Chinese officials"),
    ("Chinese officials said the plan was theirs and they backed it.", "they", "Chinese officials"),
    ("Chinese officials said recent data made them hope.", "them", "Chinese officials"),
    ("Chinese officials said some of their boats were hit as they left.", "they", "Chinese officials"),
    ("Peter Hansen said so on Monday. One car was seen with Igor Ivanov on the bridge, he said.", "he", "Peter Hansen"),
    ("“It is bad,” Peter Hansen said. Firms lost a lot under Igor Ivanov, he added.", "he", "Peter Hansen"),
    ("Angela Merkel said so. The office of Theresa May has not seen the draft, she added.", "she", "Angela Merkel"),
    ("Peter Hansen told the press so. “The town is hit” in the revolt against Igor Ivanov, he added.", "he",
     "Peter Hansen"),
    ("Peter Hansen said so. Police found what may be of use to Igor Ivanov in a bin, he said.", "he", "Peter Hansen"),
    ("Peter Hansen, president of the Union of Electronic Workers, called on Igor Ivanov to retaliate.\n\nHe said so in "
     "a letter.", "He", "Peter Hansen"),
]  # fmt: skip

APART = [
    ("Peru would lift sanctions on Chile if its leaders agree.", "its", "Peru"),
    ("Peru dropped bombs on Aleppo hours after it received aid.", "it", "Peru"),
    ("Peru conducted a test, although it was seen as a failure.", "it", "Peru"),
    ("Peru opposed the deployment, seeing it as a threat.", "it", "Peru"),
    ("Peru called the raid a mistake and said it was an aggression.", "it", "Peru"),
    ("Peru denied it.", "it", "Peru"),
    ("Peru published a list. It included apples.", "It", "Peru"),
    ("Amnesty International spoke. “It feels like a siege,” a man said.", "It", "Amnesty International"),
    ("The Defence Ministry of Peru said the plane was ready. It will carry radar.", "It", "The Defence Ministry"),
    ("Peter Hansen confirmed Igor Ivanov was there and said he had been detained.", "he", "Peter Hansen"),
    ("Peter Hansen met Igor Ivanov before he ran for office.", "he", "Peter Hansen"),
    ("Peter Hansen said his death would change much.", "his", "Peter Hansen"),
    ("Pope Francis spoke, condemning Donald Trump’s plan and suggesting he was wrong.", "he", "Pope Francis"),
    ("Officials said the navy lost the boats before they sank.", "they", "Officials"),
    ("Ministers met. Peter Hansen said the trouble with talks was that they failed.", "they", "Ministers"),
    ("Scholars asked what would come if tariffs hit Peru and Chile and they struck back.", "they", "Scholars"),
    ("Peter Hansen spoke. “He who lives by the sword dies by it,” a man said.", "He", "Peter Hansen"),
    ("“He fired at anyone,” Igor Ivanov said. “He was in black.”", "He#1", "Igor Ivanov"),
    ("Peter Hansen said the rebels had killed a pilot when he had to land.", "he", "Peter Hansen"),
    ("Peter Hansen left. One neighbour agreed. He had seen it.", "He", "Peter Hansen"),
    ("The European Commission backed the pact, paving the way for it to come into effect.", "it",
     "European Commission"),
    ("Officials say Peter Hansen will ask Igor Ivanov for aid when they meet.", "they", "Officials"),
    ("The council called on Peru to act against the crime and look into it.", "it", "The council"),
    ("“He fled,” Peter Hansen said.\n“He hid behind anyone who came near him.”", "him", "Peter Hansen"),
    ("Peru warned it would destabilise the region.", "it", "Peru"),
    ("One diplomat spoke. Another agreed. “Yes,” he said.", "he", "One diplomat"),
    ("Peter Hansen met envoys. Hansen said: “I told him no.”", "him", "Peter Hansen"),
    ("“The import of what he said is clear,” Peter Hansen told reporters.", "he", "Peter Hansen"),
    ("Chile accused Peru of violating its airspace.", "its", "Chile"),
    ("Chile accused Peru of violating its airspace.", "its", "Peru"),
    ("Chile criticised the deal for its costs.", "its", "Chile"),
    ("Peru conducted its latest test on Monday, although it was seen as a failure.", "it", "its"),
    ("The tax could hit German farmers, they said.", "they", "German farmers"),
    ("Enough EC states oppose the scheme to block its adoption.", "its", "EC"),
    ("Peru's war, now in its sixth year, goes on.", "its", "Peru"),
    ("Kenya says CAP is the root of evil in trade because it subsidises farmers.", "it", "Kenya"),
    ("Trade has been a theme of Peter Hansen since he took office, so following his quarrels with Igor Ivanov ahead of "
     "his visit to Asia, nobody wondered.", "his#1", "Igor Ivanov"),
    ("Peter Hansen met Igor Ivanov at his home.", "his", "Igor Ivanov"),
    ("The Community warned Japan and the United States, its main trading partners, of a war.", "its", "United States"),
    ("North Korea was silent, Yonhap said, as they were unable to gauge its intentions.", "its", "Yonhap"),
    ("Hezbollah denies it. Leaders condemned the attack amid fears it could spread.", "it#1", "Hezbollah"),
    ("Peru's army said the Chilean group did it. Bolivia has also accused it.", "it#1", "Peru's army"),
    ("Peru's troops advanced. Now in its second week, the raid goes on.", "its", "Peru's troops"),
    ("Chinese officials met. The rebels may redouble their attacks.", "their", "Chinese officials"),
    ("“Igor Ivanov was in Cairo,” he said.", "he", "Igor Ivanov"),
    ("For Japan, it is also a big step.", "it", "Japan"),
    ("Asked whether Igor Ivanov would go, he said no.", "he", "Igor Ivanov"),
    ("The Syrian Democratic Forces advanced. The town was held by forces loyal to Peru.", "forces",
     "Syrian Democratic Forces"),
    ("Amnesty International said it is another blow to the press.", "it", "Amnesty International"),
    ("Military experts spoke. Pilots cannot be trained to fly them.", "them", "Military experts"),
    ("Some politicians spoke. Igor Ivanov called their detention a shame.", "their", "Some politicians"),
    ("Chinese officials say the retreating looters left mines in the ruins they abandoned.", "they",
     "Chinese officials"),
    ("Legal experts said Weber and the directors would fight to prevent their ouster.", "their", "Legal experts"),
    ("Chinese officials said the results mattered as they showed a swing.", "they", "Chinese officials"),
    ("Local sources said many boats were hit in the raid and some of them sank.", "them", "Local sources"),
    ("Prosecutors agree that the clubs bring little to their cities.", "their", "Prosecutors"),
    ("Peter Hansen spoke. “I left,” he said. “He lied about me.”", "He", "Peter Hansen"),
    ("Local sources said a large number of men were hurt, some of them badly.", "them", "Local sources"),
    ("Peter Hansen spoke. Igor Ivanov would go, he said.", "he", "Peter Hansen"),
    ("Peter Hansen left. A deal with Igor Ivanov was near, he said.", "he", "Peter Hansen"),
    ("Angela Merkel spoke. A deal with Igor Ivanov was near, he said.", "he", "Angela Merkel"),
    ("“So when they met Igor Ivanov, he said no,” Peter Hansen said.", "he", "Peter Hansen"),
    ("Peter Hansen spoke. Igor Ivanov was hit. He left.", "He", "Peter Hansen"),
    ("Angela Merkel left the room." + " The crops in the valley were poor this year, and nobody bought them." * 20
     + " A mother came with her child.", "her", "Angela Merkel"),
    ("Igor Ivanov left the room." + " The crops in the valley were poor this year, and nobody bought them." * 20
     + " A fisherman tied up his boat.", "his", "Igor Ivanov"),
    ("Angela Merkel left the room." + " The crops in the valley were poor this year, and nobody bought them." * 20
     + " They wanted a migrant to prove who she was.", "she", "Angela Merkel"),
    ("Igor Ivanov left the room." + " The crops in the valley were poor this year, and nobody bought them." * 20
     + " One critic hated it, not because he was blind.", "he", "Igor Ivanov"),
    ("Igor Ivanov left the room." + " The crops in the valley were poor this year, and nobody bought them." * 20
     + " Had he ever been there?", "he", "Igor Ivanov"),
    ("After a meeting with Igor Ivanov and his wife, Peter Hansen left.", "his", "Peter Hansen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "other"), TOGETHER)
def test_a_pronoun_stands_for_whom_the_words_tell(text: str, one: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, one).cluster == at(mentions, other).cluster


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_a_pronoun_with_a_rival_is_left_open(text: str, one: str, other: str, mentions_in: MentionsIn) -> None:
    mentions = mentions_in(text)
    assert at(mentions, one).cluster != at(mentions, other).cluster
