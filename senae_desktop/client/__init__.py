"""The way to the tracking service over HTTP; the only package that imports httpx."""
