from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from geodata.extraction.clauses import Clause, caption_lines, split_clauses, split_sentence
from geodata.model import Article, Span


def clauses(sentence: str) -> list[str]:
    return [span.of(sentence) for span in split_sentence(sentence, Span(0, len(sentence)))]


def test_chinese_splits_on_commas_and_semicolons_of_either_width():
    assert clauses("总统访问首都，随后签署协议;双方发表声明。") == ["总统访问首都", "随后签署协议", "双方发表声明。"]
    assert clauses("总统訪問首都,隨後簽署協議。") == ["总统訪問首都", "隨後簽署協議。"]


def test_a_list_is_not_cut():
    assert clauses("巴黎、伦敦和罗马的代表到场。") == ["巴黎、伦敦和罗马的代表到场。"]


def test_quoted_speech_stays_with_its_verb_of_speech():
    assert clauses("部长表示，“我们愿意谈，但不会让步”。") == ["部长表示，“我们愿意谈，但不会让步”。"]
    assert clauses("部长称：“边界已关闭，谁也不许过。”") == ["部长称：“边界已关闭，谁也不许过。”"]


def test_a_comma_inside_brackets_or_quotes_does_not_cut():
    assert clauses("五国（挪威，芬兰等）代表会面，气氛很好。") == ["五国（挪威，芬兰等）代表会面", "气氛很好。"]


def test_english_splits_on_comma_with_conjunction_and_on_semicolons():
    assert clauses("The minister left for Oslo, but the talks went on; nobody signed.") == [
        "The minister left for Oslo",
        "but the talks went on",
        "nobody signed.",
    ]


def test_an_english_list_and_a_date_are_not_cut():
    sentence = "Leaders of Norway, Sweden and Finland met in Oslo, Norway, on May 3, 2024."
    assert clauses(sentence) == [sentence]


def test_a_subordinator_cuts_without_a_comma_but_not_within_quotes():
    assert clauses("He stayed home because the border was shut.") == [
        "He stayed home",
        "because the border was shut.",
    ]
    assert clauses('He said "we left because we had to" later.') == ['He said "we left because we had to" later.']


def test_captions_are_known_by_their_credit():
    chinese, english = "两国代表在奥斯陆握手\n来源：北方社\n", "Leaders shake hands in Oslo\nPhoto: Northern Wire\n"
    text = f"{chinese}正文由此开始。\n{english}The talks went on."
    assert [span.of(text) for span in caption_lines(text)] == ["两国代表在奥斯陆握手", "Leaders shake hands in Oslo"]


def test_clauses_know_their_sentence_paragraph_and_lead():
    text = "总统到访，签署协议。\n两国发表声明。"
    article = Article("a", text, sentences=(Span(0, 10), Span(11, 18)))
    assert split_clauses(article) == (
        Clause(Span(0, 4), 0, 0, True),
        Clause(Span(5, 10), 0, 0, False),
        Clause(Span(11, 18), 1, 1, True),
    )


def test_boilerplate_has_no_clauses():
    article = Article("a", "推荐阅读。总统到访。", sentences=(Span(0, 5), Span(5, 10)), boilerplate=(Span(0, 5),))
    assert [clause.span for clause in split_clauses(article)] == [Span(5, 10)]


@given(st.text(st.sampled_from("总统访。,，;；:“”()\"' \nab and but, if") | st.characters(), min_size=1, max_size=80))
def test_clauses_are_ordered_disjoint_parts_of_the_sentence(text):
    spans = split_sentence(text, Span(0, len(text)))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
