"""The one model that all widgets ask; its signals tell them when to ask again.

Intents are verbs, signals are in the past tense, and a value equal to the one already there is no news. Only the GUI
thread calls it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.commands import NO_BATCH, EditCommand, History
from desktop.selection import ExcerptKey, Selection, SelectionKind
from geodata.atlas.saved_view import SavedView, SetViews
from geodata.corrections.edits import CORRECTING, Correct, ReadAgain, Withdraw, touched_by
from geodata.corrections.model import ArticleChanged, Correction
from geodata.counts_in_words import shown_in_words
from geodata.edits import AddArticle, AddDataset, DiscardArticle, DiscardDataset, Edit, apply_all
from geodata.errors import GeodataError
from geodata.excerpts import Excerpt, Excerpts
from geodata.filters import Filter
from geodata.index import Index
from geodata.knowledge.gazetteer import gazetteer
from geodata.marks import AreaMark, Counts, Mark, SeatMark, Tally, View
from geodata.model import Article, Language, Place, Span
from geodata.opening import index_of
from geodata.project_refusals import project_refusal_in_words
from geodata.projections import ProjectionKind
from geodata.regions.shapes import Shape
from geodata.reports import Report
from geodata.shading import area_evidence, rolls_up
from geodata.shading_choice import ShadingChoice
from geodata.store import Store
from geodata.timeline import Timeline

UNDO_LIMIT = 200
MANY_ANEW = 1_000  # articles; with more of them changed the index is read anew
MANY_PASSAGES = 50_000  # with so many, panels wait until the marks of a new filter are drawn
_AFTER_MARKS = 600  # ms, should nobody tell that they are drawn
_IDLE = 2500  # ms after a project was opened or changed
_BETWEEN_STEPS = 40  # ms, in which the window has its turn


class CalledOff(GeodataError):
    """The user no longer wants the change that is being made; nothing of it was done."""

    def __init__(self) -> None:
        super().__init__("called off")


class Workspace(QObject):
    """Project, index, filter, selection, undo history, and the language and theme in which they are shown."""

    narrowed = Signal()  # the filter: the marks first
    changed = Signal()  # articles, edits or the filter: ask again
    articles_changed = Signal()
    regions_changed = Signal()  # those saved in the project
    corrections_changed = Signal()
    views_changed = Signal()  # those saved in the project
    correcting = Signal(int, int)  # articles written anew so far, and in all; told while it lasts
    corrected = Signal()  # it is over, or was called off
    filter_changed = Signal(object)  # Filter
    selection_changed = Signal(object)  # Selection
    article_opened = Signal(str, object)  # article id, Span | None
    leaving_project = Signal()  # the old one is still open
    project_opened = Signal(object)  # Path
    shading_changed = Signal(object)  # ShadingChoice
    language_changed = Signal(object)  # Language
    theme_changed = Signal(str)  # "light" | "dark"
    projection_changed = Signal(object)  # ProjectionKind
    failed = Signal(str)  # a change that could not be written; the project and its history are as they were

    def __init__(
        self,
        store: Store,
        *,
        language: Language = Language.ENGLISH,
        theme: str = "light",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.undo_stack = History(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)
        self._language = language
        self._theme = theme
        self._projection = ProjectionKind.MERCATOR
        self._changing = QTimer(self, singleShot=True, interval=_AFTER_MARKS)
        self._changing.timeout.connect(self.changed)
        self._warming = QTimer(self, singleShot=True)
        self._warming.timeout.connect(self._warm)
        self._filter = Filter()
        self._selection = Selection()
        self._shading = ShadingChoice()
        self._is_called_off = False
        self._take(store)

    # What is there.

    @property
    def store(self) -> Store:
        return self._store

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def index(self) -> Index:
        return self._index

    @property
    def filter(self) -> Filter:
        return self._filter

    @property
    def selection(self) -> Selection:
        return self._selection

    @property
    def language(self) -> Language:
        return self._language

    @property
    def theme(self) -> str:
        return self._theme

    @property
    def projection(self) -> ProjectionKind:
        return self._projection

    def marks(self, view: View) -> list[Mark]:
        return self._index.marks(self._filter, view)

    def areas(self) -> list[AreaMark]:
        """The areas with evidence, counted as is chosen."""
        choice = self._shading
        return self._index.ask(lambda table, mask: area_evidence(table, mask, choice, self.place), self._filter)

    @property
    def shading(self) -> ShadingChoice:
        return self._shading

    def seats(self) -> list[SeatMark]:
        return self._index.seats(self._filter)

    def counts(self) -> Counts:
        return self._index.counts(self._filter)

    def inside(self, shapes: Sequence[Shape]) -> tuple[Tally, ...]:
        """What lies in each of some shapes under the other conditions of the filter."""
        return self._index.inside(self._filter, shapes)

    def timeline(self) -> Timeline:
        """The events by day, those beside the filter's dates too."""
        return self._index.timeline(self._filter)

    def excerpts(self) -> Excerpts:
        """The excerpts of the selection, or of all that the filter admits when nothing is selected."""
        chosen = self._selection
        actors = chosen.taking_part
        if chosen.kind is SelectionKind.ACTOR:
            return self._index.excerpts(self._filter, actors=actors)
        if chosen.kind is SelectionKind.REGION:
            return self._index.excerpts(self._filter, region=chosen.ids[0], actors=actors)
        if chosen.kind is SelectionKind.SEAT:
            return self._index.excerpts(self._filter, seat=chosen.ids[0])
        return self._index.excerpts(self._filter, chosen.ids or None, actors=actors)

    def excerpt(self, key: ExcerptKey) -> Excerpt | None:
        """The excerpt of that key among those shown."""
        shown = self.excerpts()
        row = shown.row_of(key)
        return shown[row] if row >= 0 else None

    def reports(self, excerpt: Excerpt) -> tuple[Report, ...]:
        """The other articles that seem to tell the event of an excerpt."""
        event = excerpt.event
        return self._index.reports(excerpt.article_id, event.id) if event else ()

    def place(self, place_id: str) -> Place | None:
        """A place by its id, of the gazetteer or of the project's own; None where nobody knows it."""
        try:
            return gazetteer().get(place_id)
        except KeyError:
            return self._index.place(place_id)

    def name_of(self, thing_id: str) -> str:
        """The name of a place, region, actor or article in the present language; its id if nobody knows it."""
        names = self._index.names(thing_id)
        if names is None and (place := self.place(thing_id)):  # such as a region that no article names
            names = place.names
        return names.within(self._language) if names else thing_id

    def filter_sentence(self) -> str:
        """The filter in words."""
        return self._filter.sentence(self._language, self.name_of)

    def sentence(self) -> str:
        """What is shown, in words: "41 events at 18 places, 3 of 8 articles · Middle East"."""
        return shown_in_words(self.counts(), self._filter, self._language, self.name_of)

    # The project.

    def open_store(self, store: Store) -> None:
        """Change to another project; the old one is closed, nothing in it being unsaved."""
        self.leaving_project.emit()
        self._store.close()
        self._take(store)
        self.undo_stack.clear()
        self.clear_selection()
        self._filter = Filter()
        self.project_opened.emit(store.path)
        self.filter_changed.emit(self._filter)
        self.articles_changed.emit()
        self.changed.emit()

    def _take(self, store: Store) -> None:
        gc.unfreeze()
        self._store = store
        self._store.corrections.on_progress = self._on_correcting
        self._index = index_of(store)
        self._spare_collecting()
        self._warming.start(_IDLE)

    def close(self) -> None:
        self._warming.stop()
        self._store.close()

    def _warm(self) -> None:
        """Make ready for the first search while nobody waits, a step after the other; the work is done beside."""
        for _ in self._index.warm():
            self._spare_collecting()
            self._warming.start(_BETWEEN_STEPS)
            return

    def _spare_collecting(self) -> None:
        """Keep the collector of garbage from walking through a large project, which holds the window up each time."""
        if self._index.passages_total > MANY_PASSAGES:
            gc.freeze()

    # Articles: every change is an edit that can be undone.

    def add_articles(self, articles: Iterable[Article], batch: int = NO_BATCH) -> bool:
        """Store articles; those of one `batch` (an import) are undone in one step. False where they cannot be."""
        return self._edit(tuple(AddArticle(article) for article in articles), self.tr("add articles"), batch)

    def add_readings(self, articles: Iterable[Article]) -> bool:
        """Put articles that were read again in the place of what was read of them before; corrections stay."""
        return self._edit(tuple(map(AddArticle, articles)), self.tr("read articles again"))

    def discard_article(self, article_id: str) -> None:
        self.discard_articles((article_id,))

    def discard_articles(self, article_ids: Iterable[str]) -> None:
        """Take articles and data sets out."""
        datasets = self._store.datasets
        edits: list[Edit] = [DiscardDataset(id_) if id_ in datasets else DiscardArticle(id_) for id_ in article_ids]
        self._edit(tuple(edits), self.tr("remove articles"))

    def add_dataset(self, dataset_id: str, batch: int = NO_BATCH) -> bool:
        """Show a data set whose rows have all come into the project."""
        return self._edit((AddDataset(dataset_id),), self.tr("add articles"), batch)

    # Corrections: what the user decided about what was read.

    def correct(self, corrections: Sequence[Correction], text: str) -> bool:
        """Make corrections, in one step of the history; with another language the article is read again."""
        made = tuple(corrections)
        return self._edit((Correct(made), *self._read_anew(made)) if made else (), text)

    def call_off_correcting(self) -> None:
        """Leave everything as it was before the correction that is being made."""
        self._is_called_off = True

    def _on_correcting(self, done: int, total: int) -> None:
        self.correcting.emit(done, total)
        if self._is_called_off:
            raise CalledOff

    def withdraw(self, numbers: Sequence[int], text: str) -> bool:
        """Take corrections out, as if they had never been made."""
        taken = [each for number, each in self._store.corrections if number in numbers]
        return self._edit((Withdraw(tuple(numbers)), *self._read_anew(taken)) if taken else (), text)

    def read_again(self, article_ids: Sequence[str], text: str) -> bool:
        """Read articles with this version of the program; corrections of them are kept."""
        return self._edit(tuple(ReadAgain(id_) for id_ in article_ids if id_ in self._store), text)

    def _read_anew(self, corrections: Sequence[Correction]) -> tuple[Edit, ...]:
        """The articles whose text reads otherwise in the language that they are now said to be in."""
        ids = [each.article_id for each in corrections if isinstance(each, ArticleChanged) and each.language]
        return tuple(ReadAgain(id_) for id_ in dict.fromkeys(ids) if id_ in self._store)

    def corrections(self) -> tuple[tuple[int, Correction], ...]:
        """All corrections with their numbers, in the order in which they were made."""
        return tuple(self._store.corrections)

    def affected(self, correction: Correction) -> int:
        """How many mentions a correction would touch."""
        return self._store.corrections.affected(correction)

    def as_read(self, article_id: str) -> Article:
        """An article as it was read, without corrections; KeyError if there is none."""
        return self._store.corrections.as_read(article_id)

    def lost(self, article_id: str) -> tuple[tuple[int, Correction], ...]:
        """The corrections of an article that find nothing in it to be applied to."""
        return self._store.corrections.lost(article_id)

    def edit_regions(self, edits: tuple[Edit, ...], text: str) -> bool:
        """Change regions that are saved in the project, in one step of the history."""
        return self._edit(edits, text)

    def set_views(self, views: tuple[SavedView, ...], text: str) -> bool:
        """Have these saved views in the project, in one step of the history."""
        return self._edit((SetViews(views),), text)

    def _edit(self, edits: tuple[Edit, ...], text: str, batch: int = NO_BATCH) -> bool:
        """Do it as a step of the history; False, and `failed`, where it cannot be written."""
        if not edits:
            return True
        command = EditCommand(self, edits, text, batch)
        try:
            command.do()
        except GeodataError as error:
            self.tell_failure(error)
            return False
        self.undo_stack.push(command)
        return True

    def may_change(self) -> bool:
        """Whether the project can be changed at all; where not, `failed` says why."""
        if self._store.read_only:
            self.failed.emit(project_refusal_in_words(str(self._store.refusal), self._language))
        return self._store.read_only is None

    def remember(self, name: str, content: str) -> None:
        """Keep a setting in the project; one that is only read keeps none."""
        if self._store.read_only:
            return
        try:
            self._store.set_setting(name, content)
        except GeodataError as error:
            self.tell_failure(error)

    def tell_failure(self, error: GeodataError) -> None:
        """Say why something could not be written, and keep the history in step with the project."""
        self.undo_stack.catch_up()
        if isinstance(error, CalledOff):
            return
        self.failed.emit(project_refusal_in_words(str(error), self._language))

    def apply(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """Apply edits in order and return those that take them back, in the order to apply them."""
        self._is_called_off = False
        try:
            with self._store.transaction():
                inverses = apply_all(edits, self._store)
        finally:
            self.corrected.emit()
        self._index_all_again(touched_by(edits, inverses))
        if any(isinstance(edit, CORRECTING) for edit in edits):
            self.corrections_changed.emit()
        if all(isinstance(edit, SetViews) for edit in edits):  # which change nothing that is shown
            self.views_changed.emit()
            return inverses
        if not all(edit.article_id or isinstance(edit, CORRECTING) for edit in edits):
            self.regions_changed.emit()
        self.changed.emit()
        return inverses

    def take_block(self, block_id: str) -> None:
        """Show the articles of a block that came beside (`desktop.upkeep`)."""
        found = self._store.block(block_id)
        if found is None:
            return
        block, live = found
        self._index.add_block(block, live)
        for at in (~live).nonzero()[0].tolist():
            self._index_again(block.headings.ids[at])
        self.articles_changed.emit()
        self.changed.emit()

    def _index_all_again(self, article_ids: Sequence[str]) -> None:
        if len(article_ids) > MANY_ANEW:
            self._index = index_of(self._store)
        else:
            for article_id in article_ids:
                self._index_again(article_id)
        if article_ids:
            self._warming.start(_IDLE)  # names are known anew before the next search
            self.articles_changed.emit()

    def _index_again(self, article_id: str) -> None:
        if article_id in self._store:
            self._index.add_digest(self._store.digest(article_id))
            return
        self._index.remove(article_id)
        if article_id in self._store.datasets:
            self._index.add_block(self._store.datasets.block(article_id))

    # Filter, selection, reader.

    def narrow(self, to: Filter) -> None:
        if to != self._filter:
            self._filter = to
            self.narrowed.emit()
            self.filter_changed.emit(to)
            self._tell_changed()

    def settle(self) -> None:
        """The marks are drawn: what waited for them may go on."""
        if self._changing.isActive():
            self._changing.stop()
            self.changed.emit()

    def _tell_changed(self) -> None:
        """All else than the marks is counted after they were drawn, where counting takes its time."""
        if self._index.passages_total > MANY_PASSAGES:
            self._changing.start()
        else:
            self.changed.emit()

    def select(self, selection: Selection) -> None:
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit(selection)

    def select_places(self, place_ids: Iterable[str]) -> None:
        self._select(SelectionKind.PLACES, tuple(place_ids))

    def select_place(self, place_id: str) -> None:
        """Select one place as what it is: a point, or an area."""
        place = self.place(place_id)
        if place is not None and place.kind.is_area:
            self.select_area(place_id)
        else:
            self.select_places((place_id,))

    def select_area(self, place_id: str) -> None:
        self._select(SelectionKind.AREA, (place_id,))

    def select_shaded(self, place_id: str) -> None:
        """Select exactly what the shade of an area counts."""
        place = self.place(place_id)
        is_whole = self._shading.is_inside and place is not None and rolls_up(place)
        kind = SelectionKind.REGION if is_whole else SelectionKind.AREA
        self.select(Selection(kind, (place_id,), actors=self._shading.takes_part))

    def select_region(self, region_id: str) -> None:
        self._select(SelectionKind.REGION, (region_id,))

    def select_actor(self, actor_id: str) -> None:
        self._select(SelectionKind.ACTOR, (actor_id,))

    def select_events_at(self, place_id: str, actor_ids: Iterable[str]) -> None:
        """Select the events at a place in which all of these actors take part."""
        place = self.place(place_id)
        kind = SelectionKind.AREA if place and place.kind.is_area else SelectionKind.PLACES
        self.select(Selection(kind, (place_id,), actors=tuple(actor_ids)))

    def select_dyad(self, one_id: str, other_id: str) -> None:
        self._select(SelectionKind.ACTOR, (one_id, other_id))

    def select_seat(self, place_id: str) -> None:
        self._select(SelectionKind.SEAT, (place_id,))

    def select_excerpt(self, key: ExcerptKey | None) -> None:
        """Point at one card of the excerpts shown; the places selected stay."""
        self.select(self._selection.at_excerpt(key))

    def clear_selection(self) -> None:
        self.select(Selection())

    def _select(self, kind: SelectionKind, ids: tuple[str, ...]) -> None:
        self.select(Selection(kind, ids) if ids else Selection())

    def open_article(self, article_id: str, span: Span | None = None) -> None:
        """Show an article in the reader, at `span`; asking for the same again scrolls there again."""
        self.article_opened.emit(article_id, span)

    def open_event(self, article_id: str, event_id: str) -> None:
        """Select an event's excerpt, and show it in the reader."""
        excerpt = self._index.excerpt(article_id, event_id)
        if excerpt:
            self.select_excerpt(excerpt.key)
            self.open_article(article_id, excerpt.span)

    # How it is shown.

    def shade_by(self, choice: ShadingChoice) -> None:
        if choice != self._shading:
            self._shading = choice
            self.shading_changed.emit(choice)

    def speak(self, language: Language) -> None:
        if language != self._language:
            self._language = language
            self.language_changed.emit(language)

    def dress(self, theme: str) -> None:
        if theme != self._theme:
            self._theme = theme
            self.theme_changed.emit(theme)

    def draw_in(self, projection: ProjectionKind) -> None:
        """Draw the map in another projection."""
        if projection is not self._projection:
            self._projection = projection
            self.projection_changed.emit(projection)
