"""The window: the only module that knows all widgets. It puts them together and leaves the work to its parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from desktop.action_set import ActionSet
from desktop.action_state import ActionState
from desktop.actor_desk import ActorDesk
from desktop.actors_panel import ActorsPanel
from desktop.animation.animations import Animations
from desktop.arcs_link import ArcsLink
from desktop.area_shading import AreaShading
from desktop.backgrounds import Backgrounds
from desktop.correcting.correcting import Correcting
from desktop.correcting.undo_names import UndoNames
from desktop.correcting_progress import CorrectingProgress
from desktop.credits_link import CreditsLink
from desktop.draw_link import DrawLink
from desktop.empty_hint import DropHint, EmptyHint
from desktop.excerpts_panel import ExcerptsPanel
from desktop.exports import Exports
from desktop.fetching import fetch_consent
from desktop.fetching.fetch_desk import FetchDesk
from desktop.figures.figures import Figures
from desktop.file_report import FileReport
from desktop.filter_panel import FilterPanel
from desktop.handling import Handling
from desktop.icons import app_icon
from desktop.import_report import ImportReport
from desktop.imports import Imports
from desktop.language import Interpreter
from desktop.look import Look
from desktop.map_link import MapLink
from desktop.map_style import MapStyle
from desktop.map_style_actions import MapStyleActions
from desktop.map_view import MapView
from desktop.news import News
from desktop.panels import Panels
from desktop.progress import Progress
from desktop.project_memory import ProjectMemory
from desktop.projection_link import ProjectionLink
from desktop.projects import Projects
from desktop.quick.quick import Quick
from desktop.read_only_sign import ReadOnlySign
from desktop.reader import Reader
from desktop.recent_menu import RecentMenu
from desktop.region_files import RegionFiles
from desktop.regions import Regions
from desktop.rereading import Rereading
from desktop.review.panel import ReviewPanel
from desktop.searching.search_desk import SearchDesk
from desktop.selection import SelectionKind
from desktop.settings import Settings
from desktop.sheets.sheets import Sheets
from desktop.snapshots import Snapshots
from desktop.status_line import StatusLine
from desktop.tasks import Tasks
from desktop.theme import Wardrobe
from desktop.tile_consent import agrees
from desktop.timeline_panel import TimelinePanel
from desktop.upkeep import Upkeep
from desktop.views.panel import ViewsPanel
from desktop.views.shown_view import ShownView
from desktop.views.view_desk import ViewDesk
from desktop.watching.watch_desk import WatchDesk
from desktop.watching.watch_sign import WatchSign
from desktop.webmap.webmaps import WebMaps
from desktop.workspace import Workspace
from geodata.datasets.credits import credits_of
from geodata.datasets.wording import tally_in_words
from geodata.filters import Filter
from geodata.regions.gis_files import is_region_file
from geodata.store import SUFFIX

_WAYS_IN = ("open_articles", "open_folder", "paste_article", "welcome")


class MainWindow(QMainWindow):
    """Map in the middle, filter left, excerpts and reader right, what is shown in the status bar."""

    def __init__(
        self, workspace: Workspace, tasks: Tasks, settings: Settings, wardrobe: Wardrobe, interpreter: Interpreter
    ) -> None:
        super().__init__()
        self._is_whole = False
        self.workspace = workspace
        self.tasks = tasks
        self.settings = settings
        self._furnish()
        self.imports = Imports(workspace, tasks, settings, self.progress, self)
        self.projects = Projects(workspace, self.imports, settings, self)
        self.map_link = MapLink(self.map_view, workspace, settings, self)
        self.area_shading = AreaShading(self.map_view, workspace, settings, self)
        self.arcs_link = ArcsLink(self.map_view, self.actor_desk, self)
        self.credits_link = CreditsLink(self.workspace, self.map_view, self)
        self.draw_link = DrawLink(self.map_view, workspace, self)
        self.correcting = Correcting(self, workspace, self.map_view, self.reader)
        CorrectingProgress(workspace, lambda: tasks.is_busy, self)
        self.rereading = Rereading(workspace, tasks, self.progress, self)
        self.upkeep = Upkeep(workspace, self)
        self.correcting.serve_cards(self.excerpts_panel)
        self.correcting.serve_actors(self.actors_panel)
        self.correcting.serve_articles(self.filter_panel)
        self.regions = Regions(workspace, self.draw_link, self)
        self.region_files = RegionFiles(workspace, self.draw_link, self.regions, settings, self)
        self._add_exporters()
        self.watching = WatchDesk(workspace, self.imports, settings, self)
        self.statusBar().addPermanentWidget(WatchSign(self.watching))
        self.fetching = FetchDesk(self.imports, settings, self.progress, partial(fetch_consent.agrees, self), self)
        self.look = Look(workspace, settings, wardrobe, interpreter, self)
        self.projection_link = ProjectionLink(self.map_view, workspace, settings, self)
        self.map_style = MapStyle(self.map_view, workspace, self)
        self._add_views()
        self.backgrounds = Backgrounds(self.map_view, workspace, settings, partial(agrees, self), self)
        self.project_memory = ProjectMemory(workspace, self.map_view, self.map_link, self)
        self.handling = Handling(self, workspace, self.map_view, self.panels, settings)
        self.searching = SearchDesk(self.filter_panel.search, self.reader, self.panels)
        self.action_set = ActionSet(self, self._parts(), workspace.theme)
        self.handling.take_actions(self.action_set)
        self.action_state = ActionState(self.action_set, workspace, self.look, self.panels, self.map_link)
        self.undo_names = UndoNames(self.action_set, workspace.undo_stack)
        self.action_state.check_shading(self.area_shading)
        self.action_state.check_projection(self.projection_link.follows)
        self.map_style_actions = MapStyleActions(self.action_set, self.map_style, self.backgrounds)
        self.recent_menu = RecentMenu(self.action_set.menus["file/recent"], settings, self.projects)
        self.empty_hint = EmptyHint(self.map_view, [self.action_set[name] for name in _WAYS_IN])
        self.drop_hint = DropHint(self.map_view)
        self._listen()
        self._is_whole = True

    def begin(self, paths: Sequence[Path] = ()) -> None:
        """Show the window as it was left, and open what was named on the command line."""
        self.restoreGeometry(self.settings.geometry)
        self.panels.restore(self.settings.docks)
        self.show()
        wanted = self._projects_in(paths)
        self.projects.begin(wanted[-1] if wanted else None)
        self.backgrounds.begin()
        self.watching.begin()
        self.project_memory.begin()
        self._retitle()
        self._hint_if_empty()
        if rest := [path for path in paths if path not in wanted]:
            self.open_paths(rest)

    def open_paths(self, paths: Iterable[Path]) -> None:
        """Open a project file, take regions from files of a GIS, or read everything else as articles."""
        paths = list(paths)
        regions = [path for path in paths if is_region_file(path)]
        projects = self._projects_in(paths)
        articles = [path for path in paths if path not in projects and path not in regions]
        if projects:
            self.projects.open(projects[-1])
        if articles:
            self.imports.add(articles)
        for path in regions:
            self.region_files.open(path)

    def _projects_in(self, paths: Iterable[Path]) -> list[Path]:
        return [path for path in paths if path.suffix.lower() == SUFFIX and not is_region_file(path)]

    def answer_the_door(self, paths: Sequence[Path]) -> None:
        """A later start came with these files: open them, and come to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if paths:
            self.open_paths(paths)

    def reset_filter(self) -> None:
        self.workspace.narrow(Filter())

    def show_actor(self, actor_id: str) -> None:
        """The profile of an actor, and its arcs on the map."""
        self.workspace.select_actor(actor_id)
        self.panels.show("actors")

    def toggle_full_screen(self, full: bool) -> None:
        state = self.windowState()
        others = state & ~Qt.WindowState.WindowFullScreen  # a window that was maximised is so again afterwards
        self.setWindowState(state | Qt.WindowState.WindowFullScreen if full else others)

    def show_about(self) -> None:
        from desktop.about import AboutDialog  # with the metadata of all packages behind it

        AboutDialog(self, credits_of(self.workspace.index.datasets())).exec()

    def tell(self, sentence: str) -> None:
        """Show a message for a while."""
        self.news.say(sentence)

    # Putting it together.

    def _furnish(self) -> None:
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 520)
        self.resize(1360, 860)
        self.map_view = MapView(theme=self.workspace.theme, language=self.workspace.language)
        self.setCentralWidget(self.map_view)
        self.actor_desk = ActorDesk(self.workspace, self)
        self.actors_panel = ActorsPanel(self.actor_desk)
        self.news = News()
        self.progress = Progress()
        self.report = ImportReport(self.workspace.theme)
        self.timeline = TimelinePanel(self.workspace, self.settings)
        self.status_line = StatusLine(self.workspace)
        self.filter_panel = FilterPanel(self.workspace)
        self.statusBar().addWidget(self.status_line, 1)
        self.read_only_sign = ReadOnlySign(self.workspace)
        self.statusBar().addPermanentWidget(self.news)
        self.statusBar().addPermanentWidget(self.read_only_sign)
        self.statusBar().addPermanentWidget(self.progress)
        self.excerpts_panel, self.reader = ExcerptsPanel(self.workspace), Reader(self.workspace)
        for panel in (self.excerpts_panel, self.reader):
            panel.actor_wanted.connect(self.show_actor)
        self.review, self.views_panel = ReviewPanel(self.workspace), ViewsPanel(self.workspace)
        self.panels = Panels(
            self,
            {
                "filter": self.filter_panel,
                "excerpts": self.excerpts_panel,
                "actors": self.actors_panel,
                "review": self.review,
                "views": self.views_panel,
                "reader": self.reader,
                "timeline": self.timeline,
                "report": self.report,
            },
        )

    def _add_exporters(self) -> None:
        """What takes the result away."""
        self.snapshots = Snapshots(self.workspace, self.map_view, self.settings, self.projects.title, self)
        self.exports = Exports(self.workspace, self.map_view, self.tasks, self.settings, self.projects.title, self)
        self.webmaps = WebMaps(self.workspace, self.map_view, self.tasks, self.settings, self.projects.title, self)
        self.figures = Figures(self.workspace, self.map_view, self.tasks, self.settings, self.projects.title, self)
        self.sheets = Sheets(self.workspace, self.map_view, self.tasks, self.settings, self.projects.title, self)
        self.animations = Animations(
            self.workspace, self.map_view, self.tasks, self.settings, self.projects.title, self
        )
        self.quick = Quick(self.workspace, self.snapshots, self.figures, self.tasks, self.projects.title, self)

    def _add_views(self) -> None:
        shown = ShownView(self.workspace, self.map_view, self.map_link, self.map_style, self.look)
        parts = (self.views_panel, self.tasks, self.settings, self.projects.title, self.tell, self)
        self.view_desk = ViewDesk(self.workspace, shown, *parts)

    def _parts(self) -> dict[str, object]:
        """Who answers the actions."""
        return {
            "window": self,
            "workspace": self.workspace,
            "history": self.workspace.undo_stack,
            "projects": self.projects,
            "imports": self.imports,
            "snapshots": self.snapshots,
            "exports": self.exports,
            "animations": self.animations,
            "quick": self.quick,
            "webmaps": self.webmaps,
            "figures": self.figures,
            "sheets": self.sheets,
            "map": self.map_link,
            "draw": self.draw_link,
            "correcting": self.correcting,
            "rereading": self.rereading,
            "regions": self.regions,
            "region_files": self.region_files,
            "shading": self.area_shading,
            "projection": self.projection_link,
            "panels": self.panels,
            "look": self.look,
            "map_style": self.map_style,
            "backgrounds": self.backgrounds,
            "handling": self.handling,
            "searching": self.searching,
            "watching": self.watching,
            "fetching": self.fetching,
            **self.view_desk.parts,
        }

    def _listen(self) -> None:
        self.workspace.project_opened.connect(self._retitle)
        self.workspace.articles_changed.connect(self._hint_if_empty)
        self.workspace.theme_changed.connect(self._dress)
        self.workspace.article_opened.connect(lambda _id, _span: self.panels.show("reader"))
        self.map_link.picked.connect(lambda: self.panels.show("excerpts"))
        self.arcs_link.picked.connect(self._show_picked_arc)
        self.actors_panel.shade_wanted.connect(self.area_shading.by_actor_everywhere)
        self.actors_panel.places_wanted.connect(self.arcs_link.lead_to_places)
        self.imports.began.connect(self._hint_if_empty)
        self.imports.ended.connect(self._on_imported)
        self.imports.told.connect(self.tell)
        self.watching.told.connect(self.tell)
        self.fetching.allowed_changed.connect(partial(self.action_set.check, "fetch_addresses"))
        self.action_set.check("fetch_addresses", self.fetching.is_allowed)
        self.projects.failed.connect(self.tell)
        self.workspace.failed.connect(self.tell)
        self.projects.told.connect(self.tell)
        self.read_only_sign.retry_wanted.connect(self.projects.reopen)
        self.projects.copied.connect(lambda path: self.tell(self.tr("Copy saved as {path}").format(path=path)))
        self.snapshots.told.connect(self.tell)
        self.exports.told.connect(self.tell)
        self.animations.told.connect(self.tell)
        self.quick.told.connect(self.tell)
        self.correcting.offer_citations(self.quick.citing.menu_of)
        self.excerpts_panel.cards.wanted_copy.connect(self.quick.citing.copy_excerpt)
        self.quick.drag_from(self.action_set.toolbar.widgetForAction(self.action_set["snapshot"]))
        self.webmaps.told.connect(self.tell)
        self.figures.told.connect(self.tell)
        self.sheets.told.connect(self.tell)
        self.map_view.failed.connect(self.tell)
        self.backgrounds.told.connect(self.tell)
        self.regions.serve(self.filter_panel.where)
        for part in (self.draw_link, self.regions, self.region_files, self.correcting, self.rereading, self.upkeep):
            part.told.connect(self.tell)
        self.timeline.bar.closed.connect(lambda: self.panels.toggle_timeline(False))

    def _show_picked_arc(self) -> None:
        """An arc leads to an actor or a dyad, or to the events that two ends have in common."""
        self.panels.show("actors" if self.workspace.selection.kind is SelectionKind.ACTOR else "excerpts")

    def _retitle(self) -> None:
        self.setWindowTitle(self.tr("{project} – Dateline Atlas").format(project=self.projects.title()))

    def _hint_if_empty(self) -> None:
        self.empty_hint.show_if(not len(self.workspace.index) and not self.imports.is_busy)

    def _dress(self, theme: str) -> None:
        self.action_set.dress(theme)
        self.report.dress(theme)

    def _on_imported(self, reports: Sequence[FileReport]) -> None:
        self.report.show_reports(reports)
        self._hint_if_empty()
        datasets = [(report.name, report.tally) for report in reports if report.tally]
        if any(report.needs_a_look for report in reports):
            self.panels.show("report")
        elif datasets:
            language = self.workspace.language
            self.tell("; ".join(f"{name}: {tally_in_words(tally, language)}" for name, tally in datasets))
        else:
            self.tell(" · ".join(self._in_short(reports)))

    def _in_short(self, reports: Sequence[FileReport]) -> list[str]:
        skipped = sum(report.skipped for report in reports)
        parts = [self.tr("%n article(s) read", "", sum(report.articles for report in reports))]
        return [*parts, self.tr("%n left out, there already", "", skipped)] if skipped else parts

    # What Qt calls.

    def changeEvent(self, event: QEvent) -> None:
        if self._is_whole and event.type() is QEvent.Type.LanguageChange:
            self.action_set.retranslate()
            self.panels.retranslate()
            self._retitle()
        elif self._is_whole and event.type() is QEvent.Type.WindowStateChange:
            self.action_set.check("full_screen", self.isFullScreen())
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            self.drop_hint.show_over()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_hint.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_hint.hide()
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            self.open_paths(paths)
        elif urls:
            if not self.fetching.offer_text("\n".join(url.toString() for url in urls)):
                self.tell(self.tr("Only files and addresses of pages (http, https) can be dropped"))
        elif (text := event.mimeData().text().strip()) and not self.fetching.offer_text(text):
            self.imports.add_text(text)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        self.settings.docks = self.saveState()
        self.settings.sync()
        self.fetching.close()
        self.view_desk.close()
        self.quick.close()
        self.watching.close()
        self.imports.cancel()
        self.upkeep.stop()
        self.tasks.shut_down()
        self.handling.shut_down()
        self.area_shading.close()
        self.project_memory.close()
        super().closeEvent(event)
