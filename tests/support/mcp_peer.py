"""Talks to `ytseo mcp` with the official Python client (package mcp) and writes down what it saw as JSON.

Usage: mcp_peer.py MODE YTSEO ARGUMENT...   MODE is `auto` (the newest protocol that both know) or `legacy`.
"""

import asyncio
import json
import sys

from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client


async def main(mode: str, program: str, words: list[str]) -> dict:
    seen: dict = {}
    steps: list[str] = []

    async def progress(_done: float, _total: float | None, message: str | None) -> None:
        steps.append(message or "")

    server = stdio_client(StdioServerParameters(command=program, args=words))
    async with Client(server, mode=mode) as client:
        seen["protocol"] = client.protocol_version
        seen["server"] = client.server_info.name if client.server_info else None
        seen["instructions"] = bool(client.instructions)
        tools = (await client.list_tools()).tools
        seen["tools"] = [tool.name for tool in tools]
        seen["reads"] = {tool.name: tool.annotations.read_only_hint for tool in tools}
        titles = await client.call_tool("write_titles", {"limit": 3}, progress_callback=progress)
        seen["titles"] = [title["title"] for title in titles.structured_content["titles"]]
        seen["words"] = titles.content[0].text
        wrong = await client.call_tool("write_titles", {"fiel": 1})
        seen["wrong"] = [wrong.is_error, wrong.content[0].text]
        refused = await client.call_tool("save_draft", {"file": "a.yaml", "title": "A"})
        seen["refused"] = [refused.is_error, refused.content[0].text]
        try:
            await client.call_tool("no_such_tool", {})
        except Exception as error:  # the kind of error is the library's business
            seen["unknown"] = str(error)
        rules = await client.read_resource("ytseo://rules")
        seen["rules"] = len(rules.contents[0].text)
        prompt = await client.get_prompt("review", {"file": "a.yaml"})
        seen["prompt"] = prompt.messages[0].content.text
    seen["steps"] = steps
    return seen


if __name__ == "__main__":
    print(json.dumps(asyncio.run(main(sys.argv[1], sys.argv[2], sys.argv[3:]))))
