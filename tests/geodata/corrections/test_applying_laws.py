"""Whatever is corrected: applying it again changes nothing, and the narrowest scope holds whoever spoke first."""

from given_articles import PLACES, articles, few
from given_corrections import corrections, named_spans
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.corrections.applying import corrected
from geodata.corrections.codec import from_text, to_text
from geodata.corrections.model import PlaceCorrection, Scope
from geodata.model import Role

here = st.just("a")
some = st.lists(corrections(here), max_size=4)


@given(articles(here), some)
@settings(max_examples=50)
def test_applying_corrections_to_what_they_made_changes_nothing(article, made):
    once = corrected(article, made).article
    assert corrected(once, made).article == once


@given(articles(here), some)
@few
def test_a_corrected_article_is_the_same_text_with_each_actor_once_a_side(article, made):
    done = corrected(article, made)
    assert done.article.text == article.text
    assert set(done.lost) <= set(made)
    for event in done.article.events:
        if event not in article.events:
            assert len({event.id for event in done.article.events}) == len(done.article.events)


@given(some)
@few
def test_corrections_come_back_from_the_file_as_they_were(made):
    assert [from_text(to_text(each)) for each in made] == made


@given(articles(here), st.permutations(list(Scope)), named_spans)
@few
def test_the_narrowest_scope_holds_whatever_was_said_first(article, order, span):
    surface = span.of(article.text)
    of = dict(zip(Scope, PLACES, strict=False))
    where = {Scope.MENTION: ("a", span), Scope.ARTICLE: ("a", None), Scope.PROJECT: ("", None)}
    made = [PlaceCorrection(surface, of[scope], scope, *where[scope], role=Role.SITE) for scope in order]
    found = [mention.place for mention in corrected(article, made).article.places if mention.span == span]
    assert set(found) == {of[Scope.MENTION]}
