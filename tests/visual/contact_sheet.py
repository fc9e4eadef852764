"""One page that shows all pictures, set by set, to compare them at a glance."""

from __future__ import annotations

import html
from pathlib import Path

_HEAD = """<!doctype html>
<html lang="es"><meta charset="utf-8"><title>Screenshots</title>
<style>
body { font: 14px system-ui, sans-serif; margin: 24px; background: #767b82; color: #fff }
section { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
figure { margin: 0 } img { max-width: 460px; display: block } figcaption { padding: 4px 0 }
</style>
"""


def write_sheet(folder: Path) -> Path:
    """Write ``index.html`` over every set found in the folder; where it is."""
    parts = [_HEAD]
    for group in sorted(path for path in folder.iterdir() if path.is_dir()):
        parts.append(f"<h2>{html.escape(group.name)}</h2><section>")
        for picture in sorted(group.glob("*.png")):
            source = html.escape(f"{group.name}/{picture.name}")
            name = html.escape(picture.stem)
            parts.append(
                f'<figure><a href="{source}"><img src="{source}" alt="{name}"></a>'
                f"<figcaption>{name}</figcaption></figure>"
            )
        parts.append("</section>")
    sheet = folder / "index.html"
    sheet.write_text("\n".join(parts) + "</html>\n", encoding="utf-8")
    return sheet
