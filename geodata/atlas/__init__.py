"""Views saved under a name, and atlases of them: a page for each view, region, actor, month or article."""
