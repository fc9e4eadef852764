"""The encrypted archive, the window's only truth; the only package that imports apsw."""
