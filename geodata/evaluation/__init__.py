"""How well articles are read: findings held against a gold file, and what to print of it."""
