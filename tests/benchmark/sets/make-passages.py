#!/usr/bin/env python3
"""Makes kennisbank-passages.json from content/: one passage per item and learning path, for the quality benchmark.

    python3 tests/benchmark/sets/make-passages.py            # writes kennisbank-passages.json beside this script
    python3 tests/benchmark/sets/make-passages.py --check    # fails when that file is not what content/ gives

Needs python3-yaml. A passage is {id, title, text}: the id is folder/file, the text is what a reader sees on the page, in
this order: summary, names of themes and competences, steps and other fields that carry text, then the body with its
headings, without Markdown. Sources, dates and identifiers stay out. Same content, same bytes: sorted, no clock.
"""
import json
import re
import sys
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
CONTENT = HERE.parents[2] / "content"
OUT = HERE / "kennisbank-passages.json"
FOLDERS = ["praktijken", "werkvormen", "lessen", "instrumenten", "uitleg", "leerpaden"]
# Fields with text for the reader, in the order of the page. Everything else is a code, a number or a source.
BEFORE = ["voor-wie", "na-afloop", "leerdoelen", "materialen", "stappen", "lesfasen", "inhoud", "didactiek", "techniek",
          "meerwaarde", "beroepscontext", "randvoorwaarden", "let-op", "expertise", "omgeving", "school", "opleiding"]
AFTER = ["opdracht"]
TEXT_KEYS = ["titel", "rol", "toelichting", "waarom"]


def labels():
    """Id to the name that a page shows, from themes and frameworks."""
    names = {}

    def walk(node):
        if isinstance(node, dict):
            if "id" in node and "label" in node:
                names.setdefault(str(node["id"]), str(node["label"]))
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    for path in [CONTENT / "themas.yml", *sorted((CONTENT / "kaders").glob("*.yml"))]:
        walk(yaml.safe_load(path.read_text(encoding="utf-8")))
    return names


def front_matter(path):
    return yaml.safe_load(split(path)[0])


def split(path):
    return path.read_text(encoding="utf-8")[4:].split("\n---\n", 1)


def strings(value):
    """The texts in a field: a text, a list of texts, or a list of steps."""
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    if isinstance(value, dict):
        station = [front_matter(CONTENT / f"{value['item']}.md")["titel"]] if "item" in value else []
        return station + [str(value[key]) for key in TEXT_KEYS if key in value]
    return [str(value)]


def plain(markdown):
    """Markdown of this project (no HTML, no nested links) to text: one line per block, cells and items kept."""
    lines = []
    for line in markdown.split("\n"):
        line = line.strip()
        if line == ":::" or re.fullmatch(r"\|?[\s:|-]*-{3}[\s:|-]*\|?", line) or line.startswith("```"):
            continue
        line = re.sub(r"^:::\s*[\w-]+\s*", "", line)
        line = re.sub(r"^(#{1,6}|>|[-*]|\d+\.|:)\s+", "", line)
        line = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", line)
        line = re.sub(r"[*`_]{1,3}(?=\S)|(?<=\S)[*`_]{1,3}", "", line)
        line = " ".join(cell.strip() for cell in line.split("|") if cell.strip())
        if line not in ("", ">"):
            lines.append(line)
    return " ".join(lines)


def passage(path, names):
    fields, body = front_matter(path), split(path)[1]
    parts = [fields["samenvatting"]]
    parts += [names.get(str(key), "") for key in fields.get("thema", []) + fields.get("competenties", [])]
    parts += [text for key in BEFORE if key in fields for text in strings(fields[key])]
    parts.append(plain(body))
    parts += [text for key in AFTER if key in fields for text in strings(fields[key])]
    text = " ".join(re.sub(r"\s+", " ", part).strip() for part in parts if part)
    return {"id": path.relative_to(CONTENT).with_suffix("").as_posix(), "title": fields["titel"], "text": text}


def main():
    names = labels()
    paths = [path for folder in FOLDERS for path in sorted((CONTENT / folder).glob("*.md"), key=lambda p: p.name)]
    text = json.dumps([passage(path, names) for path in paths], ensure_ascii=False, indent=1) + "\n"
    if "--check" in sys.argv:
        sys.exit(0 if OUT.read_text(encoding="utf-8") == text else f"{OUT.name} is not what content/ gives: make it again")
    OUT.write_text(text, encoding="utf-8")
    print(f"{OUT.name}: {len(paths)} passages")


main()
