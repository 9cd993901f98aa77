"""A folder whose new and changed files come into the project by themselves."""
