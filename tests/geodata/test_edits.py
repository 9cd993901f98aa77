"""Whatever is done can be undone: the inverses restore the project, and their inverses do it again."""

from given_articles import articles, few, ids
from hypothesis import given
from hypothesis import strategies as st

from geodata.edits import AddArticle, DiscardArticle, apply_all
from geodata.model import Article
from geodata.store import Store

edits = st.lists(st.builds(AddArticle, articles()) | st.builds(DiscardArticle, ids), max_size=5)


class Shelf(dict):
    """Articles in memory, kept as the store keeps them, each as it was read."""

    as_read = dict.__getitem__

    @property
    def corrections(self):
        return self

    def reading(self, _article_id):
        return 1

    def put(self, article, _read_by=None):
        self[article.id] = article

    def discard(self, article_id):
        self.pop(article_id, None)


@given(st.lists(articles(), max_size=2), edits)
@few
def test_undoing_all_edits_restores_the_project_and_redoing_them_repeats_it(found, steps):
    shelf = Shelf({article.id: article for article in found})
    start = dict(shelf)
    inverses = apply_all(steps, shelf)
    done = dict(shelf)
    again = apply_all(inverses, shelf)
    assert shelf == start
    apply_all(again, shelf)
    assert shelf == done


def test_edits_go_to_the_project_file(tmp_path):
    first, second = Article("a", "First."), Article("a", "Second.")
    with Store.create(tmp_path / "project.gpkg") as store:
        inverses = apply_all([AddArticle(first), AddArticle(second), DiscardArticle("a")], store)
        assert "a" not in store
        states = []
        for inverse in inverses:
            inverse.apply(store)
            states.append(store.get("a").text if "a" in store else None)
    assert states == ["Second.", "First.", None]
