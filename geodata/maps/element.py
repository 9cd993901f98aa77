"""The base of our page elements: names its scripts, and calls its installer with JSON options."""

from __future__ import annotations

from typing import Any, ClassVar

from folium.elements import JSCSSMixin
from folium.template import Template


class PageElement(JSCSSMixin):
    """An element whose JavaScript is `dateline.<installer>.install(map, options)` in resources/web/<scripts>.js."""

    installer: ClassVar[str]
    scripts: ClassVar[tuple[str, ...]] = ()

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            dateline.{{ this.installer }}.install({{ this._parent.get_name() }}, {{ this.options|tojson }});
        {% endmacro %}
        """
    )

    def __init__(self, **options: Any) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = type(self).__name__
        self.options = options
        self.default_js = [(f"atlas_{name}", f"web/{name}.js") for name in self.scripts]
