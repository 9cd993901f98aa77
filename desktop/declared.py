"""What the table of actions says of each of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Declared:
    """One action. `does` names the window's part that answers and its method: "projects.new".

    `group` makes it one choice among those of the same group; `parted` draws a line before it in its menu, and
    `toolbar` puts it on the toolbar, in the table's order. `tip` says what the text of the action has no room for.
    """

    id: str
    menu: str
    text: str
    does: str
    shortcut: str = ""
    icon: str = ""
    checkable: bool = False
    checked: bool = False
    group: str = ""
    parted: bool = False
    toolbar: bool = False
    translated: bool = True
    tip: str = ""

    @property
    def is_choice(self) -> bool:
        return bool(self.group)
