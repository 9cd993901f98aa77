"""What stands in the search field: words, phrases, names and fields, read, understood and looked for.

A query is read into a tree with positions (`parsing`), which never fails: what is unfinished is read as far as it
makes sense, what is wrong is told (`syntax.Mistake`). With the names that somebody knows (`naming`) the tree becomes
a condition (`understanding`, `conditions`), which one passage meets or not, and so do all rows of a table at once.
Texts are compared as runs of tokens (`spelling`), one by one or through an index of many (`token_index`).
"""
