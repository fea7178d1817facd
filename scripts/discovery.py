#!/usr/bin/env python3
"""Makes tests/fixtures/youtube/discovery.json, what the stand-in for YouTube knows of Google's own API.

    python3 scripts/discovery.py youtube.v3.json youtubeAnalytics.v2.json > tests/fixtures/youtube/discovery.json

The two documents are Google's discovery documents (Apache License 2.0), as the package google-api-python-client
ships them in googleapiclient/discovery_cache/documents/. Kept are: each method's verb, paths, parameters, scopes,
resources and media limits, and each resource's fields. Descriptions are left out.
"""

import json
import sys

SCOPE = "https://www.googleapis.com/auth/"


def methods(resource):
    for inner in resource.get("resources", {}).values():
        yield from inner.get("methods", {}).values()
        yield from methods(inner)


def parameter(source):
    kept = {"type": source["type"]}
    for name in ("format", "enum", "default"):
        if name in source:
            kept[name] = source[name]
    for name in ("minimum", "maximum"):
        if name in source:
            kept[name] = int(source[name])
    for name in ("required", "repeated", "deprecated"):
        if source.get(name):
            kept[name] = True
    if source.get("location") == "path":
        kept["path"] = True
    return kept


def method(source):
    kept = {"verb": source["httpMethod"], "path": "/" + source["path"]}
    kept["parameters"] = {name: parameter(value) for name, value in sorted(source.get("parameters", {}).items())}
    kept["scopes"] = [scope.removeprefix(SCOPE) for scope in source.get("scopes", [])]
    for name in ("request", "response"):
        if name in source:
            kept[name] = source[name]["$ref"]
    if "mediaUpload" in source:
        media = source["mediaUpload"]
        paths = [media["protocols"][kind]["path"] for kind in ("simple", "resumable")]
        kept["media"] = {"accept": media["accept"], "maxSize": int(media["maxSize"]), "paths": paths}
    if source.get("supportsMediaDownload"):
        kept["download"] = True
    return kept


def kind(source):
    """A field's type in one word: string, #Resource, [element], {value}, with its format after a slash."""
    if "$ref" in source:
        return "#" + source["$ref"]
    if source["type"] == "array":
        return "[" + kind(source["items"]) + "]"
    if source["type"] == "object" and "additionalProperties" in source:
        return "{" + kind(source["additionalProperties"]) + "}"
    return source["type"] + ("/" + source["format"] if "format" in source else "")


def schema(source):
    fields = {}
    for name, value in source.get("properties", {}).items():
        choices = value.get("enum") or value.get("items", {}).get("enum")
        fields[name] = {"type": kind(value), "enum": choices} if choices else kind(value)
    return fields


def api(document):
    return {
        "revision": document["revision"],
        "parameters": {name: parameter(value) for name, value in sorted(document["parameters"].items())},
        "methods": {
            entry["id"].split(".", 1)[1]: method(entry)
            for entry in sorted(methods(document), key=lambda entry: entry["id"])
        },
        "schemas": {name: schema(value) for name, value in sorted(document["schemas"].items())},
    }


def main():
    apis = {}
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        apis[document["name"]] = api(document)
    print("{")
    print(' "source": "Google\'s API discovery documents (Apache License 2.0), made compact by scripts/discovery.py",')
    for number, (name, content) in enumerate(apis.items()):
        print(f' "{name}": {{')
        print(f'  "revision": "{content["revision"]}",')
        for part in ("parameters", "methods", "schemas"):
            print(f'  "{part}": {{')
            rows = [f"   {json.dumps(key)}: {json.dumps(value)}" for key, value in content[part].items()]
            print(",\n".join(rows))
            print("  }" + ("," if part != "schemas" else ""))
        print(" }" + ("," if number + 1 < len(apis) else ""))
    print("}")


main()
